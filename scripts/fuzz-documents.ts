// Reads many files that were broken by chance or built to do harm, each within its bounds: `node scripts/fuzz-documents.ts
// [files] [first seed]`. A file that is not read in time, ends its process in another way than by its memory, or ends in a fault of
// ours is named by its seed.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { limits } from '../src/documents/reading/limits.ts'

const [files = 100_000, first = 1] = process.argv.slice(2).map(Number)
const script = fileURLToPath(new URL('../test/documents/fuzz-process.ts', import.meta.url))
/** How many run beside each other, and how many files each reads before another takes its place. */
const processes = 2
const portion = 2000

const ends = new Map<string, number>()
const faults: string[] = []
let slowest = { seed: 0, took: 0 }
let [done, next] = [0, first]

type Told = { readonly seed: number; readonly end?: string; readonly took?: number }

const note = (seed: number, end: string, took: number): void => {
  const [kind = ''] = end.split('\n')
  done += 1
  ends.set(kind, (ends.get(kind) ?? 0) + 1)
  if (end.startsWith('FAULT')) faults.push(`${seed}: ${end}`)
  if (took > slowest.took) slowest = { seed, took }
  if (done % 5000 === 0) console.log(`${done} files, slowest ${slowest.took.toFixed(0)} ms (${slowest.seed})`)
}

/** One process; answers the file that ended it, or the end. */
const read = async (from: number, to: number): Promise<number> => {
  const child = fork(script, [String(from), String(to)], {
    execArgv: [`--max-old-space-size=${limits.megabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  let open = from
  let timer: NodeJS.Timeout | undefined
  child.on('message', ({ seed, end, took = 0 }: Told) => {
    clearTimeout(timer)
    open = seed
    if (end === undefined) timer = setTimeout(() => resolve(`not read in ${limits.seconds} s`), limits.seconds * 1000)
    else note(seed, end, took)
  })
  child.on('exit', (code, signal) => resolve(code === 0 ? undefined : `its process ended with ${code ?? signal}`))
  const fault = await promise
  clearTimeout(timer)
  child.kill('SIGKILL')
  if (fault === undefined) return to
  // A reader whose memory runs out ends its own process, and the person gets a sentence: that is its bound.
  note(open, fault.endsWith('SIGABRT') ? 'document-too-heavy' : `FAULT ${fault}`, 0)
  return open + 1
}

const run = async (): Promise<void> => {
  while (next < first + files) {
    const from = next
    const to = Math.min(from + portion, first + files)
    next = to
    let at = from
    while (at < to) at = await read(at, to)
  }
}

const started = performance.now()
await Promise.all(Array.from({ length: processes }, run))
for (const [end, count] of [...ends].toSorted(([, a], [, b]) => b - a))
  console.log(`${String(count).padStart(7)} ${end}`)
for (const fault of faults.slice(0, 40)) console.error(fault)
const seconds = ((performance.now() - started) / 1000).toFixed(0)
console.log(
  `${done} files in ${seconds} s, slowest ${slowest.took.toFixed(0)} ms (seed ${slowest.seed}), ${faults.length} faults`,
)
process.exit(faults.length === 0 && done === files ? 0 : 1)

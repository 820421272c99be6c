// Asks the checker about files. What asks is one function, so that another way of asking can take its place.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { checkHere } from '../../src/documents/reading/check-file.ts'
import type { Finding } from './score.ts'

/** Files in, the findings of each out; null for a file the checker refused. */
export type Auditor = (files: readonly string[]) => Promise<ReadonlyMap<string, readonly Finding[] | null>>

const place = z.string().optional()

const answer = z.object({
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.string(),
      where: z.object({ file: z.string(), table: place, row: place, column: place }),
      stated: z.union([z.number(), z.string(), z.null()]).optional(),
      message: z.string().optional(),
      source: z.object({ quote: z.string().optional() }).optional(),
    }),
  ),
})

/** In this process, without a command: quicker, and a document that ends its process would end this one. */
export const inThisProcess: Auditor = async files => {
  const found = new Map<string, readonly Finding[] | null>()
  for (const file of files) {
    const { findings } = answer.parse((await checkHere(await readFile(file), path.basename(file))).told)
    found.set(
      file,
      findings.map(({ source, ...finding }) => ({ ...finding, quote: source?.quote })),
    )
  }
  return found
}

const command = path.join(import.meta.dirname, '..', '..', 'bin', 'forlaens.mjs')

/** Files asked about in one process. */
const batch = 50

const run = (files: readonly string[]): Promise<{ readonly output: string; readonly error: string }> =>
  new Promise(resolve => {
    // Exit 1 is an answer too: it says that something was found.
    execFile(
      process.execPath,
      [command, 'case', 'audit', ...files, '--json'],
      { maxBuffer: 1 << 28 },
      (_, output, error) => resolve({ output, error }),
    )
  })

const read = (output: string): z.infer<typeof answer> | null => {
  try {
    const parsed = answer.safeParse(JSON.parse(output))
    if (parsed.success) return parsed.data
    throw new Error(`the answer has another form: ${parsed.error.message}`)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** By the command, many files to a process; where it refuses some, one by one. */
export const byCommand: Auditor = async files => {
  const found = new Map<string, readonly Finding[] | null>()
  const ask = async (some: readonly string[]): Promise<void> => {
    const { output, error } = await run(some)
    const parsed = read(output)
    if (parsed !== null) {
      for (const file of some) {
        const own = parsed.findings.filter(({ where }) => path.resolve(where.file) === path.resolve(file))
        found.set(
          file,
          own.map(({ source, ...finding }) => ({ ...finding, quote: source?.quote })),
        )
      }
    } else if (some.length > 1) {
      for (const file of some) await ask([file])
    } else {
      console.error(`${some.join()}: ${error.trim().split('\n')[0] ?? 'no answer'}`)
      for (const file of some) found.set(file, null)
    }
  }
  for (let at = 0; at < files.length; at += batch) await ask(files.slice(at, at + batch))
  return found
}

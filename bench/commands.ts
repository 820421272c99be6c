// What a person waits for at the command line: a wrong file, an audit, and the demo's start.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCaseFile } from '../src/documents/case-file.ts'
import { auditCase } from '../src/investment/audit/audit.ts'
import { computeCase } from '../src/investment/compute.ts'
import { medianOf, ratioOf, timed } from './timing.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const forlaens = path.join(root, 'bin/forlaens.mjs')

const refusal = (file: string) => () => {
  const run = spawnSync(process.execPath, [forlaens, 'case', 'audit', file], { encoding: 'utf8' })
  if (run.status !== 2) throw new Error(`nonsense was not refused: ${run.status} ${run.stderr}`)
}

/** Milliseconds from start until the demo says how to stop it; it is stopped afterwards. */
const demoReady = async (data: string): Promise<number> => {
  const demo = spawn(process.execPath, [forlaens, 'demo'], {
    env: { ...process.env, FORLAENS_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise(resolve => demo.on('exit', resolve))
  const took = await timed(async () => {
    let said = ''
    for await (const part of demo.stdout) {
      said += String(part)
      if (said.includes('Ctrl-C')) return
    }
    throw new Error(`the demo ended before it was ready:\n${said}`)
  })
  demo.kill('SIGINT')
  demo.stdout.resume()
  await ended
  return took
}

/** Every measure of this file by its name in limits.yaml. */
export const measureCommands = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'forlaens-bench-'))
  chmodSync(folder, 0o755) // as root the server is another user
  try {
    const [large, small] = [path.join(folder, 'large.yaml'), path.join(folder, 'small.yaml')]
    writeFileSync(large, randomBytes(7_500_000).toString('base64'))
    writeFileSync(
      small,
      `schema: forlaens/case/1\n${randomBytes(210_000).toString('base64').replace(/.{60}/g, '$&\n')}`,
    )
    const { case: koebenhavn } = await readCaseFile(path.join(root, 'cases/koebenhavn-2016.yaml'))
    const data = path.join(folder, 'data')
    const cold = await demoReady(data)
    return {
      'nonsense-refused': await medianOf(3, refusal(large)),
      'nonsense-just-small-enough': await medianOf(3, refusal(small)),
      'audit-to-compute': await ratioOf(
        15,
        () => auditCase(koebenhavn),
        () => computeCase(koebenhavn),
      ),
      'demo-cold': cold,
      'demo-warm': Math.min(await demoReady(data), await demoReady(data)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

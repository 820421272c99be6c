// Plants one fault at a time in a copy of the house and expects its tests to fail: a check that cannot fail is none.
// Each file in test/faults/ names a file, the text to find there, what to put instead, and the tests that must see it.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const faults = readdirSync(path.join(root, 'test/faults'))
  .filter(file => file.endsWith('.yaml'))
  .filter(file => process.argv.length < 3 || process.argv.slice(2).some(name => file.includes(name)))
  .map(file => ({
    name: file.replace(/\.yaml$/, ''),
    ...parse(readFileSync(path.join(root, 'test/faults', file), 'utf8')),
  }))

const copy = mkdtempSync(path.join(os.tmpdir(), 'forlaens-faults-'))
const problems = []
try {
  for (const part of [
    'src',
    'test',
    'rules',
    'cases',
    'scripts',
    'bin',
    'docs',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
  ]) {
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  const run = tests => spawnSync('vitest', ['run', ...tests], { cwd: copy, encoding: 'utf8' })
  const clean = run([...new Set(faults.flatMap(fault => fault.tests))])
  if (clean.status !== 0) throw new Error(`the tests do not pass without a fault:\n${clean.stdout.slice(-3000)}`)
  for (const fault of faults) {
    const file = path.join(copy, fault.file)
    const text = readFileSync(file, 'utf8')
    if (text.split(fault.find).length !== 2) {
      problems.push(`${fault.name}: the text to find does not stand exactly once in ${fault.file}`)
      continue
    }
    writeFileSync(
      file,
      text.replace(fault.find, () => fault.replace),
    )
    const seen = run(fault.tests)
    writeFileSync(file, text)
    const failed = /Tests\s+.*?(\d+) failed/.exec(seen.stdout)?.[1]
    console.log(`${fault.name}: ${failed === undefined ? 'NOT SEEN' : `seen by ${failed} tests`} (${fault.because})`)
    if (failed === undefined) problems.push(`${fault.name}: no test failed`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
for (const problem of problems) console.error(`faults: ${problem}`)
console.log(`faults: ${faults.length} planted, ${faults.length - problems.length} seen`)
process.exit(problems.length === 0 && faults.length > 0 ? 0 : 1)

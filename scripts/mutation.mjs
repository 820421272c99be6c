// Changes the code of an area in one small place after the other and expects its tests to fail each time. Says how much the
// tests hold (the score), and fails below 90 % or where a change that no test sees is not explained in survivors.yaml.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stryker } from '@stryker-mutator/core'
import { parse } from 'yaml'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const areas = {
  access: { mutate: ['src/access/**/*.ts'] },
  journal: { mutate: ['src/store/journal/**/*.ts', 'src/server/journaling.ts'] },
}
const [name = '', ...only] = process.argv.slice(2)
const area = areas[name]
if (area === undefined) throw new Error(`name an area: ${Object.keys(areas).join(', ')}; after it, files to keep to`)

const least = 90
const list = 'test/mutation/survivors.yaml'

const temporary = mkdtempSync(path.join(os.tmpdir(), 'forlaens-mutation-'))
const tidy = () => rmSync(temporary, { recursive: true, force: true })
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    tidy()
    process.exit(1)
  })
let mutants
try {
  mutants = await new Stryker({
    mutate: only.length > 0 ? only : [...area.mutate, '!**/*.test.ts'],
    testRunner: 'vitest',
    plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
    vitest: { configFile: `test/mutation/${name}.config.ts` },
    coverageAnalysis: 'perTest',
    concurrency: Math.min(4, os.availableParallelism()),
    // For a mutant that turns in a circle; one that waits for ever is ended by its test (test/mutation/each-file.ts).
    timeoutMS: 5000,
    timeoutFactor: 2.5,
    // Stryker reads a tsconfig with a compiler that TypeScript 7 does not have; where there is none it reads none.
    tsconfigFile: 'does-not-exist.json',
    ignorePatterns: ['bench', 'coverage', 'data', 'dist', 'docs/guide', 'reports'],
    tempDirName: temporary,
    cleanTempDir: 'always',
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, reportMutants: false, reportTests: false },
    allowConsoleColors: false,
    warnings: { slow: false },
  }).runMutationTest()
} finally {
  tidy()
}

const root = process.cwd()
const textBetween = (lines, { start, end }) => {
  const found = lines.slice(start.line - 1, end.line)
  found[found.length - 1] = found.at(-1).slice(0, end.column - 1)
  found[0] = found[0].slice(start.column - 1)
  return found.map(line => line.trim()).join(' ')
}
const told = mutants.map(({ fileName, location, replacement, status }) => {
  const file = path.relative(root, path.resolve(fileName))
  const lines = readFileSync(file, 'utf8').split('\n')
  return {
    file,
    at: location.start.line,
    line: lines[location.start.line - 1].trim(),
    find: textBetween(lines, location),
    instead: replacement
      .split('\n')
      .map(line => line.trim())
      .join(' '),
    status,
  }
})
const sameAs = a => b => ['file', 'line', 'find', 'instead'].every(key => a[key] === b[key])

const survived = told.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
const seen = told.filter(({ status }) => status === 'Killed' || status === 'Timeout')
const explained = parse(readFileSync(list, 'utf8')).filter(entry => told.some(({ file }) => file === entry.file))
const problems = [
  ...survived
    .filter(each => !explained.some(sameAs(each)))
    .map(each => `${each.file}:${each.at} no test sees "${each.instead}" for "${each.find}" in: ${each.line}`),
  ...explained
    .filter(entry => !told.some(each => sameAs(entry)(each) && each.status !== 'Killed'))
    .map(
      entry =>
        `${list}: "${entry.instead}" for "${entry.find}" in ${entry.file} is seen by a test or is gone; take it out`,
    ),
]
const score = (100 * seen.length) / (seen.length + survived.length)
if (process.env.MUTATION_OUT) writeFileSync(process.env.MUTATION_OUT, JSON.stringify({ mutants, survived }))
for (const problem of problems) console.error(`mutation: ${problem}`)
console.log(
  `mutation of ${name}: ${told.length} mutants, ${seen.length} seen, ${survived.length} survived, ${survived.filter(each => explained.some(sameAs(each))).length} of them explained; score ${score.toFixed(2)} %, at least ${least} %`,
)
process.exitCode = problems.length === 0 && score >= least ? 0 : 1

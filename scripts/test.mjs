// Runs everything CI runs, part by part, and says how many seconds each took. `long` runs the slow parts instead.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const parts = {
  short: [
    ['types', 'tsc', '-p', 'tsconfig.json'],
    ['lint', 'biome', 'check', '--error-on-warnings', '.'],
    ['unused', 'knip'],
    ['floors', 'node', 'scripts/floors.mjs'],
    ['schema', 'node', 'scripts/case-schema.ts', '--check'],
    ['unit', 'vitest', 'run', '--coverage'],
    ['package', 'node', 'scripts/package-check.mjs'],
  ],
  long: [
    ['pages in depth', 'env', 'FORLAENS_LONG_TESTS=1', 'vitest', 'run', '--project', 'browser'],
    ['forms and back', 'env', 'FORLAENS_LONG_TESTS=1', 'vitest', 'run', '--project', 'pure', 'src/documents/forms'],
    ['PostgreSQL 15', 'env', 'FORLAENS_LONG_TESTS=1', 'vitest', 'run', '--project', 'pg15'],
    ['faults', 'node', 'scripts/faults.mjs'],
    ['mutants of access', 'node', 'scripts/mutation.mjs', 'access'],
    ['mutants of the journal', 'node', 'scripts/mutation.mjs', 'journal'],
    ['many-users', 'env', 'FORLAENS_MANY_USERS_SECONDS=30', 'vitest', 'run', '--project', 'pg18', 'many-users'],
    ['planted slips', 'node', 'test/planted/run.ts', '--documents', '300', '--seed', '70001'],
    ['bad files', 'node', 'scripts/fuzz-documents.ts', '100000'],
    ['planted effect', 'env', 'FORLAENS_SEEDS=5', 'vitest', 'run', '--project', 'pure', 'eksempelby-effect'],
    ['places', 'node', 'scripts/places-check.mjs'],
  ],
}

const took = []
let failed
for (const [name, command, ...args] of parts[process.argv[2] ?? 'short'] ?? []) {
  const start = performance.now()
  console.log(`\n== ${name}: ${[command, ...args].join(' ')}`)
  const run = spawnSync(command, args, { stdio: 'inherit' })
  took.push(`${name} ${((performance.now() - start) / 1000).toFixed(1)} s`)
  if (run.error !== undefined) console.error(`${command}: ${run.error.message}`)
  if (run.status !== 0) {
    failed = name
    break
  }
}
console.log(`\n${took.join(', ')}`)
console.log(failed === undefined ? 'all parts passed' : `FAILED in ${failed}`)
process.exit(failed === undefined && took.length > 0 ? 0 : 1)

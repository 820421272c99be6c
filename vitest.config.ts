import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { browserProject, browserTests } from './test/browser/vitest-project.ts'
import { gated } from './test/gate.ts'

// Pure tests stand beside their file. Tests that need PostgreSQL end in .pg.test.ts and run once per server version: on the
// one that comes with the package (18), and on the oldest supported (15) where the machine has it.
const pure = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts']
const postgres = ['src/**/*.pg.test.ts', 'test/**/*.pg.test.ts']
const { PG_BINDIR_15: folder15 = '/usr/lib/postgresql/15/bin' } = process.env
// The oldest supported server is asked in `npm run test:long`: the same tests once more.
const { FORLAENS_LONG_TESTS: inDepth } = process.env
const has15 = existsSync(join(folder15, 'postgres'))
if (!has15) console.log(`PostgreSQL 15 findes ikke i ${folder15} (PG_BINDIR_15); databaseprøverne kører kun på 18.`)

const common = { globals: false, testTimeout: 20_000, hookTimeout: 60_000 }
const onServer = (name: string, exclude: string[]) => ({
  test: {
    ...common,
    name,
    include: postgres,
    exclude,
    globalSetup: ['test/setup/server.ts'],
    provide: { binaries: name === 'pg15' ? folder15 : '' },
  },
})

export default defineConfig({
  test: {
    // Workers wait for the database and the browser about as much as they work: a machine of two cores is busy with three.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    coverage: {
      include: gated,
      exclude: ['**/*.test.ts'],
      reporter: ['text'],
      thresholds: { perFile: true, branches: 100 },
    },
    projects: [
      { test: { ...common, name: 'pure', include: pure, exclude: [...postgres, ...browserTests] } },
      onServer('pg18', []),
      browserProject,
      // Kills are about our launcher, not about the server's version.
      ...(has15 && inDepth !== undefined ? [onServer('pg15', ['test/system/**'])] : []),
    ],
  },
})

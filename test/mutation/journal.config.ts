// The tests that hold the journal; each process of the run has a PostgreSQL of its own.
import { defineConfig } from 'vitest/config'
import { mutationOptions } from './vitest-options.ts'

export default defineConfig({
  test: {
    ...mutationOptions,
    include: ['src/store/journal/**/*.test.ts', 'src/server/{journal,row-of}*.test.ts'],
    globalSetup: ['test/setup/server.ts'],
    provide: { binaries: '' },
  },
})

import { defineConfig } from 'vitest/config'

// Pure tests stand beside their file. Tests that need PostgreSQL end in .pg.test.ts and run once per server version.
export default defineConfig({
  test: {
    globals: false,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
  },
})

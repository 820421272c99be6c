// Runs only the browser tests: vitest run --config test/browser/vitest.config.ts
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { browserProject } from './vitest-project.ts'

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { projects: [browserProject] },
})

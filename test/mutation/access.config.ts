// The tests that hold the access room.
import { defineConfig } from 'vitest/config'
import { mutationOptions } from './vitest-options.ts'

export default defineConfig({ test: { ...mutationOptions, include: ['src/access/**/*.test.ts'] } })

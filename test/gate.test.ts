import { globSync } from 'node:fs'
import { expect, it } from 'vitest'
import { gated } from './gate.ts'

it.each(gated)('%s stands in the gate and is there', pattern => {
  expect(globSync(pattern).length).toBeGreaterThan(0)
})

// The gate stands around all of the code that says who may see what, and that writes down who did (S16).
import { globSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { expect, it } from 'vitest'
import config from '../vitest.config.ts'
import { gated } from './gate.ts'

it.each(gated)('%s stands in the gate and is there', pattern => {
  expect(globSync(pattern).length).toBeGreaterThan(0)
})

it('leaves out no file of access, of the journal, or of what writes it', () => {
  const all = ['src/access/**/*.ts', 'src/store/journal/**/*.ts']
    .flatMap(each => globSync(each))
    .filter(file => !file.endsWith('.test.ts'))
  expect(all.length).toBeGreaterThan(50)
  expect(all.filter(file => !gated.some(pattern => matchesGlob(file, pattern)))).toEqual([])
})

it('asks for every branch, file by file, and leaves out nothing but tests', () => {
  const { coverage } = Object(Reflect.get(config, 'test'))
  expect(coverage).toMatchObject({
    include: gated,
    exclude: ['**/*.test.ts'],
    thresholds: { perFile: true, branches: 100 },
  })
})

// The published JSON Schema: it takes the published cases, and refuses what the reader refuses.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { caseFieldNames, caseSchema } from './case-schema.ts'

const folder = fileURLToPath(new URL('../../cases/', import.meta.url))
const cases = readdirSync(folder).filter(name => name.endsWith('.yaml'))
const validate = new Ajv2020({ strict: false }).compile(caseSchema())

describe('the JSON Schema of a case', () => {
  it.each(cases)('takes %s as it is written', name => {
    expect(validate(parse(readFileSync(`${folder}${name}`, 'utf8'))), JSON.stringify(validate.errors)).toBe(true)
  })

  it('refuses a case without lines, and one in an unknown unit', () => {
    const [first = ''] = cases
    const of: unknown = parse(readFileSync(`${folder}${first}`, 'utf8'))
    expect(validate({ ...(of as object), lines: [] })).toBe(false)
    expect(validate({ ...(of as object), unit: 'tkr' })).toBe(false)
  })

  it('allows fields of the writer’s own', () => {
    const [first = ''] = cases
    const of: unknown = parse(readFileSync(`${folder}${first}`, 'utf8'))
    expect(validate({ ...(of as object), remarks: 'set af LH' })).toBe(true)
  })
})

describe('the names of its fields', () => {
  it('are those of every part, wherever they stand', () => {
    const names = caseFieldNames()
    for (const name of ['schema', 'lines', 'drivers', 'areas', 'statedFrom', 'quote', 'successes']) {
      expect(names.has(name), name).toBe(true)
    }
    expect(names.has('properties')).toBe(false)
    expect(caseFieldNames()).toBe(names)
  })
})

// The published JSON Schema is one that other programs can use, and it agrees with what the program itself reads.
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const folder = new URL('../../cases/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const validate = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false }).compile(
  JSON.parse(read('case.schema.json')),
)
const files = readdirSync(folder).filter(name => name.endsWith('.yaml'))

describe('the published schema of a case file', () => {
  it('is there for five published cases', () => {
    expect(files).toHaveLength(5)
  })

  it.each(files)('accepts %s', name => {
    expect(validate(parse(read(name)))).toBe(true)
  })

  it.each([
    ['an unknown unit', { unit: 'tusind kr.' }],
    ['an amount in words', { lines: [{ id: 'a', label: 'a', kind: 'cost', timing: 'once', amounts: ['mange'] }] }],
    ['no years', { years: [] }],
    ['a claim of an unknown kind', { claims: [{ id: 'a', kind: 'guess', says: 'a' }] }],
  ])('refuses %s', (_, change) => {
    expect(validate({ ...parse(read('herning-2012.yaml')), ...change })).toBe(false)
  })
})

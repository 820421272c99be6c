// The faults found in other systems (S1-S18 of our reading of them): each has a patch here and a test that sees it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const folder = new URL('../faults/', import.meta.url)
const root = new URL('../../', import.meta.url)
type Fault = {
  readonly because: string
  readonly file: string
  readonly find: string
  readonly tests: readonly string[]
}
const faults = readdirSync(folder).map((name): Fault & { readonly name: string } => {
  const fault: Fault = parse(readFileSync(new URL(name, folder), 'utf8'))
  return { name, ...fault }
})
const known = faults.map(each => each.because)

it.each(Array.from({ length: 18 }, (_, at) => `S${at + 1}`))(
  '%s has a patch that is planted in the long run',
  fault => {
    expect(known.filter(because => because.includes(`(${fault})`)).length).toBeGreaterThan(0)
  },
)

it.each(faults)('$name can be planted: its text stands once, and the tests that see it are there', fault => {
  expect(readFileSync(new URL(fault.file, root), 'utf8').split(fault.find).length - 1).toBe(1)
  expect(fault.tests.filter(test => !existsSync(new URL(test, root)))).toEqual([])
})

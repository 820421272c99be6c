// The faults found in other systems (S1-S18 of our reading of them): each has a patch here and a test that sees it.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const folder = new URL('../faults/', import.meta.url)
const known = readdirSync(folder).map(name => {
  const { because }: { because: string } = parse(readFileSync(new URL(name, folder), 'utf8'))
  return because
})

it.each(Array.from({ length: 18 }, (_, at) => `S${at + 1}`))(
  '%s has a patch that is planted in the long run',
  fault => {
    expect(known.filter(because => because.includes(`(${fault})`)).length).toBeGreaterThan(0)
  },
)

// What a page of the journal answers beside the rows themselves: whose family is among many, and how far rows are counted.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshJournal, municipality, type TestJournal } from '../../../test/setup/journal.ts'
import { type Inside, inMunicipality } from '../municipality.ts'
import { countRows, readRows } from './reading.ts'

let of: TestJournal
beforeAll(async () => {
  of = await freshJournal()
})
afterAll(() => of.close())

const asked = <T>(work: (inside: Inside) => Promise<T>): Promise<T> =>
  inMunicipality(of.store, municipality, work, 'journal')

const june = {
  child: null,
  person: null,
  from: new Date('2026-06-01T00:00:00Z'),
  until: new Date('2026-07-01T00:00:00Z'),
  purposes: ['casework'],
  closed: [],
} as const

const at = new Date('2026-06-15T10:00:00Z')

it('a row about many children names three of them, and every child that has a relative who works here', async () => {
  const children = Array.from({ length: 9 }, () => randomUUID()).toSorted()
  await of.write(1, { at, subjects: children })
  const related = children.slice(4, 8)
  const page = { skip: 0, most: 10, related: [...related, randomUUID()] }
  const rows = await asked(inside => readRows(inside, june, page))
  expect(rows).toMatchObject([{ subjects: 9, first: children.slice(0, 3), related }])
})

it('rows are counted as far as was asked and one more, so that it is known that there are more', async () => {
  const child = randomUUID()
  await of.write(3, { at, subjects: [child] })
  const counted = (furthest?: number) => asked(inside => countRows(inside, { ...june, child }, furthest))
  expect([await counted(1), await counted(2), await counted(3), await counted()]).toEqual([2, 3, 3, 3])
})

// The rows about one child: of a change of many at once only its own, and where the row does not say which that was, none.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshJournal, municipality, type TestJournal } from '../../../test/setup/journal.ts'
import { inMunicipality } from '../municipality.ts'
import { rowsOfChild } from './of-child.ts'

let of: TestJournal
beforeAll(async () => {
  of = await freshJournal()
})
afterAll(() => of.close())

const [child, sister] = [randomUUID(), randomUUID()]
const spell = (to: number) => ({ entity: 'spell', id: randomUUID(), from: to - 1, to })
const told = async () => {
  const between = { from: new Date(Date.now() - 60_000), until: new Date(Date.now() + 60_000) }
  const rows = await inMunicipality(of.store, municipality, inside => rowsOfChild(inside, child, between, 1), 'journal')
  return rows[0]?.changed.map(each => each.to)
}

it('one change of one child is its own', async () => {
  await of.write(1, { action: 'change', subjects: [child], changes: [spell(2)] })
  expect(await told()).toEqual([2])
})

it('of two children changed at once each has its own', async () => {
  await of.write(1, {
    action: 'change',
    subjects: [child, sister],
    ids: [sister, child],
    changes: [spell(3), spell(4)],
  })
  expect(await told()).toEqual([4])
})

it('where ids and changes do not go together nothing is said of what became of which', async () => {
  await of.write(1, { action: 'change', subjects: [child, sister], ids: [child], changes: [spell(5), spell(6)] })
  expect(await told()).toEqual([])
})

// Cases read from the database: of many children with the same number of questions, now and as they were known at a moment.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { inCase } from '../../test/setup/in-case.ts'
import { day } from '../language/day.ts'
import { recordFact, type StoredList, supersedeFact } from './case-fact.ts'
import { readCases } from './case-facts.ts'
import { withClient } from './client.ts'
import { type Inside, openStore, type Store } from './municipality.ts'
import { recordChild, recordSpell, supersedeSpell } from './spell.ts'

const municipality = 999
const by = randomUUID()
const why = { by, reason: 'rettet' }
const period = { from: day('2026-01-01'), to: null }

let store: Store
let config: FreshDatabase['config']

beforeAll(async () => {
  const database = await freshDatabase()
  config = database.config
  store = openStore(config('forlaens_app'))
})
afterAll(() => store.destroy())

const inside = <T>(work: (inside: Inside) => Promise<T>): Promise<T> => inCase(store, municipality, work)

const newChild = async (): Promise<string> => {
  const child = randomUUID()
  await inside(each => recordChild(each, municipality, child))
  await withClient(config('owner'), client =>
    client.query(
      "insert into forlaens.child_details (municipality, child, name, born) values ($1, $2, 'Barn Prøve', '2014-05-01')",
      [municipality, child],
    ),
  )
  return child
}
const record = async (child: string, list: StoredList, body: Readonly<Record<string, unknown>>) => {
  const id = randomUUID()
  await inside(each => recordFact(each, municipality, { id, child, list, body }, { by, reason: null }))
  return { child, id }
}
const place = async (child: string) => {
  const spell = { id: randomUUID(), child, kind: 'placement' as const, period, step: 6, place: 'Hos Sneppemark' }
  await inside(each => recordSpell(each, municipality, spell, { by, reason: null }))
  return spell
}
const now = async (child: string, at = 'infinity') => (await inside(each => readCases(each, [child], at))).get(child)
/** The database's clock, between what was written before and after. */
const moment = async (): Promise<string> => {
  const { rows } = await withClient(config('owner'), client =>
    client.query<{ at: string }>('select clock_timestamp() as at'),
  )
  return rows[0]?.at ?? ''
}

describe('a case', () => {
  test('is made of spells and facts, each with the version it stands in', async () => {
    const child = await newChild()
    const placement = await place(child)
    const talk = await record(child, 'talks', { heldOn: '2026-02-01', childSaid: 'Jeg vil hjem' })
    await inside(each => supersedeFact(each, talk, 1, { body: { heldOn: '2026-02-02' } }, why))
    const known = await now(child)
    expect(known?.facts).toMatchObject({
      child,
      born: '2014-05-01',
      died: null,
      disability: false,
      help: [{ id: placement.id, kind: 'placement', step: 6, place: 'Hos Sneppemark', type: 'unknown' }],
      talks: [{ id: talk.id, heldOn: '2026-02-02', childSaid: null }],
      plans: [],
    })
    expect(known?.versions).toEqual(
      new Map([
        [placement.id, 1],
        [talk.id, 2],
      ]),
    )
  })

  test('as known at a moment holds nothing that was learnt, changed or taken back later', async () => {
    const child = await newChild()
    const talk = await record(child, 'talks', { plannedFor: '2026-02-01' })
    const enquiry = await record(child, 'enquiries', { on: '2026-01-02', by: 'school' })
    const placement = await place(child)
    const before = await moment()
    await inside(async each => {
      await supersedeFact(each, talk, 1, { body: { plannedFor: '2026-02-01', heldOn: '2026-02-02' } }, why)
      await supersedeFact(each, enquiry, 1, { body: { on: '2026-01-02', by: 'school' }, withdrawn: true }, why)
      await supersedeSpell(each, placement, 1, { period, facts: { step: 5, place: 'Hos mormor' } }, why)
    })
    await record(child, 'transitions', { begunOn: '2026-03-01' })
    expect((await now(child, before))?.facts).toMatchObject({
      talks: [{ heldOn: null }],
      enquiries: [{ by: 'school' }],
      help: [{ step: 6 }],
      transitions: [],
    })
    expect((await now(child))?.facts).toMatchObject({
      talks: [{ heldOn: '2026-02-02' }],
      enquiries: [],
      help: [{ step: 5 }],
      transitions: [{ begunOn: '2026-03-01' }],
    })
  })

  test('knows the child itself in versions too', async () => {
    const child = await newChild()
    const written = await record(child, 'person', { born: '2014-05-01', died: null, disability: false })
    const before = await moment()
    await inside(each => supersedeFact(each, written, 1, { body: { born: '2014-05-02', disability: true } }, why))
    expect((await now(child, before))?.facts).toMatchObject({ born: '2014-05-01', disability: false })
    expect((await now(child))?.facts).toMatchObject({ born: '2014-05-02', died: null, disability: true })
  })

  test('is missing where the child was written down later, or is not there', async () => {
    const before = await moment()
    const child = await newChild()
    expect(await now(child, before)).toBeUndefined()
    expect(await now(child, await moment())).toBeDefined()
    expect(await now(randomUUID())).toBeUndefined()
  })

  test('is not shown to another municipality', async () => {
    const child = await newChild()
    expect(await inCase(store, 101, other => readCases(other, [child], 'infinity'))).toEqual(new Map())
  })

  test('that is stored as no fact can be is refused, not shown without it', async () => {
    const child = await newChild()
    await record(child, 'enquiries', { on: 'i går' })
    await expect(now(child)).rejects.toThrow('enquiries')
  })
})

describe('many cases', () => {
  const questions = async (children: readonly string[], at: string) =>
    await inside(async each => {
      const asked = vi.spyOn(pg.Client.prototype, 'query')
      const cases = await readCases(each, children, at)
      const many = asked.mock.calls.length
      asked.mockRestore()
      return { cases, many }
    })

  test('cost as many questions as one, and each keeps its own facts', async () => {
    const children: string[] = []
    for (const step of [1, 2, 3, 4, 5]) {
      const child = await newChild()
      children.push(child)
      await place(child)
      for (let count = 0; count < step; count++) await record(child, 'enquiries', { on: '2026-01-02', by: 'school' })
    }
    const at = await moment()
    for (const when of ['infinity', at]) {
      const all = await questions(children, when)
      expect(all.many).toBe((await questions(children.slice(0, 1), when)).many)
      expect(all.many).toBe(3)
      expect(children.map(child => all.cases.get(child)?.facts.enquiries.length)).toEqual([1, 2, 3, 4, 5])
      expect(children.map(child => all.cases.get(child)?.facts.help.length)).toEqual([1, 1, 1, 1, 1])
    }
    expect(await questions([], at)).toEqual({ cases: new Map(), many: 0 })
  })
})

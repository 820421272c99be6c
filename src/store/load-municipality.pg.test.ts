// The synthetic municipality in the database: all of it, quickly, once, with a past, and behind the same walls.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/setup/database.ts'
import { inCase } from '../../test/setup/in-case.ts'
import { generateMunicipality } from '../forecast/synthetic/generate.ts'
import type { SyntheticMunicipality } from '../forecast/synthetic/municipality.ts'
import { SyntheticParameters } from '../forecast/synthetic/parameters.ts'
import { day } from '../language/day.ts'
import { type Message, say } from '../language/message.ts'
import { heldAlone, stepOn } from '../language/spell.ts'
import { readCases } from './case-facts.ts'
import { withClient } from './client.ts'
import { type Loading, loadMunicipality } from './load-municipality.ts'
import { openStore, type Store } from './municipality.ts'
import { readRuleFile } from './rules.ts'
import { recordSpell, spellsAsKnown, spellsNow } from './spell.ts'

const parameters = readRuleFile('synthetic/eksempelby.yaml', SyntheticParameters)
const making = { seed: 1, anchor: day('2026-06-15'), parameters }

type Fresh = Awaited<ReturnType<typeof freshDatabase>>

const load = (database: Fresh, login: string, of = making, told: Message[] = []): Promise<Loading> =>
  withClient(database.config(login), client => loadMunicipality(client, of, each => told.push(each)))

const counted = async (database: Fresh, sql: string): Promise<number> => {
  const { rows } = await withClient(database.config('owner'), client => client.query<{ n: number }>(sql))
  return rows[0]?.n ?? Number.NaN
}

describe('loaded by the owner', () => {
  let database: Fresh
  let made: SyntheticMunicipality
  let store: Store
  let took: number
  let loading: Loading
  const told: Message[] = []

  beforeAll(async () => {
    database = await freshDatabase()
    const began = performance.now()
    loading = await load(database, 'owner', making, told)
    took = performance.now() - began
    made = generateMunicipality(making)
    store = openStore(database.config('forlaens_app'))
  })
  afterAll(() => store.destroy())

  test('every row is there, and there are at most 40.000 of them, and 6.000 of the ledger', async () => {
    console.log(`Eksempelby: ${loading.rows} rækker lavet og indlæst på ${Math.round(took)} ms`)
    expect(loading).toMatchObject({ outcome: 'loaded', history: true })
    const ledger = await counted(database, 'select count(*)::int as n from forlaens.ledger_line')
    expect(ledger).toBe(made.ledger.flatMap(each => each.lines).length)
    expect(ledger).toBeLessThanOrEqual(6000)
    expect(loading.rows - ledger).toBeLessThanOrEqual(40_000)
    expect(await counted(database, 'select count(*)::int as n from forlaens.spell')).toBe(made.spells.length)
    expect(await counted(database, 'select count(*)::int as n from forlaens.case_fact')).toBe(made.facts.length)
    expect(await counted(database, 'select count(*)::int as n from forlaens.child_details')).toBe(made.children.length)
    expect(await counted(database, 'select sum(children)::int as n from forlaens.population')).toBe(12_000)
  })

  test('progress is told as the rows go in, in Danish', () => {
    expect(told.map(say)[0]).toMatch(/^Indlæser Eksempelby: [\d.]+ af [\d.]+ rækker \.\.\.$/)
    expect(told.length).toBeGreaterThan(4)
  })

  test('loading the same again does nothing, another seed is refused', async () => {
    expect(await load(database, 'owner')).toEqual({ outcome: 'there', rows: 0, history: true })
    await expect(load(database, 'owner', { ...making, seed: 2 })).rejects.toThrow('lavet af frø 1 og dagen 15-06-2026')
    await expect(load(database, 'owner', { ...making, anchor: day('2026-07-01') })).rejects.toThrow(
      'To kan ikke blandes',
    )
    const other = { ...parameters, protectedShare: 0.5 }
    await expect(load(database, 'owner', { ...making, parameters: other })).rejects.toThrow('To kan ikke blandes')
    expect(await counted(database, 'select count(*)::int as n from forlaens.spell')).toBe(made.spells.length)
  })

  test('the triggers are on again: a version is never changed, and a new one is known from now', async () => {
    const change = withClient(database.config('owner'), client =>
      client.query("update forlaens.spell set facts = '{}' where known_to = 'infinity'"),
    )
    await expect(change).rejects.toMatchObject({ code: 'FL002' })
    const other = withClient(database.config('owner'), client =>
      client.query("update forlaens.case_fact set body = '{}' where known_to = 'infinity'"),
    )
    await expect(other).rejects.toMatchObject({ code: 'FL002' })
  })

  test('the cases are read back as the generator made them, now and as they were known before', async () => {
    const again = made.facts.find(each => each.list === 'followUps' && each.version === 2)
    const first = made.facts.find(each => each.id === again?.id && each.version === 1)
    if (again === undefined || first === undefined) throw new Error('no follow-up was held')
    const children = [...new Set(made.facts.map(each => each.child))]
    const now = await inCase(store, 999, inside => readCases(inside, children, 'infinity'))
    expect(now.size).toBe(children.length)
    const then = await inCase(store, 999, inside => readCases(inside, [first.child], first.knownFrom))
    const find = (of: typeof now) => of.get(first.child)?.facts.followUps.find(each => each.id === first.id)
    expect(find(then)).toMatchObject({ ...first.body, heldOn: null, cancelledOn: null })
    expect(find(now)).toMatchObject(again.body)
  })

  test('the application reads it back as the generator made it, now and as it was known before', async () => {
    const ended = made.spells.find(each => each.spell.kind === 'placement' && each.version === 2)
    const first = made.spells.find(each => each.spell.id === ended?.spell.id && each.version === 1)
    if (ended === undefined || first === undefined) throw new Error('no placement ended')
    const { child, id } = ended.spell
    const now = await inCase(store, 999, inside => spellsNow(inside, child))
    expect(now.find(each => each.id === id)).toMatchObject({ version: 2, period: ended.spell.period, by: ended.by })
    const then = await inCase(store, 999, inside => spellsAsKnown(inside, child, first.knownFrom))
    expect(then.find(each => each.id === id)).toMatchObject({ version: 1, period: { to: null } })
  })

  test('at no moment in the past did a child have two of what there may be one of', async () => {
    const doubled = await counted(
      database,
      `select count(*)::int as n from forlaens.spell a join forlaens.spell b using (municipality, child, kind, track)
       where a.spell < b.spell and a.alone and not a.withdrawn and not b.withdrawn
         and daterange(a.starts, a.ends) && daterange(b.starts, b.ends)
         and tstzrange(a.known_from, a.known_to) && tstzrange(b.known_from, b.known_to)`,
    )
    expect(doubled).toBe(0)
  })

  test('children by highest step on a day are those the pure rule finds', async () => {
    for (const on of [making.anchor, day('2023-11-15'), day('2021-08-01')]) {
      const { rows } = await withClient(database.config('forlaens_app'), async client => {
        await client.query(
          "select set_config('app.municipality', '999', false), set_config('app.scope', 'case', false)",
        )
        return await client.query<{ step: number; children: number }>(childrenPerStep, [on])
      })
      const expected = new Map<number, number>()
      const current = made.spells.filter(each => each.knownTo === 'infinity' && !each.withdrawn).map(each => each.spell)
      for (const of of Map.groupBy(current, each => each.child).values()) {
        const step = stepOn(of, on)
        if (step !== 'none') expected.set(step, (expected.get(step) ?? 0) + 1)
      }
      expect(Object.fromEntries(rows.map(each => [each.step, each.children]))).toEqual(Object.fromEntries(expected))
    }
  })

  test('what stands alone is kept as the application would keep it, so nothing can be recorded beside it', async () => {
    const seen = new Set<string>()
    for (const { spell, knownTo, withdrawn } of made.spells) {
      if (knownTo !== 'infinity' || withdrawn || heldAlone(spell) === null || seen.has(spell.kind)) continue
      seen.add(spell.kind)
      const again = inCase(store, 999, inside =>
        recordSpell(inside, 999, { ...spell, id: randomUUID() }, { by: randomUUID(), reason: null }),
      )
      await expect(again, spell.kind).rejects.toThrow('samme slags')
    }
    expect(seen.size).toBe(8)
  })

  test('another municipality sees none of it', async () => {
    await inCase(store, 101, async inside => {
      expect(await inside.selectFrom('forlaens.child').selectAll().execute()).toEqual([])
    })
  })
})

/** How the ladder's page counts. */
const childrenPerStep = `
  select step, count(*)::int as children from (
    select child, max((facts ->> 'step')::int) as step from forlaens.spell
    where municipality = 999 and kind in ('measure', 'placement') and known_to = 'infinity' and not withdrawn
      and starts <= $1 and (ends is null or ends > $1)
    group by child
  ) highest group by step order by step`

describe('loaded by others', () => {
  test('an owner that is no superuser loads the whole history, through the wall', async () => {
    const database = await freshDatabase()
    await withClient(database.config('owner'), async client => {
      await client.query('do $$ begin create role plain_owner login; exception when duplicate_object then null; end $$')
      await client.query('grant usage on schema forlaens to plain_owner')
      await client.query(
        `do $$ declare t regclass; begin
           for t in select oid from pg_class where relnamespace = 'forlaens'::regnamespace and relkind = 'r' loop
             execute format('alter table %s owner to plain_owner', t);
           end loop;
         end $$`,
      )
      await client.query('grant execute on all functions in schema forlaens to plain_owner')
    })
    expect(await load(database, 'plain_owner')).toMatchObject({ outcome: 'loaded', history: true })
    expect(await counted(database, 'select count(*)::int as n from forlaens.spell where version > 1')).toBeGreaterThan(
      3000,
    )
  })

  test('forlaens_load loads what is known last, as known from now', async () => {
    const database = await freshDatabase()
    expect(await load(database, 'forlaens_load')).toMatchObject({ outcome: 'loaded', history: false })
    expect(await load(database, 'forlaens_load')).toMatchObject({ outcome: 'there', history: false })
    const old =
      "select count(*)::int as n from forlaens.spell where version > 1 or known_from < now() - interval '1 hour'"
    expect(await counted(database, old)).toBe(0)
    expect(await counted(database, 'select count(*)::int as n from forlaens.spell')).toBeGreaterThan(8000)
    const oldFacts =
      "select count(*)::int as n from forlaens.case_fact where version > 1 or known_from < now() - interval '1 hour'"
    expect(await counted(database, oldFacts)).toBe(0)
    expect(await counted(database, 'select count(*)::int as n from forlaens.case_fact')).toBeGreaterThan(8000)
  })

  test('the application may not load', async () => {
    await expect(load(await freshDatabase(), 'forlaens_app')).rejects.toMatchObject({ code: '42501' })
  })

  test('nothing is loaded beside what is not made up', async () => {
    const database = await freshDatabase()
    await withClient(database.config('owner'), client =>
      client.query('insert into forlaens.child (municipality, id) values (999, gen_random_uuid())'),
    )
    await expect(load(database, 'owner')).rejects.toThrow('som ikke er opdigtede')
  })
})

// The spell in the database: versions, what may overlap, the wall, and that the database agrees with the pure rule.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/setup/database.ts'
import { day } from '../language/day.ts'
import { heldAlone, type Spell } from '../language/spell.ts'
import { withClient } from './client.ts'
import { type Inside, inMunicipality, openStore, type Store } from './municipality.ts'
import { recordChild, recordSpell, type SpellVersion, spellsAsKnown, spellsNow, supersedeSpell } from './spell.ts'

const municipality = 999
const who = { by: randomUUID(), reason: null }
const why = { by: who.by, reason: 'rettet' }
const april = { from: day('2026-04-01'), to: day('2026-05-01') }
const midApril = { from: day('2026-04-15'), to: null }
const may = { from: day('2026-05-01'), to: null }

let store: Store
let config: Awaited<ReturnType<typeof freshDatabase>>['config']

beforeAll(async () => {
  const database = await freshDatabase()
  config = database.config
  store = openStore(config('forlaens_app'))
})
afterAll(() => store.destroy())

const inside = <T>(work: (inside: Inside) => Promise<T>): Promise<T> => inMunicipality(store, municipality, work)

const newChild = async (): Promise<string> => {
  const child = randomUUID()
  await inside(each => recordChild(each, municipality, child))
  return child
}

const record = (spell: Spell): Promise<void> => inside(each => recordSpell(each, municipality, spell, who))

const placement = (child: string, period: Spell['period']): Spell => ({
  id: randomUUID(),
  child,
  kind: 'placement',
  period,
  step: 6,
  place: 'familiepleje',
})

const only = (versions: readonly SpellVersion[]): SpellVersion => {
  expect(versions).toHaveLength(1)
  const first = versions[0]
  if (first === undefined) throw new Error('no version')
  return first
}

describe('versions', () => {
  test('a recorded spell is known from now on and reads back as it was written', async () => {
    const child = await newChild()
    const spell = placement(child, april)
    await record(spell)
    const found = only(await inside(each => spellsNow(each, child)))
    expect(found).toMatchObject({
      id: spell.id,
      version: 1,
      child,
      kind: 'placement',
      track: '',
      period: april,
      facts: { step: 6, place: 'familiepleje' },
      withdrawn: false,
      knownTo: 'infinity',
    })
    expect(found.knownFrom).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
  })

  test('a correction leaves what was known before where it was', async () => {
    const child = await newChild()
    await record(placement(child, april))
    const first = only(await inside(each => spellsNow(each, child)))
    const number = await inside(each => supersedeSpell(each, first, 1, { period: may, facts: { step: 5 } }, why))
    expect(number).toBe(2)
    const second = only(await inside(each => spellsNow(each, child)))
    expect(second).toMatchObject({ version: 2, period: may, facts: { step: 5 }, reason: 'rettet' })
    expect(only(await inside(each => spellsAsKnown(each, child, first.knownFrom)))).toMatchObject({
      version: 1,
      period: april,
      knownTo: second.knownFrom,
    })
    expect(only(await inside(each => spellsAsKnown(each, child, second.knownFrom))).version).toBe(2)
    expect(await inside(each => spellsAsKnown(each, child, '2000-01-01T00:00:00.000000Z'))).toEqual([])
  })

  test('of two who correct the same version one is told that someone was first', async () => {
    const child = await newChild()
    await record(placement(child, april))
    const first = only(await inside(each => spellsNow(each, child)))
    const correct = (step: number) =>
      inside(each => supersedeSpell(each, first, 1, { period: april, facts: { step } }, why))
    const answers = await Promise.all([correct(4), correct(5), correct(6)])
    expect(answers.toSorted()).toEqual([2, null, null])
  })

  test('corrections within one tick of the clock still follow each other', async () => {
    const child = await newChild()
    await record(placement(child, april))
    const first = only(await inside(each => spellsNow(each, child)))
    await inside(async each => {
      for (let version = 1; version <= 50; version++) {
        expect(await supersedeSpell(each, first, version, { period: april, facts: {} }, why)).toBe(version + 1)
      }
    })
    const { rows } = await withClient(config('owner'), client =>
      client.query(
        `select count(*)::int as versions, count(*) filter (where known_from < known_to)::int as lasting,
           count(*) filter (where known_from = before)::int as continued
         from (select *, lag(known_to) over (order by version) as before from forlaens.spell where spell = $1) v`,
        [first.id],
      ),
    )
    expect(rows).toEqual([{ versions: 51, lasting: 51, continued: 50 }])
  })

  test('a version is not known before its predecessor, also where the clock is set back', async () => {
    const child = await newChild()
    await record(placement(child, april))
    const first = only(await inside(each => spellsNow(each, child)))
    await withClient(config('owner'), async client => {
      await client.query('alter table forlaens.spell disable trigger user')
      await client.query("update forlaens.spell set known_from = now() + interval '1 hour' where spell = $1", [first.id])
      await client.query('alter table forlaens.spell enable trigger user')
    })
    await inside(each => supersedeSpell(each, first, 1, { period: may, facts: {} }, why))
    const second = only(await inside(each => spellsNow(each, child)))
    expect(second.version).toBe(2)
    expect(second.knownFrom > new Date(Date.now() + 3_500_000).toISOString()).toBe(true)
  })

  test('a withdrawn spell is no longer among what is known, and its place is free', async () => {
    const child = await newChild()
    await record(placement(child, april))
    const first = only(await inside(each => spellsNow(each, child)))
    await inside(each => supersedeSpell(each, first, 1, { period: april, facts: {}, withdrawn: true }, why))
    expect(await inside(each => spellsNow(each, child))).toEqual([])
    await record(placement(child, april))
    expect(only(await inside(each => spellsNow(each, child))).version).toBe(1)
  })
})

describe('what the database refuses', () => {
  const refused = async (statement: string, code: string): Promise<void> => {
    const child = await newChild()
    await record(placement(child, april))
    const first = only(await inside(each => spellsNow(each, child)))
    const work = withClient(config('forlaens_app'), async client => {
      await client.query('begin')
      await client.query("select set_config('app.municipality', '999', true)")
      for (const part of statement.split(';')) await client.query(part.replaceAll('$id', `'${first.id}'`))
      await client.query('commit')
    })
    await expect(work).rejects.toMatchObject({ code })
  }
  const copy = (columns: string) =>
    `insert into forlaens.spell (municipality, child, kind, spell, version, starts, ends, track, recorded_by, reason)
     select municipality, child, kind, spell, version, starts, ends, track, recorded_by, 'x'
     from (select s.*, ${columns} from forlaens.spell s where spell = $id) s`

  test.each([
    ['a version that is closed without a successor', 'update forlaens.spell set known_to = now() where spell = $id', 'FL002'],
    ['a fact of a version that is changed', 'update forlaens.spell set ends = null where spell = $id', '42501'],
    ['a spell that is deleted', 'delete from forlaens.spell where spell = $id', '42501'],
    ['a table that is emptied', 'truncate forlaens.spell', '42501'],
    ['a second version while the first is open', copy('1').replace('version, starts', 'version, starts').replace('select municipality, child, kind, spell, version', 'select municipality, child, kind, spell, version + 1'), 'FL001'],
    ['a second version of another kind', `update forlaens.spell set known_to = now() where spell = $id;${copy('1').replace('select municipality, child, kind, spell, version', "select municipality, child, 'adviser', spell, version + 1")}`, 'FL002'],
    ['a measure without its service', copy('1').replace('select municipality, child, kind, spell', "select municipality, child, 'measure', gen_random_uuid()"), 'FL004'],
    ['a kind nobody knows', copy('1').replace('select municipality, child, kind, spell', "select municipality, child, 'score', gen_random_uuid()"), 'FL004'],
    ['a period without days', copy('1').replace('version, starts, ends, track, recorded_by, \'x\'', "version, ends, starts, track, recorded_by, 'x'").replace('select municipality, child, kind, spell', "select municipality, child, 'co-worker', gen_random_uuid()"), '23514'],
  ])('%s', (_, statement, code) => refused(statement, code))
})

// The spell in the database: versions, what may overlap, the wall, and that the database agrees with the pure rule.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/setup/database.ts'
import { inCase } from '../../test/setup/in-case.ts'
import { day } from '../language/day.ts'
import { heldAlone, type Spell } from '../language/spell.ts'
import { withClient } from './client.ts'
import { type Inside, openStore, type Store } from './municipality.ts'
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

const inside = <T>(work: (inside: Inside) => Promise<T>): Promise<T> => inCase(store, municipality, work)

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

/** Until a session waits for another's row. */
const waiting = (): Promise<void> =>
  withClient(config('owner'), async client => {
    for (;;) {
      const { rowCount } = await client.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      )
      if (rowCount === 1) return
    }
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

  test('one who corrects while another is at it waits, and is then told', async () => {
    const child = await newChild()
    await record(placement(child, april))
    const first = only(await inside(each => spellsNow(each, child)))
    let second: Promise<number | null> | undefined
    await inside(async each => {
      await supersedeSpell(each, first, 1, { period: april, facts: {} }, why)
      second = inside(other => supersedeSpell(other, first, 1, { period: may, facts: {} }, why))
      await waiting()
    })
    expect(await second).toBeNull()
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
      await client.query("update forlaens.spell set known_from = now() + interval '1 hour' where spell = $1", [
        first.id,
      ])
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
      await client.query("select set_config('app.municipality', '999', true), set_config('app.scope', 'case', true)")
      for (const part of statement.split(';')) await client.query(part.replaceAll('$id', `'${first.id}'`))
      await client.query('commit')
    })
    await expect(work).rejects.toMatchObject({ code })
  }
  /** Inserts a row like the spell's first version, with some columns changed. */
  const insert = (changed: Readonly<Record<string, string>>): string => {
    const columns = ['municipality', 'child', 'kind', 'spell', 'version', 'starts', 'ends', 'track', 'recorded_by']
    const values = columns.map(name => changed[name] ?? name)
    return `insert into forlaens.spell (${columns.join(', ')}, reason)
      select ${values.join(', ')}, 'rettet' from forlaens.spell where spell = $id and version = 1`
  }
  const close = 'update forlaens.spell set known_to = now() where spell = $id'
  const another = { spell: 'gen_random_uuid()' }

  test.each([
    ['a version that is closed without a successor', close, 'FL002'],
    ['a version that is closed twice', `${close};${insert({ version: '2' })};${close}`, 'FL001'],
    ['a fact of a version that is changed', 'update forlaens.spell set ends = null where spell = $id', '42501'],
    ['a spell that is deleted', 'delete from forlaens.spell where spell = $id', '42501'],
    ['a table that is emptied', 'truncate forlaens.spell', '42501'],
    ['a kind that is made parallel', 'update forlaens.spell_kind set alone = false', '42501'],
    ['a second version while the first is open', insert({ version: '2' }), 'FL001'],
    ['a third version without a second', insert({ version: '3' }), 'FL001'],
    ['a version of another kind', `${close};${insert({ version: '2', kind: "'adviser'" })}`, 'FL002'],
    ['a measure without its service', insert({ ...another, kind: "'measure'" }), 'FL004'],
    ['a placement with a track, to slip past another', insert({ ...another, track: "'x'" }), 'FL004'],
    ['a kind nobody knows', insert({ ...another, kind: "'score'" }), 'FL004'],
    ['a period without days', insert({ ...another, kind: "'co-worker'", ends: 'starts' }), '23514'],
    ['a first day at the end of time', insert({ ...another, kind: "'co-worker'", starts: "'infinity'" }), '23514'],
    ['a child that is not there', insert({ ...another, child: 'gen_random_uuid()' }), '23503'],
    ['a row of another municipality', insert({ ...another, municipality: '101' }), '42501'],
  ])('%s', (_, statement, code) => refused(statement, code))

  test('the owner cannot change a version either', async () => {
    const child = await newChild()
    await record(placement(child, april))
    const change = withClient(config('owner'), client => client.query('update forlaens.spell set facts = $1', ['{}']))
    await expect(change).rejects.toMatchObject({ code: 'FL002' })
  })

  test('when something was known is not for the application to say', async () => {
    const child = await newChild()
    await record(placement(child, april))
    await withClient(config('forlaens_app'), async client => {
      await client.query("select set_config('app.municipality', '999', false), set_config('app.scope', 'case', false)")
      await client.query(
        `insert into forlaens.spell (municipality, child, kind, spell, version, starts, recorded_by, known_from, known_to, alone)
         values (999, $1, 'adviser', $2, 1, '2026-01-01', $2, '2001-01-01', '2002-01-01', false)`,
        [child, randomUUID()],
      )
    })
    const adviser = (await inside(each => spellsNow(each, child))).find(each => each.kind === 'adviser')
    expect(adviser?.knownTo).toBe('infinity')
    expect((adviser?.knownFrom ?? '') > '2026').toBe(true)
  })
})

describe('what may overlap', () => {
  const overlapping: readonly Spell[] = [
    { id: '', child: '', period: april, kind: 'placement', step: 6, place: 'a' },
    { id: '', child: '', period: april, kind: 'measure', step: 3, service: 'a' },
    { id: '', child: '', period: april, kind: 'measure', step: 3, service: 'b' },
    { id: '', child: '', period: april, kind: 'plan', planKind: 'barnets plan', person: 'a' },
    { id: '', child: '', period: april, kind: 'plan', planKind: 'barnets plan', person: 'b' },
    { id: '', child: '', period: april, kind: 'consent', giver: 'a', purpose: 'x' },
    { id: '', child: '', period: april, kind: 'consent', giver: 'a', purpose: 'y' },
    { id: '', child: '', period: april, kind: 'adviser', employee: 'a' },
    { id: '', child: '', period: april, kind: 'co-worker', employee: 'a' },
    { id: '', child: '', period: april, kind: 'school-or-daycare', value: 'a' },
    { id: '', child: '', period: april, kind: 'district', value: 'a' },
    { id: '', child: '', period: april, kind: 'residence', value: 'a' },
    { id: '', child: '', period: april, kind: 'legal-basis', value: 'a' },
  ]

  test('the database and the pure rule agree on every kind, twice over the same days', async () => {
    const child = await newChild()
    for (const each of overlapping) await record({ ...each, id: randomUUID(), child })
    for (const each of overlapping) {
      const again = record({ ...each, id: randomUUID(), child, period: midApril })
      if (heldAlone(each) === null) await expect(again, each.kind).resolves.toBeUndefined()
      else await expect(again, each.kind).rejects.toThrow('barnet har allerede et forløb af samme slags')
    }
  })

  test('a spell of every kind can be corrected, and is then found by what it says now', async () => {
    const child = await newChild()
    for (const each of overlapping) {
      const spell = { ...each, id: randomUUID(), child }
      await record(spell)
      const facts = { employee: 'b', service: 'b', value: 'b' }
      const number = await inside(of => supersedeSpell(of, spell, 1, { period: may, facts }, why))
      expect([each.kind, number]).toEqual([each.kind, 2])
      const { rows } = await withClient(config('owner'), client =>
        client.query('select employee, service, place_id from forlaens.spell where spell = $1 and version = 2', [
          spell.id,
        ]),
      )
      const place = each.kind === 'district' ? 'b' : null
      expect(rows).toEqual([{ employee: 'b', service: 'b', place_id: place }])
    }
  })

  test('the end day does not count, so the next may start on it', async () => {
    const child = await newChild()
    await record(placement(child, april))
    await record(placement(child, may))
    expect(await inside(each => spellsNow(each, child))).toHaveLength(2)
  })

  test('another child may be placed on the same days', async () => {
    const [one, two] = [await newChild(), await newChild()]
    await record(placement(one, april))
    await record(placement(two, april))
  })

  test('what was superseded holds no place', async () => {
    const child = await newChild()
    await record(placement(child, april))
    const first = only(await inside(each => spellsNow(each, child)))
    await inside(each => supersedeSpell(each, first, 1, { period: may, facts: {} }, why))
    await record(placement(child, april))
  })

  test('a correction cannot move a spell onto another', async () => {
    const child = await newChild()
    await record(placement(child, april))
    const first = only(await inside(each => spellsNow(each, child)))
    await record(placement(child, may))
    const move = inside(each => supersedeSpell(each, first, 1, { period: midApril, facts: {} }, why))
    await expect(move).rejects.toThrow('barnet har allerede et forløb af samme slags (placement)')
    expect(only((await inside(each => spellsNow(each, child))).filter(each => each.id === first.id)).version).toBe(1)
  })
})

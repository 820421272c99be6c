// A small municipality with a May behind it: children, people who looked them up, emergencies, two auditors, one with two hats.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Role } from '../../src/access/role.ts'
import { day } from '../../src/language/day.ts'
import { withClient } from '../../src/store/client.ts'
import { type Entry, writeEntry } from '../../src/store/journal/entry.ts'
import { inMunicipality } from '../../src/store/municipality.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'
import { fromOurPages, houseOn, municipality, type TestHouse } from './house.ts'
import { journal } from './journal.ts'
import { cookieOf } from './sessions.ts'

/** People by what they are here: `both` is an adviser who is log auditor as well; `aunt` is of the family of child `niece`. */
const people = {
  adviser: ['adviser'],
  leader: ['team-leader'],
  aunt: ['adviser'],
  auditor: ['log-auditor'],
  other: ['log-auditor'],
  both: ['log-auditor', 'adviser'],
  economist: ['economist'],
} as const satisfies Readonly<Record<string, readonly Role[]>>
export type Who = keyof typeof people

/** The children of the town; the auditor `other` is of the family of `nephew`. */
const children = ['one', 'two', 'niece', 'nephew'] as const
export type Child = (typeof children)[number]

export type ControlledTown = {
  readonly database: FreshDatabase
  readonly of: TestHouse
  readonly person: Readonly<Record<Who, string>>
  readonly child: Readonly<Record<Child, string>>
  readonly ask: (who: Who, method: 'GET' | 'POST', url: string, body?: unknown) => Promise<Answer>
  readonly emergency: (who: Who, child: Child, at: string) => Promise<string>
  /** A row of the journal: somebody looked up these children. */
  readonly lookup: (who: Who, about: readonly Child[], at: string, more?: Partial<Entry>) => Promise<string>
  readonly asOwner: <T>(work: (client: pg.Client) => Promise<T>) => Promise<T>
}
type Answer = Awaited<ReturnType<TestHouse['app']['inject']>>

const record = <Key extends string>(keys: readonly Key[]): Readonly<Record<Key, string>> => {
  const made: Partial<Record<Key, string>> = {}
  for (const key of keys) made[key] = randomUUID()
  return made as Record<Key, string>
}

/** Makes it, with a house on it. Close the house after. */
export const controlledTown = async (options: Parameters<typeof houseOn>[1] = {}): Promise<ControlledTown> => {
  const database = await freshDatabase()
  const person = record(Object.keys(people) as Who[])
  const child = record(children)
  const asOwner: ControlledTown['asOwner'] = work =>
    withClient(database.config('owner'), async client => {
      await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
      return await work(client)
    })
  await asOwner(async client => {
    for (const [who, roles] of Object.entries(people)) {
      const id = person[who as Who]
      await client.query(
        `insert into forlaens.staff (municipality, id, name, role, hours_per_week, starts) values ($1, $2, $3, $4, 37, '2020-01-01')`,
        [municipality, id, `Prøve ${who}`, roles[0]],
      )
      for (const role of roles)
        await client.query(
          `insert into forlaens.staff_holding (municipality, person, role, area_kind, starts) values ($1, $2, $3, 'municipality', '2020-01-01')`,
          [municipality, id, role],
        )
    }
    for (const [at, name] of children.entries()) {
      await client.query('insert into forlaens.child (municipality, id, case_number) values ($1, $2, $3)', [
        municipality,
        child[name],
        `2026-0000${at + 1}`,
      ])
      await client.query(
        "insert into forlaens.child_details (municipality, child, name, born) values ($1, $2, 'Karla Hemmelig', '2014-05-01')",
        [municipality, child[name]],
      )
    }
    const related = 'insert into forlaens.staff_relative (municipality, child, person) values ($1, $2, $3)'
    await client.query(related, [municipality, child.niece, person.aunt])
    await client.query(related, [municipality, child.nephew, person.other])
  })
  const of = await houseOn(database, options)
  const cookies = new Map<Who, string>()
  for (const who of Object.keys(people) as Who[])
    cookies.set(who, await cookieOf(of.house.store, municipality, person[who]))
  return {
    database,
    of,
    person,
    child,
    asOwner,
    ask: (who, method, url, body) =>
      of.app.inject({
        method,
        url,
        headers: { ...fromOurPages, cookie: cookies.get(who) ?? '' },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      }),
    emergency: (who, about, at) =>
      asOwner(async client => {
        const id = randomUUID()
        await client.query(
          `insert into forlaens.break_glass (municipality, id, person, role, child, reason, opened_at, closes_at)
           values ($1, $2, $3, $4, $5, 'Barnet er meldt savnet.', $6, $6::timestamptz + interval '2 hours')`,
          [municipality, id, person[who], people[who][0], child[about], at],
        )
        return id
      }),
    lookup: (who, about, at, more = {}) =>
      inMunicipality(of.house.store, municipality, inside =>
        writeEntry(inside, journal, {
          municipality,
          at: new Date(at),
          on: day(at.slice(0, 10)),
          action: 'read',
          purpose: 'casework',
          actor: { person: person[who], role: people[who][0] },
          route: 'GET /api/children/:child',
          request: '123-456-789',
          status: 200,
          why: 'involvement',
          subjects: about.map(each => child[each]),
          ...more,
        }),
      ),
  }
}

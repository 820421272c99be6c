// A small municipality with a server on it: a person for each role, two services, the published cases, children on steps.

import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { inject } from 'vitest'
import { decisions } from '../../src/access/decide.ts'
import { type Role, roles } from '../../src/access/role.ts'
import { readCaseFile } from '../../src/documents/case-file.ts'
import { day } from '../../src/language/day.ts'
import type { Spell } from '../../src/language/spell.ts'
import { type AppOptions, buildApp } from '../../src/server/app.ts'
import type { House } from '../../src/server/house.ts'
import { openLog } from '../../src/server/log.ts'
import { readRules } from '../../src/server/rules.ts'
import { loadCases } from '../../src/store/cases.ts'
import { withClient } from '../../src/store/client.ts'
import { type Mode, migrate } from '../../src/store/migrate.ts'
import { openStore } from '../../src/store/municipality.ts'
import { recordSpell } from '../../src/store/spell.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'
import { inCase } from './in-case.ts'
import { journal } from './journal.ts'
import { plantedMarker } from './log-scan.ts'

/** The municipality of the tests, and the day they are on. */
export const municipality = 999
export const today = day('2026-06-15')

/** The published cases, loaded as the municipality's own. */
const caseIds = ['koebenhavn-2016', 'ringsted-2020', 'herning-2012', 'herning-2016', 'frederiksberg-2017']

/** Children on each step on the day of the tests; step 0 has a case and no help. */
export const onSteps: Readonly<Record<number, number>> = { 0: 12, 1: 6, 2: 3, 3: 25, 4: 9, 5: 0, 6: 7, 7: 5 }

export type TestPerson = { readonly id: string; readonly name: string; readonly role: Role }
export type TestService = { readonly id: string; readonly name: string }

export type Filled = {
  readonly database: FreshDatabase
  readonly mode: Mode
  readonly persons: readonly TestPerson[]
  readonly colleague: TestPerson
  readonly services: readonly [TestService, TestService]
}

/** A database made for `mode`, filled by its owner. */
export const filledDatabase = async (mode: Mode = 'demo'): Promise<Filled> => {
  const database = await freshDatabase(mode === 'demo' ? 'migrated' : 'empty')
  return await withClient(database.config('owner'), async client => {
    if (mode === 'production') await migrate(client, { mode })
    const cases = await Promise.all(caseIds.map(readCase))
    await loadCases(client, municipality, cases)
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    const persons = roles.map((role, at) => ({ id: randomUUID(), name: `Prøve Person ${at + 1}`, role }))
    const colleague = { id: randomUUID(), name: 'Kollega Uden Demo', role: 'adviser' } as const
    for (const person of persons) await addPerson(client, person, '2020-01-01')
    await addPerson(client, colleague, '2021-01-01')
    const services = [
      await addService(client, 'Åben rådgivning', [1, 2]),
      await addService(client, 'Søskendegruppe', [3]),
    ] as const
    await addChildren(database, client)
    return { database, mode, persons, colleague, services }
  })
}

/** A case that comes with the program. */
export const readCase = async (id: string) => {
  const read = await readCaseFile(fileURLToPath(new URL(`../../cases/${id}.yaml`, import.meta.url)))
  return { id, title: read.case.title, source: read.text, parsed: read.case }
}

const addPerson = (client: pg.Client, { id, name, role }: TestPerson, starts: string) =>
  client.query(
    'insert into forlaens.staff (municipality, id, name, role, hours_per_week, starts) values ($1, $2, $3, $4, 37, $5)',
    [municipality, id, name, role, starts],
  )

/** A service in the range. */
export const addService = async (
  client: pg.Client,
  name: string,
  steps: readonly number[],
  id: string = randomUUID(),
): Promise<TestService> => {
  await client.query(
    `insert into forlaens.service (municipality, id, code, name, use, steps, age_from, age_to, provider, target_group, evidence,
       price_ore, price_per, price_level)
     values ($1, $2, $3, $3, 'child', $4, 0, 17, 'Familiehuset', 'børn og unge', 'Praksiserfaring', 62000, 'session', 2026)`,
    [municipality, id, name, steps],
  )
  return { id, name }
}

const who = { by: randomUUID(), reason: null }

const addChildren = async (database: FreshDatabase, client: pg.Client): Promise<void> => {
  const store = openStore(database.config('forlaens_app'))
  const add = async (step: number, born: string, on: { from: string; to: string | null }) => {
    const child = randomUUID()
    await client.query('insert into forlaens.child (municipality, id) values ($1, $2)', [municipality, child])
    await client.query(
      "insert into forlaens.child_details (municipality, child, name, born) values ($1, $2, 'Barn Prøve', $3)",
      [municipality, child, born],
    )
    const period = { from: day(on.from), to: on.to === null ? null : day(on.to) }
    const adviser: Spell = { id: randomUUID(), child, kind: 'adviser', employee: who.by, period }
    const measure: Spell = { id: randomUUID(), child, kind: 'measure', step, service: 'x', period }
    const lower: Spell = { id: randomUUID(), child, kind: 'measure', step: 1, service: 'y', period }
    await inCase(store, municipality, async inside => {
      await recordSpell(inside, municipality, adviser, who)
      if (step > 0) await recordSpell(inside, municipality, measure, who)
      if (step > 1) await recordSpell(inside, municipality, lower, who)
    })
  }
  const running = { from: '2025-01-01', to: null }
  for (const [step, children] of Object.entries(onSteps)) {
    for (let at = 0; at < children; at++) await add(Number(step), '2014-05-01', running)
  }
  await add(7, '2014-05-01', { from: '2024-01-01', to: today }) // ends on the day: does not count
  await add(7, '2008-06-15', running) // 18 on the day
  await store.destroy()
}

/** A house on the database, with a clock the test can move and a log it can read. */
export type TestHouse = {
  readonly app: FastifyInstance
  readonly house: House
  readonly log: readonly string[]
  readonly clock: { now: Date }
  readonly close: () => Promise<void>
}

export const openHouse = (filled: Filled, options: Partial<AppOptions & House> = {}): Promise<TestHouse> =>
  houseOn(filled.database, { mode: filled.mode, plainCookie: filled.mode === 'demo', ...options })

/** A house on any database of a demo. */
export const houseOn = async (
  database: FreshDatabase,
  options: Partial<AppOptions & House> = {},
): Promise<TestHouse> => {
  const config = database.config('forlaens_app')
  const log: string[] = []
  const clock = { now: new Date() }
  const house: House = {
    store: openStore(config),
    database: config,
    mode: 'demo',
    municipality: { code: municipality, name: 'Eksempelby' },
    rules: readRules(),
    clock: { now: () => clock.now, today: () => today },
    decisions,
    journal,
    rowWritten: () => undefined,
    version: '0.0.0-test',
    plainCookie: true,
    signInsPerMinute: 1000,
    address: null,
    signIn: null,
    ...options,
  }
  // Kept for the run's scan as well: no test's log may tell of a person.
  const kept = join(inject('logs'), `${process.pid}.log`)
  const write = (line: string): void => {
    log.push(line)
    appendFileSync(kept, line)
  }
  const app = await buildApp(house, { log: openLog({ write }), web: undefined, ...options })
  appendFileSync(kept, `${plantedMarker}\n`)
  const close = async (): Promise<void> => {
    await app.close()
    await house.store.destroy()
  }
  return { app, house, log, clock, close }
}

/** What a browser on our own pages sends with a change. */
export const fromOurPages = {
  host: 'localhost',
  origin: 'http://localhost',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
}

/** Signs in and answers the cookie as the browser sends it back. */
export const signIn = async ({ app }: Pick<TestHouse, 'app'>, person: { readonly id: string }): Promise<string> => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: fromOurPages,
    payload: JSON.stringify({ person: person.id }),
  })
  const cookie = answer.cookies[0]
  if (answer.statusCode !== 200 || cookie === undefined)
    throw new Error(`not signed in: ${answer.statusCode} ${answer.body}`)
  return `${cookie.name}=${cookie.value}`
}

// Follow-ups, network meetings and notifications from before there were facts: each is carried over as the first version of one.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { inCase } from '../../test/setup/in-case.ts'
import { readCases } from './case-facts.ts'
import { withClient } from './client.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openStore } from './municipality.ts'

const before = readMigrations().filter(each => each.name < '0012')
const [own, other] = [999, 101]

type Old = {
  readonly child: string
  readonly spell: string
  readonly followUps: readonly string[]
  readonly meeting: string
  readonly notifications: readonly string[]
}

/** A child with rows in the old tables. */
const oldChild = async (client: pg.Client, municipality: number): Promise<Old> => {
  await client.query("select set_config('app.municipality', $1, false), set_config('app.scope', 'case', false)", [
    String(municipality),
  ])
  const add = async (table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
    const names = ['municipality', ...Object.keys(row)]
    await client.query(
      `insert into forlaens.${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      [municipality, ...Object.values(row)],
    )
  }
  const id = randomUUID
  const [child, spell, meeting] = [id(), id(), id()]
  const [followUps, notifications] = [
    [id(), id(), id()],
    [id(), id(), id()],
  ]
  await add('child', { id: child })
  await add('child_details', { child, name: 'Barn Prøve', born: '2014-05-01' })
  const facts = '{"step": 6, "place": "Hos Sneppemark"}'
  await add('spell', { child, kind: 'placement', spell, version: 1, starts: '2025-01-01', facts, recorded_by: child })
  const planned = { child, spell, planned_for: '2025-06-11' }
  await add('follow_up', { id: followUps[0], ...planned, held_on: '2025-06-12' })
  await add('follow_up', { id: followUps[1], ...planned, cancelled_on: '2025-06-10' })
  await add('follow_up', { id: followUps[2], ...planned })
  await add('network_meeting', { id: meeting, child, planned_for: '2025-07-08', held_on: '2025-07-09', invited: 7 })
  const received = { child, notifier: 'school', received_at: '2025-02-03T23:30:00Z' } // half past midnight in Denmark
  const assessed = { assessed_at: '2025-07-01T06:05:00Z', acknowledged_on: '2025-02-06' }
  await add('notification', { id: notifications[0], ...received, ...assessed, outcome: 'existing-case' })
  await add('notification', { id: notifications[1], ...received })
  await add('notification', { id: notifications[2], ...received, outcome: 'noget helt andet' })
  return { child, spell, followUps, meeting, notifications }
}

/** A database of the last version with old tables, made by a login of this kind and then brought up to date. */
const updated = async (login: string): Promise<{ database: FreshDatabase; mine: Old; theirs: Old }> => {
  const database = await freshDatabase('empty')
  await withClient(database.config('owner'), async client => {
    await client.query(
      'do $$ begin create role plain_migrator login createrole; exception when duplicate_object or unique_violation then null; end $$',
    )
    await client.query(`alter database ${database.name} owner to ${login}`)
  })
  return await withClient(database.config(login), async client => {
    await migrate(client, { mode: 'production', known: before })
    const [mine, theirs] = [await oldChild(client, own), await oldChild(client, other)]
    await client.query("select set_config('app.municipality', '', false), set_config('app.scope', '', false)")
    await migrate(client, { mode: 'production' })
    return { database, mine, theirs }
  })
}

describe.each([
  ['an owner whom no wall holds', 'owner'],
  ['an owner that is no superuser', 'plain_migrator'],
])('with %s', (_, login) => {
  it('every row is a fact of its child, and reads as part of its case', async () => {
    const { database, mine, theirs } = await updated(login)
    const store = openStore(database.config('forlaens_app'))
    const cases = (municipality: number) =>
      inCase(store, municipality, inside => readCases(inside, [mine.child, theirs.child], 'infinity'))
    for (const [municipality, old] of [
      [own, mine],
      [other, theirs],
    ] as const) {
      const read = await cases(municipality)
      expect([...read.keys()]).toEqual([old.child])
      const known = read.get(old.child)
      const [one, two, three] = old.followUps
      const planned = { about: [old.spell], plannedFor: '2025-06-11', heldOn: null, cancelledOn: null, next: null }
      const byId = <T extends { readonly id: string }>(list: readonly T[] = [], ids: readonly string[] = []) =>
        ids.map(id => list.find(each => each.id === id))
      expect(byId(known?.facts.followUps, old.followUps)).toEqual([
        expect.objectContaining({ id: one, ...planned, heldOn: '2025-06-12' }),
        expect.objectContaining({ id: two, ...planned, cancelledOn: '2025-06-10' }),
        expect.objectContaining({ id: three, ...planned }),
      ])
      expect(known?.facts.networkMeetings).toEqual([
        expect.objectContaining({ id: old.meeting, plannedFor: '2025-07-08', heldOn: '2025-07-09', participants: [] }),
      ])
      const received = { receivedAt: { day: '2025-02-04', time: '00:30' }, notifier: 'school' }
      expect(byId(known?.facts.notifications, old.notifications)).toEqual([
        expect.objectContaining({
          ...received,
          assessedAt: { day: '2025-07-01', time: '08:05' },
          acknowledgedOn: '2025-02-06',
          outcome: 'existing-case',
        }),
        expect.objectContaining({ ...received, assessedAt: null, acknowledgedOn: null, outcome: null }),
        expect.objectContaining({ ...received, outcome: null }),
      ])
      expect([...(known?.versions.values() ?? [])]).toEqual(Array.from({ length: 9 }, () => 1))
    }
    await store.destroy()
    const gone = await withClient(database.config('owner'), client =>
      client.query("select to_regclass('forlaens.follow_up') as a, to_regclass('forlaens.notification') as b"),
    )
    expect(gone.rows).toEqual([{ a: null, b: null }])
  })
})

// What the case list costs over five thousand children: the first page decided, computed, sent and journalled.
import { createSecretKey, randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { decisions } from '../src/access/decide.ts'
import { SyntheticParameters } from '../src/forecast/synthetic/parameters.ts'
import { day } from '../src/language/day.ts'
import { buildApp } from '../src/server/app.ts'
import { openLog } from '../src/server/log.ts'
import { readRules } from '../src/server/rules.ts'
import { withClient } from '../src/store/client.ts'
import { createDatabase, maintenance } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { readRetention } from '../src/store/journal/retention.ts'
import { loadMunicipality } from '../src/store/load-municipality.ts'
import { migrate } from '../src/store/migrate.ts'
import { openStore } from '../src/store/municipality.ts'
import { placesOf } from '../src/store/places.ts'
import { readRuleFile } from '../src/store/rules.ts'
import { cookieOf } from '../test/setup/sessions.ts'

const name = 'bench_case_list'
const municipality = 999
const children = 5000
const today = day('2026-06-15')

/** Eksempelby, its children copied until there are five thousand, and a leader of all of it. Answers the leader. */
const fill = async (owner: pg.ClientConfig): Promise<string> =>
  await withClient(owner, async client => {
    const parameters = readRuleFile('synthetic/eksempelby.yaml', SyntheticParameters)
    await loadMunicipality(client, { seed: 1, anchor: today, parameters })
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    await copied(client)
    const { rows } = await client.query<{ id: string }>(
      "select id from forlaens.staff where role = 'team-leader' order by id limit 1",
    )
    const leader = rows[0]?.id ?? ''
    await client.query('delete from forlaens.staff_holding where person = $1', [leader])
    await client.query(
      `insert into forlaens.staff_holding (municipality, person, role, area_kind, starts)
       values ($1, $2, 'team-leader', 'municipality', '2001-01-01')`,
      [municipality, leader],
    )
    return leader
  })

/** Each child with a case is written down again under a new id, with its spells and facts, until there are enough. */
const copied = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from forlaens.child')
  const times = Math.ceil(children / (rows[0]?.n ?? 1)) - 1
  for (const table of ['spell', 'case_fact']) await client.query(`alter table forlaens.${table} disable trigger user`)
  for (let copy = 0; copy < times; copy++) {
    await client.query(
      'create temporary table twin as select id as old, gen_random_uuid() as new from forlaens.child limit $1',
      [Math.min(rows[0]?.n ?? 0, children - (rows[0]?.n ?? 0) * (copy + 1))],
    )
    await client.query(
      'insert into forlaens.child (municipality, id, created_at) select municipality, new, created_at from forlaens.child join twin on old = id',
    )
    await client.query(
      `insert into forlaens.child_details (municipality, child, name, sex, born, due)
       select municipality, new, name || ' ${copy}', sex, born, due from forlaens.child_details join twin on old = child`,
    )
    await client.query(
      `insert into forlaens.spell (municipality, child, kind, spell, version, starts, ends, track, alone, facts, recorded_by, known_from, known_to)
       select municipality, new, kind, gen_random_uuid(), 1, starts, ends, track, alone, facts, recorded_by, known_from, known_to
       from forlaens.spell join twin on old = child where known_to = 'infinity' and not withdrawn`,
    )
    await client.query(
      `insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by, known_from, known_to)
       select municipality, new, list, gen_random_uuid(), 1, body, recorded_by, known_from, known_to
       from forlaens.case_fact join twin on old = child where known_to = 'infinity' and not withdrawn`,
    )
    await client.query('drop table twin')
  }
  for (const table of ['spell', 'case_fact']) await client.query(`alter table forlaens.${table} enable trigger user`)
  await client.query('analyze')
}

/** Every measure of this file by its name in limits.yaml. */
export const measureCaseList = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'forlaens-bench-'))
  chmodSync(folder, 0o755) // as root the server is another user
  const server = await startEmbedded({ ...placesOf(process.env), cluster: folder }, {}, { progress: () => undefined })
  try {
    await withClient(server.config('owner', maintenance), client => createDatabase(client, name))
    await withClient(server.config('owner', name), client => migrate(client, { mode: 'demo' }))
    const leader = await fill(server.config('owner', name))
    const database = server.config('forlaens_app', name)
    const store = openStore(database)
    const house = {
      store,
      database,
      mode: 'demo' as const,
      municipality: { code: municipality, name: 'Eksempelby' },
      rules: readRules(),
      clock: { now: () => new Date(), today: () => today },
      decisions,
      journal: { key: createSecretKey(randomBytes(32)), retention: readRetention() },
      rowWritten: () => undefined,
      version: '0.0.0-bench',
      plainCookie: true,
      signInsPerMinute: 1000,
      address: null,
      signIn: null,
    }
    const app = await buildApp(house, { log: openLog({ write: () => undefined }), web: undefined })
    try {
      const cookie = await cookieOf(store, municipality, leader)
      const asked = { url: '/api/case-list', headers: { host: 'localhost', cookie } }
      const times: number[] = []
      for (let round = 0; round < 70; round++) {
        const start = performance.now()
        const answer = await app.inject(asked)
        if (answer.statusCode !== 200)
          throw new Error(`the case list answered ${answer.statusCode}: ${answer.body.slice(0, 200)}`)
        if (round >= 10) times.push(performance.now() - start)
      }
      const inOrder = times.toSorted((a, b) => a - b)
      return { 'case-list-of-5000': inOrder[Math.floor(inOrder.length * 0.95)] ?? Number.NaN }
    } finally {
      await app.close()
      await store.destroy()
    }
  } finally {
    await server.leave()
    rmSync(folder, { recursive: true, force: true })
    rmSync(server.socket, { recursive: true, force: true })
  }
}

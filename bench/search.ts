// What the search costs over twelve thousand children: many different questions, each decided, sent and journalled.
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

const name = 'bench_search'
const municipality = 999
const children = 12_000
const today = day('2026-06-15')

/** Whoever asks: an adviser with few children of their own, and a leader of everybody. */
type People = { readonly adviser: string; readonly leader: string }

/** Eksempelby, and children with the names and addresses of those in it put together anew until there are enough. */
const fill = async (owner: pg.ClientConfig): Promise<People> =>
  await withClient(owner, async client => {
    const parameters = readRuleFile('synthetic/eksempelby.yaml', SyntheticParameters)
    await loadMunicipality(client, { seed: 1, anchor: today, parameters })
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    await client.query(
      `create temporary table twin as
         select gen_random_uuid() as new, c.child as first, l.child as last, n
         from (select row_number() over (order by child) as place, child, count(*) over () as all from forlaens.child_details) c
         cross join lateral generate_series(1, $1 / c.all::int + 1) n
         join (select row_number() over (order by child) as place, child from forlaens.child_details) l
           on l.place = (c.place + n * 37) % c.all + 1
         limit $1 - (select count(*) from forlaens.child)`,
      [children],
    )
    await client.query('insert into forlaens.child (municipality, id) select $1, new from twin', [municipality])
    await client.query(
      `insert into forlaens.child_details (municipality, child, name, sex, born, due)
       select f.municipality, new, split_part(f.name, ' ', 1) || ' ' || substr(l.name, strpos(l.name, ' ') + 1), f.sex, f.born, f.due
       from twin join forlaens.child_details f on f.child = first join forlaens.child_details l on l.child = last`,
    )
    await client.query('alter table forlaens.spell disable trigger user')
    await client.query(
      `insert into forlaens.spell (municipality, child, kind, spell, version, starts, ends, track, alone, facts, recorded_by, known_from, known_to)
       select municipality, new, kind, gen_random_uuid(), 1, starts, ends, track, alone, facts, recorded_by, known_from, known_to
       from forlaens.spell join twin on last = child
       where known_to = 'infinity' and not withdrawn and kind in ('residence', 'district', 'measure')`,
    )
    await client.query('alter table forlaens.spell enable trigger user')
    await client.query('select forlaens.find_addresses($1::smallint, null)', [municipality])
    await client.query('analyze')
    const { rows } = await client.query<{ role: string; id: string }>(
      "select distinct on (role) role, id from forlaens.staff where role in ('adviser', 'team-leader') order by role, id",
    )
    const idOf = (role: string): string => rows.find(each => each.role === role)?.id ?? ''
    const leader = idOf('team-leader')
    await client.query('delete from forlaens.staff_holding where person = $1', [leader])
    await client.query(
      `insert into forlaens.staff_holding (municipality, person, role, area_kind, starts)
       values ($1, $2, 'team-leader', 'municipality', '2001-01-01')`,
      [municipality, leader],
    )
    return { adviser: idOf('adviser'), leader }
  })

/** Questions as people type them: one name, its beginning, two the other way round, an address, a number. */
const questions = async (owner: pg.ClientConfig): Promise<readonly string[]> =>
  await withClient(owner, async client => {
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    const { rows } = await client.query<{ name: string; number: string; address: string | null }>(
      `select d.name, c.case_number as number,
         (select s.facts ->> 'value' from forlaens.spell s where s.child = c.id and s.kind = 'residence' limit 1) as address
       from forlaens.child c join forlaens.child_details d on d.child = c.id order by md5(c.id::text) limit 30`,
    )
    return rows.flatMap(({ name: full, number, address }) => {
      const words = full.split(' ')
      const [first = '', last = ''] = [words[0], words.at(-1)]
      return [
        first,
        first.slice(0, 2),
        `${last} ${first.slice(0, 3)}`,
        last.replaceAll('ø', 'oe'),
        address ?? 'vej',
        number,
      ]
    })
  })

/** Every measure of this file by its name in limits.yaml. */
export const measureSearch = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'forlaens-bench-'))
  chmodSync(folder, 0o755) // as root the server is another user
  const server = await startEmbedded({ ...placesOf(process.env), cluster: folder }, {}, { progress: () => undefined })
  try {
    await withClient(server.config('owner', maintenance), client => createDatabase(client, name))
    await withClient(server.config('owner', name), client => migrate(client, { mode: 'demo' }))
    const people = await fill(server.config('owner', name))
    const asked = await questions(server.config('owner', name))
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
      const times: number[] = []
      for (const person of [people.adviser, people.leader]) {
        const headers = {
          host: 'localhost',
          origin: 'http://localhost',
          'content-type': 'application/json',
          cookie: await cookieOf(store, municipality, person),
        }
        for (const [round, q] of asked.entries()) {
          const start = performance.now()
          const answer = await app.inject({
            method: 'POST',
            url: '/api/search',
            headers,
            payload: JSON.stringify({ q }),
          })
          if (answer.statusCode !== 200)
            throw new Error(`the search answered ${answer.statusCode}: ${answer.body.slice(0, 200)}`)
          if (round >= 10) times.push(performance.now() - start)
        }
      }
      const inOrder = times.toSorted((a, b) => a - b)
      return { 'search-12000-children': inOrder[Math.floor(inOrder.length * 0.95)] ?? Number.NaN }
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

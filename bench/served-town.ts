// A town of its own that is asked over HTTP, for what is measured as a person meets it: decided, computed, sent and journalled.
import { createSecretKey, randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { decisions } from '../src/access/decide.ts'
import { day } from '../src/language/day.ts'
import { buildApp } from '../src/server/app.ts'
import { openLog } from '../src/server/log.ts'
import { readRules } from '../src/server/rules.ts'
import { withClient } from '../src/store/client.ts'
import { createDatabase, maintenance } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { readRetention } from '../src/store/journal/retention.ts'
import { migrate } from '../src/store/migrate.ts'
import { openStore } from '../src/store/municipality.ts'
import { placesOf } from '../src/store/places.ts'
import { cookieOf } from '../test/setup/sessions.ts'

export const municipality = 999
/** The day of the measures. */
export const today = day('2026-06-15')

/** Asks as somebody, and answers how long it took in milliseconds. */
type Ask = (person: string, url: string, body?: unknown) => Promise<number>

/** The 95th percentile. */
export const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN

/** Makes a town, fills it, and measures in it. */
export const inServedTown = async <Filled, Measured>(
  name: string,
  fill: (owner: pg.ClientConfig) => Promise<Filled>,
  measure: (filled: Filled, ask: Ask) => Promise<Measured>,
): Promise<Measured> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'forlaens-bench-'))
  chmodSync(folder, 0o755) // as root the server is another user
  const server = await startEmbedded({ ...placesOf(process.env), cluster: folder }, {}, { progress: () => undefined })
  try {
    await withClient(server.config('owner', maintenance), client => createDatabase(client, name))
    await withClient(server.config('owner', name), client => migrate(client, { mode: 'demo' }))
    const filled = await fill(server.config('owner', name))
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
    const cookies = new Map<string, string>()
    try {
      return await measure(filled, async (person, url, body) => {
        const cookie = cookies.get(person) ?? (await cookieOf(store, municipality, person))
        cookies.set(person, cookie)
        const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json', cookie }
        const start = performance.now()
        const answer = await app.inject(
          body === undefined
            ? { url, headers: { host: 'localhost', cookie } }
            : { method: 'POST', url, headers, payload: JSON.stringify(body) },
        )
        const took = performance.now() - start
        if (answer.statusCode !== 200)
          throw new Error(`${url} answered ${answer.statusCode}: ${answer.body.slice(0, 200)}`)
        return took
      })
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

/** Makes somebody a leader of all the municipality; answers who. */
export const leaderOfAll = async (client: pg.Client): Promise<string> => {
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
}

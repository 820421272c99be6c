// What access costs on a list of a hundred children in Eksempelby: a decision on each and the journal's row, against the facts alone.
import { createSecretKey, randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Actor } from '../src/access/actor.ts'
import { decideAll } from '../src/access/decide.ts'
import { AccessSettings } from '../src/access/settings.ts'
import { SyntheticParameters } from '../src/forecast/synthetic/parameters.ts'
import { day } from '../src/language/day.ts'
import { readChildFacts } from '../src/store/child-facts.ts'
import { withClient } from '../src/store/client.ts'
import { createDatabase, maintenance } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { type Journal, writeEntry } from '../src/store/journal/entry.ts'
import { readRetention } from '../src/store/journal/retention.ts'
import { loadMunicipality } from '../src/store/load-municipality.ts'
import { migrate } from '../src/store/migrate.ts'
import { inMunicipality, openStore, type Store } from '../src/store/municipality.ts'
import { placesOf } from '../src/store/places.ts'
import { readRuleFile } from '../src/store/rules.ts'
import { medianOf } from './timing.ts'

const name = 'bench_access'
const municipality = 999
const children = 100
const today = day('2026-06-15')
const settings = readRuleFile('access/settings.yaml', AccessSettings)
const journal: Journal = { key: createSecretKey(randomBytes(32)), retention: readRetention() }

/** An adviser of Eksempelby who is a co-worker of a hundred children with an open case. */
const adviserOfMany = async (owner: Parameters<typeof withClient>[0]): Promise<Actor> =>
  await withClient(owner, async client => {
    const parameters = readRuleFile('synthetic/eksempelby.yaml', SyntheticParameters)
    await loadMunicipality(client, { seed: 1, anchor: today, parameters })
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    const { rows } = await client.query<{ id: string; team: string }>(
      "select id, team from forlaens.staff where role = 'adviser' order by id limit 1",
    )
    const { id: person, team } = rows[0] ?? { id: '', team: '' }
    await client.query(
      `insert into forlaens.spell (municipality, child, kind, spell, version, starts, facts, recorded_by)
       select municipality, child, 'co-worker', gen_random_uuid(), 1, '2026-01-01', jsonb_build_object('employee', $1::text, 'role', 'adviser'), $1::uuid
       from (select distinct municipality, child from forlaens.spell s
         where kind = 'adviser' and known_to = 'infinity' and ends is null and facts ->> 'employee' <> $1::text limit ${children}) c`,
      [person],
    )
    await client.query(
      `update forlaens.staff_relative set person = (select id from forlaens.staff where role = 'economist') where person = $1`,
      [person],
    )
    await client.query('analyze')
    const period = { from: day('2020-01-01'), to: null }
    return {
      person,
      municipality,
      employed: period,
      purpose: 'social-work',
      holdings: [{ role: 'adviser', area: { kind: 'team', team }, period }],
    }
  })

/** One list, as the server answers it, less the names: the facts, the decisions, the journal's row and the commit. */
const list = async (store: Store, actor: Actor): Promise<number> =>
  await inMunicipality(
    store,
    municipality,
    async inside => {
      const at = new Date()
      const now = { day: today, at: at.getTime() }
      const known = [...(await readChildFacts(inside, 'within-reach', actor, now)).values()].slice(0, children)
      const asked = known.map(({ facts, grants }) => ({
        subject: { kind: 'child', id: facts.id, part: 'identity' } as const,
        facts: { of: 'child', child: facts, municipality, settings, grants } as const,
      }))
      const allowed = decideAll(actor, 'list-children', asked, now).flatMap((decision, place) =>
        decision.allowed ? [known[place]?.facts.id ?? ''] : [],
      )
      await writeEntry(inside, journal, {
        municipality,
        at,
        on: today,
        action: 'list',
        purpose: 'casework',
        actor: { person: actor.person, role: 'adviser' },
        route: 'GET /api/children',
        request: '123-456-789',
        status: 200,
        why: 'involvement',
        ids: allowed,
        subjects: allowed,
      })
      return allowed.length
    },
    'case',
  )

/** The same children's facts read, and nothing decided, written or told. */
const read = (store: Store, actor: Actor): Promise<number> =>
  inMunicipality(
    store,
    municipality,
    async inside => (await readChildFacts(inside, 'within-reach', actor, { day: today, at: Date.now() })).size,
    'case',
  )

/** Every measure of this file by its name in limits.yaml. */
export const measureAccess = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'forlaens-bench-'))
  chmodSync(folder, 0o755) // as root the server is another user
  const server = await startEmbedded({ ...placesOf(process.env), cluster: folder }, {}, { progress: () => undefined })
  try {
    await withClient(server.config('owner', maintenance), client => createDatabase(client, name))
    await withClient(server.config('owner', name), client => migrate(client, { mode: 'demo' }))
    const actor = await adviserOfMany(server.config('owner', name))
    const store = openStore(server.config('forlaens_app', name))
    try {
      const seen = await list(store, actor)
      if (seen !== children) throw new Error(`${seen} children on the list, not ${children}`)
      for (let warm = 0; warm < 20; warm++) {
        await list(store, actor)
        await read(store, actor)
      }
      // In turns, so that a slow minute of the machine falls on both.
      const ratios: number[] = []
      for (let turn = 0; turn < 5; turn++) {
        const plain = await medianOf(31, () => read(store, actor))
        ratios.push((await medianOf(31, () => list(store, actor))) / plain)
      }
      return { 'list-of-100-decided-and-journalled': ratios.toSorted((a, b) => a - b)[2] ?? 0 }
    } finally {
      await store.destroy()
    }
  } finally {
    await server.leave()
    rmSync(folder, { recursive: true, force: true })
    rmSync(server.socket, { recursive: true, force: true })
  }
}

// What the spell table's promises cost: holding spells apart, and answering what was known earlier.

import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { withClient } from '../src/store/client.ts'
import { createDatabase, maintenance } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { migrate } from '../src/store/migrate.ts'
import { openStore } from '../src/store/municipality.ts'
import { placesOf } from '../src/store/places.ts'
import { spellsAsKnown, spellsNow } from '../src/store/spell.ts'
import { inCase } from '../test/setup/in-case.ts'
import { ratioOf } from './timing.ts'

const name = 'bench'
const municipality = 999
const children = 500
const spellsPerChild = 20

/** Spells of a month each, one after the other, for every child: none overlaps another. */
const insertSpells = (client: pg.ClientBase, service: string): Promise<unknown> =>
  client.query(
    `insert into forlaens.spell
       (municipality, child, kind, spell, version, starts, ends, track, facts, recorded_by, known_from, known_to, alone)
     select municipality, id, 'measure', gen_random_uuid(), 1, date '2020-01-01' + 30 * month, date '2020-01-31' + 30 * month,
       $1, '{"step": 3}', gen_random_uuid(), now(), 'infinity', true
     from forlaens.child cross join generate_series(1, ${spellsPerChild}) month`,
    [service],
  )

/** Runs `work` in a transaction that is undone. */
const undone = async (client: pg.ClientBase, work: () => Promise<unknown>): Promise<void> => {
  await client.query('begin')
  await work()
  await client.query('rollback')
}

const heldApart = (client: pg.ClientBase): Promise<number> =>
  ratioOf(
    5,
    () => undone(client, () => insertSpells(client, 'a')),
    () =>
      undone(client, async () => {
        await client.query('alter table forlaens.spell drop constraint spell_alone')
        await insertSpells(client, 'a')
      }),
  )

const asKnown = async (client: pg.ClientBase, config: pg.ClientConfig): Promise<number> => {
  await insertSpells(client, 'a')
  await client.query('analyze forlaens.spell')
  const { rows } = await client.query<{ id: string; moment: string }>(
    `select id, to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment from forlaens.child limit 100`,
  )
  const store = openStore(config)
  try {
    return await inCase(store, municipality, inside =>
      ratioOf(
        9,
        async () => {
          for (const { id, moment } of rows) await spellsAsKnown(inside, id, moment)
        },
        async () => {
          for (const { id } of rows) await spellsNow(inside, id)
        },
      ),
    )
  } finally {
    await store.destroy()
  }
}

/** Every measure of this file by its name in limits.yaml. */
export const measureSpells = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'forlaens-bench-'))
  chmodSync(folder, 0o755) // as root the server is another user
  const server = await startEmbedded({ ...placesOf(process.env), cluster: folder }, {}, { progress: () => undefined })
  try {
    await withClient(server.config('owner', maintenance), client => createDatabase(client, name))
    return await withClient(server.config('owner', name), async client => {
      await migrate(client, { mode: 'demo' })
      const ids = Array.from({ length: children }, () => randomUUID())
      await client.query('insert into forlaens.child (municipality, id) select $1, unnest($2::uuid[])', [
        municipality,
        ids,
      ])
      return {
        'spell-held-apart': await heldApart(client),
        'spell-as-known': await asKnown(client, server.config('forlaens_app', name)),
      }
    })
  } finally {
    await server.leave()
    rmSync(folder, { recursive: true, force: true })
    rmSync(server.socket, { recursive: true, force: true })
  }
}

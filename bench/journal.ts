// What the journal costs: a row that is recorded, with its journal row written and sealed, against the row alone.
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { day } from '../src/language/day.ts'
import { withClient } from '../src/store/client.ts'
import { createDatabase, maintenance } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { type Entry, type Journal, writeEntry } from '../src/store/journal/entry.ts'
import { readRetention } from '../src/store/journal/retention.ts'
import { sealRows } from '../src/store/journal/seal.ts'
import { migrate } from '../src/store/migrate.ts'
import { type Inside, inMunicipality, openStore } from '../src/store/municipality.ts'
import { placesOf } from '../src/store/places.ts'
import { recordChild } from '../src/store/spell.ts'
import { ratioOf } from './timing.ts'

const name = 'bench_journal'
const municipality = 999
const requests = 200
const atOnce = 4

const journal: Journal = { key: createSecretKey(randomBytes(32)), retention: readRetention() }

/** A list of a hundred children, as its row tells of it. */
const entry = (): Entry => ({
  municipality,
  at: new Date(),
  on: day('2026-06-15'),
  action: 'list',
  purpose: 'casework',
  actor: { person: randomUUID(), role: 'adviser' },
  route: 'GET /api/children',
  request: '123-456-789',
  status: 200,
  why: 'role-and-purpose',
  subjects: [randomUUID(), randomUUID()],
  ids: Array.from({ length: 100 }, () => randomUUID()),
})

/** Every measure of this file by its name in limits.yaml. */
export const measureJournal = async (): Promise<Record<string, number>> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'forlaens-bench-'))
  chmodSync(folder, 0o755) // as root the server is another user
  const server = await startEmbedded({ ...placesOf(process.env), cluster: folder }, {}, { progress: () => undefined })
  try {
    await withClient(server.config('owner', maintenance), client => createDatabase(client, name))
    await withClient(server.config('owner', name), client => migrate(client, { mode: 'demo' }))
    const store = openStore(server.config('forlaens_app', name))
    const record = (inside: Inside) => recordChild(inside, municipality, randomUUID())
    const many = async (work: (inside: Inside) => Promise<unknown>): Promise<void> => {
      for (let done = 0; done < requests; done += atOnce) {
        await Promise.all(Array.from({ length: atOnce }, () => inMunicipality(store, municipality, work, 'case')))
      }
    }
    try {
      return await withClient(server.config('forlaens_seal', name), async sealer => ({
        'journal-write-and-seal': await ratioOf(
          7,
          async () => {
            await many(async inside => {
              await record(inside)
              await writeEntry(inside, journal, entry())
            })
            await sealRows(sealer, journal.key, [municipality], () => new Date())
          },
          () => many(record),
        ),
      }))
    } finally {
      await store.destroy()
    }
  } finally {
    await server.leave()
    rmSync(folder, { recursive: true, force: true })
    rmSync(server.socket, { recursive: true, force: true })
  }
}

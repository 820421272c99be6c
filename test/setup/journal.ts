// A journal with rows in it, for tests that seal it, check it, and do to it what must be seen.
import { createSecretKey, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Scope } from '../../src/access/scope.ts'
import { day } from '../../src/language/day.ts'
import type { JournalOptions } from '../../src/server/start.ts'
import { withClient } from '../../src/store/client.ts'
import { type Entry, type Journal, writeEntry } from '../../src/store/journal/entry.ts'
import type { Head } from '../../src/store/journal/head.ts'
import { readRetention } from '../../src/store/journal/retention.ts'
import { sealRows } from '../../src/store/journal/seal.ts'
import { type Verdict, verifyJournal } from '../../src/store/journal/verify.ts'
import { inMunicipality, openStore, type Store } from '../../src/store/municipality.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

/** The municipality of the tests. */
export const municipality = 999

const keyBytes = Buffer.alloc(32, 7)

/** The tests' key as FORLAENS_JOURNAL_KEY takes it. */
export const journalKeyText = keyBytes.toString('base64')

/** What the tests' journals are kept with. */
export const journal: Journal = { key: createSecretKey(keyBytes), retention: readRetention() }

/** The same as a server is told it. */
export const journalBy = (config: (login: string) => pg.ClientConfig): JournalOptions => ({
  key: { given: journalKeyText, file: '' },
  seal: config('forlaens_seal'),
  retain: config('forlaens_retain'),
})

/** A read of a case about two children, by an adviser; `other` replaces what a test is about. */
export const anEntry = (other: Partial<Entry> = {}): Entry => ({
  municipality,
  at: new Date(),
  on: day('2026-06-15'),
  action: 'read',
  purpose: 'casework',
  actor: { person: randomUUID(), role: 'adviser' },
  route: 'GET /api/children/:child',
  request: '123-456-789',
  status: 200,
  why: 'own-case',
  subjects: [randomUUID(), randomUUID()],
  criterion: { q: 'æøå' },
  ...other,
})

/** A journal in a database of its own. */
export type TestJournal = {
  readonly database: FreshDatabase
  readonly store: Store
  /** Writes rows, each in a transaction of its own, and answers their ids. */
  readonly write: (count: number, other?: Partial<Entry>) => Promise<readonly string[]>
  /** Seals until nothing waits: other databases of the run's server can hold rows back for a moment. */
  readonly sealAll: (municipalities?: readonly number[]) => Promise<void>
  readonly verify: (published?: Head) => Promise<Verdict>
  /** The verdict on the journal after its owner has done this to it with every trigger and key off; then it is undone. */
  readonly tamper: (published: Head | undefined, ...statements: readonly string[]) => Promise<Verdict>
  /** As a login, with the municipality said, and nothing of the scope unless it is given. */
  readonly as: <T>(login: string, work: (client: pg.Client) => Promise<T>, scope?: Scope) => Promise<T>
  readonly close: () => Promise<void>
}

const today = day('2026-06-15')

/** Makes it. */
export const freshJournal = async (from?: FreshDatabase): Promise<TestJournal> => {
  const database = from ?? (await freshDatabase())
  const store = openStore(database.config('forlaens_app'))
  const as: TestJournal['as'] = (login, work, scope) =>
    withClient(database.config(login), async client => {
      await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
      if (scope !== undefined) await client.query("select set_config('app.scope', $1, false)", [scope])
      return await work(client)
    })
  const verifyBy = (client: pg.ClientBase, published?: Head) =>
    verifyJournal(client, municipality, { key: journal.key, today, published })
  return {
    database,
    store,
    as,
    write: async (count, other) => {
      const ids: string[] = []
      for (let at = 0; at < count; at++) {
        const entry = anEntry(other)
        ids.push(await inMunicipality(store, entry.municipality, inside => writeEntry(inside, journal, entry)))
      }
      return ids
    },
    sealAll: municipalities => as('forlaens_seal', client => sealAll(client, municipalities)),
    verify: published => as('forlaens_app', client => verifyBy(client, published)),
    tamper: (published, ...statements) =>
      as('owner', async client => {
        // The check begins a transaction of its own, so what is done here has to be undone by hand: on a copy.
        await client.query('set session_replication_role = replica')
        await client.query(
          'create temp table kept_entry as table journal.entry; create temp table kept_content as table journal.content',
        )
        await client.query('alter table kept_content drop column actor') // the database makes it anew
        await client.query(
          'create temp table kept_subject as table journal.subject; create temp table kept_seal as table journal.seal',
        )
        for (const each of statements) await client.query(each)
        const verdict = await verifyBy(client, published)
        for (const table of ['subject', 'content', 'entry', 'seal']) {
          await client.query(`delete from journal.${table}`)
          await client.query(`insert into journal.${table} table kept_${table}`)
        }
        return verdict
      }),
    close: () => store.destroy(),
  }
}

const sealAll = async (client: pg.Client, municipalities: readonly number[] = [municipality]): Promise<void> => {
  for (let tries = 0; tries < 1000; tries++) {
    await sealRows(client, journal.key, municipalities, () => new Date())
    let waiting = 0
    for (const each of municipalities) {
      await client.query("select set_config('app.municipality', $1, false)", [String(each)])
      waiting += (await client.query('select from journal.entry where seal is null')).rowCount ?? 0
    }
    if (waiting === 0) return
    await sleep(20)
  }
  throw new Error('rows that are never sealed')
}

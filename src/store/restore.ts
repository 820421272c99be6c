// Reads a backup back: into a new database beside the old one, which gives way only when every row is in place.
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { BadInput, message } from '../language/message.ts'
import type { Progress } from './binaries.ts'
import { withClient } from './client.ts'
import { createDatabase, type Database, databaseExists, dropStandIns, maintenance, standIn } from './database.ts'
import { hasCode } from './faults.ts'
import { migrate, readMigrations } from './migrate.ts'
import { type Manifest, tableFile } from './snapshot.ts'
import { copyTarget, fullName, listTables, quoted, type Table } from './tables.ts'

/** What a restore needs: the folder of a backup that has been verified, its manifest, and where progress is told. */
export type RestoreOptions = { readonly folder: string; readonly manifest: Manifest; readonly progress: Progress }

/**
 * Puts the backup in the place of the database. Killed at any moment it leaves the old one or the new one whole, and the
 * next start removes the rest. The schema's own checks stay on while rows are read; only the triggers that would date
 * them anew are off.
 * @throws BadInput where the program does not know the backup's migrations, somebody uses the database, or another
 * restore is under way.
 */
export const restore = async (database: Database, options: RestoreOptions): Promise<void> => {
  const { manifest, progress } = options
  const known = migrationsOf(manifest)
  const claim = await database.claim('restore')
  if (!claim.taken) throw new BadInput(message('restore-under-way'))
  const stamp = `${Date.now()}`
  const fresh = standIn(database.name, 'restore', stamp)
  try {
    await withClient(database.owner(maintenance), async client => {
      await dropStandIns(client, database.name)
      await refuseUsed(client, database.name)
      const there = await databaseExists(client, database.name)
      progress(message('restore-making'))
      await createDatabase(client, fresh, there ? database.name : undefined)
    })
    await withClient(database.owner(fresh), async client => {
      await migrate(client, { mode: manifest.mode, known })
      await load(client, options)
    })
    progress(message('restore-swapping'))
    await withClient(database.owner(maintenance), async client => {
      await swap(client, database.name, fresh, standIn(database.name, 'replaced', stamp))
      progress(message('restore-clearing'))
      await dropStandIns(client, database.name)
    })
  } catch (error) {
    await withClient(database.owner(maintenance), client => dropStandIns(client, database.name)).catch(() => undefined)
    throw error
  } finally {
    await claim.release().catch(() => undefined)
  }
}

/** The migrations of the backup as this program has them; rows are only read into the schema they were written from. */
const migrationsOf = (manifest: Manifest) => {
  const known = readMigrations()
  return manifest.migrations.map(wanted => {
    const found = known.find(each => each.name === wanted.name)
    if (found === undefined) throw new BadInput(message('backup-newer', { migration: wanted.name }))
    if (found.sha256 !== wanted.sha256) throw new BadInput(message('migration-changed', { migration: wanted.name }))
    return found
  })
}

const usersOf = async (client: pg.Client, name: string): Promise<number> => {
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::int as count from pg_stat_activity where datname = $1 and backend_type = 'client backend'",
    [name],
  )
  return rows[0]?.count ?? 0
}

const refuseUsed = async (client: pg.Client, name: string): Promise<void> => {
  let count = await usersOf(client, name)
  // A connection that was just closed is counted a moment longer.
  for (let tries = 0; count > 0 && tries < 20; tries++) {
    await sleep(50)
    count = await usersOf(client, name)
  }
  if (count > 0) throw new BadInput(message('database-in-use', { count }))
}

const load = async (client: pg.Client, { folder, manifest, progress }: RestoreOptions): Promise<void> => {
  const tables = await listTables(client)
  const stored = new Map(manifest.tables.map(each => [fullName(each), each]))
  const odd = [...stored.keys(), ...tables.map(fullName)].find(
    name => !stored.has(name) || !tables.some(table => fullName(table) === name),
  )
  if (odd !== undefined) throw new BadInput(message('backup-other-tables', { table: odd }))
  await client.query('set row_security = off')
  // Also the triggers that keep the journal from being emptied: this database is nobody's yet.
  for (const table of tables) await client.query(`alter table ${quoted(table)} disable trigger user`)
  await client.query(`truncate ${tables.map(quoted).join(', ')}`)
  for (const table of tables) {
    const entry = stored.get(fullName(table))
    if (entry === undefined) continue
    progress(message('restore-table', { table: fullName(table) }))
    await copyIn(client, { ...table, columns: entry.columns }, join(folder, tableFile(table.schema, table.name)))
    await client.query(`alter table ${quoted(table)} enable trigger user`)
    const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${quoted(table)}`)
    if (rows[0]?.count !== entry.rows) throw new BadInput(message('backup-other-rows', { table: fullName(table) }))
  }
  for (const each of manifest.sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(each), each.lastValue, each.isCalled])
  }
  await client.query('analyze')
}

const copyIn = async (client: pg.Client, table: Table, file: string): Promise<void> => {
  try {
    await pipeline(createReadStream(file), client.query(copyFrom(`copy ${copyTarget(table)} from stdin`)))
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    throw new BadInput(message('backup-refused', { table: fullName(table), reason: error.message }))
  }
}

/** Both names change in one transaction: whatever happens, there is one database of that name, and it is whole. */
const swap = async (client: pg.Client, name: string, fresh: string, replaced: string): Promise<void> => {
  const id = pg.escapeIdentifier
  await client.query('begin')
  try {
    if (await databaseExists(client, name)) await client.query(`alter database ${id(name)} rename to ${id(replaced)}`)
    await client.query(`alter database ${id(fresh)} rename to ${id(name)}`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (hasCode(error, '55006')) throw new BadInput(message('database-in-use', { count: 1 }))
    throw error
  }
}

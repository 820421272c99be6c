// Takes a backup: every table of one moment, copied to files that appear under their name only when all of them are on disk.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { BadInput, message } from '../language/message.ts'
import type { Progress } from './binaries.ts'
import { withClient } from './client.ts'
import { serverVersion } from './connection.ts'
import type { Database } from './database.ts'
import { hasCode, writingIn } from './faults.ts'
import { type Mode, migrating, migrationState } from './migrate.ts'
import {
  digestLine,
  type Manifest,
  manifestDigestFile,
  manifestFile,
  type SequenceEntry,
  syncFolder,
  type TableEntry,
  tableFile,
  verifySnapshot,
} from './snapshot.ts'
import { copyTarget, fullName, listTables, quoted, type Table } from './tables.ts'

/** What a backup needs to know: where it goes, when it is, and which program takes it. */
export type BackupOptions = {
  readonly to: string
  readonly now: Date
  readonly program: string
  readonly progress: Progress
}

/**
 * Takes a backup into the folder `to`, which must not exist or be empty. Until it is complete the folder is called
 * `<to>.partial`; whatever ends the program before that leaves nothing that looks like a backup.
 * @throws BadInput where the folder is taken, the disk is full, another backup runs or the login cannot see every row.
 */
export const backup = async (database: Database, options: BackupOptions): Promise<Manifest> => {
  const claim = await database.claim('backup')
  if (!claim.taken) throw new BadInput(message('backup-under-way'))
  try {
    return await writingIn(dirname(options.to), () => writeBackup(database, options))
  } finally {
    await claim.release().catch(() => undefined)
  }
}

/** The name of a backup in the folder of backups, by the moment it was taken: `2026-06-15T083000Z`. */
export const backupName = (now: Date): string => now.toISOString().replace(/:|\.\d+/g, '')

/** Removes what killed backups have left beside this one; none is under way, for this one has the claim. */
const removePartials = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (/^\d{4}-\d{2}-\d{2}T\d{6}Z\.partial$/.test(name)) await rm(join(folder, name), { recursive: true, force: true })
  }
}

const writeBackup = async (database: Database, options: BackupOptions): Promise<Manifest> => {
  const { to, progress } = options
  const partial = `${to}.partial`
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  const inside = await readdir(to).catch(() => [])
  if (inside.length > 0) throw new BadInput(message('folder-not-empty', { folder: to }))
  await removePartials(dirname(to))
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { mode: 0o700 })
  try {
    const manifest = await withClient(database.owner(), client => copyAll(client, partial, options))
    const text = `${JSON.stringify(manifest, null, 2)}\n`
    await writeFile(join(partial, manifestFile), text, { mode: 0o600, flush: true })
    const digest = createHash('sha256').update(text).digest('hex')
    await writeFile(join(partial, manifestDigestFile), digestLine(digest), { mode: 0o600, flush: true })
    progress(message('backup-checking'))
    const fault = (await verifySnapshot(partial, manifest))[0]
    if (fault !== undefined) throw new BadInput(fault.problem)
    await syncFolder(partial)
    await rename(partial, to)
    await syncFolder(dirname(to))
    return manifest
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
}

const copyAll = async (client: pg.Client, folder: string, options: BackupOptions): Promise<Manifest> => {
  await client.query('begin isolation level repeatable read read only')
  // The schema stays as it is while its rows are read; a login that a policy would hide rows from is told so.
  await client.query(`select pg_advisory_xact_lock_shared(${migrating})`)
  await client.query('set local row_security = off')
  await client.query('set local idle_in_transaction_session_timeout = 0') // a slow disk is no reason to stop
  const { applied, problem } = await migrationState(client)
  if (problem !== undefined) throw new BadInput(problem)
  if (applied.length === 0) throw new BadInput(message('nothing-to-back-up'))
  const { rows } = await client.query<{ mode: Mode }>('select mode from forlaens.installation')
  const tables: TableEntry[] = []
  for (const table of await listTables(client)) {
    options.progress(message('backup-table', { table: fullName(table) }))
    tables.push(await copyTable(client, folder, table))
  }
  const sequences = await readSequences(client)
  const { version } = await serverVersion(client)
  await client.query('commit')
  return {
    format: 'forlaens/backup/1',
    program: options.program,
    createdAt: options.now.toISOString(),
    server: version,
    mode: rows[0]?.mode ?? 'production',
    migrations: applied.map(({ name, sha256 }) => ({ name, sha256 })),
    tables,
    sequences,
  }
}

const copyTable = async (client: pg.Client, folder: string, table: Table): Promise<TableEntry> => {
  const file = tableFile(table.schema, table.name)
  const hash = createHash('sha256')
  let bytes = 0
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  const rows = client.query(copyTo(`copy ${copyTarget(table)} to stdout`))
  try {
    await pipeline(rows, measured, createWriteStream(join(folder, file), { mode: 0o600, flush: true }))
  } catch (error) {
    if (hasCode(error, '42501')) throw new BadInput(message('login-sees-too-little'))
    throw error
  }
  const { schema, name, columns } = table
  return { schema, name, file, columns: [...columns], rows: rows.rowCount, bytes, sha256: hash.digest('hex') }
}

const readSequences = async (client: pg.Client): Promise<SequenceEntry[]> => {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname !~ '^pg_' order by 1, 2`,
  )
  const sequences: SequenceEntry[] = []
  for (const each of rows) {
    const { rows: state } = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${quoted(each)}`,
    )
    if (state[0] !== undefined) sequences.push({ ...each, ...state[0] })
  }
  return sequences
}

// Brings a database to the version of the program: the files of migrations/, each once, in order, in a transaction of its own.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { BadInput, type Message, message } from '../language/message.ts'
import type { Moment } from './client.ts'

/** Demo or production; written in the database when it is made and never changed. */
export type Mode = 'demo' | 'production'

/** A step of the database's history: its file name and the digest of its text. */
export type Migration = { readonly name: string; readonly sha256: string }
type MigrationFile = Migration & { readonly sql: string }

/** Where a database stands beside this program. `problem` where the program must not touch it. */
export type MigrationState = {
  readonly applied: readonly (Migration & { readonly appliedAt: Moment })[]
  readonly pending: readonly string[]
  readonly problem: Message | undefined
}

const folder = fileURLToPath(new URL('./migrations/', import.meta.url))

/** The migrations this program knows, in order. Another folder is for tests. */
export const readMigrations = (from: string = folder): readonly MigrationFile[] =>
  readdirSync(from)
    .filter(name => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map(name => {
      const sql = readFileSync(join(from, name), 'utf8')
      return { name, sha256: createHash('sha256').update(sql).digest('hex'), sql }
    })

/** What a database has and lacks; an empty database lacks everything. */
export const migrationState = async (
  client: pg.ClientBase,
  known: readonly Migration[] = readMigrations(),
): Promise<MigrationState> => {
  const { rows: found } = await client.query<{ there: boolean }>(
    "select to_regclass('forlaens.migration') is not null as there",
  )
  if (found[0]?.there !== true) return { applied: [], pending: known.map(each => each.name), problem: undefined }
  const { rows: applied } = await client.query<Migration & { appliedAt: Moment }>(
    'select name, sha256, applied_at as "appliedAt" from forlaens.migration order by name',
  )
  const names = new Set(applied.map(each => each.name))
  const pending = known.filter(each => !names.has(each.name)).map(each => each.name)
  return { applied, pending, problem: problemOf(applied, known, pending) }
}

const problemOf = (
  applied: readonly Migration[],
  known: readonly Migration[],
  pending: readonly string[],
): Message | undefined => {
  const ours = new Map(known.map(each => [each.name, each.sha256]))
  const unknown = applied.find(each => !ours.has(each.name))
  if (unknown !== undefined) return message('database-newer', { migration: unknown.name })
  const changed = applied.find(each => ours.get(each.name) !== each.sha256)
  if (changed !== undefined) return message('migration-changed', { migration: changed.name })
  const [first, last] = [pending[0], applied.at(-1)]
  if (first !== undefined && last !== undefined && first < last.name) {
    return message('migration-skipped', { migration: first, after: last.name })
  }
  return undefined
}

/** What `migrate` needs: `mode` counts only where the database is new; `known` is all the program's files unless said. */
export type MigrateOptions = { readonly mode: Mode; readonly known?: readonly MigrationFile[] }

/**
 * Applies what is pending and answers the names. Two at once wait for each other.
 * @throws BadInput where the database is newer than the program, or an applied file has been changed since.
 */
export const migrate = async (
  client: pg.ClientBase,
  { mode, known = readMigrations() }: MigrateOptions,
): Promise<readonly string[]> => {
  await client.query(`select pg_advisory_lock(${migrating})`)
  try {
    await client.query('create schema if not exists forlaens')
    await client.query(
      `create table if not exists forlaens.migration (
        name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp())`,
    )
    const { pending, problem } = await migrationState(client, known)
    if (problem !== undefined) throw new BadInput(problem)
    for (const file of known.filter(each => pending.includes(each.name))) await apply(client, file, mode)
    return pending
  } finally {
    await client.query(`select pg_advisory_unlock(${migrating})`).catch(() => undefined)
  }
}

/** The advisory lock of whoever changes the schema; a backup holds it shared. */
export const migrating = "1181708908, hashtext('migrate')"

const apply = async (client: pg.ClientBase, file: MigrationFile, mode: Mode): Promise<void> => {
  await client.query('begin')
  try {
    await client.query("select set_config('forlaens.mode', $1, true), set_config('search_path', 'pg_catalog', true)", [
      mode,
    ])
    await client.query(file.sql)
    await client.query('insert into forlaens.migration (name, sha256) values ($1, $2)', [file.name, file.sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    const reason = error instanceof Error ? error.message : String(error)
    throw new BadInput(message('migration-failed', { migration: file.name, reason }), { file: file.name })
  }
}

/** Demo or production; undefined where the database is not made yet. */
export const modeOf = async (client: pg.ClientBase): Promise<Mode | undefined> => {
  const { rows: found } = await client.query<{ there: boolean }>(
    "select to_regclass('forlaens.installation') is not null as there",
  )
  if (found[0]?.there !== true) return undefined
  const { rows } = await client.query<{ mode: Mode }>('select mode from forlaens.installation')
  return rows[0]?.mode
}

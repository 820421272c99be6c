// The program's database, wherever it is: opened for a command, with its logins, what is claimed on it, and its closing.
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { BadInput, message } from '../language/message.ts'
import type { Progress } from './binaries.ts'
import { connect, withClient } from './client.ts'
import { onDatabase, readAddress, serverVersion, shownAddress, targetOf } from './connection.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { hasCode } from './faults.ts'
import { type Environment, type Places, shortHash } from './places.ts'
import { alive } from './postmaster.ts'

/** What only one process may do to a database at a time. */
type Task = 'demo' | 'backup' | 'restore'

/** `taken: false` names the process that has it, where it is known. */
type Claim =
  | { readonly taken: true; readonly release: () => Promise<void> }
  | { readonly taken: false; readonly holder: number | undefined }

/** A database opened for a command. */
export type Database = {
  readonly name: string
  /** Where it is, without a password: an address, or the embedded server's folder. */
  readonly where: string
  readonly embedded: Embedded | undefined
  /** The owner's login; on another database of the same server where `database` says so. */
  readonly owner: (database?: string) => pg.ClientConfig
  readonly claim: (task: Task) => Promise<Claim>
  /** Fulfilled when the embedded server ends without our closing. */
  readonly lost: Promise<void>
  /** Gives the database back, once. `stopped`: the embedded server was ours alone and has stopped. */
  readonly close: () => Promise<'stopped' | 'shared' | 'gone' | 'left'>
}

/** The database of the embedded server. */
export const embeddedName = 'forlaens'
/** A database that is always there, for making and dropping others. */
export const maintenance = 'postgres'

/**
 * Opens the database as its owner, starting the embedded server where it is the one. The database itself may not exist yet.
 * @throws BadInput where it cannot be reached or started, DATABASE_OWNER_URL is missing, or its version is not supported.
 */
export const openAsOwner = async (places: Places, env: Environment, progress: Progress): Promise<Database> => {
  const target = targetOf(env)
  if (target.kind === 'embedded') {
    const database = embeddedDatabase(places, await startEmbedded(places, env, { progress }))
    const swept = await sweepStandIns(database)
    if (swept.length > 0) progress(message('restore-swept', { count: swept.length }))
    return database
  }
  const { owner } = target
  if (owner === undefined) throw new BadInput(message('owner-url-missing'))
  const { name, config } = readAddress('DATABASE_OWNER_URL', owner)
  const version = await withClient(config, serverVersion)
  if (version.problem !== undefined) throw new BadInput(version.problem)
  const sessions = new Set<pg.Client>()
  return {
    name,
    where: shownAddress(owner),
    embedded: undefined,
    owner: database => (database === undefined ? config : onDatabase(owner, database)),
    lost: new Promise(() => undefined),
    claim: async task => {
      // Whoever restores must not stand in the database that is to be renamed.
      const where = task === 'restore' ? onDatabase(owner, maintenance) : config
      const session = await connect({ ...where, application_name: `forlaens ${process.pid}` })
      sessions.add(session)
      const end = async () => {
        sessions.delete(session)
        await session.end()
      }
      const claimed = await claim(session, name, task)
      if (!claimed.taken) await end()
      return claimed.taken ? { taken: true, release: end } : claimed
    },
    close: async () => {
      for (const session of sessions) await session.end()
      return 'left'
    },
  }
}

const embeddedDatabase = (places: Places, embedded: Embedded): Database => ({
  name: embeddedName,
  where: places.cluster,
  embedded,
  owner: database => embedded.config('owner', database ?? embeddedName),
  claim: task => claim(embedded.session, embeddedName, task),
  lost: embedded.lost,
  close: embedded.leave,
})

/** How long the server may take to notice that a killed process is gone, and how often to look. */
const longestGrief = 15_000
const look = 100

/** Takes the task, or names who has it. A holder that is dead is waited for until the server has let its lock go. */
const claim = async (session: pg.Client, name: string, task: Task): Promise<Claim> => {
  const until = Date.now() + longestGrief
  for (;;) {
    const found = await tryClaim(session, name, task)
    const dead = !found.taken && found.holder !== undefined && !alive(found.holder)
    if (!dead || Date.now() > until) return found
    await setTimeout(look)
  }
}

const tryClaim = async (session: pg.Client, name: string, task: Task): Promise<Claim> => {
  const key = `1181708908, hashtext(${pg.escapeLiteral(`${task} ${name}`)})`
  const { rows } = await session.query<{ taken: boolean }>(`select pg_try_advisory_lock(${key}) as taken`)
  if (rows[0]?.taken === true) {
    const release = async () => {
      await session.query(`select pg_advisory_unlock(${key})`)
    }
    return { taken: true, release }
  }
  const { rows: holders } = await session.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.classid = 1181708908
       and l.objid = (hashtext($1)::bigint & 4294967295)::oid and l.database = (select oid from pg_database where datname = current_database())`,
    [`${task} ${name}`],
  )
  const [holder] = holders
  // Whoever had it let it go between the two questions, as a killed process does when the server sees that it is gone.
  if (holder === undefined) return tryClaim(session, name, task)
  const pid = /^forlaens (\d+)$/.exec(holder.name)?.[1]
  return { taken: false, holder: pid === undefined ? undefined : Number(pid) }
}

/** True where the database is there. Asked from the maintenance database. */
export const databaseExists = async (client: pg.ClientBase, name: string): Promise<boolean> =>
  ((await client.query('select from pg_database where datname = $1', [name])).rowCount ?? 0) > 0

/**
 * Makes an empty database, sorted as `like` is where one is named, and closed to logins nobody let in.
 * @throws BadInput where the login may not make databases.
 */
export const createDatabase = async (client: pg.ClientBase, name: string, like?: string): Promise<void> => {
  const id = pg.escapeIdentifier(name)
  try {
    await client.query(`create database ${id}${like === undefined ? '' : await sortedAs(client, like)}`)
  } catch (error) {
    if (hasCode(error, '42501')) throw new BadInput(message('may-not-create-database'))
    throw error
  }
  await client.query(`revoke all on database ${id} from public`)
  await client.query(`grant connect on database ${id} to public`)
}

type Collation = { collate: string; ctype: string; provider: string; locale: string | null; encoding: string }

const sortedAs = async (client: pg.ClientBase, name: string): Promise<string> => {
  // The column with the locale has had three names since version 15.
  const { rows } = await client.query<Collation>(
    `select datcollate as collate, datctype as ctype, datlocprovider as provider, pg_encoding_to_char(encoding) as encoding,
       coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale') as locale
     from pg_database d where datname = $1`,
    [name],
  )
  const found = rows[0]
  if (found === undefined) return ''
  const quoted = pg.escapeLiteral
  const [provider, key] = found.provider === 'i' ? ['icu', 'icu_locale'] : ['builtin', 'builtin_locale']
  const locale = found.locale === null ? '' : ` locale_provider ${provider} ${key} ${quoted(found.locale)}`
  return ` template template0 encoding ${quoted(found.encoding)} lc_collate ${quoted(found.collate)} lc_ctype ${quoted(found.ctype)}${locale}`
}

/** The version of the sorting rules the database was made with, and the server's of now. Other rules break indexes. */
export const sortingOf = async (client: pg.ClientBase): Promise<{ readonly was: string; readonly is: string }> => {
  const { rows } = await client.query<{ was: string | null; is: string | null }>(
    `select datcollversion as was, pg_database_collation_actual_version(oid) as is
     from pg_database where datname = current_database()`,
  )
  return { was: rows[0]?.was ?? '', is: rows[0]?.is ?? '' }
}

/** The name of a database that stands in for `name` while it is being restored (`restore`) or replaced (`replaced`). */
export const standIn = (name: string, role: 'restore' | 'replaced', stamp: string): string =>
  `${standInStart(name, role)}${stamp}`

const standInStart = (name: string, role: 'restore' | 'replaced'): string =>
  // A name holds 63 bytes; a long one is stood for by its digest.
  `${Buffer.byteLength(name) > 30 ? shortHash(name) : name}_${role}_`

/** Removes what a restore that was killed has left. Does nothing while a restore is under way. */
const sweepStandIns = async (database: Database): Promise<readonly string[]> => {
  const restoring = await database.claim('restore')
  if (!restoring.taken) return []
  try {
    return await withClient(database.owner(maintenance), client => dropStandIns(client, database.name))
  } finally {
    await restoring.release()
  }
}

/**
 * Removes what a restore that was killed has left: half-built databases, and replaced ones whose successor is in place.
 * For whoever has the claim to restore.
 */
export const dropStandIns = async (client: pg.ClientBase, name: string): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1) or (starts_with(datname, $2) and exists (select from pg_database where datname = $3))',
    [standInStart(name, 'restore'), standInStart(name, 'replaced'), name],
  )
  for (const each of rows) await client.query(`drop database if exists ${pg.escapeIdentifier(each.name)} with (force)`)
  return rows.map(each => each.name)
}

// `forlaens serve` as a process of its own on a copy of Eksempelby, to be killed and started again; and the copy's tables.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { inject } from 'vitest'
import { connect, withClient } from '../../src/store/client.ts'
import { maintenance } from '../../src/store/database.ts'
import { socketConfig } from '../../src/store/postmaster.ts'
import { anchor, townTemplate } from './setup.ts'

const program = fileURLToPath(new URL('../../src/cli/start.ts', import.meta.url))

/** A database with Eksempelby in it, for tests that break something. */
export type Town = {
  readonly name: string
  /** How many rows each table of the house has, and the digest of all that is in them. */
  readonly content: () => Promise<unknown>
  /** Holds a table, so that whoever comes to it waits; answers how to let go. */
  readonly hold: (table: 'session' | 'investment_case') => Promise<() => Promise<void>>
  /** Fulfilled when a request waits for what is held (`waits`), or when no server is connected any more (`left`). */
  readonly until: (what: 'waits' | 'left') => Promise<void>
}

/** Makes a copy of Eksempelby. */
export const copyTown = async (name: string): Promise<Town> => {
  const socket = inject('socket')
  await withClient(socketConfig(socket, 'owner', maintenance), client =>
    client.query(`create database ${pg.escapeIdentifier(name)} template ${townTemplate}`),
  )
  const owner = socketConfig(socket, 'owner', name)
  const servers = "from pg_stat_activity where datname = current_database() and usename = 'forlaens_app'"
  return {
    name,
    content: () => withClient(owner, contentOf),
    hold: async table => {
      const client = await connect(owner)
      await client.query('begin')
      await client.query(`lock table forlaens.${table} in access exclusive mode`)
      return async () => {
        await client.query('rollback')
        await client.end()
      }
    },
    until: what =>
      withClient(owner, async client => {
        const count = async (where: string) => (await client.query(`select ${servers} ${where}`)).rowCount ?? 0
        while (what === 'left' ? (await count('')) > 0 : (await count("and wait_event_type = 'Lock'")) === 0) {
          await sleep(20)
        }
      }),
  }
}

const contentOf = async (client: pg.Client): Promise<unknown> => {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'forlaens' order by 1",
  )
  await client.query("select set_config('app.municipality', '999', false)")
  const content: Record<string, unknown> = {}
  for (const { name } of rows) {
    const found = await client.query(
      `select count(*)::int as rows, md5(string_agg(t::text, ' ' order by t::text)) as digest from forlaens.${pg.escapeIdentifier(name)} t`,
    )
    content[name] = found.rows[0]
  }
  return content
}

/** A server that runs in a process of its own. */
export type Served = {
  readonly origin: string
  readonly runs: () => boolean
  /** Ends it at once, as the machine does when it has no memory left. */
  readonly kill: () => Promise<void>
}

const running = new Set<ChildProcess>()

/** Ends what a failed test has left. */
export const killAll = (): void => {
  for (const child of running) child.kill('SIGKILL')
}

/** Starts `forlaens serve` on the database, on the port of `origin` where that is given. */
export const startServed = async (database: string, origin?: string): Promise<Served> => {
  const address = `postgres://forlaens_app@localhost/${database}?host=${encodeURIComponent(inject('socket'))}`
  const port = origin === undefined ? '0' : new URL(origin).port
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [program, 'serve', '--port', port], {
    env: { PATH, FORLAENS_DATA: inject('pages'), DATABASE_URL: address, FORLAENS_TODAY: anchor },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const ended = once(child, 'exit')
  let said = ''
  child.stderr.on('data', text => {
    said += String(text)
  })
  const found = await new Promise<string | undefined>(resolve => {
    child.stdout.on('data', text => {
      said += String(text)
      const at = /http:\/\/[\d.:]+/.exec(said)?.[0]
      if (at !== undefined) resolve(at)
    })
    child.on('exit', () => resolve(undefined))
  })
  if (found === undefined) throw new Error(`the server ended before it served: ${said}`)
  return {
    origin: found,
    runs: () => running.has(child),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      running.delete(child)
    },
  }
}

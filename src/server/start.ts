// Starts the server on a database and stops it again: what `serve` does alone and `demo` after loading.
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { DestinationStream } from 'pino'
import { decisions } from '../access/decide.ts'
import { BadInput, message } from '../language/message.ts'
import { withClient } from '../store/client.ts'
import { refuseUnsafeLogin } from '../store/connection.ts'
import { hasCode } from '../store/faults.ts'
import { nobodys } from '../store/journal/entry.ts'
import { type Keeper, keepJournal, refuseUnkeepable } from '../store/journal/keeper.ts'
import { journalKey, type KeySource } from '../store/journal/key.ts'
import { readRetention } from '../store/journal/retention.ts'
import { type Mode, modeOf } from '../store/migrate.ts'
import { openStore, type Store } from '../store/municipality.ts'
import { programVersion } from '../store/places.ts'
import { keepRules } from '../store/rule-versions.ts'
import { buildApp } from './app.ts'
import { clockOf, dayInDenmark } from './clock.ts'
import { openLog, tellJournal } from './log.ts'
import { municipalityOf, type Rules, readRules } from './rules.ts'
import { openSignIn } from './sign-in/open.ts'
import type { Surroundings } from './sign-in/settings.ts'

/** What a start needs. `municipality` is a code such as `657`; in a demo it can be left out. */
export type ServerOptions = {
  /** The application's login. One that could step over the wall is refused. */
  readonly database: pg.ClientConfig
  readonly journal: JournalOptions
  readonly municipality: string | undefined
  /** The folder of the built pages; without one the API answers and the pages say what is missing. */
  readonly web: string | undefined
  readonly now: () => Date
  /** FORLAENS_TODAY; only on a database made for demo. */
  readonly today: string | undefined
  readonly host?: string
  /** 0: one that is free. */
  readonly port: number
  /** Where the log's lines go, e.g. `process.stdout`. */
  readonly log: DestinationStream
  readonly signInsPerMinute?: number
  /** Where people reach the server, and the municipality's own sign-in; without it nobody can sign in but to a demo. */
  readonly surroundings?: Surroundings
}

/** The journal's key, and the logins that seal it and delete what is past its day. */
export type JournalOptions = {
  readonly key: Omit<KeySource, 'make'>
  readonly seal: pg.ClientConfig
  readonly retain: pg.ClientConfig
}

/** A server that runs. `stop` lets what is under way finish, at most ten seconds, and closes the database's pool. */
export type RunningServer = { readonly address: string; readonly stop: () => Promise<void> }

const here = '127.0.0.1'
const local: ReadonlySet<string> = new Set([here, 'localhost', '::1'])

/** What a request may take of the database before it is given up; also what a stop can have to wait for at most. */
const longestQuery = 10_000

/** How long a stop waits for what is under way. */
const longestStop = 10_000

/** Keeps the rules on a connection of its own: a server that has served nobody yet holds none, so that a backup can be read in. */
const keepOnce = async (database: pg.ClientConfig, rules: Rules): Promise<void> => {
  const store = openStore(database)
  try {
    await keepRules(store, rules.casework)
  } finally {
    await store.destroy()
  }
}

/**
 * Starts the server.
 * @throws BadInput where the login is unsafe, the database is not there, a demo would listen to others, or the port is taken.
 */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { host = here, port, now } = options
  const database = { ...options.database, statement_timeout: longestQuery, application_name: `forlaens ${process.pid}` }
  const mode = await withClient(database, async client => {
    await refuseUnsafeLogin(client)
    return await modeOf(client)
  })
  if (mode === undefined) throw new BadInput(message('no-database'))
  const { address, proxies, signIn } = options.surroundings ?? { address: null, proxies: [], signIn: null }
  if (mode === 'demo' && signIn !== null) throw new BadInput(message('sign-in-not-in-demo'))
  if (mode === 'demo' && !local.has(host)) throw new BadInput(message('demo-stays-here', { host }))
  const rules = readRules()
  const municipality = municipalityOf(rules.municipalities, codeOf(options.municipality, mode, rules))
  const clock = clockOf(now, mode, options.today)
  const journal = { key: await journalKey(mode, { ...options.journal.key, make: true }), retention: readRetention() }
  const log = openLog(options.log)
  const keeping = {
    ...options.journal,
    key: journal.key,
    municipalities: [nobodys, municipality.code],
    now,
    today: () => dayInDenmark(now()),
    tell: tellJournal(log),
  }
  await refuseUnkeepable(keeping)
  await keepOnce(database, rules)
  let keeper: Keeper | undefined
  const store = openStore(database)
  try {
    const app = await buildApp(
      {
        store,
        database,
        mode,
        rules,
        municipality,
        clock,
        journal,
        decisions,
        rowWritten: () => keeper?.wake(),
        version: programVersion(),
        plainCookie: mode === 'demo',
        signInsPerMinute: options.signInsPerMinute ?? 60,
        address,
        signIn: signIn === null || address === null ? null : openSignIn(signIn, address, log),
      },
      { log, web: options.web, proxies },
    )
    await listen(app, host, port)
    keeper = keepJournal(keeping)
    return { address: addressOf(app, host), stop: () => stop(app, store, keeper) }
  } catch (error) {
    await store.destroy()
    throw error
  }
}

/** The municipality to work in; a demo has one of its own. @throws BadInput where none is named. */
const codeOf = (given: string | undefined, mode: Mode, { municipalities }: Rules): string => {
  if (given) return given
  if (mode === 'demo') return municipalities.demo.code
  throw new BadInput(message('municipality-missing'))
}

const listen = async (app: FastifyInstance, host: string, port: number): Promise<void> => {
  try {
    await app.listen({ host, port })
  } catch (error) {
    await app.close()
    if (hasCode(error, 'EADDRINUSE')) throw new BadInput(message('port-taken', { host, port }))
    if (hasCode(error, 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND')) {
      throw new BadInput(message('port-refused', { host, port, reason: String(Reflect.get(Object(error), 'code')) }))
    }
    throw error
  }
}

const addressOf = (app: FastifyInstance, host: string): string => {
  const listening: AddressInfo | string | null = app.server.address()
  const port = typeof listening === 'object' ? listening?.port : undefined
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`
}

const stop = async (app: FastifyInstance, store: Store, keeper: Keeper | undefined): Promise<void> => {
  const late = setTimeout(() => app.server.closeAllConnections(), longestStop)
  await app.close()
  clearTimeout(late)
  await keeper?.stop()
  await store.destroy()
}

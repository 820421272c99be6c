// The journal as a command reads it: with the application's login, by the key, for every municipality that has one.
import type { KeyObject } from 'node:crypto'
import type pg from 'pg'
import { BadInput, message } from '../language/message.ts'
import { MunicipalityList } from '../language/municipality.ts'
import { withClient } from '../store/client.ts'
import { targetOf } from '../store/connection.ts'
import { databaseExists, maintenance } from '../store/database.ts'
import { hasCode } from '../store/faults.ts'
import { type Head, journalsIn, parseHead } from '../store/journal/head.ts'
import { journalKey, keyFile } from '../store/journal/key.ts'
import { modeOf } from '../store/migrate.ts'
import { placesOf } from '../store/places.ts'
import { readRuleFile } from '../store/rules.ts'
import type { Io } from './command.ts'
import { withDatabase } from './database.ts'
import { appLogin } from './server.ts'

/** An open journal. `key` reads the key when it is needed; the head can be shown without one. */
export type OpenJournal = {
  readonly client: pg.Client
  readonly municipalities: readonly number[]
  readonly key: () => Promise<KeyObject>
}

/**
 * `work` on the journal of the database the environment chooses.
 * @throws BadInput where there is no database, or it has no journal yet.
 */
export const withJournal = async <T>(io: Io, work: (journal: OpenJournal) => Promise<T>): Promise<T> => {
  if (targetOf(io.env).kind === 'url') return await openBy(io, appLogin(io, undefined), work)
  return await withDatabase(io, async database => {
    const there = await withClient(database.owner(maintenance), client => databaseExists(client, database.name))
    if (!there) throw new BadInput(message('no-database'))
    return await openBy(io, appLogin(io, database.embedded), work)
  })
}

const openBy = <T>(io: Io, login: pg.ClientConfig, work: (journal: OpenJournal) => Promise<T>): Promise<T> =>
  withClient(login, async client => {
    const mode = await modeOf(client).catch(refuseBehind)
    if (mode === undefined) throw new BadInput(message('no-database'))
    const municipalities = await journalsIn(client).catch(refuseBehind)
    const { FORLAENS_JOURNAL_KEY: given } = io.env
    const source = { given, file: keyFile(placesOf(io.env)), make: false }
    return await work({ client, municipalities, key: () => journalKey(mode, source) })
  })

const refuseBehind = (error: unknown): never => {
  if (hasCode(error, '3F000', '42P01', '42883')) throw new BadInput(message('no-journal'))
  throw error
}

/** The municipality that is meant where none is said: the one that is worked in, or the only one there is. */
export const ownMunicipality = (io: Io, municipalities: readonly number[]): number | undefined => {
  const { FORLAENS_MUNICIPALITY: given } = io.env
  if (given && /^\d{1,4}$/.test(given)) return Number(given)
  const [first, ...others] = municipalities.filter(code => code > 0)
  if (others.length === 0) return first ?? Number(readRuleFile('municipalities.yaml', MunicipalityList).demo.code)
  return undefined
}

/** The published heads that were typed, by municipality. @throws BadInput where one is none or its municipality is not said. */
export const headsOf = (
  io: Io,
  given: readonly string[],
  municipalities: readonly number[],
): ReadonlyMap<number, Head> =>
  new Map(
    given.map(text => {
      const own = ownMunicipality(io, municipalities)
      if (own === undefined && !text.includes('/')) throw new BadInput(message('journal-head-whose', { given: text }))
      const head = parseHead(text, own ?? 0)
      return [head.municipality, head]
    }),
  )

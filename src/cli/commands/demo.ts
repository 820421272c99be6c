// `forlaens demo`: the house with Eksempelby and the published cases, served on the machine itself until it is told to stop.
import { join } from 'node:path'
import { textTable } from '../../documents/text-table.ts'
import { BadInput, message, say } from '../../language/message.ts'
import type { RunningServer } from '../../server/start.ts'
import type { Progress } from '../../store/binaries.ts'
import { listCases } from '../../store/cases.ts'
import { withClient } from '../../store/client.ts'
import { serverVersion } from '../../store/connection.ts'
import { type Database, openAsOwner } from '../../store/database.ts'
import { commandName, packageFolder, placesOf } from '../../store/places.ts'
import { type Command, exit, type Io, readArguments } from '../command.ts'
import { onStop } from '../database.ts'
import { anchorOf, eksempelby, prepareDemo } from '../demo-house.ts'
import { appLogin, journalOf, pagesOf, portOf, startFor, usualPort } from '../server.ts'

const usage = 'forlaens demo [--port N]'

const left = (heading: string) => ({ heading, align: 'left' }) as const

const casesInWords = (cases: Awaited<ReturnType<typeof listCases>>): string[] => [
  say(message('demo-cases', { count: cases.length })),
  '',
  textTable(
    [left('Sag'), left('Titel')],
    cases.map(({ id, title }) => [id, title]),
  ),
]

const welcome = async (io: Io, database: Database, address: string): Promise<void> => {
  const { version, cases } = await withClient(database.owner(), async client => ({
    version: (await serverVersion(client)).version,
    cases: await listCases(client, eksempelby),
  }))
  const told = database.embedded === undefined ? 'demo-database-elsewhere' : 'demo-database'
  const command = commandName()
  io.out(
    [
      '',
      say(message('demo-ready')),
      '',
      `  ${address}`,
      '',
      say(message('demo-sign-in')),
      say(message(told, { version, where: database.where })),
      '',
      ...(cases.length === 0 ? [say(message('demo-no-cases'))] : casesInWords(cases)),
      '',
      say(message('demo-try', { folder: packageFolder('.') })),
      `  ${command} case compute cases/koebenhavn-2016.yaml`,
      `  ${command} case audit cases/*.yaml`,
      `  ${command} due --start 2026-06-15 --rule barnets-lov-95`,
      `  ${command} refund 2500000 --on 2022-06-01`,
      `  ${command} doctor`,
      '',
      say(message('demo-log', { file: logOf(io) })),
      say(message('demo-stop')),
    ].join('\n'),
  )
}

const run = async (typed: readonly string[], io: Io): Promise<number> => {
  const { values, positionals } = readArguments(typed, usage, { port: { type: 'string' } })
  if (positionals[0] !== undefined) throw new BadInput(message('unknown-option', { given: positionals[0], usage }))
  const port = values.port === undefined ? undefined : portOf(values.port)
  const stop = new AbortController()
  const forget = onStop(() => stop.abort())
  try {
    const database = await openAsOwner(placesOf(io.env), io.env, what => io.out(say(what)))
    try {
      return await present(io, database, port, stop.signal)
    } finally {
      await database.close()
    }
  } finally {
    forget()
  }
}

const present = async (io: Io, database: Database, port: number | undefined, stop: AbortSignal): Promise<number> => {
  const claim = await database.claim('demo')
  if (!claim.taken) {
    const process = claim.holder === undefined ? '' : ` (proces ${claim.holder})`
    io.out(say(message('demo-runs-already', { where: database.where, process })))
    return exit.done
  }
  if (!stop.aborted) await serveUntilStopped(io, database, port, stop)
  io.out(`\n${say(message('stopping-database'))}`)
  const how = await database.close()
  io.out(say(message(how === 'stopped' ? 'stopped' : how === 'shared' ? 'stopped-shared' : 'stopped-elsewhere')))
  return exit.done
}

/** The pages are built while the database is filled. */
const serveUntilStopped = async (
  io: Io,
  database: Database,
  port: number | undefined,
  stop: AbortSignal,
): Promise<void> => {
  const progress: Progress = what => io.out(say(what))
  const { FORLAENS_TODAY: today } = io.env
  const building = pagesOf(io, progress)
  await prepareDemo(database, anchorOf(today, io.now()), progress).finally(() => building)
  const web = await building
  if (stop.aborted) return
  const server = await startOnPort(io, database, web, port)
  try {
    await welcome(io, database, server.address)
    if ((await untilStopped(stop, database.lost)) === 'lost') throw new BadInput(message('demo-lost'))
  } finally {
    await server.stop()
  }
}

const logOf = (io: Io): string => join(placesOf(io.env).data, 'web.log')

/** On the port that was asked for; where none was, on the usual one, or on any where that is taken. */
const startOnPort = async (
  io: Io,
  database: Database,
  web: string | undefined,
  port: number | undefined,
): Promise<RunningServer> => {
  const { logFile } = await import('../../server/log.ts')
  const start = (on: number) =>
    startFor(io, {
      database: appLogin(io, database.embedded),
      journal: journalOf(io, database.embedded),
      web,
      port: on,
      log: logFile(logOf(io)),
    })
  try {
    return await start(port ?? usualPort)
  } catch (error) {
    if (port !== undefined || !(error instanceof BadInput) || error.problem.code !== 'port-taken') throw error
    return await start(0)
  }
}

const untilStopped = async (stop: AbortSignal, lost: Promise<void>): Promise<'told' | 'lost'> => {
  // A promise keeps no process alive; the signal that ends the wait must find one.
  const awake = setInterval(() => undefined, 60_000)
  const told = new Promise<'told'>(resolve => stop.addEventListener('abort', () => resolve('told'), { once: true }))
  try {
    return await Promise.race([told, lost.then(() => 'lost' as const)])
  } finally {
    clearInterval(awake)
  }
}

/** Starts the demo. */
export const demo: Command = { words: ['demo'], usage, summary: say(message('summary-demo')), run }

// `forlaens demo`: the program with the published cases on the embedded database, until it is told to stop.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readCaseFile } from '../../documents/case-file.ts'
import { textTable } from '../../documents/text-table.ts'
import { BadInput, message, say } from '../../language/message.ts'
import { listCases, loadCases } from '../../store/cases.ts'
import { withClient } from '../../store/client.ts'
import { serverVersion } from '../../store/connection.ts'
import { createDatabase, type Database, databaseExists, maintenance, openAsOwner } from '../../store/database.ts'
import { migrate, modeOf } from '../../store/migrate.ts'
import { commandName, packageFolder, placesOf } from '../../store/places.ts'
import { type Command, exit, type Io, readArguments } from '../command.ts'
import { onStop } from '../database.ts'

const usage = 'forlaens demo'

/** Eksempelby, the invented municipality of rules/municipalities.yaml. */
const eksempelby = 999

/** Makes the demo database where it is missing, updates it and loads the cases; what is there already stays. */
const prepare = async (database: Database): Promise<void> => {
  await withClient(database.owner(maintenance), async client => {
    if (database.embedded !== undefined && !(await databaseExists(client, database.name))) {
      await createDatabase(client, database.name)
    }
  })
  await withClient(database.owner(), async client => {
    const mode = await modeOf(client)
    if (mode === 'production') throw new BadInput(message('demo-on-production', { where: database.where }))
    await migrate(client, { mode: 'demo' })
    await loadCases(client, eksempelby, await publishedCases())
  })
}

/** The cases that come with the package. */
const publishedCases = async () => {
  const folder = packageFolder('cases')
  const names = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.yaml')).sort()
  return await Promise.all(
    names.map(async name => {
      const read = await readCaseFile(join(folder, name))
      const { id, title } = read.case
      return { id, title, source: read.text, parsed: read.case }
    }),
  )
}

const left = (heading: string) => ({ heading, align: 'left' }) as const

const casesInWords = (cases: Awaited<ReturnType<typeof listCases>>): string[] => [
  say(message('demo-cases', { count: cases.length })),
  '',
  textTable(
    [left('Sag'), left('Titel')],
    cases.map(({ id, title }) => [id, title]),
  ),
]

const welcome = async (io: Io, database: Database): Promise<void> => {
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
      say(message('demo-stop')),
    ].join('\n'),
  )
}

const run = async (typed: readonly string[], io: Io): Promise<number> => {
  const { positionals } = readArguments(typed, usage, {})
  if (positionals[0] !== undefined) throw new BadInput(message('unknown-option', { given: positionals[0], usage }))
  const stop = new AbortController()
  const forget = onStop(() => stop.abort())
  try {
    const database = await openAsOwner(placesOf(io.env), io.env, what => io.out(say(what)))
    try {
      return await present(io, database, stop.signal)
    } finally {
      await database.close()
    }
  } finally {
    forget()
  }
}

const present = async (io: Io, database: Database, stop: AbortSignal): Promise<number> => {
  const claim = await database.claim('demo')
  if (!claim.taken) {
    const process = claim.holder === undefined ? '' : ` (proces ${claim.holder})`
    io.out(say(message('demo-runs-already', { where: database.where, process })))
    return exit.done
  }
  if (!stop.aborted) await prepare(database)
  if (!stop.aborted) await welcome(io, database)
  if (!stop.aborted && (await untilStopped(stop, database.lost)) === 'lost') throw new BadInput(message('demo-lost'))
  io.out(`\n${say(message('stopping-database'))}`)
  const how = await database.close()
  io.out(say(message(how === 'stopped' ? 'stopped' : how === 'shared' ? 'stopped-shared' : 'stopped-elsewhere')))
  return exit.done
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

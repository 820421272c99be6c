// Before the browser tests: finds the browser, builds the pages, and starts one server on Eksempelby for the whole run.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type pg from 'pg'
import type { TestProject } from 'vitest/node'
import { prepareDemo } from '../../src/cli/demo-house.ts'
import { day } from '../../src/language/day.ts'
import { logFile } from '../../src/server/log.ts'
import { startServer } from '../../src/server/start.ts'
import { withClient } from '../../src/store/client.ts'
import { createDatabase, maintenance, openAsOwner } from '../../src/store/database.ts'
import { placesOf } from '../../src/store/places.ts'
import { alive, socketConfig } from '../../src/store/postmaster.ts'
import { journalBy } from '../setup/journal.ts'
import { startBrowser } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder with the built pages in `web`, as FORLAENS_DATA wants it; nothing in it changes during the run. */
    pages: string
    /** The address of the run's server, without a slash at its end. */
    origin: string
    /** The database of the run's server. Others are made as copies of `townTemplate`. */
    town: string
  }
}

/** Eksempelby with the published cases as on `anchor`; nobody is served from it. */
export const townTemplate = 'template_eksempelby'
/** The day of the tests. */
export const anchor = '2026-06-15'

const town = 'eksempelby'
const artefacts = fileURLToPath(new URL('artefacts/', import.meta.url))

/** Called by vitest once per run, after the database server's; where something is missing the run stops with one sentence. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const start = performance.now()
  const { socket } = project.getProvidedContext()
  sweep()
  const folder = mkdtempSync(join(tmpdir(), `forlaens-pages-${process.pid}-`))
  mkdirSync(artefacts, { recursive: true })
  for (const name of readdirSync(artefacts)) if (name.startsWith('failed-')) rmSync(join(artefacts, name))
  const [found] = await Promise.all([tryBrowser(), builtPages(folder), fillTown(socket)])
  const server = await startServer({
    database: socketConfig(socket, 'forlaens_app', town),
    municipality: undefined,
    web: join(folder, 'web'),
    now: () => new Date(),
    today: anchor,
    port: 0,
    log: logFile(join(artefacts, 'server.log')),
    journal: journalBy(login => socketConfig(socket, login, town)),
    signInsPerMinute: 10_000,
  })
  project.provide('pages', folder)
  project.provide('origin', server.address.replace(/\/$/, ''))
  project.provide('town', town)
  console.log(`browser: ${found}; everything ready in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

/** Removes the pages of runs that were killed. */
const sweep = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^forlaens-pages-(\d+)-/.exec(name)?.[1])
    if (pid > 0 && !alive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

const tryBrowser = async (): Promise<string> => {
  const { browser, from, path } = await startBrowser()
  const found = `${browser.version()} (${from}, ${path})`
  await browser.close()
  return found
}

/** Built as the demo builds them, where the demo does; copied, so that a build meanwhile takes nothing away. */
const builtPages = async (folder: string): Promise<void> => {
  const { NODE_ENV: _, ...env } = process.env
  const program = fileURLToPath(new URL('build-pages.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [program], { env })
  cpSync(stdout, join(folder, 'web'), { recursive: true })
  // From the future: a server on the folder finds them new enough and builds nothing.
  const later = new Date(Date.now() + 1e9)
  utimesSync(join(folder, 'web', 'index.html'), later, later)
}

/** Filled as the demo fills it. */
const fillTown = async (socket: string): Promise<void> => {
  const onServer = (work: (client: pg.Client) => Promise<unknown>) =>
    withClient(socketConfig(socket, 'owner', maintenance), work)
  await onServer(client => createDatabase(client, townTemplate))
  const address = `postgres://owner@localhost/${townTemplate}?host=${encodeURIComponent(socket)}`
  const database = await openAsOwner(placesOf({}), { DATABASE_OWNER_URL: address }, () => undefined)
  await prepareDemo(database, day(anchor), () => undefined)
  await database.close()
  await onServer(client => client.query(`create database ${town} template ${townTemplate}`))
}

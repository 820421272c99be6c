// One PostgreSQL per test run, with a migrated template that every test file gets its own copy of.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { withClient } from '../../src/store/client.ts'
import { createDatabase, maintenance } from '../../src/store/database.ts'
import { startEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { clusterData, placesOf } from '../../src/store/places.ts'
import { alive, processesIn, readPidFile, stopServer } from '../../src/store/postmaster.ts'
import { demoNames, scanLogs } from './log-scan.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the server's programs; empty for the one that comes with the package. */
    binaries: string
    /** The socket folder of the run's server. */
    socket: string
    /** Where the servers of the run keep their logs, to be scanned when it is over. */
    logs: string
  }
}

/** The database that `freshDatabase` copies. */
export const template = 'template_forlaens'

const prefix = 'forlaens-test-'

/** Starts the run's server; vitest calls what is answered when the run is over. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(folder, 0o755) // as root the server is another user
  const { binaries } = project.config.provide
  const env = { PG_BINDIR: typeof binaries === 'string' ? binaries : '' }
  const server = await startEmbedded({ ...placesOf(process.env), cluster: folder }, env, {
    progress: () => undefined,
    // The run's data may be lost with the machine, so nothing waits for the disk.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  })
  await withClient(server.config('owner', maintenance), client => createDatabase(client, template))
  await withClient(server.config('owner', template), client => migrate(client, { mode: 'demo' }))
  project.provide('socket', server.socket)
  const logs = join(folder, 'logs')
  mkdirSync(logs)
  project.provide('logs', logs)
  return async () => {
    await server.leave()
    try {
      scanLogs(logs, demoNames())
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** Ends the servers of runs that were killed. */
const sweep = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^forlaens-test-(\d+)-/.exec(name)?.[1])
    if (!(pid > 0) || alive(pid)) continue
    const folder = join(tmpdir(), name)
    const data = clusterData({ ...placesOf(process.env), cluster: folder })
    const server = readPidFile(data)
    if (server !== undefined && processesIn(data).includes(server.pid)) await stopServer(data, server.pid)
    rmSync(folder, { recursive: true, force: true })
  }
}

// The running server of a data folder: is it there, is it really ours, and how it is stopped.
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { BadInput, message } from '../language/message.ts'
import { hasCode } from './faults.ts'

/** What `postmaster.pid` says: process id and the folder of the socket. It may be stale. */
export type PidFile = { readonly pid: number; readonly socket: string }

/** The pid file of a data folder, or undefined where there is none or it is only half written. */
export const readPidFile = (data: string): PidFile | undefined => {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return Number.isSafeInteger(pid) && pid > 0 ? { pid, socket: lines[4] ?? '' } : undefined
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** How to reach the server in a socket folder; the port is only part of the socket's name. */
export const socketConfig = (socket: string, user: string, database: string): pg.ClientConfig => ({
  host: socket,
  port: 5432,
  user,
  database,
})

/** `ours`: the server in this socket folder answers and serves `data`. `starting`: it asks for patience. */
export const probe = async (socket: string, data: string): Promise<'ours' | 'starting' | 'silent'> => {
  if (socket === '') return 'silent'
  const client = new pg.Client({ ...socketConfig(socket, 'owner', 'postgres'), connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return realpathSync(rows[0]?.data_directory ?? '/') === realpathSync(data) ? 'ours' : 'silent'
  } catch (error) {
    return hasCode(error, '57P03') ? 'starting' : 'silent'
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** True while the process lives. */
export const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}

/** The processes working in the data folder: the server and its children, also where the pid file is gone or names another. */
export const processesIn = (data: string): readonly number[] => {
  const folder = realpathSync(data)
  return processes().filter(pid => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch {
      return false
    }
  })
}

const processes = (): readonly number[] => {
  try {
    return readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(Number)
      .filter(pid => pid !== process.pid)
  } catch {
    return [] // no /proc on this system: PostgreSQL's own checks must do
  }
}

const until = async (holds: () => boolean, milliseconds: number): Promise<boolean> => {
  for (const end = Date.now() + milliseconds; !holds(); await sleep(10)) if (Date.now() > end) return false
  return true
}

/** Asks the server to stop at once, in good order, and waits until it has; its last act is to remove its pid file. */
export const stopServer = async (data: string, pid: number): Promise<void> => {
  const gone = () => readPidFile(data)?.pid !== pid
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if (hasCode(error, 'ESRCH')) return
      throw error
    }
    if (await until(() => gone() || !alive(pid), patience)) return
  }
  throw new BadInput(message('server-will-not-stop', { pid, folder: data }))
}

/**
 * Makes the data folder ready for a new server where none answers: an unreachable server is stopped, children of a killed
 * one are waited for (they end by themselves), and a pid file whose number now belongs to something else is removed.
 * @throws BadInput where an old server does not go away.
 */
export const clearAway = async (data: string): Promise<void> => {
  const file = readPidFile(data)
  if (file !== undefined && processesIn(data).includes(file.pid)) await stopServer(data, file.pid)
  if (!(await until(() => processesIn(data).length === 0, 15_000))) {
    throw new BadInput(message('server-will-not-stop', { pid: processesIn(data)[0] ?? 0, folder: data }))
  }
  // PostgreSQL itself removes the file of a dead server after looking for its shared memory, but believes a recycled number.
  const stale = readPidFile(data)
  if (stale !== undefined && alive(stale.pid)) rmSync(join(data, 'postmaster.pid'), { force: true })
}

// A data folder of its own for a system test, the processes started on it, and its clearing away.
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { clusterData, type Places, placesOf, socketFolder } from '../../src/store/places.ts'
import { alive, processesIn, readPidFile, stopServer } from '../../src/store/postmaster.ts'

/** A data folder; `env` makes a process use it. */
export type DataFolder = {
  readonly places: Places
  readonly data: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Stops whatever still serves the folder and removes it. */
  readonly clear: () => Promise<void>
}

/** A new data folder in the temporary folder, or `deep` below it. */
export const newFolder = (deep = ''): DataFolder => {
  const root = mkdtempSync(join(tmpdir(), `forlaens-system-${process.pid}-`))
  chmodSync(root, 0o755) // as root the server is another user
  const env = {
    ...process.env,
    FORLAENS_DATA: join(root, deep),
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    PG_BINDIR: '',
  }
  const places = placesOf(env)
  const data = clusterData(places)
  const clear = async () => {
    const server = readPidFile(data)
    if (server !== undefined && alive(server.pid) && processesIn(data).includes(server.pid)) {
      await stopServer(data, server.pid)
    }
    rmSync(root, { recursive: true, force: true })
    rmSync(socketFolder(places), { recursive: true, force: true })
  }
  return { places, data, env, clear }
}

/** The process that serves the folder, by its pid file. */
export const serverOf = (folder: DataFolder): number => readPidFile(folder.data)?.pid ?? 0

/** The running servers of a folder: processes in it that no other process in it has started. */
export const serversIn = (folder: DataFolder): readonly number[] => {
  const all = processesIn(folder.data)
  return all.filter(pid => pid === serverOf(folder) || all.length === 1)
}

/** A program that was started, what it has said, and how it ended. */
export type Started = {
  readonly process: ChildProcessByStdio<null, Readable, Readable>
  readonly said: () => string
  /** Waits until it has said something that matches. @throws where it ends before. */
  readonly says: (what: RegExp) => Promise<RegExpExecArray>
  readonly ended: Promise<number | null>
}

/** Starts a file of this repository with Node. */
export const start = (folder: DataFolder, file: string, ...given: readonly string[]): Started => {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url))
  const child = spawn(process.execPath, [path, ...given], { env: folder.env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      text += bytes.toString()
      for (const listener of listeners) listener()
    })
  }
  const ended = new Promise<number | null>(resolve => child.on('close', code => resolve(code)))
  const says = (what: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = what.exec(text)
        if (found === null) return
        listeners.delete(look)
        resolve(found)
      }
      listeners.add(look)
      look()
      ended.then(() => reject(new Error(`ended without saying ${what}: ${text}`)))
    })
  return { process: child, said: () => text, says, ended }
}

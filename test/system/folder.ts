// A data folder of its own for a system test, the processes started on it, and its clearing away.
import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { clusterData, type Places, placesOf, socketFolder } from '../../src/store/places.ts'
import { alive, processesIn, readPidFile, stopServer } from '../../src/store/postmaster.ts'

/** A data folder; `env` makes a process use it. */
export type DataFolder = {
  readonly root: string
  readonly places: Places
  readonly data: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Stops whatever still serves the folder and removes it. */
  readonly clear: () => Promise<void>
}

// A test that fails leaves its programs to be ended here.
const started = new Map<string, ChildProcess[]>()

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
    for (const child of started.get(root) ?? []) child.kill('SIGKILL')
    const server = readPidFile(data)
    if (server !== undefined && alive(server.pid) && processesIn(data).includes(server.pid)) {
      await stopServer(data, server.pid)
    }
    // The initdb of a program that was killed goes on by itself.
    while (existsSync(places.cluster) && processesIn(places.cluster).length > 0) await sleep(20)
    rmSync(root, { recursive: true, force: true })
    rmSync(socketFolder(places), { recursive: true, force: true })
  }
  started.set(root, [])
  return { root, places, data, env, clear }
}

/** The process that serves the folder, by its pid file. */
export const serverOf = (folder: DataFolder): number => readPidFile(folder.data)?.pid ?? 0

/** A program that was started, what it has said, and how it ended. */
export type Started = {
  readonly process: ChildProcessByStdio<null, Readable, Readable>
  readonly said: () => string
  /** Waits until it has said something that matches. @throws where it ends before. */
  readonly says: (what: RegExp) => Promise<RegExpExecArray>
  readonly ended: Promise<number | null>
}

/** Starts a program with Node on the folder. */
export const start = (folder: DataFolder, program: URL, ...given: readonly string[]): Started => {
  const child = spawn(process.execPath, [fileURLToPath(program), ...given], {
    env: folder.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.get(folder.root)?.push(child)
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

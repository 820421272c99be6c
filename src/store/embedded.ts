// The embedded server: one PostgreSQL per data folder, started by the first process that needs it, shared by the next ones,
// stopped by the last one to leave.
import { spawn } from 'node:child_process'
import { chownSync, closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { appendFile, chmod, chown, lstat, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { BadInput, message } from '../language/message.ts'
import { type Binaries, findBinaries, type Progress } from './binaries.ts'
import { hasCode, writingIn } from './faults.ts'
import { clusterData, type Environment, type Places, socketFolder } from './places.ts'
import { clearAway, probe, readPidFile, socketConfig } from './postmaster.ts'
import { type Account, closedFolder, makeFolder, serverUser } from './server-user.ts'
import { join as joinServer, type Membership } from './sharing.ts'
import { alone, holdUse, unused } from './start-lock.ts'

/** What a start may be told. `settings` are server settings, e.g. `{fsync: 'off'}` in tests. */
export type StartOptions = {
  readonly progress: Progress
  readonly settings?: Readonly<Record<string, string>>
}

/** A share in the running server. `adopted`: it ran already. Whoever holds one must `leave`. */
export type Embedded = Membership & {
  readonly adopted: boolean
  readonly socket: string
  readonly config: (user: string, database: string) => pg.ClientConfig
}

/**
 * The server of these places: the one that runs, else a new one.
 * @throws BadInput where it cannot run here: no PostgreSQL for the platform, a closed folder, a full disk.
 */
export const startEmbedded = async (places: Places, env: Environment, options: StartOptions): Promise<Embedded> => {
  const { progress } = options
  const account = serverUser(places)
  await prepareFolder(places, account)
  const onlyOne = <T>(work: () => Promise<T>): Promise<T> =>
    alone(join(places.cluster, 'start.lock'), account, () => progress(message('waiting-for-start')), work)
  return await onlyOne(async () => {
    const running = await runningSocket(clusterData(places), progress)
    const socket = running ?? (await startNew(places, env, account, options))
    const membership = await joinServer(socket, clusterData(places), onlyOne, holdUse(lockInUse(places), account))
    const config = (user: string, database: string): pg.ClientConfig => socketConfig(socket, user, database)
    return { ...membership, adopted: running !== undefined, socket, config }
  })
}

const lockInUse = (places: Places): string => join(places.cluster, 'use.lock')

/** The socket folder of the server that serves `data`, or undefined where none answers. */
export const runningSocket = async (data: string, progress: Progress): Promise<string | undefined> => {
  const file = readPidFile(data)
  if (file === undefined) return undefined
  for (let tries = 0; ; tries++) {
    const answer = await probe(file.socket, data)
    if (answer !== 'starting') return answer === 'ours' ? file.socket : undefined
    if (tries === 10) progress(message('waiting-for-recovery'))
    await sleep(100)
  }
}

const prepareFolder = (places: Places, account: Account | undefined): Promise<void> =>
  writingIn(places.cluster, async () => {
    await makeFolder(places.cluster)
    const closed = account === undefined ? undefined : closedFolder(places.cluster, account)
    if (closed !== undefined) {
      throw new BadInput(message('folder-closed', { folder: closed, user: account?.name ?? '' }))
    }
  })

const startNew = async (
  places: Places,
  env: Environment,
  account: Account | undefined,
  options: StartOptions,
): Promise<string> => {
  const { progress } = options
  const data = clusterData(places)
  const binaries = await findBinaries(places, env, progress)
  progress(message('starting-database'))
  if (existsSync(join(data, 'PG_VERSION'))) {
    const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
    if (version !== String(binaries.major)) {
      throw new BadInput(message('other-major', { folder: data, version, now: binaries.major }))
    }
    // Those who used a server that was killed need a moment to see it; who stays longer has one that cannot be seen from here.
    if (!(await unused(lockInUse(places), account, 3000)))
      throw new BadInput(message('used-elsewhere', { folder: data }))
    await clearAway(data)
  } else {
    await writingIn(places.cluster, () => makeCluster(places, binaries, account, progress))
  }
  const socket = await privateSocketFolder(places, account)
  try {
    await runServer(places, binaries, account, socket, options)
  } catch (error) {
    await rm(socket, { recursive: true, force: true })
    throw error
  }
  return socket
}

/** Builds the data under another name, so that a start that was killed half-way leaves nothing that looks finished. */
const makeCluster = async (places: Places, binaries: Binaries, account: Account | undefined, progress: Progress) => {
  const data = clusterData(places)
  progress(message('making-cluster', { folder: data }))
  await removePartials(data)
  // A name of its own: the initdb of a program that was killed may still be writing under the other one.
  const partial = await mkdtemp(`${data}.partial-`)
  if (account !== undefined) await chown(partial, account.uid, account.gid)
  const flags = ['-D', partial, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--data-checksums', '--no-instructions']
  const danish = ['--locale-provider=icu', '--icu-locale=da-DK', '--locale=C.UTF-8']
  const child = spawn(join(binaries.folder, 'initdb'), [...flags, ...danish], {
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    cwd: places.cluster,
    env: serverEnvironment,
    detached: true, // Ctrl-C is for us: the folder is made, and then we stop
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  const code = await new Promise<number | null>(resolve => {
    child.on('error', error => {
      said += error.message
      resolve(null)
    })
    child.on('close', resolve)
  })
  if (code !== 0) {
    await rm(partial, { recursive: true, force: true })
    await appendFile(logFile(places), said, { mode: 0o600 }).catch(() => undefined)
    throw startFault(said, places.cluster)
  }
  await rename(partial, data)
}

const removePartials = async (data: string): Promise<void> => {
  for (const name of await readdir(dirname(data))) {
    const path = join(dirname(data), name)
    if (path.startsWith(`${data}.partial-`))
      await rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}

// Nothing of the caller's environment reaches the server: PGDATA, PGPORT and the like would change what it does.
const serverEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' }

/** The socket's folder, ours alone; a name another user made first is refused. */
const privateSocketFolder = async (places: Places, account: Account | undefined): Promise<string> => {
  const folder = socketFolder(places)
  const owner = account?.uid ?? process.getuid?.()
  try {
    await mkdir(folder, { mode: 0o700 })
    if (account !== undefined) await chown(folder, account.uid, account.gid)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
    const found = await lstat(folder)
    const mine = found.uid === owner || (found.uid === 0 && account !== undefined)
    if (!found.isDirectory() || !mine) throw new BadInput(message('socket-folder-taken', { folder }))
    await chmod(folder, 0o700)
    if (account !== undefined) await chown(folder, account.uid, account.gid)
    // No server of this data folder lives (that was seen to first), so what lies here is left over.
    for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) await rm(join(folder, name), { force: true })
  }
  return folder
}

const logFile = (places: Places): string => join(places.cluster, 'server.log')

const logLimit = 5_000_000

const runServer = async (
  places: Places,
  binaries: Binaries,
  account: Account | undefined,
  socket: string,
  { progress, settings = {} }: StartOptions,
): Promise<void> => {
  const file = logFile(places)
  const before = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const log = openSync(file, before > logLimit ? 'w' : 'a', 0o600)
  if (account !== undefined) chownSync(file, account.uid, account.gid)
  const extra = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(
    join(binaries.folder, 'postgres'),
    ['-D', clusterData(places), '-k', socket, '-c', 'listen_addresses=', ...extra],
    {
      ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
      cwd: places.cluster,
      env: serverEnvironment,
      // A session of its own: Ctrl-C in the terminal is for us, and we stop the server in good order.
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  child.unref()
  closeSync(log)
  let failure: string | undefined
  child.on('error', error => {
    failure = error.message
  })
  child.on('exit', () => {
    failure ??= ''
  })
  for (let tries = 0; (await probe(socket, clusterData(places))) !== 'ours'; tries++) {
    if (tries === 60) progress(message('waiting-for-recovery'))
    if (failure !== undefined) {
      const said = readFileSync(file, 'utf8').slice(before > logLimit ? 0 : before)
      throw startFault(`${failure}\n${said}`, places.cluster)
    }
    await sleep(15)
  }
}

const startFault = (said: string, folder: string): BadInput => {
  if (/No space left on device|Disk quota exceeded|Check free disk space|wrote only \d+ of/.test(said))
    return new BadInput(message('disk-full', { folder }))
  const lines = said.split('\n').filter(line => line.trim() !== '')
  const reason = lines.find(line => /FATAL|PANIC|error:|could not/.test(line)) ?? lines.at(-1) ?? ''
  return new BadInput(message('database-did-not-start', { reason: reason.trim(), folder }))
}

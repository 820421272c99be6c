// Several processes on one embedded server: each holds a share, and the last one to give it back stops the server.
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { alive, readPidFile, socketConfig, stopServer } from './postmaster.ts'

/** A share in the server. */
export type Membership = {
  /** The connection that holds the share and what is claimed; in database `postgres`, as owner. */
  readonly session: pg.Client
  /** Fulfilled when the server ends or drops us without our leaving. */
  readonly lost: Promise<void>
  /** Gives the share back, once; asked again it gives the same answer. `stopped`: we were the last and the server has stopped; `shared`: others still use it. */
  readonly leave: () => Promise<'stopped' | 'shared' | 'gone'>
}

// The server forgets an advisory lock when its session ends, also where the process was killed.
const share = "1181708908, hashtext('share')"

/** Takes a share; `release` is called when it is given back. `onlyOne` keeps a start elsewhere from coming between our being the last and the server's stop. */
export const join = async (
  socket: string,
  data: string,
  onlyOne: <T>(work: () => Promise<T>) => Promise<T>,
  release: () => void,
): Promise<Membership> => {
  const session = new pg.Client({
    ...socketConfig(socket, 'owner', 'postgres'),
    application_name: `forlaens ${process.pid}`,
  })
  const lost = new Promise<void>(resolve => {
    session.on('error', () => resolve())
    session.on('end', () => resolve())
  })
  await session.connect()
  await session.query(`select pg_advisory_lock_shared(${share})`)
  let left: ReturnType<typeof giveBack> | undefined
  const leave = () => {
    left ??= onlyOne(() => giveBack(session, socket, data).finally(release))
    return left
  }
  return { session, lost, leave }
}

const giveBack = async (session: pg.Client, socket: string, data: string): Promise<'stopped' | 'shared' | 'gone'> => {
  const last = await isLast(session)
  const pid = readPidFile(data)?.pid
  await session.end().catch(() => undefined)
  if (last === undefined || pid === undefined) return 'gone'
  if (!last) return 'shared'
  await stopServer(data, pid)
  rmSync(socket, { recursive: true, force: true })
  // Our own child stays in the process table until Node has seen it end.
  for (let tries = 0; alive(pid) && tries < 100; tries++) await sleep(5)
  return 'stopped'
}

/** True where no other share is held; undefined where the server no longer answers. */
const isLast = async (session: pg.Client): Promise<boolean | undefined> => {
  try {
    await session.query(`select pg_advisory_unlock_shared(${share})`)
    const { rows } = await session.query<{ last: boolean }>(`select pg_try_advisory_lock(${share}) as last`)
    return rows[0]?.last === true
  } catch {
    return undefined
  }
}

/** How many processes hold a share in the server that `session` is connected to, in its database `postgres`. */
export const sharesOf = async (session: pg.ClientBase): Promise<number> => {
  const { rows } = await session.query<{ count: number }>(
    `select count(*)::int as count from pg_locks where locktype = 'advisory' and granted and mode = 'ShareLock'
       and classid = 1181708908 and objid = (hashtext('share')::bigint & 4294967295)::oid`,
  )
  return rows[0]?.count ?? 0
}

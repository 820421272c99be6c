// What the doctor looks at in the database. Nothing is started and nothing is changed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { BadInput, message, say } from '../language/message.ts'
import { withClient } from '../store/client.ts'
import {
  connectedLogin,
  loginFaults,
  readAddress,
  serverVersion,
  shownAddress,
  type Target,
  targetOf,
} from '../store/connection.ts'
import { databaseExists, embeddedName, maintenance, sortingOf } from '../store/database.ts'
import { runningSocket } from '../store/embedded.ts'
import { hasCode } from '../store/faults.ts'
import { migrationState, modeOf } from '../store/migrate.ts'
import { clusterData, type Environment, type Places } from '../store/places.ts'
import { readPidFile, socketConfig } from '../store/postmaster.ts'
import { sharesOf } from '../store/sharing.ts'
import { type Check, ill, userCheck, well } from './checks.ts'
import { journalChecks } from './journal-checks.ts'

/** Every check of the database the environment chooses. */
export const databaseChecks = async (places: Places, env: Environment, now: Date): Promise<readonly Check[]> => {
  const target = targetOf(env)
  try {
    return target.kind === 'embedded' ? await embeddedChecks(places, env, now) : await addressChecks(target, now)
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    return [ill('server', message('check-server'), say(error.problem), message('unreachable-mended'))]
  }
}

const embeddedChecks = async (places: Places, env: Environment, now: Date): Promise<readonly Check[]> => {
  const folder = places.cluster
  const bin = env.PG_BINDIR
  const where = bin ? message('database-system', { bin, folder }) : message('database-embedded', { folder })
  const first = [userCheck(places), well('database', message('check-database'), where)]
  const what = message('check-server')
  const data = clusterData(places)
  try {
    const socket = await runningSocket(data, () => undefined)
    if (socket !== undefined) return [...first, ...(await runningChecks(socket, now))]
    const made = existsSync(join(data, 'PG_VERSION'))
    const seen = !made ? 'server-not-made' : readPidFile(data) === undefined ? 'server-rests' : 'server-crashed'
    return [...first, well('server', what, message(seen))]
  } catch (error) {
    if (!hasCode(error, 'EACCES')) throw error
    return [...first, ill('server', what, data, message('folder-not-readable', { folder: data }))]
  }
}

const runningChecks = async (socket: string, now: Date): Promise<readonly Check[]> => {
  const seen = await withClient(socketConfig(socket, 'owner', maintenance), async client => ({
    version: (await serverVersion(client)).version,
    users: await sharesOf(client),
    made: await databaseExists(client, embeddedName),
  }))
  const server = well('server', message('check-server'), message('server-runs', seen))
  if (!seen.made)
    return [
      server,
      ill('migrations', message('check-migrations'), message('server-not-made'), message('migrations-missing')),
    ]
  const inside = await withClient(socketConfig(socket, 'owner', embeddedName), client => insideChecks(client, now))
  const login = inside.some(each => !each.ok)
    ? [] // before the first migration there is no such login
    : [await withClient(socketConfig(socket, 'forlaens_app', embeddedName), loginCheck)]
  return [server, ...inside, ...login]
}

const addressChecks = async (
  { app, owner }: Extract<Target, { kind: 'url' }>,
  now: Date,
): Promise<readonly Check[]> => {
  const unset = say(message('setting-unset'))
  const shown = (address: string | undefined): string => (address === undefined ? unset : shownAddress(address))
  const what = message('check-server')
  const checks = [
    well('database', message('check-database'), message('database-url', { app: shown(app), owner: shown(owner) })),
  ]
  if (app !== undefined) {
    checks.push(
      ...(await withClient(readAddress('DATABASE_URL', app).config, async client => [await loginCheck(client)])),
    )
  }
  const address =
    owner === undefined ? readAddress('DATABASE_URL', app ?? '') : readAddress('DATABASE_OWNER_URL', owner)
  return await withClient(address.config, async client => {
    const { version, problem } = await serverVersion(client)
    const answers = message('server-answers', { version })
    return [
      ...checks,
      problem === undefined ? well('server', what, answers) : ill('server', what, answers, problem),
      ...(await insideChecks(client, now)),
    ]
  })
}

const insideChecks = async (client: pg.Client, now: Date): Promise<readonly Check[]> => {
  const { applied, pending, problem } = await migrationState(client)
  const last = applied.at(-1)?.name ?? ''
  const what = message('check-migrations')
  const migrations =
    problem !== undefined
      ? ill('migrations', what, problem, message('migrations-mended'))
      : pending.length === 0
        ? well('migrations', what, message('migrations-seen', { applied: applied.length, last }))
        : ill(
            'migrations',
            what,
            message('migrations-pending', { applied: applied.length, names: pending.join(', ') }),
            message('migrations-missing'),
          )
  const mode = await modeOf(client)
  const modes = mode === undefined ? [] : [well('mode', message('check-mode'), message(`mode-${mode}`))]
  const { was, is } = await sortingOf(client)
  const sorting =
    was === is
      ? well('sorting', message('check-sorting'), message('sorting-same'))
      : ill('sorting', message('check-sorting'), message('sorting-changed', { was, is }), message('sorting-mended'))
  return [migrations, ...modes, sorting, ...(pending.length === 0 ? await journalChecks(client, now) : [])]
}

const loginCheck = async (client: pg.Client): Promise<Check> => {
  const fault = (await loginFaults(client))[0]
  const what = message('check-login')
  if (fault !== undefined) return ill('login', what, fault, message('login-mended'))
  return well('login', what, message('login-safe', { login: await connectedLogin(client) }))
}

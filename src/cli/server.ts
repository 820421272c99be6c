// The server as a command uses it. Loaded only when it is started: what it is made of takes longer than most commands run.
import type pg from 'pg'
import { BadInput, message } from '../language/message.ts'
import type { JournalOptions, RunningServer, ServerOptions } from '../server/start.ts'
import type { Progress } from '../store/binaries.ts'
import { asLogin, readAddress, targetOf } from '../store/connection.ts'
import { embeddedName } from '../store/database.ts'
import type { Embedded } from '../store/embedded.ts'
import { keyFile } from '../store/journal/key.ts'
import { placesOf } from '../store/places.ts'
import type { Io } from './command.ts'

/** The port that is taken unless another is asked for. */
export const usualPort = 3000

/** The port that was typed. @throws BadInput where it is none. */
export const portOf = (given: string): number => {
  const port = Number(given)
  if (!/^\d+$/.test(given) || port > 65_535) throw new BadInput(message('no-such-port', { given }))
  return port
}

/** The login people are served with. @throws BadInput where only the owner's address is set. */
export const appLogin = (io: Io, embedded: Embedded | undefined): pg.ClientConfig => {
  if (embedded !== undefined) return embedded.config('forlaens_app', embeddedName)
  const target = targetOf(io.env)
  if (target.kind === 'embedded' || target.app === undefined) throw new BadInput(message('app-url-missing'))
  return readAddress('DATABASE_URL', target.app).config
}

/**
 * The journal's key and logins. Without addresses of their own the logins are tried at the application's, without a password.
 * @throws BadInput where an address is none.
 */
export const journalOf = (io: Io, embedded: Embedded | undefined): JournalOptions => {
  const { FORLAENS_JOURNAL_KEY: given, DATABASE_URL: app = '' } = io.env
  const key = { given, file: keyFile(placesOf(io.env)) }
  const login = (name: string, variable: string): pg.ClientConfig => {
    if (embedded !== undefined) return embedded.config(name, embeddedName)
    const address = io.env[variable]
    return address ? readAddress(variable, address).config : { connectionString: asLogin(app, name) }
  }
  return {
    key,
    seal: login('forlaens_seal', 'DATABASE_SEAL_URL'),
    retain: login('forlaens_retain', 'DATABASE_RETAIN_URL'),
  }
}

/** The folder of the pages, built first where they are old. */
export const pagesOf = async (io: Io, progress: Progress): Promise<string | undefined> => {
  const { preparePages } = await import('../server/web-build.ts')
  return await preparePages(placesOf(io.env), progress)
}

/** Starts the server with what the environment says about municipality and day. @throws BadInput as `startServer`. */
export const startFor = async (
  io: Io,
  options: Omit<ServerOptions, 'municipality' | 'now' | 'today' | 'surroundings'>,
): Promise<RunningServer> => {
  const [{ startServer }, { surroundingsOf }] = await Promise.all([
    import('../server/start.ts'),
    import('../server/sign-in/settings.ts'),
  ])
  const { FORLAENS_MUNICIPALITY: municipality, FORLAENS_TODAY: today } = io.env
  return await startServer({ ...options, municipality, now: io.now, today, surroundings: surroundingsOf(io.env) })
}

/** Fulfilled when the command is told to stop. */
export const untilAborted = (stop: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    if (stop.aborted) resolve()
    stop.addEventListener('abort', () => resolve(), { once: true })
  })

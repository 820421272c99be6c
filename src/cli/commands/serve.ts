// `forlaens serve`: the server on the database, until it is told to stop.
import type pg from 'pg'
import { BadInput, message, say } from '../../language/message.ts'
import { startServer } from '../../server/start.ts'
import { preparePages } from '../../server/web-build.ts'
import { readAddress, targetOf } from '../../store/connection.ts'
import { embeddedName, openAsOwner } from '../../store/database.ts'
import { placesOf } from '../../store/places.ts'
import { type Command, exit, type Io, readArguments } from '../command.ts'

const usage = 'forlaens serve [--port N] [--host H]'
const usualPort = '3000'

/** A signal to stop; later ones change nothing, because a terminal and a parent may both send one. */
const toldToStop = (): { readonly told: Promise<void>; readonly forget: () => void } => {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  let stop = (): void => undefined
  const told = new Promise<void>(resolve => {
    stop = () => resolve()
  })
  for (const signal of signals) process.on(signal, stop)
  const forget = (): void => {
    for (const signal of signals) process.off(signal, stop)
  }
  return { told, forget }
}

const portOf = (given: string): number => {
  const port = Number(given)
  if (!/^\d+$/.test(given) || port > 65_535) throw new BadInput(message('no-such-port', { given }))
  return port
}

/** The application's login, with the embedded server started where it is the one, and how to give that back. */
const openLogin = async (io: Io): Promise<{ login: pg.ClientConfig; close: () => Promise<unknown> }> => {
  const target = targetOf(io.env)
  if (target.kind === 'url') {
    if (target.app === undefined) throw new BadInput(message('app-url-missing'))
    return { login: readAddress('DATABASE_URL', target.app).config, close: async () => undefined }
  }
  const database = await openAsOwner(placesOf(io.env), io.env, what => io.err(say(what)))
  if (database.embedded === undefined) throw new RangeError('an embedded database that is not embedded')
  return { login: database.embedded.config('forlaens_app', embeddedName), close: database.close }
}

const run = async (typed: readonly string[], io: Io): Promise<number> => {
  const { values, positionals } = readArguments(typed, usage, { port: { type: 'string' }, host: { type: 'string' } })
  if (positionals[0] !== undefined) throw new BadInput(message('unknown-option', { given: positionals[0], usage }))
  const port = portOf(values.port ?? usualPort)
  const { FORLAENS_MUNICIPALITY: municipality, FORLAENS_TODAY: today } = io.env
  const { told, forget } = toldToStop()
  try {
    const { login, close } = await openLogin(io)
    try {
      const server = await startServer({
        database: login,
        municipality,
        web: await preparePages(placesOf(io.env), what => io.err(say(what))),
        now: io.now,
        today,
        ...(values.host === undefined ? {} : { host: values.host }),
        port,
        log: { write: line => io.err(line.trimEnd()) },
      })
      io.out(say(message('serving-at', { address: server.address })))
      await told
      io.err(say(message('server-stopping')))
      await server.stop()
      io.err(say(message('server-stopped')))
    } finally {
      await close()
    }
    return exit.done
  } finally {
    forget()
  }
}

/** Serves people. The log is one line of JSON per request on the error stream. */
export const serve: Command = { words: ['serve'], usage, summary: say(message('summary-serve')), run }

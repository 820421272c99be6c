// The server's log: one line per request that says what was asked for and how it went, never who or about whom.
import { randomInt } from 'node:crypto'
import { statSync } from 'node:fs'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import pino, { type DestinationStream } from 'pino'
import { BadInput } from '../language/message.ts'
import type { Told } from '../store/journal/keeper.ts'
import { isUnavailable } from './unavailable.ts'

/** A log in JSON lines on `to`. */
export const openLog = (to: DestinationStream): FastifyBaseLogger =>
  pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'what' }, to)

/** A log file, begun anew where the last one has grown large; whoever made the folder may read it. */
export const logFile = (path: string): DestinationStream & { readonly end: () => void } => {
  const large = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestFile
  return pino.destination({ dest: path, append: !large, mkdir: true, mode: 0o600, sync: true })
}

const largestFile = 5_000_000

/** The number a request has in the log, and that a user can say when something went wrong. */
export const requestNumber = (): string =>
  String(randomInt(1_000_000_000))
    .padStart(9, '0')
    .replace(/^(\d{3})(\d{3})(\d{3})$/, '$1-$2-$3')

/** The pattern of the route, e.g. `/api/cases/:case`; never the address itself, which can hold ids and what was searched for. */
const patternOf = (request: FastifyRequest): string => request.routeOptions.url ?? '(ingen)'

/** Writes a line when a request has been answered. */
export const logAnswers = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: patternOf(request),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    )
  })
}

/** Writes what the journal's keeper tells. */
export const tellJournal =
  (log: FastifyBaseLogger) =>
  (told: Told): void => {
    if (told.what === 'head') log.info({ municipality: told.municipality, head: told.head }, 'journal head')
    else if (told.what === 'expired') log.info({ rows: told.rows }, 'journal expired')
    else if (isUnavailable(told.error) || told.error instanceof BadInput) log.warn('journal waits for the database')
    else log.error(errorLine(told.error), 'journal not kept')
  }

/**
 * What is written about a fault of our own: its kind, code and where in the program. Its message is left out, for it can
 * repeat what a user typed or what a row held.
 */
export const faultLine = (request: FastifyRequest, error: unknown) => ({
  method: request.method,
  route: patternOf(request),
  // An error that wraps another says too little by itself.
  ...errorLine(error instanceof Error && error.cause !== undefined ? error.cause : error),
})

/** What is written of an error: its kind, its code, and where in the program. */
export const errorLine = (error: unknown) => ({
  fault: error instanceof Error ? error.name : typeof error,
  code: error instanceof Error && 'code' in error ? String(error.code) : undefined,
  at: error instanceof Error ? framesOf(error) : [],
})

const framesOf = (error: Error): readonly string[] =>
  (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    // A message can be several lines long, and one of them can begin like these.
    .filter(line => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 8)
    .map(line => line.trim())

// Opens the database for a command and closes it again, also where the command is stopped by Ctrl-C.
import { constants } from 'node:os'
import { say } from '../language/message.ts'
import type { Progress } from '../store/binaries.ts'
import { type Database, openAsOwner } from '../store/database.ts'
import { type Places, placesOf } from '../store/places.ts'
import type { Io } from './command.ts'

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Tells what takes time, on the error stream so that the answer stays clean. */
export const progressTo =
  (io: Io): Progress =>
  what =>
    io.err(say(what))

/**
 * Calls `work` at the first signal to stop; later ones change nothing, because a terminal and a parent may both send one.
 * Answers how to stop listening.
 */
export const onStop = (work: (signal: (typeof stopSignals)[number]) => void): (() => void) => {
  let asked = false
  const listeners = stopSignals.map(signal => {
    const listener = () => {
      if (!asked) work(signal)
      asked = true
    }
    process.on(signal, listener)
    return () => {
      process.off(signal, listener)
    }
  })
  return () => {
    for (const stop of listeners) stop()
  }
}

/**
 * `work` with the database open as its owner. Where the embedded server was not running it is started, and stopped
 * afterwards; a command that is told to stop still sees to that.
 */
export const withDatabase = async <T>(io: Io, work: (database: Database, places: Places) => Promise<T>): Promise<T> => {
  const places = placesOf(io.env)
  const opening = openAsOwner(places, io.env, progressTo(io))
  let stopping: Promise<never> | undefined
  const forget = onStop(signal => {
    const leave = (): never => process.exit(128 + constants.signals[signal])
    stopping = opening.then(database => database.close()).then(leave, leave)
  })
  try {
    const database = await opening
    try {
      await stopping // a start that was told to stop is let through first
      return await work(database, places)
    } catch (error) {
      await stopping // the work failed because the database was closed below it
      throw error
    } finally {
      await database.close()
    }
  } finally {
    forget()
  }
}

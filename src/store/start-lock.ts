// Who may start or stop the embedded server of a folder, and whether anybody uses it. The kernel holds the locks, so a killed
// process leaves none, and they hold between containers that share the folder. SQLite is used for nothing but its file locks.
import { chownSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { BadInput, message } from '../language/message.ts'
import type { Account } from './server-user.ts'

const open = (file: string, owner: Account | undefined): DatabaseSync => {
  try {
    const lock = new DatabaseSync(file, { timeout: 0 })
    if (owner !== undefined) chownSync(file, owner.uid, owner.gid)
    return lock
  } catch (error) {
    if (answers(error, cannotOpen, readOnly))
      throw new BadInput(message('folder-not-writable', { folder: dirname(file) }))
    throw error
  }
}

/** Runs `work` while no other process is in `work` for the same file. `waiting` is called once where that takes over a second. */
export const alone = async <T>(
  file: string,
  owner: Account | undefined,
  waiting: () => void,
  work: () => Promise<T>,
): Promise<T> => {
  const lock = open(file, owner)
  try {
    for (let tries = 0; !takes(lock, exclusively); tries++) {
      if (tries === 20) waiting()
      await sleep(50)
    }
    return await work()
  } finally {
    lock.close()
  }
}

/** Says that this process uses the server of the folder, until what is answered is called. */
export const holdUse = (file: string, owner: Account | undefined): (() => void) => {
  const lock = open(file, owner)
  takes(lock, 'begin; select * from sqlite_schema')
  return () => lock.close()
}

/** True as soon as no process says that it uses the server; false where one still does after `patience` milliseconds. */
export const unused = async (file: string, owner: Account | undefined, patience: number): Promise<boolean> => {
  const lock = open(file, owner)
  try {
    for (const end = Date.now() + patience; !takes(lock, exclusively); await sleep(50)) {
      if (Date.now() > end) return false
    }
    return true
  } finally {
    lock.close()
  }
}

// A journal file would need room, and a full disk would be met here before there is anything to say about it.
const exclusively = 'pragma journal_mode = memory; begin exclusive'

// SQLite's own numbers for what went wrong.
const [busy, readOnly, full, cannotOpen] = [5, 8, 13, 14] as const

const answers = (error: unknown, ...codes: readonly number[]): boolean =>
  error instanceof Error && 'errcode' in error && codes.includes(Number(error.errcode))

const takes = (lock: DatabaseSync, statement: string): boolean => {
  try {
    lock.exec(statement)
    return true
  } catch (error) {
    if (answers(error, busy)) return false
    const folder = dirname(lock.location() ?? '')
    if (answers(error, full)) throw new BadInput(message('disk-full', { folder }))
    if (answers(error, cannotOpen, readOnly)) throw new BadInput(message('folder-not-writable', { folder }))
    throw error
  }
}

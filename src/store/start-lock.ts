// One at a time: who starts or stops the embedded server of a folder. The kernel holds the lock, so a killed process leaves none.
import { chownSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './server-user.ts'

/**
 * Runs `work` while no other process is in `work` for the same file. SQLite is used for nothing but its file lock, which
 * ends with the process however it ends; `waiting` is called once where the wait exceeds a second.
 */
export const alone = async <T>(
  file: string,
  owner: Account | undefined,
  waiting: () => void,
  work: () => Promise<T>,
): Promise<T> => {
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    if (owner !== undefined) chownSync(file, owner.uid, owner.gid)
    for (let tries = 0; !taken(lock); tries++) {
      if (tries === 20) waiting()
      await sleep(50)
    }
    return await work()
  } finally {
    lock.close()
  }
}

const busy = 5

const taken = (lock: DatabaseSync): boolean => {
  try {
    lock.exec('begin exclusive')
    return true
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return false
    throw error
  }
}

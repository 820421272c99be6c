// Is the database ready to answer: can it be reached, and is it at the version of the program.
import type pg from 'pg'
import { type Message, message } from '../language/message.ts'
import { withClient } from './client.ts'
import { migrationState } from './migrate.ts'

/** Why the database cannot be used now; undefined where it can. */
export const notReady = async (config: pg.ClientConfig): Promise<Message | undefined> => {
  try {
    const { pending, problem } = await withClient(config, client => migrationState(client))
    const [first] = pending
    return problem ?? (first === undefined ? undefined : message('database-behind', { migration: first }))
  } catch {
    return message('not-ready')
  }
}

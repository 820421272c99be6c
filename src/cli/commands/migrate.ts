// `forlaens migrate`: brings the database to the program's version, and makes it where it is not there.
import { BadInput, message, say } from '../../language/message.ts'
import { withClient } from '../../store/client.ts'
import { createDatabase, databaseExists, maintenance } from '../../store/database.ts'
import { migrate as applyMigrations } from '../../store/migrate.ts'
import { type Command, exit, type Io, printJson, readArguments } from '../command.ts'
import { withDatabase } from '../database.ts'

const usage = 'forlaens migrate [--json]'

const run = async (typed: readonly string[], io: Io): Promise<number> => {
  const { values, positionals } = readArguments(typed, usage, { json: { type: 'boolean', default: false } })
  if (positionals[0] !== undefined) throw new BadInput(message('unknown-option', { given: positionals[0], usage }))
  const applied = await withDatabase(io, async database => {
    if (database.embedded !== undefined) {
      await withClient(database.owner(maintenance), async client => {
        if (!(await databaseExists(client, database.name))) await createDatabase(client, database.name)
      })
    }
    return await withClient(database.owner(), client => applyMigrations(client, { mode: 'production' }))
  })
  if (values.json) printJson(io, { ok: true, applied })
  else if (applied.length === 0) io.out(say(message('migrated-already')))
  else io.out(say(message('migrated', { names: applied.join(', '), count: applied.length })))
  return exit.done
}

/** Updates the database. */
export const migrate: Command = { words: ['migrate'], usage, summary: say(message('summary-migrate')), run }

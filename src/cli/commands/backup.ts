// `forlaens backup`: everything in the database at one moment, as files that can be read back.
import { join, resolve } from 'node:path'
import { formatNumber } from '../../language/danish.ts'
import { BadInput, message, say } from '../../language/message.ts'
import { backupName, backup as takeBackup } from '../../store/backup.ts'
import { withClient } from '../../store/client.ts'
import { databaseExists, maintenance } from '../../store/database.ts'
import { backupFolder, placesOf, programVersion } from '../../store/places.ts'
import { type Command, exit, type Io, printJson, readArguments } from '../command.ts'
import { progressTo, withDatabase } from '../database.ts'
import { inMegabytes } from '../written.ts'

const usage = 'forlaens backup [--to MAPPE] [--json]'

const run = async (typed: readonly string[], io: Io): Promise<number> => {
  const { values, positionals } = readArguments(typed, usage, {
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  if (positionals[0] !== undefined) throw new BadInput(message('unknown-option', { given: positionals[0], usage }))
  const now = io.now()
  const to = values.to === undefined ? join(backupFolder(placesOf(io.env)), backupName(now)) : resolve(values.to)
  const manifest = await withDatabase(io, async database => {
    if (database.embedded !== undefined) {
      const there = await withClient(database.owner(maintenance), client => databaseExists(client, database.name))
      if (!there) throw new BadInput(message('no-database'))
    }
    return await takeBackup(database, { to, now, program: programVersion(), progress: progressTo(io) })
  })
  const tables = manifest.tables.map(({ schema, name, rows, bytes }) => ({ name: `${schema}.${name}`, rows, bytes }))
  const rows = tables.reduce((sum, each) => sum + each.rows, 0)
  if (values.json) {
    // Every table's file and the manifest were read again after they were written.
    printJson(io, { ok: true, checked: tables.length + 1, written: to, rows, tables })
    return exit.done
  }
  const size = inMegabytes(tables.reduce((sum, each) => sum + each.bytes, 0))
  io.out(say(message('backup-written', { folder: to, tables: tables.length, rows: formatNumber(rows), size })))
  io.out(say(message('backup-secret')))
  return exit.done
}

/** Takes a backup. */
export const backup: Command = { words: ['backup'], usage, summary: say(message('summary-backup')), run }

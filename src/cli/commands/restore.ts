// `forlaens restore`: checks a backup file by file and puts it in the place of the database.
import { resolve } from 'node:path'
import { formatNumber } from '../../language/danish.ts'
import { BadInput, message, say } from '../../language/message.ts'
import { readMigrations } from '../../store/migrate.ts'
import { restore as readBack } from '../../store/restore.ts'
import { readManifest, verifySnapshot } from '../../store/snapshot.ts'
import { type Command, exit, type Io, printJson, readArguments } from '../command.ts'
import { progressTo, withDatabase } from '../database.ts'
import { dateAndTime } from '../written.ts'

const usage = 'forlaens restore MAPPE [--json]'

const run = async (typed: readonly string[], io: Io): Promise<number> => {
  const { values, positionals } = readArguments(typed, usage, { json: { type: 'boolean', default: false } })
  const [given, more] = positionals
  if (given === undefined) throw new BadInput(message('missing-argument', { usage }))
  if (more !== undefined) throw new BadInput(message('unknown-option', { given: more, usage }))
  const folder = resolve(given)
  const progress = progressTo(io)
  const manifest = await readManifest(folder)
  progress(message('restore-verifying'))
  const faults = await verifySnapshot(folder, manifest)
  const checked = manifest.tables.length + 1
  if (faults.length > 0) {
    const told = faults.map(({ file, problem }) => ({ file, message: say(problem) }))
    if (values.json) printJson(io, { ok: false, checked, restored: null, faults: told })
    else
      io.out([...told.map(each => each.message), say(message('backup-damaged', { faults: faults.length }))].join('\n'))
    return exit.finding
  }
  await withDatabase(io, database => readBack(database, { folder, manifest, progress }))
  const rows = manifest.tables.reduce((sum, each) => sum + each.rows, 0)
  const pending = readMigrations().length - manifest.migrations.length
  if (values.json) {
    printJson(io, { ok: true, checked, restored: folder, rows, tables: manifest.tables.length, pending })
    return exit.done
  }
  const told = { folder, created: dateAndTime(new Date(manifest.createdAt)) }
  io.out(say(message('restored', { ...told, tables: manifest.tables.length, rows: formatNumber(rows) })))
  if (pending > 0) io.out(say(message('restored-pending', { count: pending })))
  return exit.done
}

/** Reads a backup back. */
export const restore: Command = { words: ['restore'], usage, summary: say(message('summary-restore')), run }

// Backup and restore under kill -9, at every step they tell of: no half backup looks whole, and the database is the old one
// or the new one, whole.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backup, backupName } from '../../src/store/backup.ts'
import { withClient } from '../../src/store/client.ts'
import { createDatabase, type Database, embeddedName, maintenance, openAsOwner } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { newestBackup } from '../../src/store/snapshot.ts'
import { everything, someRows } from '../setup/rows.ts'
import { newFolder, start } from './folder.ts'

const folder = newFolder()
const backups = join(folder.places.data, 'backup')
const quiet = (): void => undefined
const open = (): Promise<Database> => openAsOwner(folder.places, folder.env, quiet)

let keeper: Database
afterAll(async () => {
  await keeper.close()
  await folder.clear()
})
beforeAll(async () => {
  keeper = await open()
  await withClient(keeper.owner(maintenance), client => createDatabase(client, embeddedName))
  await withClient(keeper.owner(), client => migrate(client, { mode: 'demo' }))
  await addRows()
})

const addRows = (): Promise<void> => someRows(user => keeper.embedded?.config(user, embeddedName) ?? {})

const killedAt = async (step: number, task: 'backup' | 'restore', where: string): Promise<number> => {
  const run = start(folder, new URL('./cut-short.ts', import.meta.url), task, where, String(step))
  await run.ended
  return Number(/told (\d+)/.exec(run.said())?.[1] ?? 0)
}

/** The first and last steps, where something begins and ends, and every fourth between: a table is like another. */
const worthKilling = (steps: number): readonly number[] =>
  Array.from({ length: steps }, (_, at) => at + 1).filter(step => step <= 3 || step > steps - 3 || step % 4 === 0)

test('a backup that is killed leaves nothing that looks like one, and the next removes what it left', async () => {
  const steps = await killedAt(0, 'backup', join(backups, backupName(new Date('2026-01-01'))))
  expect(steps).toBeGreaterThan(7)
  for (const step of worthKilling(steps)) {
    const to = join(backups, backupName(new Date(Date.UTC(2026, 1, step))))
    expect(await killedAt(step, 'backup', to)).toBe(0)
    expect(existsSync(to)).toBe(false)
    expect(existsSync(`${to}.partial`)).toBe(true)
  }
  expect((await newestBackup(backups))?.folder).toBe(join(backups, backupName(new Date('2026-01-01'))))
  const to = join(backups, backupName(new Date('2026-06-15')))
  await backup(keeper, { to, now: new Date('2026-06-15'), program: '0.1.0', progress: quiet })
  expect(readdirSync(dirname(to)).filter(name => name.endsWith('.partial'))).toEqual([])
}, 60_000)

test('a restore that is killed leaves the old database or the new one, and the next start clears up', async () => {
  const saved = await everything(keeper.owner())
  const from = join(backups, 'saved')
  await backup(keeper, { to: from, now: new Date(), program: '0.1.0', progress: quiet })
  const steps = await killedAt(0, 'restore', from)
  expect(steps).toBeGreaterThan(9)
  await addRows()
  const old = await everything(keeper.owner())
  expect(old).not.toEqual(saved)
  for (const step of worthKilling(steps)) {
    expect(await killedAt(step, 'restore', from)).toBe(0)
    const next = await open()
    // Only the last step comes after the names have changed.
    expect(await everything(next.owner()), `killed at step ${step}`).toEqual(step < steps ? old : saved)
    const { rows } = await withClient(next.owner(maintenance), client =>
      client.query("select datname as name from pg_database where datname like 'forlaens%'"),
    )
    expect(rows, `killed at step ${step}`).toEqual([{ name: embeddedName }])
    await next.close()
  }
}, 60_000)

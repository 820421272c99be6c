// Backup and restore: everything comes back exactly, a changed byte is named, and nothing is lost where it cannot be done.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { everything, someRows } from '../../test/setup/rows.ts'
import { say } from '../language/message.ts'
import { backup } from './backup.ts'
import { withClient } from './client.ts'
import { type Database, maintenance, openAsOwner } from './database.ts'
import { migrate, migrationState, readMigrations } from './migrate.ts'
import { placesOf } from './places.ts'
import { restore } from './restore.ts'
import { type Manifest, newestBackup, readManifest, verifySnapshot } from './snapshot.ts'

const folder = mkdtempSync(join(tmpdir(), 'forlaens-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const progress = (): void => undefined
let count = 0

const open = (fresh: FreshDatabase): Promise<Database> => {
  const url = new URL(`postgres://owner@localhost/${fresh.name}`)
  url.searchParams.set('host', String(fresh.config('owner').host))
  return openAsOwner(placesOf({}), { DATABASE_OWNER_URL: url.href }, progress)
}

const taken = async (): Promise<{ fresh: FreshDatabase; database: Database; to: string; manifest: Manifest }> => {
  const fresh = await freshDatabase()
  await someRows(fresh.config)
  const database = await open(fresh)
  count += 1
  const to = join(folder, `${count}`)
  const manifest = await backup(database, { to, now: new Date('2026-06-15T08:30:00Z'), program: '0.1.0', progress })
  return { fresh, database, to, manifest }
}

describe('a backup', () => {
  test('holds every table with its rows and says so, for its owner only', async () => {
    const { database, to, manifest } = await taken()
    await database.close()
    const held = manifest.tables.filter(each => each.rows > 0).map(each => [each.name, each.rows] as const)
    expect(Object.fromEntries(held)).toEqual({
      case_counter: 2,
      case_fact: 4,
      case_list: 22,
      child: 2,
      installation: 1,
      investment_case: 1,
      migration: readMigrations().length,
      spell: 6,
      spell_kind: 13,
    })
    expect(manifest.tables.map(each => each.name)).toContain('case_fact')
    expect(await readManifest(to)).toEqual(manifest)
    expect(await verifySnapshot(to, manifest)).toEqual([])
    expect(statSync(to).mode & 0o777).toBe(0o700)
    expect(readdirSync(folder).filter(name => name.endsWith('.partial'))).toEqual([])
    expect((await newestBackup(folder))?.manifest.createdAt).toBe('2026-06-15T08:30:00.000Z')
  })

  test('reads back exactly, into a database that has changed since and into one that is gone', async () => {
    const { fresh, database, to, manifest } = await taken()
    const before = await everything(fresh.config('owner'))
    await someRows(fresh.config)
    expect(await everything(fresh.config('owner'))).not.toEqual(before)
    await restore(database, { folder: to, manifest, progress })
    expect(await everything(fresh.config('owner'))).toEqual(before)
    await withClient(fresh.config('owner', maintenance), client => client.query(`drop database ${fresh.name}`))
    await restore(database, { folder: to, manifest, progress })
    expect(await everything(fresh.config('owner'))).toEqual(before)
    await database.close()
  })

  test('comes back with its walls, its triggers and its Danish order', async () => {
    const { fresh, database, to, manifest } = await taken()
    await restore(database, { folder: to, manifest, progress })
    await database.close()
    await someRows(fresh.config) // versions are dated and closed as before
    await withClient(fresh.config('owner'), async client => {
      const change = client.query("update forlaens.spell set facts = '{}' where known_to = 'infinity'")
      await expect(change).rejects.toMatchObject({ code: 'FL002' })
      const { rows } = await client.query(
        "select string_agg(w, ' ' order by w) as words from unnest(array['å', 'z', 'ø', 'æ']) w",
      )
      expect(rows).toEqual([{ words: 'z æ ø å' }])
    })
    const { rows } = await withClient(fresh.config('forlaens_app'), client =>
      client.query('select * from forlaens.spell'),
    )
    expect(rows).toEqual([])
  })

  test('with a changed byte, a missing file or a changed manifest is named for it', async () => {
    const { database, to, manifest } = await taken()
    await database.close()
    const faults = async () => (await verifySnapshot(to, manifest)).map(each => say(each.problem))
    const spells = join(to, 'forlaens.spell.copy')
    const bytes = readFileSync(spells)
    bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100)
    writeFileSync(spells, bytes)
    expect(await faults()).toEqual(['filen forlaens.spell.copy er ændret, siden backuppen blev taget.'])
    rmSync(join(to, 'forlaens.child.copy'))
    expect(await faults()).toContain('filen forlaens.child.copy mangler i backuppen.')
    writeFileSync(
      join(to, 'manifest.json'),
      readFileSync(join(to, 'manifest.json'), 'utf8').replace('"demo"', '"production"'),
    )
    expect(await faults()).toContain('filen manifest.json er ændret, siden backuppen blev taget.')
  })

  test('is not written over what is there', async () => {
    const { database, to } = await taken()
    const again = backup(database, { to, now: new Date(), program: '0.1.0', progress })
    await expect(again).rejects.toThrow(`mappen ${to} er ikke tom`)
    await database.close()
  })
})

describe('a restore leaves the database as it is', () => {
  test('while somebody uses it', async () => {
    const { fresh, database, to, manifest } = await taken()
    const before = await everything(fresh.config('owner'))
    await withClient(fresh.config('forlaens_app'), async () => {
      await expect(restore(database, { folder: to, manifest, progress })).rejects.toThrow(
        'databasen er i brug (1 forbindelse)',
      )
    })
    expect(await everything(fresh.config('owner'))).toEqual(before)
    await database.close()
  })

  test('where the backup is from a newer program', async () => {
    const { database, to, manifest } = await taken()
    const newer = {
      ...manifest,
      migrations: [...manifest.migrations, { name: '9000-new.sql', sha256: '0'.repeat(64) }],
    }
    await expect(restore(database, { folder: to, manifest: newer, progress })).rejects.toThrow(
      '9000-new.sql kendes ikke her',
    )
    await database.close()
  })

  test.each([
    [
      'a row that breaks a rule of the schema',
      'forlaens.spell',
      (text: string) => text.replaceAll('2026-06-01', '2025-06-01'),
    ],
    ['two placements at once', 'forlaens.spell', (text: string) => `${text}${second(text)}`],
    ['a row that points at nothing', 'forlaens.child', () => ''],
    ['a row too few', 'forlaens.investment_case', () => ''],
  ])('where the files hold %s', async (_, table, change) => {
    const { fresh, database, to, manifest } = await taken()
    const before = await everything(fresh.config('owner'))
    const file = join(to, `${table}.copy`)
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    await expect(restore(database, { folder: to, manifest, progress })).rejects.toThrow('Databasen er, som den var.')
    expect(await everything(fresh.config('owner'))).toEqual(before)
    const { rows } = await withClient(fresh.config('owner', maintenance), client =>
      client.query("select datname from pg_database where datname ~ '_(restore|replaced)_'"),
    )
    expect(rows).toEqual([])
    await database.close()
  })
})

/** The current version of the first placement once more, as another spell. */
const second = (text: string): string => {
  const line = text.split('\n').find(each => each.includes('placement') && each.includes('infinity')) ?? ''
  const [municipality, child, kind, spell = '', ...rest] = line.split('\t')
  return `${[municipality, child, kind, spell.replace(/^......../, 'ffffffff'), ...rest].join('\t')}\n`
}

test('a backup of an older schema comes back as it was, and is brought up to date by migrate', async () => {
  const fresh = await freshDatabase('empty')
  const older = readMigrations().slice(0, 2)
  await withClient(fresh.config('owner'), client => migrate(client, { mode: 'production', known: older }))
  const database = await open(fresh)
  const to = join(folder, 'older')
  const manifest = await backup(database, { to, now: new Date(), program: '0.0.9', progress })
  await restore(database, { folder: to, manifest, progress })
  await withClient(fresh.config('owner'), async client => {
    const newer = readMigrations()
      .map(each => each.name)
      .slice(2)
    expect((await migrationState(client)).pending).toEqual(newer)
    expect(await migrate(client, { mode: 'demo' })).toEqual(newer)
  })
  await database.close()
})

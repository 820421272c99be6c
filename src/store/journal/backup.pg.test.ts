// A backup holds the journal and not its key; read back it is the same journal, and goes on from where it was.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, inject, it } from 'vitest'
import { freshJournal, journalKeyText } from '../../../test/setup/journal.ts'
import { backup } from '../backup.ts'
import { openAsOwner } from '../database.ts'
import { placesOf } from '../places.ts'
import { restore } from '../restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'forlaens-journal-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a backup of the journal', async () => {
  const of = await freshJournal()
  await of.write(5)
  await of.sealAll()
  await of.write(2)
  const before = await of.verify()
  const progress = () => undefined
  const url = `postgres://owner@localhost/${of.database.name}?host=${encodeURIComponent(inject('socket'))}`
  const database = await openAsOwner(placesOf({}), { DATABASE_OWNER_URL: url }, progress)
  const to = join(folder, 'b')
  const manifest = await backup(database, { to, now: new Date(), program: '0.1.0', progress })
  const held = manifest.tables.filter(each => each.schema === 'journal').map(each => [each.name, each.rows])
  expect(Object.fromEntries(held)).toEqual({ entry: 7, content: 7, subject: 14, seal: 1 })

  const key = Buffer.from(journalKeyText, 'base64')
  for (const name of readdirSync(to)) {
    const bytes = readFileSync(join(to, name))
    for (const form of [key, key.toString('hex'), journalKeyText, key.toString('base64url')]) {
      expect([name, bytes.includes(form)]).toEqual([name, false])
    }
  }

  await of.write(1)
  await of.sealAll()
  const later = await of.verify()
  await of.close()
  await restore(database, { folder: to, manifest, progress })
  await database.close()
  const again = await freshJournal(of.database)
  expect(await again.verify()).toEqual(before)
  expect((await again.verify(later.head)).broken).toEqual({ code: 'ends-early', seal: 1, published: 2 })
  await again.write(1)
  await again.sealAll()
  expect(await again.verify()).toMatchObject({ checked: 8, waiting: 0, broken: undefined })
  await again.close()
})

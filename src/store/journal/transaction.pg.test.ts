// A transaction of the journal's own logins: what it sees, and that a connection goes on where the work failed.
import { expect, it } from 'vitest'
import { freshJournal, municipality } from '../../../test/setup/journal.ts'
import { withClient } from '../client.ts'
import { inTransaction } from './transaction.ts'

it('sees one municipality, and nothing of it stays where the work fails', async () => {
  const of = await freshJournal()
  await of.write(2)
  await withClient(of.database.config('forlaens_app'), async client => {
    const rows = async () => (await client.query('select from journal.entry')).rowCount
    expect(await inTransaction(client, municipality, 'read committed', rows)).toBe(2)
    expect(await inTransaction(client, 101, 'read committed', rows)).toBe(0)
    const failing = inTransaction(client, municipality, 'read committed', async () => {
      await client.query('create temp table left_over ()')
      throw new Error('half way')
    })
    await expect(failing).rejects.toThrow('half way')
    expect(await inTransaction(client, municipality, 'repeatable read read only', rows)).toBe(2)
    expect(await inTransaction(client, municipality, 'repeatable read', rows)).toBe(2)
    await expect(client.query('table left_over')).rejects.toMatchObject({ code: '42P01' })
  })
  await of.close()
})

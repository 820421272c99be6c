// Retention: what is past its day goes, nothing else does, and every seal holds afterwards.
import { describe, expect, it } from 'vitest'
import { freshJournal, municipality } from '../../../test/setup/journal.ts'
import { day } from '../../language/day.ts'
import { withClient } from '../client.ts'
import { deleteAfter, deleteExpired, readRetention } from './retention.ts'

describe('retention', () => {
  it('deletes what is past its day and keeps every seal', async () => {
    const other = await freshJournal()
    const at = new Date('2019-03-01T10:00:00Z')
    await other.write(5, { at, on: day('2019-03-01') })
    await other.write(5)
    await other.sealAll()
    const unsealed = await other.write(1, { at, on: day('2019-03-01') })
    const expire = (today: string) =>
      withClient(other.database.config('forlaens_retain'), client => deleteExpired(client, municipality, day(today)))
    expect(await expire('2024-03-01')).toBe(0) // its last day
    expect(await expire('2024-03-02')).toBe(5)
    expect(await expire('2024-03-02')).toBe(0)
    expect(await other.verify()).toMatchObject({ checked: 10, waiting: 1, seals: 1, broken: undefined })
    const left = await other.as('owner', client =>
      client.query(
        `select (select count(*)::int from journal.entry) as entries, (select count(*)::int from journal.content) as contents,
           (select count(*)::int from journal.subject) as subjects, (select id from journal.content where id = $1) as unsealed`,
        [unsealed[0]],
      ),
    )
    expect(left.rows).toEqual([{ entries: 11, contents: 6, subjects: 12, unsealed: unsealed[0] }])
    const moved = await other.tamper(undefined, `update journal.entry set at = at + interval '1 hour' where leaf = 0`)
    expect(moved.broken).toEqual({ code: 'rows-reordered', seal: 1 })
    await other.close()
  })

  it('goes on until nothing is past its day, however much there is', async () => {
    const other = await freshJournal()
    await other.as('owner', async client => {
      await client.query(
        `insert into journal.entry (municipality, id, at, delete_after, mac, seal, leaf)
         select 999, gen_random_uuid(), '2019-01-01Z', '2019-02-01', sha256(n::text::bytea), 1, n from generate_series(1, 5001) n`,
      )
      await client.query(
        `insert into journal.content select municipality, id, decode(repeat('00', 16), 'hex'), 'door', '{}' from journal.entry`,
      )
    })
    const deleted = await other.as('forlaens_retain', client => deleteExpired(client, municipality, day('2019-02-02')))
    expect(deleted).toBe(5001)
    await other.close()
  })

  it('knows every purpose once, and none besides', () => {
    const rule = readRetention()
    expect(rule.purposes.map(each => [each.purpose, each.months])).toEqual([
      ['casework', 60],
      ['control', 60],
      ['planning', 13],
      ['door', 13],
    ])
    expect(deleteAfter(rule, 'door', day('2026-01-31'))).toBe('2027-02-28')
    expect(() => deleteAfter({ ...rule, purposes: [] }, 'door', day('2026-01-31'))).toThrow(
      new RangeError('no retention for door'),
    )
  })

  it('does not delete what is kept, whoever asks', async () => {
    const of = await freshJournal()
    const [row] = await of.write(1)
    await of.sealAll()
    for (const statement of [
      `delete from journal.content where id = '${row}'`,
      `delete from journal.subject where entry = '${row}'`,
    ]) {
      for (const login of ['forlaens_retain', 'owner']) {
        await expect(of.as(login, client => client.query(statement))).rejects.toMatchObject({ code: 'FL003' })
      }
    }
    await of.close()
  })
})

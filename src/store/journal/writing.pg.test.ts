import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEntry, freshJournal, journal, municipality, type TestJournal } from '../../../test/setup/journal.ts'
import { withClient } from '../client.ts'
import { inMunicipality } from '../municipality.ts'
import { JournalUnavailable, nobodys, writeEntry } from './entry.ts'

let of: TestJournal
beforeAll(async () => {
  of = await freshJournal()
})
afterAll(() => of.close())

const write = (inside: Parameters<typeof writeEntry>[0], other: Parameters<typeof anEntry>[0] = {}) =>
  writeEntry(inside, journal, anEntry(other))

describe('a row', () => {
  it('says who, what, about whom and why, and lies where it can be found by person', async () => {
    const [one, two] = [randomUUID(), randomUUID()].toSorted()
    const entry = anEntry({ subjects: [two ?? '', one ?? '', (two ?? '').toUpperCase()], ids: ['b', 'a'] })
    const id = await inMunicipality(of.store, municipality, inside => writeEntry(inside, journal, entry))
    const { rows } = await of.as(
      'forlaens_app',
      client =>
        client.query(
          `select c.body, c.purpose, e.delete_after, e.seal, array(select person::text from journal.subject s where s.entry = e.id order by person) as subjects
           from journal.entry e join journal.content c using (municipality, id) where id = $1`,
          [id],
        ),
      'journal',
    )
    expect(rows).toEqual([
      {
        body: {
          action: 'read',
          actor: entry.actor,
          route: entry.route,
          request: entry.request,
          status: 200,
          why: 'own-case',
          subjects: [one, two],
          ids: ['b', 'a'],
          criterion: { q: 'æøå' },
        },
        purpose: 'casework',
        delete_after: '2031-06-15',
        seal: null,
        subjects: [one, two],
      },
    ])
  })

  it('of a change names the record and its versions, and nothing of what they say', async () => {
    const change = { entity: 'spell', id: randomUUID(), from: 1, to: 2 }
    const id = await inMunicipality(of.store, municipality, inside =>
      write(inside, { action: 'change', changes: [change] }),
    )
    const { rows } = await of.as(
      'forlaens_app',
      client => client.query("select body -> 'changes' as changes from journal.content where id = $1", [id]),
      'journal',
    )
    expect(rows).toEqual([{ changes: [change] }])
  })

  it('is gone where its transaction is undone', async () => {
    let id = ''
    const undone = inMunicipality(of.store, municipality, async inside => {
      id = await write(inside)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    const { rowCount } = await of.as('owner', client => client.query('select from journal.entry where id = $1', [id]))
    expect(rowCount).toBe(0)
  })

  it('of a request without a session lies in no municipality', async () => {
    const id = await inMunicipality(of.store, municipality, inside =>
      write(inside, { municipality: nobodys, actor: null, subjects: [] }),
    )
    const found = (code: number) =>
      inMunicipality(of.store, code, inside =>
        inside.selectFrom('journal.entry').select('municipality').where('id', '=', id).execute(),
      )
    expect([await found(municipality), await found(nobodys)]).toEqual([[], [{ municipality: 0 }]])
  })

  it('reads back as it was digested, whatever was searched for', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\0', '\ud800', '😀', 'å\udc00', '\\u0000'))
    await fc.assert(
      fc.asyncProperty(fc.dictionary(text, text), async criterion => {
        await inMunicipality(of.store, municipality, inside => write(inside, { criterion }))
      }),
      { numRuns: 60 },
    )
    expect((await of.verify()).broken).toBeUndefined()
  })

  it('that cannot be written is told apart from every other fault', async () => {
    const other = await freshJournal()
    await other.as('owner', client => client.query('revoke insert on journal.content from forlaens_app'))
    const written = inMunicipality(other.store, municipality, inside => write(inside))
    await expect(written).rejects.toThrow(JournalUnavailable)
    await expect(written).rejects.toMatchObject({
      name: 'JournalUnavailable',
      message: 'the journal could not be written',
      cause: { code: '42501' },
    })
    await other.close()
  })
})

describe('nobody changes the journal', () => {
  beforeAll(async () => {
    await of.write(3)
    await of.sealAll()
    await of.write(1)
  })

  const denied = '42501'
  const kept = 'FL003'
  const all = ['entry', 'content', 'subject', 'seal'] as const
  it.each<[string, string, string]>([
    ...all.flatMap(table => [
      ['forlaens_app', `delete from journal.${table}`, denied] as [string, string, string],
      ['forlaens_app', `truncate journal.${table} cascade`, denied] as [string, string, string],
      ['forlaens_seal', `delete from journal.${table}`, denied] as [string, string, string],
      ['owner', `truncate journal.${table} cascade`, kept] as [string, string, string],
    ]),
    ['forlaens_app', 'update journal.entry set leaf = 0', denied],
    ['forlaens_app', `update journal.content set body = '{}'`, denied],
    ['forlaens_app', 'update journal.subject set person = gen_random_uuid()', denied],
    ['forlaens_app', 'update journal.seal set rows = 1', denied],
    [
      'forlaens_app',
      `insert into journal.seal select 999, 99, 1, root, root, root, at from journal.seal limit 1`,
      denied,
    ],
    [
      'forlaens_app',
      `insert into journal.entry (municipality, id, at, delete_after, mac, seal, leaf) values (999, gen_random_uuid(), now(), current_date + 9, sha256('x'), 1, 0)`,
      denied,
    ],
    [
      'forlaens_app',
      `insert into journal.entry (municipality, id, at, delete_after, mac, xid) values (999, gen_random_uuid(), now(), current_date + 9, sha256('x'), '1')`,
      denied,
    ],
    ['forlaens_seal', 'update journal.entry set seal = 9, leaf = 0 where seal = 1', kept],
    ['forlaens_seal', 'update journal.entry set seal = null, leaf = null where seal = 1', kept],
    ['forlaens_seal', 'update journal.entry set at = now()', denied],
    ['forlaens_seal', 'select * from journal.content', denied],
    ['forlaens_seal', 'update journal.seal set rows = 1', denied],
    ['forlaens_retain', 'delete from journal.entry', denied],
    ['forlaens_retain', 'delete from journal.seal', denied],
    ['forlaens_retain', 'select body from journal.content', denied],
    ['forlaens_retain', `update journal.content set body = '{}'`, denied],
    ['forlaens_load', 'select * from journal.entry', denied],
    ['owner', 'delete from journal.entry', kept],
    ['owner', 'delete from journal.seal', kept],
    ['owner', 'update journal.seal set rows = 1', kept],
    ['owner', `update journal.content set body = '{}'`, kept],
    ['owner', 'update journal.subject set person = gen_random_uuid()', kept],
    ['owner', `update journal.entry set at = now() where seal is null`, kept],
    ['owner', `update journal.entry set mac = sha256('x'), seal = 1, leaf = 9 where seal is null`, kept],
  ])('%s: %s', async (login, statement, code) => {
    await expect(of.as(login, client => client.query(statement))).rejects.toMatchObject({ code })
  })

  it('and no municipality sees another’s', async () => {
    for (const table of all) {
      const { rowCount } = await withClient(of.database.config('forlaens_app'), async client => {
        await client.query("select set_config('app.municipality', '101', false)")
        return await client.query(`select from journal.${table}`)
      })
      expect([table, rowCount]).toEqual([table, 0])
    }
  })
})

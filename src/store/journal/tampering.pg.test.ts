// What somebody who may write everything in the database can do to the journal, and what the check says of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshJournal, municipality, type TestJournal } from '../../../test/setup/journal.ts'
import { day } from '../../language/day.ts'
import type { Fault } from './fault.ts'
import { type Head, publishedHead } from './head.ts'
import { verifyJournal } from './verify.ts'

let of: TestJournal
let head: Head
/** The row in place 3 of seal 2, and the one after it. */
let row = ''
let next = ''

beforeAll(async () => {
  of = await freshJournal()
  for (let seal = 1; seal <= 3; seal++) {
    await of.write(20)
    await of.sealAll()
  }
  const found = await of.as('owner', client =>
    client.query<{ id: string }>('select id from journal.entry where seal = 2 and leaf in (3, 4) order by leaf'),
  )
  row = found.rows[0]?.id ?? ''
  next = found.rows[1]?.id ?? ''
  const standing = await of.as('forlaens_app', client => publishedHead(client, municipality))
  if (standing.head === undefined) throw new Error('no head')
  head = standing.head
})
afterAll(() => of.close())

const faultOf = async (...statements: readonly string[]): Promise<Fault | undefined> =>
  (await of.tamper(head, ...statements.map(each => each.replaceAll(':row', row).replaceAll(':next', next)))).broken

describe('an untouched journal', () => {
  it('is well, to its published head', async () => {
    expect(await of.verify(head)).toEqual({ municipality, checked: 60, waiting: 0, seals: 3, head, broken: undefined })
  })

  it('is well where nothing was done to it by its owner', async () => {
    expect(await faultOf()).toBeUndefined()
  })

  it('does not open with another key', async () => {
    const { createSecretKey } = await import('node:crypto')
    const key = createSecretKey(Buffer.alloc(32, 8))
    const verdict = await of.as('forlaens_app', client =>
      verifyJournal(client, municipality, { key, today: day('2026-06-15') }),
    )
    expect(verdict.broken).toEqual({ code: 'seal-changed', seal: 1 })
  })
})

describe('the row is named', () => {
  const changed = () => ({ code: 'row-changed', row, seal: 2 })

  it.each([
    [
      'its body',
      `update journal.content set body = jsonb_set(body, '{actor,role}', '"team-leader"') where id = ':row'`,
    ],
    ['a field more', `update journal.content set body = body || '{"x": 1}' where id = ':row'`],
    ['its purpose', `update journal.content set purpose = 'door' where id = ':row'`],
    ['its salt', `update journal.content set salt = decode(repeat('00', 16), 'hex') where id = ':row'`],
    ['its time', `update journal.entry set at = at + interval '1 second' where id = ':row'`],
    ['its time by a microsecond', `update journal.entry set at = at + interval '1 microsecond' where id = ':row'`],
    ['its last day', `update journal.entry set delete_after = delete_after - 1 where id = ':row'`],
    ['its MAC', `update journal.entry set mac = sha256('x') where id = ':row'`],
  ])('where someone changed %s', async (_, statement) => {
    expect(await faultOf(statement)).toEqual(changed())
  })

  it('where the contents of two rows were swapped', async () => {
    const swap = `update journal.content k set body = o.body, salt = o.salt from journal.content o
      where (k.id = ':row' and o.id = ':next') or (k.id = ':next' and o.id = ':row')`
    expect(await faultOf(swap)).toEqual(changed())
  })

  it.each([
    [
      'taken from a person',
      `delete from journal.subject where entry = ':row' and person = (select min(person::text)::uuid from journal.subject where entry = ':row')`,
    ],
    [
      'given to another',
      `update journal.subject set person = gen_random_uuid() where entry = ':row'  and person = (select min(person::text)::uuid from journal.subject where entry = ':row')`,
    ],
    [
      'given to one more',
      `insert into journal.subject select municipality, gen_random_uuid(), at, entry from journal.subject where entry = ':row' limit 1`,
    ],
    ['moved in time', `update journal.subject set at = at + interval '1 day' where entry = ':row'`],
  ])('where it was %s', async (_, statement) => {
    expect(await faultOf(statement)).toEqual({ code: 'row-subjects', row, seal: 2 })
  })

  it('where its content is gone before its time', async () => {
    const fault = await faultOf(
      `delete from journal.subject where entry = ':row'`,
      `delete from journal.content where id = ':row'`,
    )
    expect(fault).toEqual({ code: 'row-emptied', row, seal: 2 })
  })
})

describe('content that is gone', () => {
  it('on its last day is missed, and the day after it is not', async () => {
    const other = await freshJournal()
    const written = (on: string) => other.write(1, { at: new Date(`${on}T10:00:00Z`), on: day(on) })
    const [lastDay] = await written('2021-06-15') // kept for five years; the check is made on 15 June 2026
    const [dayAfter] = await written('2021-06-14')
    const broken = async (id: string | undefined) =>
      (
        await other.tamper(
          undefined,
          `delete from journal.subject where entry = '${id}'`,
          `delete from journal.content where id = '${id}'`,
        )
      ).broken
    expect(await broken(lastDay)).toEqual({ code: 'row-emptied', row: lastDay, seal: null })
    expect(await broken(dayAfter)).toBeUndefined()
    await other.close()
  })
})

describe('the seal is named', () => {
  const gone = [
    `delete from journal.subject where entry = ':row'`,
    `delete from journal.content where id = ':row'`,
    `delete from journal.entry where id = ':row'`,
  ]
  const inserted = (place: number) =>
    `insert into journal.entry (municipality, id, at, delete_after, mac, seal, leaf)
     select municipality, gen_random_uuid(), at, delete_after, sha256('x'), 2, ${place} from journal.entry where id = ':row'`

  it.each<[string, Fault, readonly string[]]>([
    ['a row was deleted', { code: 'rows-missing', seal: 2 }, gone],
    [
      'a row was deleted and the rest renumbered',
      { code: 'rows-missing', seal: 2 },
      [...gone, 'update journal.entry set leaf = leaf - 1 where seal = 2 and leaf > 3'],
    ],
    [
      'two rows were swapped',
      { code: 'rows-reordered', seal: 2 },
      ['update journal.entry set leaf = 7 - leaf where seal = 2 and leaf in (3, 4)'],
    ],
    [
      'a row was replaced by one of its own making',
      { code: 'rows-reordered', seal: 2 },
      [...gone.slice(0, 2), `update journal.entry set id = gen_random_uuid() where id = ':row'`],
    ],
    ['a row was added at its end', { code: 'rows-added', seal: 2 }, [inserted(20)]],
    ['a row was added in between', { code: 'rows-added', seal: 2 }, [inserted(3)]],
    [
      'a row was added and another moved out of the way',
      { code: 'rows-missing', seal: 2 },
      [`update journal.entry set leaf = 30 where id = ':row'`],
    ],
    [
      'a row was moved to another seal',
      { code: 'rows-missing', seal: 2 },
      [`update journal.entry set seal = 3 where id = ':row'`],
    ],
    [
      'a row was taken out of its seal',
      { code: 'rows-missing', seal: 2 },
      [`update journal.entry set seal = null, leaf = null where id = ':row'`],
    ],
    ['its count was changed', { code: 'seal-changed', seal: 2 }, ['update journal.seal set rows = 19 where n = 2']],
    [
      'its root was changed',
      { code: 'seal-changed', seal: 2 },
      [`update journal.seal set root = sha256('x') where n = 2`],
    ],
    [
      'its time was changed',
      { code: 'seal-changed', seal: 2 },
      [`update journal.seal set at = at + interval '1 microsecond' where n = 2`],
    ],
    [
      'what it holds on to was changed',
      { code: 'seal-changed', seal: 2 },
      [`update journal.seal set previous = sha256('x') where n = 2`],
    ],
    [
      'it was made anew without the key',
      { code: 'seal-changed', seal: 2 },
      [
        ...gone,
        'update journal.entry set leaf = leaf - 1 where seal = 2 and leaf > 3',
        `update journal.seal set rows = 19, mac = sha256('x') where n = 2`,
      ],
    ],
    ['it was deleted', { code: 'seal-missing', seal: 2 }, ['delete from journal.seal where n = 2']],
    [
      'it was deleted with its rows',
      { code: 'seal-missing', seal: 2 },
      ['delete from journal.entry where seal = 2', 'delete from journal.seal where n = 2'],
    ],
    ['only the first one was deleted', { code: 'seal-missing', seal: 1 }, ['delete from journal.seal where n = 1']],
    ['only the last one was deleted', { code: 'seal-missing', seal: 3 }, ['delete from journal.seal where n = 3']],
  ])('where %s', async (_, fault, statements) => {
    expect(await faultOf(...statements)).toEqual(fault)
  })
})

describe('a published head', () => {
  const drop = [
    'delete from journal.subject where entry in (select id from journal.entry where seal = 3)',
    'delete from journal.content where id in (select id from journal.entry where seal = 3)',
    'delete from journal.entry where seal = 3',
    'delete from journal.seal where n = 3',
  ]

  it('shows that the journal ends before it', async () => {
    expect(await faultOf(...drop)).toEqual({ code: 'ends-early', seal: 2, published: 3 })
  })

  it('shows that there is no journal any more', async () => {
    const everything = ['subject', 'content', 'entry', 'seal'].map(table => `delete from journal.${table}`)
    expect(await faultOf(...everything)).toEqual({ code: 'ends-early', seal: 0, published: 3 })
  })

  it('is missed where nobody kept one: what is gone from the end leaves no trace', async () => {
    expect((await of.tamper(undefined, ...drop)).broken).toBeUndefined()
  })

  it('shows that a seal is another one, made with the key', async () => {
    const verdict = await of.verify({ ...head, n: 2 })
    expect(verdict.broken).toEqual({ code: 'head-other', seal: 2 })
  })
})

describe('a row that waits for its seal', () => {
  it('is held to its MAC, and one that was deleted is not missed', async () => {
    const other = await freshJournal()
    const [id] = await other.write(1)
    const changed = await other.tamper(undefined, `update journal.content set purpose = 'door'`)
    expect(changed.broken).toEqual({ code: 'row-changed', row: id, seal: null })
    const emptied = await other.tamper(undefined, 'delete from journal.subject', 'delete from journal.content')
    expect(emptied.broken).toEqual({ code: 'row-emptied', row: id, seal: null })
    const gone = await other.tamper(
      undefined,
      ...['subject', 'content', 'entry'].map(each => `delete from journal.${each}`),
    )
    expect(gone).toMatchObject({ waiting: 0, broken: undefined })
    await other.close()
  })
})

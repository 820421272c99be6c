// The rows about one child: what became of this child in them, also where others were asked for at once.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshJournal, municipality, type TestJournal } from '../../../test/setup/journal.ts'
import { inMunicipality } from '../municipality.ts'
import type { Entry } from './entry.ts'
import { type RowOfChild, rowsOfChild } from './of-child.ts'

let of: TestJournal
beforeAll(async () => {
  of = await freshJournal()
})
afterAll(() => of.close())

const moment = (text: string): Date => new Date(`2026-06-${text}Z`)

const rowsOf = (
  child: string,
  from = '01T00:00:00',
  until = '30T00:00:00',
  most = 10,
): Promise<readonly RowOfChild[]> =>
  inMunicipality(
    of.store,
    municipality,
    inside => rowsOfChild(inside, child, { from: moment(from), until: moment(until) }, most),
    'journal',
  )

/** The one row that is written about the child. */
const rowOf = async (child: string, entry: Partial<Entry>): Promise<RowOfChild | undefined> => {
  await of.write(1, { at: moment('15T10:00:00'), subjects: [child], ...entry })
  return (await rowsOf(child))[0]
}

const version = (from: number | null, to: number | null) => ({ entity: 'spell', id: randomUUID(), from, to })

describe('a row about a child', () => {
  it('says what, when, in what role, for what purpose and why, and never by whom', async () => {
    const child = randomUUID()
    expect(await rowOf(child, { why: 'involvement', ground: 'responsible' })).toEqual({
      at: '2026-06-15T10:00:00.000000Z',
      purpose: 'casework',
      action: 'read',
      role: 'adviser',
      route: 'GET /api/children/:child',
      why: 'involvement',
      ground: 'responsible',
      allowed: true,
      changed: [],
    })
  })

  it('that was refused says by which rule, and that nothing was done', async () => {
    const refusal = { action: 'refusal', status: 404, why: 'district-team', changes: [version(1, 2)] } as const
    expect(await rowOf(randomUUID(), refusal)).toMatchObject({
      action: 'refusal',
      why: 'district-team',
      ground: null,
      allowed: false,
      changed: [],
    })
  })

  it('that changed it in several places says each', async () => {
    const changes = [version(null, 1), version(1, 2)]
    expect((await rowOf(randomUUID(), { action: 'change', changes }))?.changed).toEqual([
      { entity: 'spell', from: null, to: 1 },
      { entity: 'spell', from: 1, to: 2 },
    ])
  })
})

describe('a row about several children', () => {
  const [child, sister] = [randomUUID(), randomUUID()]
  const both = { action: 'change', subjects: [child, sister], changes: [version(1, 2), version(3, 4)] } as const
  const last = async (entry: Partial<Entry>) => {
    const now = moment(`16T10:00:${String(second++).padStart(2, '0')}`)
    await of.write(1, { ...both, at: now, ...entry })
    return Promise.all([child, sister].map(async each => (await rowsOf(each, '16T00:00:00'))[0]))
  }
  let second = 0

  it('tells each what was changed of it, however the ids were written', async () => {
    const rows = await last({ ids: [child.toUpperCase(), sister] })
    expect(rows.map(row => row?.changed)).toEqual([
      [{ entity: 'spell', from: 1, to: 2 }],
      [{ entity: 'spell', from: 3, to: 4 }],
    ])
  })

  it('that does not say which was whose tells nobody', async () => {
    for (const ids of [undefined, [child], [child, sister, randomUUID()]])
      expect((await last({ ids })).map(row => row?.changed)).toEqual([[], []])
  })

  it('of whom one was refused tells that one so, by its rule, and the other not', async () => {
    const refused = [{ id: sister.toUpperCase(), why: 'own-family' }]
    const rows = await last({ why: 'involvement', refused, ids: [child, sister] })
    expect(rows.map(row => [row?.allowed, row?.why, row?.changed.length])).toEqual([
      [true, 'involvement', 1],
      [false, 'own-family', 0],
    ])
  })
})

it('the rows are those from the first moment until the last, newest first, and no more than asked for', async () => {
  const child = randomUUID()
  for (const at of ['10T08:00:00', '11T08:00:00', '12T08:00:00'])
    await of.write(1, { at: moment(at), subjects: [child], why: at })
  const found = async (...asked: [string, string, number?]) => (await rowsOf(child, ...asked)).map(row => row.why)
  expect(await found('10T08:00:00', '12T08:00:00')).toEqual(['11T08:00:00', '10T08:00:00'])
  expect(await found('01T00:00:00', '30T00:00:00', 2)).toEqual(['12T08:00:00', '11T08:00:00'])
  expect(await found('12T08:00:01', '30T00:00:00')).toEqual([])
})

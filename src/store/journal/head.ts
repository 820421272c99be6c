// The head of a journal: number and MAC of its newest seal. Published elsewhere, it shows when later seals have been removed.
import type { KeyObject } from 'node:crypto'
import type pg from 'pg'
import { BadInput, message } from '../../language/message.ts'
import type { Moment } from '../client.ts'
import { type SealWords, same, sealMac } from './digest.ts'
import { inTransaction, theRow } from './transaction.ts'

/** The newest seal of one municipality's journal. */
export type Head = { readonly municipality: number; readonly n: number; readonly mac: Buffer }

/** A head as it is published: `12:<64 hexadecimal digits>`. */
export const headText = ({ n, mac }: Pick<Head, 'n' | 'mac'>): string => `${n}:${mac.toString('hex')}`

/**
 * Reads a published head: `N:HEX`, or `M/N:HEX` where it is of another municipality than `own` (0: requests without a
 * session).
 * @throws BadInput where it is none.
 */
export const parseHead = (given: string, own: number): Head => {
  const parts = /^(?:(\d{1,3})\/)?([1-9]\d{0,14}):([0-9a-f]{64})$/i.exec(given.trim())
  if (parts === null) throw new BadInput(message('journal-head-unreadable', { given }))
  const [, municipality, n, mac] = parts
  return { municipality: Number(municipality ?? own), n: Number(n), mac: Buffer.from(String(mac), 'hex') }
}

/** How a municipality's journal stands: its head, how many rows wait to be sealed, and the oldest of them. */
export type Standing = {
  readonly municipality: number
  readonly head: Head | undefined
  readonly unsealed: number
  readonly oldest: Moment | undefined
}

/** The head to publish, and what is not covered by it yet. Any login that may read the journal can ask. */
export const publishedHead = (client: pg.ClientBase, municipality: number): Promise<Standing> =>
  inTransaction(client, municipality, 'repeatable read read only', async () => {
    const { rows: seals } = await client.query<{ n: string; mac: Buffer }>(
      'select n, mac from journal.seal where municipality = $1 order by n desc limit 1',
      [municipality],
    )
    const { rows: waiting } = await client.query<{ unsealed: number; oldest: Moment | null }>(
      'select count(*)::int as unsealed, min(at) as oldest from journal.entry where municipality = $1 and seal is null',
      [municipality],
    )
    const { unsealed, oldest } = theRow(waiting)
    const [last] = seals
    return {
      municipality,
      head: last === undefined ? undefined : { municipality, n: Number(last.n), mac: last.mac },
      unsealed,
      oldest: oldest ?? undefined,
    }
  })

/** Every municipality that has a journal in this database. */
export const journalsIn = async (client: pg.ClientBase): Promise<readonly number[]> => {
  const { rows } = await client.query<{ code: number }>('select journal.municipalities() as code')
  return rows.map(row => row.code)
}

/** The newest seal where it was made with another key; nobody may go on with this one where that one ended. */
export const sealOfOtherKey = (
  client: pg.ClientBase,
  key: KeyObject,
  municipality: number,
): Promise<number | undefined> =>
  inTransaction(client, municipality, 'repeatable read read only', async () => {
    const { rows } = await client.query<Omit<SealWords, 'municipality' | 'n'> & { n: string; mac: Buffer }>(
      'select n, rows, root, previous, mac, at from journal.seal where municipality = $1 order by n desc limit 1',
      [municipality],
    )
    const [last] = rows
    if (last === undefined) return undefined
    const n = Number(last.n)
    return same(last.mac, sealMac(key, { ...last, municipality, n })) ? undefined : n
  })

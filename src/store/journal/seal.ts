// Seals rows: those of transactions that have ended are gathered into a numbered batch that holds on to the one before.
import type { KeyObject } from 'node:crypto'
import type pg from 'pg'
import type { Moment } from '../client.ts'
import { type Kept, leafOf, noSeal, rootOf, sealMac } from './digest.ts'
import { inTransaction, theRow } from './transaction.ts'

/** As many rows as one seal holds; the rest go into the next one. */
const largestSeal = 10_000

const sealing = "1181708908, hashtext('journal seal')"

/** How many rows were sealed; `left`: some wait still, for an older transaction or because another process is at it. */
export type Sealing = { readonly rows: number; readonly left: boolean }

/**
 * Seals what can be sealed of these municipalities, with the login `forlaens_seal`. A row waits while any transaction
 * older than its own is open, so that no later seal holds an earlier row; a row whose number the server has not reached
 * came with a restored backup and does not wait. One process at a time; a second one comes back with nothing done.
 */
export const sealRows = async (
  client: pg.ClientBase,
  key: KeyObject,
  municipalities: readonly number[],
  now: () => Date,
): Promise<Sealing> => {
  // Taken before the transaction, so that what is seen is what the one before has left.
  const { rows: claimed } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${sealing}) as taken`)
  if (!theRow(claimed).taken) return { rows: 0, left: true }
  try {
    let rows = 0
    let left = false
    for (const municipality of municipalities) {
      for (let some = largestSeal; some === largestSeal; rows += some) {
        some = await inTransaction(client, municipality, 'repeatable read', () =>
          sealBatch(client, key, municipality, now),
        )
      }
      left ||= await inTransaction(client, municipality, 'read committed', () => anyLeft(client, municipality))
    }
    return { rows, left }
  } finally {
    await client.query(`select pg_advisory_unlock(${sealing})`).catch(() => undefined)
  }
}

const anyLeft = async (client: pg.ClientBase, municipality: number): Promise<boolean> => {
  const { rowCount } = await client.query(
    'select from journal.entry where municipality = $1 and seal is null limit 1',
    [municipality],
  )
  return rowCount === 1
}

type Waiting = { readonly id: string; readonly at: Moment; readonly deleteAfter: string; readonly mac: Buffer }

const sealBatch = async (
  client: pg.ClientBase,
  key: KeyObject,
  municipality: number,
  now: () => Date,
): Promise<number> => {
  const { rows: waiting } = await client.query<Waiting>(
    `select id, at, delete_after as "deleteAfter", mac from journal.entry
     where municipality = $1 and seal is null
       and (xid < pg_snapshot_xmin(pg_current_snapshot()) or xid >= pg_snapshot_xmax(pg_current_snapshot()))
     order by xid, id limit ${largestSeal}`,
    [municipality],
  )
  if (waiting.length === 0) return 0
  const { rows: last } = await client.query<{ n: string; mac: Buffer }>(
    'select n, mac from journal.seal where municipality = $1 order by n desc limit 1',
    [municipality],
  )
  const leaves = waiting.map((row, place): Buffer => leafOf(place, { municipality, ...row } satisfies Kept))
  const words = {
    municipality,
    n: Number(last[0]?.n ?? 0) + 1,
    rows: waiting.length,
    root: rootOf(leaves),
    previous: last[0]?.mac ?? noSeal,
    at: now().toISOString().replace('Z', '000Z'),
  }
  await client.query(
    `update journal.entry e set seal = $2, leaf = place.at - 1
     from unnest($3::uuid[]) with ordinality place (id, at) where e.municipality = $1 and e.id = place.id`,
    [municipality, words.n, waiting.map(row => row.id)],
  )
  await client.query(
    'insert into journal.seal (municipality, n, rows, root, previous, mac, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [municipality, words.n, words.rows, words.root, words.previous, sealMac(key, words), words.at],
  )
  return waiting.length
}

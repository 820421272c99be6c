// Reads a journal in the order of its seals, a page at a time, so that a check never holds all of it.
import type pg from 'pg'
import type { Moment } from '../client.ts'
import type { Content } from './canonical.ts'
import type { Kept, SealWords } from './digest.ts'

/** A row as it lies in the database; salt, purpose and body are null where retention has deleted them. */
export type StoredRow = Kept & {
  readonly seal: number | null
  readonly leaf: number | null
  readonly salt: Buffer | null
  readonly purpose: string | null
  readonly body: Content
  /** Whom the subject rows name; `?` for one that is dated otherwise than the row. */
  readonly subjects: readonly string[]
}

/** A seal as it lies in the database. */
export type StoredSeal = SealWords & { readonly mac: Buffer }

const pageOfRows = 2000
const pageOfSeals = 1000
const lowestId = '00000000-0000-0000-0000-000000000000'

const columns = `e.id, e.at, e.delete_after as "deleteAfter", e.mac, e.seal, e.leaf, c.salt, c.purpose, c.body,
  array(select case when s.at = e.at then s.person::text else '?' end from journal.subject s
    where s.municipality = e.municipality and s.entry = e.id order by s.person) as subjects`
const joined = 'journal.entry e left join journal.content c on c.municipality = e.municipality and c.id = e.id'

type Read = Omit<StoredRow, 'seal' | 'municipality'> & { readonly seal: string | null }

/** Every sealed row by seal and place, and then by id where a place is taken twice. */
export async function* sealedRows(
  client: pg.ClientBase,
  municipality: number,
): AsyncGenerator<StoredRow & { readonly seal: number }> {
  let after: Pick<Read, 'seal' | 'leaf' | 'id'> = { seal: '0', leaf: 0, id: lowestId }
  for (;;) {
    const { rows } = await client.query<Read>(
      `select ${columns} from ${joined}
       where e.municipality = $1 and e.seal is not null and (e.seal, e.leaf, e.id) > ($2::bigint, $3::int, $4::uuid)
       order by e.seal, e.leaf, e.id limit ${pageOfRows}`,
      [municipality, after.seal, after.leaf, after.id],
    )
    for (const row of rows) yield { ...row, municipality, seal: Number(row.seal) }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last
  }
}

/** Every row that waits to be sealed, by id. */
export async function* waitingRows(client: pg.ClientBase, municipality: number): AsyncGenerator<StoredRow> {
  let after = lowestId
  for (;;) {
    const { rows } = await client.query<Read>(
      `select ${columns} from ${joined}
       where e.municipality = $1 and e.seal is null and e.id > $2::uuid order by e.id limit ${pageOfRows}`,
      [municipality, after],
    )
    for (const row of rows) yield { ...row, municipality, seal: null }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

/** Every seal, by number. */
export async function* seals(client: pg.ClientBase, municipality: number): AsyncGenerator<StoredSeal> {
  let after = 0
  for (;;) {
    const { rows } = await client.query<{
      n: string
      rows: number
      root: Buffer
      previous: Buffer
      mac: Buffer
      at: Moment
    }>(
      `select n, rows, root, previous, mac, at from journal.seal where municipality = $1 and n > $2
       order by n limit ${pageOfSeals}`,
      [municipality, after],
    )
    for (const each of rows) yield { ...each, municipality, n: Number(each.n) }
    const last = rows.at(-1)
    if (last === undefined) return
    after = Number(last.n)
  }
}

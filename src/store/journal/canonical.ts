// The canonical form of a row: the one text its MAC is made of, the same whoever writes it and however it was stored between.
import type { Moment } from '../client.ts'

/** What a row's content may hold. Numbers are whole: everything else the journal says is text. */
export type Content =
  | string
  | number
  | boolean
  | null
  | readonly Content[]
  | { readonly [field: string]: Content | undefined }

/** A row as it is digested: `entry` and `content` together. */
export type Row = {
  readonly municipality: number
  readonly id: string
  /** To the microsecond, as the database tells it. */
  readonly at: Moment
  readonly deleteAfter: string
  readonly salt: Buffer
  readonly purpose: string
  readonly body: Content
}

/**
 * What can be stored and read back unchanged: text without half characters and NUL (each becomes U+FFFD, as PostgreSQL
 * takes neither), objects without absent fields.
 * @throws RangeError for a number that is not a whole one.
 */
export const storable = (of: Content): Content => {
  if (typeof of === 'string') return of.toWellFormed().replaceAll('\0', '\ufffd')
  if (typeof of === 'number') {
    if (!Number.isSafeInteger(of)) throw new RangeError('the journal holds whole numbers only')
    return of === 0 ? 0 : of // -0 is stored as 0
  }
  if (of === null || typeof of === 'boolean') return of
  if (isList(of)) return of.map(storable)
  return Object.fromEntries(
    Object.entries(of).flatMap(([name, value]) => (value === undefined ? [] : [[storable(name), storable(value)]])),
  )
}

const isList = (of: Content): of is readonly Content[] => Array.isArray(of)

/** Fields in the order of their UTF-16 code units, at every depth. Lists keep their order: it says in what order ids were sent. */
const inOrder = (of: Content | undefined): unknown => {
  if (of === null || typeof of !== 'object') return of
  if (isList(of)) return of.map(inOrder)
  // A list of pairs, so that a field whose name is a number keeps its place.
  const pairs = Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { fields: pairs.map(([name, value]) => [name, inOrder(value)]) }
}

/**
 * The canonical form, version 1: JSON without spaces of
 * `["forlaens/journal/1", municipality, id, at, deleteAfter, salt in hex, purpose, body]`, where an object is written
 * `{"fields":[[name,value],...]}` in the order of its names. `body` must be `storable`.
 */
export const canonical = ({ municipality, id, at, deleteAfter, salt, purpose, body }: Row): string =>
  JSON.stringify([
    'forlaens/journal/1',
    municipality,
    id,
    at,
    deleteAfter,
    salt.toString('hex'),
    purpose,
    inOrder(body),
  ])

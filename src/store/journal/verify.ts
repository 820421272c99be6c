// Checks a journal against its key: every row against its MAC, every seal against its rows and the seal before.
import type { KeyObject } from 'node:crypto'
import type pg from 'pg'
import type { Day } from '../../language/day.ts'
import { leafOf, noSeal, rootOf, rowMac, same, sealMac } from './digest.ts'
import type { Fault } from './fault.ts'
import type { Head } from './head.ts'
import { type StoredRow, type StoredSeal, sealedRows, seals, waitingRows } from './rows.ts'
import { inTransaction } from './transaction.ts'

/** What a check needs: the key, the day (content may be gone after its last day), and a published head where there is one. */
export type Checking = { readonly key: KeyObject; readonly today: Day; readonly published?: Head | undefined }

/** What a check saw until the first fault. `checked` counts rows, `waiting` those that no seal covers yet. */
export type Verdict = {
  readonly municipality: number
  readonly checked: number
  readonly waiting: number
  readonly seals: number
  readonly head: Head | undefined
  readonly broken: Fault | undefined
}

/**
 * Checks one municipality's journal, as it stands at one moment; sealing goes on meanwhile. Rows that wait for their seal
 * are held to their MAC, but one that was deleted is not missed.
 */
export const verifyJournal = (client: pg.ClientBase, municipality: number, checking: Checking): Promise<Verdict> =>
  inTransaction(client, municipality, 'repeatable read read only', async () => {
    // What rows say is shown in this scope only; it ends with the transaction.
    await client.query("select set_config('app.scope', 'journal', true)")
    return await check(client, municipality, checking)
  })

const check = async (client: pg.ClientBase, municipality: number, checking: Checking): Promise<Verdict> => {
  const { key, today, published } = checking
  const seen = { checked: 0, waiting: 0, seals: 0 }
  let head: Head | undefined
  const verdict = (broken?: Fault): Verdict => ({ municipality, ...seen, head, broken })

  const rows = sealedRows(client, municipality)
  let row = await rows.next()
  for await (const seal of seals(client, municipality)) {
    const chain = chainFault(key, seal, head, published)
    if (chain !== undefined) return verdict(chain)
    const batch = new Batch(key, today, seal)
    for (; row.done !== true && row.value.seal === seal.n; row = await rows.next()) batch.add(row.value)
    const fault = batch.fault()
    if (fault !== undefined) return verdict(fault)
    seen.checked += seal.rows
    seen.seals += 1
    head = { municipality, n: seal.n, mac: seal.mac }
  }
  if (row.done !== true) return verdict({ code: 'seal-missing', seal: row.value.seal })
  const ended = head?.n ?? 0
  if (published !== undefined && published.n > ended)
    return verdict({ code: 'ends-early', seal: ended, published: published.n })
  for await (const each of waitingRows(client, municipality)) {
    const fault = rowFault(key, each) ?? lossFault(today, each)
    if (fault !== undefined) return verdict(fault)
    seen.waiting += 1
  }
  return verdict()
}

const chainFault = (
  key: KeyObject,
  seal: StoredSeal,
  before: Head | undefined,
  published: Head | undefined,
): Fault | undefined => {
  const n = (before?.n ?? 0) + 1
  if (seal.n !== n) return { code: 'seal-missing', seal: n }
  const held = same(seal.previous, before?.mac ?? noSeal) && same(seal.mac, sealMac(key, seal))
  if (!held) return { code: 'seal-changed', seal: n }
  return published?.n === n && !same(published.mac, seal.mac) ? { code: 'head-other', seal: n } : undefined
}

/** The rows of one seal; of each no more is kept than its leaf. */
class Batch {
  readonly #key: KeyObject
  readonly #today: Day
  readonly #seal: StoredSeal
  readonly #leaves: Buffer[] = []
  #gap = false
  #changed: Fault | undefined
  #lost: Fault | undefined

  constructor(key: KeyObject, today: Day, seal: StoredSeal) {
    this.#key = key
    this.#today = today
    this.#seal = seal
  }

  add(row: StoredRow): void {
    this.#gap ||= row.leaf !== this.#leaves.length
    this.#leaves.push(leafOf(this.#leaves.length, row))
    this.#changed ??= rowFault(this.#key, row)
    this.#lost ??= lossFault(this.#today, row)
  }

  /** The batch for rows that are missing or too many, the row for a change, the batch for another order. */
  fault(): Fault | undefined {
    const { n: seal, rows, root } = this.#seal
    if (this.#leaves.length > rows) return { code: 'rows-added', seal }
    if (this.#leaves.length < rows || this.#gap) return { code: 'rows-missing', seal }
    if (this.#changed !== undefined) return this.#changed
    if (!same(rootOf(this.#leaves), root)) return { code: 'rows-reordered', seal }
    return this.#lost
  }
}

/** A row that says something else than when it was written. */
const rowFault = (key: KeyObject, row: StoredRow): Fault | undefined => {
  const { id, seal, salt, purpose, body, mac } = row
  if (salt === null || purpose === null) return undefined
  if (!same(mac, rowMac(key, { ...row, salt, purpose }))) return { code: 'row-changed', row: id, seal }
  const named = subjectsOf(body)
  const held = named.length === row.subjects.length && named.every((each, at) => each === row.subjects[at])
  return held ? undefined : { code: 'row-subjects', row: id, seal }
}

/** A row whose content is gone before its time. */
const lossFault = (today: Day, { id, seal, salt, deleteAfter }: StoredRow): Fault | undefined =>
  salt === null && deleteAfter >= today ? { code: 'row-emptied', row: id, seal } : undefined

const subjectsOf = (body: unknown): readonly unknown[] => {
  const named: unknown = Reflect.get(Object(body), 'subjects')
  return Array.isArray(named) ? named : []
}

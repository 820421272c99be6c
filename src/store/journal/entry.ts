// Writes a row of the journal: in the transaction of the answer it tells of, so that there is no answer without its row.
import { type KeyObject, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { JournalAction, JournalPurpose } from '../../contract/journal.ts'
import type { Day } from '../../language/day.ts'
import type { Inside } from '../municipality.ts'
import { newId } from '../uuid.ts'
import { type Content, type Row, storable } from './canonical.ts'
import { rowMac } from './digest.ts'
import { deleteAfter, type RetentionRule } from './retention.ts'

/** What a journal is kept with. */
export type Journal = { readonly key: KeyObject; readonly retention: RetentionRule }

/** The municipality of requests without a session. */
export const nobodys = 0

/** A change: which record, and its versions before and after. What it says stands in the versions themselves. */
type Change = {
  readonly entity: string
  readonly id: string
  readonly from: number | null
  readonly to: number | null
}

/** One request, as it is written down. */
export type Entry = {
  /** 0 for a request without a session. */
  readonly municipality: number
  readonly at: Date
  /** The day of `at` in Denmark; retention counts from it. */
  readonly on: Day
  readonly action: JournalAction
  readonly purpose: JournalPurpose
  readonly actor: { readonly person: string; readonly role: string } | null
  /** The route, e.g. `GET /api/cases/:case`, and the number the request has in the technical log. */
  readonly route: string
  readonly request: string
  readonly status: number
  /** The rule that allowed or refused it; the code of a refusal that no rule made. */
  readonly why: string
  /** Where a task in the file was the reason: which, e.g. `responsible`. */
  readonly ground?: string | undefined
  /** What a refusal was answered with. */
  readonly code?: string | undefined
  /** The children and other persons it is about. */
  readonly subjects?: readonly string[] | undefined
  /** The records that were sent, in the order they were sent; of a list or search all of them. */
  readonly ids?: readonly string[] | undefined
  /** The record that was asked for, as it stands in the address. */
  readonly of?: Readonly<Record<string, string>> | undefined
  /** What was searched or chosen by. */
  readonly criterion?: Readonly<Record<string, Content>> | undefined
  readonly changes?: readonly Change[] | undefined
  /** Of many that were asked for at once, those that were refused, and the rule. */
  readonly refused?: readonly { readonly id: string; readonly why: string }[] | undefined
}

const bodyOf = ({ municipality, at, on, purpose, subjects, ...said }: Entry): Content =>
  storable({ ...said, subjects: subjects === undefined ? undefined : inOrder(subjects) })

/** As the database writes and sorts them. */
const inOrder = (ids: readonly string[]): readonly string[] => [...new Set(ids.map(id => id.toLowerCase()))].toSorted()

/** To the microsecond, as the database will tell it. */
const momentOf = (at: Date): string => at.toISOString().replace('Z', '000Z')

/** Thrown where a row could not be written: there is no answer without one. */
export class JournalUnavailable extends Error {
  constructor(cause: unknown) {
    super('the journal could not be written', { cause })
    this.name = 'JournalUnavailable'
  }
}

/**
 * Writes the row and answers its id. Afterwards the transaction belongs to the row's municipality; write last.
 * @throws JournalUnavailable where the database does not take the row.
 */
export const writeEntry = async (inside: Inside, { key, retention }: Journal, entry: Entry): Promise<string> => {
  const row: Row = {
    municipality: entry.municipality,
    id: newId(entry.at),
    at: momentOf(entry.at),
    deleteAfter: deleteAfter(retention, entry.purpose, entry.on),
    salt: randomBytes(16),
    purpose: entry.purpose,
    body: bodyOf(entry),
  }
  try {
    await insertRow(inside, row, rowMac(key, row), inOrder(entry.subjects ?? []))
  } catch (error) {
    throw new JournalUnavailable(error)
  }
  return row.id
}

const insertRow = async (inside: Inside, row: Row, mac: Buffer, subjects: readonly string[]): Promise<void> => {
  const { municipality, id, at, deleteAfter: until, salt, purpose, body } = row
  if (municipality === nobodys)
    await sql`select set_config('app.municipality', ${String(nobodys)}, true)`.execute(inside)
  await sql`with entry as (
      insert into journal.entry (municipality, id, at, delete_after, mac) values (${municipality}, ${id}, ${at}, ${until}, ${mac})
    ), subject as (
      insert into journal.subject (municipality, person, at, entry)
      select ${municipality}, person, ${at}, ${id} from unnest(${subjects}::uuid[]) person
    )
    insert into journal.content (municipality, id, salt, purpose, body)
      values (${municipality}, ${id}, ${salt}, ${purpose}, ${JSON.stringify(body)})`.execute(inside)
}

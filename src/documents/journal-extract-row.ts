// What the extract is told of one row of the journal: everything a citizen may know of it, and nobody's name.
import type { Ground } from '../access/grounds.ts'
import type { Role } from '../access/role.ts'

/** What a row says was done, as the journal names it. A word the journal gains is missing here and does not compile there. */
export type ExtractAction =
  | 'read'
  | 'list'
  | 'search'
  | 'change'
  | 'export'
  | 'refusal'
  | 'sign-in'
  | 'sign-out'
  | 'break-glass'
  | 'unmask'
  | 'read-journal'

/** What a row is kept for, as the journal names it. */
export type ExtractPurpose = 'casework' | 'control' | 'planning' | 'door'

/** A record that was changed, and its versions before and after; null where there was or is none. */
type ExtractChange = { readonly entity: string; readonly from: number | null; readonly to: number | null }

/**
 * One row about the child. It has no place for who did it: the data subject is told what, when and why, and normally not
 * which employee (C-579/21; Datatilsynet 2024-06-06, 2024-32-0283).
 */
export type JournalExtractRow = {
  /** The instant, e.g. `2026-06-15T07:02:00Z`. */
  readonly at: string
  readonly action: ExtractAction
  /** Null where nobody was signed in. */
  readonly role: Role | null
  readonly purpose: ExtractPurpose
  /** E.g. `GET /api/children/:child`. */
  readonly route: string
  /** The rule that allowed or refused it, or the code of a refusal that no rule made. */
  readonly why: string
  /** The task that gave the reason, where the row knows it. */
  readonly ground?: Ground
  readonly allowed: boolean
  readonly changed?: readonly ExtractChange[]
}

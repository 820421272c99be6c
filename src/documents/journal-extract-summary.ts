// The extract in a few numbers: how often, by which roles, how many refusals, and whether the glass was broken.
import { isEmergency, roleName } from './journal-extract-days.ts'
import type { JournalExtractRow } from './journal-extract-row.ts'

/** Rows by kind. A refusal is counted as a refusal and nothing else; `lists` are part of what was not refused. */
export type ExtractCounts = {
  readonly all: number
  readonly lists: number
  readonly changes: number
  readonly refused: number
  /** Openings with emergency access, and what was seen or done by it. */
  readonly opened: number
  readonly byEmergency: number
}

type RoleCounts = ExtractCounts & { readonly role: string }

const count = (rows: readonly JournalExtractRow[]): ExtractCounts => {
  const allowed = rows.filter(row => row.allowed)
  const emergency = allowed.filter(isEmergency)
  const opened = emergency.filter(row => row.action === 'break-glass').length
  return {
    all: rows.length,
    lists: allowed.filter(({ action }) => action === 'list' || action === 'search').length,
    changes: allowed.filter(({ action }) => action === 'change').length,
    refused: rows.length - allowed.length,
    opened,
    byEmergency: emergency.length - opened,
  }
}

/** The numbers of all rows, and of each role, the busiest first. */
export const summarise = (
  rows: readonly JournalExtractRow[],
): { readonly all: ExtractCounts; readonly roles: readonly RoleCounts[] } => {
  const byRole = Map.groupBy(rows, roleName)
  const roles = [...byRole].map(([role, of]) => ({ role, ...count(of) }))
  return { all: count(rows), roles: roles.toSorted((a, b) => b.all - a.all || a.role.localeCompare(b.role, 'da')) }
}

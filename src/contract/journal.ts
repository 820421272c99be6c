// What a row of the journal can say was done, and why the row is kept. Every route names both, or that it leaves no row.

/** Everything the journal tells apart. `refusal` is written instead of the others where a request was not answered. */
export const journalActions = [
  'read',
  'list',
  'search',
  'change',
  'export',
  'refusal',
  'sign-in',
  'sign-out',
  'break-glass',
  'unmask',
  'read-journal',
] as const
export type JournalAction = (typeof journalActions)[number]

/** What rows are kept for; rules/journal/retention.yaml says how long. */
export const journalPurposes = ['casework', 'control', 'planning', 'door'] as const
export type JournalPurpose = (typeof journalPurposes)[number]

/** What a route leaves in the journal; `none` stands only on routes that show nothing of anybody. */
export type Journaled =
  | { readonly action: Exclude<JournalAction, 'refusal'>; readonly purpose: JournalPurpose }
  | 'none'

// What can be put on the official file, and how a fact stands there: never sent, sent as it is, or changed since.
import type { Filing } from './facts/following.ts'

/** The lists whose facts are notes for the official file. */
const filableLists = ['plans', 'followUps', 'networkMeetings', 'contacts', 'decisions', 'talks', 'assessments'] as const
export type FilableList = (typeof filableLists)[number]

/** True for a list whose facts can be put on the official file. */
export const isFilable = (list: string): list is FilableList => filableLists.some(each => each === list)

/** How a fact stands on the official file. `last` is the last time it was put there. */
export type FilingState =
  | { readonly state: 'not-filed' }
  | { readonly state: 'filed' | 'changed-since'; readonly last: Filing }

const momentOf = ({ at: { day, time } }: Filing): string => `${day} ${time ?? ''}`

/** The fact's filings, the last one first; two in the same minute by their version. */
const filingsOf = (
  filings: readonly Filing[],
  of: { readonly list: string; readonly fact: string },
): readonly Filing[] =>
  filings
    .filter(each => each.list === of.list && each.fact === of.fact)
    .toSorted((a, b) => momentOf(b).localeCompare(momentOf(a), 'en') || b.version - a.version)

/** A fact that was changed after its newest version was filed is not on the file as it stands. */
export const filingState = (
  filings: readonly Filing[],
  of: { readonly list: string; readonly fact: string; readonly version: number },
): FilingState => {
  const own = filingsOf(filings, of)
  const [last] = own
  if (last === undefined) return { state: 'not-filed' }
  const newest = Math.max(...own.map(each => each.version))
  return { state: newest < of.version ? 'changed-since' : 'filed', last }
}

// The rows of the extract in the order they are read: by month and day, newest first, with those that repeat gathered.
import { roleTitles } from '../access/role.ts'
import type { Day } from '../language/day.ts'
import { otherPurpose, whyItWas } from './journal-extract-reasons.ts'
import { whatChanged, whatWasDone } from './journal-extract-routes.ts'
import type { JournalExtractRow } from './journal-extract-row.ts'
import { counted, inDenmark, monthAndYear, weekdayAndDay } from './paper-words.ts'

/** One line: what happened once, or several times one after another. */
type ExtractLine = {
  readonly count: number
  /** `9.02`, or `3 gange mellem 9.02 og 9.40`. */
  readonly when: string
  readonly what: string
  readonly details: readonly string[]
  readonly role: string
  readonly why: string
  readonly purpose: string
  /** A refusal or emergency access, which the reader must not overlook. */
  readonly notable: boolean
}

type ExtractDay = { readonly day: Day; readonly name: string; readonly lines: readonly ExtractLine[] }
export type ExtractMonth = { readonly name: string; readonly days: readonly ExtractDay[] }

/** What nobody who was signed in did. */
const notSignedIn = 'Ikke logget ind'

/** True where the emergency access was opened or used. */
export const isEmergency = ({ action, why, allowed }: JournalExtractRow): boolean =>
  allowed && (action === 'break-glass' || why === 'break-glass')

/** The role's title, as it stands in the extract. */
export const roleName = ({ role }: JournalExtractRow): string => (role === null ? notSignedIn : roleTitles[role])

const space = '\u00a0'

type Told = Omit<ExtractLine, 'count' | 'when'> & { readonly day: Day; readonly clock: string }

const told = (row: JournalExtractRow): Told => ({
  ...inDenmark(row.at),
  what: whatWasDone(row),
  details: whatChanged(row),
  role: roleName(row),
  why: whyItWas(row),
  purpose: otherPurpose[row.purpose],
  notable: !row.allowed || isEmergency(row),
})

/** Two rows that a reader could only tell apart by their time. */
const same = (a: Told, b: Told): boolean =>
  a.what === b.what &&
  a.role === b.role &&
  a.why === b.why &&
  a.purpose === b.purpose &&
  a.details.length === b.details.length &&
  a.details.every((detail, at) => detail === b.details[at])

/** Runs of neighbours that belong together. */
const runs = <T>(list: readonly T[], together: (a: T, b: T) => boolean): readonly (readonly [T, ...T[]])[] => {
  const found: [T, ...T[]][] = []
  for (const each of list) {
    const last = found.at(-1)
    if (last !== undefined && together(last[0], each)) last.push(each)
    else found.push([each])
  }
  return found
}

/** `run` is newest first. */
const lineOf = (run: readonly [Told, ...Told[]]): ExtractLine => {
  const [{ day: _, clock: last, ...line }] = run
  const first = run.at(-1)?.clock ?? last
  const times = counted(run.length, 'gang', 'gange')
  const when = first === last ? `${times} kl.${space}${last}` : `${times} mellem ${first}${space}og${space}${last}`
  return { ...line, count: run.length, when: run.length === 1 ? last : when }
}

/** The rows by month and day, newest first. Rows of one instant keep the order they were given in. */
export const extractMonths = (rows: readonly JournalExtractRow[]): readonly ExtractMonth[] => {
  const newestFirst = rows
    .map(row => ({ row, at: Date.parse(row.at) }))
    .sort((a, b) => b.at - a.at)
    .map(({ row }) => told(row))
  const days = runs(newestFirst, (a, b) => a.day === b.day).map(
    (of): ExtractDay => ({ day: of[0].day, name: weekdayAndDay(of[0].day), lines: runs(of, same).map(lineOf) }),
  )
  return runs(days, (a, b) => a.day.slice(0, 7) === b.day.slice(0, 7)).map(of => ({
    name: monthAndYear(of[0].day),
    days: of,
  }))
}

// The sections of an access request about who is around the child, and who opened its file in an emergency.
import { type Role, roleTitles } from '../access/role.ts'
import { formatNumber } from '../language/danish.ts'
import type { Day } from '../language/day.ts'
import type { Period } from '../language/period.ts'
import { plainly, type RequestSection, saidOf, textRow } from './access-request-table.ts'
import { nameOf, words } from './access-request-words.ts'
import { capital, inDenmark, longDay, periodWords } from './paper-words.ts'

/** One belonging to the family. There is no place for a CPR number here. */
export type AccessMember = {
  readonly name: string
  readonly relation: string
  readonly custody: boolean
  readonly period: Period
}

/** That a member of staff opened the file in an emergency: when, until when, and the reason they wrote. Instants. */
export type AccessEmergency = {
  readonly openedAt: string
  readonly closesAt: string
  readonly role: Role
  readonly reason: string
}

/** A line of the ledger that names the child, in whole øre; `counts` false: another took its place. */
export type AccessPayment = {
  readonly account: string
  readonly on: Day
  readonly ore: number
  readonly counts: boolean
}

const newestFirst = <T>(list: readonly T[], by: (each: T) => string): readonly T[] =>
  list.toSorted((a, b) => (by(a) < by(b) ? 1 : by(a) > by(b) ? -1 : 0))

/** The family beside the child itself, in the order given. */
export const familySection = (members: readonly AccessMember[]): RequestSection => ({
  heading: words.family,
  columns: words.familyColumns,
  widths: [0, 84, 96, 150],
  rows: members.map(each =>
    textRow(
      each.name,
      capital(nameOf(words.relations, each.relation)),
      words.custody(each.relation, each.custody),
      capital(periodWords(each.period)),
    ),
  ),
})

/** What was booked on the child, the last first. */
export const paymentSection = (list: readonly AccessPayment[]): RequestSection => ({
  heading: words.payments,
  columns: words.paymentColumns,
  widths: [132, 96, 96, 0],
  rows: newestFirst(list, each => each.on).map(each =>
    textRow(
      longDay(each.on),
      each.account,
      formatNumber(each.ore / 100, 2),
      each.counts ? words.paymentCounts : words.paymentReplaced,
    ),
  ),
})

const momentWords = (instant: string): string => {
  const { day, clock } = inDenmark(instant)
  return `${longDay(day)} kl.\u00a0${clock}`
}

/** Openings in an emergency, the last one first. Who it was is not told; see the extract of the journal. */
export const emergencySection = (list: readonly AccessEmergency[]): RequestSection => ({
  heading: words.emergencies,
  columns: words.emergencyColumns,
  widths: [132, 96, 0],
  rows: newestFirst(list, each => each.openedAt).map(each => ({
    kind: 'current',
    cells: [
      [plainly(momentWords(each.openedAt))],
      [plainly(roleTitles[each.role])],
      [plainly(each.reason), ...saidOf(words.until, momentWords(each.closesAt))],
    ],
  })),
})

// Which household a child counts in, month by month: the one it lived in before it was placed, for as long as it is.
import { addDays, type Day } from '../../language/day.ts'
import { contains, intersection, type Period } from '../../language/period.ts'
import { monthsOf } from './cost.ts'

/** A child's time in a family; `family` is whatever tells families apart: never a name. */
type Membership = { readonly family: string; readonly period: Period }

/** A placement, or help in aftercare. */
type Stay = { readonly kind: 'placement' | 'aftercare'; readonly period: Period }

/** What a child's household is reckoned from. */
export type Home = { readonly families: readonly Membership[]; readonly stays: readonly Stay[] }

/**
 * The first day of the unbroken stay a child is in on a day; undefined where it is at home. Aftercare goes back to the
 * placement it comes after, also where there are days between.
 */
const awaySince = (stays: readonly Stay[], on: Day): Day | undefined => {
  const stay = stays.find(each => contains(each.period, on))
  return stay === undefined ? undefined : firstDayOf(stays, stay)
}

const firstDayOf = (stays: readonly Stay[], { kind, period: { from } }: Stay): Day => {
  const touching = stays.find(({ period }) => period.from < from && (period.to === null || period.to >= from))
  const before = touching ?? (kind === 'aftercare' ? lastPlacement(stays, from) : undefined)
  return before === undefined ? from : firstDayOf(stays, before)
}

const lastPlacement = (stays: readonly Stay[], before: Day): Stay | undefined =>
  stays
    .filter(each => each.kind === 'placement' && each.period.from < before)
    .toSorted((a, b) => (a.period.from < b.period.from ? 1 : -1))[0]

/** Later first; of two from the same day always the same one. */
const latestFirst = (a: Membership, b: Membership): number =>
  a.period.from === b.period.from ? (a.family < b.family ? -1 : 1) : a.period.from < b.period.from ? 1 : -1

/**
 * The family a child came to last of those it belonged to on a day. Where none is written of that day: the one it belonged to
 * before, else the first it is known to have come to, for a family is often written down long after.
 */
const familyOn = (families: readonly Membership[], on: Day): string | undefined => {
  const inTurn = families.toSorted(latestFirst)
  const known =
    inTurn.find(each => contains(each.period, on)) ?? inTurn.find(each => each.period.from <= on) ?? inTurn.at(-1)
  return known?.family
}

/**
 * The household of a child in each month of a year, January first (BEK 1485/2023 § 5). A child that is placed or in aftercare
 * on any day of the month belongs to the household it was in on the day before its unbroken stay began; a child at home to
 * its household on the first of the month. A child of no family is its own household.
 */
export const householdsIn = (year: number, child: string, { families, stays }: Home): readonly string[] => {
  const [only, ...others] = families
  // Nearly every child has had one family, and then no day needs to be reckoned.
  if (others.length === 0) return new Array<string>(12).fill(only?.family ?? child)
  return monthsOf(year).map(month => {
    const away = stays
      .flatMap(({ period }) => intersection(period, month)?.from ?? [])
      .reduce<Day | undefined>((first, each) => (first === undefined || each < first ? each : first), undefined)
    const since = away === undefined ? undefined : awaySince(stays, away)
    return familyOn(families, since === undefined ? month.from : addDays(since, -1)) ?? child
  })
}

// Supervision of a placed child: so many visits with a talk in each calendar year.
import { addMonths, type Day, dayAt, yearOf } from '../../language/day.ts'
import type { CaseFacts } from '../facts.ts'
import { heldDays, placementNow, plannedDay, stayUntil } from './happened.ts'
import type { Asked, DueDate, Now } from './item.ts'
import { type DueRules, datesFrom, lawRules } from './rules-asked.ts'

/** Barnets lov § 156 stk. 5, serviceloven § 148. */
const visitsAYear = 2

/**
 * The visits that lack in this calendar year, and in the last one until the first visit of this. Only visits where the
 * child was talked with count. Of a year the child was not placed all through the source says nothing: its date is shown
 * while the year lasts, and never called late.
 */
export const supervisionAsked = (facts: CaseFacts, rules: DueRules, now: Now): readonly Asked[] => {
  const current = placementNow(facts, now)
  if (current === undefined) return []
  const from = stayUntil(facts, current)[0]?.period.from ?? current.period.from
  const year = yearOf(now.day)
  const days = heldDays(
    facts.supervisionVisits.filter(each => each.talkedWithChild && (each.heldOn ?? from) >= from),
    now,
  )
  const heldIn = (of: number): number => days.filter(each => yearOf(each) === of).length
  const lastYearOpen = heldIn(year) === 0 && from <= dayAt(year - 1, 1, 1) && heldIn(year - 1) < visitsAYear
  const thisYearOpen = heldIn(year) < visitsAYear
  const dates: readonly DueDate[] = [
    ...(lastYearOpen ? yearEnd(rules, year - 1, from, now) : []),
    ...(thisYearOpen ? yearEnd(rules, year, from, now) : []),
  ]
  if (dates.length === 0) return []
  const planned = plannedDay(facts.supervisionVisits, now)
  const lately = days.some(each => each > addMonths(now.day, -12))
  return [
    {
      what: 'supervision',
      about: current.id,
      triggers: [{ list: 'help', id: current.id, on: from }],
      dates,
      planned,
      missing: lately || planned !== null ? null : 'nothing-planned',
      progress: { held: heldIn(year), of: visitsAYear },
      text: null,
    },
  ]
}

const yearEnd = (rules: DueRules, year: number, from: Day, now: Now): readonly DueDate[] => {
  const end = dayAt(year, 12, 31)
  const start = from > dayAt(year, 1, 1) ? from : dayAt(year, 1, 1)
  return lawRules(rules, 'supervision', start).flatMap(rule =>
    datesFrom(rule, { day: start, time: null }, now.day).filter(each => each.date === end),
  )
}

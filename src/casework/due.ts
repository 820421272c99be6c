// What is due and when: the dates a cadence rule gives from a start, each with the rule and source that says so.
import { addDays, addMonths, addWeeks, type Day, dayAt, daysBetween, yearOf } from '../language/day.ts'
import { endOf, type Moment } from '../language/deadline.ts'
import { bad, good, type Message, message, type Outcome } from '../language/message.ts'
import { inForce } from '../language/rule.ts'
import type { CadenceEntry, CadenceRule, CaseEvent, Clock, Condition, Interval } from './cadence.ts'

/** What is known of the case. Without `conditions` every date is shown; with them only those that apply. */
export type Facts = {
  readonly events?: Readonly<Partial<Record<CaseEvent, Day>>>
  readonly conditions?: readonly Condition[]
}

/** Of a series only the last date on or before `since` and those that follow, at most `count` in all. */
type Window = { readonly since: Day; readonly count: number }

/**
 * The question: from `start` (the day, and the time for a rule in clock hours) to `until`, that day included. `window` spares
 * counting years of dates where only the next ones are asked for.
 */
export type Ask = { readonly start: Moment; readonly until: Day; readonly facts?: Facts; readonly window?: Window }

/**
 * One date that is due. `date` null: the rule names no day, and `reason` says why. `time` is Danish time, for clock hours.
 * `bound`: the source does not say whether Saturday counts; warn on the earliest, a breach is after the latest.
 */
export type Due = {
  readonly date: Day | null
  readonly time?: string
  readonly rule: string
  readonly source: string
  readonly kind: CadenceEntry['kind']
  readonly label?: string
  readonly paragraph: string | null
  readonly clock: Clock
  readonly bound?: 'earliest' | 'latest'
  readonly confidence: CadenceRule['confidence']
  readonly reason?: string
}

/** The dates, in order and those without a day last, and what must be said about the rule beside them. */
export type DueAnswer = { readonly dates: readonly Due[]; readonly notices: readonly Message[] }

/** The days the engine answers for; outside them a mistyped year is likelier than a case. */
export const [firstYear, lastYear] = [1900, 2200]

/** What is due by the rule. A rule not in force is still computed, and the answer says so. */
export const due = (rule: CadenceRule, ask: Ask): Outcome<DueAnswer> => {
  const { start, until } = ask
  for (const each of [start.day, until]) {
    if (yearOf(each) < firstYear || yearOf(each) > lastYear) {
      return bad(message('day-out-of-range', { given: each, first: firstYear, last: lastYear }))
    }
  }
  if (until < start.day) return bad(message('until-before-start', { start: start.day, until }))
  const dates = rule.entries
    .filter(entry => applies(entry, ask.facts?.conditions))
    .flatMap(entry => datesOf(entry, ask).map(found => said(rule, entry, found)))
    .filter(each => each.date === null || each.date <= until)
    .toSorted((a, b) => compare(a, b))
  return good({ dates, notices: notices(rule, ask, dates) })
}

type Found = Pick<Due, 'date' | 'bound' | 'reason'> & { readonly time?: string | null }

const datesOf = (entry: CadenceEntry, { start, until, facts, window }: Ask): readonly Found[] => {
  switch (entry.pattern) {
    case 'once': {
      const event = entry.orEarlier === undefined ? undefined : facts?.events?.[entry.orEarlier]
      const { earliest, latest } = endOf(start, entry.at)
      if (event !== undefined && event >= start.day && event < earliest.day) return [{ date: event }]
      if (entry.at.unit === 'hverdage') {
        return [
          { date: earliest.day, bound: 'earliest' },
          { date: latest.day, bound: 'latest' },
        ]
      }
      return [{ date: earliest.day, time: earliest.time }]
    }
    case 'series': {
      const dates: Found[] = []
      const first = window === undefined ? 1 : lastBefore(start.day, entry, window.since)
      const most = window === undefined ? Number.POSITIVE_INFINITY : first + window.count - 1
      for (let count = first; count <= Math.min(most, entry.times ?? Number.POSITIVE_INFINITY); count += 1) {
        const date = occurrence(start.day, entry, count)
        if (date > until) break
        dates.push({ date })
      }
      return dates
    }
    case 'year-end': {
      const years = yearOf(until) - yearOf(start.day) + 1
      return Array.from({ length: years }, (_, at) => ({ date: dayAt(yearOf(start.day) + at, 12, 31) }))
    }
    case 'undated': {
      const event = entry.unless === undefined ? undefined : facts?.events?.[entry.unless]
      return event === undefined ? [{ date: null }] : [{ date: event }]
    }
  }
}

/**
 * The series' date number `count`, counted from the start. Months are added up before they are counted, so that a start on
 * the 31st meets each month's last day instead of drifting to the 28th for ever.
 */
const occurrence = (
  start: Day,
  { every, after }: { readonly every: Interval; readonly after?: Interval | undefined },
  count: number,
): Day => {
  if (after === undefined) return plus(start, every.unit, count * every.count)
  if (after.unit === every.unit) return plus(start, every.unit, after.count + count * every.count)
  return plus(plus(start, after.unit, after.count), every.unit, count * every.count)
}

/** The number of the series' last date on or before the day; of its first date where all lie after it. */
const lastBefore = (
  start: Day,
  series: {
    readonly every: Interval
    readonly after?: Interval | undefined
    readonly times?: number | undefined
  },
  since: Day,
): number => {
  if (since <= start) return 1
  const { every, after, times } = series
  const zero = after === undefined ? start : plus(start, after.unit, after.count)
  // A month is at least 28 days, so the guess is never too low and at most a few too high.
  const days = every.count * { days: 1, weeks: 7, months: 28 }[every.unit]
  let count = Math.min(Math.ceil(Math.max(0, daysBetween(zero, since)) / days) + 1, times ?? Number.POSITIVE_INFINITY)
  while (count > 1 && occurrence(start, series, count) > since) count -= 1
  return count
}

/** The day `count` units after `from`; months end on the same day number or on the month's last day. */
export const plus = (from: Day, unit: Interval['unit'], count: number): Day => {
  if (unit === 'months') return addMonths(from, count)
  return unit === 'weeks' ? addWeeks(from, count) : addDays(from, count)
}

const applies = (entry: CadenceEntry, conditions: readonly Condition[] | undefined): boolean => {
  if (conditions === undefined) return true
  if (entry.when !== undefined && !conditions.includes(entry.when)) return false
  return !(entry.exceptWhen ?? []).some(each => conditions.includes(each))
}

const said = (rule: CadenceRule, entry: CadenceEntry, found: Found): Due => ({
  date: found.date,
  ...(typeof found.time === 'string' ? { time: found.time } : {}),
  rule: rule.id,
  source: rule.source,
  kind: entry.kind,
  ...(entry.label === undefined ? {} : { label: entry.label }),
  paragraph: entry.paragraph ?? rule.paragraph,
  clock: entry.clock ?? rule.clock,
  ...(found.bound === undefined ? {} : { bound: found.bound }),
  confidence: entry.confidence ?? rule.confidence,
  ...(entry.reason === undefined ? {} : { reason: entry.reason }),
})

/** By day and time, those without a day last; on the same day in the order the rule lists them. */
const compare = (a: Due, b: Due): number => {
  const [left, right] = [a, b].map(each => (each.date === null ? '~' : `${each.date} ${each.time ?? ''}`))
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1
}

const notices = (rule: CadenceRule, { start, until }: Ask, dates: readonly Due[]): readonly Message[] => {
  const found: Message[] = []
  const { validFrom, validTo } = rule
  if (!inForce(rule, start.day)) found.push(message('rule-not-in-force', { on: start.day, validFrom, validTo }))
  else if (validTo !== null && validTo <= until) found.push(message('rule-ends', { validTo }))
  const hours = rule.entries.some(entry => entry.pattern === 'once' && entry.at.unit === 'clockHours')
  if (hours && start.time === null) found.push(message('clock-time-unknown'))
  if (dates.some(each => each.bound !== undefined)) found.push(message('saturday-unsettled'))
  if (rule.confidence !== 'read') found.push(message('rule-confidence', { confidence: rule.confidence }))
  else if (dates.some(each => each.confidence !== 'read')) found.push(message('some-dates-unread'))
  return found
}

// Which rules ask: those of the law in force on the day of the fact, of the help's programme and of the municipality.
import { addMonths, type Day } from '../../language/day.ts'
import type { Moment } from '../../language/deadline.ts'
import { inForce } from '../../language/rule.ts'
import type { CadenceEntry, CadenceRule, Condition } from '../cadence.ts'
import { type Due, due, type Facts } from '../due.ts'
import type { Help } from '../facts/help.ts'
import { isUnderAny, lawOf } from '../legal-basis.ts'
import { type Programme, programmeNamed } from '../programme.ts'
import type { DueDate, DueWhat } from './item.ts'

/** The rules a municipality works by. `local`: the ids of the deadlines it has published as its own. */
export type DueRules = {
  readonly cadences: readonly CadenceRule[]
  readonly programmes: readonly Programme[]
  readonly local: readonly string[]
}

/** The law's rules in force on the day that have an entry for the duty. */
export const lawRules = (rules: DueRules, what: DueWhat, on: Day): readonly CadenceRule[] =>
  askingFor(rules, what).filter(rule => rule.binding === 'law' && inForce(rule, on))

/** The rules of the help's programme for its step, in force on its first day. */
export const programmeRules = (rules: DueRules, what: DueWhat, help: Help): readonly CadenceRule[] => {
  const programme = help.programme === null ? undefined : programmeNamed(rules.programmes, help.programme)
  if (programme === undefined || !inForce(programme, help.period.from)) return []
  const ids = programme.cadences.filter(each => each.steps.includes(help.step)).map(each => each.rule)
  return askingFor(rules, what).filter(rule => ids.includes(rule.id) && inForce(rule, help.period.from))
}

/** The municipality's own deadlines in force on the day. */
export const localRules = (rules: DueRules, what: DueWhat, on: Day): readonly CadenceRule[] =>
  askingFor(rules, what).filter(rule => rules.local.includes(rule.id) && inForce(rule, on))

// The rules by what they ask for, made once for each set of rules.
const byDuty = new WeakMap<DueRules, Map<DueWhat, readonly CadenceRule[]>>()

/** The rules that ask for the duty, each with its entries for that alone. */
const askingFor = (rules: DueRules, what: DueWhat): readonly CadenceRule[] => {
  const known = byDuty.get(rules) ?? new Map<DueWhat, readonly CadenceRule[]>()
  byDuty.set(rules, known)
  const found =
    known.get(what) ??
    rules.cadences
      .map(rule => ({ ...rule, entries: rule.entries.filter(entry => (entry.duty ?? rule.duty) === what) }))
      .filter(rule => rule.entries.length > 0)
  known.set(what, found)
  return found
}

/**
 * True where the rule is about help on this basis; where no basis is written, from the step the rule names. A paragraph of
 * barnets lov that was written before that law was there is a slip and says nothing: else nobody would ever be asked to follow up.
 */
export const covers = (rule: CadenceRule, basis: string | null, step: number | null): boolean => {
  if (rule.bases === undefined) return true
  const slip = basis !== null && rule.law === 'Serviceloven' && lawOf(basis) === 'Barnets lov'
  if (basis !== null && !slip) return isUnderAny(basis, rule.bases)
  return step !== null && rule.unknownBasisFromStep !== undefined && step >= rule.unknownBasisFromStep
}

/** How far ahead, and through how many of its dates, a series is looked through for the next one. */
const [monthsAhead, looked] = [12, 4]

/**
 * The rule's dates from a start, of a series the last one until `since` (else its first) and a few after, none later than a year after
 * `now`; none at all where the days make no sense.
 */
export const datesFrom = (
  rule: CadenceRule,
  start: Moment,
  now: Day,
  known: { readonly events?: Facts['events']; readonly conditions?: readonly Condition[]; readonly since?: Day } = {},
): readonly DueDate[] => {
  const latest = start.day > now ? start.day : now
  const facts: Facts = {
    ...(known.events === undefined ? {} : { events: known.events }),
    ...(known.conditions === undefined ? {} : { conditions: known.conditions }),
  }
  const longest = rule.entries.reduce((months, entry) => Math.max(months, lengthInMonths(entry)), 0)
  const found = due(rule, {
    start,
    until: addMonths(latest, monthsAhead + longest),
    facts,
    window: { since: known.since ?? start.day, count: looked },
  })
  return found.ok ? joined(found.value.dates).map(each => dated(rule, each)) : []
}

const lengthInMonths = (entry: CadenceEntry): number =>
  entry.pattern === 'once' && entry.at.unit === 'months' ? entry.at.count : 0

type Joined = Due & { readonly latest: Day | null }

/** The two dates of a source that does not say whether Saturday counts become one, with its latest day. */
const joined = (dates: readonly Due[]): readonly Joined[] =>
  dates
    .filter(each => each.bound !== 'latest')
    .map(each => {
      if (each.bound === undefined) return { ...each, latest: null }
      const same = dates.find(other => other.bound === 'latest' && other.label === each.label)
      return { ...each, latest: same?.date ?? null }
    })

const dated = (rule: CadenceRule, of: Joined): DueDate => ({
  date: of.date,
  time: of.time ?? null,
  latest: of.latest,
  asker: rule.binding,
  rule: rule.id,
  law: rule.law,
  paragraph: of.paragraph,
  label: of.label ?? null,
  source: of.source,
  confidence: of.confidence,
  reason: of.reason ?? null,
})

/** A date people have promised each other. */
export const promised = (date: Day | null, reason: string | null): DueDate => ({
  date,
  time: null,
  latest: null,
  asker: 'agreement',
  rule: null,
  law: null,
  paragraph: null,
  label: null,
  source: null,
  confidence: 'read',
  reason,
})

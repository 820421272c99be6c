// Which rules ask: those of the law in force on the day of the fact, of the help's programme and of the municipality.
import { addMonths, type Day } from '../../language/day.ts'
import type { Moment } from '../../language/deadline.ts'
import { inForce } from '../../language/rule.ts'
import type { CadenceEntry, CadenceRule, Condition } from '../cadence.ts'
import { type Due, due, type Facts } from '../due.ts'
import type { Help } from '../facts/help.ts'
import { isUnderAny } from '../legal-basis.ts'
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
  rules.cadences
    .map(rule => only(rule, what))
    .filter(rule => rule.binding === 'law' && rule.entries.length > 0 && inForce(rule, on))

/** The rules of the help's programme for its step, in force on its first day. */
export const programmeRules = (rules: DueRules, what: DueWhat, help: Help): readonly CadenceRule[] => {
  const programme = help.programme === null ? undefined : programmeNamed(rules.programmes, help.programme)
  if (programme === undefined || !inForce(programme, help.period.from)) return []
  const ids = programme.cadences.filter(each => each.steps.includes(help.step)).map(each => each.rule)
  return rules.cadences
    .map(rule => only(rule, what))
    .filter(rule => ids.includes(rule.id) && rule.entries.length > 0 && inForce(rule, help.period.from))
}

/** The municipality's own deadlines in force on the day. */
export const localRules = (rules: DueRules, what: DueWhat, on: Day): readonly CadenceRule[] =>
  rules.cadences
    .map(rule => only(rule, what))
    .filter(rule => rules.local.includes(rule.id) && rule.entries.length > 0 && inForce(rule, on))

/** The rule with its entries for one duty alone. */
const only = (rule: CadenceRule, what: DueWhat): CadenceRule => ({
  ...rule,
  entries: rule.entries.filter(entry => (entry.duty ?? rule.duty) === what),
})

/** True where the rule is about help on this basis; where no basis is written, from the step the rule names. */
export const covers = (rule: CadenceRule, basis: string | null, step: number | null): boolean => {
  if (rule.bases === undefined) return true
  if (basis !== null) return isUnderAny(basis, rule.bases)
  return step !== null && rule.unknownBasisFromStep !== undefined && step >= rule.unknownBasisFromStep
}

/** How far ahead a series is looked through for its next date. */
const monthsAhead = 12

/** The rule's dates from a start, at least until a year after `now`; none where the days make no sense. */
export const datesFrom = (
  rule: CadenceRule,
  start: Moment,
  now: Day,
  known: { readonly events?: Facts['events']; readonly conditions?: readonly Condition[] } = {},
): readonly DueDate[] => {
  const until = addMonths(start.day > now ? start.day : now, monthsAhead)
  const facts: Facts = {
    ...(known.events === undefined ? {} : { events: known.events }),
    ...(known.conditions === undefined ? {} : { conditions: known.conditions }),
  }
  const longest = rule.entries.reduce((months, entry) => Math.max(months, lengthInMonths(entry)), 0)
  const found = due(rule, { start, until: addMonths(until, longest), facts })
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

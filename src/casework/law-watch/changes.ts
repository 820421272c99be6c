// Which rules changed lately or will: by their own dates, and by what other rules there were; each with the rules as they were.
import { addMonths, type Day } from '../../language/day.ts'
import type { Message } from '../../language/message.ts'
import type { CadenceRule } from '../cadence.ts'
import type { CaseworkRules } from '../rules.ts'
import { chosenChanges } from './chosen.ts'
import { named, type RuleNamed } from './named.ts'
import { said } from './said.ts'
import { same } from './same.ts'

/** How far back a change is shown, in months. */
export const monthsBack = 12

/** Rules as they were kept on a day, oldest first; the first may be older than the window. */
export type KeptRules = { readonly on: Day; readonly rules: CaseworkRules }

/** The kinds of rule that are watched. */
const watched = ['cadences', 'programmes', 'ages'] as const
type Watched = (typeof watched)[number]
type Rule = CaseworkRules[Watched][number]

/**
 * One change of one rule. `on`: the day it holds from, or the day it was put in. `at`: the day lists are compared on, today or
 * the day the change holds from where that is ahead. `before` and `after` differ by this change alone.
 */
export type RuleChange = {
  readonly rule: RuleNamed
  readonly on: Day
  readonly says: readonly Message[]
  readonly at: Day
  readonly before: CaseworkRules
  readonly after: CaseworkRules
}

/** The rules with one of a kind put in the place of the one with its id, or taken out where it is null. */
const withRule = (rules: CaseworkRules, kind: Watched, id: string, rule: Rule | undefined): CaseworkRules => ({
  ...rules,
  [kind]: [...rules[kind].filter(each => each.id !== id), ...(rule === undefined ? [] : [rule])],
})

const find = (rules: CaseworkRules, kind: Watched, id: string): Rule | undefined =>
  rules[kind].find((each: Rule) => each.id === id)

/** What took the rule's place, or it the place of: the same duty, asked by the same, to the day. */
const replacedBy = (rule: CadenceRule, rules: CaseworkRules): readonly CadenceRule[] =>
  rule.validFrom === null
    ? []
    : rules.cadences.filter(
        each =>
          each.id !== rule.id &&
          each.duty === rule.duty &&
          each.binding === rule.binding &&
          each.validTo === rule.validFrom,
      )

const asCadence = (kind: Watched, rule: Rule | undefined, rules: CaseworkRules): CadenceRule | undefined =>
  kind === 'cadences' ? rules.cadences.find(each => each === rule) : undefined

/**
 * What changed in the last twelve months or lies ahead, the nearest day last. A rule that took another's place is one change: as it was, the
 * other went on. What was changed and changed back is none. Kept rules older than the window but the last are not asked.
 */
export const ruleChanges = (
  kept: readonly KeptRules[],
  rules: CaseworkRules,
  municipality: number,
  today: Day,
): readonly RuleChange[] => {
  const since = addMonths(today, -monthsBack)
  const before = kept.filter(each => each.on <= since).slice(-1)
  const all = [...before, ...kept.filter(each => each.on > since)]
  const base = all[0]?.rules ?? rules
  const found = watched.flatMap(kind => changesOf(kind, { all, base, rules, since, today }))
  const followed = new Set(found.flatMap(each => each.replaces))
  return [
    ...found.filter(each => !followed.has(each.change.rule.id) || each.more).map(each => each.change),
    ...chosenChanges(base, rules, municipality).map(each => ({
      ...each,
      on: changedOn(all, of => chosenChanges(of, rules, municipality).some(one => same(one.says, each.says)), today),
      at: today,
      after: rules,
    })),
  ].toSorted((a, b) => (a.on === b.on ? (a.rule.id < b.rule.id ? -1 : 1) : a.on < b.on ? 1 : -1))
}

type Around = {
  readonly all: readonly KeptRules[]
  readonly base: CaseworkRules
  readonly rules: CaseworkRules
  readonly since: Day
  readonly today: Day
}

/** `replaces`: rules whose end is part of this change. `more`: the change is not only that end. */
type Found = { readonly change: RuleChange; readonly replaces: readonly string[]; readonly more: boolean }

const changesOf = (kind: Watched, around: Around): readonly Found[] => {
  const { base, rules } = around
  const ids = new Set([...base[kind], ...rules[kind]].map(each => each.id))
  return [...ids].flatMap(id => changeOf(kind, id, around) ?? [])
}

const changeOf = (kind: Watched, id: string, { all, base, rules, since, today }: Around): Found | undefined => {
  const [was, is] = [find(base, kind, id), find(rules, kind, id)]
  const rule = is ?? was
  if (rule === undefined) return undefined
  const changed = !same(was, is)
  const begins = is?.validFrom != null && is.validFrom > since ? is.validFrom : null
  const ends = is?.validTo != null && is.validTo > since ? is.validTo : null
  if (!changed && begins === null && ends === null) return undefined
  const cadence = asCadence(kind, is, rules)
  const replaced = cadence === undefined || begins === null ? [] : replacedBy(cadence, rules)
  const stood = changed ? was : begins === null && is !== undefined ? { ...is, validTo: null } : undefined
  const on = begins ?? ends ?? changedOn(all, of => !same(find(of, kind, id), is), today)
  const earlier = replaced.reduce(
    (of, each) => withRule(of, 'cadences', each.id, { ...each, validTo: null }),
    withRule(rules, kind, id, stood),
  )
  return {
    change: {
      rule: named(rule),
      on,
      says: said(was, is, { changed, begins, ends }),
      at: on > today ? on : today,
      before: earlier,
      after: rules,
    },
    replaces: replaced.map(each => each.id),
    more:
      changed && is !== undefined && was !== undefined && !same({ ...was, validTo: null }, { ...is, validTo: null }),
  }
}

/** The day of the first kept rules after the last that were otherwise; today where none were kept since. */
const changedOn = (all: readonly KeptRules[], otherwise: (of: CaseworkRules) => boolean, today: Day): Day =>
  all[all.findLastIndex(each => otherwise(each.rules)) + 1]?.on ?? today

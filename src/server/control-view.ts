// What was drawn for control, as the auditor may see it: decided item by item, child by child, and put into words.
import { isOpen } from '../access/control/state.ts'
import type { Decider, Decision } from '../access/decision.ts'
import { roles, roleTitles } from '../access/role.ts'
import { coreRuleNames, overridableRuleNames } from '../access/rule.ts'
import type { ControlItem as ShownItem } from '../contract/control.ts'
import { message, say } from '../language/message.ts'
import type { ControlItem } from '../store/control.ts'
import {
  type Between,
  type CaseOutside,
  casesOutside,
  countLookupsOf,
  type EmergencyOutside,
  emergenciesIn,
  type Lookup,
  namesOf,
  readLookups,
} from '../store/control-sources.ts'
import { dayAt } from './clock.ts'
import type { Asked } from './serve.ts'

/** Case numbers that are told of a look-up in many cases. */
const fewCases = 3

/** One item with everything that is known of it. `children` are those whose numbers are sent with it. */
export type Viewed = {
  readonly item: ControlItem
  readonly shown: ShownItem
  readonly children: readonly string[]
  /** What is decided about controlling it: the first refusal of any child it is about. */
  readonly decision: Decision
}

type Known = {
  readonly emergencies: ReadonlyMap<string, EmergencyOutside & { readonly lookups: number }>
  readonly lookups: ReadonlyMap<string, Lookup>
  readonly cases: ReadonlyMap<string, CaseOutside>
  readonly names: ReadonlyMap<string, string>
}

/** The items of a month, each decided on by itself. */
export const viewItems = async (
  asked: Asked,
  between: Between,
  items: readonly ControlItem[],
): Promise<readonly Viewed[]> => {
  const known = await whatIsKnown(asked, between, items)
  return items.map(item => viewed(asked, item, known))
}

const whatIsKnown = async ({ inside }: Asked, between: Between, items: readonly ControlItem[]): Promise<Known> => {
  const sources = (kind: ControlItem['kind']) => items.filter(each => each.kind === kind).map(each => each.source)
  const drawn = new Set(sources('emergency'))
  const emergencies = new Map<string, EmergencyOutside & { readonly lookups: number }>()
  for (const each of await emergenciesIn(inside, between)) {
    if (drawn.has(each.id)) emergencies.set(each.id, { ...each, lookups: await countLookupsOf(inside, each) })
  }
  const lookups = await readLookups(inside, sources('lookup'))
  return {
    emergencies,
    lookups,
    cases: await casesOutside(
      inside,
      [...lookups.values()].flatMap(each => each.children),
    ),
    names: await namesOf(
      inside,
      items.map(each => each.person),
    ),
  }
}

const childrenOf = ({ kind, source }: ControlItem, { emergencies, lookups }: Known): readonly string[] => {
  if (kind === 'lookup') return lookups.get(source)?.children ?? []
  const emergency = emergencies.get(source)
  return emergency === undefined ? [] : [emergency.child]
}

/** Asked of every child it is about; one refusal is enough. A person without a case here has no relatives to ask for. */
const decided = (
  asked: Asked,
  action: 'read-journal' | 'control-journal',
  item: ControlItem,
  known: Known,
): Decision => {
  const { house, actor, now } = asked
  const municipality = house.municipality.code
  const relativesOf = (child: string): readonly string[] =>
    (item.kind === 'emergency' ? known.emergencies.get(item.source)?.relatives : known.cases.get(child)?.relatives) ??
    []
  const ask = (child: string | null): Decision =>
    house.decisions.decide(
      actor,
      action,
      { kind: 'journal', child, person: item.person },
      { of: 'journal', municipality, child: child === null ? null : { id: child, relatives: relativesOf(child) } },
      now,
    )
  const all = childrenOf(item, known).map(ask)
  return all.find(each => !each.allowed) ?? all[0] ?? ask(null)
}

const viewed = (asked: Asked, item: ControlItem, known: Known): Viewed => {
  const decision = decided(asked, 'control-journal', item, known)
  const visible = decided(asked, 'read-journal', item, known).allowed
  const what = visible ? shownOf(item, known) : null
  const open = isOpen(item.outcomes.map(each => each.outcome))
  return {
    item,
    decision,
    children: what === null ? [] : what.children,
    shown: {
      id: item.id,
      kind: item.kind,
      shown: what === null ? null : what.shown,
      hindrance: hindranceOf(open, visible, what !== null, decision),
      open,
      outcomes: item.outcomes.map(({ outcome, note, who, at }) => ({
        outcome,
        note: visible ? note : null,
        who,
        on: dayAt(asked.house.clock, new Date(at)),
      })),
    },
  }
}

/** One sentence for one's own and one's family's: which of them it is would tell of a look-up in the family. */
const hindranceOf = (open: boolean, visible: boolean, there: boolean, { allowed }: Decision): string | null => {
  if (!open) return null
  if (!allowed || !visible) return say(message('control-not-yours'))
  return there ? null : say(message('control-content-gone'))
}

type Told = { readonly shown: NonNullable<ShownItem['shown']>; readonly children: readonly string[] }

const shownOf = (item: ControlItem, known: Known): Told | null =>
  item.kind === 'emergency'
    ? shownEmergency(known.emergencies.get(item.source), known)
    : shownLookup(known.lookups.get(item.source), known)

const momentOf = (at: number | string): string => new Date(at).toISOString()

const shownEmergency = (
  of: (EmergencyOutside & { readonly lookups: number }) | undefined,
  known: Known,
): Told | null =>
  of === undefined
    ? null
    : {
        children: [of.child],
        shown: {
          at: momentOf(of.from),
          who: known.names.get(of.person) ?? '',
          role: roleTitles[of.role],
          what: say(message('control-emergency')),
          cases: [of.caseNumber],
          more: 0,
          rule: ruleTitle('break-glass'),
          emergency: {
            reason: of.reason,
            until: momentOf(of.until),
            lookups: of.lookups,
            colleague: of.relatives.length > 0,
            seen: of.seen.map(each => ({ who: each.name, at: momentOf(each.at) })),
          },
        },
      }

const shownLookup = (of: Lookup | undefined, known: Known): Told | null => {
  if (of === undefined || of.said === null) return null
  const { action, actor, why } = of.said
  const numbered = of.children
    .flatMap(child => {
      const found = known.cases.get(child)
      return found === undefined ? [] : [{ child, caseNumber: found.caseNumber }]
    })
    .toSorted((a, b) => (a.caseNumber < b.caseNumber ? -1 : 1))
  const told = numbered.slice(0, fewCases)
  return {
    children: told.map(each => each.child),
    shown: {
      at: momentOf(of.at),
      who: known.names.get(actor.person) ?? '',
      role: titleOf(actor.role),
      what: say(message('control-deed', { deed: action })),
      cases: told.map(each => each.caseNumber),
      more: numbered.length - told.length,
      rule: ruleTitle(why),
      emergency: null,
    },
  }
}

const titleOf = (role: string): string => {
  const found = roles.find(each => each === role)
  return found === undefined ? role : roleTitles[found]
}

const deciders: readonly Decider[] = [
  ...coreRuleNames,
  ...overridableRuleNames,
  'break-glass',
  'open-to-everyone',
  'known-subject',
  'known-action',
]

/** What the rule is called; one that this version no longer knows stands under its own name. */
const ruleTitle = (why: string): string => {
  const rule = deciders.find(each => each === why)
  return rule === undefined ? why : say(message('access-rule-title', { rule }))
}

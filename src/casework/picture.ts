// The picture of a case on a day: everything that is derived from its facts, in one answer for page, document and command.
import { addMonths, type Day } from '../language/day.ts'
import type { Message } from '../language/message.ts'
import { contains } from '../language/period.ts'
import { adviserChanges, type Change, oneAdviser } from './adviser.ts'
import { type AgeRule, rightOn } from './ages.ts'
import type { Now } from './due/item.ts'
import type { DueRules } from './due/rules-asked.ts'
import { type DueList, dueList } from './due-list.ts'
import type { CaseFacts } from './facts.ts'
import { custodyHoldersOn } from './help-writing.ts'
import type { Checked } from './measure.ts'
import { checkHelp, dayOfHelp } from './measure.ts'
import { isFresh, mapOn, type NetworkChange, networkChange, nobodyAsked, privateShare } from './network.ts'
import { type PhaseAnswer, phaseOn } from './phases.ts'
import { breakdownsOf, type Move, movesOf, returnsHome, type Stay, staysOf } from './placement.ts'
import { changesBetween, type Direction, directionOf, type GoalChange, planLacks, planOn } from './plan.ts'
import { type CaseworkRules, grantPlanOf, localOf } from './rules.ts'
import { type SchoolThrough, schoolThrough } from './school.ts'

/** What a picture is drawn with. `services`: the service range; `municipality` is a code such as 657. */
export type PictureAround = {
  readonly rules: CaseworkRules
  readonly municipality: number
  readonly services: readonly { readonly id: string; readonly name: string; readonly steps: readonly number[] }[]
}

type PlanPicture = {
  readonly plan: string
  /** The version that holds on the day; null where only a draft is there, or the plan has ended. */
  readonly holds: number | null
  readonly lacks: readonly Message[]
  readonly goals: readonly { readonly goal: string; readonly direction: Direction }[]
  readonly versions: readonly { readonly from: number; readonly to: number; readonly changes: readonly GoalChange[] }[]
}

export type CasePicture = {
  readonly phase: PhaseAnswer
  readonly due: DueList
  readonly plans: readonly PlanPicture[]
  readonly checks: readonly (Pick<Checked, 'lacks' | 'shown'> & { readonly help: string })[]
  readonly stays: readonly Stay[]
  readonly moves: readonly Move[]
  readonly breakdowns: { readonly national: readonly string[]; readonly wide: readonly string[] }
  readonly returnsHome: readonly Day[]
  readonly network: {
    readonly map: string
    readonly fresh: boolean
    readonly nobodyAsked: readonly string[]
    readonly private: number
    readonly of: number
    /** Against the map before; null where this is the first. */
    readonly change: NetworkChange | null
  } | null
  readonly schools: readonly SchoolThrough[]
  readonly advisers: { readonly changes: readonly Change[]; readonly lastYear: ReturnType<typeof oneAdviser> }
  /** The rights the child has by its age on the day. */
  readonly rights: readonly AgeRule['right'][]
}

/** The case on a day, from the facts as they are known. Help that was over before the day is not checked again. */
export const pictureOf = (facts: CaseFacts, now: Now, around: PictureAround): CasePicture => {
  const { rules, municipality } = around
  const on = now.day
  const ids = (of: readonly { readonly id: string }[]) => of.map(each => each.id)
  const begun = facts.help.filter(each => each.period.from <= on)
  return {
    phase: phaseOn(facts, on),
    due: dueOf(facts, now, rules, municipality),
    plans: plansOf(facts, on),
    checks: begun.filter(each => contains(each.period, on)).map(help => checked(facts, help, on, around)),
    stays: staysOf(begun),
    moves: movesOf(begun),
    breakdowns: { national: ids(breakdownsOf(begun, 'national')), wide: ids(breakdownsOf(begun, 'wide')) },
    returnsHome: returnsHome(begun).filter(day => day <= on),
    network: networkOf(facts, on),
    schools: schoolThrough({ ...facts, help: begun }, on),
    advisers: {
      changes: adviserChanges(facts.advisers.filter(each => each.period.from <= on)),
      lastYear: oneAdviser(facts.advisers, { from: addMonths(on, -12), to: on }),
    },
    rights: (['own-consent', 'party', 'complain'] as const).filter(
      right => rightOn(rules.ages, right, facts.born, on) !== undefined,
    ),
  }
}

// The engine indexes rules by their object, so the same rules are the same object each time.
const kept = new WeakMap<CaseworkRules, Map<number, DueRules>>()

const dueRulesOf = (rules: CaseworkRules, municipality: number): DueRules => {
  const known = kept.get(rules) ?? new Map<number, DueRules>()
  kept.set(rules, known)
  const found = known.get(municipality) ?? { ...rules, local: localOf(rules, municipality) }
  known.set(municipality, found)
  return found
}

/** What is due in a case by the municipality's rules: the list of the picture, alone. */
export const dueOf = (facts: CaseFacts, now: Now, rules: CaseworkRules, municipality: number): DueList =>
  dueList(facts, dueRulesOf(rules, municipality), now)

const checked = (
  facts: CaseFacts,
  help: CaseFacts['help'][number],
  today: Day,
  { rules, municipality, services }: PictureAround,
): CasePicture['checks'][number] => {
  const { lacks, shown } = checkHelp(help, {
    facts,
    today,
    services,
    custodyHolders: custodyHoldersOn(facts, dayOfHelp(help, facts)),
    grants: grantPlanOf(rules, municipality),
    types: rules.placements,
    ages: rules.ages,
  })
  return { help: help.id, lacks, shown }
}

const networkOf = (facts: CaseFacts, on: Day): CasePicture['network'] => {
  const map = mapOn(facts.networkMaps, on)
  if (map === undefined) return null
  const before = mapOn(
    facts.networkMaps.filter(each => each.drawnOn < map.drawnOn),
    on,
  )
  return {
    map: map.id,
    fresh: isFresh(map, on),
    nobodyAsked: nobodyAsked(map).map(each => each.id),
    ...privateShare(map),
    change: before === undefined ? null : networkChange(before, map),
  }
}

const plansOf = (facts: CaseFacts, on: Day): readonly PlanPicture[] =>
  [...Map.groupBy(facts.plans, each => each.plan)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([plan, versions]) => {
      const inOrder = versions.toSorted((a, b) => a.version - b.version)
      const holding = planOn(versions, plan, on)
      const latest = inOrder.at(-1)
      return {
        plan,
        holds: holding?.version ?? null,
        lacks: latest === undefined ? [] : planLacks(latest),
        goals:
          (holding ?? latest)?.goals.map(goal => ({ goal: goal.id, direction: directionOf(goal, facts.followUps) })) ??
          [],
        versions: inOrder.slice(1).flatMap((to, at) => {
          const from = inOrder[at]
          return from === undefined ? [] : [{ from: from.version, to: to.version, changes: changesBetween(from, to) }]
        }),
      }
    })

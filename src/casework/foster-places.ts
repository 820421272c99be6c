// Free places in foster families on a day, and which of them a child could live with: each with its reasons, none with a score.

import type { Day } from '../language/day.ts'
import { type Message, message } from '../language/message.ts'
import { contains, type Period } from '../language/period.ts'
import { inForce } from '../language/rule.ts'
import type { FosterFamily, StandingApproval } from './foster-family.ts'
import { type PlacementType, type PlacementTypes, typeLabel, typeOn } from './placement-types.ts'

/** That a child lives, or is to live, with a foster family. */
export type PlacedThere = { readonly family: string; readonly child: string; readonly period: Period }

/** The places of a family on a day. Where more children live there than it is approved for, none is free. */
export type FosterPlaces = { readonly approved: number; readonly taken: number; readonly free: number }

/** The approval in force on the day. Two never are. */
export const approvalOn = ({ approvals }: FosterFamily, on: Day): StandingApproval | undefined =>
  approvals.find(each => contains(each.period, on))

/** Places the family is approved for on the day, and children who live there then; one child takes one place. */
export const placesOn = (family: FosterFamily, placed: readonly PlacedThere[], on: Day): FosterPlaces => {
  const approved = approvalOn(family, on)?.places ?? 0
  const living = placed.filter(each => each.family === family.id && contains(each.period, on))
  const taken = new Set(living.map(each => each.child)).size
  return { approved, taken, free: Math.max(0, approved - taken) }
}

/** Whom a family is sought for. `step` and `type` null: any there is. `together`: children who must live together, this one too. */
export type Sought = {
  readonly on: Day
  readonly step: number | null
  readonly type: string | null
  readonly child: string
  readonly age: number
  readonly together: number
}

/** A family beside what is sought. It fits where it lacks nothing; `notes` are for whoever chooses to weigh. */
export type FosterMatch = {
  readonly family: FosterFamily
  readonly places: FosterPlaces
  readonly fits: boolean
  readonly reasons: readonly Message[]
  readonly lacks: readonly Message[]
  readonly notes: readonly Message[]
}

const danish = new Intl.Collator('da', { numeric: true })

/** Families by their names, as in a list of names. */
export const byName = (a: Pick<FosterFamily, 'id' | 'name'>, b: Pick<FosterFamily, 'id' | 'name'>): number =>
  danish.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)

/** Every family beside what is sought, by name: which fits best is for people who know the child. */
export const matchFamilies = (
  families: readonly FosterFamily[],
  placed: readonly PlacedThere[],
  sought: Sought,
  types: PlacementTypes,
): readonly FosterMatch[] =>
  families.toSorted(byName).map(family => {
    const others = placed.filter(each => each.child !== sought.child)
    const places = placesOn(family, others, sought.on)
    const judged = judge(family, places, sought, types)
    const livesThere = placed.some(
      each => each.child === sought.child && each.family === family.id && contains(each.period, sought.on),
    )
    return {
      family,
      places,
      fits: judged.lacks.length === 0,
      reasons: [...(livesThere ? [message('foster-lives-there')] : []), ...judged.reasons],
      lacks: judged.lacks,
      notes: notesOf(family, others, places, sought),
    }
  })

/** What types are called on the day, by their codes. */
export const typeNames = (codes: readonly string[], types: PlacementTypes, on: Day): readonly string[] =>
  codes.map(code => {
    const type = typeOn(types, code, on)
    return (type === undefined ? undefined : typeLabel(type, on)) ?? code
  })

const wantedOf = ({ step, type, on }: Sought, { types }: PlacementTypes): readonly PlacementType[] =>
  types.filter(
    each =>
      each.family &&
      inForce(each, on) &&
      (step === null || each.step === step) &&
      (type === null || each.code === type),
  )

const judge = (
  family: FosterFamily,
  places: FosterPlaces,
  sought: Sought,
  types: PlacementTypes,
): Pick<FosterMatch, 'reasons' | 'lacks'> => {
  const { on, age, together } = sought
  const approval = approvalOn(family, on)
  if (approval === undefined) return { reasons: [], lacks: [message('foster-not-approved', { on })] }
  const wanted = wantedOf(sought, types).map(each => each.code)
  const fitting = approval.types.filter(each => wanted.includes(each))
  const { ages, approvedBy: by, period } = approval
  const rightAge = ages.from <= age && age <= ages.to
  const asked: readonly (readonly [passes: boolean, reason: Message, lack: Message])[] = [
    [
      fitting.length > 0,
      message('foster-approved', { types: typeNames(fitting, types, on), ...period, by }),
      message('foster-other-type', {
        types: typeNames(approval.types, types, on),
        wanted: typeNames(wanted, types, on),
      }),
    ],
    [
      places.free >= together,
      message('foster-free', places),
      message('foster-full', { free: places.free, needed: together }),
    ],
    [rightAge, message('foster-age', { age, ages }), message('foster-age-outside', { age, ages })],
    ...(together > 1
      ? [[approval.siblingsTogether, message('foster-together'), message('foster-not-together')] as const]
      : []),
  ]
  return {
    reasons: asked.filter(([passes]) => passes).map(([, reason]) => reason),
    lacks: asked.filter(([passes]) => !passes).map(([, , lack]) => lack),
  }
}

/** What will be otherwise later: the first day too few places are free, and the day the approval ends. */
const notesOf = (
  family: FosterFamily,
  placed: readonly PlacedThere[],
  { approved, taken, free }: FosterPlaces,
  { on, together }: Sought,
): readonly Message[] => {
  const approval = approvalOn(family, on)
  if (approval === undefined) return []
  const { to } = approval.period
  const later = placed
    .filter(each => each.family === family.id && each.period.from > on && (to === null || each.period.from < to))
    .map(each => each.period.from)
    .toSorted()
    .map(day => ({ on: day, free: placesOn(family, placed, day).free }))
    .find(each => each.free < together)
  return [
    ...(taken > approved ? [message('foster-overfull', { taken, approved })] : []),
    ...(free >= together && later !== undefined ? [message('foster-taken-from', later)] : []),
    ...(to === null ? [] : [message('foster-approval-ends', { on: to })]),
  ]
}

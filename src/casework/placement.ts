// Placements over time: stays and moves, breakdowns by two definitions, and the way home.
import type { Day } from '../language/day.ts'
import type { EndReason, Help, Placement } from './facts/help.ts'

/** The placements among the help, in order of their first day. */
const placementsOf = (help: readonly Help[]): readonly Placement[] =>
  help
    .filter((each): each is Placement => each.kind === 'placement')
    .toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1))

/** Placements that follow on each other without a day at home between. */
export type Stay = { readonly from: Day; readonly to: Day | null; readonly places: readonly Placement[] }

/** The stays away from home, in order. */
export const staysOf = (help: readonly Help[]): readonly Stay[] => {
  const stays: { from: Day; to: Day | null; places: Placement[] }[] = []
  for (const each of placementsOf(help)) {
    const open = stays.at(-1)
    if (open === undefined || open.to !== each.period.from) {
      stays.push({ from: each.period.from, to: each.period.to, places: [each] })
    } else {
      open.to = each.period.to
      open.places.push(each)
    }
  }
  return stays
}

/** One move: every change of place within a stay, also between two of the same type, which the national register can't see. */
export type Move = {
  readonly on: Day
  readonly from: Placement
  readonly to: Placement
  readonly sameType: boolean
  readonly ladder: 'up' | 'down' | 'same'
}

/** The moves, in order. */
export const movesOf = (help: readonly Help[]): readonly Move[] =>
  staysOf(help).flatMap(({ places }) =>
    places.slice(1).flatMap((to, at) => {
      const from = places[at]
      if (from === undefined) return []
      const ladder = to.step > from.step ? 'up' : to.step < from.step ? 'down' : 'same'
      return [{ on: to.period.from, from, to, sameType: to.type === from.type, ladder } as const]
    }),
  )

/**
 * `national`: the child no longer wishes to be there, or the place gives up, or both (Ankestyrelsen). `wide`: every other
 * unplanned end too: the custody holder takes the child home, an allegation, standards not met, approval taken, place closed.
 */
export type BreakdownDefinition = 'national' | 'wide'

const unplanned: Readonly<Record<EndReason, BreakdownDefinition | null>> = {
  'as-planned': null,
  'return-home': null,
  'came-of-age': null,
  'carer-behaviour': 'national',
  'carer-other': 'national',
  'child-asks': 'national',
  'custody-holder-takes-home': 'wide',
  allegation: 'wide',
  standards: 'wide',
  'approval-removed': 'wide',
  'place-closed': 'wide',
  'authority-changes-plan': null,
  other: null,
}

/** True where the placement ended as a breakdown by the definition; every national one is a wide one too. */
export const isBreakdown = ({ ended }: Placement, by: BreakdownDefinition): boolean => {
  const kind = ended === null ? null : unplanned[ended.reason]
  return kind !== null && (by === 'wide' || kind === 'national')
}

/** The placements that broke down, in order of the day they ended. It counts what was; it foretells nothing of a child. */
export const breakdownsOf = (help: readonly Help[], by: BreakdownDefinition): readonly Placement[] =>
  placementsOf(help).filter(each => isBreakdown(each, by))

/** The days a stay ended with the child at home again, planned or not. */
export const returnsHome = (help: readonly Help[]): readonly Day[] =>
  staysOf(help).flatMap(({ to, places }) => (to !== null && places.at(-1)?.ended?.destination === 'home' ? [to] : []))

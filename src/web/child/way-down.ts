// The named way down: which one stands now, and what a tick at one of its conditions makes of it.
import type { WayDown } from '../../casework/facts/following.ts'
import type { Day } from '../../language/day.ts'

/** The way that is neither taken nor given up by the day; of several the one planned first, and one without a day last. */
export const wayDownOf = (ways: readonly WayDown[], on: Day): WayDown | undefined =>
  waysOpen(ways, on).toSorted((a, b) => (order(a) < order(b) ? -1 : 1))[0]

/** Every way that still is one. */
export const waysOpen = (ways: readonly WayDown[], on: Day): readonly WayDown[] =>
  ways.filter(({ takenOn, givenUpOn }) => !isPast(takenOn, on) && !isPast(givenUpOn, on))

const isPast = (of: Day | null, on: Day): boolean => of !== null && of <= on
const order = ({ plannedFor, id }: WayDown): string => `${plannedFor ?? '9999'} ${id}`

/** The way with one condition met on a day, or met no more; as it is sent, without its id. */
export const withCondition = (way: WayDown, condition: string, metOn: Day | null): Omit<WayDown, 'id'> => {
  const { id: _, ...fact } = way
  return {
    ...fact,
    conditions: fact.conditions.map(each => (each.id === condition ? { ...each, metOn } : each)),
  }
}

// The monthly sample: every emergency up to a limit, and look-ups drawn by chance, none of them twice.
import type { ControlRule } from './rule.ts'

/** A whole number from 0 and below `below`, each as likely. */
export type Random = (below: number) => number

/**
 * `count` of the places 0 to `of` - 1, or all of them where there are no more, in the order they were drawn. No place is
 * drawn twice, and every choice is as likely (Fisher and Yates, with only the places that were moved kept).
 */
export const drawPlaces = (of: number, count: number, random: Random): readonly number[] => {
  const moved = new Map<number, number>()
  return Array.from({ length: Math.min(of, count) }, (_, at) => {
    const chosen = at + random(of - at)
    const place = moved.get(chosen) ?? chosen
    moved.set(chosen, moved.get(at) ?? at)
    return place
  })
}

/** An emergency as drawing sees it. `always`: it is of a colleague's family, and is controlled whatever chance says. */
export type Drawable = { readonly id: string; readonly always: boolean }

/** What was drawn: emergencies by id, and other look-ups by their place in the month, from 0. */
export type Sample = { readonly emergencies: readonly string[]; readonly lookups: readonly number[] }

/**
 * The sample of a month with these emergencies and so many look-ups. What is always drawn counts towards the limit but is
 * never cut by it: curiosity about a colleague is the price of being able to open such a file at all (decision 0070).
 */
export const drawSample = (
  emergencies: readonly Drawable[],
  lookups: number,
  rule: Pick<ControlRule, 'emergencies' | 'lookups'>,
  random: Random,
): Sample => {
  const always = emergencies.filter(each => each.always)
  const others = emergencies.filter(each => !each.always)
  const left = Math.max(0, rule.emergencies - always.length)
  const drawn = new Set([...always, ...drawPlaces(others.length, left, random).map(at => others[at])])
  return {
    emergencies: emergencies.filter(each => drawn.has(each)).map(each => each.id),
    lookups: drawPlaces(lookups, rule.lookups, random),
  }
}

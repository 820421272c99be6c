// The network around a child: the map in force, how many children have a fresh one, and who nobody has asked.
import { addMonths, type Day } from '../language/day.ts'
import type { NetworkMap, NetworkPerson } from './facts/people.ts'
import type { CaseFacts } from './facts.ts'

/** The latest map drawn by the day. */
export const mapOn = (maps: readonly NetworkMap[], on: Day): NetworkMap | undefined =>
  maps.filter(each => each.drawnOn <= on).toSorted((a, b) => (a.drawnOn + a.id > b.drawnOn + b.id ? -1 : 1))[0]

/** A map older than this is to be drawn anew; a bar of our own, no law's. */
const freshMonths = 6

/** True where the map is less than six months old on the day. */
export const isFresh = (map: NetworkMap, on: Day): boolean => map.drawnOn > addMonths(on, -freshMonths)

/** Those of the private network and civil society the child may see and nobody has asked, the closest first. */
export const nobodyAsked = (map: NetworkMap): readonly NetworkPerson[] =>
  map.people
    .filter(each => each.side !== 'professional' && each.contact !== 'not-allowed' && each.asked === null)
    .toSorted((a, b) => closeness(a) - closeness(b) || (a.id < b.id ? -1 : 1))

const closeness = ({ strength }: NetworkPerson): number => ['strong', 'moderate', 'weak'].indexOf(strength)

/** How many of the map's people are private, and how many there are. */
export const privateShare = (map: NetworkMap): { readonly private: number; readonly of: number } => ({
  private: map.people.filter(each => each.side !== 'professional').length,
  of: map.people.length,
})

/** Children with a fresh map, of all those given: the open cases the asker may count. */
export const coverage = (cases: readonly CaseFacts[], on: Day): { readonly covered: number; readonly of: number } => ({
  covered: cases.filter(each => {
    const map = mapOn(each.networkMaps, on)
    return map !== undefined && isFresh(map, on)
  }).length,
  of: cases.length,
})

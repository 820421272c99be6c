// The network around a child: the map in force, how many have a fresh one, who nobody has asked, and what a new map changed.
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
    .toSorted(closestFirst)

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

/** What happened between two maps: who came, who went, and who stands nearer or further away. The closest first. */
export type NetworkChange = {
  readonly came: readonly NetworkPerson[]
  readonly went: readonly NetworkPerson[]
  readonly moved: readonly {
    readonly person: NetworkPerson
    readonly from: NetworkPerson['strength']
    readonly to: NetworkPerson['strength']
    readonly nearer: boolean
  }[]
}

/**
 * What is otherwise on the later map than on the earlier. A person is the same where the id is, or else the name and the
 * relation: a map is often drawn anew from nothing.
 */
export const networkChange = (earlier: NetworkMap, later: NetworkMap): NetworkChange => {
  const before = new Map(pairsOf(earlier.people, later.people))
  const known = new Set(before.values())
  const people = later.people.toSorted(closestFirst)
  return {
    came: people.filter(each => !before.has(each)),
    went: earlier.people.filter(each => !known.has(each)).toSorted(closestFirst),
    moved: people.flatMap(person => {
      const was = before.get(person)
      if (was === undefined || was.strength === person.strength) return []
      return [{ person, from: was.strength, to: person.strength, nearer: closeness(person) < closeness(was) }]
    }),
  }
}

const closestFirst = (a: NetworkPerson, b: NetworkPerson): number =>
  closeness(a) - closeness(b) || (a.id < b.id ? -1 : 1)

const calledBy = ({ name, relation }: NetworkPerson): string =>
  [name, relation].map(each => each.trim().toLocaleLowerCase('da')).join('|')

/** Who of the later map is whom of the earlier; nobody is two people. */
const pairsOf = (
  earlier: readonly NetworkPerson[],
  later: readonly NetworkPerson[],
): readonly (readonly [NetworkPerson, NetworkPerson])[] => {
  const byId = later.flatMap(person => {
    const was = earlier.find(each => each.id === person.id)
    return was === undefined ? [] : [[person, was] as const]
  })
  const paired = new Set(byId.flat())
  const left = earlier.filter(each => !paired.has(each)).toSorted(closestFirst)
  const byName = later.flatMap(person => {
    const at = paired.has(person) ? -1 : left.findIndex(each => calledBy(each) === calledBy(person))
    const [was] = at < 0 ? [] : left.splice(at, 1)
    return was === undefined ? [] : [[person, was] as const]
  })
  return [...byId, ...byName]
}

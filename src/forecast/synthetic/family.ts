// The rows of a family: who belongs to it and since when, and its children as persons, born or expected.
import type { Day } from '../../language/day.ts'
import { replacementCpr, type Sex, uuidOn } from './identifiers.ts'
import type { FamilyMember, SyntheticChild } from './municipality.ts'
import { adultName, childName, familyName } from './names.ts'
import type { Family, Person } from './population.ts'
import { wholeBetween } from './random.ts'
import { recordedAt, type World } from './world.ts'

// The parts of a family's id stream; those of its children have keys of their own.
const [ownId, memberIds] = [7, 8]

/** A family as it is stored. `giver` is the member who gives consent. */
export type Household = {
  readonly id: string
  readonly name: string
  readonly adults: readonly FamilyMember[]
  readonly giver: string | undefined
  readonly memberId: (day: Day) => string
}

/** The family with its grown-ups. Its id is keyed by the family, apart from those of its children. */
export const householdOf = (world: World, family: Family): Household => {
  const { parameters, streams, time } = world
  const key = family.key * 16 + 15 // no child has place 15
  const founded = time.dayOf(world.windowStart)
  const [stream, ids] = [streams('names', key), streams('ids', key, memberIds)]
  const id = uuidOn(streams('ids', key, ownId), founded)
  const name = familyName(stream)
  const since = time.dayOf((family.children[0]?.born ?? -300) - 300)
  const both = stream.unit() < parameters.families.twoParents
  const onlyFather = !both && stream.unit() < 0.13
  const left = both && stream.unit() < 0.06 ? time.dayOf(-wholeBetween(stream, 30, 900)) : null
  const adult = (relation: 'mother' | 'father', to: Day | null): FamilyMember => ({
    id: uuidOn(ids, founded),
    family: id,
    child: null,
    name: adultName(stream, relation === 'mother' ? 'female' : 'male', name),
    relation,
    custody: true,
    from: since,
    to: to !== null && to > since ? to : null,
  })
  const mother = adult('mother', null)
  const father = adult('father', both ? left : null)
  const adults = onlyFather ? [father] : both ? [mother, father] : [mother]
  return { id, name, adults, giver: adults[0]?.id, memberId: day => uuidOn(ids, day) }
}

/** A child of the family, with its belonging to it. `known` is the day number the municipality first wrote it down. */
export const childOf = (
  world: World,
  household: Household,
  person: Person,
  known: number,
  taken: Set<string>,
): { readonly child: SyntheticChild; readonly member: FamilyMember } => {
  const { parameters, streams, time } = world
  const stream = streams('child', person.key)
  const sex: Sex = stream.unit() < 0.487 ? 'female' : 'male'
  const id = uuidOn(streams('ids', person.key), time.dayOf(known))
  const born = time.dayOf(person.born)
  const shielded = stream.unit() < parameters.protectedShare ? -wholeBetween(stream, 5, 340) : undefined
  const child: SyntheticChild = {
    id,
    name: childName(streams('names', person.key), sex, household.name),
    sex,
    cpr: replacementCpr(stream, born, sex, taken),
    born,
    due: null,
    mother: null,
    protectedFrom: shielded === undefined ? null : time.dayOf(Math.max(shielded, person.born)),
    protectedTo: shielded === undefined ? null : time.dayOf(shielded + 365),
    createdAt: recordedAt(world, person.key, known),
  }
  return { child, member: memberOf(household, id, born) }
}

/** An expected child, due on a day number. */
export const unbornOf = (
  world: World,
  household: Household,
  key: number,
  due: number,
  known: number,
): SyntheticChild => ({
  id: uuidOn(world.streams('ids', key), world.time.dayOf(known)),
  name: `Ufødt barn, ${household.adults[0]?.name ?? household.name}`,
  sex: null,
  cpr: null,
  born: null,
  due: world.time.dayOf(due),
  mother: household.giver ?? null,
  protectedFrom: null,
  protectedTo: null,
  createdAt: recordedAt(world, key, known),
})

/** That a child belongs to the family from a day. */
export const memberOf = (household: Household, child: string, from: Day): FamilyMember => ({
  id: household.memberId(from),
  family: household.id,
  child,
  name: null,
  relation: 'child',
  custody: false,
  from,
  to: null,
})

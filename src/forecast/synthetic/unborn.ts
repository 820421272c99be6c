// Children who are expected: a family with a mother and a due date, visits before the birth, and an adviser.

import { householdOf, memberOf, unbornOf } from './family.ts'
import { placeFor, timeFor } from './follow-up-words.ts'
import type { Draft } from './help.ts'
import { measure } from './help.ts'
import { uuidOn } from './identifiers.ts'
import type { FamilyMember, SyntheticChild, SyntheticFact, SyntheticVersion } from './municipality.ts'
import type { Family, Person } from './population.ts'
import { wholeBetween } from './random.ts'
import { fact, factVersions } from './record.ts'
import { versionsOf } from './versions.ts'
import { adviserFor, serviceFor, type World } from './world.ts'

/** Keys of families made beside the population: far above those of any that is drawn. */
const beside = 50_000_000

/** Where the rows go. */
type Rows = {
  readonly families: string[]
  readonly members: FamilyMember[]
  readonly children: SyntheticChild[]
  readonly spells: SyntheticVersion[]
  readonly facts: SyntheticFact[]
}

/** Adds expected child number `count`. */
export const expectedChild = (world: World, rows: Rows, count: number): void => {
  const { streams, time, parameters } = world
  const stream = streams('child', beside + count)
  const district = Math.floor(stream.unit() * parameters.districts.length)
  const family: Family = {
    key: beside + count,
    vulnerable: true,
    homes: [{ from: world.windowStart, district }],
    children: [],
  }
  const key = family.key * 16
  const known = time.weekday(-wholeBetween(stream, 25, 110))
  const due = wholeBetween(stream, 14, 150)
  const person: Person = { key, family, bornMonth: 0, born: due }
  const household = householdOf(world, family)
  const child = unbornOf(world, household, key, due, known)
  const ids = streams('ids', key, 1)
  const common = { child: child.id, period: { from: time.dayOf(known), to: null } }
  const [employee, service] = [adviserFor(world, stream, family, known), serviceFor(world, stream, 'unborn', 2, 0)]
  const visits = measure(world, person, child.id, 2, { from: known, to: null }, service, stream, ids)
  const drafts: Draft[] = [
    { spell: visits },
    { spell: { ...common, id: uuidOn(ids, common.period.from), kind: 'adviser', employee, why: 'first' } },
    {
      spell: {
        ...common,
        id: uuidOn(ids, common.period.from),
        kind: 'district',
        value: world.districts[district] ?? '',
      },
    },
  ]
  rows.families.push(household.id)
  rows.members.push(
    ...household.adults.map(each => ({ ...each, from: common.period.from })),
    memberOf(household, child.id, common.period.from),
  )
  rows.children.push(child)
  rows.spells.push(...versionsOf(world, key, drafts, () => employee))
  const planned = time.weekday(wholeBetween(stream, 1, 12))
  const said = streams('said', key)
  const about = {
    plannedFor: time.dayOf(planned),
    plannedTime: timeFor(said),
    place: placeFor(said, 'parents'),
    about: [visits.id],
  }
  const followUp = fact('followUps', uuidOn(ids, common.period.from), { on: known, body: about })
  const facts = streams('ids', key, 10)
  const period = { from: common.period.from }
  const told = [
    followUp,
    fact('assessments', uuidOn(facts, period.from), {
      on: known,
      body: { kind: 'coming-parents', awareOn: period.from },
    }),
    ...household.adults.map(each =>
      fact('relations', uuidOn(facts, period.from), {
        on: known,
        body: { person: each.id, kind: each.relation === 'father' ? 'father' : 'mother', custody: true, period },
      }),
    ),
  ]
  rows.facts.push(...factVersions(world, key, child.id, told, () => employee))
}

// The generator of synthetic municipalities: the same seed, anchor day and parameters always answer the same municipality.
import { addMonths, type Day, daysBetween, yearOf } from '../../language/day.ts'
import { advisersOf, agreementsOf, homesKnown, type Known, schoolsOf } from './around.ts'
import { networkMeetingsOf, notificationsOf, pendingNotification } from './contacts.ts'
import { emergenciesOf } from './emergencies.ts'
import { childOf, householdOf } from './family.ts'
import { followUpsOf } from './follow-ups.ts'
import { aftercareOf, type Draft, helpOf, writtenOnWrongChild } from './help.ts'
import { type Episode, episodesOf, liveChild } from './life.ts'
import { agesOf, calibrate, chancesOf } from './moves.ts'
import type { SyntheticMunicipality } from './municipality.ts'
import type { SyntheticParameters } from './parameters.ts'
import { districtOn, type Family, type Person, populate } from './population.ts'
import { streamsOf } from './random.ts'
import { holdingsOf, relativesOf } from './staffing.ts'
import { timelineOf } from './timeline.ts'
import { expectedChild } from './unborn.ts'
import { versionsOf } from './versions.ts'
import { eventDay, type World, worldOf } from './world.ts'

/** What a municipality is made from. */
export type Making = { readonly seed: number; readonly anchor: Day; readonly parameters: SyntheticParameters }

type Rows = {
  -readonly [Field in keyof Pick<
    SyntheticMunicipality,
    'families' | 'members' | 'children' | 'spells' | 'followUps' | 'networkMeetings' | 'notifications'
  >]: SyntheticMunicipality[Field][number][]
}

/** A municipality with its children and five years of casework, until the day before the anchor. No clock, no chance. */
export const generateMunicipality = ({ seed, anchor, parameters }: Making): SyntheticMunicipality => {
  const [streams, time] = [streamsOf(seed), timelineOf(anchor)]
  const world = worldOf(parameters, streams, time)
  const population = populate(parameters, streams, time)
  const chances = chancesOf(parameters, calibrate(parameters, agesOf(population)))
  const rows: Rows = {
    families: [],
    members: [],
    children: [],
    spells: [],
    followUps: [],
    networkMeetings: [],
    notifications: [],
  }
  const taken = new Set<string>()
  for (const family of population) {
    const lives = family.children.map(person => ({
      person,
      episodes: episodesOf(
        liveChild(parameters, chances, world.trial, streams, time, person),
        -parameters.historyMonths,
      ),
    }))
    if (lives.some(each => each.episodes.length > 0)) addFamily(world, rows, family, lives, taken)
  }
  for (let count = 1; count <= parameters.unborn; count++) expectedChild(world, rows, count)
  const programmeFrom = time.dayOf(time.monthStart(world.trial.firstMonth))
  const counted = countChildren(world, population)
  const relatives = relativesOf(world.staff, rows.children, rows.spells)
  const teams = new Map(parameters.districts.map(({ team }, at) => [world.districts[at], team]))
  const [ofTrial = 0] = world.trial.districts
  return {
    code: parameters.municipality.code,
    name: parameters.municipality.name,
    seed,
    anchor,
    districts: parameters.districts.map(({ name, team }, at) => ({
      id: world.districts[at] ?? '',
      name,
      team,
      programmeFrom: world.trial.districts.has(at) ? programmeFrom : null,
      children: counted[at] ?? [],
    })),
    staff: world.staff,
    holdings: holdingsOf(world.staff, world.services),
    relatives,
    emergencies: emergenciesOf(
      { ...rows, anchor, streams, staff: world.staff, relatives, teamOf: district => teams.get(district) },
      parameters.districts[ofTrial]?.team ?? '',
    ),
    services: world.services,
    ...rows,
  }
}

type Life = { readonly person: Person; readonly episodes: readonly Episode[] }

const isOpen = (episodes: readonly Episode[]): boolean => (episodes.at(-1)?.to ?? -1) >= 0

const addFamily = (world: World, rows: Rows, family: Family, lives: readonly Life[], taken: Set<string>): void => {
  const household = householdOf(world, family)
  const open = lives.some(each => isOpen(each.episodes))
  rows.families.push(household.id)
  // Of a family whose cases are all closed no grown-up is kept.
  if (open) rows.members.push(...household.adults)
  const started = lives.flatMap(each =>
    each.episodes[0] === undefined ? [] : [eventDay(world, each.person, each.episodes[0].from)],
  )
  for (const { person, episodes } of lives) {
    const known =
      episodes[0] === undefined
        ? Math.max(Math.min(...started), person.born)
        : eventDay(world, person, episodes[0].from)
    const young = addMonths(world.time.dayOf(person.born), 216) > world.time.anchor
    // Brothers and sisters without a case are written down where the family has an open one.
    if (episodes.length === 0 && !(open && young)) continue
    const { child, member } = childOf(world, household, person, known, taken)
    rows.children.push(child)
    rows.members.push(member)
    if (episodes.length > 0) addCase(world, rows, { child: person, id: child.id, giver: household.giver }, episodes)
    else if (
      rows.notifications.filter(each => each.assessedAt === null).length <
      world.parameters.casework.pendingNotifications
    ) {
      rows.notifications.push(pendingNotification(world, person.key, child.id))
    }
  }
}

const addCase = (world: World, rows: Rows, known: Known, episodes: readonly Episode[]): void => {
  const { child, id } = known
  const { time } = world
  const ids = world.streams('ids', child.key, 1)
  const help = helpOf(world, child, id, episodes, ids)
  const advisers = advisersOf(world, known, episodes, ids)
  const aftercare = aftercareOf(world, child, id, episodes, advisers.at(-1), ids)
  const drafts: Draft[] = [...help, ...advisers, ...aftercare, ...writtenOnWrongChild(world, child, id, ids)]
  drafts.push(...homesKnown(world, known, episodes, isOpen(episodes), ids))
  const current = episodes.at(-1)
  if (current !== undefined && isOpen(episodes)) {
    const opened = eventDay(world, child, current.from)
    const helped = current.runs.find(run => run.state >= 3 && run.state <= 7)?.from
    const days = { opened, helped: helped === undefined ? undefined : eventDay(world, child, helped) }
    drafts.push(...schoolsOf(world, known, opened, ids), ...agreementsOf(world, known, days, ids))
  }
  const responsible = drafts.flatMap(({ spell }) =>
    spell.kind === 'adviser' ? [{ from: time.numberOf(spell.period.from), employee: spell.employee }] : [],
  )
  const by = (number: number): string =>
    (responsible.findLast(each => each.from <= number) ?? responsible[0])?.employee ?? world.staff[0]?.id ?? ''
  rows.spells.push(...versionsOf(world, child.key, drafts, by))
  rows.followUps.push(...followUpsOf(world, child, id, help))
  rows.networkMeetings.push(...networkMeetingsOf(world, child, id, episodes))
  rows.notifications.push(...notificationsOf(world, child, id, episodes))
}

/** Children by district and age on the anchor day. */
const countChildren = (world: World, population: readonly Family[]): readonly (readonly number[])[] => {
  const { time, districts } = world
  const counted = districts.map(() => new Array<number>(18).fill(0))
  for (const family of population) {
    const ages = counted[districtOn(family, -1)]
    for (const child of family.children) {
      const age = ageAt(time.dayOf(child.born), time.anchor)
      if (ages !== undefined && age <= 17) ages[age] = (ages[age] ?? 0) + 1
    }
  }
  return counted
}

/** Whole years from birth to a day. */
export const ageAt = (born: Day, on: Day): number => {
  const years = yearOf(on) - yearOf(born)
  return daysBetween(addMonths(born, 12 * years), on) >= 0 ? years : years - 1
}

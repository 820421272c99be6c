// The generator of synthetic municipalities: the same seed, anchor day and parameters always answer the same municipality.
import { addMonths, type Day, daysBetween, yearOf } from '../../language/day.ts'
import { adviserContactsOf } from './adviser-contacts.ts'
import { advisersOf, agreementsOf, homesKnown, type Known, schoolsOf } from './around.ts'
import { intakeOf } from './assessments.ts'
import { careOf } from './care.ts'
import { notificationsOf, pendingNotification } from './contacts.ts'
import { decidedHelp } from './decisions.ts'
import { emergenciesOf } from './emergencies.ts'
import { childOf, householdOf } from './family.ts'
import { filingsOf } from './filings.ts'
import { followUpFacts } from './follow-up-said.ts'
import { followUpsOf } from './follow-ups.ts'
import { aftercareOf, helpOf, putOff, writtenOnWrongChild } from './help.ts'
import { ledgerOf } from './ledger.ts'
import { type Episode, episodesOf, liveChild } from './life.ts'
import { agesOf, calibrate, chancesOf } from './moves.ts'
import type { FamilyMember, SyntheticMunicipality } from './municipality.ts'
import { networkMapsOf, networkMeetingsOf } from './network.ts'
import type { SyntheticParameters } from './parameters.ts'
import { type PlanDraft, planOf } from './plans.ts'
import { districtOn, type Family, type Person, populate } from './population.ts'
import { streamsOf } from './random.ts'
import { type FactDraft, factVersions, type Recorded } from './record.ts'
import { accessRequestsOf, helpConsents, relationsOf } from './relations.ts'
import { holdingsOf, relativesOf } from './staffing.ts'
import { timelineOf } from './timeline.ts'
import { expectedChild } from './unborn.ts'
import { versionsOf } from './versions.ts'
import { waysDownOf } from './ways-down.ts'
import { eventDay, type World, worldOf } from './world.ts'

/** What a municipality is made from. */
export type Making = { readonly seed: number; readonly anchor: Day; readonly parameters: SyntheticParameters }

type Rows = {
  -readonly [Field in keyof Pick<
    SyntheticMunicipality,
    'families' | 'members' | 'children' | 'spells' | 'facts'
  >]: SyntheticMunicipality[Field][number][]
}

/** A municipality with its children and five years of casework, until the day before the anchor. No clock, no chance. */
export const generateMunicipality = ({ seed, anchor, parameters }: Making): SyntheticMunicipality => {
  const [streams, time] = [streamsOf(seed), timelineOf(anchor)]
  const world = worldOf(parameters, streams, time)
  const population = populate(parameters, streams, time)
  const chances = chancesOf(parameters, calibrate(parameters, agesOf(population)))
  const rows: Rows = { families: [], members: [], children: [], spells: [], facts: [] }
  const taken: Taken = { numbers: new Set<string>(), waiting: [] }
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
    ledger: ledgerOf(world, rows.spells),
  }
}

/** What is taken and counted over the whole municipality: person numbers, and notifications that wait. */
type Taken = { readonly numbers: Set<string>; readonly waiting: string[] }

type Life = { readonly person: Person; readonly episodes: readonly Episode[] }

const isOpen = (episodes: readonly Episode[]): boolean => (episodes.at(-1)?.to ?? -1) >= 0

const addFamily = (world: World, rows: Rows, family: Family, lives: readonly Life[], taken: Taken): void => {
  const household = householdOf(world, family)
  const open = lives.some(each => isOpen(each.episodes))
  rows.families.push(household.id)
  // Of a family whose cases are all closed no grown-up is kept.
  if (open) rows.members.push(...household.adults)
  const started = lives.flatMap(each =>
    each.episodes[0] === undefined ? [] : [eventDay(world, each.person, each.episodes[0].from)],
  )
  const own: { readonly life: Life; readonly id: string; readonly member: FamilyMember }[] = []
  for (const { person, episodes } of lives) {
    const known =
      episodes[0] === undefined
        ? Math.max(Math.min(...started), person.born)
        : eventDay(world, person, episodes[0].from)
    const young = addMonths(world.time.dayOf(person.born), 216) > world.time.anchor
    // Brothers and sisters without a case are written down where the family has an open one.
    if (episodes.length === 0 && !(open && young)) continue
    const { child, member } = childOf(world, household, person, known, taken.numbers)
    rows.children.push(child)
    rows.members.push(member)
    own.push({ life: { person, episodes }, id: child.id, member })
  }
  for (const { life, id, member } of own) {
    const siblings = own.filter(each => each.member !== member).map(each => each.member)
    const known = { child: life.person, id, giver: household.giver, adults: household.adults }
    if (life.episodes.length > 0) addCase(world, rows, known, life.episodes, siblings)
    else if (taken.waiting.length < world.parameters.casework.pendingNotifications) {
      const { key, family } = life.person
      const draft = pendingNotification(world, key)
      taken.waiting.push(draft.id)
      rows.facts.push(...factVersions(world, key, id, [draft], number => leaderOf(world, family, number)))
    }
  }
}

/** The leader of the team that has the family's district. */
const leaderOf = (world: World, family: Family, number: number): string => {
  const team = world.parameters.districts[districtOn(family, number)]?.team
  const leader = world.staff.find(each => each.role === 'team-leader' && each.team === team)
  return leader?.id ?? world.staff[0]?.id ?? ''
}

const addCase = (
  world: World,
  rows: Rows,
  known: Known,
  episodes: readonly Episode[],
  siblings: readonly FamilyMember[],
): void => {
  const { child, id, adults } = known
  const { time } = world
  const ids = world.streams('ids', child.key, 1)
  const own = helpOf(world, child, id, episodes, ids)
  const advisers = advisersOf(world, known, episodes, ids)
  const aftercare = aftercareOf(world, child, id, episodes, advisers.at(-1), ids)
  const wrong = writtenOnWrongChild(world, child, id, ids)
  const current = episodes.at(-1)
  const open = isOpen(episodes)
  const responsible = [...advisers, ...aftercare].flatMap(({ spell }) =>
    spell.kind === 'adviser' ? [{ from: time.numberOf(spell.period.from), employee: spell.employee }] : [],
  )
  const by = (number: number): string =>
    (responsible.findLast(each => each.from <= number) ?? responsible[0])?.employee ?? world.staff[0]?.id ?? ''
  const since = Math.max(time.monthStart(-world.parameters.record.detailMonths), world.windowStart)
  const facts = world.streams('ids', child.key, 10)
  const of: Recorded = { world, child, id, open, adults, episodes, ids: facts, since, by }
  const decided = decidedHelp(of, [...own, ...aftercare.filter(each => each.spell.kind === 'measure')])
  const help = decided.help.map(each => putOff(world, child, each))
  const asDecided = new Map(help.map(each => [each.spell.id, each]))
  const drafts = [...own, ...advisers, ...aftercare, ...wrong].map(each => asDecided.get(each.spell.id) ?? each)
  drafts.push(...homesKnown(world, known, episodes, open, ids))
  const before = [...notificationsOf(world, child, episodes), ...decided.facts, ...intakeOf(of, own)]
  const followUps = followUpsOf(of, help)
  const told: FactDraft[] = [...networkMeetingsOf(of), ...networkMapsOf(of), ...careOf(of, own)]
  const plans: PlanDraft[] = []
  const lately: FactDraft[] = []
  if (current !== undefined && open) {
    const opened = eventDay(world, child, current.from)
    const helped = current.runs.find(run => run.state >= 3 && run.state <= 7)?.from
    const days = { opened, helped: helped === undefined ? undefined : eventDay(world, child, helped) }
    const schools = schoolsOf(world, known, opened, ids)
    const agreements = agreementsOf(world, known, days, ids)
    drafts.push(...schools, ...agreements, ...helpConsents(of, help))
    const planned = agreements.find(({ spell }) => spell.kind === 'plan')?.spell.period.from
    plans.push(...(planned === undefined ? [] : planOf(of, time.numberOf(planned), help)))
    lately.push(...adviserContactsOf(of, opened), ...waysDownOf(of, help))
    told.push(...plans.map(each => each.draft), ...relationsOf(of, siblings, opened), ...accessRequestsOf(of, opened))
  }
  rows.spells.push(...versionsOf(world, child.key, drafts, by))
  const all = [...before, ...followUpFacts(of, followUps, help, plans), ...told, ...lately]
  const written = factVersions(world, child.key, id, all, by)
  rows.facts.push(...written, ...filingsOf(world, child.key, written))
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
  const [birth, now] = [born.slice(5), on.slice(5)]
  // A leap day's child has its birthday on the 28th in other years; the calendar knows, and takes its time.
  const passed = birth === '02-29' ? daysBetween(addMonths(born, 12 * years), on) >= 0 : birth <= now
  return passed ? years : years - 1
}

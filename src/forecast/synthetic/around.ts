// What stands around a child with a case: adviser, district, home, school, plan, consent and those who help the adviser.
import { addMonths, type Day, dayAt, yearOf } from '../../language/day.ts'
import type { Draft } from './help.ts'
import { uuidOn } from './identifiers.ts'
import type { Episode } from './life.ts'
import type { FamilyMember, SpellExtras } from './municipality.ts'
import { address } from './names.ts'
import type { Person } from './population.ts'
import { pickWeighted, type Stream, wholeBetween } from './random.ts'
import { adviserFor, endDay, eventDay, underNewLaw, type World } from './world.ts'

/** A child as the spells around it need it: its streams' key, its row's id, and who gives consent. */
export type Known = {
  readonly child: Person
  readonly id: string
  readonly giver: string | undefined
  readonly adults: readonly FamilyMember[]
}

/** The advisers of every case, one after another. */
export const advisersOf = (
  world: World,
  { child, id }: Known,
  episodes: readonly Episode[],
  ids: Stream,
): readonly Draft[] => {
  const { adviserChangesPerYear } = world.parameters.casework
  return episodes.flatMap(episode => {
    const stream = world.streams('staff', child.key, episode.from)
    const months = [episode.from]
    for (let month = episode.from + 2; month < episode.to - 1; month++) {
      if (stream.unit() < adviserChangesPerYear / 12) months.push(month)
    }
    let employee: string | undefined
    return months.flatMap((month, at): Draft[] => {
      const from = eventDay(world, child, month)
      const next = months[at + 1]
      const to = next === undefined ? endDay(world, child, episode.to) : eventDay(world, child, next)
      employee = adviserFor(world, stream, child.family, from, employee)
      if ((to ?? 1) <= world.windowStart) return []
      const why =
        at === 0 ? 'first' : pickWeighted(world.streams('around', child.key, month), changes, each => each.weight).why
      return [{ spell: { ...spell(world, id, from, to, ids), kind: 'adviser', employee, why } }]
    })
  })
}

/** Why another adviser came. */
const changes = [
  { why: 'left-job', weight: 5 },
  { why: 'planned-handover', weight: 4 },
  { why: 'load', weight: 3 },
  { why: 'leave', weight: 2 },
  { why: 'absence', weight: 2 },
  { why: 'reorganised', weight: 2 },
  { why: 'family-asks', weight: 1 },
  { why: 'adviser-asks', weight: 1 },
] as const

const spell = ({ time }: World, child: string, from: number, to: number | null, ids: Stream) => ({
  id: uuidOn(ids, time.dayOf(from)),
  child,
  period: { from: time.dayOf(from), to: to === null ? null : time.dayOf(to) },
})

/** District and, where the case is open, home: as they were while the child was known. Nothing earlier, nothing later. */
export const homesKnown = (
  world: World,
  { child, id }: Known,
  episodes: readonly Episode[],
  open: boolean,
  ids: Stream,
): readonly Draft[] => {
  const first = eventDay(world, child, episodes[0]?.from ?? -1)
  const last = open ? null : endDay(world, child, episodes.at(-1)?.to ?? 0)
  const { homes } = child.family
  return homes.flatMap((home, at): Draft[] => {
    const next = homes[at + 1]?.from
    const from = Math.max(home.from, child.born)
    const to = next === undefined || (last !== null && next >= last) ? null : next
    if ((to !== null && to <= first) || (last !== null && home.from >= last)) return []
    const recordedOn = Math.max(from, first)
    const value = world.districts[home.district] ?? ''
    const district: Draft = { spell: { ...spell(world, id, from, to, ids), kind: 'district', value }, recordedOn }
    if (!open) return [district]
    const where = address(world.streams('names', child.family.key, 100 + at))
    return [district, { spell: { ...spell(world, id, from, to, ids), kind: 'residence', value: where }, recordedOn }]
  })
}

/** Daycare, kindergarten and school of a child with an open case, as far as they reach into the case. */
export const schoolsOf = (world: World, { child, id }: Known, opened: number, ids: Stream): readonly Draft[] => {
  const { time, parameters } = world
  const born = time.dayOf(child.born)
  const august = (age: number): number => time.numberOf(dayAt(yearOf(born) + age, 8, 1))
  const area = parameters.districts[child.family.homes.at(-1)?.district ?? 0]?.name ?? ''
  const start = time.numberOf(addMonths(born, 10))
  const stages = [
    { from: start, to: Math.max(august(3), start + 30), value: `Dagplejen i ${area}` },
    { from: Math.max(august(3), start + 30), to: august(6), value: `Børnehuset ${area}` },
    { from: august(6), to: august(16), value: `Skolen ved ${area}` },
    { from: august(16), to: 1, value: 'Ungdomsskolen i Eksempelby' },
  ]
  return stages
    .filter(each => each.from < 0 && each.to > Math.max(opened, world.windowStart) && each.to > each.from)
    .map(each => ({
      spell: {
        ...spell(world, id, each.from, each.to < 0 ? each.to : null, ids),
        kind: 'school-or-daycare',
        value: each.value,
        ...schoolOf(world, child, each.from >= august(6)),
      },
      recordedOn: Math.max(each.from, opened),
    }))
}

/** What kind of school it is, and for most who go to one how much they stayed away in the last quarter, in percent. */
const schoolOf = ({ streams }: World, child: Person, school: boolean): Pick<SpellExtras, 'school' | 'absence'> => {
  if (!school) return { school: 'daycare' }
  const stream = streams('around', child.key, 2)
  const [luck, stays] = [stream.unit(), stream.unit() < 0.7]
  const absence = wholeBetween(stream, 1, 12) + (stream.unit() < 0.3 ? wholeBetween(stream, 5, 40) : 0)
  const kind = luck < 0.86 ? 'ordinary' : luck < 0.96 ? 'special-class' : 'internal-school'
  return { school: kind, ...(stays ? { absence } : {}) }
}

/** Plan, consents and co-worker of the open case. `helped` is the first day number with help that asks for a plan. */
export const agreementsOf = (
  world: World,
  { child, id, giver }: Known,
  days: { readonly opened: number; readonly helped: number | undefined },
  ids: Stream,
): readonly Draft[] => {
  const { time, parameters, staff } = world
  const stream = world.streams('rows', child.key, 1)
  const drafts: Draft[] = []
  const missing = stream.unit() < parameters.casework.planMissing
  const planned = time.weekday((days.helped ?? 0) + wholeBetween(stream, 20, 95))
  if (days.helped !== undefined && !missing && planned < 0) {
    drafts.push({
      spell: {
        ...spell(world, id, planned, null, ids),
        kind: 'plan',
        planKind: planKind(time.dayOf(planned)),
        person: id,
      },
    })
  }
  const [information, team, helper] = [stream.unit() < 0.85, stream.unit() < 0.25, stream.unit()]
  if (giver !== undefined && information) drafts.push(consent('Indhente og videregive oplysninger', 'sharing'))
  if (giver !== undefined && team) drafts.push(consent('Drøftes i distriktsteamet', 'other'))
  const helpers = staff.filter(each => each.role === 'psychologist' || each.role === 'health-visitor')
  const employee = helpers[Math.floor((helper / 0.08) * helpers.length)]?.id
  if (employee !== undefined && time.dayOf(days.opened) > (staff.find(each => each.id === employee)?.from ?? '')) {
    drafts.push({ spell: { ...spell(world, id, days.opened, null, ids), kind: 'co-worker', employee } })
  }
  return drafts

  function consent(purpose: string, covers: 'sharing' | 'other'): Draft {
    const by = 'custody-holder'
    const common = spell(world, id, days.opened, null, ids)
    return { spell: { ...common, kind: 'consent', giver: giver ?? '', by, covers, purpose } }
  }
}

const planKind = (day: Day): string => (underNewLaw(day) ? 'Barnets plan' : 'Handleplan')

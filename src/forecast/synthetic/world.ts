// What stands around the children of a synthetic municipality: its districts, staff, services and trial, and the dates of cases.
import { addMonths, type Day } from '../../language/day.ts'
import { uuidOn } from './identifiers.ts'
import { type Trial, trialOf } from './life.ts'
import type { SyntheticEmployee, SyntheticService } from './municipality.ts'
import type { SyntheticParameters } from './parameters.ts'
import { childhood, districtOn, type Family, type Person } from './population.ts'
import { pickWeighted, type Stream, type Streams, wholeBetween } from './random.ts'
import { momentAt, type Timeline } from './timeline.ts'

export type World = {
  readonly parameters: SyntheticParameters
  readonly streams: Streams
  readonly time: Timeline
  readonly trial: Trial
  /** The ids of the districts, by index. */
  readonly districts: readonly string[]
  readonly staff: readonly SyntheticEmployee[]
  readonly services: readonly SyntheticService[]
  /** The first day number of the history. */
  readonly windowStart: number
}

// Ids of what is no child: their streams are keyed below the lowest key of a child.
const [districtIds, serviceIds, staffIds] = [1, 2, 3]

/** The world of a seed and a timeline. */
export const worldOf = (parameters: SyntheticParameters, streams: Streams, time: Timeline): World => {
  const founded = time.dayOf(time.monthStart(-parameters.historyMonths))
  return {
    parameters,
    streams,
    time,
    trial: trialOf(parameters),
    districts: parameters.districts.map((_, at) => uuidOn(streams('ids', districtIds, at), founded)),
    staff: parameters.staff.map((each, at) => {
      const { startMonthsBefore, ...employee } = each
      const from = addMonths(time.anchor, -startMonthsBefore)
      return { ...employee, id: uuidOn(streams('ids', staffIds, at), from), from }
    }),
    services: parameters.services.map((each, at) => ({
      ...each,
      id: uuidOn(streams('ids', serviceIds, at), founded),
      code: each.id,
      priceLevel: parameters.priceLevel,
    })),
    windowStart: time.monthStart(-parameters.historyMonths),
  }
}

/** The day number on which something of the child's case happens in a month: about the same time of each month, a weekday. */
export const eventDay = ({ streams, time }: World, child: Person, month: number): number => {
  const usual = wholeBetween(streams('dates', child.key), 6, 19)
  const day = usual + wholeBetween(streams('dates', child.key, month), -6, 6)
  return time.weekday(time.monthStart(month) + day)
}

/** The day number of a birthday. */
export const birthday = ({ time }: World, child: Person, years: number): number =>
  time.numberOf(addMonths(time.dayOf(child.born), 12 * years))

/** The day a run or case ends: the 18th birthday, an event in that month, or null where it goes on. */
export const endDay = (world: World, child: Person, month: number): number | null => {
  if (month >= 0) return null
  return month === child.bornMonth + childhood ? birthday(world, child, 18) : eventDay(world, child, month)
}

/** When what happened to the child on a day was written down: the same day or up to six days later, never in the future. */
export const recordedAt = ({ streams, time }: World, child: number, number: number): string => {
  const stream = streams('recording', child, number)
  const lag = Math.min(wholeBetween(stream, 0, 6), Math.max(-1 - number, 0))
  return momentAt(time.dayOf(number + lag), wholeBetween(stream, 7 * 3600, 15 * 3600))
}

/** True where the programme runs for a family on a day. */
export const inProgramme = (world: World, family: Family, number: number): boolean =>
  number >= world.time.monthStart(world.trial.firstMonth) && world.trial.districts.has(districtOn(family, number))

/** Somebody of the team of the family's district who worked there on the day, other than `not`. */
export const adviserFor = (world: World, stream: Stream, family: Family, number: number, not?: string): string => {
  const { parameters, staff, time } = world
  const team = parameters.districts[districtOn(family, number)]?.team
  const day = time.dayOf(number)
  const colleagues = staff.filter(each => each.role === 'adviser' && each.team === team && each.id !== not)
  const there = colleagues.filter(each => each.from <= day)
  return pickWeighted(stream, there.length > 0 ? there : longest(colleagues), each => each.hours).id
}

const longest = (staff: readonly SyntheticEmployee[]): readonly SyntheticEmployee[] =>
  staff.toSorted((a, b) => (a.from < b.from ? -1 : 1)).slice(0, 1)

/** A service of the kind on the step for the age; where none takes the age, one of the step. */
export const serviceFor = (
  world: World,
  stream: Stream,
  use: SyntheticService['use'],
  step: number,
  age: number,
  not?: string,
): SyntheticService => {
  const onStep = world.services.filter(each => each.use === use && each.steps.includes(step) && each.id !== not)
  const fitting = onStep.filter(each => each.ages[0] <= age && age <= each.ages[1])
  return pickWeighted(stream, fitting.length > 0 ? fitting : onStep, each => each.weight)
}

/** Which law a decision rests on: barnets lov from 2024. */
export const underNewLaw = (day: Day): boolean => day >= '2024-01-01'

// The spells of help: measures and placements on the ladder, with their legal basis, made from a child's way on the ladder.
import { addMonths } from '../../language/day.ts'
import type { Spell } from '../../language/spell.ts'
import { uuidOn } from './identifiers.ts'
import { type Episode, isPlaced, type Run } from './life.ts'
import { assessing } from './moves.ts'
import type { SpellExtras, SyntheticService } from './municipality.ts'
import { fosterPlace, kinPlace } from './names.ts'
import { childhood, type Person } from './population.ts'
import { type Stream, wholeBetween } from './random.ts'
import { birthday, endDay, eventDay, inProgramme, serviceFor, underNewLaw, type World } from './world.ts'

/**
 * A spell as it turned out. `recordedOn` is the day number it became known, where that is not its first day; `main` marks
 * the help that follow-ups are about.
 */
export type Draft = {
  readonly spell: Spell & SpellExtras
  readonly recordedOn?: number
  readonly main?: boolean
  readonly withdrawn?: boolean
}

/** Day numbers, the end not counted and null where it goes on. */
type Days = { readonly from: number; readonly to: number | null }

const purposes: Readonly<Record<number, readonly string[]>> = {
  1: ['En god start', 'Forældrene får råd i tide'],
  2: ['Trivsel i dagtilbud og skole', 'Et tryggere samspil'],
  3: ['En stabil voksen ved siden af', 'Venner og fritid', 'Ro i hverdagen'],
  4: ['Forældrene kan sætte grænser', 'Struktur i hverdagen', 'Undgå anbringelse'],
  5: ['Bo hos familie eller netværk, til hjemmet er trygt'],
  6: ['Et trygt hjem, mens forældrene arbejder med deres del'],
  7: ['Intensiv hjælp, kort tid', 'Tryghed og behandling'],
}

/** All help of a child's cases that reaches into the history. */
export const helpOf = (
  world: World,
  child: Person,
  id: string,
  episodes: readonly Episode[],
  ids: Stream,
): readonly Draft[] =>
  episodes.flatMap(episode =>
    episode.runs.flatMap(run => {
      const days = { from: eventDay(world, child, run.from), to: endDay(world, child, run.to) }
      if (run.state === assessing || (days.to ?? 1) <= world.windowStart) return []
      const stream = world.streams('rows', child.key, run.from)
      return isPlaced(run.state)
        ? placementOf(world, child, id, run, days, stream, ids)
        : measuresOf(world, child, id, run.state, days, stream, ids)
    }),
  )

const ageOn = (world: World, child: Person, number: number): number => {
  const years = Math.floor((number - child.born) / 365.25)
  return birthday(world, child, years + 1) <= number ? years + 1 : years
}

const measuresOf = (
  world: World,
  child: Person,
  id: string,
  step: number,
  days: Days,
  stream: Stream,
  ids: Stream,
): readonly Draft[] => {
  const { secondMeasure } = world.parameters.casework
  const age = ageOn(world, child, days.from)
  const service = serviceFor(world, stream, 'child', step, age)
  const main: Draft = { spell: measure(world, child, id, step, days, service, stream, ids), main: true }
  const [wanted, lower] = [stream.unit() < secondMeasure, Math.max(1, step - wholeBetween(stream, 0, 1))]
  if (!wanted) return [main]
  const second = serviceFor(world, stream, 'child', lower, age, service.id)
  return [main, { spell: measure(world, child, id, lower, days, second, stream, ids) }]
}

/** A measure of the service. */
export const measure = (
  world: World,
  child: Person,
  id: string,
  step: number,
  days: Days,
  service: SyntheticService,
  stream: Stream,
  ids: Stream,
): Draft['spell'] => ({
  ...common(world, id, days, ids),
  kind: 'measure',
  step,
  ...extras(world, child, step, days, service, stream),
})

const common = ({ time }: World, child: string, { from, to }: Days, ids: Stream) => ({
  id: uuidOn(ids, time.dayOf(from)),
  child,
  period: { from: time.dayOf(from), to: to === null ? null : time.dayOf(to) },
})

const extras = (
  world: World,
  child: Person,
  step: number,
  { from }: Days,
  service: SyntheticService,
  stream: Stream,
): SpellExtras & { service: string } => {
  const { time, parameters } = world
  const texts = purposes[step] ?? []
  const purpose = texts[Math.floor(stream.unit() * texts.length)] ?? 'Trivsel'
  const day = time.dayOf(from)
  return {
    service: service.id,
    purpose,
    plannedEnd: time.dayOf(from + wholeBetween(stream, 5, step >= 5 ? 24 : 12) * 30),
    ...(underNewLaw(day) ? { paragraph: service.paragraph } : {}),
    ...(inProgramme(world, child.family, from) ? { programme: parameters.trial.programme } : {}),
  }
}

/** A placement: one spell for each place, for it may break down and go on elsewhere; its legal basis and the work at home. */
const placementOf = (
  world: World,
  child: Person,
  id: string,
  run: Run,
  days: Days,
  stream: Stream,
  ids: Stream,
): readonly Draft[] => {
  const { breakdownsPerYear, familyTreatmentBeside } = world.parameters.casework
  const step = run.state
  const breaks: number[] = []
  for (let month = run.from + 2; month < run.to - 1; month++) {
    if (stream.unit() < breakdownsPerYear / 12) breaks.push(eventDay(world, child, month))
  }
  const starts = [days.from, ...breaks]
  const places = starts.map((from, at): Draft => {
    const next = starts[at + 1]
    const period = { from, to: next ?? days.to }
    const service = serviceFor(world, stream, 'placement', step, ageOn(world, child, from))
    const place = step === 5 ? kinPlace(stream) : step === 6 ? fosterPlace(stream) : service.name
    return {
      spell: {
        ...common(world, id, period, ids),
        kind: 'placement',
        step,
        place,
        ...extras(world, child, step, period, service, stream),
        ...(next === undefined ? {} : { endedBy: 'breakdown' }),
      },
      main: true,
    }
  })
  const consented = stream.unit() < 0.85
  const value = legalBasis(underNewLaw(world.time.dayOf(days.from)), consented)
  const basis: Draft = { spell: { ...common(world, id, days, ids), kind: 'legal-basis', value } }
  const all = [...places.filter(each => (each.spell.period.to ?? '9999') > world.time.dayOf(world.windowStart)), basis]
  if (stream.unit() >= familyTreatmentBeside) return all
  const service = serviceFor(world, stream, 'child', 4, ageOn(world, child, days.from))
  const until = days.from + wholeBetween(stream, 150, 400)
  const beside = { from: days.from, to: earliest(until < 0 ? until : null, days.to) }
  if ((beside.to ?? 1) <= world.windowStart) return all
  return [...all, { spell: measure(world, child, id, 4, beside, service, stream, ids) }]
}

const earliest = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b)

const legalBasis = (newLaw: boolean, consented: boolean): string => {
  if (newLaw) return consented ? 'Barnets lov § 46' : 'Barnets lov § 47'
  return consented ? 'Serviceloven § 52' : 'Serviceloven § 58'
}

/** Help from the 18th birthday for some of those who were placed until then, with the adviser they had; at most until 23. */
export const aftercareOf = (
  world: World,
  child: Person,
  id: string,
  episodes: readonly Episode[],
  adviser: Draft | undefined,
  ids: Stream,
): readonly Draft[] => {
  const { share, endsPerMonth } = world.parameters.casework.aftercare
  const last = episodes.at(-1)?.runs.at(-1)
  const grownUp = child.bornMonth + childhood
  const stream = world.streams('rows', child.key, 2)
  if (last === undefined || last.to !== grownUp || grownUp >= 0 || !isPlaced(last.state)) return []
  if (stream.unit() >= share) return []
  let months = 3
  while (months < 59 && stream.unit() >= endsPerMonth) months += 1
  const from = birthday(world, child, 18)
  const ended = world.time.numberOf(addMonths(world.time.dayOf(from), months))
  const days = { from, to: ended < 0 ? ended : null }
  const service = serviceFor(world, stream, 'aftercare', 3, 18)
  const drafts: Draft[] = [{ spell: measure(world, child, id, 3, days, service, stream, ids), main: true }]
  if (adviser?.spell.kind !== 'adviser') return drafts
  return [...drafts, { spell: { ...common(world, id, days, ids), kind: 'adviser', employee: adviser.spell.employee } }]
}

/** Now and then somebody writes a measure on the wrong child. */
export const writtenOnWrongChild = (world: World, child: Person, id: string, ids: Stream): readonly Draft[] => {
  const stream = world.streams('rows', child.key, 3)
  if (stream.unit() >= world.parameters.casework.withdrawnSpells) return []
  const from = Math.max(wholeBetween(stream, world.windowStart, -30), child.born + 1)
  const service = serviceFor(world, stream, 'child', 3, ageOn(world, child, from))
  return [{ spell: measure(world, child, id, 3, { from, to: null }, service, stream, ids), withdrawn: true }]
}

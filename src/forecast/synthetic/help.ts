// The spells of help: measures and placements on the ladder, with their legal basis, made from a child's way on the ladder.
import { addMonths, type Day } from '../../language/day.ts'
import type { Spell } from '../../language/spell.ts'
import { brokenDown, endedWell } from './endings.ts'
import { uuidOn } from './identifiers.ts'
import { basisOf, placementBasis } from './legal.ts'
import { type Episode, isPlaced, type Run } from './life.ts'
import { assessing, firstPlacement } from './moves.ts'
import type { SpellExtras, SyntheticService } from './municipality.ts'
import { fosterPlace, kinPlace } from './names.ts'
import { childhood, type Person } from './population.ts'
import { pick, type Stream, wholeBetween } from './random.ts'
import { birthday, endDay, eventDay, inProgramme, serviceFor, underNewLaw, type World } from './world.ts'

/**
 * A spell as it turned out. `recordedOn` is the day number it became known, where that is not its first day; `main` marks
 * the help that follow-ups are about.
 */
export type Draft = {
  readonly spell: Spell & SpellExtras
  /** The end planned at first, and the day number it was put off on. */
  readonly firstPlan?: { readonly end: Day; readonly until: number }
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
    episode.runs.flatMap((run, at) => {
      const days = { from: eventDay(world, child, run.from), to: endDay(world, child, run.to) }
      if (run.state === assessing || (days.to ?? 1) <= world.windowStart) return []
      const stream = world.streams('rows', child.key, run.from)
      return isPlaced(run.state)
        ? placementOf(world, child, id, { run, next: episode.runs[at + 1] }, days, stream, ids)
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
  { from, to }: Days,
  service: SyntheticService,
  stream: Stream,
): SpellExtras & { service: string } => {
  const { time, parameters } = world
  const texts = purposes[step] ?? []
  const purpose = texts[Math.floor(stream.unit() * texts.length)] ?? 'Trivsel'
  const months = wholeBetween(stream, 5, step >= 5 ? 24 : 12)
  const basis = basisOf(service, time.dayOf(from))
  const code = String(parameters.municipality.code)
  return {
    service: service.id,
    ...(basis === undefined ? {} : { basis }),
    purpose,
    expectedDuration: `${months} måneder`,
    plannedEnd: time.dayOf(from + months * 30),
    municipalities: { acting: code, paying: code, residence: code },
    ...(service.code === handicap ? { disability: true } : {}),
    ...(step < firstPlacement ? howItWent(world, child, { from, to }, service) : {}),
    ...(inProgramme(world, child.family, from) ? { programme: parameters.trial.programme } : {}),
  }
}

/** The home for children with a disability. */
const handicap = 'handicaphjem'

/** A course's sessions, and how a measure that is over turned out. */
const howItWent = (
  { streams }: World,
  child: Person,
  { from, to }: Days,
  { price }: SyntheticService,
): Pick<SpellExtras, 'course' | 'outcome'> => {
  const stream = streams('care', child.key, from)
  const [planned, luck] = [wholeBetween(stream, 6, 14), stream.unit()]
  const over = to !== null && to < 0
  const course = price.per === 'course' ? { course: { planned, ...(over ? { completed: luck < 0.72 } : {}) } } : {}
  if (!over) return course
  return { ...course, outcome: luck < 0.5 ? 'goal-reached' : luck < 0.72 ? 'replaced' : 'stopped-by-family' }
}

/** Help whose planned end has passed while it runs: for most somebody has put it off, until it lies ahead. */
export const putOff = ({ streams, time, parameters }: World, child: Person, draft: Draft): Draft => {
  const { period, plannedEnd, kind } = draft.spell
  if (period.to !== null || plannedEnd === undefined || (kind !== 'measure' && kind !== 'placement')) return draft
  const passed = time.numberOf(plannedEnd)
  const stream = streams('care', child.key, time.numberOf(period.from) + 3_000_000)
  if (passed >= -14 || stream.unit() >= parameters.record.extended) return draft
  const until = passed - wholeBetween(stream, 0, 12)
  let end = passed
  while (end < 10) end += 30 * wholeBetween(stream, 4, 12)
  return { ...draft, spell: { ...draft.spell, plannedEnd: time.dayOf(end) }, firstPlan: { end: plannedEnd, until } }
}

/** A placement: one spell for each place, for it may break down and go on elsewhere; its legal basis and the work at home. */
const placementOf = (
  world: World,
  child: Person,
  id: string,
  { run, next: later }: { readonly run: Run; readonly next: Run | undefined },
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
  const grown = days.to !== null && days.to === birthday(world, child, 18)
  const made = starts.map((from, at): Draft => {
    const next = starts[at + 1]
    const period = { from, to: next ?? days.to }
    const service = serviceFor(world, stream, 'placement', step, ageOn(world, child, from))
    const place = step === 5 ? kinPlace(stream) : step === 6 ? fosterPlace(stream) : service.name
    const own = world.streams('care', child.key, from)
    const after = grown ? 'grown-up' : later !== undefined && isPlaced(later.state) ? 'placed' : 'home'
    const plan = dischargePlan(world, step, own)
    const ended =
      next !== undefined
        ? { ended: brokenDown(own) }
        : period.to !== null && period.to < 0
          ? { ended: endedWell(own, after) }
          : {}
    return {
      spell: {
        ...common(world, id, period, ids),
        kind: 'placement',
        step,
        place,
        ...plan,
        ...ended,
        ...(service.type === undefined ? {} : { type: service.type }),
        ...extras(world, child, step, period, service, stream),
      },
      main: true,
    }
  })
  const consented = stream.unit() < 0.85
  const places = made.map((each): Draft => {
    const of = placementBasis(underNewLaw(each.spell.period.from), consented)
    return { ...each, spell: { ...each.spell, basis: of } }
  })
  const value = placementBasis(underNewLaw(world.time.dayOf(days.from)), consented)
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

const ways = [
  'Hjem, når forældrene har fuldført familiebehandlingen; weekender hjemme fra tredje måned',
  'Videre i en plejefamilie i nærheden af skolen',
  'Hjem med en kontaktperson og støtte i hjemmet',
  'Egen bolig med støtte, når den unge fylder 18',
]

/** For an institution most of the time what is agreed about the time after, from admission on. */
const dischargePlan = ({ parameters }: World, step: number, stream: Stream): Pick<SpellExtras, 'dischargePlan'> => {
  const agreed = stream.unit() < parameters.record.dischargePlan
  return step === 7 && agreed ? { dischargePlan: pick(stream, ways) } : {}
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
  return [
    ...drafts,
    { spell: { ...common(world, id, days, ids), kind: 'adviser', employee: adviser.spell.employee, why: 'other' } },
  ]
}

/** Now and then somebody writes a measure on the wrong child. */
export const writtenOnWrongChild = (world: World, child: Person, id: string, ids: Stream): readonly Draft[] => {
  const stream = world.streams('rows', child.key, 3)
  if (stream.unit() >= world.parameters.casework.withdrawnSpells) return []
  const from = Math.max(wholeBetween(stream, world.windowStart, -30), child.born + 1)
  const service = serviceFor(world, stream, 'child', 3, ageOn(world, child, from))
  return [{ spell: measure(world, child, id, 3, { from, to: null }, service, stream, ids), withdrawn: true }]
}

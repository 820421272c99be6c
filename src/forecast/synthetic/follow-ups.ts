// Follow-ups of help: planned at a cadence, held, cancelled or never planned; closer and kept more often where the programme runs.
import type { Day } from '../../language/day.ts'
import type { Draft } from './help.ts'
import { uuidOn } from './identifiers.ts'
import { needsDecision } from './legal.ts'
import type { Person } from './population.ts'
import { pick, type Stream, wholeBetween } from './random.ts'
import { type FactDraft, fact, type Recorded } from './record.ts'
import { inProgramme, underNewLaw, type World } from './world.ts'

/** Until so many days back the plan for a follow-up is a version of its own; before that, only what became of it. */
const plansKnown = 455

/** A follow-up before anybody says what was said at it. `of` is the help it is first of all about; the day numbers are those of the plan and of the meeting. */
export type FollowUpDraft = {
  readonly draft: FactDraft
  readonly of: Draft['spell'] & { readonly step: number }
  readonly number: number
  readonly held: number | undefined
}

/** The follow-ups of a child's help, and the next one where it is planned. None for a forgotten child. */
export const followUpsOf = ({ world, child, since }: Recorded, help: readonly Draft[]): readonly FollowUpDraft[] => {
  const { followUps } = world.parameters
  const stream = world.streams('followUps', child.key)
  const [forgotten, ids] = [stream.unit() < followUps.forgottenChildren, world.streams('ids', child.key, 2)]
  if (forgotten) return []
  return help.flatMap(({ spell, main }) => {
    if (main !== true || !('step' in spell)) return []
    if (spell.step < followUps.fromStep && !needsDecision(spell.basis)) return []
    const from = world.time.numberOf(spell.period.from)
    const to = spell.period.to === null ? null : world.time.numberOf(spell.period.to)
    const own = world.streams('followUps', child.key, from)
    const series = seriesOf(world, child, { from, to }, own)
    return series.flatMap((number, at) => {
      const [row, made] = [followUpOn(world, child, number, own), uuidOn(ids, world.time.dayOf(Math.min(number, -1)))]
      const next = series[at + 1] ?? number + followUps.everyDays
      if (row === undefined || number < since) return []
      const about = aboutOn(world, help, spell.id, row.held ?? number)
      const draft = toldOf(world, child, { id: made, about, from, number, next }, row)
      return [{ draft, of: spell, number, held: row.held }]
    })
  })
}

/** The help it is about, and what runs beside it that day. */
const aboutOn = ({ time }: World, help: readonly Draft[], main: string, number: number): readonly string[] => {
  const on = time.dayOf(Math.min(number, -1))
  const beside = help.filter(
    ({ spell, main: other }) =>
      other !== true && 'step' in spell && spell.period.from < on && (spell.period.to === null || spell.period.to > on),
  )
  return [main, ...beside.map(each => each.spell.id)]
}

/** The day numbers a follow-up belongs on: within the history, and the first one from the anchor on. */
const seriesOf = (
  world: World,
  child: Person,
  days: { readonly from: number; readonly to: number | null },
  stream: Stream,
): readonly number[] => {
  const { followUps, trial } = world.parameters
  const found: number[] = []
  let at = days.from
  for (let count = 0; at < (days.to ?? 1) && at < 0; count++) {
    const closer = inProgramme(world, child.family, at) ? 1 - trial.effects.closerBy : 1
    const step = count === 0 ? followUps.firstDays : followUps.everyDays
    at = world.time.weekday(at + Math.round(step * closer) + wholeBetween(stream, -4, 4))
    if (at >= world.windowStart && at < (days.to ?? at + 1)) found.push(at)
  }
  return found
}

/** The day numbers it was held or cancelled on; neither: it is planned, or overdue. */
type Row = { readonly held?: number; readonly cancelled?: number }

const followUpOn = (world: World, child: Person, number: number, stream: Stream): Row | undefined => {
  const { parameters, time } = world
  const { followUps, trial } = parameters
  const [planning, keeping, late] = [stream.unit(), stream.unit(), stream.unit()]
  const delay = late < 0.75 ? 0 : wholeBetween(stream, 5, 45)
  if (number >= 0) return planning < followUps.plannedAhead ? {} : undefined
  if (planning < followUps.neverPlanned) return undefined
  const more = inProgramme(world, child.family, number) ? trial.effects.keptMore : 0
  if (keeping < followUps.kept + more) {
    const held = time.weekday(number + delay)
    return held < 0 ? { held } : {}
  }
  return late < 0.97 ? { cancelled: number - (delay % 10) } : {}
}

const reasons = [
  'Familien er i gang, og der er brug for at se, om det holder',
  'Det går fremad, og barnet ønsker færre møder',
  'Efter skolestart ved vi mere',
  'Der er uro om samværet lige nu',
  'Når forløbet er halvvejs',
]

type Planned = {
  readonly id: string
  readonly about: readonly string[]
  readonly from: number
  readonly number: number
  readonly next: number
}

/** The follow-up as it was planned and what became of it, with what it decided about the next one. */
const toldOf = (
  world: World,
  child: Person,
  { id, about, from, number, next }: Planned,
  { held, cancelled }: Row,
): FactDraft => {
  const { streams, time, parameters } = world
  const stream = streams('followUps', child.key, number + 1_000_000)
  const ahead = wholeBetween(stream, 30, 85)
  const on = Math.min(Math.max(number - ahead, from), -1)
  const planned = { about: [...about], plannedFor: time.dayOf(number) }
  const first = { on, body: planned }
  /** What became of it, after the plan where that is not long ago. */
  const ended = (
    then: number,
    body: typeof planned & { heldOn?: Day; cancelledOn?: Day },
    reason: string,
  ): FactDraft =>
    then > -plansKnown
      ? fact('followUps', id, first, { on: then, body, reason })
      : fact('followUps', id, { on: then, body })
  if (held !== undefined) {
    const day = time.dayOf(held)
    const decided = underNewLaw(day) && stream.unit() < parameters.record.nextDecided
    const said = decided ? { next: { on: time.dayOf(next), reason: pick(stream, reasons) } } : {}
    return ended(held, { ...planned, heldOn: day, ...said }, 'Holdt')
  }
  if (cancelled === undefined) return fact('followUps', id, first)
  const body = { ...planned, cancelledOn: time.dayOf(cancelled) }
  return ended(cancelled, body, 'Aflyst')
}

// Follow-ups of help: planned at a cadence, held, cancelled or never planned; closer and kept more often where the programme runs.
import type { Draft } from './help.ts'
import { uuidOn } from './identifiers.ts'
import type { FollowUp } from './municipality.ts'
import type { Person } from './population.ts'
import { type Stream, wholeBetween } from './random.ts'
import { inProgramme, type World } from './world.ts'

/** The follow-ups of a child's help within the history, and the next one where it is planned. None for a forgotten child. */
export const followUpsOf = (world: World, child: Person, id: string, help: readonly Draft[]): readonly FollowUp[] => {
  const { followUps } = world.parameters
  const stream = world.streams('followUps', child.key)
  const [forgotten, ids] = [stream.unit() < followUps.forgottenChildren, world.streams('ids', child.key, 2)]
  if (forgotten) return []
  return help.flatMap(({ spell, main }) => {
    if (main !== true || !('step' in spell) || spell.step < followUps.fromStep) return []
    const from = world.time.numberOf(spell.period.from)
    const to = spell.period.to === null ? null : world.time.numberOf(spell.period.to)
    const own = world.streams('followUps', child.key, from)
    return seriesOf(world, child, { from, to }, own).flatMap(number => {
      const [row, made] = [followUpOn(world, child, number, own), uuidOn(ids, world.time.dayOf(Math.min(number, -1)))]
      return row === undefined ? [] : [{ id: made, child: id, spell: spell.id, ...row }]
    })
  })
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

type Row = Pick<FollowUp, 'plannedFor' | 'heldOn' | 'cancelledOn'>

const followUpOn = (world: World, child: Person, number: number, stream: Stream): Row | undefined => {
  const { parameters, time } = world
  const { followUps, trial } = parameters
  const [planning, keeping, late] = [stream.unit(), stream.unit(), stream.unit()]
  const delay = late < 0.75 ? 0 : wholeBetween(stream, 5, 45)
  const plannedFor = time.dayOf(number)
  if (number >= 0)
    return planning < followUps.plannedAhead ? { plannedFor, heldOn: null, cancelledOn: null } : undefined
  if (planning < followUps.neverPlanned) return undefined
  const more = inProgramme(world, child.family, number) ? trial.effects.keptMore : 0
  if (keeping < followUps.kept + more) {
    const held = time.weekday(number + delay)
    return { plannedFor, heldOn: held < 0 ? time.dayOf(held) : null, cancelledOn: null }
  }
  const cancelled = number - (delay % 10)
  return { plannedFor, heldOn: null, cancelledOn: late < 0.97 ? time.dayOf(cancelled) : null }
}

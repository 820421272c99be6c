// Effects that rest on one or two children, said beside the number of participants and the success rate (`small-effect`).
import { message } from '../../language/message.ts'
import type { Effort } from '../case.ts'
import { type Check, type Finding, onlyFindings } from './finding.ts'

/** A booked effect of at most this many is one that chance alone can give or take. */
const few = 2

const participantsOf = (effort: Effort): number | null => {
  const { participants } = effort
  if (participants === null || typeof participants === 'number') return participants
  return participants.reduce<number>((sum, each) => sum + (each ?? 0), 0)
}

/** The success rate in percent: from its own count where there is one, else as said. */
const successOf = (effort: Effort): number | null => {
  const { success } = effort
  if (success === null || typeof success === 'number') return success
  return success.successes !== undefined && success.of !== undefined && success.of > 0
    ? (100 * success.successes) / success.of
    : success.percent
}

/** Every effort whose whole booked gain is one or two avoided placements. */
export const smallEffects: Check = book =>
  onlyFindings(
    book.of.efforts.flatMap((effort, at): Finding[] => {
      const { effect } = effort
      if (effect === undefined || effect.avoided > few) return []
      const participants = participantsOf(effort)
      const rate = successOf(effort)
      const expected = participants === null || rate === null ? null : (participants * rate) / 100
      const title = effort.title ?? effort.id
      const values = { title, avoided: effect.avoided, unit: effect.unit, participants, rate, expected }
      return [
        {
          code: 'small-effect',
          severity: 'note',
          certainty: 'certain',
          where: { row: title, path: ['efforts', at, 'effect'] },
          stated: effect.avoided,
          computed: expected === null ? null : Math.round(expected * 10) / 10,
          message: message('small-effect', values),
          source: effort.from,
        },
      ]
    }),
  )

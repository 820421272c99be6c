// What was put on the municipality's official file: some of the follow-ups that were held and of the plans that were decided.
import { Temporal } from 'temporal-polyfill'
import { day } from '../../language/day.ts'
import { uuidOn } from './identifiers.ts'
import type { SyntheticFact } from './municipality.ts'
import { type Stream, wholeBetween } from './random.ts'
import type { World } from './world.ts'

/** So many days back there are filings of each list. */
const daysBack = { followUps: 183, plans: 365 }

/** The filings of the child's facts as they stand: each within the hour after its version was written, by the one who wrote it. */
export const filingsOf = (world: World, key: number, made: readonly SyntheticFact[]): readonly SyntheticFact[] => {
  const stream = world.streams('filings', key)
  return made.flatMap((each): readonly SyntheticFact[] => {
    const list = each.list === 'followUps' || each.list === 'plans' ? each.list : undefined
    if (list === undefined || each.knownTo !== 'infinity' || each.withdrawn) return []
    const { heldOn, decidedOn } = each.body
    const there = typeof heldOn === 'string' || typeof decidedOn === 'string'
    const wanted = stream.unit() < world.parameters.filed[list]
    const lately = each.knownFrom >= world.time.dayOf(-daysBack[list])
    return there && wanted && lately ? [filed(each, list, stream)] : []
  })
}

const filed = (of: SyntheticFact, list: 'followUps' | 'plans', stream: Stream): SyntheticFact => {
  const at = Temporal.Instant.from(of.knownFrom).add({ minutes: wholeBetween(stream, 2, 55) })
  const here = at.toZonedDateTimeISO('Europe/Copenhagen')
  const on = day(here.toPlainDate().toString())
  return {
    id: uuidOn(stream, on),
    child: of.child,
    list: 'filings',
    version: 1,
    body: {
      list,
      fact: of.id,
      version: of.version,
      at: { day: on, time: here.toPlainTime().toString({ smallestUnit: 'minute' }) },
      system: 'DUBU',
      as: stream.unit() < 0.75 ? 'document' : 'text',
    },
    withdrawn: false,
    by: of.by,
    reason: null,
    knownFrom: at.toString({ fractionalSecondDigits: 6 }),
    knownTo: 'infinity',
  }
}

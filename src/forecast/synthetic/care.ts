// What belongs to being placed: supervision visits, reconsideration of coming home, and what comes with age.
import { addMonths } from '../../language/day.ts'
import type { Draft } from './help.ts'
import { uuidOn } from './identifiers.ts'
import { pick, type Stream, wholeBetween } from './random.ts'
import { type FactDraft, fact, type Recorded } from './record.ts'
import { inProgramme } from './world.ts'

/** The facts that follow from a child's placements, with the child's own where it has a disability. */
export const careOf = (of: Recorded, help: readonly Draft[]): readonly FactDraft[] => {
  const places = help.filter(({ spell }) => spell.kind === 'placement')
  return [
    ...places.flatMap(place => [...visitsTo(of, place), ...reconsiderationsOf(of, place)]),
    ...aftercareFacts(of, places),
    ...disabilityOf(of, help),
  ]
}

/** Two a year, in spring and autumn of the stay; most are held, and most of those with a talk with the child. */
const visitsTo = ({ world, child, ids, since }: Recorded, { spell }: Draft): readonly FactDraft[] => {
  const { time, parameters } = world
  const from = time.numberOf(spell.period.from)
  const to = spell.period.to === null ? 90 : time.numberOf(spell.period.to)
  const stream = world.streams('care', child.key, from + 1_000_000)
  const found: FactDraft[] = []
  for (let at = from + wholeBetween(stream, 45, 110); at < to; at += wholeBetween(stream, 150, 190)) {
    const number = time.weekday(at)
    const [kept, talked, staff] = [
      stream.unit(),
      stream.unit() < parameters.record.visits.withChild,
      stream.unit() < 0.2,
    ]
    const id = uuidOn(ids, time.dayOf(Math.min(number, -1)))
    if (number < since || number >= to) continue
    const plannedFor = time.dayOf(number)
    if (number >= 0) {
      if (number < 90 && kept < 0.8) found.push(fact('supervisionVisits', id, { on: -1, body: { plannedFor } }))
      continue
    }
    if (kept < parameters.record.visits.kept) {
      const body = { plannedFor, heldOn: plannedFor, talkedWithChild: talked, staffPresent: staff }
      found.push(fact('supervisionVisits', id, { on: number, body }))
    } else if (kept < 0.97) {
      found.push(fact('supervisionVisits', id, { on: number, body: { plannedFor, cancelledOn: plannedFor } }))
    }
  }
  return found
}

const ready = [
  'Mor er kommet langt i behandlingen',
  'Forældrene er ikke klar endnu',
  'Far vil gerne begynde med weekender',
]

/** About every half year for some, and for more where the programme runs. */
const reconsiderationsOf = ({ world, child, ids, since }: Recorded, { spell }: Draft): readonly FactDraft[] => {
  const { time, parameters } = world
  const from = time.numberOf(spell.period.from)
  const to = spell.period.to === null ? 0 : Math.min(time.numberOf(spell.period.to), 0)
  const stream = world.streams('care', child.key, from + 2_000_000)
  const more = inProgramme(world, child.family, from) ? parameters.trial.effects.keptMore : 0
  if (stream.unit() >= parameters.record.reconsidered + more) return []
  const found: FactDraft[] = []
  for (let at = from + wholeBetween(stream, 165, 195); at < to; at += wholeBetween(stream, 170, 195)) {
    const [number, next] = [time.weekday(at), time.weekday(at + 183)]
    const id = uuidOn(ids, time.dayOf(Math.min(number, -1)))
    if (number < since || number >= 0) continue
    const last = next >= to && spell.period.to !== null
    const outcome =
      last && spell.kind === 'placement' && spell.ended?.destination === 'home' ? ('home' as const) : ('stays' as const)
    const day = time.dayOf(number)
    const parentsReady = pick(stream, ready)
    const body = { plannedFor: day, heldOn: day, outcome, parentsReady }
    const goesOn = { ...body, next: { on: time.dayOf(next), reason: 'Et halvt år igen' } }
    found.push(fact('reconsiderations', id, { on: number, body: outcome === 'home' ? body : goesOn }))
  }
  return found
}

const homes = ['Bliver boende hos plejefamilien', 'Ungdomsbolig i Eksempelby', 'Kollegieværelse med støtte']

/** What was settled about life after the placement, some months before the 18th birthday. */
const aftercareFacts = ({ world, child, ids, since }: Recorded, places: readonly Draft[]): readonly FactDraft[] => {
  if (places.length === 0) return []
  const { time, parameters } = world
  const grown = time.numberOf(addMonths(time.dayOf(child.born), 216))
  const stream = world.streams('care', child.key)
  const on = time.weekday(grown - wholeBetween(stream, 150, 250))
  const until = grown - 1
  const placed = places.some(({ spell }) => {
    const to = spell.period.to === null ? Number.POSITIVE_INFINITY : time.numberOf(spell.period.to)
    return time.numberOf(spell.period.from) <= on && to > Math.min(until, -1)
  })
  if (!placed || on >= 0 || on < since || stream.unit() >= parameters.record.aftercareDecided) return []
  const granted = stream.unit() < 0.8
  const said = granted
    ? { livesWhere: pick(stream, homes), takesOver: 'Ungeteamet', supportFrom: time.dayOf(grown) }
    : {}
  return [fact('aftercare', uuidOn(ids, time.dayOf(on)), { on, body: { decidedOn: time.dayOf(on), granted, ...said } })]
}

/** A lasting impairment of some, of all at the home for it; from 16 years on the preparation of adult life. */
const disabilityOf = (of: Recorded, help: readonly Draft[]): readonly FactDraft[] => {
  const { world, child, ids, open } = of
  const { time, parameters } = world
  const stream: Stream = world.streams('care', child.key, 1)
  const home = help.some(({ spell }) => spell.disability === true)
  if (!open || (stream.unit() >= parameters.record.disability && !home)) return []
  const known = Math.max(openedIn(of), child.born)
  const sixteen = time.numberOf(addMonths(time.dayOf(child.born), 192))
  const begun = time.weekday(sixteen + wholeBetween(stream, -90, 60))
  const person = { born: time.dayOf(child.born), died: null, disability: true }
  const facts = [fact('person', uuidOn(ids, time.dayOf(known)), { on: known, body: person })]
  if (begun >= 0 || begun < known || stream.unit() >= 0.8) return facts
  return [
    ...facts,
    fact('transitions', uuidOn(ids, time.dayOf(begun)), { on: begun, body: { begunOn: time.dayOf(begun) } }),
  ]
}

const openedIn = ({ world, episodes }: Recorded): number =>
  Math.min(world.time.monthStart((episodes.at(-1)?.from ?? -1) + 1), -1)

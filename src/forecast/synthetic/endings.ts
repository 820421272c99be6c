// How stays at a place end: as planned, with age, home, or because it broke down, and what people say went before.
import type { Placement } from '../../casework/facts/help.ts'
import { pick, pickWeighted, type Stream, wholeBetween } from './random.ts'

type Ended = NonNullable<Placement['ended']>

const breakdowns = [
  { reason: 'carer-other', by: 'place', weight: 4 },
  { reason: 'carer-behaviour', by: 'place', weight: 3 },
  { reason: 'child-asks', by: 'child', weight: 4 },
  { reason: 'custody-holder-takes-home', by: 'custody-holder', weight: 1 },
  { reason: 'allegation', by: 'authority', weight: 1 },
  { reason: 'place-closed', by: 'place', weight: 1 },
] as const

const before = [
  'Konflikter om telefon og sengetider gennem et halvt år',
  'Plejefamilien bad om aflastning to gange uden at få den',
  'Barnet løb hjemmefra tre gange',
  'Skoleskift og mange aflyste samvær',
  'Plejemor blev syg',
]

/** A stay that broke down and went on at another place. */
export const brokenDown = (stream: Stream): Ended => {
  const { reason, by } = pickWeighted(stream, breakdowns, each => each.weight)
  const noticeDays = wholeBetween(stream, 0, 30)
  const preceded = stream.unit() < 0.7 ? pick(stream, before) : null
  return { reason, by, noticeDays, destination: 'other-place', preceded }
}

/** A stay that ended in another way: with the 18th birthday, with another step of placement, or at home. */
export const endedWell = (stream: Stream, next: 'grown-up' | 'placed' | 'home'): Ended => {
  const common = { noticeDays: wholeBetween(stream, 14, 90), preceded: null }
  if (next === 'grown-up') return { ...common, reason: 'came-of-age', by: 'authority', destination: 'own-home' }
  if (next === 'placed')
    return { ...common, reason: 'authority-changes-plan', by: 'authority', destination: 'other-place' }
  if (stream.unit() < 0.08)
    return { ...common, noticeDays: 1, reason: 'custody-holder-takes-home', by: 'custody-holder', destination: 'home' }
  return { ...common, reason: 'return-home', by: 'authority', destination: 'home' }
}

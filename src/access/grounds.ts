// Why somebody has business with a child: the tasks a person has in a file on a day, and whether the child is of their area.
import { addMonths } from '../language/day.ts'
import { contains } from '../language/period.ts'
import type { Holding, Now } from './actor.ts'
import type { ChildAsked, ChildFacts, Involvement } from './facts.ts'

/**
 * A task with a child: responsible, co-worker or meeting participant by name; carries out a measure that runs; leads the
 * child's team; pays for what the child gets. `leads-own-team`: holds that team itself, and not the whole municipality as on call.
 */
export type Ground = Involvement['kind'] | 'measure' | 'leads-team' | 'leads-own-team' | 'payment'

/** Every ground, the closest to the child first. */
export const everyGround: readonly Ground[] = [
  'responsible',
  'co-worker',
  'meeting',
  'measure',
  'leads-team',
  'leads-own-team',
  'payment',
]

/** Given to a person by name, wherever the child lives. */
export const byName: readonly Ground[] = ['responsible', 'co-worker', 'meeting']

const runsAt = (of: ChildFacts, service: string, { day }: Now): boolean =>
  of.measures.some(each => each.service === service && contains(each.period, day))

/** True where the child belongs to the area the role is held in, that day. */
export const covers = ({ area }: Holding, child: ChildFacts, now: Now): boolean => {
  const here = child.districts.filter(each => contains(each.period, now.day))
  switch (area.kind) {
    case 'municipality':
      return true
    case 'district':
      return here.some(each => each.district === area.district)
    case 'team':
      return here.some(each => each.team === area.team)
    case 'service':
      return runsAt(child, area.service, now)
    case 'none':
      return false
  }
}

/**
 * Paid for today, or so lately that bills still come. Nothing is reckoned from an end to come: it may be the last day there is,
 * 31 December 9999.
 */
const paidLately = ({ facts, settings }: ChildAsked, { day }: Now): boolean =>
  facts.payments.some(
    ({ from, to }) => from <= day && (to === null || day < to || day < addMonths(to, settings.paymentMonths)),
  )

/**
 * The tasks the person has with the child that day in that role, the closest first. A task in another role is none here, and
 * a role without a place reaches no child, not even by name.
 */
export const groundsOf = (person: string, holding: Holding, child: ChildAsked, now: Now): readonly Ground[] => {
  const { role, area } = holding
  if (area.kind === 'none') return []
  const named = child.facts.involvements
    .filter(each => each.person === person && each.role === role && contains(each.period, now.day))
    .map(each => each.kind)
  const holds = (ground: Ground): boolean => {
    switch (ground) {
      case 'measure':
        return role === 'provider' && area.kind === 'service' && runsAt(child.facts, area.service, now)
      case 'leads-own-team':
        return role === 'team-leader' && area.kind === 'team' && covers(holding, child.facts, now)
      case 'leads-team':
        return role === 'team-leader' && covers(holding, child.facts, now)
      case 'payment':
        return role === 'grant-officer' && covers(holding, child.facts, now) && paidLately(child, now)
      default:
        return named.includes(ground)
    }
  }
  return everyGround.filter(holds)
}

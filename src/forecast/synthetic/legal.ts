// What help rests on in law: the paragraph of the day, which help needs a decision, and who may take it.
import type { DecisionLevel } from '../../casework/facts/decisions.ts'
import { lawOf } from '../../casework/legal-basis.ts'
import type { Day } from '../../language/day.ts'
import type { SyntheticService } from './municipality.ts'
import { underNewLaw } from './world.ts'

/** The paragraph of a service on a day; none where nobody knows the older one. */
export const basisOf = (service: SyntheticService, on: Day): string | undefined =>
  underNewLaw(on) ? service.paragraph : service.paragraphBefore

/** The paragraph of a placement with or without consent. */
export const placementBasis = (newLaw: boolean, consented: boolean): string => {
  if (newLaw) return consented ? 'Barnets lov § 46' : 'Barnets lov § 47'
  return consented ? 'Serviceloven § 52' : 'Serviceloven § 58'
}

const early = ['Barnets lov § 28', 'Barnets lov § 30', 'Serviceloven § 11']

/** True where help on the basis needs a decision: not early help, and not help of other laws. */
export const needsDecision = (basis: string | undefined): basis is string =>
  basis !== undefined && lawOf(basis) !== undefined && !early.some(each => basis.startsWith(each))

/** What a month of the service costs, in whole øre. Sessions are counted as four a month, a course as four months. */
export const monthlyOre = ({ price }: SyntheticService): number => {
  const times = { session: 4, course: 0.25, day: 30, month: 1 }[price.per]
  return Math.round(price.kroner * 100 * times)
}

/** Who decides, by the example of rules/grants: the lowest level that may grant so much a month on the step. */
export const levelFor = (step: number, ore: number, withoutConsent: boolean): DecisionLevel => {
  if (withoutConsent) return 'committee'
  if (step <= 3 && ore <= 1_000_000) return 'adviser'
  if (step <= 4 && ore <= 4_000_000) return 'team-leader'
  return step >= 4 && step <= 6 && ore <= 8_000_000 ? 'referral-meeting' : 'head'
}

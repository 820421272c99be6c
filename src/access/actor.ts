// Who asks: a person, where they are employed, the roles they hold with dates, and the purpose they work for just now.
import { type Day, day } from '../language/day.ts'
import type { Period } from '../language/period.ts'
import { type Purpose, purposeOf, type Role } from './role.ts'

/** Where a role is held. A `service` is the day house, institution or therapist's post; `none` reaches no child. */
export type Area =
  | { readonly kind: 'municipality' }
  | { readonly kind: 'district'; readonly district: string }
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'none' }

/** One role, held in one area over a period. */
export type Holding = { readonly role: Role; readonly area: Area; readonly period: Period }

/** Who asks. `purpose` is the one hat they wear just now: holdings of another purpose count for nothing meanwhile. */
export type Actor = {
  readonly person: string
  readonly municipality: number
  readonly employed: Period
  readonly purpose: Purpose
  readonly holdings: readonly Holding[]
}

/** The moment of a decision: the day in Denmark, and the instant in milliseconds since 1970 for what runs out by the minute. */
export type Now = { readonly day: Day; readonly at: number }

const always: Period = { from: day('0001-01-01'), to: null }

/**
 * Somebody signed in of whom no more than the role is known. The role reaches no child: children are decided on an actor
 * whose holdings were read with their areas and dates.
 */
export const signedInAs = (person: string, role: Role, municipality: number): Actor => ({
  person,
  municipality,
  employed: always,
  purpose: purposeOf[role],
  holdings: [{ role, area: { kind: 'none' }, period: always }],
})

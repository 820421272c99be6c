// The legal basis of help: which law is in force on a day, and whether one paragraph stands below another.
import type { Day } from '../language/day.ts'

/** Serviceloven until 31 December 2023, barnets lov from 1 January 2024 (lov nr. 721 of 13 June 2023). */
export const lawOn = (on: Day): 'Serviceloven' | 'Barnets lov' => (on < '2024-01-01' ? 'Serviceloven' : 'Barnets lov')

/** The law a basis such as `Barnets lov § 32 stk. 1` names; undefined where it is another, such as sundhedsloven. */
export const lawOf = (basis: string): 'Serviceloven' | 'Barnets lov' | undefined =>
  (['Serviceloven', 'Barnets lov'] as const).find(law => basis.startsWith(`${law} `))

/** True where `basis` is `above` or stands below it: `§ 32 stk. 1 nr. 5` below `§ 32`, but `§ 32 a` and `§ 320` not. */
const isUnder = (basis: string, above: string): boolean =>
  basis === above || basis.startsWith(`${above} stk.`) || basis.startsWith(`${above} nr.`)

/** True where `basis` is or stands below one of them. */
export const isUnderAny = (basis: string, above: readonly string[]): boolean => above.some(each => isUnder(basis, each))

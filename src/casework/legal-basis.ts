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

/** Barnets lov § 47 and § 143, serviceloven § 58 and § 75: decided without consent. */
const forced = ['Barnets lov § 47', 'Barnets lov § 143', 'Serviceloven § 58', 'Serviceloven § 75']

/** True where help on the basis is decided without consent. */
export const isForced = (basis: string): boolean => isUnderAny(basis, forced)

type Kind = 'measure' | 'placement'

const numbered = (paragraph: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${paragraph} nr. ${at + 1}`)

/**
 * What help can rest on by the law of the day, in the order of the law. It is no list of all: help of other laws is written by hand.
 * Source: barnets lov §§ 28, 30-32, 46, 47; serviceloven §§ 11, 52, 58.
 */
export const basesOn = (kind: Kind, on: Day): readonly string[] => {
  const law = lawOn(on)
  if (kind === 'placement')
    return law === 'Barnets lov'
      ? ['Barnets lov § 46', 'Barnets lov § 47']
      : ['Serviceloven § 52 stk. 3 nr. 7', 'Serviceloven § 58']
  return law === 'Barnets lov'
    ? [
        'Barnets lov § 28',
        'Barnets lov § 30',
        'Barnets lov § 31',
        'Barnets lov § 32',
        ...numbered('Barnets lov § 32 stk. 1', 8),
      ]
    : [
        'Serviceloven § 11 stk. 3',
        'Serviceloven § 52',
        ...numbered('Serviceloven § 52 stk. 3', 9).filter(each => each !== 'Serviceloven § 52 stk. 3 nr. 7'),
      ]
}

/**
 * The basis that is likely: that of a placement with consent, or of help in the home. Null where the step holds help of several
 * paragraphs or laws, as steps 1 to 3 do.
 */
export const proposedBasis = (kind: Kind, step: number, on: Day): string | null => {
  const now = lawOn(on) === 'Barnets lov'
  if (kind === 'placement') return now ? 'Barnets lov § 46' : 'Serviceloven § 52 stk. 3 nr. 7'
  return step === 4 ? (now ? 'Barnets lov § 32' : 'Serviceloven § 52') : null
}

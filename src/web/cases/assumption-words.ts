// An assumption in words: its number, what kind of source it has, and how far it may be off.
import { printNumber } from '../../charts/print.ts'
import type { Assumption } from '../../investment/plan/assumption.ts'
import { da } from './da.ts'

const words = da.spread

const decimalsOf = (value: number): number => Math.min(4, String(value).split('.')[1]?.length ?? 0)

/** The number with the decimals it is written with, four at most. */
export const assumptionNumber = (value: number): string => printNumber(value, decimalsOf(value))

/** What a number, or the spread of one, stands on. */
export const basisKinds: Readonly<Record<Assumption['basis']['kind'], string>> = da.assumptions.kinds

/** How far a number may be off, in words: "fra 5 til 11, mest sandsynligt 8". */
export const spreadWords = ({ spread, value }: Pick<Assumption, 'spread' | 'value'>): string => {
  const number = assumptionNumber
  switch (spread?.shape) {
    case undefined:
      return words.none
    case 'range':
      return words.range(number(spread.low), number(spread.high), number(value))
    case 'even':
      return words.even(number(spread.low), number(spread.high))
    case 'share':
      return words.share(number(spread.successes), number(spread.of))
    case 'price':
      return words.price(number(spread.sd))
    case 'effect':
      return words.effect(number(spread.low), number(spread.high))
    case 'count':
      return words.count(number(value), spread.areas ?? 1)
  }
}

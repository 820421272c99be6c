// An assumption's numbers in words: a share as per cent, an amount with its unit, a count whole where it must be whole.
import { formatNumber } from '../../language/danish.ts'
import type { InvestmentCase } from '../case.ts'
import { oreIn } from '../case-words.ts'
import type { Assumption } from '../plan/assumption.ts'
import { shortAmount } from '../view-figures.ts'

const space = '\u00a0'

/** The number as print has it, with a true minus. */
export const printed = (value: number, decimals?: number): string => formatNumber(value, decimals).replace('-', '−')

/** True for a part of something: no unit, or a rate that was seen. */
const isShare = ({ unit, value, spread }: Assumption): boolean =>
  spread?.shape === 'share' || (unit === undefined && value >= 0 && value <= 1.5)

/** Two decimals under ten, one under a hundred, none above: three digits or so. */
const decimalsOf = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2)

/** The number rounded to what is printed: `up` or `down` where it is a least or a most, so that what is said also holds. */
const rounded = (value: number, decimals: number, way: 'up' | 'down' | 'near'): number => {
  const power = 10 ** decimals
  const exact = value * power
  // What is a whole number but for floating point stays that number.
  const near = Math.round(exact)
  if (way === 'near' || Math.abs(exact - near) < 1e-6 * Math.max(1, Math.abs(exact))) return near / power
  return (way === 'up' ? Math.ceil(exact) : Math.floor(exact)) / power
}

/** `65,4` for 0,6536 where it is a least. */
export const percentWords = (share: number, way: 'up' | 'down' | 'near' = 'near'): string => {
  const percent = rounded(share * 100, way === 'near' && Math.abs(share * 100) >= 10 ? 0 : 1, way)
  return printed(percent)
}

/** A whole number where a least or a most of something countable is asked for. */
export const wholeWords = (value: number, way: 'up' | 'down'): string => printed(rounded(value, 0, way), 0)

/** A number with as many decimals as its size needs. */
export const decimalWords = (value: number, way: 'up' | 'down' | 'near'): string =>
  printed(rounded(value, decimalsOf(value), way))

/** The value of an assumption as it is read: `73 %`, `500 (1000 kr.)`, `2,4 anbringelser`. */
export const valueWords = (of: Assumption, value: number, way: 'up' | 'down' | 'near' = 'near'): string => {
  if (isShare(of)) return `${percentWords(value, way)}${space}%`
  const number = decimalWords(value, way)
  // What is counted stands in the label, and "1 anbringelser" is no Danish.
  if (of.spread?.shape === 'count') return number
  if (of.unit === '1000 kr.') return `${printed(rounded(value, 1, way) * 1000, 0)}${space}kr.`
  return of.unit === undefined ? number : `${number}${space}${of.unit}`
}

/** An amount in the case's unit as words: `5,0 mio. kr.`, less than a million as whole kroner. */
export const amountWords = (of: InvestmentCase, amount: number): string =>
  shortAmount(Math.round(amount * oreIn[of.unit]))

// Percentages in the text: "5 % of 68 mio." must be the amount that is named; shares must sum to 100 (`percentage`).
import { formatNumber } from '../../language/danish.ts'
import { message } from '../../language/message.ts'
import type { Book } from '../book.ts'
import { oreIn, UnitName } from '../case-words.ts'
import { type Claim, claimsOf } from '../claim.ts'
import { type Check, type Finding, onlyFindings } from './finding.ts'
import { toleranceIn } from './printed-precision.ts'

type PercentageClaim = Extract<Claim, { kind: 'percentage' }>

/** How far `value` may be from `percent` of `of`: half its last printed digit; half a person where people are counted. */
const tolerance = (book: Book, claim: PercentageClaim, value: number): number => {
  const unit = claim.unit === undefined ? book.of.unit : UnitName.safeParse(claim.unit).data
  if (unit === undefined) return 0.5
  return toleranceIn(claim.says, value * oreIn[unit], unit, false).exact / oreIn[unit]
}

const product = (book: Book, claim: PercentageClaim, path: readonly (string | number)[]): Finding[] => {
  const { percent, of, value } = claim
  if (percent === undefined || of === undefined || value === undefined || of === 0) return []
  const computed = (percent * of) / 100
  if (Math.abs(computed - value) <= tolerance(book, claim, value) + 1e-9) return []
  const actual = (100 * value) / of
  const rounds = Math.round(actual) === percent
  return [
    {
      code: 'percentage',
      severity: 'error',
      certainty: rounds ? 'likely' : 'certain',
      where: { row: claim.says, path },
      stated: value,
      computed,
      message: message('percentage-wrong', { percent, of, value, computed, actual, unit: claim.unit ?? book.of.unit }),
      source: claim.from,
    },
  ]
}

const shares = (claim: PercentageClaim, path: readonly (string | number)[]): Finding[] => {
  if (claim.parts === undefined) return []
  // Each share may be rounded by half of its last digit; "33,3" is not rounded to whole percent.
  const digit = claim.parts.every(part => Number.isInteger(part)) ? 1 : 0.1
  const sum = Math.round(claim.parts.reduce((total, part) => total + part, 0) * 100) / 100
  const slack = (claim.parts.length * digit) / 2
  const place = { where: { row: claim.says, path }, stated: sum, computed: 100, source: claim.from }
  if (sum - 100 > slack || 100 - sum >= slack) {
    const said = message('shares-not-100', { parts: claim.parts.map(part => formatNumber(part)).join(' + '), sum })
    return [{ ...place, code: 'percentage', severity: 'error', certainty: 'certain', message: said }]
  }
  if (claim.unordered !== true) return []
  const said = message('shares-unordered', { parts: claim.parts.map(part => formatNumber(part)).join(', ') })
  return [
    {
      ...place,
      code: 'alignment',
      severity: 'note',
      certainty: 'certain',
      stated: claim.parts.join('/'),
      computed: null,
      message: said,
    },
  ]
}

/** Every percentage of the text that can be worked out. */
export const percentages: Check = book =>
  onlyFindings(
    claimsOf(book.of.claims, 'percentage').flatMap(claim => {
      const path = ['claims', book.of.claims.indexOf(claim)]
      return [...product(book, claim, path), ...shares(claim, path)]
    }),
  )

// The stated payback against the one that follows from the lines (code `payback`).
import { formatNumber } from '../../language/danish.ts'
import { message, say } from '../../language/message.ts'
import type { Book } from '../book.ts'
import { calendarYear, type InvestmentCase } from '../case.ts'
import { type Claim, claimsOf } from '../claim.ts'
import { paybacksOf } from '../compute.ts'
import type { Payback } from '../payback.ts'
import { type Check, type Finding, onlyFindings } from './finding.ts'

type PaybackClaim = Extract<Claim, { kind: 'payback' }>

/** The computed payback in the way the claim states its own: a calendar year, whole years, or years with decimals. */
const foundAs = (of: InvestmentCase, payback: Payback, value: number | null): number => {
  if (value !== null && value > 1900) return calendarYear(of, payback.year)
  return value === null || Number.isInteger(value) ? payback.index : payback.fractional
}

/** Half of the last printed digit of a payback: nothing for whole years, 0,05 for 5,6. */
const halfDigit = (value: number): number => {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
  return decimals === 0 ? 0 : 0.5 / 10 ** decimals
}

const judge = (book: Book, claim: PaybackClaim): Finding[] => {
  const { payback, reason } = paybacksOf(book)[claim.measure]
  const { value } = claim
  const found = payback === null ? null : foundAs(book.of, payback, value)
  const off = found === null || value === null ? null : Math.abs(found - value)
  if (off === null ? found === value : off <= halfDigit(value ?? 0)) return []
  const years = value !== null && value > 1900 ? String(found) : `år ${formatNumber(found ?? 0)}`
  return [
    {
      code: 'payback',
      severity: 'error',
      certainty: off !== null && off < 1 ? 'likely' : 'certain',
      where: { row: claim.says, path: ['claims', book.of.claims.indexOf(claim), 'value'] },
      stated: value,
      computed: found,
      message: message('payback-differs', { says: claim.says, found: reason === null ? `${years}.` : say(reason) }),
      source: claim.from,
    },
  ]
}

/** A stated payback is a number of years, with decimals or without, or a calendar year (above 1900), or null for "never". */
export const statedPayback: Check = book =>
  onlyFindings(claimsOf(book.of.claims, 'payback').flatMap(claim => judge(book, claim)))

// Amounts in the text: equal to the table they speak of, and to the sum of their parts (codes `text-table`, `sum`, `unit`).
import { message } from '../../language/message.ts'
import type { Book } from '../book.ts'
import { oreIn } from '../case-words.ts'
import { type Claim, claimsOf } from '../claim.ts'
import { resolve } from '../reference.ts'
import { type Check, type Finding, inCaseUnit, onlyFindings } from './finding.ts'
import { toleranceIn } from './printed-precision.ts'

type AmountClaim = Extract<Claim, { kind: 'amount' }>

/** True where one amount is the other a thousand or a million times. */
export const unitsApart = (a: number, b: number): boolean =>
  a !== 0 &&
  b !== 0 &&
  [1000, 1_000_000].some(times => Math.abs(a) === Math.abs(b) * times || Math.abs(b) === Math.abs(a) * times)

const againstTable = (book: Book, claim: AmountClaim, path: readonly (string | number)[]): Finding[] => {
  if (claim.equals === undefined) return []
  const unit = claim.unit ?? book.of.unit
  const said = claim.value * oreIn[unit] * (book.of.sign === 'cost-positive' ? 1 : -1)
  const found = resolve(book, claim.equals)
  if (
    found === undefined ||
    Math.abs(said - found) <= toleranceIn(claim.says, said, unit, claim.approximate ?? false)
  ) {
    return []
  }
  const values = {
    says: claim.says,
    stated: inCaseUnit(book, said),
    computed: inCaseUnit(book, found),
    unit: book.of.unit,
  }
  const place = {
    where: { row: claim.says, path },
    stated: values.stated,
    computed: values.computed,
    source: claim.from,
  }
  return [
    unitsApart(said, found)
      ? { ...place, code: 'unit', severity: 'error', certainty: 'certain', message: message('text-unit', values) }
      : said === -found
        ? { ...place, code: 'sign', severity: 'error', certainty: 'likely', message: message('text-sign', values) }
        : {
            ...place,
            code: 'text-table',
            severity: 'error',
            certainty: 'certain',
            message: message('text-table', values),
          },
  ]
}

const againstParts = (book: Book, claim: AmountClaim, path: readonly (string | number)[]): Finding[] => {
  if (claim.parts === undefined) return []
  const unit = claim.unit ?? book.of.unit
  const sum = claim.parts.reduce((total, part) => total + part * oreIn[unit], 0)
  const said = claim.value * oreIn[unit]
  if (Math.abs(said - sum) <= toleranceIn(claim.says, said, unit, claim.approximate ?? false)) return []
  const values = { says: claim.says, stated: claim.value, computed: sum / oreIn[unit], unit }
  return [
    {
      code: 'sum',
      severity: 'error',
      certainty: 'certain',
      where: { row: claim.says, path },
      stated: inCaseUnit(book, said),
      computed: inCaseUnit(book, sum),
      message: message('text-parts', values),
      source: claim.from,
    },
  ]
}

/** Every amount of the text that names what it is about. */
export const textAmounts: Check = book =>
  onlyFindings(
    claimsOf(book.of.claims, 'amount').flatMap(claim => {
      const path = ['claims', book.of.claims.indexOf(claim), 'value']
      return [...againstTable(book, claim, path), ...againstParts(book, claim, path)]
    }),
  )

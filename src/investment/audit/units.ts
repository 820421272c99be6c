// Units: a heading that says thousands over amounts in kroner, "1.900 mio. kr." for 1,9 mio. (code `unit`).
import { message } from '../../language/message.ts'
import type { Book } from '../book.ts'
import { oreIn, type UnitName } from '../case-words.ts'
import { claimsOf } from '../claim.ts'
import { productsOf } from '../plan/written.ts'
import { type Check, type Finding, onlyFindings } from './finding.ts'
import { timesApart } from './printed-precision.ts'

/** A price in kroner that no single unit of anything in a case costs in a year: the heading cannot be right about it. */
const impossible = 20_000_000

/**
 * A row that shows which unit the amounts are in: its amount is units x price, and in the heading's unit the price would be
 * impossible. "4 x 500.000 = 2.000.000" cannot be in thousands.
 */
const witness = (book: Book, heading: UnitName): { row: string; units: number; price: number } | undefined => {
  for (const line of book.of.lines) {
    const [driver, another] = productsOf(book.of, line)
    if (driver === undefined || another !== undefined || typeof driver.price !== 'number') continue
    if (driver.areas !== undefined || driver.months !== undefined || driver.share !== undefined) continue
    const { units, price } = driver
    const year = line.amounts.findIndex(amount => amount !== null && amount !== 0)
    const inYear = typeof units === 'number' ? units : units[year]
    if (typeof inYear !== 'number' || Math.abs(line.amounts[year] ?? 0) !== inYear * price) continue
    if ((price * oreIn[heading]) / oreIn['kr.'] > impossible) return { row: line.label, units: inYear, price }
  }
  return undefined
}

const heading = (book: Book): Finding[] => {
  const { unit, statedUnit } = book.of
  if (statedUnit === null || statedUnit === unit) return []
  const seen = witness(book, statedUnit)
  return [
    {
      code: 'unit',
      severity: 'error',
      certainty: seen === undefined ? 'likely' : 'certain',
      where: { table: book.of.tables.find(table => table.counts)?.id, path: ['statedUnit'] },
      stated: statedUnit,
      computed: unit,
      message:
        seen === undefined
          ? message('heading-unit', { statedUnit, unit })
          : message('heading-unit-shown', { statedUnit, unit, ...seen }),
      source: book.of.tables.find(table => table.counts)?.from,
    },
  ]
}

const claims = (book: Book): Finding[] =>
  claimsOf(book.of.claims, 'unit').flatMap((claim): Finding[] => {
    const { against } = claim
    if (against?.value === undefined) return []
    const said = claim.value * oreIn[claim.unit]
    const other = against.value * oreIn[against.unit ?? claim.unit]
    if (Math.abs(said - other) < 1) return []
    const place = {
      severity: 'error',
      certainty: 'certain',
      where: { row: claim.says, path: ['claims', book.of.claims.indexOf(claim)] },
      stated: said / oreIn[book.of.unit],
      computed: other / oreIn[book.of.unit],
      source: claim.from,
    } as const
    const values = { says: claim.says, other: against.says }
    const times = timesApart(said, other)
    return [
      times === undefined
        ? { ...place, code: 'text-table', message: message('claim-differs', values) }
        : { ...place, code: 'unit', message: message('claim-unit', { ...values, times }) },
    ]
  })

/** The heading's unit against the amounts' own, and every amount whose unit is printed in two ways. */
export const units: Check = book => onlyFindings([...heading(book), ...claims(book)])

// Units: a heading that says thousands over amounts in kroner, "1.900 mio. kr." for 1,9 mio. (code `unit`).
import { message } from '../../language/message.ts'
import type { Book } from '../book.ts'
import { driversOf } from '../case.ts'
import { oreIn } from '../case-words.ts'
import { claimsOf } from '../claim.ts'
import { type Check, type Finding, onlyFindings } from './finding.ts'
import { unitsApart } from './text-amounts.ts'

/** A row whose own units and price show which unit its amount is in: "4 x 500.000 = 2.000.000". */
const witness = (book: Book): { row: string; units: number; price: number } | undefined => {
  for (const line of book.of.lines) {
    for (const { units, price } of driversOf(line)) {
      const first = typeof units === 'number' ? units : units.find(each => each !== null)
      if (typeof first === 'number' && typeof price === 'number') return { row: line.label, units: first, price }
    }
  }
  return undefined
}

const heading = (book: Book): Finding[] => {
  const { unit, statedUnit } = book.of
  if (statedUnit === null || statedUnit === unit) return []
  const seen = witness(book)
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
    return [
      unitsApart(said, other)
        ? { ...place, code: 'unit', message: message('claim-unit', values) }
        : { ...place, code: 'text-table', message: message('claim-differs', values) },
    ]
  })

/** The heading's unit against the amounts' own, and every amount whose unit is printed in two ways. */
export const units: Check = book => onlyFindings([...heading(book), ...claims(book)])

// Amounts in the text: equal to the table they speak of, and to the sum of their parts (codes `text-table`, `sum`, `unit`).
import { message } from '../../language/message.ts'
import { type Book, linesBelow, rowOf } from '../book.ts'
import { oreIn } from '../case-words.ts'
import { type Claim, claimsOf } from '../claim.ts'
import { resolve, termsOf } from '../reference.ts'
import { asPrinted, type Check, type Finding, inCaseUnit, onlyFindings } from './finding.ts'
import { digitOfTable, mostRounding, otherUnitIn, toleranceIn, unitsApart } from './printed-precision.ts'

type AmountClaim = Extract<Claim, { kind: 'amount' }>
type Path = readonly (string | number)[]

/** How far rounding may take a row's value from the amount it was made of: half of the last digit that its table prints. */
const roundedIn = (book: Book, reference: string): number => {
  const rows = [...book.of.lines, ...book.of.totals]
  const halves = termsOf(reference).map(({ id, at }) => {
    const table = rows.find(row => row.id === id)?.table
    if (table === undefined) return 0
    const ofSums = book.totals.some(each => each.total.id === id) ? 2 : 1
    const digit = Math.min(digitOfTable(book, table), mostRounding)
    const printed = at === 'sum' ? (rowOf(book, id) ?? []).filter(ore => ore !== null && ore !== 0).length : 1
    return (digit / 2) * ofSums * Math.max(1, printed)
  })
  return halves.reduce((sum, half) => sum + half, 1)
}

/** The amount is what a total prints, and that is its sum but for the rounding of its rows. */
const isPrinted = (book: Book, reference: string, said: number, tolerance: number): boolean => {
  const [term, another] = termsOf(reference)
  const found = book.totals.find(each => each.total.id === term?.id)
  if (term === undefined || another !== undefined || found?.total.table === undefined) return false
  const year = book.of.years.indexOf(Number(term.at))
  const [stated, computed] = [found.stated[year] ?? null, found.computed[year] ?? null]
  const digit = Math.min(digitOfTable(book, found.total.table), mostRounding)
  return (
    stated !== null &&
    computed !== null &&
    Math.abs(stated - computed) <= digit * Math.max(1, linesBelow(book.of, [found.total.id]).size / 2) * 1.001 &&
    Math.abs(said - stated) <= Math.max(tolerance, (digit / 2) * 1.001)
  )
}

/** The amount is what the table prints in another unit, but for the table's rounding. */
const isUnitOff = (said: number, found: number, rounded: number): boolean =>
  Math.abs(found) > 4 * rounded &&
  [1000, 1_000_000].some(times =>
    [Math.abs(said) / times, Math.abs(said) * times].some(each => Math.abs(each - Math.abs(found)) <= rounded),
  )

const againstTable = (book: Book, claim: AmountClaim, path: Path): Finding[] => {
  if (claim.equals === undefined) return []
  const unit = claim.unit ?? book.of.unit
  const said = claim.value * oreIn[unit] * (book.of.sign === 'cost-positive' ? 1 : -1)
  const found = resolve(book, claim.equals)
  const tolerance = toleranceIn(claim.says, said, unit, claim.approximate ?? false)
  const slack = Math.max(tolerance.exact, roundedIn(book, claim.equals))
  if (found === undefined || Math.abs(said - found) <= slack) return []
  if (isPrinted(book, claim.equals, said, tolerance.exact)) return []
  const values = {
    says: claim.says,
    stated: asPrinted(book, said, undefined),
    computed: asPrinted(book, found, undefined),
    unit: book.of.unit,
  }
  const place = {
    severity: 'error',
    where: { row: claim.says, path },
    stated: values.stated,
    computed: values.computed,
    source: claim.from,
  } as const
  if (unitsApart(said, found) || isUnitOff(said, found, roundedIn(book, claim.equals))) {
    return [{ ...place, code: 'unit', certainty: 'certain', message: message('text-unit', values) }]
  }
  if (Math.abs(said + found) <= tolerance.exact) {
    return [{ ...place, code: 'sign', certainty: 'likely', message: message('text-sign', values) }]
  }
  const certainty = Math.abs(said - found) <= tolerance.rounded ? 'likely' : 'certain'
  return [{ ...place, code: 'text-table', certainty, message: message('text-table', values) }]
}

const againstParts = (book: Book, claim: AmountClaim, path: Path): Finding[] => {
  if (claim.parts === undefined) return []
  const unit = claim.unit ?? book.of.unit
  const sum = claim.parts.reduce((total, part) => total + part * oreIn[unit], 0)
  const said = claim.value * oreIn[unit]
  const tolerance = toleranceIn(claim.says, said, unit, claim.approximate ?? false)
  if (Math.abs(said - sum) <= tolerance.exact) return []
  const values = { says: claim.says, stated: claim.value, computed: sum / oreIn[unit], unit }
  return [
    {
      code: 'sum',
      severity: 'error',
      certainty: Math.abs(said - sum) <= tolerance.rounded ? 'likely' : 'certain',
      where: { row: claim.says, path },
      stated: inCaseUnit(book, said),
      computed: inCaseUnit(book, sum),
      message: message('text-parts', values),
      source: claim.from,
    },
  ]
}

/** The text's own words print the amount with another unit than the case reads it in. */
const againstWords = (book: Book, claim: AmountClaim, path: Path): Finding[] => {
  const unit = claim.unit ?? book.of.unit
  const other = otherUnitIn(claim.says, claim.value * oreIn[unit])
  if (other === undefined) return []
  const said = message('words-unit', { says: claim.says, stated: claim.value, unit })
  return [
    {
      code: 'unit',
      severity: 'error',
      certainty: 'likely',
      where: { row: claim.says, path },
      stated: claim.value,
      computed: Math.sign(claim.value) * (other / oreIn[unit]),
      message: said,
      source: claim.from,
    },
  ]
}

/** Every amount of the text that names what it is about. */
export const textAmounts: Check = book =>
  onlyFindings(
    claimsOf(book.of.claims, 'amount').flatMap(claim => {
      const path = ['claims', book.of.claims.indexOf(claim), 'value']
      const words = againstWords(book, claim, path)
      const table = againstTable(book, claim, path)
      return [
        ...(table.some(found => found.code === 'unit') ? [] : words),
        ...table,
        ...againstParts(book, claim, path),
      ]
    }),
  )

// Timing: gains booked before the text says they come or before they can exist, and time that does not fit (`timing`).
import { message } from '../../language/message.ts'
import type { Book } from '../book.ts'
import { columnYear } from '../case.ts'
import { type Claim, claimsOf } from '../claim.ts'
import { paybackOf } from '../payback.ts'
import { asPrinted, type Check, columnOf, type Finding, inCaseUnit, onlyFindings, type Where } from './finding.ts'

type TimingClaim = Extract<Claim, { kind: 'timing' }>

/** The lines' amounts in years before `from` (as the text names it), as one row in øre; zero elsewhere. */
const before = (book: Book, lines: readonly string[], from: number): readonly number[] =>
  book.of.years.map((year, at) =>
    year < columnYear(book.of, from) ? lines.reduce((sum, id) => sum + (book.rows.get(id)?.[at] ?? 0), 0) : 0,
  )

/** Net and payback when the text is followed and the early amounts are left out. */
const followingText = (book: Book, early: readonly number[]) => {
  const net = book.net.map((ore, at) => ore - (early[at] ?? 0))
  const lasting = book.counted.filter(line => line.timing === 'lasting')
  const after = lasting.reduce((sum, line) => sum + (book.rows.get(line.id)?.at(-1) ?? 0), 0)
  return { net, payback: paybackOf(book.of.years, net, after).payback }
}

const placeOf = (book: Book, claim: TimingClaim, lines: readonly string[], year: number): Where => {
  const at = book.of.lines.findIndex(line => lines.includes(line.id))
  const line = book.of.lines[at]
  return line === undefined
    ? { row: claim.says, path: ['claims', book.of.claims.indexOf(claim)] }
    : { table: line.table, row: line.label, column: columnOf(book, year), path: ['lines', at, 'amounts', year] }
}

/** All claims that name the same first year speak of one gain and are judged together. */
const statedStart = (book: Book): Finding[] => {
  const claims = claimsOf(book.of.claims, 'timing').filter(claim => claim.statedFrom !== undefined)
  return [...new Set(claims.map(claim => claim.statedFrom ?? 0))].flatMap((from): Finding[] => {
    const own = claims.filter(claim => claim.statedFrom === from)
    const [first] = own
    const lines = [...new Set(own.flatMap(claim => claim.lines ?? []))]
    const early = before(book, lines, from)
    const year = early.findIndex(ore => ore !== 0)
    if (first === undefined || year < 0) return []
    const following = followingText(book, early)
    const unit = book.of.unit
    const column = columnOf(book, year)
    const booked = inCaseUnit(book, Math.abs(early[year] ?? 0))
    const net = asPrinted(book, following.net[year] ?? 0, undefined)
    const payback = following.payback?.index ?? null
    return [
      {
        code: 'timing',
        severity: 'error',
        certainty: 'certain',
        where: placeOf(book, first, lines, year),
        stated: from,
        computed: book.of.years[year] ?? null,
        message: message('gain-before-text', { says: first.says, column, booked, net, payback, unit }),
        source: first.from,
      },
    ]
  })
}

const possibleStart = (book: Book, claim: TimingClaim): Finding[] => {
  if (claim.possibleFrom === undefined || claim.lines === undefined) return []
  const early = before(book, claim.lines, claim.possibleFrom)
  const year = early.findIndex(ore => ore !== 0)
  if (year < 0) return []
  const values = {
    column: columnOf(book, year),
    booked: inCaseUnit(book, Math.abs(early[year] ?? 0)),
    unit: book.of.unit,
    because: claim.because ?? claim.says,
  }
  return [
    {
      code: 'timing',
      severity: 'note',
      certainty: 'likely',
      where: placeOf(book, claim, claim.lines, year),
      stated: book.of.years[year] ?? null,
      computed: claim.possibleFrom,
      message: message('gain-before-possible', values),
      source: claim.from,
    },
  ]
}

/** Months since year 0 of a `yyyy-mm`. */
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

const noteOn = (
  book: Book,
  claim: TimingClaim,
  stated: number,
  computed: number,
  said: Finding['message'],
): Finding => ({
  code: 'timing',
  severity: 'note',
  certainty: 'certain',
  where: { row: claim.says, path: ['claims', book.of.claims.indexOf(claim)] },
  stated,
  computed,
  message: said,
  source: claim.from,
})

/** A stretch of time whose end is more than a quarter away from where its own words put it. */
const stretch = (book: Book, claim: TimingClaim): Finding[] => {
  const { start, months, end } = claim
  if (start === undefined || months === undefined || end === undefined) return []
  const actual = monthNumber(end) - monthNumber(start)
  if (Math.abs(actual - months) <= 3) return []
  return [noteOn(book, claim, months, actual, message('time-does-not-fit', { says: claim.says, months, actual }))]
}

const uncovered = (book: Book, claim: TimingClaim): Finding[] => {
  const { covers, needed } = claim
  if (covers === undefined || needed === undefined) return []
  const open =
    Math.max(0, monthNumber(needed.to) - Math.max(monthNumber(covers.to), monthNumber(needed.from) - 1)) +
    Math.max(0, Math.min(monthNumber(covers.from), monthNumber(needed.to) + 1) - monthNumber(needed.from))
  const length = monthNumber(needed.to) - monthNumber(needed.from) + 1
  if (open === 0) return []
  return [noteOn(book, claim, length - open, length, message('months-uncovered', { says: claim.says, open, length }))]
}

/** Every claim about when something happens. */
export const timing: Check = book =>
  onlyFindings([
    ...statedStart(book),
    ...claimsOf(book.of.claims, 'timing').flatMap(claim => [
      ...possibleStart(book, claim),
      ...stretch(book, claim),
      ...uncovered(book, claim),
    ]),
  ])

// Who pays and who gains: committees, region, state and citizens, and what must move between committees each year.
import { message, say } from '../../language/message.ts'
import { keySentence } from '../audit/keys.ts'
import { type Book, inUnit, openBook, runningTotal, sumRows } from '../book.ts'
import type { InvestmentCase } from '../case.ts'
import { type PaybackAnswer, paybackOf } from '../payback.ts'
import type { Scenario } from '../plan/scenario.ts'
import { judgedKeys } from './keys.ts'
import { type Part, partsOf } from './parts.ts'
import { staffOf } from './staff.ts'
import { type Outside, outsideRows } from './state.ts'
import { neutralKey, transfersOf } from './transfers.ts'

/** A committee, or an account where the case names no committee: amounts in the case's unit, cost-positive. */
export type Party = {
  readonly name: string
  readonly years: readonly number[]
  readonly total: number
  /** What it has paid (plus) or gained (minus) in all until the end of each year. */
  readonly cumulative: readonly number[]
  /** Staff-years in each year; null where the case says none. */
  readonly staff: readonly number[] | null
  readonly payback: { readonly service: PaybackAnswer; readonly total: PaybackAnswer }
}

/** One year's transfers in the case's unit. `unpaid`: what no gain has paid yet, and cash must carry. */
type TransferYear = {
  readonly year: number
  readonly transfers: readonly { readonly from: string; readonly to: string; readonly amount: number }[]
  readonly unpaid: number
}

/** A distribution key in words, and whether the amounts follow it. */
type KeySaid = { readonly holds: boolean; readonly sentence: string; readonly table: string }

export type Payers = {
  /** What the parties are: the case's committees, or its accounts where it names no committee. */
  readonly by: 'committee' | 'account'
  readonly parties: readonly Party[]
  /** What stands with nobody, in each year; null where everything is distributed. */
  readonly undistributed: readonly number[] | null
  readonly outside: readonly { readonly payer: Outside; readonly years: readonly number[]; readonly total: number }[]
  readonly transfers: readonly TransferYear[]
  /** The share of the expense, in percent, with which nothing had to move over the years together; null where nobody gains. */
  readonly neutralKey: readonly number[] | null
  readonly keys: readonly KeySaid[]
  readonly note: string | null
}

/** Parts by committee, or by account where no part names a committee and at least one names an account. */
const named = (parts: readonly Part[]): Pick<Payers, 'by'> & { readonly nameOf: (part: Part) => string | null } =>
  parts.every(part => part.committee === null)
    ? { by: 'account', nameOf: part => part.line.account ?? null }
    : { by: 'committee', nameOf: part => part.committee }

const total = (row: readonly number[]): number => row.reduce((sum, each) => sum + each, 0)

/** The people of a part: shared as its percent says, else as its money is. */
const staffOfPart = (book: Book, name: string, { line, row }: Part): readonly (readonly number[])[] => {
  const people = staffOf(book.of, line)
  if (people === null) return []
  const percent = line.split?.find(each => each.committee === name)?.percent
  const whole = book.rows.get(line.id) ?? []
  return [
    people.map((each, year) => {
      const ore = whole[year] ?? 0
      return percent !== undefined ? (each * percent) / 100 : ore === 0 ? each : (each * (row[year] ?? 0)) / ore
    }),
  ]
}

const partyOf = (book: Book, name: string, parts: readonly Part[]): Party => {
  const { unit, years } = book.of
  const rowOf = (some: readonly Part[]): readonly number[] =>
    sumRows(
      some.map(part => part.row),
      years.length,
    )
  const payback = (some: readonly Part[]): PaybackAnswer => {
    const after = some
      .filter(part => part.line.timing === 'lasting')
      .reduce((sum, part) => sum + (part.row.at(-1) ?? 0), 0)
    return paybackOf(years, rowOf(some), after)
  }
  const row = rowOf(parts)
  const staff = parts.flatMap(part => staffOfPart(book, name, part))
  return {
    name,
    years: row.map(ore => inUnit(ore, unit)),
    total: inUnit(total(row), unit),
    cumulative: runningTotal(row).map(ore => inUnit(ore, unit)),
    staff: staff.length === 0 ? null : sumRows(staff, years.length),
    payback: { service: payback(parts.filter(part => part.line.area === 'service')), total: payback(parts) },
  }
}

/**
 * Who pays and who gains in a case that `checkCase` has passed, under a scenario where one is given. The parties and what is
 * undistributed sum to the net of the municipality; those outside stand beside it. Exact: whole øre.
 */
export const payersOf = (written: InvestmentCase, scenario?: Scenario): Payers => {
  const book = openBook(written, scenario)
  const { unit, years } = book.of
  const { parts, note } = partsOf(book)
  const { by, nameOf } = named(parts)
  const names = [...new Set(parts.flatMap(part => nameOf(part) ?? []))]
  const rows = names.map(name => ({
    name,
    row: sumRows(
      parts.filter(part => nameOf(part) === name).map(part => part.row),
      years.length,
    ),
  }))
  const rest = sumRows(
    parts.filter(part => nameOf(part) === null).map(part => part.row),
    years.length,
  )
  const several = rows.length > 1
  return {
    by,
    parties: names.map(name =>
      partyOf(
        book,
        name,
        parts.filter(part => nameOf(part) === name),
      ),
    ),
    undistributed: rest.every(ore => ore === 0) ? null : rest.map(ore => inUnit(ore, unit)),
    outside: outsideRows(written, book, scenario).map(({ payer, row }) => ({
      payer,
      years: row.map(ore => inUnit(ore, unit)),
      total: inUnit(total(row), unit),
    })),
    transfers: several
      ? transfersOf(rows, years.length).map(({ at, transfers, unpaid }) => ({
          year: years[at] ?? at + 1,
          transfers: transfers.map(({ from, to, ore }) => ({ from, to, amount: inUnit(ore, unit) })),
          unpaid: inUnit(unpaid, unit),
        }))
      : [],
    neutralKey: several ? neutralKey(rows) : null,
    keys: judgedKeys(book).map(judged => ({
      holds: judged.holds === 'each-year' || judged.holds === 'together',
      sentence: say(keySentence(book, judged)),
      table: book.of.tables.find(table => table.id === judged.keys[0].table)?.title ?? judged.keys[0].table,
    })),
    note,
  }
}

/** The name of one outside the municipality. */
export const outsideName = (payer: Outside): string => say(message('payer-outside', { payer }))

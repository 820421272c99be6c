// All of a municipality's cases together, in one price level: what they give each year, when it is dearest, and who pays.
import { message, say } from '../language/message.ts'
import { kroner } from '../language/money.ts'
import { inPricesOf } from '../language/price-level.ts'
import { openBook, runningTotal } from './book.ts'
import { calendarYear, type InvestmentCase } from './case.ts'
import { oreIn } from './case-words.ts'
import { paybacksOf } from './compute.ts'
import { payersOf } from './payers/payers.ts'
import { type Overlap, overlapsOf } from './portfolio-overlaps.ts'
import type { Prices } from './realised/input.ts'
import { targetOf } from './target.ts'

/** A case in the portfolio. Amounts are kroner at the portfolio's price level, along its years; empty where it is left out. */
type PortfolioCase = {
  readonly id: string
  readonly title: string
  readonly start: number
  readonly priceLevel: number | null
  /** Why the case is not added to the others, or null where it is. */
  readonly leftOut: string | null
  readonly net: readonly number[]
  readonly total: number
  /** The calendar year in which it is paid home; null with the reason in words where it is not. */
  readonly paidHome: number | null
  readonly notPaidHome: string | null
}

type NamedRow = { readonly name: string; readonly years: readonly number[]; readonly total: number }

/** All of them. Amounts are kroner at `priceLevel`, cost-positive; `years` are calendar years. */
export type Portfolio = {
  readonly priceLevel: number | null
  readonly index: string
  readonly years: readonly number[]
  readonly cases: readonly PortfolioCase[]
  readonly net: readonly number[]
  readonly cumulative: readonly number[]
  /** The most the municipality has laid out for all of them, and when; null where it never has. */
  readonly dearest: { readonly amount: number; readonly year: number } | null
  readonly committees: readonly NamedRow[]
  readonly byStart: readonly { readonly start: number; readonly cases: number; readonly total: number }[]
  /** Of the cases added, how many are paid home by the end of `by` as planned. */
  readonly paidHome: { readonly by: number; readonly cases: number; readonly of: number }
  /** The targets of the cases added, together; years in which none holds are left out. */
  readonly targets: readonly { readonly year: number; readonly decided: number; readonly given: number }[]
  readonly overlaps: readonly Overlap[]
  readonly notes: readonly string[]
}

/** The price level most can be carried to: the newest a case states. Null where none states any. */
export const usualLevel = (cases: readonly InvestmentCase[]): number | null => {
  const stated = cases.flatMap(of => of.priceLevel ?? [])
  return stated.length === 0 ? null : Math.max(...stated)
}

/** What a krone of the case is at the level; a reason where it cannot be said, for then the case is not added. */
const factorOf = (of: InvestmentCase, level: number | null, prices: Prices): number | string => {
  if (calendarYear(of, of.years[0] ?? 1) < 1900) return say(message('portfolio-no-calendar'))
  if (of.priceLevel === null || level === null) return say(message('portfolio-no-price-level'))
  const one = inPricesOf(level, kroner(1, of.priceLevel), prices.rates)
  return one.ok ? one.value.kroner : say(message('portfolio-not-converted', { why: say(one.problem) }))
}

type Added = {
  readonly of: InvestmentCase
  readonly factor: number
  readonly at: (row: readonly number[]) => readonly number[]
}

/** True where a factor came out: the case is added. */
const isNumber = (of: number | string): of is number => typeof of === 'number'

/** A row of the case (in whole øre or its own unit) along the portfolio's years. */
const along = (of: InvestmentCase, years: readonly number[]) => {
  const first = calendarYear(of, of.years[0] ?? 1)
  return (row: readonly number[]): readonly number[] => years.map(year => row[year - first] ?? 0)
}

const sumOf = (rows: readonly (readonly number[])[], years: readonly number[]): readonly number[] =>
  years.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))

const total = (row: readonly number[]): number => row.reduce((sum, each) => sum + each, 0)

const caseOf = (of: InvestmentCase, factor: number | string, years: readonly number[]): PortfolioCase => {
  const book = openBook(of)
  const { payback, reason } = paybacksOf(book).total
  const start = calendarYear(of, of.years[0] ?? 1)
  const leftOut = isNumber(factor) ? null : factor
  const net = isNumber(factor) ? along(of, years)(book.net.map(ore => (ore / 100) * factor)) : []
  return {
    id: of.id,
    title: of.title,
    start,
    priceLevel: of.priceLevel,
    leftOut,
    net,
    total: total(net),
    paidHome: payback === null ? null : calendarYear(of, payback.year),
    notPaidHome: reason === null ? null : say(reason),
  }
}

const committeesIn = (added: readonly Added[], years: readonly number[]): readonly NamedRow[] => {
  const rows = added.flatMap(({ of, factor, at }) => {
    const { by, parties, undistributed } = payersOf(of)
    const kronerIn = (oreIn[of.unit] / 100) * factor
    const named = by === 'committee' ? parties.map(({ name, years: row }) => ({ name, row })) : []
    const rest = by === 'committee' ? undistributed : null
    const nobody = say(message('case-not-distributed'))
    const whole =
      by === 'committee' && rest === null
        ? []
        : [{ name: nobody, row: rest ?? openBook(of).net.map(ore => ore / oreIn[of.unit]) }]
    return [...named, ...whole].map(({ name, row }) => ({ name, row: at(row.map(each => each * kronerIn)) }))
  })
  return [...new Set(rows.map(each => each.name))].map(name => {
    const years_ = sumOf(
      rows.filter(each => each.name === name).map(each => each.row),
      years,
    )
    return { name, years: years_, total: total(years_) }
  })
}

const targetsIn = (added: readonly Added[], years: readonly number[]): Portfolio['targets'] => {
  const found = added.flatMap(({ of, factor }) => {
    const target = targetOf(of)
    if (target === null) return []
    const kronerIn = (oreIn[of.unit] / 100) * factor
    return target.years.map(({ year, given }) => ({
      year: calendarYear(of, year),
      decided: target.yearly * kronerIn,
      given: given * kronerIn,
    }))
  })
  return years.flatMap(year => {
    const here = found.filter(each => each.year === year)
    const sum = (what: 'decided' | 'given'): number => here.reduce((all, each) => all + each[what], 0)
    return here.length === 0 ? [] : [{ year, decided: sum('decided'), given: sum('given') }]
  })
}

/**
 * The portfolio at one price level. A case without a price level, without calendar years, or that the index cannot carry to
 * the level, is shown with its reason and not added: no level is mixed with another. Only the years of the tables are added.
 * @param thisYear for what is paid home by now
 */
export const portfolioOf = (
  cases: readonly InvestmentCase[],
  level: number | null,
  prices: Prices,
  thisYear: number,
): Portfolio => {
  const factors = cases.map(of => factorOf(of, level, prices))
  const inYears = cases.flatMap((of, at) =>
    isNumber(factors[at] ?? '') ? of.years.map(year => calendarYear(of, year)) : [],
  )
  const [first, last] = [Math.min(...inYears), Math.max(...inYears)]
  const years = inYears.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const added = cases.flatMap((of, at): readonly Added[] => {
    const factor = factors[at] ?? ''
    return isNumber(factor) ? [{ of, factor, at: along(of, years) }] : []
  })
  const shown = cases.map((of, at) => caseOf(of, factors[at] ?? '', years))
  const counted = shown.filter(each => each.leftOut === null)
  const net = sumOf(
    counted.map(each => each.net),
    years,
  )
  const cumulative = runningTotal(net)
  const highest = Math.max(0, ...cumulative)
  const dearest = years[cumulative.indexOf(highest)]
  const starts = [...new Set(counted.map(each => each.start))].toSorted((a, b) => a - b)
  const without = shown.filter(each => each.priceLevel === null).length
  return {
    priceLevel: level,
    index: prices.title,
    years,
    cases: shown,
    net,
    cumulative,
    dearest: highest <= 0 || dearest === undefined ? null : { amount: highest, year: dearest },
    committees: committeesIn(added, years),
    byStart: starts.map(start => {
      const here = counted.filter(each => each.start === start)
      return { start, cases: here.length, total: total(here.map(each => each.total)) }
    }),
    paidHome: {
      by: thisYear,
      cases: counted.filter(each => each.paidHome !== null && each.paidHome <= thisYear).length,
      of: counted.length,
    },
    targets: targetsIn(added, years),
    overlaps: overlapsOf(cases),
    notes: [
      ...(without === 0 ? [] : [say(message('portfolio-without-level', { count: without }))]),
      ...(shown.length - counted.length === without
        ? []
        : [say(message('portfolio-left-out', { count: shown.length - counted.length - without }))]),
    ],
  }
}

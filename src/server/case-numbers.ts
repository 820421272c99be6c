// What cases are held against, as a request reads it: accounts, child-years through the small-cell rule, and an index of prices.
import { suppress } from '../access/small-cells.ts'
import { calendarYear, type InvestmentCase } from '../investment/case.ts'
import { type SeriesChoice, seriesOf, usualSeries, type Way } from '../investment/price-series.ts'
import type { ChildYears, RealisedInput } from '../investment/realised/input.ts'
import { dayAt, daysBetween, yearOf } from '../language/day.ts'
import { countChildDays, readAccountYears } from '../store/realised.ts'
import { ladderOf } from './rules.ts'
import type { Asked } from './serve.ts'

/** A municipality's code as cases write it. */
export const codeOf = ({ house }: Asked): string => String(house.municipality.code).padStart(3, '0')

/** The series this municipality may convert by. */
export const choicesOf = (asked: Asked): readonly SeriesChoice[] =>
  seriesOf(asked.house.rules.priceIndices, codeOf(asked))

/**
 * Child-years on each step of the ladder in whole years, both counted. A step with so few children that one could be known is
 * null, and so is one that would tell it.
 */
const childYearsOf = async (asked: Asked, from: number, to: number): Promise<readonly ChildYears[]> => {
  if (to < from) return []
  const { steps } = ladderOf(asked.house.rules)
  const counted = await countChildDays(asked.inside, from, to)
  return [...new Set(counted.map(each => each.year))].flatMap(year => {
    const here = steps.map(({ step }) => counted.find(each => each.year === year && each.step === step))
    const shown = suppress(
      here.map(each => each?.children ?? 0),
      asked.house.rules.smallCells,
    )
    const days = daysBetween(dayAt(year, 1, 1), dayAt(year + 1, 1, 1))
    return steps.map(({ step }, at) => ({
      step,
      year,
      childYears: shown[at]?.shown === true ? (here[at]?.days ?? 0) / days : null,
    }))
  })
}

/** What one case is followed up with. */
export const realisedInput = async (asked: Asked, of: InvestmentCase): Promise<RealisedInput> => {
  const before = yearOf(asked.today)
  const base = of.followUp?.baseYears ?? []
  const from = Math.min(before - 1, ...base)
  const named = (of.followUp?.accounts ?? []).map(each => each.account)
  const accounts = named.length === 0 ? [] : await readAccountYears(asked.inside, named, { from, before })
  const years = [...base, ...of.years.map(year => calendarYear(of, year)).filter(year => year < before)]
  const ways = years.map((from): Way => ({ from, to: of.priceLevel ?? from }))
  return {
    accounts,
    childYears: await childYearsOf(asked, from, before - 1),
    prices: usualSeries(choicesOf(asked), ways),
    before,
  }
}

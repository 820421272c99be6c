// What a line is worked out from, as a sentence: "8 foranstaltninger × 100 × 3 områder".
import { printNumber } from '../../../charts/print.ts'
import type { InvestmentCase } from '../../../investment/case.ts'
import { type Assumption, assumptionOf, type Factor } from '../../../investment/plan/assumption.ts'
import type { Driver, Withheld } from '../../../investment/plan/driver.ts'
import { yearRange } from '../../page/typeset.ts'
import { da } from './da.ts'

const words = da.drivers

/**
 * Equal numbers in a row as one, and only the years there is something in: `3, 5 i 2017-2018`, `8 (4 år) i 2019-2022`.
 * The same number in all years is that number.
 */
const yearsText = (of: InvestmentCase, row: readonly (number | null)[]): string => {
  const used = row.map(value => value !== null && value !== 0)
  const [first, last] = [used.indexOf(true), used.lastIndexOf(true)]
  if (first < 0) return number(0)
  const runs: { value: number | null; count: number }[] = []
  for (const value of row.slice(first, last + 1)) {
    const run = runs.at(-1)
    if (run !== undefined && run.value === value) run.count += 1
    else runs.push({ value, count: 1 })
  }
  const text = runs
    .map(({ value, count }) => {
      const shown = value === null ? words.blank : number(value)
      return count > 1 && runs.length > 1 ? `${shown}${words.years(count)}` : shown
    })
    .join(', ')
  const all = first === 0 && last === row.length - 1
  return all ? text : words.inYears(text, yearRange(of.years.slice(first, last + 1)))
}

const number = (value: number): string => printNumber(value, decimalsOf(value))
const decimalsOf = (value: number): number => Math.min(4, String(value).split('.')[1]?.length ?? 0)

/** A factor as it is read: its number, or the number of its assumption with its years. */
export const factorWords = (of: InvestmentCase, factor: Factor): string => {
  const named = assumptionOf(factor)
  if (named === undefined)
    return typeof factor === 'number' ? number(factor) : yearsText(of, factor as readonly (number | null)[])
  const found = of.assumptions.find(each => each.id === named)
  if (found === undefined) return words.gone(named)
  return found.profile === undefined
    ? number(found.value)
    : yearsText(
        of,
        found.profile.map(each => Number((each * found.value).toPrecision(12))),
      )
}

/** The driver in one sentence. */
export const driverWords = (of: InvestmentCase, driver: Driver): string => {
  const say = (factor: Factor): string => factorWords(of, factor)
  switch (driver.by) {
    case 'caseload':
      return words.caseload({
        cases: say(driver.cases),
        present: say(driver.present),
        target: say(driver.target),
        price: say(driver.price),
      })
    case 'effort': {
      const effort = of.efforts.find(each => each.id === driver.effort)
      return words.effort({
        effort: effort?.title ?? effort?.targetGroup ?? driver.effort,
        success: say(driver.success),
        effect: say(driver.effect),
        price: say(driver.price),
        lag: driver.lagMonths,
        lasts: driver.lastsMonths,
      })
    }
    case 'age':
      return words.age({
        children: say(driver.children),
        age: driver.ageAtStart,
        effects: driver.effects.map(each => ({
          from: each.fromAge,
          to: each.toAge,
          units: say(each.units),
          price: say(each.price),
        })),
      })
    case 'forecast':
      return words.forecast({ scenario: driver.scenario, mean: yearsText(of, driver.mean), price: say(driver.price) })
    case 'grant':
      return words.grant({
        share: say(driver.share),
        of: driver.of.map(id => of.lines.find(line => line.id === id)?.label ?? id),
        ceiling: driver.ceiling === null ? null : number(driver.ceiling),
        to: driver.toYear ?? null,
      })
    case 'move':
      return words.move({
        households: say(driver.households),
        before: driver.before.map(say).join(' + '),
        after: driver.after.map(say).join(' + '),
        rule: driver.rule,
      })
    case 'product':
    case undefined:
      return [
        `${say(driver.units)}${driver.unit === undefined ? '' : ` ${driver.unit}`}`,
        say(driver.price),
        ...(driver.areas === undefined ? [] : [words.areas(say(driver.areas))]),
        ...(driver.months === undefined ? [] : [words.months(say(driver.months))]),
        ...(driver.share === undefined ? [] : [say(driver.share)]),
      ].join(' × ')
  }
}

/** How far a number may be off, in words: "fra 5 til 11, mest sandsynligt 8". */
export const spreadWords = ({ spread, value }: Pick<Assumption, 'spread' | 'value'>): string => {
  switch (spread?.shape) {
    case undefined:
      return da.spread.none
    case 'range':
      return da.spread.range(number(spread.low), number(spread.high), number(value))
    case 'even':
      return da.spread.even(number(spread.low), number(spread.high))
    case 'share':
      return da.spread.share(number(spread.successes), number(spread.of))
    case 'price':
      return da.spread.price(number(spread.sd))
    case 'effect':
      return da.spread.effect(number(spread.low), number(spread.high))
    case 'count':
      return da.spread.count(number(value), spread.areas ?? 1)
  }
}

/** What is withheld of a saving, with its share. */
export const withheldWords = (of: InvestmentCase, withheld: readonly Withheld[] | undefined): string =>
  (withheld ?? [])
    .map(({ what, share }) => da.withheld.said(da.withheld.names[what], factorWords(of, share)))
    .join(', ')

// What a line is worked out from, as a sentence: "8 foranstaltninger × 100 × 3 områder".
import type { InvestmentCase } from '../../../investment/case.ts'
import { assumptionOf, type Factor } from '../../../investment/plan/assumption.ts'
import type { Driver, Withheld } from '../../../investment/plan/driver.ts'
import { yearRange } from '../../page/typeset.ts'
import { assumptionNumber } from '../assumption-words.ts'
import { da } from './da.ts'

const words = da.drivers

/** A factor in words, and the years it is of where it is not of all. */
type Said = { readonly text: string; readonly when: string }

/**
 * Equal numbers in a row as one, and only the years there is something in: `3, 5 i 2017-2018`, `8 (4 år) i 2019-2022`.
 * The same number in all years is that number.
 */
const yearsSaid = (of: InvestmentCase, row: readonly (number | null)[]): Said => {
  const used = row.map(value => value !== null && value !== 0)
  const [first, last] = [used.indexOf(true), used.lastIndexOf(true)]
  if (first < 0) return { text: number(0), when: '' }
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
  return { text, when: all ? '' : words.inYears(yearRange(of.years.slice(first, last + 1))) }
}

const together = ({ text, when }: Said): string => `${text}${when}`
const yearsText = (of: InvestmentCase, row: readonly (number | null)[]): string => together(yearsSaid(of, row))

const number = assumptionNumber

const factorSaid = (of: InvestmentCase, factor: Factor): Said => {
  const named = assumptionOf(factor)
  if (typeof factor === 'number') return { text: number(factor), when: '' }
  if (Array.isArray(factor)) return yearsSaid(of, factor)
  const found = of.assumptions.find(each => each.id === named)
  if (found === undefined) return { text: words.gone(named ?? ''), when: '' }
  const { value, profile } = found
  return profile === undefined
    ? { text: number(value), when: '' }
    : yearsSaid(
        of,
        profile.map(each => Number((each * value).toPrecision(12))),
      )
}

/** A factor as it is read: its number, or the number of its assumption with its years. */
export const factorWords = (of: InvestmentCase, factor: Factor): string => together(factorSaid(of, factor))

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
    case undefined: {
      const units = factorSaid(of, driver.units)
      return [
        `${units.text}${driver.unit === undefined ? '' : ` ${driver.unit}`}${units.when}`,
        say(driver.price),
        ...(driver.areas === undefined ? [] : [words.areas(say(driver.areas))]),
        ...(driver.months === undefined ? [] : [words.months(say(driver.months))]),
        ...(driver.share === undefined ? [] : [say(driver.share)]),
      ].join(' × ')
    }
  }
}

/** What is withheld of a saving, with its share. */
export const withheldWords = (of: InvestmentCase, withheld: readonly Withheld[] | undefined): string =>
  (withheld ?? [])
    .map(({ what, share }) => da.withheld.said(da.withheld.names[what], factorWords(of, share)))
    .join(', ')

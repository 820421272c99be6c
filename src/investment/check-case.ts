// Asks whether the parts of a case file fit together before anything is computed from it.
import { bad, good, type Message, message, type Outcome } from '../language/message.ts'
import { oreOf } from './book.ts'
import type { InvestmentCase } from './case.ts'
import { linkMisfits } from './check-links.ts'
import { followUpMisfits } from './plan/check-follow-up.ts'
import { planMisfits } from './plan/check-plan.ts'

/** What does not fit, and the path to it in the file: `['lines', 2, 'amounts']`. */
export type Misfit = { readonly problem: Message; readonly path: readonly (string | number)[] }

const misfit = (problem: Message, ...path: readonly (string | number)[]): Misfit => ({ problem, path })

/** The path as a person reads it: `lines[2].amounts`. */
export const fieldName = (path: readonly (string | number)[]): string =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('')

function* years(of: InvestmentCase): Generator<Misfit> {
  for (const [at, year] of of.years.entries()) {
    const before = of.years[at - 1]
    if (before !== undefined && year !== before + 1) {
      yield misfit(message('years-out-of-order', { before, year }), 'years', at)
    }
  }
}

function* amounts(of: InvestmentCase): Generator<Misfit> {
  const expected = of.years.length
  // The size of everything together: below it no sum of the book can lose an øre.
  let size = 0
  const rowMisfits = function* (row: readonly (number | null)[], ...path: readonly (string | number)[]) {
    if (row.length !== expected) {
      yield misfit(message('wrong-number-of-amounts', { found: row.length, expected }), ...path)
    }
    for (const [at, value] of row.entries()) {
      const ore = value === null ? 0 : oreOf(value, of.unit)
      size += Math.abs(ore ?? 0)
      if (ore === undefined || !Number.isSafeInteger(size)) {
        yield misfit(message('amount-not-exact', { value: String(value), unit: of.unit }), ...path, at)
      }
    }
  }
  for (const [at, line] of of.lines.entries()) {
    // What is worked out need not be written.
    if (line.computed !== true || line.amounts.length > 0) yield* rowMisfits(line.amounts, 'lines', at, 'amounts')
    if (line.printed !== undefined && line.printed.length > expected) {
      yield misfit(message('wrong-number-of-amounts', { found: line.printed.length, expected }), 'lines', at, 'printed')
    }
  }
  for (const [at, total] of of.totals.entries()) yield* rowMisfits(total.stated, 'totals', at, 'stated')
}

function* priceLevels(of: InvestmentCase): Generator<Misfit> {
  for (const [at, line] of of.lines.entries()) {
    if (line.priceLevel !== undefined && line.priceLevel !== of.priceLevel) {
      const caseLevel = of.priceLevel === null ? 'uden angivet p/l' : `i ${of.priceLevel}-p/l`
      yield misfit(message('mixed-price-levels', { line: line.priceLevel, caseLevel }), 'lines', at, 'priceLevel')
    }
  }
}

/** In order: what comes later asks of parts that fit. What is saved and what is read back are held against the same. */
const checks = [years, amounts, linkMisfits, priceLevels, planMisfits, followUpMisfits] as const

/** The first thing that does not fit, or undefined. */
export const misfitOf = (of: InvestmentCase): Misfit | undefined => {
  for (const check of checks) {
    for (const found of check(of)) return found
  }
  return undefined
}

/** Everything the first check that finds something finds: what comes after it asks of parts that fit. */
export const misfitsOf = (of: InvestmentCase): readonly Misfit[] => {
  for (const check of checks) {
    const found = [...check(of)]
    if (found.length > 0) return found
  }
  return []
}

/** The case itself where its parts fit together, else the first misfit with its field. */
export const checkCase = (of: InvestmentCase): Outcome<InvestmentCase> => {
  const found = misfitOf(of)
  return found === undefined ? good(of) : bad(found.problem, { field: fieldName(found.path) })
}

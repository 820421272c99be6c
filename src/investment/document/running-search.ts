// Which row a running total runs over, and what rate and time a row of present values is discounted with.
import type { RowRelation } from './understood.ts'

type Values = readonly (number | null)[]
type Candidate = { readonly rows: readonly number[]; readonly values: Values }

/** Steps of a row from column to column; the first is the row itself. */
const steps = (values: Values, before: Values): Values =>
  values.map((value, at) => (value === null ? null : value - (at === 0 ? 0 : (before[at - 1] ?? 0))))

const agree = (
  stated: Values,
  expected: readonly (number | null)[],
  slack: (at: number) => number,
): { matched: number; compared: number } => {
  let matched = 0
  let compared = 0
  for (const [at, value] of stated.entries()) {
    const other = expected[at] ?? null
    if (value === null || other === null) continue
    compared += 1
    if (Math.abs(value - other) <= slack(at)) matched += 1
  }
  return { matched, compared }
}

const part = (rows: readonly number[], times: 1 | -1) => rows.map(row => ({ row, times }))

/** The first candidate that a row runs over in at least half of its columns, with its sign; undefined where none fits. */
export const findRunning = (
  stated: Values,
  candidates: readonly Candidate[],
  digit: number,
): RowRelation | undefined => {
  let most: { relation: RowRelation; share: number } | undefined
  for (const { rows, values } of candidates) {
    for (const times of [1, -1] as const) {
      const own = values.map(value => times * (value ?? 0))
      const inSteps = agree(steps(stated, stated), own, () => digit * 1.001)
      // One wrong cell breaks two steps, but only one of the sums from the first year.
      let all = 0
      const sums = own.map(value => {
        all += value
        return all
      })
      const inSums = agree(stated, sums, at => digit * (at + 1) * 0.501 + digit * 0.5)
      const share = inSteps.compared < 2 ? 0 : Math.max(inSteps.matched, inSums.matched) / inSteps.compared
      if (share >= 0.5 && share > (most?.share ?? 0))
        most = { relation: { kind: 'running', parts: part(rows, times) }, share }
    }
  }
  return most?.relation
}

/** Percent a year that cases are discounted with, the most usual first. */
const usualRates = [4, 3.5, 3, 5, 2, 2.5, 4.5, 1, 1.5, 6, 7, 8, 5.5] as const

/** Years that the first column is discounted: not at all, a year, half a year. */
const firsts = [0, 1, 0.5] as const

/** What one krone in a column is worth. */
export const factorAt = (rate: number, first: number, column: number): number => (1 + rate / 100) ** -(column + first)

/**
 * The rate and time that a row of present values follows in at least half of its columns, stated rates before others; undefined
 * where none does.
 */
export const findDiscount = (
  stated: Values,
  candidates: readonly Candidate[],
  rates: readonly number[],
  digit: number,
): RowRelation | undefined => {
  let most: { relation: RowRelation; share: number } | undefined
  const inSteps = steps(stated, stated)
  for (const way of waysOf(rates)) {
    for (const { rows, values } of candidates) {
      const { rate, first, times, running } = way
      const worth = values.map((value, at) => times * (value ?? 0) * factorAt(rate, first, at))
      const { matched, compared } = agree(running ? inSteps : stated, worth, () => digit * (running ? 1.501 : 1.001))
      const share = compared < 2 ? 0 : matched / compared
      if (share >= 0.5 && share > (most?.share ?? 0) + 1e-9) {
        most = { relation: { kind: 'discounted', parts: part(rows, times), rate, first, running }, share }
      }
    }
  }
  return most?.relation
}

type Way = { readonly rate: number; readonly first: number; readonly times: 1 | -1; readonly running: boolean }

/** Every way to discount, stated rates first. */
const waysOf = (rates: readonly number[]): readonly Way[] =>
  [...new Set([...rates, ...usualRates])].flatMap(rate =>
    firsts.flatMap(first =>
      ([1, -1] as const).flatMap(times => [false, true].map((running): Way => ({ rate, first, times, running }))),
    ),
  )

/** The rate and time of a row of factors: 1,00 / 0,96 / 0,92. */
export const findFactors = (stated: Values, decimals: number, rates: readonly number[]): RowRelation | undefined => {
  const slack = 0.501 * 10 ** -decimals
  let most: { relation: RowRelation; share: number } | undefined
  for (const rate of [...new Set([...rates, ...usualRates])]) {
    for (const first of firsts) {
      const { matched, compared } = agree(
        stated,
        stated.map((_, at) => factorAt(rate, first, at)),
        () => slack + 1e-9,
      )
      const share = compared < 2 ? 0 : matched / compared
      if (share >= 0.5 && share > (most?.share ?? 0) + 1e-9) most = { relation: { kind: 'factor', rate, first }, share }
    }
  }
  return most?.relation
}

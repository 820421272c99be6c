// What follows from a change in a form: amounts of units and prices, and totals that agreed with their rows.
import { termOf } from '../../investment/audit/units-price.ts'
import { openBook } from '../../investment/book.ts'
import type { InvestmentCase, Line } from '../../investment/case.ts'
import { productsOf } from '../../investment/plan/written.ts'
import { type Message, message } from '../../language/message.ts'
import { planOf } from './case-plan.ts'
import { decimalsOf, shownTotal } from './economy-table.ts'
import { cellText, near } from './written.ts'

/** A value of the case that becomes another, and the sentence that tells it. */
export type Change = { readonly path: readonly (string | number)[]; readonly value: unknown; readonly said: Message }

/** Amounts that follow from units and prices that were changed, where the file's own formula says that they do. */
export const followingAmounts = (
  before: InvestmentCase,
  after: InvestmentCase,
  live: ReadonlySet<string>,
): readonly Change[] =>
  after.lines.flatMap((line, at) => {
    const old = before.lines[at]
    // What is worked out needs no amounts written; it follows by itself.
    if (old === undefined || line.computed === true) return []
    if (JSON.stringify(productsOf(before, old)) === JSON.stringify(productsOf(after, line))) return []
    return line.amounts.flatMap((amount, year): readonly Change[] => {
      const value = live.has(`${line.id}:${year}`) ? productIn({ before, after }, old, line, year) : undefined
      if (value === undefined || value === amount) return []
      const text = (of: number | null): string => cellText({ kind: 'number', value: of })
      const where = `${line.label} ${after.years[year] ?? ''}`
      return [
        {
          path: ['lines', at, 'amounts', year],
          value,
          said: message('form-differs', { where, now: text(value), before: text(amount) }),
        },
      ]
    })
  })

type Cases = { readonly before: InvestmentCase; readonly after: InvestmentCase }

const termsIn = (of: InvestmentCase, line: Line, year: number): number | undefined => {
  const terms = productsOf(of, line).flatMap(driver => termOf(driver, year) ?? [])
  return terms.length === 0 ? undefined : terms.reduce((sum, each) => sum + each, 0)
}

/** The amount on the side of nought it stood on. */
const productIn = (cases: Cases, old: Line, line: Line, year: number): number | undefined => {
  const [before, now] = [termsIn(cases.before, old, year), termsIn(cases.after, line, year)]
  if (before === undefined || now === undefined) return undefined
  const amount = old.amounts[year] ?? 0
  const negative = amount === 0 ? old.amounts.some(each => (each ?? 0) < 0) : amount < 0 !== before < 0
  const size = 10 ** decimalsOf(cases.after)
  const value = Math.round((negative ? -now : now) * size) / size
  return value === 0 ? 0 : value
}

/** Totals that agreed with their rows, and are formulas in the file, agree with them afterwards. */
export const followingTotals = (
  before: InvestmentCase,
  after: InvestmentCase,
  live: ReadonlySet<string>,
): readonly Omit<Change, 'said'>[] => {
  const plans = [before, after].map(of => planOf(openBook(of), () => ''))
  const [old, now] = plans
  if (old === undefined || now === undefined) return []
  return after.totals.flatMap((total, at) => {
    const was = before.totals[at]
    if (was === undefined) return []
    return total.stated.flatMap((stated, year) => {
      if (stated === null || !live.has(`${total.id}:${year}`)) return []
      const value = shownTotal(now, total, year) ?? 0
      if (!near(stated, shownTotal(old, was, year) ?? 0) || near(stated, value)) return []
      return [{ path: ['totals', at, 'stated', year], value }]
    })
  })
}

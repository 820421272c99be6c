// A case beside its scenarios: the same figures under each, and what each changes, in words.
import { type Message, message, say } from '../../language/message.ts'
import { inUnit, openBook } from '../book.ts'
import type { InvestmentCase } from '../case.ts'
import { paybacksOf } from '../compute.ts'
import type { PaybackAnswer } from '../payback.ts'
import type { Scenario } from '../plan/scenario.ts'
import { percentWords, valueWords } from './amount-words.ts'

/** The case under one scenario; `id` is null for the case as it stands. Amounts cost-positive in the case's unit. */
export type ScenarioAnswer = {
  readonly id: string | null
  readonly title: string
  readonly because: string | null
  readonly changes: readonly Message[]
  readonly service: PaybackAnswer
  readonly total: PaybackAnswer
  readonly dearest: { readonly amount: number; readonly year: number } | null
  readonly sum: number
  readonly net: readonly number[]
  readonly cumulative: readonly number[]
  /** The sum less the sum of the case as it stands: above nought is worse. */
  readonly difference: number
}

const changesOf = (of: InvestmentCase, { set, lines, gainsLater }: Scenario): readonly Message[] => [
  ...of.assumptions.flatMap(each => {
    const to = set[each.id]
    return to === undefined
      ? []
      : [message('scenario-set', { label: each.label, from: valueWords(each, each.value), to: valueWords(each, to) })]
  }),
  ...of.lines.flatMap(({ id, label }) => {
    const factor = lines[id]
    return factor === undefined ? [] : [message('scenario-line', { label, percent: percentWords(factor) })]
  }),
  ...(gainsLater > 0 ? [message('scenario-later', { years: gainsLater, last: of.years.at(-1) ?? 0 })] : []),
]

const answerOf = (of: InvestmentCase, base: number, scenario?: Scenario): ScenarioAnswer => {
  const book = openBook(of, scenario)
  const { service, total } = paybacksOf(book)
  const plain = (row: readonly number[]): readonly number[] => row.map(ore => inUnit(ore, of.unit))
  const highest = Math.max(...book.cumulative)
  const year = of.years[book.cumulative.indexOf(highest)]
  const sum = inUnit(book.cumulative.at(-1) ?? 0, of.unit)
  return {
    id: scenario?.id ?? null,
    title: scenario?.title ?? say(message('scenario-base')),
    because: scenario?.because ?? null,
    changes: scenario === undefined ? [] : changesOf(of, scenario),
    service,
    total,
    dearest: highest > 0 && year !== undefined ? { amount: inUnit(highest, of.unit), year } : null,
    sum,
    net: plain(book.net),
    cumulative: plain(book.cumulative),
    difference: sum - base,
  }
}

/** The case as it stands, then every scenario in the case's own order. */
export const scenariosOf = (of: InvestmentCase): readonly [ScenarioAnswer, ...ScenarioAnswer[]] => {
  const base = answerOf(of, 0)
  return [{ ...base, difference: 0 }, ...of.scenarios.map(scenario => answerOf(of, base.sum, scenario))]
}

// The reference class: realised Danish cases, each with what it gave of what was planned, and what a case gives if it goes as they did.
import { z } from 'zod'
import { message, say } from '../language/message.ts'
import { RuleHead } from '../language/rule.ts'
import { inUnit, openBook } from './book.ts'
import type { InvestmentCase } from './case.ts'
import { UnitName, YearNumber } from './case-words.ts'
import { paybacksOf } from './compute.ts'
import type { PaybackAnswer } from './payback.ts'
import type { Scenario } from './plan/scenario.ts'

/** Realised of planned; `is` says how exactly it is known. */
const Ratio = z.strictObject({
  value: z.number().min(-100).max(100),
  is: z.enum(['exact', 'about', 'at-least', 'at-most']),
})
export type Ratio = z.infer<typeof Ratio>

const Amount = z.strictObject({ amount: z.number(), unit: UnitName })

/** A published case as far as it is known; `ratio` is null where what was realised is not. */
const PublishedCase = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: z.string().min(1),
  municipality: z
    .string()
    .regex(/^\d{3}$/)
    .nullable(),
  years: z.strictObject({ from: YearNumber, to: YearNumber }).nullable(),
  planned: Amount.nullable(),
  realised: Amount.nullable(),
  ratio: Ratio.nullable(),
  says: z.string().min(1),
  source: z.string().min(1),
  confidence: RuleHead.shape.confidence,
})

/** A reference class as a rule file. */
export const ReferenceClass = RuleHead.extend({ cases: z.array(PublishedCase).min(1) })
export type ReferenceClass = z.infer<typeof ReferenceClass>

/** What is known of a case that was carried through, published or the municipality's own. */
export type Realised = { readonly id: string; readonly ratio: Ratio | null }

/**
 * The class in numbers. `n`: cases whose ratio is known; `unknown`: cases whose plan is known and no more. `median` is null
 * below three, where a middle says nothing. `sentence` tells it with its n; nothing is fitted to so few.
 */
export type ClassAnswer = {
  readonly n: number
  readonly unknown: number
  readonly less: number
  readonly more: number
  readonly worst: Ratio | null
  readonly best: Ratio | null
  readonly median: number | null
  readonly sentence: string
}

/** The class of the cases given, in any order. */
export const classOf = (cases: readonly Realised[]): ClassAnswer => {
  const ratios = cases.flatMap(each => each.ratio ?? []).toSorted((a, b) => a.value - b.value)
  const n = ratios.length
  const less = ratios.filter(each => each.value < 1).length
  const more = ratios.filter(each => each.value > 1).length
  const middle = [ratios[Math.floor((n - 1) / 2)]?.value ?? 0, ratios[Math.floor(n / 2)]?.value ?? 0] as const
  const median = n < 3 ? null : (middle[0] + middle[1]) / 2
  const unknown = cases.length - n
  const [worst = null, best = null] = [ratios[0], ratios.at(-1)]
  return {
    n,
    unknown,
    less,
    more,
    worst,
    best,
    median,
    sentence: say(message('class-says', { n, less, more, worst, best, median, unknown })),
  }
}

/** A ratio in words: `25 %`, `mindst 200 %`. */
export const ratioText = (ratio: Ratio): string => say(message('class-ratio', ratio))

/** What a case gives at a ratio, in its own unit, cost-positive: the sum of the table's years and when it is paid home. */
export type AsThese = { readonly ratio: Ratio; readonly total: number; readonly payback: PaybackAnswer }

/**
 * The case with every saving at this share of the plan, and every cost as planned, for each ratio of the class once, the lowest
 * first. On top of a scenario where one is given.
 */
export const asThese = (
  written: InvestmentCase,
  cases: readonly Realised[],
  scenario?: Scenario,
): readonly AsThese[] => {
  const ratios = cases.flatMap(each => each.ratio ?? []).toSorted((a, b) => a.value - b.value)
  const once = ratios.filter((each, at) => each.value !== ratios[at - 1]?.value)
  const savings = written.lines.filter(line => line.kind === 'saving').map(line => line.id)
  return once.map(ratio => {
    const lines = Object.fromEntries(savings.map(id => [id, ratio.value * (scenario?.lines[id] ?? 1)]))
    const book = openBook(written, {
      id: 'reference-class',
      title: ratioText(ratio),
      because: ratioText(ratio),
      set: scenario?.set ?? {},
      gainsLater: scenario?.gainsLater ?? 0,
      lines: { ...scenario?.lines, ...lines },
    })
    return { ratio, total: inUnit(book.cumulative.at(-1) ?? 0, book.of.unit), payback: paybacksOf(book).total }
  })
}

// One account, or all together: plan, accounts and counterfactual year by year, with their figures and sentences.
import { formatNumber } from '../../language/danish.ts'
import { dayAt } from '../../language/day.ts'
import { type Figure, figure } from '../../language/figure.ts'
import { type Message, message, type Outcome, say } from '../../language/message.ts'
import type { RealisedPart, RealisedYear } from './answer.ts'
import { type Counterfactual, counterfactualOf, type Interval, type YearAmount } from './counterfactual.ts'
import type { Spending } from './spending.ts'

/** What a part is made from. `planned`: kroner avoided by the plan in each year (minus: laid out more). */
export type PartOf = {
  readonly id: string
  readonly account: string | null
  readonly label: string
  readonly accounts: readonly string[]
  readonly level: number
  readonly spending: Spending
  readonly baseYears: readonly number[]
  readonly trend: { readonly rate: number; readonly source: string } | null
  readonly years: readonly number[]
  readonly plannedIn: (year: number) => number
}

const space = '\u00a0'

/** Kroner as people read accounts: millions with one decimal, below a tenth of a million whole thousands. */
export const kronerText = (kroner: number): string => {
  const text =
    Math.abs(kroner) < 100_000
      ? `${formatNumber(Math.round(kroner / 1000) * 1000 + 0, 0)}${space}kr.`
      : `${formatNumber(kroner / 1_000_000, 1)}${space}mio.${space}kr.`
  return text.replace('-', '−')
}

type What = 'planned' | 'realised' | 'without' | 'avoided' | 'planned-avoided'

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** A reason stands by itself on a page. */
const reasonOf = (problem: Message): string => capital(say(problem))

const figureOf = (
  of: PartOf,
  what: What,
  years: readonly number[],
  value: Outcome<number>,
  interval?: Interval | null,
): Figure => {
  const id = `${of.id}-${what}-${years.join('-')}`
  if (!value.ok) return { id, notComputable: reasonOf(value.problem) }
  const [from, to] = [years[0] ?? 1900, years.at(-1) ?? 1900]
  return figure(
    {
      id,
      value: value.value,
      unit: 'kr.',
      definition: say(message('realised-definition', { what })),
      population: say(message('realised-population', { accounts: of.accounts })),
      period: { from: dayAt(from, 1, 1), to: dayAt(to, 12, 31) },
      asKnown: null,
      priceLevel: of.level,
      ...(interval === null || interval === undefined ? {} : { interval }),
      rows: { name: 'account-years', parameters: { accounts: of.accounts.join(' '), from, to } },
      rule: what === 'realised' || what === 'planned-avoided' ? what : 'counterfactual',
    },
    reasonOf(message('realised-no-number')),
  )
}

const around = (mean: number, halfWidth: number | null): Interval | null =>
  halfWidth === null ? null : [mean - halfWidth, mean + halfWidth]

const sentenceOf = (of: PartOf, year: number, held: Counterfactual, spent: number): string => {
  const mean = held.meanOf(year)
  const half = held.halfWidth([year])
  const avoided = mean - spent
  const said = say(
    message('realised-year', {
      year,
      spent: kronerText(spent),
      without: kronerText(mean),
      between: half === null ? null : [kronerText(mean - half), kronerText(mean + half)],
      avoided: kronerText(Math.abs(avoided)),
      more: avoided < 0,
      planned: { amount: kronerText(Math.abs(of.plannedIn(year))), more: of.plannedIn(year) < 0 },
    }),
  )
  const flat = Math.abs(spent - held.base) < 0.02 * held.base && avoided > 0.02 * held.base
  const also = [
    ...(flat ? [say(message('realised-flat', { base: kronerText(held.base) }))] : []),
    ...(half !== null && Math.abs(avoided) <= half ? [say(message('realised-by-chance'))] : []),
  ]
  return [said, ...also].join(' ')
}

const yearOf = (of: PartOf, year: number, held: Outcome<Counterfactual>): RealisedYear => {
  const spent = of.spending(year)
  const plan = of.plannedIn(year)
  const without: Outcome<number> = held.ok ? { ok: true, value: held.value.meanOf(year) } : held
  const half = held.ok ? held.value.halfWidth([year]) : null
  const planned: Outcome<number> = without.ok ? { ok: true, value: without.value - plan } : without
  const avoided: Outcome<number> = !without.ok
    ? without
    : !spent.ok
      ? spent
      : { ok: true, value: without.value - spent.value }
  const interval = (value: Outcome<number>): Interval | null => (value.ok ? around(value.value, half) : null)
  return {
    year,
    planned: figureOf(of, 'planned', [year], planned),
    realised: figureOf(of, 'realised', [year], spent),
    without: figureOf(of, 'without', [year], without, interval(without)),
    avoided: figureOf(of, 'avoided', [year], avoided, interval(avoided)),
    plannedAvoided: figureOf(of, 'planned-avoided', [year], { ok: true, value: plan }),
    sentence: held.ok && spent.ok ? sentenceOf(of, year, held.value, spent.value) : reasonOf(problemOf(held, spent)),
  }
}

const problemOf = (held: Outcome<unknown>, spent: Outcome<unknown>): Message =>
  !held.ok ? held.problem : !spent.ok ? spent.problem : message('realised-no-number')

/** All computable years together: their spread is that of the sum, for the base years' uncertainty is common to them. */
const totalOf = (of: PartOf, held: Counterfactual): RealisedPart['total'] => {
  const known = of.years.flatMap(year => {
    const spent = of.spending(year)
    return spent.ok ? [{ year, spent: spent.value }] : []
  })
  const years = known.map(each => each.year)
  if (years.length === 0) return null
  const avoided = known.reduce((sum, { year, spent }) => sum + held.meanOf(year) - spent, 0)
  const planned = years.reduce((sum, year) => sum + of.plannedIn(year), 0)
  const interval = around(avoided, held.halfWidth(years))
  const ratio = planned > 0 ? avoided / planned : null
  const said = message('realised-total', {
    years,
    avoided: kronerText(Math.abs(avoided)),
    more: avoided < 0,
    between: interval === null ? null : [kronerText(interval[0]), kronerText(interval[1])],
    planned: { amount: kronerText(Math.abs(planned)), more: planned < 0 },
    percent: ratio === null ? null : Math.round(100 * ratio),
  })
  return {
    years,
    avoided: figureOf(of, 'avoided', years, { ok: true, value: avoided }, interval),
    plannedAvoided: figureOf(of, 'planned-avoided', years, { ok: true, value: planned }),
    ratio,
    sentence: say(said),
  }
}

/** The part with everything but its volume and where its accounts are from. */
export const partOf = (
  of: PartOf,
): { readonly part: Omit<RealisedPart, 'volume' | 'sources'>; readonly held: Outcome<Counterfactual> } => {
  const base: YearAmount[] = []
  let held: Outcome<Counterfactual> | undefined
  for (const year of of.baseYears.toSorted((a, b) => a - b)) {
    const spent = of.spending(year)
    if (spent.ok) base.push({ year, kroner: spent.value })
    else held ??= spent
  }
  const found = held ?? counterfactualOf(base, of.trend)
  const how = found.ok
    ? [
        say(
          message('realised-how', {
            method: found.value.method,
            baseYears: found.value.baseYears,
            rate: of.trend?.rate ?? null,
            source: of.trend?.source ?? null,
          }),
        ),
        ...(found.value.noSpread === null ? [say(message('realised-spread'))] : [reasonOf(found.value.noSpread)]),
      ].join(' ')
    : reasonOf(found.problem)
  return {
    held: found,
    part: {
      account: of.account,
      label: of.label,
      method: found.ok ? found.value.method : null,
      how,
      base,
      years: of.years.map(year => yearOf(of, year, found)),
      total: found.ok ? totalOf(of, found.value) : null,
    },
  }
}

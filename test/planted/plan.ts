// Draws what a business case is about in numbers: who is hired, what is bought, who pays along, and what is saved when.
import type { Chance } from './random.ts'
import { funders, onceLabels, runningLabels, type Theme, type Trade, themes } from './words.ts'
import type { Unit } from './world.ts'

/** A cost or a gain, a year at a time in whole kroner without sign; 0 where nothing is booked. */
export type Booked = {
  readonly id: string
  readonly label: string
  readonly kind: 'staff' | 'running' | 'once' | 'gain' | 'external'
  readonly values: readonly number[]
  readonly trade?: Trade
  readonly count?: number
  readonly price?: number
}

export type Plan = {
  readonly theme: Theme
  readonly unit: Unit
  readonly headers: readonly string[]
  /** The first calendar year, null where the columns are year 1, year 2 ... and the years after. */
  readonly firstYear: number | null
  readonly priceYear: number
  readonly costs: readonly Booked[]
  readonly gains: readonly Booked[]
  readonly external: Booked | null
  readonly funder: string
  /** The place of the first year with a gain. */
  readonly start: number
  /** Gains and income are printed as positive numbers under labels that say so. */
  readonly gainsPositive: boolean
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

/** What of the plan is asked for: a feature that an error to plant needs. */
export type Wanted = {
  readonly external?: boolean
  readonly lateGains?: boolean
  readonly unit?: Unit
  readonly negativeGains?: boolean
  readonly priced?: boolean
}

const drawHeaders = (chance: Chance): Pick<Plan, 'headers' | 'firstYear' | 'priceYear'> => {
  const priceYear = chance.int(2014, 2026)
  if (chance.happens(0.25)) {
    const word = chance.pick(['ÅR', 'ÅR', 'År'])
    const count = chance.int(3, 5)
    const numbered = Array.from({ length: count }, (_, at) => `${word} ${at + 1}`)
    return { headers: [...numbered, `${word} +`], firstYear: null, priceYear }
  }
  const firstYear = priceYear + chance.int(0, 1)
  const count = chance.pick([3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 10, 13])
  const style = count === 4 && chance.happens(0.3) ? 'budget' : 'plain'
  const headers = Array.from({ length: count }, (_, at) => {
    if (style === 'plain') return `${firstYear + at}`
    return at === 0 ? `Budget ${firstYear}` : `BO ${firstYear + at}`
  })
  return { headers, firstYear, priceYear }
}

const priceIn = (kr: number, step: number): number => Math.max(step, Math.round(kr / step) * step)

/** Nothing after a case's project period where it ends; blank before a later start. */
const spread = (chance: Chance, years: number, yearly: number, until: number): readonly number[] => {
  const late = years > 4 && chance.happens(0.12) ? 1 : 0
  return Array.from({ length: years }, (_, at) => (at < late || at >= until ? 0 : yearly))
}

const drawStaff = (chance: Chance, theme: Theme, years: number, until: number, step: number): readonly Booked[] =>
  chance.some(theme.trades, chance.int(1, 3)).map((trade, at) => {
    const price = chance.pick(trade.prices)
    const count = chance.happens(0.15) ? chance.pick([0.5, 1.5, 2.5]) : chance.int(at === 0 ? 2 : 1, at === 0 ? 6 : 3)
    const yearly = step === 1 ? count * price : priceIn(count * price, step)
    const name = count > 1 ? trade.several : trade.one
    const label = chance.pick([
      `Løn, ${name}`,
      name.replace(/^./, letter => letter.toUpperCase()),
      `Ansættelse af ${name}`,
    ])
    const values = spread(chance, years, yearly, until)
    return { id: `staff${at}`, label, kind: 'staff', values, trade, count, price }
  })

const drawRunning = (chance: Chance, years: number, until: number, step: number): readonly Booked[] =>
  chance.some(runningLabels, chance.int(0, 2)).map((label, at) => {
    const yearly = priceIn(chance.int(5, 60) * 5000, Math.max(step, 5000))
    return { id: `running${at}`, label, kind: 'running', values: spread(chance, years, yearly, until) }
  })

const drawOnce = (chance: Chance, years: number, step: number): readonly Booked[] =>
  chance.some(onceLabels, chance.int(1, 3)).map((label, at) => {
    const first = priceIn(chance.int(4, 120) * 10_000, Math.max(step, 10_000))
    const second = chance.happens(0.4) ? priceIn(first * chance.pick([0.5, 0.75, 1]), Math.max(step, 10_000)) : 0
    const third = second > 0 && chance.happens(0.3) ? priceIn(second * 0.5, Math.max(step, 10_000)) : 0
    const values = Array.from({ length: years }, (_, year) => [first, second, third][year] ?? 0)
    return { id: `once${at}`, label, kind: 'once', values }
  })

/** Gains grow by whole units from `start`; together they end between 1,1 and 2,2 times the yearly costs. */
const drawGains = (
  chance: Chance,
  theme: Theme,
  yearly: number,
  years: number,
  start: number,
  step: number,
): readonly Booked[] => {
  const kinds = chance.some(theme.gains, chance.int(1, 3))
  const goal = yearly * (1.1 + chance.next() * 1.1)
  return kinds.map((kind, at) => {
    const price = priceIn(kind.price * chance.pick([0.9, 1, 1, 1.1]), Math.max(step, 10_000))
    const last = Math.max(1, Math.round(goal / kinds.length / price))
    const from = start + (at > 0 && chance.happens(0.3) ? 1 : 0)
    const growth = chance.int(2, 4)
    const values = Array.from({ length: years }, (_, year) =>
      year < from ? 0 : price * Math.max(1, Math.min(last, Math.ceil((last * (year - from + 1)) / growth))),
    )
    return { id: `gain${at}`, label: kind.label, kind: 'gain', values, price, count: last }
  })
}

const drawExternal = (
  chance: Chance,
  costs: readonly Booked[],
  years: number,
  step: number,
  funder: string,
): Booked => {
  const paid = chance.int(1, Math.min(3, years))
  const yearly = sum(costs.map(cost => cost.values[0] ?? 0))
  const each = priceIn(yearly * chance.pick([0.2, 0.3, 0.4]), Math.max(step, 50_000))
  const label = chance.pick([
    'Ekstern finansiering',
    `Tilskud fra ${funder}`,
    'Medfinansiering, puljemidler',
    'Puljetilskud',
  ])
  return {
    id: 'external',
    label,
    kind: 'external',
    values: Array.from({ length: years }, (_, at) => (at < paid ? each : 0)),
  }
}

/** A plan with what is wanted in it. */
export const drawPlan = (chance: Chance, wanted: Wanted): Plan => {
  const theme = chance.pick(themes)
  const time = drawHeaders(chance)
  const years = time.headers.length
  const unit = wanted.unit ?? chance.pick(['thousand', 'thousand', 'thousand', 'kr', 'million'] as const)
  // Mio. kr. with one decimal: most amounts are whole tenths, some lie between and are rounded.
  const step = unit === 'million' ? (chance.happens(0.35) ? 50_000 : 100_000) : 1
  const until = time.firstYear === null ? years - 1 - chance.int(0, 1) : chance.happens(0.3) ? years - 1 : years
  const staff = drawStaff(chance, theme, years, until, step)
  const costs = [...staff, ...drawRunning(chance, years, until, step), ...drawOnce(chance, years, step)]
  const yearly = sum(costs.filter(cost => cost.kind !== 'once').map(cost => Math.max(...cost.values)))
  const start = Math.min(years - 2, wanted.lateGains === true ? chance.int(1, 2) : chance.pick([0, 1, 1, 1, 2, 2]))
  const funder = chance.pick(funders)
  const external =
    wanted.external === true || chance.happens(0.3) ? drawExternal(chance, costs, years, step, funder) : null
  return {
    theme,
    unit,
    ...time,
    costs,
    gains: drawGains(chance, theme, yearly, years, start, step),
    external,
    funder,
    start,
    gainsPositive:
      wanted.negativeGains === true ? false : time.firstYear === null ? chance.happens(0.7) : chance.happens(0.2),
  }
}

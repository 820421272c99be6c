// The cumulative net of an investment case: when it is dearest, when it is paid back, and where it ends.
import type { Computed } from '../investment/compute.ts'
import type { Payback } from '../investment/payback.ts'
import { message, say } from '../language/message.ts'
import type { Chart, ChartTable } from './chart.ts'
import { drawCumulative } from './cumulative-picture.ts'
import type { CumulativePicture } from './cumulative-plan.ts'
import { printNumber, printUnit, printYear } from './print.ts'

/**
 * A running total, cost-positive, along `years` (one apart). `after` is what the lasting lines give in each year after
 * the last column, for a payback that lies there. `band` runs parallel to `years`, and `says` what it holds, e.g. "8 af
 * 10 udfald"; `beside` is another course of the same case, drawn dashed. Amounts are in `unit`, at one price level.
 */
export type Cumulative = {
  readonly id: string
  readonly unit: string
  readonly priceLevel: number | null
  readonly years: readonly number[]
  readonly net: readonly number[]
  readonly cumulative: readonly number[]
  readonly payback: Payback | null
  readonly after: number
  readonly band?: Band | undefined
  readonly beside?: Beside | undefined
}

/** The lowest and highest outcomes year by year. */
export type Band = { readonly low: readonly number[]; readonly high: readonly number[]; readonly says: string }

/** Another course of the same case along the same years, and what it is called. */
type Beside = { readonly cumulative: readonly number[]; readonly says: string }

/** A computed case as its chart needs it; the payback is the one on the total economy. */
export const cumulativeOf = (of: Computed, band?: Band): Cumulative => ({
  id: `${of.id}-cumulative`,
  unit: of.unit,
  priceLevel: of.priceLevel,
  years: of.years,
  net: of.net,
  cumulative: of.cumulative,
  payback: of.payback.total,
  after: of.lines.filter(line => line.timing === 'lasting').reduce((sum, line) => sum + (line.amounts.at(-1) ?? 0), 0),
  band,
})

/** The chart of a running total. @throws RangeError where its rows are not as long as its years. */
export const cumulativeChart = (of: Cumulative): Chart => {
  const besides = [of.band?.low, of.band?.high, of.beside?.cumulative].map(row => row ?? of.years)
  for (const row of [of.net, of.cumulative, ...besides]) {
    if (row.length !== of.years.length || row.length === 0)
      throw new RangeError('a row that is not as long as its years')
  }
  const sentence = sentenceOf(of)
  return {
    id: of.id,
    title: titleOf(of),
    sentence,
    table: tableOf(of),
    draw: (document, width) => drawCumulative(document, pictureOf(of, sentence), width),
  }
}

const titleOf = (of: Cumulative): string => {
  const title = say(message('chart-cumulative-title', { unit: printUnit(of.unit) }))
  return of.priceLevel === null ? title : `${title}, ${say(message('chart-prices', { year: of.priceLevel }))}`
}

/** The years after the table until the money is back, with their running total; none where that happens in the table. */
const carriedOn = (of: Cumulative): readonly { readonly year: number; readonly value: number }[] => {
  if (of.payback?.beyondTable !== true) return []
  const count = of.payback.index - of.years.length
  const [first, last] = [of.years[0] ?? 1, of.cumulative.at(-1) ?? 0]
  return Array.from({ length: Math.max(0, count) }, (_, at) => ({
    year: first + of.years.length + at,
    value: last + (at + 1) * of.after,
  }))
}

/** The dearest year: where the running total is highest, if it ever is above nought. */
const peakOf = (of: Cumulative): number | undefined => {
  const at = of.cumulative.indexOf(Math.max(...of.cumulative))
  return (of.cumulative[at] ?? 0) > 0 ? at : undefined
}

const yearAt = (of: Cumulative, at: number): string => printYear(of.years[at] ?? at + 1)

/** "2022, år 6"; a case that counts its years from 1 needs only the one number. */
const paybackYear = (payback: Payback): { readonly year: string; readonly index: number | null } => ({
  year: printYear(payback.year),
  index: payback.year === payback.index ? null : payback.index,
})

const sentenceOf = (of: Cumulative): string => {
  if (of.net.every(each => each === 0)) return say(message('chart-cumulative-empty'))
  const peak = peakOf(of)
  const end = of.cumulative.at(-1) ?? 0
  const last = of.years.length - 1
  const own = say(
    message('chart-cumulative', {
      unit: printUnit(of.unit),
      peak: peak === undefined ? null : { amount: printNumber(of.cumulative[peak] ?? 0), year: yearAt(of, peak) },
      payback: of.payback === null ? null : { ...paybackYear(of.payback), carriedOn: of.payback.beyondTable },
      end: { amount: printNumber(Math.abs(end)), year: yearAt(of, last), gain: end < 0, nothing: end === 0 },
      band:
        of.band === undefined
          ? null
          : {
              low: printNumber(of.band.low[last] ?? 0),
              high: printNumber(of.band.high[last] ?? 0),
              says: of.band.says,
            },
    }),
  )
  if (of.beside === undefined) return own
  const { says, cumulative } = of.beside
  const amount = printNumber(cumulative[last] ?? 0)
  return `${own} ${say(message('chart-beside', { says, amount, year: yearAt(of, last) }))}`
}

const tableOf = (of: Cumulative): ChartTable => {
  const words = (codes: readonly string[]): readonly string[] => codes
  const { band, beside } = of
  return {
    columns: words([
      say(message('chart-column-year')),
      say(message('chart-column-net')),
      say(message('chart-column-cumulative')),
      ...(band === undefined ? [] : [say(message('chart-column-low')), say(message('chart-column-high'))]),
      ...(beside === undefined ? [] : [beside.says]),
    ]),
    rows: [
      ...of.years.map((_, at) => [
        yearAt(of, at),
        printNumber(of.net[at] ?? 0),
        printNumber(of.cumulative[at] ?? 0),
        ...(band === undefined ? [] : [printNumber(band.low[at] ?? 0), printNumber(band.high[at] ?? 0)]),
        ...(beside === undefined ? [] : [printNumber(beside.cumulative[at] ?? 0)]),
      ]),
      ...carriedOn(of).map(({ year, value }) => [
        say(message('chart-year-carried-on', { year: printYear(year) })),
        printNumber(of.after),
        printNumber(value),
        ...(band === undefined ? [] : ['', '']),
        ...(beside === undefined ? [] : ['']),
      ]),
    ],
  }
}

const pictureOf = (of: Cumulative, sentence: string): CumulativePicture => {
  const carried = carriedOn(of)
  const peak = peakOf(of)
  const last = of.years.length - 1
  const end = of.cumulative[last] ?? 0
  const first = of.years[0] ?? 1
  return {
    id: of.id,
    kind: 'cumulative',
    sentence,
    years: Array.from({ length: of.years.length + carried.length }, (_, at) =>
      at === 0 ? printYear(first) : `${first + at}`,
    ),
    values: of.cumulative,
    carried: carried.map(({ value }) => value),
    payback:
      of.payback === null
        ? null
        : {
            at: of.payback.index - 1,
            says: [
              say(message('chart-paid-back', paybackYear(of.payback))),
              ...(of.payback.beyondTable ? [say(message('chart-if-carried-on'))] : []),
            ],
          },
    peak:
      peak === undefined
        ? null
        : {
            at: peak,
            says: say(
              message('chart-dearest', { amount: printNumber(of.cumulative[peak] ?? 0), year: yearAt(of, peak) }),
            ),
          },
    end: {
      says:
        carried.length === 0
          ? printNumber(end)
          : say(message('chart-stands-at', { amount: printNumber(end), year: yearAt(of, last) })),
      notPaid:
        of.payback === null && peak !== undefined
          ? say(message('chart-not-paid-back', { year: yearAt(of, last) }))
          : null,
    },
    band:
      of.band === undefined
        ? null
        : {
            low: of.band.low,
            high: of.band.high,
            says: say(message('chart-in-the-band', { says: of.band.says })),
            lowEnd: printNumber(of.band.low[last] ?? 0),
            highEnd: printNumber(of.band.high[last] ?? 0),
          },
    beside:
      of.beside === undefined
        ? null
        : {
            values: of.beside.cumulative,
            says: of.beside.says,
            end: printNumber(of.beside.cumulative[last] ?? 0),
          },
  }
}

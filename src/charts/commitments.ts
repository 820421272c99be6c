// A year's running total: what is spent in solid ink, what is committed dashed, and the budget as a line across.
import { monthNames } from '../language/danish.ts'
import { message, say } from '../language/message.ts'
import type { Chart } from './chart.ts'
import { element, picture, textElement } from './drawing.ts'
import { ink } from './ink.ts'
import { printNumber } from './print.ts'
import { roundSteps } from './round-steps.ts'
import { textWidth } from './text-width.ts'

/** Twelve months in whole øre. `closed`: how many of them the ledger has. `budget` null: there is none to show. */
export type CommitmentMonths = {
  readonly year: number
  readonly spent: readonly number[]
  readonly committed: readonly number[]
  readonly closed: number
  readonly budget: number | null
}

const names = ['jan.', 'feb.', 'marts', 'apr.', 'maj', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'dec.'] as const
/** From nothing at the start of the year: thirteen running totals in millions. */
const running = ({ spent, committed }: CommitmentMonths): readonly number[] => {
  const sums = [0]
  for (const [at, each] of spent.entries()) sums.push((sums[at] ?? 0) + (each + (committed[at] ?? 0)) / 100_000_000)
  return sums
}

/** The chart of a year. */
export const commitmentsChart = (of: CommitmentMonths): Chart => {
  const total = (months: readonly number[]): number => months.reduce((sum, each) => sum + each, 0)
  const thousands = (ore: number): string => printNumber(Math.round(ore / 100_000))
  const sentence = say(
    message('chart-commitments', {
      spent: total(of.spent),
      through: monthNames[of.closed - 1] ?? null,
      expected: total(of.spent) + total(of.committed),
      budget: of.budget,
    }),
  )
  const sums = running(of)
  return {
    id: 'commitments',
    title: say(message('chart-commitments-title', { year: of.year })),
    sentence,
    table: {
      columns: [
        say(message('chart-column-month')),
        say(message('chart-column-spent')),
        say(message('chart-column-committed')),
        say(message('chart-column-running')),
      ],
      rows: monthNames.map((name, at) => [
        name,
        thousands(of.spent[at] ?? 0),
        thousands(of.committed[at] ?? 0),
        printNumber(Math.round((sums[at + 1] ?? 0) * 1000)),
      ]),
    },
    draw: (document, width) => draw(document, of, sums, sentence, width),
  }
}

const draw = (
  document: Document,
  of: CommitmentMonths,
  sums: readonly number[],
  sentence: string,
  width: number,
): SVGSVGElement => {
  const height = Math.round(Math.min(300, Math.max(220, width * 0.3)))
  const budget = of.budget === null ? null : of.budget / 100_000_000
  const steps = roundSteps(budget === null ? sums : [...sums, budget])
  const [low, high] = [steps[0] ?? 0, steps.at(-1) ?? 1]
  const end = say(message('chart-commitments-end', { ore: (sums[12] ?? 0) * 100_000_000 }))
  const left = Math.ceil(Math.max(...steps.map(each => textWidth(printNumber(each), 12.5, 400)))) + 14
  const [right, top, bottom] = [width - Math.ceil(textWidth(end, 13, 600)) - 14, 24, height - 30]
  const x = (at: number): number => left + ((right - left) * at) / 12
  const y = (value: number): number => bottom - ((bottom - top) * (value - low)) / (high - low || 1)
  const svg = picture(document, { id: 'commitments', kind: 'commitments', sentence }, width, height)
  for (const each of steps) {
    svg.append(
      element(document, 'line', {
        x1: left,
        x2: right,
        y1: y(each),
        y2: y(each),
        stroke: each === 0 ? ink.text : ink.grid,
      }),
      textElement(
        document,
        { x: left - 8, y: y(each) + 4, text: printNumber(each), size: 12.5, weight: 400, anchor: 'end' },
        { fill: ink.second },
      ),
    )
  }
  const every = (right - left) / 12 < 34 ? 3 : 1
  for (const [at, name] of names.entries()) {
    if ((at + 1) % every !== 0) continue
    svg.append(
      textElement(
        document,
        {
          x: x(at + 1),
          y: height - 10,
          text: name,
          size: 12.5,
          weight: at + 1 === of.closed ? 600 : 400,
          anchor: 'middle',
        },
        { fill: at + 1 === of.closed ? ink.text : ink.second },
      ),
    )
  }
  const path = (from: number, to: number): string =>
    sums
      .slice(from, to + 1)
      .map((value, at) => `${at === 0 ? 'M' : 'L'}${x(from + at).toFixed(2)},${y(value).toFixed(2)}`)
      .join('')
  const line = (d: string, dash?: string) =>
    element(document, 'path', { d, fill: 'none', stroke: ink.series, 'stroke-width': 2.5, 'stroke-dasharray': dash })
  if (of.closed < 12) svg.append(line(path(of.closed, 12), '5 4'))
  if (of.closed > 0) svg.append(line(path(0, of.closed)))
  svg.append(...labels(document, of, { sums, x, y, left, right, end, budget }))
  return svg
}

type Placed = {
  readonly sums: readonly number[]
  readonly x: (at: number) => number
  readonly y: (value: number) => number
  readonly left: number
  readonly right: number
  readonly end: string
  readonly budget: number | null
}

const labels = (document: Document, of: CommitmentMonths, placed: Placed): readonly SVGElement[] => {
  const { sums, x, y, left, right, end, budget } = placed
  const last = sums[12] ?? 0
  const found: SVGElement[] = []
  if (budget !== null) {
    const words = say(message('chart-commitments-budget', { ore: of.budget ?? 0 }))
    found.push(
      element(document, 'line', {
        x1: left,
        x2: right,
        y1: y(budget),
        y2: y(budget),
        stroke: ink.paper,
        'stroke-width': 4,
      }),
      element(document, 'line', {
        x1: left,
        x2: right,
        y1: y(budget),
        y2: y(budget),
        stroke: ink.text,
        'stroke-width': 1.5,
      }),
      textElement(
        document,
        { x: left + 6, y: y(budget) - 7, text: words, size: 12.5, weight: 400, anchor: 'start' },
        { fill: ink.text },
        true,
      ),
    )
  }
  const along = (at: number, text: string): SVGElement =>
    textElement(
      document,
      { x: x(at) + 6, y: y(sums[Math.round(at)] ?? 0) + 20, text, size: 12.5, weight: 600, anchor: 'start' },
      { fill: ink.text },
      true,
    )
  if (of.closed > 1) found.push(along(of.closed / 2, say(message('chart-commitments-spent'))))
  if (of.closed < 11) found.push(along((of.closed + 12) / 2, say(message('chart-commitments-committed'))))
  found.push(
    element(document, 'circle', {
      cx: x(12),
      cy: y(last),
      r: 3.5,
      fill: of.closed < 12 ? ink.paper : ink.series,
      stroke: ink.series,
      'stroke-width': 2,
    }),
    textElement(
      document,
      { x: right + 8, y: y(last) + 4, text: end, size: 13, weight: 600, anchor: 'start' },
      { fill: ink.text },
    ),
  )
  return found
}

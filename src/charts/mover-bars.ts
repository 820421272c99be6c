// What moves the answer most: a bar per assumption from its low to its high, around the case as it stands.
import { message, say } from '../language/message.ts'
import type { Chart } from './chart.ts'
import { element, picture, textElement } from './drawing.ts'
import { ink } from './ink.ts'
import { printNumber, printUnit, printYear } from './print.ts'
import { shortened, textWidth } from './text-width.ts'

/** One end of an assumption: its value in words, what the case then ends at, and the year it is then paid back. */
type End = { readonly at: string; readonly total: number; readonly payback: { readonly year: number } | null }

/** The movers of a case, the strongest first, in the case's unit; `base` is the total as the case stands. */
export type MoverBars = {
  readonly id: string
  readonly unit: string
  readonly base: number
  readonly movers: readonly { readonly label: string; readonly low: End; readonly high: End }[]
}

/** No picture needs more; the table has them all. */
const most = 8

/** The chart of what moves a case's total. */
export const moverBarsChart = (of: MoverBars): Chart => {
  const sentence = sentenceOf(of)
  return {
    id: of.id,
    title: say(message('chart-movers-title', { unit: printUnit(of.unit) })),
    sentence,
    table: {
      columns: [
        say(message('chart-column-assumption')),
        say(message('chart-column-low-value')),
        say(message('chart-column-low-total')),
        say(message('chart-column-paid-low')),
        say(message('chart-column-high-value')),
        say(message('chart-column-high-total')),
        say(message('chart-column-paid-high')),
      ],
      rows: of.movers.map(({ label, low, high }) => [label, ...endCells(low), ...endCells(high)]),
    },
    draw: (document, width) => draw(document, of, sentence, width),
  }
}

const total = (value: number): string => printNumber(Math.round(value), 0)

const endCells = ({ at, total: amount, payback }: End): readonly string[] => [
  at,
  total(amount),
  payback === null ? say(message('chart-not-paid')) : printYear(payback.year),
]

const sentenceOf = ({ movers, base, unit }: MoverBars): string => {
  const [first] = movers
  if (first === undefined) return say(message('chart-movers-none'))
  return say(
    message('chart-movers', {
      count: movers.length,
      first: first.label,
      low: total(Math.min(first.low.total, first.high.total)),
      high: total(Math.max(first.low.total, first.high.total)),
      base: total(base),
      unit: printUnit(unit),
    }),
  )
}

const pitch = 50
const head = 26

const draw = (document: Document, of: MoverBars, sentence: string, width: number): SVGSVGElement => {
  const movers = of.movers.slice(0, most)
  const totals = [of.base, ...movers.flatMap(({ low, high }) => [low.total, high.total])]
  const [least, greatest] = [Math.min(...totals), Math.max(...totals)]
  const crosses = least < 0 && greatest > 0
  const height = head + movers.length * pitch + (crosses ? 24 : 2)
  const svg = picture(document, { id: of.id, kind: 'movers', sentence }, width, height)
  const margin = Math.ceil(Math.max(...totals.map(each => textWidth(total(each), 12.5)))) + 10
  const x = (value: number): number => margin + ((width - 2 * margin) * (value - least)) / (greatest - least || 1)
  // The upright lines stand beside the bars only, so that they never run through a label.
  const upright = (value: number, colour: string, name: string): readonly SVGElement[] =>
    movers.map((_, at) => {
      const y = head + at * pitch + 18
      return element(document, 'line', { x1: x(value), x2: x(value), y1: y, y2: y + 21, stroke: colour, class: name })
    })
  if (crosses) svg.append(...upright(0, ink.edge, 'figure__tick'), zeroLabel(document, x(0), width, height))
  svg.append(baseLabel(document, of.base, x(of.base), width))
  for (const [at, mover] of movers.entries()) svg.append(...bar(document, mover, of.base, x, head + at * pitch, width))
  svg.append(...upright(of.base, ink.text, 'figure__zero'))
  return svg
}

/** A line of text centred at `x`, pushed in where the picture ends. */
const centred = (document: Document, text: string, x: number, y: number, width: number, name: string): SVGElement => {
  const half = textWidth(text, 12.5) / 2 + 2
  const label = {
    text,
    x: Math.min(width - half, Math.max(half, x)),
    y,
    size: 12.5,
    weight: 400,
    anchor: 'middle',
  } as const
  return textElement(document, label, { fill: name === 'figure__label' ? ink.text : ink.second, class: name })
}

const baseLabel = (document: Document, base: number, x: number, width: number): SVGElement =>
  centred(document, say(message('chart-movers-base', { amount: total(base) })), x, 14, width, 'figure__label')

const zeroLabel = (document: Document, x: number, width: number, height: number): SVGElement =>
  centred(document, say(message('chart-movers-zero')), x, height - 7, width, 'figure__axis')

/** The label over its bar; what makes the case dearer is filled, what makes it cheaper outlined. */
const bar = (
  document: Document,
  { label, low, high }: MoverBars['movers'][number],
  base: number,
  x: (value: number) => number,
  top: number,
  width: number,
): readonly SVGElement[] => {
  const [least, greatest] = [Math.min(low.total, high.total), Math.max(low.total, high.total)]
  const y = top + 21
  const part = (from: number, to: number, name: string): readonly SVGElement[] =>
    to <= from
      ? []
      : [
          element(document, 'rect', {
            x: x(from),
            y,
            width: Math.max(1, x(to) - x(from)),
            height: 15,
            fill: name === 'bars__worse' ? ink.series : ink.paper,
            stroke: ink.series,
            class: name,
          }),
        ]
  const end = (value: number, anchor: 'start' | 'end'): SVGElement =>
    textElement(
      document,
      { text: total(value), x: x(value) + (anchor === 'start' ? 6 : -6), y: y + 12, size: 12.5, weight: 400, anchor },
      { fill: ink.text, class: 'figure__label' },
      true,
    )
  return [
    textElement(
      document,
      { text: shortened(label, 13.5, width - 4), x: 2, y: top + 14, size: 13.5, weight: 400, anchor: 'start' },
      { fill: ink.text, class: 'figure__label' },
      true,
    ),
    ...part(Math.min(least, base), Math.min(greatest, base), 'bars__better'),
    ...part(Math.max(least, base), Math.max(greatest, base), 'bars__worse'),
    end(least, 'end'),
    end(greatest, 'start'),
  ]
}

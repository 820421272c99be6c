// How likely it is that a case is paid back by each year: a column per year, with its chance in per cent.
import { message, say } from '../language/message.ts'
import type { Chart } from './chart.ts'
import { element, picture, textElement } from './drawing.ts'
import { ink } from './ink.ts'
import { printNumber, printYear } from './print.ts'
import { textWidth } from './text-width.ts'

/** Chances along `years` as shares, each with the standard error of the drawing, and the share that never is paid back. */
export type PaybackChance = {
  readonly id: string
  readonly years: readonly number[]
  readonly chances: readonly { readonly share: number; readonly error: number }[]
  readonly never: number
}

/** A chance as per cent: whole, but never 0 or 100 where it is not. */
export const printChance = (share: number): string => {
  if (share > 0 && share < 0.005) return '<1'
  if (share < 1 && share > 0.995) return '>99'
  return printNumber(Math.round(share * 100), 0)
}

/** The chart of being paid back by each year. @throws RangeError where a year has no chance. */
export const paybackChanceChart = (of: PaybackChance): Chart => {
  if (of.chances.length !== of.years.length || of.years.length === 0) throw new RangeError('a chance for every year')
  const sentence = sentenceOf(of)
  return {
    id: of.id,
    title: say(message('chart-chance-title')),
    sentence,
    table: {
      columns: [
        say(message('chart-column-year')),
        say(message('chart-column-chance')),
        say(message('chart-column-error')),
      ],
      rows: of.chances.map(({ share, error }, at) => [
        printYear(of.years[at] ?? at + 1),
        printChance(share),
        // Two standard errors, as the sentence of how it was drawn says.
        printNumber(error * 200, 1),
      ]),
    },
    draw: (document, width) => draw(document, of, sentence, width),
  }
}

const sentenceOf = ({ years, chances, never }: PaybackChance): string => {
  const named = (at: number) => ({
    year: printYear(years[at] ?? at + 1),
    percent: printChance(chances[at]?.share ?? 0),
  })
  const half = chances.findIndex(({ share }) => share > 0.5)
  return say(
    message('chart-chance', {
      half: half < 0 ? null : named(half),
      last: named(years.length - 1),
      never: printChance(never),
    }),
  )
}

const [top, bottom, height] = [22, 28, 190]

const draw = (document: Document, of: PaybackChance, sentence: string, width: number): SVGSVGElement => {
  const svg = picture(document, { id: of.id, kind: 'chance', sentence }, width, height)
  const pitch = width / of.years.length
  const floor = height - bottom
  const y = (share: number): number => floor - (floor - top) * share
  svg.append(
    element(document, 'line', { x1: 0, x2: width, y1: y(0.5), y2: y(0.5), stroke: ink.grid, class: 'figure__grid' }),
  )
  const names = of.years.map((year, at) => (at === 0 ? printYear(year) : String(year)))
  const every = Math.max(1, Math.ceil((Math.max(...names.map(name => textWidth(name, 12.5))) + 8) / pitch))
  const last = of.years.length - 1
  for (const [at, { share }] of of.chances.entries()) {
    const middle = (at + 0.5) * pitch
    const wide = Math.min(44, pitch * 0.66)
    svg.append(
      element(document, 'rect', {
        x: middle - wide / 2,
        y: y(share),
        width: wide,
        height: Math.max(0, floor - y(share)),
        fill: ink.series,
        class: 'chance__bar',
      }),
    )
    const label = (text: string, line: number, name: string): SVGElement => {
      const half = textWidth(text, 12.5) / 2
      const x = Math.min(width - half, Math.max(half, middle))
      return textElement(
        document,
        { text, x, y: line, size: 12.5, weight: 400, anchor: 'middle' },
        { fill: name === 'figure__label' ? ink.text : ink.second, class: name },
        name === 'figure__label',
      )
    }
    if ((last - at) % every === 0 || textWidth('>99', 12.5) + 4 < pitch) {
      svg.append(label(printChance(share), y(share) - 6, 'figure__label'))
    }
    if ((last - at) % every === 0) svg.append(label(names[at] ?? '', height - 8, 'figure__axis'))
  }
  svg.append(
    element(document, 'line', { x1: 0, x2: width, y1: floor, y2: floor, stroke: ink.text, class: 'figure__zero' }),
  )
  return svg
}

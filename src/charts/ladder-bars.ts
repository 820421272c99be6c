// How many children stand on each step: a bar per step in the step's own colour, and words where a number may not be shown.
import { message, say } from '../language/message.ts'
import type { Chart } from './chart.ts'
import { element, picture, textElement } from './drawing.ts'
import { ink, stepInk } from './ink.ts'
import { printNumber } from './print.ts'
import { stepSquare } from './step-square.ts'
import { textWidth } from './text-width.ts'

/** A count that suppression has taken away: too few children, or it would give another such count away. */
export const suppressed = 'suppressed'

/** A step with its short name and how many stand on it. Nought is nought; a small cell is `suppressed`. */
export type StepCount = { readonly step: number; readonly name: string; readonly count: number | typeof suppressed }

/** Counts along a ladder, from step 1 up. `what` is counted in the plural with a small letter: "børn", "sager". */
export type LadderBars = { readonly id: string; readonly what: string; readonly steps: readonly StepCount[] }

/** The chart of counts along a ladder. */
export const ladderBarsChart = (of: LadderBars): Chart => {
  const sentence = sentenceOf(of)
  return {
    id: of.id,
    title: say(message('chart-ladder-title', { what: of.what })),
    sentence,
    table: {
      columns: [
        say(message('chart-column-step')),
        say(message('chart-column-name')),
        `${of.what.slice(0, 1).toUpperCase()}${of.what.slice(1)}`,
      ],
      rows: of.steps.map(each => [String(each.step), each.name, countText(each)]),
    },
    draw: (document, width) => draw(document, of, sentence, width),
  }
}

const countText = ({ count }: StepCount): string =>
  count === suppressed ? say(message('chart-not-shown')) : printNumber(count)

const shownCounts = (of: LadderBars): readonly number[] =>
  of.steps.flatMap(({ count }) => (count === suppressed ? [] : [count]))

const sentenceOf = (of: LadderBars): string => {
  const counts = shownCounts(of)
  const highest = Math.max(0, ...counts)
  const hidden = of.steps.length - counts.length
  return say(
    message('chart-ladder', {
      what: of.what,
      most: highest === 0 ? [] : of.steps.filter(({ count }) => count === highest),
      count: printNumber(highest),
      total: hidden > 0 ? null : printNumber(counts.reduce((sum, count) => sum + count, 0)),
      hidden,
    }),
  )
}

const name = 13.5
const narrow = 480

const draw = (document: Document, of: LadderBars, sentence: string, width: number): SVGSVGElement => {
  const stacked = width < narrow
  const pitch = stacked ? 54 : 37
  const svg = picture(document, { id: of.id, kind: 'ladder', sentence }, width, of.steps.length * pitch + 10)
  const left = stacked ? 36 : 31 + Math.ceil(Math.max(...of.steps.map(each => textWidth(each.name, name)))) + 18
  const widest = Math.max(...of.steps.map(each => textWidth(countText(each), 13, 600)))
  const room = width - left - widest - 14
  const highest = Math.max(1, ...shownCounts(of))
  const baseline = { x1: left, x2: left, y1: 4, y2: of.steps.length * pitch + 4 }
  svg.append(element(document, 'line', { ...baseline, stroke: ink.text, class: 'figure__zero' }))
  for (const [at, each] of of.steps.toReversed().entries()) {
    const middle = 5 + at * pitch + pitch / 2 + (stacked ? 10 : 0)
    const title = { text: each.name, size: name, weight: 400, anchor: 'start' } as const
    const nameAt = stacked ? { x: left + 8, y: middle - 16 } : { x: 31, y: middle + 4.5 }
    svg.append(
      stepSquare(document, each.step, of.steps.length, 0.5, middle - (stacked ? 21 : 11)),
      textElement(document, { ...title, ...nameAt }, { fill: ink.text, class: 'figure__label' }),
      ...bar(document, each, of.steps.length, { x: left, y: middle, length: (room * shownCount(each)) / highest }),
    )
  }
  return svg
}

const shownCount = ({ count }: StepCount): number => (count === suppressed ? 0 : count)

/** The bar with its number behind it; words and no bar for a count that may not be shown, a number and no bar for nought. */
const bar = (
  document: Document,
  each: StepCount,
  steps: number,
  at: { readonly x: number; readonly y: number; readonly length: number },
): readonly SVGElement[] => {
  const colours = stepInk(each.step, steps)
  const quiet = each.count === suppressed
  const label = { text: countText(each), y: at.y + 4.5, size: 13, weight: quiet ? 400 : 600, anchor: 'start' } as const
  const words = (x: number): SVGElement =>
    textElement(
      document,
      { ...label, x },
      { fill: quiet ? ink.second : ink.text, class: quiet ? 'figure__axis' : 'figure__label' },
    )
  if (quiet || each.count === 0) return [words(at.x + 8)]
  const length = Math.max(2, at.length)
  const shape = { x: at.x + 0.5, y: at.y - 9.5, width: length, height: 19 }
  return [
    element(document, 'rect', {
      ...shape,
      fill: colours.fill,
      stroke: colours.edge,
      class: `figure__step figure__step--${colours.scale}`,
    }),
    words(at.x + length + 8),
  ]
}

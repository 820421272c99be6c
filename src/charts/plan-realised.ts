// Plan beside accounts: spending as a solid line, the plan dashed, and what is expected without the effort as a band.
import { message, say } from '../language/message.ts'
import type { Chart } from './chart.ts'
import { element, picture, textElement } from './drawing.ts'
import { ink } from './ink.ts'
import { printNumber } from './print.ts'
import { roundStepsOf } from './steps-of.ts'
import { textWidth } from './text-width.ts'

/** A figure as far as it is drawn. */
type Shown =
  | { readonly value: number; readonly interval?: readonly [low: number, high: number] | undefined }
  | { readonly notComputable: string }

/** One account, or all of them (`account` null), as far as it is drawn; amounts in kroner. */
export type ShownPart = {
  readonly account: string | null
  readonly label: string
  readonly how: string
  readonly base: readonly { readonly year: number; readonly kroner: number }[]
  readonly years: readonly {
    readonly year: number
    readonly planned: Shown
    readonly realised: Shown
    readonly without: Shown
    readonly avoided: Shown
    readonly plannedAvoided: Shown
  }[]
  readonly total: { readonly sentence: string } | null
}

type Point = { readonly year: number; readonly value: number }
type Drawn = {
  readonly spent: readonly Point[]
  readonly planned: readonly Point[]
  readonly without: readonly (Point & { readonly low: number; readonly high: number })[]
}

const million = 1_000_000

const millionsOf = (of: Shown): number | null => ('notComputable' in of ? null : of.value / million)

const pointsOf = (of: ShownPart): Drawn => ({
  spent: [
    ...of.base.map(({ year, kroner }) => ({ year, value: kroner / million })),
    ...of.years.flatMap(({ year, realised }) => {
      const value = millionsOf(realised)
      return value === null ? [] : [{ year, value }]
    }),
  ],
  planned: of.years.flatMap(({ year, planned }) => {
    const value = millionsOf(planned)
    return value === null ? [] : [{ year, value }]
  }),
  without: of.years.flatMap(({ year, without }) => {
    const value = millionsOf(without)
    if (value === null || 'notComputable' in without) return []
    const [low, high] = without.interval ?? [without.value, without.value]
    return [{ year, value, low: low / million, high: high / million }]
  }),
})

const cell = (of: Shown, interval = false): string => {
  if ('notComputable' in of) return say(message('chart-not-known'))
  const text = printNumber(of.value / million, 1)
  return interval && of.interval !== undefined
    ? `${text} (${of.interval.map(each => printNumber(each / million, 1)).join('–')})`
    : text
}

/** The chart of one account, or of all of them, in millions of kroner at the price level `level`. */
export const planRealisedChart = (of: ShownPart, level: number): Chart => {
  const sentence = of.total === null ? of.how : of.total.sentence
  const id = `realised-${of.account ?? 'all'}`
  return {
    id,
    title: say(message('chart-realised-title', { label: of.label, level })),
    sentence,
    table: {
      columns: (['year', 'planned', 'spent', 'without', 'avoided', 'avoided-plan'] as const).map(column =>
        say(message('chart-realised-column', { column })),
      ),
      rows: [
        ...of.base.map(({ year, kroner }) => [
          say(message('chart-base-year', { year })),
          '',
          printNumber(kroner / million, 1),
          '',
          '',
          '',
        ]),
        ...of.years.map(each => [
          String(each.year),
          cell(each.planned),
          cell(each.realised),
          cell(each.without, true),
          cell(each.avoided, true),
          cell(each.plannedAvoided),
        ]),
      ],
    },
    draw: (document, width) => draw(document, id, pointsOf(of), sentence, width),
  }
}

const size = 12.5

type Way = { readonly x: (year: number) => number; readonly y: (value: number) => number }

const lineOf = (points: readonly Point[], { x, y }: Way): string =>
  points.map(({ year, value }, at) => `${at === 0 ? 'M' : 'L'}${x(year).toFixed(1)} ${y(value).toFixed(1)}`).join('')

type Kind = 'spent' | 'planned' | 'without'
const kinds: readonly Kind[] = ['spent', 'without', 'planned']

const stroke = (kind: Kind) => ({
  fill: 'none',
  stroke: kind === 'without' ? ink.edge : ink.series,
  'stroke-width': kind === 'spent' ? 2.5 : 1.8,
  'stroke-dasharray': kind === 'planned' ? '5 4' : undefined,
})

/** The lines' names over the picture, each with a piece of its line; as many in a row as there is room for. */
const legend = (document: Document, drawn: Drawn, width: number) => {
  const parts: SVGElement[] = []
  let [left, row] = [0, 0]
  for (const kind of kinds.filter(each => drawn[each].length > 0)) {
    const text = say(message('chart-realised-line', { kind }))
    const wide = 34 + textWidth(text, size, 400) + 18
    if (left > 0 && left + wide > width) [left, row] = [0, row + 1]
    const middle = row * 20 + 10
    if (kind === 'without') {
      parts.push(element(document, 'rect', { x: left, y: middle - 6, width: 26, height: 12, fill: ink.band }))
    }
    parts.push(
      element(document, 'path', { d: `M${left} ${middle}H${left + 26}`, ...stroke(kind) }),
      textElement(document, { text, x: left + 34, y: middle + 4, size, weight: 400, anchor: 'start' }),
    )
    left += wide
  }
  return { parts, height: (row + 1) * 20 + 8 }
}

/** Every year where there is room, else every second or third, the last one always. */
const ticksOf = (years: readonly number[], pitch: number): readonly number[] => {
  const every = Math.max(1, Math.ceil((textWidth('2024', size, 400) + 10) / pitch))
  const last = years.length - 1
  return years.filter((_, at) => (last - at) % every === 0)
}

const draw = (document: Document, id: string, drawn: Drawn, sentence: string, width: number): SVGSVGElement => {
  const all = [...drawn.spent, ...drawn.planned, ...drawn.without]
  const values = [...all.map(each => each.value), ...drawn.without.flatMap(each => [each.low, each.high])]
  const named = legend(document, drawn, width)
  const height = named.height + Math.round(Math.min(260, Math.max(180, width * 0.4)))
  const svg = picture(document, { id, kind: 'plan-realised', sentence }, width, height)
  if (values.length === 0) return svg
  const steps = roundStepsOf(values)
  const [low, high] = [steps[0] ?? 0, steps.at(-1) ?? 1]
  const labels = steps.map(step => printNumber(step))
  const left = Math.ceil(Math.max(...labels.map(each => textWidth(each, size, 400)))) + 12
  const years = [...new Set(all.map(each => each.year))].toSorted((a, b) => a - b)
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 1]
  const [right, top, bottom] = [width - 20, named.height + 10, height - 26]
  const way: Way = {
    x: year =>
      last === first ? (left + right) / 2 : left + 14 + ((right - left - 14) * (year - first)) / (last - first),
    y: value => bottom - ((bottom - top) * (value - low)) / (high - low || 1),
  }
  svg.append(...named.parts)
  for (const [at, step] of steps.entries()) {
    svg.append(
      element(document, 'line', { x1: left, x2: width, y1: way.y(step), y2: way.y(step), stroke: ink.grid }),
      textElement(
        document,
        { text: labels[at] ?? '', x: left - 8, y: way.y(step) + 4, size, weight: 400, anchor: 'end' },
        { fill: ink.second },
      ),
    )
  }
  for (const year of ticksOf(years, (right - left) / Math.max(1, years.length - 1))) {
    svg.append(
      textElement(
        document,
        { text: String(year), x: way.x(year), y: height - 8, size, weight: 400, anchor: 'middle' },
        { fill: ink.second },
      ),
    )
  }
  svg.append(...bandOf(document, drawn, way))
  for (const kind of ['without', 'planned', 'spent'] as const) {
    if (drawn[kind].length > 1) svg.append(element(document, 'path', { d: lineOf(drawn[kind], way), ...stroke(kind) }))
    for (const { year, value } of drawn[kind]) {
      const open = kind !== 'spent'
      svg.append(
        element(document, 'circle', {
          cx: way.x(year),
          cy: way.y(value),
          r: open ? 2.8 : 3.4,
          fill: open ? ink.paper : ink.series,
          stroke: kind === 'without' ? ink.edge : ink.series,
        }),
      )
    }
  }
  return svg
}

/** The band as an area, or as an upright line where it is of one year only. */
const bandOf = (document: Document, { without }: Drawn, { x, y }: Way): readonly SVGElement[] => {
  const [only, ...more] = without
  if (only === undefined) return []
  if (more.length === 0) {
    const at = { x: x(only.year) - 6, width: 12, y: y(only.high), height: Math.max(1, y(only.low) - y(only.high)) }
    return [element(document, 'rect', { ...at, fill: ink.band })]
  }
  const back = without.toReversed().map(({ year, low }) => `L${x(year).toFixed(1)} ${y(low).toFixed(1)}`)
  const d = `${lineOf(
    without.map(({ year, high }) => ({ year, value: high })),
    { x, y },
  )}${back.join('')}Z`
  return [element(document, 'path', { d, fill: ink.band })]
}

// Draws a life with time to the right: the steps as rows, the highest at the top, and five lanes beneath.
import type { Day } from '../language/day.ts'
import { element, picture, textElement } from './drawing.ts'
import { ink, stepInk } from './ink.ts'
import { drawHead, drawToday, headHeight } from './life-head.ts'
import { breakdownAt, type LifeLabel, lifeLabels } from './life-labels.ts'
import { drawLanes, laneNames, lanesHeight } from './life-lanes.ts'
import { drawLegend } from './life-legend.ts'
import { breakdownMark } from './life-marks.ts'
import { type Bar, type Rows, type Run, rowsOf } from './life-rows.ts'
import { scaleOf } from './life-scale.ts'
import { type Life, spanOf } from './life-way.ts'
import { spellTitle } from './life-words.ts'
import { stepSquare } from './step-square.ts'
import { textWidth } from './text-width.ts'

/** Draws the life at `width` pixels. */
export const drawWideLife = (document: Document, of: Life, sentence: string, width: number): SVGSVGElement => {
  const span = spanOf(of)
  const names = [
    ...of.ladder.map(each => textWidth(each.name, 13.5) + 31),
    ...laneNames().map(text => textWidth(text, 13.5)),
  ]
  const left = Math.ceil(Math.max(...names)) + 18
  const x = scaleOf(span, left, width - 1)
  const rows = rowsOf(of, span.to, x, headHeight)
  const lanesTop = rows.bottom + 10
  const end = lanesTop + lanesHeight
  const legend = drawLegend(
    document,
    of,
    rows.bars.map(bar => bar.part),
    end + 6,
    width,
  )
  const svg = picture(document, { id: of.id, kind: 'life', sentence }, width, end + 6 + legend.height)
  const today = x(of.today)
  svg.append(
    ...drawHead(document, of, span, x, { left, end, width }),
    ...drawRows(document, of, rows, width),
    ...of.laws.map(({ on }) =>
      element(document, 'line', {
        x1: x(on),
        x2: x(on),
        y1: headHeight,
        y2: rows.bottom,
        stroke: ink.edge,
        'stroke-width': 1.2,
        'stroke-dasharray': '1 4',
        class: 'life__law',
      }),
    ),
    element(document, 'rect', {
      x: today,
      y: headHeight,
      width: width - today,
      height: end - headHeight,
      fill: ink.wash,
      'fill-opacity': 0.65,
      class: 'life__wash',
    }),
    ...rows.way.map(run => path(document, run, { 'stroke-width': 2, class: 'life__way' })),
    path(document, rows.planned, { 'stroke-width': 1.5, 'stroke-dasharray': '3 3', class: 'life__way' }),
    ...drawBars(
      document,
      of,
      rows,
      lifeLabels(of, rows, x, { x: left, y: headHeight, width: width - left, height: rows.bottom - headHeight }),
    ),
    ...of.breakdowns.flatMap(({ on }) => drawBreakdown(document, of, rows, x(on), on)),
    ...drawLanes(document, of, x, lanesTop, left),
    ...drawToday(document, of, today, end, width),
    ...legend.marks,
  )
  return svg
}

const path = (document: Document, run: Run, attributes: Readonly<Record<string, string | number>>): SVGElement =>
  element(document, 'path', {
    d: run.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join(''),
    fill: 'none',
    stroke: ink.text,
    ...attributes,
  })

const round = (value: number): number => Math.round(value * 100) / 100

const drawRows = (document: Document, of: Life, rows: Rows, width: number): readonly SVGElement[] =>
  rows.rows.flatMap(({ step, top, centre, height }) => [
    element(document, 'line', {
      x1: 0,
      x2: width,
      y1: top + height,
      y2: top + height,
      stroke: ink.grid,
      class: 'figure__grid',
    }),
    stepSquare(document, step, of.ladder.length, 0.5, centre - 11),
    textElement(
      document,
      {
        text: of.ladder.find(each => each.step === step)?.name ?? '',
        x: 31,
        y: centre + 4.5,
        size: 13.5,
        weight: 400,
        anchor: 'start',
      },
      { fill: ink.text, class: 'figure__label' },
    ),
  ])

/** The attributes of a bar: filled while it is the child's step, white with the step's edge beside it, dashed when planned. */
export const barLook = (of: Life, { part }: Bar): Readonly<Record<string, string | number | undefined>> => {
  const { fill, edge, scale } = stepInk(part.spell.step, of.ladder.length)
  if (part.kind === 'highest') return { fill, stroke: edge, class: `figure__step figure__step--${scale}` }
  const planned = part.kind === 'planned'
  return {
    fill: ink.paper,
    stroke: edge,
    'stroke-width': planned ? 2 : 1.5,
    'stroke-dasharray': planned ? '5 3' : undefined,
    class: `life__beside life__beside--${scale}`,
  }
}

const drawBars = (document: Document, of: Life, rows: Rows, labels: readonly LifeLabel[]): readonly SVGElement[] => [
  ...rows.bars.map(bar => {
    const { box, part } = bar
    const shape = { x: box.x + 0.5, y: box.y, width: Math.max(2, box.width - 1), height: box.height, rx: 3 }
    return element(
      document,
      'g',
      { class: 'life__spell', 'data-spell': part.spell.id },
      element(document, 'title', {}, spellTitle(of, part.spell)),
      element(document, 'rect', { ...shape, ...barLook(of, bar) }),
    )
  }),
  ...labels.map(label => drawLabel(document, of, label)),
]

/** A label in the colour of what it is; one inside a filled bar in the step's own text colour. */
export const drawLabel = (document: Document, of: Life, label: LifeLabel): SVGElement => {
  const { kind, bar, ...at } = label
  const { text, scale } = stepInk(bar?.part.spell.step ?? 1, of.ladder.length)
  const filled = kind === 'inside' && bar?.part.kind === 'highest'
  const look = {
    inside: filled
      ? { fill: text, class: `figure__step-number figure__step-number--${scale}` }
      : { fill: ink.text, class: 'figure__label' },
    name: { fill: ink.text, class: 'figure__label' },
    late: { fill: ink.late, class: 'life__late-text' },
    quiet: { fill: ink.second, class: 'figure__axis' },
  }[kind]
  return textElement(document, at, look, kind !== 'inside')
}

const drawBreakdown = (document: Document, of: Life, rows: Rows, x: number, on: Day): readonly SVGElement[] => {
  const { y, from, to } = breakdownAt(of, rows, on)
  const join = element(document, 'line', {
    x1: x,
    x2: x,
    y1: from,
    y2: to,
    stroke: ink.late,
    'stroke-width': 3,
    class: 'life__late',
  })
  return [...(from === to ? [] : [join]), breakdownMark(document, x, y)]
}

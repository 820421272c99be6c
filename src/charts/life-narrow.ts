// Draws a life for a phone: time runs down with the newest on top, steps across, follow-ups along the left edge.
import type { Day } from '../language/day.ts'
import { message, say } from '../language/message.ts'
import { element, picture, textElement } from './drawing.ts'
import { ink } from './ink.ts'
import { type Columns, columnLabels, columnsOf, crossingOn, gutter } from './life-columns.ts'
import { flagOf } from './life-head.ts'
import { drawLegend } from './life-legend.ts'
import { breakdownMark, followUpMark } from './life-marks.ts'
import type { Run } from './life-rows.ts'
import { birthdaysIn, newYearsIn, type Scale, scaleOf, yearsIn } from './life-scale.ts'
import { type Life, spanOf } from './life-way.ts'
import { barLook, drawLabel } from './life-wide.ts'
import { spellTitle } from './life-words.ts'
import { type Box, boxOf, type Label, shared } from './placing.ts'
import { stepSquare } from './step-square.ts'

const head = 58
const yearHeight = 84
const followUps = 50

/** Draws the life at `width` pixels, turned. The lanes other than follow-ups are in the chart's table. */
export const drawNarrowLife = (document: Document, of: Life, sentence: string, width: number): SVGSVGElement => {
  const span = spanOf(of)
  const bottom = head + Math.round(Math.max(300, yearHeight * yearsIn(span)))
  const y = scaleOf(span, bottom, head)
  const columns = columnsOf(of, span.to, y, width)
  const onlyFollowUps = { ...of, meetings: [], notifications: [] }
  const legend = drawLegend(
    document,
    onlyFollowUps,
    columns.bars.map(bar => bar.part),
    bottom + 8,
    width,
  )
  const svg = picture(document, { id: of.id, kind: 'life', sentence }, width, bottom + 8 + legend.height)
  const today = y(of.today)
  const frame = { x: gutter, y: head, width: width - gutter, height: bottom - head }
  svg.append(
    ...drawColumnHeads(document, of, columns, bottom, width),
    element(document, 'rect', {
      x: 0,
      y: head,
      width,
      height: today - head,
      fill: ink.wash,
      'fill-opacity': 0.7,
      class: 'life__wash',
    }),
    ...drawYears(document, of, span, y, width),
    ...of.laws.map(({ on }) =>
      element(document, 'line', {
        x1: gutter,
        x2: width,
        y1: y(on),
        y2: y(on),
        stroke: ink.edge,
        'stroke-width': 1.2,
        'stroke-dasharray': '1 4',
        class: 'life__law',
      }),
    ),
    ...columns.way.map(run => path(document, run, { 'stroke-width': 2 })),
    path(document, columns.planned, { 'stroke-width': 1.5, 'stroke-dasharray': '3 3' }),
    ...columns.bars.map(bar =>
      element(
        document,
        'g',
        { class: 'life__spell', 'data-spell': bar.part.spell.id },
        element(document, 'title', {}, spellTitle(of, bar.part.spell)),
        element(document, 'rect', {
          ...bar.box,
          y: bar.box.y + 0.5,
          height: Math.max(2, bar.box.height - 1),
          rx: 3,
          ...barLook(of, bar),
        }),
      ),
    ),
    ...of.breakdowns.flatMap(({ on }) => drawBreakdown(document, of, columns, y(on), on)),
    ...columnLabels(of, columns, y, frame).map(label => drawLabel(document, of, label)),
    ...of.followUps.map(({ on, state }) => followUpMark(document, state, followUps, y(on), true)),
    ...drawToday(document, of, today, width),
    ...legend.marks,
  )
  return svg
}

const path = (document: Document, run: Run, attributes: Readonly<Record<string, string | number>>): SVGElement =>
  element(document, 'path', {
    d: run
      .map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`)
      .join(''),
    fill: 'none',
    stroke: ink.text,
    class: 'life__way',
    ...attributes,
  })

const drawColumnHeads = (
  document: Document,
  of: Life,
  { centre }: Columns,
  bottom: number,
  width: number,
): readonly SVGElement[] => {
  const quiet = { size: 12, weight: 400, y: 15 } as const
  const look = { fill: ink.second, class: 'figure__axis' }
  return [
    textElement(document, { ...quiet, text: say(message('chart-close')), x: centre(1) - 11, anchor: 'start' }, look),
    textElement(document, { ...quiet, text: say(message('chart-intrusive')), x: width - 2, anchor: 'end' }, look),
    ...of.ladder.flatMap(({ step }) => [
      element(document, 'line', {
        x1: centre(step),
        x2: centre(step),
        y1: head,
        y2: bottom,
        stroke: ink.grid,
        class: 'figure__grid',
      }),
      stepSquare(document, step, of.ladder.length, centre(step) - 11.5, 25.5, 23),
    ]),
  ]
}

const flagBox = (of: Life, today: number): Box => ({
  x: 0,
  y: today - 9,
  width: flagOf(of, 42, 12).width,
  height: 18,
})

const drawYears = (
  document: Document,
  of: Life,
  span: { readonly from: Day; readonly to: Day },
  y: Scale,
  width: number,
): readonly SVGElement[] => {
  const birthdays = birthdaysIn(of.born, span)
  const age = (text: string, on: Day): Label => ({ text, x: 0, y: y(on) - 4, size: 12.5, weight: 600, anchor: 'start' })
  const year = (text: string, on: Day): Label => ({ text, x: 0, y: y(on) + 4, size: 12, weight: 400, anchor: 'start' })
  const boxes: Box[] = [flagBox(of, y(of.today))]
  const free = (label: Label): boolean => {
    const box = boxOf(label)
    const room = { ...box, y: box.y - 2, height: box.height + 4 }
    if (box.y < head - 14 || boxes.some(other => shared(other, room) > 0)) return false
    boxes.push(box)
    return true
  }
  const ages = birthdays.map(({ on, years }) => age(say(message('chart-age', { years })), on)).filter(free)
  const years = newYearsIn(span)
    .map(on => year(on.slice(0, 4), on))
    .filter(free)
  return [
    ...birthdays.map(({ on }) =>
      element(document, 'line', { x1: 0, x2: width, y1: y(on), y2: y(on), stroke: '#d8d5ce', class: 'figure__grid' }),
    ),
    ...ages.map(label => textElement(document, label, { fill: ink.text, class: 'figure__label' })),
    ...years.map(label => textElement(document, label, { fill: ink.second, class: 'figure__axis' })),
  ]
}

const drawBreakdown = (document: Document, of: Life, columns: Columns, y: number, on: Day): readonly SVGElement[] => {
  const { from, to } = crossingOn(of, columns, on)
  const join = { x1: from, x2: to, y1: y, y2: y, stroke: ink.late, 'stroke-width': 3, class: 'life__late' }
  return [...(from === to ? [] : [element(document, 'line', join)]), breakdownMark(document, (from + to) / 2, y)]
}

const drawToday = (document: Document, of: Life, today: number, width: number): readonly SVGElement[] => {
  const box = flagBox(of, today)
  const label = {
    text: flagOf(of, 42, 12).text,
    x: box.width / 2,
    y: today + 4.5,
    size: 12,
    weight: 600,
    anchor: 'middle',
  } as const
  const line = { x1: 0, x2: width, y1: today, y2: today, stroke: ink.text, 'stroke-width': 1.5, class: 'life__today' }
  return [
    element(document, 'line', line),
    element(document, 'rect', { ...box, rx: 3, fill: ink.text, class: 'life__flagged' }),
    textElement(document, label, { fill: ink.paper, class: 'life__flag-text' }),
  ]
}

// The head of a life: calendar years, the child's age, and where today is.
import type { Day } from '../language/day.ts'
import { message, say } from '../language/message.ts'
import { element, textElement } from './drawing.ts'
import { ink } from './ink.ts'
import { ageOn, birthdaysIn, newYearsIn, type Scale } from './life-scale.ts'
import type { Life } from './life-way.ts'
import { type Box, boxOf, type Label, shared } from './placing.ts'
import { textWidth } from './text-width.ts'

/** How much height the head takes. */
export const headHeight = 52

const flag = { width: 48, height: 19, top: 27, size: 12.5 }

/** What the day's flag says, and how wide it is for that. */
export const flagOf = (
  of: Pick<Life, 'flag'>,
  least: number,
  size: number,
): { readonly text: string; readonly width: number } => {
  const text = of.flag ?? say(message('chart-today'))
  return { text, width: Math.max(least, textWidth(text, size, 600) + 12) }
}

const flagBox = (of: Life, today: number, width: number): Box => {
  const { width: wide } = flagOf(of, flag.width, flag.size)
  return { x: Math.min(Math.max(0, today - wide / 2), width - wide), y: flag.top, width: wide, height: flag.height }
}

/** Today: a line down with its flag. */
export const drawToday = (
  document: Document,
  of: Life,
  today: number,
  end: number,
  width: number,
): readonly SVGElement[] => {
  const box = flagBox(of, today, width)
  const label = {
    text: flagOf(of, flag.width, flag.size).text,
    x: box.x + box.width / 2,
    y: box.y + 14,
    size: flag.size,
    weight: 600,
    anchor: 'middle',
  } as const
  return [
    element(document, 'line', {
      x1: today,
      x2: today,
      y1: 34,
      y2: end,
      stroke: ink.text,
      'stroke-width': 1.5,
      class: 'life__today',
    }),
    element(document, 'rect', { ...box, rx: 3, fill: ink.text, class: 'life__flagged' }),
    textElement(document, label, { fill: ink.paper, class: 'life__flag-text' }),
  ]
}

type Edges = { readonly left: number; readonly end: number; readonly width: number }

/** Ages in bold with a line down at each birthday, over the calendar years. Labels that would touch are left out. */
export const drawHead = (
  document: Document,
  of: Life,
  span: { readonly from: Day; readonly to: Day },
  x: Scale,
  { left, end, width }: Edges,
): readonly SVGElement[] => {
  const birthdays = birthdaysIn(of.born, span)
  const years = newYearsIn(span)
  const age = (text: string, at: number): Label => ({ text, x: at + 5, y: 45, size: 13, weight: 600, anchor: 'start' })
  const year = (text: string, at: number): Label => ({ text, x: at + 4, y: 22, size: 12, weight: 400, anchor: 'start' })
  const first = of.born === null ? undefined : ageOn(of.born, span.from)
  const ages = [
    ...birthdays.map(({ on, years: count }) => age(say(message('chart-age', { years: count })), x(on))),
    ...(first === undefined ? [] : [age(say(message('chart-age', { years: first })), left - 5)]),
  ]
  const calendar = [...years.map(on => year(on.slice(0, 4), x(on))), year(span.from.slice(0, 4), left - 4)]
  const line = (at: number, from: number, to: number, stroke: string, kind: string): SVGElement =>
    element(document, 'line', { x1: at, x2: at, y1: from, y2: to, stroke, class: kind })
  const text = (label: Label, fill: string, kind: string): SVGElement =>
    textElement(document, label, { fill, class: kind })
  return [
    ...birthdays.map(({ on }) => line(x(on), 34, end, ink.grid, 'figure__grid')),
    ...years.map(on => line(x(on), 13, 24, ink.edge, 'figure__tick')),
    ...apart(calendar, [], width).map(label => text(label, ink.second, 'figure__axis')),
    ...apart(ages, [flagBox(of, x(of.today), width)], width).map(label => text(label, ink.text, 'figure__label')),
    element(document, 'line', {
      x1: 0,
      x2: width,
      y1: headHeight,
      y2: headHeight,
      stroke: ink.edge,
      class: 'figure__tick',
    }),
  ]
}

/** The labels that touch neither one kept before, nor what is taken, nor the picture's edge. */
const apart = (labels: readonly Label[], taken: readonly Box[], width: number): readonly Label[] => {
  const boxes = [...taken]
  return labels.filter(label => {
    const box = boxOf(label)
    const wide = { ...box, x: box.x - 5, width: box.width + 10 }
    if (box.x + box.width > width || boxes.some(other => shared(other, wide) > 0)) return false
    boxes.push(box)
    return true
  })
}

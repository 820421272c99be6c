// Contacts week by week: planned filled, acute outlined, side by side.
import type { ContactWeek } from '../casework/contact-figures.ts'
import { message, say } from '../language/message.ts'
import type { Chart } from './chart.ts'
import { element, picture, textElement } from './drawing.ts'
import { ink } from './ink.ts'
import { printNumber } from './print.ts'

/** The chart of contacts per week, the earliest week first. */
export const weeklyContactsChart = (weeks: readonly ContactWeek[]): Chart => {
  const sentence = sentenceOf(weeks)
  return {
    id: 'contacts',
    title: say(message('chart-contacts-title')),
    sentence,
    table: {
      columns: [
        say(message('chart-column-week')),
        say(message('chart-column-planned')),
        say(message('chart-column-acute')),
      ],
      rows: weeks.map(({ week, planned, acute }) => [String(week), printNumber(planned), printNumber(acute)]),
    },
    draw: (document, width) => draw(document, weeks, sentence, width),
  }
}

const sentenceOf = (weeks: readonly ContactWeek[]): string => {
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (first === undefined || last === undefined || most(weeks) === 0) return say(message('chart-contacts-none'))
  const both = (of: 'week' | 'planned' | 'acute') => ({ first: first[of], last: last[of] })
  return say(message('chart-contacts', { weeks: both('week'), planned: both('planned'), acute: both('acute') }))
}

const most = (weeks: readonly ContactWeek[]): number =>
  Math.max(0, ...weeks.flatMap(each => [each.planned, each.acute]))

const [room, foot] = [84, 20]

const draw = (document: Document, weeks: readonly ContactWeek[], sentence: string, width: number): SVGSVGElement => {
  const svg = picture(document, { id: 'contacts', kind: 'contacts', sentence }, width, room + foot)
  const base = room - 1.5
  svg.append(element(document, 'line', { x1: 0, x2: width, y1: base, y2: base, stroke: ink.edge }))
  const pitch = width / Math.max(1, weeks.length)
  const bar = Math.min(18, Math.floor(pitch / 3))
  const high = Math.max(1, most(weeks))
  for (const [at, each] of weeks.entries()) {
    const middle = at * pitch + pitch / 2
    const now = at === weeks.length - 1
    const length = (count: number): number => ((room - 20) * count) / high
    const column = (count: number, x: number, filled: boolean): readonly SVGElement[] =>
      count === 0
        ? []
        : [
            element(document, 'rect', {
              x: filled ? x : x + 0.6,
              y: base - length(count),
              width: filled ? bar : bar - 1.2,
              height: length(count),
              fill: filled ? ink.series : ink.paper,
              ...(filled ? {} : { stroke: ink.series, 'stroke-width': 1.2 }),
            }),
          ]
    svg.append(
      ...column(each.planned, middle - bar - 1, true),
      ...column(each.acute, middle + 1, false),
      textElement(
        document,
        { x: middle, y: room + 14, text: String(each.week), size: 12, weight: now ? 600 : 400, anchor: 'middle' },
        { fill: now ? ink.text : ink.second },
      ),
    )
  }
  return svg
}

// The five lanes beneath a life: follow-ups, network meetings, notifications, adviser and school, always in this order.
import type { Day } from '../language/day.ts'
import { message, say } from '../language/message.ts'
import { element, textElement } from './drawing.ts'
import { ink } from './ink.ts'
import { followUpMark, meetingMark, notificationMark } from './life-marks.ts'
import type { Scale } from './life-scale.ts'
import type { Life, LifePeriod } from './life-way.ts'
import { printDay } from './print.ts'
import { shortened } from './text-width.ts'

const pitch = 29

/** How much height the lanes take. */
export const lanesHeight = 5 * pitch + 6

/** The names of the lanes, from the top. */
export const laneNames = (): readonly string[] => [
  say(message('chart-lane-follow-ups')),
  say(message('chart-lane-meetings')),
  say(message('chart-lane-notifications')),
  say(message('chart-lane-adviser')),
  say(message('chart-lane-school')),
]

/** The lanes from `top` down, between the pixels `left` and `right`. */
export const drawLanes = (document: Document, of: Life, x: Scale, top: number, left: number): readonly SVGElement[] => {
  const y = (lane: number): number => top + lane * pitch + pitch / 2
  const titled = (on: Day, mark: SVGElement): SVGElement => {
    mark.prepend(element(document, 'title', {}, printDay(on)))
    return mark
  }
  const group = (kind: string, marks: readonly SVGElement[]): SVGElement =>
    element(document, 'g', { class: `life__lane life__lane--${kind}` }, ...marks)
  return [
    ...laneNames().map((text, lane) =>
      textElement(
        document,
        { text, x: 0, y: y(lane) + 4.5, size: 13.5, weight: 400, anchor: 'start' },
        { fill: ink.text, class: 'figure__label' },
      ),
    ),
    group(
      'follow-ups',
      of.followUps.map(({ on, state }) => titled(on, followUpMark(document, state, x(on), y(0), false))),
    ),
    group(
      'meetings',
      of.meetings.map(({ on }) => titled(on, meetingMark(document, on > of.today, x(on), y(1)))),
    ),
    group(
      'notifications',
      of.notifications.map(({ on }) => titled(on, notificationMark(document, x(on), y(2)))),
    ),
    group(
      'advisers',
      of.advisers.flatMap(each => periodMark(document, of, each, x, y(3), left)),
    ),
    group(
      'schools',
      of.schools.flatMap(each => periodMark(document, of, each, x, y(4), left)),
    ),
  ]
}

/** A name over the stretch it holds, from a small pole where it begins. */
const periodMark = (
  document: Document,
  of: Life,
  { name, period }: LifePeriod,
  x: Scale,
  y: number,
  left: number,
): readonly SVGElement[] => {
  const from = Math.max(left, x(period.from))
  const to = x(period.to === null || period.to > of.today ? of.today : period.to) - 3
  if (to <= left) return []
  const text = shortened(name, 12.5, to - from - 6)
  const label = { text, x: from + 5, y: y + 4, size: 12.5, weight: 400, anchor: 'start' } as const
  const pole = {
    x1: from,
    x2: from,
    y1: y - 9,
    y2: y + 9,
    stroke: ink.second,
    'stroke-width': 1.5,
    class: 'life__pole',
  }
  const ground = { x1: from, x2: Math.max(from, to), y1: y + 9, y2: y + 9, stroke: '#b9b6ae', class: 'life__ground' }
  return [
    element(
      document,
      'g',
      {},
      element(document, 'title', {}, name),
      element(document, 'line', pole),
      element(document, 'line', ground),
      ...(text === '' ? [] : [textElement(document, label, { fill: ink.text, class: 'figure__label' })]),
    ),
  ]
}

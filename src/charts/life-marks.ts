// The small marks of a life: follow-ups, meetings, notifications and the breakdown, each told by shape before colour.
import { element } from './drawing.ts'
import { ink } from './ink.ts'
import type { FollowUpState } from './life-way.ts'

const late = { stroke: ink.late, class: 'life__late' }

/** A dashed ring with a cross: a follow-up that was not held. */
const crossed = (document: Document, x: number, y: number): readonly SVGElement[] => [
  element(document, 'circle', {
    ...late,
    cx: x,
    cy: y,
    r: 7,
    fill: ink.paper,
    'stroke-width': 2,
    'stroke-dasharray': '3 2',
  }),
  element(document, 'path', { ...late, d: cross(x, y, 2.6), fill: 'none', 'stroke-width': 1.6 }),
]

const cross = (x: number, y: number, arm: number): string =>
  `M${x - arm},${y - arm}L${x + arm},${y + arm}M${x + arm},${y - arm}L${x - arm},${y + arm}`

const tick = (document: Document, x: number, y: number, across: boolean, colour: string, kind: string): SVGElement =>
  element(document, 'line', {
    x1: across ? x - 6 : x,
    x2: across ? x + 6 : x,
    y1: across ? y : y - 7,
    y2: across ? y : y + 7,
    stroke: colour,
    'stroke-width': 2.2,
    class: kind,
  })

/** A follow-up: a tick when kept, a pin when late, a crossed ring when not held, a ring when planned. */
export const followUpMark = (
  document: Document,
  state: FollowUpState,
  x: number,
  y: number,
  across: boolean,
): SVGElement => {
  const mark = (): readonly SVGElement[] => {
    switch (state) {
      case 'kept':
        return [tick(document, x, y, across, ink.text, 'life__kept')]
      case 'late':
        return [
          tick(document, x, y, across, ink.programme, 'life__programme'),
          element(document, 'circle', {
            cx: across ? x + 7 : x,
            cy: across ? y : y - 8,
            r: 3.2,
            fill: ink.programme,
            class: 'life__programme-dot',
          }),
        ]
      case 'not-held':
        return crossed(document, x, y)
      case 'planned':
        return [
          element(document, 'circle', {
            cx: x,
            cy: y,
            r: 5,
            fill: ink.paper,
            stroke: ink.text,
            'stroke-width': 1.5,
            class: 'life__open',
          }),
        ]
    }
  }
  return element(document, 'g', {}, ...mark())
}

/** A network meeting: a diamond, filled when it has been held. */
export const meetingMark = (document: Document, planned: boolean, x: number, y: number): SVGElement =>
  element(document, 'path', {
    d: `M${x},${y - 7}L${x + 7},${y}L${x},${y + 7}L${x - 7},${y}Z`,
    fill: planned ? ink.paper : ink.text,
    stroke: ink.text,
    'stroke-width': planned ? 1.5 : 0,
    class: planned ? 'life__open' : 'life__filled',
  })

/** A notification: a flag on its pole. */
export const notificationMark = (document: Document, x: number, y: number): SVGElement =>
  element(document, 'path', {
    d: `M${x},${y + 8}V${y - 8}h11l-3.5,4l3.5,4h-11`,
    fill: ink.text,
    stroke: ink.text,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
    class: 'life__flag',
  })

/** A breakdown: a ring with a cross in red. */
export const breakdownMark = (document: Document, x: number, y: number): SVGElement =>
  element(
    document,
    'g',
    {},
    element(document, 'circle', { ...late, cx: x, cy: y, r: 9, fill: ink.paper, 'stroke-width': 2 }),
    element(document, 'path', { ...late, d: cross(x, y, 3.5), fill: 'none', 'stroke-width': 2 }),
  )

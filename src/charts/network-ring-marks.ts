// The marks of the network drawing: a shape for each side, and a stem that tells direction, conflict and contact without colour.
import type { NetworkPerson } from '../casework/facts/people.ts'
import { element } from './drawing.ts'
import { ink } from './ink.ts'

type Point = readonly [x: number, y: number]

const joined = (points: readonly Point[]): string =>
  points.map(point => point.map(each => Math.round(each * 100) / 100).join(',')).join(' ')

/** Circle: private. Square: professional. Diamond: civil society. Filled where somebody has asked them to take part. */
export const sideMark = (
  document: Document,
  { side, asked }: Pick<NetworkPerson, 'side' | 'asked'>,
  [x, y]: Point,
  size: number,
): SVGElement => {
  const look = {
    fill: asked === null ? ink.paper : ink.text,
    stroke: ink.text,
    'stroke-width': 1.5,
    class: asked === null ? 'network__open' : 'network__asked',
  }
  switch (side) {
    case 'private':
      return element(document, 'circle', { cx: x, cy: y, r: size * 0.97, ...look })
    case 'professional':
      return element(document, 'rect', {
        x: x - size * 0.86,
        y: y - size * 0.86,
        width: size * 1.72,
        height: size * 1.72,
        ...look,
      })
    case 'civil-society': {
      const far = size * 1.15
      const corners: readonly Point[] = [
        [x, y - far],
        [x + far, y],
        [x, y + far],
        [x - far, y],
      ]
      return element(document, 'polygon', { points: joined(corners), ...look })
    }
  }
}

/** What stands between a person and the child. */
export type Tie = Pick<NetworkPerson, 'direction' | 'conflict' | 'contact'>

/**
 * The stem from a person towards the child: an arrow the way support goes, a zigzag for a conflict, one bar where contact is
 * supervised and two where it is not allowed. `from` is at the person, `to` nearer the child.
 */
export const stem = (document: Document, { direction, conflict, contact }: Tie, from: Point, to: Point): SVGElement => {
  const [fromX, fromY] = from
  const length = Math.hypot(to[0] - fromX, to[1] - fromY)
  const [alongX, alongY] = [(to[0] - fromX) / length, (to[1] - fromY) / length]
  const at = (along: number, aside: number): Point => [
    fromX + alongX * along - alongY * aside,
    fromY + alongY * along + alongX * aside,
  ]
  const head = Math.min(6, length * (direction === 'both' ? 0.34 : 0.45))
  // A short zigzag needs all the length there is, and runs on under the arrow's head.
  const whole = conflict && length < 18
  const begins = direction === 'to-child' || whole ? 0 : head
  const ends = direction === 'from-child' || whole ? length : length - head
  const line = {
    fill: 'none',
    stroke: conflict ? ink.late : ink.text,
    'stroke-width': conflict ? 1.75 : 1.5,
    class: conflict ? 'network__conflict' : 'network__stem',
  }
  const teeth = 4
  const zigzag = Array.from({ length: teeth + 1 }, (_, tooth) =>
    at(begins + ((ends - begins) * tooth) / teeth, tooth === 0 || tooth === teeth ? 0 : tooth % 2 === 0 ? -4 : 4),
  )
  const arrow = (tip: number, back: number): SVGElement =>
    element(document, 'polygon', {
      points: joined([at(tip, 0), at(back, head * 0.6), at(back, -head * 0.6)]),
      fill: ink.text,
      class: 'network__head',
    })
  const bars = contact === 'allowed' ? [] : contact === 'supervised' ? [0] : [-2.25, 2.25]
  return element(
    document,
    'g',
    {},
    element(document, 'polyline', { points: joined(conflict ? zigzag : [at(begins, 0), at(ends, 0)]), ...line }),
    ...(direction === 'from-child' ? [] : [arrow(length, length - head)]),
    ...(direction === 'to-child' ? [] : [arrow(0, head)]),
    ...bars.map(shift => {
      const [x1, y1] = at(length / 2 + shift, -6.5)
      const [x2, y2] = at(length / 2 + shift, 6.5)
      return element(document, 'line', { x1, y1, x2, y2, stroke: ink.text, 'stroke-width': 2, class: 'network__stem' })
    }),
  )
}

// Where a label can stand: the first of its possible places that hides nothing else and stays inside the picture.
import { textWidth } from './text-width.ts'

/** A rectangle in the picture. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A label at its place; `y` is the line the letters stand on. */
export type Label = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: 400 | 600
  readonly anchor: 'start' | 'middle' | 'end'
}

/** The rectangle a label takes. */
export const boxOf = (label: Label): Box => {
  const width = textWidth(label.text, label.size, label.weight)
  const left = label.anchor === 'start' ? 0 : label.anchor === 'middle' ? width / 2 : width
  return { x: label.x - left, y: label.y - label.size * 0.8, width, height: label.size * 1.05 }
}

/** The rectangle that holds both. */
const around = (a: Box, b: Box): Box => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

/** The area two rectangles share, in square pixels. */
export const shared = (a: Box, b: Box): number => {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across > 0 && down > 0 ? across * down : 0
}

/** Small rectangles along a line through `points`, so that labels can keep off it. */
export const along = (points: readonly (readonly [x: number, y: number])[], thick = 5): readonly Box[] =>
  points.slice(1).flatMap(([x, y], at) => {
    const [fromX, fromY] = points[at] ?? [x, y]
    const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / thick))
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: fromX + ((x - fromX) * step) / steps - thick / 2,
      y: fromY + ((y - fromY) * step) / steps - thick / 2,
      width: thick,
      height: thick,
    }))
  })

const outside = (box: Box, frame: Box): number => box.width * box.height - shared(box, frame)

/**
 * The first of `places` that covers nothing taken and lies within `frame`; otherwise the one that covers least, being
 * outside counting a hundred times. Each place is one or more lines of text that stay together.
 */
export const place = (
  places: readonly (readonly Label[])[],
  taken: readonly Box[],
  frame: Box,
): { readonly lines: readonly Label[]; readonly box: Box; readonly cost: number } => {
  const judged = places.flatMap(lines => {
    const [first, ...rest] = lines.map(boxOf)
    if (first === undefined) return []
    const box = rest.reduce(around, first)
    const cost = taken.reduce((sum, other) => sum + shared(box, other), 0) + 100 * outside(box, frame)
    return [{ lines, box, cost }]
  })
  const [first, ...others] = judged
  if (first === undefined) throw new RangeError('a label without a place')
  return others.reduce((best, each) => (each.cost < best.cost - 1e-6 ? each : best), first)
}

// Places the words among the bars of a life: inside the bar where they fit, else beside it, never on top of one another.
import type { Day } from '../language/day.ts'
import { message, say } from '../language/message.ts'
import { type Bar, jumpOn, type Rows } from './life-rows.ts'
import type { Scale } from './life-scale.ts'
import type { Life } from './life-way.ts'
import { along, type Box, type Label, place, shared } from './placing.ts'
import { printDay } from './print.ts'
import { shortened, textWidth } from './text-width.ts'

/** What a label is, which decides its colour. */
export type LifeLabel = Label & { readonly kind: 'inside' | 'name' | 'late' | 'quiet'; readonly bar?: Bar }

/** Labels placed so far, and what they and everything else take up. */
type Board = { readonly frame: Box; readonly taken: Box[]; readonly labels: LifeLabel[] }

type Place = readonly Label[]

const one = (
  text: string,
  x: number,
  y: number,
  size: number,
  anchor: Label['anchor'],
  weight: 400 | 600 = 400,
): Label => ({ text, x, y, size, weight, anchor })

const sizeIn = (bar: Bar): number => (bar.box.height < 20 ? 12 : 13)
const weightOf = (bar: Bar): 400 | 600 => (bar.part.kind === 'planned' ? 600 : 400)
const baseline = (box: Box, size: number): number => box.y + box.height / 2 + size * 0.35

/** Puts a label at its best place, unless that covers more than `worst` square pixels. */
const put = (on: Board, places: readonly Place[], kind: LifeLabel['kind'], worst: number): boolean => {
  const best = place(places, on.taken, on.frame)
  if (best.cost > worst) return false
  on.taken.push(best.box)
  on.labels.push(...best.lines.map((line, at) => ({ ...line, kind: at === 0 ? kind : ('quiet' as const) })))
  return true
}

/** Every label above the lanes, within `frame`. */
export const lifeLabels = (of: Life, rows: Rows, x: Scale, frame: Box): readonly LifeLabel[] => {
  const rings = of.breakdowns.map(({ on }) => ({
    x: x(on) - 11,
    y: breakdownAt(of, rows, on).y - 11,
    width: 22,
    height: 22,
  }))
  const board: Board = {
    frame,
    labels: [],
    taken: [
      ...rows.bars.map(bar => bar.box),
      ...[...rows.way, rows.planned].flatMap(run => along(run, 4)),
      ...rings,
      { x: x(of.today) - 1, y: frame.y, width: 2, height: frame.height },
    ],
  }
  const outside = named(rows).filter(bar => !putInside(board, bar, rings))
  for (const { on, note } of of.breakdowns) {
    put(board, breakdownPlaces(x(on), breakdownAt(of, rows, on).y, on, note), 'late', Number.POSITIVE_INFINITY)
  }
  for (const bar of outside) putBeside(board, rows, bar)
  for (const bar of named(rows)) putNote(board, rows, bar)
  for (const { on, before, after } of of.laws) {
    const from = say(message('chart-law-from', { law: after, on: printDay(on) }))
    const heights = rows.rows.toReversed().flatMap(row => [row.centre + 5, row.top + row.height - 4])
    const [left, right] = [x(on) - 6, x(on) + 6]
    const alone = heights.map(y => [one(from, right, y, 12, 'start')])
    const both = heights.map(y => [one(from, right, y, 12, 'start'), one(before, left, y, 12, 'end')])
    if (!put(board, both, 'quiet', 1)) put(board, alone, 'quiet', 1)
  }
  return board.labels
}

/** The bar that carries a spell's name: its longest part. */
const named = (rows: Rows): readonly Bar[] => {
  const longest = new Map<string, Bar>()
  for (const bar of rows.bars) {
    const known = longest.get(bar.part.spell.id)
    if (known === undefined || bar.box.width > known.box.width) longest.set(bar.part.spell.id, bar)
  }
  return [...longest.values()]
}

/** The ends of all parts of a spell. */
const extent = (rows: Rows, bar: Bar): { readonly left: number; readonly right: number } => {
  const own = rows.bars.filter(each => each.part.spell.id === bar.part.spell.id)
  return {
    left: Math.min(...own.map(each => each.box.x)),
    right: Math.max(...own.map(each => each.box.x + each.box.width)),
  }
}

const putInside = (on: Board, bar: Bar, rings: readonly Box[]): boolean => {
  const { box, part } = bar
  const [size, weight] = [sizeIn(bar), weightOf(bar)]
  const ring = rings.find(each => each.x < box.x && shared(each, box) > 0)
  const start = Math.max(box.x + 7.5, ring === undefined ? 0 : ring.x + ring.width + 3)
  if (start + textWidth(part.spell.name, size, weight) + 6.5 > box.x + box.width) return false
  const label = one(part.spell.name, start, baseline(box, size), size, 'start', weight)
  on.labels.push({ ...label, kind: 'inside', bar })
  return true
}

/** Right of the bar, left of it, over it or under it; where none is free, cut short inside. */
const putBeside = (on: Board, rows: Rows, bar: Bar): void => {
  const { left, right } = extent(rows, bar)
  const { box, part } = bar
  const [size, weight, y] = [sizeIn(bar), weightOf(bar), baseline(box, sizeIn(bar))]
  const { name } = part.spell
  const places = [
    [one(name, right + 7, y, size, 'start', weight)],
    [one(name, left - 7, y, size, 'end', weight)],
    ...overAndUnder(name, left, box, size, weight),
  ]
  if (put(on, places, 'name', 4)) return
  const cut = shortened(name, size, box.width - 10, weight)
  if (cut !== '') on.labels.push({ ...one(cut, box.x + 5, y, size, 'start', weight), kind: 'inside', bar })
}

const overAndUnder = (text: string, left: number, box: Box, size: number, weight: 400 | 600): readonly Place[] => [
  [one(text, left, box.y - 4, size, 'start', weight)],
  [one(text, left, box.y + box.height + 12, size, 'start', weight)],
]

/** What is written at a bar: after its name where that stands outside. */
const putNote = (on: Board, rows: Rows, bar: Bar): void => {
  const { note } = bar.part.spell
  if (note === undefined || note === null) return
  const { left, right } = extent(rows, bar)
  const y = baseline(bar.box, 12)
  const after = on.labels.filter(label => Math.abs(label.y - y) < 6 && label.x >= right && label.x < right + 12)
  const start = Math.max(right + 5, ...after.map(label => label.x + textWidth(label.text, label.size) + 8))
  const places = [
    [one(note, start, y, 12, 'start')],
    [one(note, left - 6, y, 12, 'end')],
    ...overAndUnder(note, left, bar.box, 12, 400),
  ]
  put(on, places, 'quiet', 1)
}

/** Where the ring of a breakdown stands, in the middle of the jump, and the heights it joins. */
export const breakdownAt = (
  of: Life,
  rows: Rows,
  on: Day,
): { readonly y: number; readonly from: number; readonly to: number } => {
  const jump = jumpOn(of, rows, on) ?? { before: rows.bottom - 18, after: rows.bottom - 18 }
  return { y: (jump.before + jump.after) / 2, from: jump.before, to: jump.after }
}

const breakdownPlaces = (x: number, y: number, on: Day, note: string | null): readonly Place[] => {
  const title = say(message('chart-breakdown', { on: printDay(on) }))
  const at = (dx: number, dy: number, anchor: Label['anchor']): Place => [
    one(title, x + dx, y + dy, 13, anchor, 600),
    ...(note === null ? [] : [one(note, x + dx, y + dy + 15, 12, anchor)]),
  ]
  const first = note === null ? 4.5 : -2.5
  return [0, -37, 37, -18, 18, -74, 74, -55, 55, -111, 111, -148, 148, -185, 185, -222, 222].flatMap(row => [
    at(-15, first + row, 'end'),
    at(15, first + row, 'start'),
  ])
}

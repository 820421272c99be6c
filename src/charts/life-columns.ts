// The columns of the turned picture: time runs down, the newest on top; steps lie across, step 1 at the left.
import { type Day, earlier } from '../language/day.ts'
import { message, say } from '../language/message.ts'
import type { LifeLabel } from './life-labels.ts'
import type { Bar, Run } from './life-rows.ts'
import type { Scale } from './life-scale.ts'
import { type Life, type LifeSpell, lanesOf, nowOf, partsOf, plannedOf, wayOf } from './life-way.ts'
import { along, type Box, type Label, place } from './placing.ts'
import { printDay, printSpan } from './print.ts'
import { shortened } from './text-width.ts'

/** Where the first column begins: ages and follow-ups stand to the left of it. */
export const gutter = 62

/** The turned picture laid out. `centre` is the middle of a step's column. */
export type Columns = {
  readonly centre: (step: number) => number
  readonly pitch: number
  readonly bars: readonly Bar[]
  readonly way: readonly Run[]
  readonly planned: Run
}

/** Lays out the columns between the gutter and `width`. */
export const columnsOf = (of: Life, until: Day, y: Scale, width: number): Columns => {
  const pitch = (width - gutter - 2) / Math.max(1, of.ladder.length)
  const centre = (step: number): number => gutter + (step - 0.5) * pitch
  const lanes = lanesOf(of, until)
  const across = (spell: LifeSpell): { readonly middle: number; readonly wide: number } => {
    const { lane, lanes: all } = lanes.get(spell.id) ?? { lane: 0, lanes: 1 }
    const each = all === 1 ? 22 : Math.max(6, (pitch - 8) / all)
    return { middle: centre(spell.step) + (lane - (all - 1) / 2) * each, wide: all === 1 ? 22 : each - 2 }
  }
  const bars = partsOf(of, until).map((part): Bar => {
    const { middle, wide } = across(part.spell)
    const thin = part.kind === 'beside' ? Math.min(12, wide) : wide
    const [top, bottom] = [y(part.to), y(part.from)]
    return { part, box: { x: middle - thin / 2, y: top, width: thin, height: Math.max(3, bottom - top) } }
  })
  const way: [number, number][][] = []
  let reached: Day | undefined
  for (const { spell, from, to } of wayOf(of)) {
    const points: [number, number][] = [
      [across(spell).middle, y(from)],
      [across(spell).middle, y(to)],
    ]
    const last = way.at(-1)
    if (last !== undefined && reached === from) last.push(...points)
    else way.push(points)
    reached = to
  }
  return { centre, pitch, bars, way, planned: plannedRun(of, y, spell => across(spell).middle) }
}

const plannedRun = (of: Life, y: Scale, middle: (spell: LifeSpell) => number): Run => {
  const now = nowOf(of)
  const ahead = plannedOf(of)
  const points: [number, number][] = now === undefined ? [] : [[middle(now), y(of.today)]]
  for (const spell of ahead) {
    const last = points.at(-1)
    if (last !== undefined) points.push([last[0], y(spell.period.from)])
    points.push([middle(spell), y(spell.period.from)])
  }
  if (now?.plannedEnd != null && now.plannedEnd > of.today && ahead.length === 0)
    points.push([middle(now), y(now.plannedEnd)])
  return points.length > 1 ? points : []
}

/** Where the line crosses from one column to another on a day, as the pixels it leaves and reaches. */
export const crossingOn = (of: Life, columns: Columns, on: Day): { readonly from: number; readonly to: number } => {
  const way = wayOf(of)
  const before = way.find(stretch => stretch.to === on)
  const after = way.find(stretch => stretch.from === on)
  const any = before ?? after ?? way.find(stretch => stretch.from < on && on < stretch.to)
  const at = (stretch: typeof any): number => columns.centre(stretch?.spell.step ?? 1)
  return { from: at(before ?? any), to: at(after ?? any) }
}

const label = (
  text: string,
  x: number,
  y: number,
  anchor: Label['anchor'],
  size = 12.5,
  weight: 400 | 600 = 400,
): Label => ({
  text,
  x,
  y,
  size,
  weight,
  anchor,
})

/** Every name, breakdown and law beside its bar or line, none on top of another. */
export const columnLabels = (of: Life, columns: Columns, y: Scale, frame: Box): readonly LifeLabel[] => {
  const labels: LifeLabel[] = []
  const taken: Box[] = [
    ...columns.bars.map(bar => bar.box),
    ...[...columns.way, columns.planned].flatMap(run => along(run, 4)),
    { x: 0, y: y(of.today) - 1, width: frame.width, height: 2 },
  ]
  const put = (places: readonly (readonly Label[])[], kind: LifeLabel['kind'], worst: number): boolean => {
    const best = place(places, taken, frame)
    if (best.cost > worst) return false
    taken.push(best.box)
    labels.push(...best.lines.map((line, at) => ({ ...line, kind: at === 0 ? kind : ('quiet' as const) })))
    return true
  }
  for (const { on } of of.breakdowns) {
    const { from, to } = crossingOn(of, columns, on)
    taken.push({ x: (from + to) / 2 - 10, y: y(on) - 10, width: 20, height: 20 })
    taken.push({ x: Math.min(from, to), y: y(on) - 3, width: Math.abs(to - from), height: 6 })
    put(breakdownPlaces(on, Math.min(from, to) - 18, Math.max(from, to) + 18, y(on)), 'late', Number.POSITIVE_INFINITY)
  }
  const wide = [...columns.bars].sort((a, b) => b.box.height - a.box.height)
  const seen = new Set<string>()
  for (const bar of wide) {
    const { spell } = bar.part
    if (seen.has(spell.id)) continue
    seen.add(spell.id)
    const weight = bar.part.kind === 'planned' ? 600 : 400
    const places = namePlaces(of, bar).map(({ text, x, y: line, anchor }) => [
      label(text, x, line, anchor, 12.5, weight),
    ])
    put(places, bar.part.kind === 'beside' ? 'quiet' : 'name', 1)
  }
  for (const { on, after } of of.laws) {
    const text = say(message('chart-law-from', { law: after, on: printDay(on) }))
    const [left, right] = [gutter + 2, frame.x + frame.width - 2]
    put(
      [y(on) - 4, y(on) + 13].flatMap(line => [
        [label(text, left, line, 'start', 12)],
        [label(text, right, line, 'end', 12)],
      ]),
      'quiet',
      1,
    )
  }
  return labels
}

/** Beside the bar at its middle on the side with more room, then higher or lower, then over or under it; long, short, cut. */
const namePlaces = (of: Life, { box, part }: Bar) => {
  const { spell } = part
  const until = spell.period.to === null ? of.today : earlier(spell.period.to, of.today)
  const planned = part.kind === 'planned' && spell.period.from > of.today
  const long = planned
    ? `${spell.name} ${printDay(spell.period.from)}`
    : `${spell.name}, ${printSpan(spell.period.from, until)}`
  const sides =
    spell.step > of.ladder.length / 2
      ? ([['end', box.x - 7] as const, ['start', box.x + box.width + 7] as const] as const)
      : ([['start', box.x + box.width + 7] as const, ['end', box.x - 7] as const] as const)
  const middle = box.y + box.height / 2 + 4.5
  const most = Math.floor((box.height / 2 + 4) / 7)
  const shifts = Array.from({ length: 2 * most + 1 }, (_, at) => (at % 2 === 0 ? 1 : -1) * 7 * Math.ceil(at / 2))
  const beside = (text: string, near: boolean) =>
    shifts
      .filter(shift => Math.abs(shift) <= 28 === near)
      .flatMap(shift => sides.map(([anchor, x]) => ({ text, anchor, x, y: middle + shift })))
  const over = (text: string) =>
    [box.y - 4, box.y + box.height + 13].flatMap(y => [
      { text, anchor: 'middle' as const, x: box.x + box.width / 2, y },
      { text, anchor: 'end' as const, x: box.x + box.width, y },
      { text, anchor: 'start' as const, x: box.x, y },
    ])
  const cut = shortened(spell.name, 12.5, 110)
  return [
    ...beside(long, true),
    ...beside(spell.name, true),
    ...beside(long, false),
    ...beside(spell.name, false),
    ...over(spell.name),
    ...beside(cut, true),
    ...beside(cut, false),
    ...over(cut),
  ]
}

const breakdownPlaces = (on: Day, left: number, right: number, y: number): readonly (readonly Label[])[] => {
  const title = say(message('chart-breakdown-short'))
  const at = (x: number, anchor: Label['anchor'], dy: number): readonly Label[] => [
    label(title, x, y + dy, anchor, 12.5, 600),
    label(printDay(on), x, y + dy + 15, anchor, 12),
  ]
  const heights = Array.from({ length: 15 }, (_, row) => -2 + (row % 2 === 0 ? 1 : -1) * 14 * Math.ceil(row / 2))
  return heights.flatMap(dy => [
    at(left, 'end', dy),
    at(right, 'start', dy),
    at(right, 'end', dy),
    at(left, 'start', dy),
  ])
}

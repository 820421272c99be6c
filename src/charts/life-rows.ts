// The rows of the wide picture: where each step, each spell's bar and the child's line lie.
import type { Day } from '../language/day.ts'
import type { Scale } from './life-scale.ts'
import { type Life, type LifeSpell, lanesOf, nowOf, type Part, partsOf, plannedOf, wayOf } from './life-way.ts'
import type { Box } from './placing.ts'

/** A part of a spell with the rectangle it is drawn as. */
export type Bar = { readonly part: Part; readonly box: Box }

/** A run of the child's line: points joined by straight strokes. */
export type Run = readonly (readonly [x: number, y: number])[]

/** Everything above the lanes, laid out. `centre` is the middle of a step's row. */
export type Rows = {
  readonly bottom: number
  readonly rows: readonly {
    readonly step: number
    readonly top: number
    readonly centre: number
    readonly height: number
  }[]
  readonly bars: readonly Bar[]
  readonly way: readonly Run[]
  readonly planned: Run
  readonly lineAt: (spell: LifeSpell) => number
}

const rowHeight = 37
const laneHeight = 18
const tall = 26
const low = 15

/** Lays out the rows from `top` down, the highest step first. */
export const rowsOf = (of: Life, until: Day, x: Scale, top: number): Rows => {
  const lanes = lanesOf(of, until)
  const needed = (step: number): number =>
    Math.max(1, ...of.spells.filter(spell => spell.step === step).map(spell => lanes.get(spell.id)?.lanes ?? 1))
  let edge = top
  const rows = of.ladder.toReversed().map(({ step }) => {
    const height = needed(step) === 1 ? rowHeight : Math.max(rowHeight, needed(step) * laneHeight + 8)
    const row = { step, top: edge, centre: edge + height / 2, height }
    edge += height
    return row
  })
  const rowOf = (step: number) => rows.find(row => row.step === step) ?? { step, top, centre: top, height: rowHeight }
  const lineAt = (spell: LifeSpell): number => {
    const { lane, lanes: all } = lanes.get(spell.id) ?? { lane: 0, lanes: 1 }
    return rowOf(spell.step).centre + (lane - (all - 1) / 2) * laneHeight
  }
  const bars = partsOf(of, until).map((part): Bar => {
    const alone = (lanes.get(part.spell.id)?.lanes ?? 1) === 1
    const height = alone && part.kind !== 'beside' && !besideBefore(of, until, part) ? tall : low
    const from = x(part.from)
    return { part, box: { x: from, y: lineAt(part.spell) - height / 2, width: Math.max(3, x(part.to) - from), height } }
  })
  return { bottom: edge, rows, bars, way: wayRuns(of, x, lineAt), planned: plannedRun(of, x, lineAt), lineAt }
}

/** What goes on as planned keeps the height of what it goes on from. */
const besideBefore = (of: Life, until: Day, part: Part): boolean =>
  part.kind === 'planned' &&
  partsOf(of, until).some(other => other.spell === part.spell && other.kind === 'beside' && other.to === part.from)

const wayRuns = (of: Life, x: Scale, lineAt: (spell: LifeSpell) => number): readonly Run[] => {
  const runs: [number, number][][] = []
  let reached: Day | undefined
  for (const { spell, from, to } of wayOf(of)) {
    const points: [number, number][] = [
      [x(from), lineAt(spell)],
      [x(to), lineAt(spell)],
    ]
    const last = runs.at(-1)
    if (last !== undefined && reached === from) last.push(...points)
    else runs.push(points)
    reached = to
  }
  return runs
}

/** From where the child is today on to what is planned. */
const plannedRun = (of: Life, x: Scale, lineAt: (spell: LifeSpell) => number): Run => {
  const now = nowOf(of)
  const ahead = plannedOf(of)
  const points: [number, number][] = now === undefined ? [] : [[x(of.today), lineAt(now)]]
  for (const spell of ahead) {
    const from = x(spell.period.from)
    const last = points.at(-1)
    if (last !== undefined) points.push([from, last[1]])
    points.push([from, lineAt(spell)])
  }
  if (now?.plannedEnd != null && now.plannedEnd > of.today && ahead.length === 0) {
    points.push([x(now.plannedEnd), lineAt(now)])
  }
  return points.length > 1 ? points : []
}

/** Where the line jumps on a day: its height before and after; the same twice where it goes on in its row. */
export const jumpOn = (
  of: Life,
  rows: Rows,
  on: Day,
): { readonly before: number; readonly after: number } | undefined => {
  const way = wayOf(of)
  const before = way.find(stretch => stretch.to === on || (stretch.from < on && on < stretch.to))
  const after = way.find(stretch => stretch.from === on || (stretch.from < on && on < stretch.to))
  const any = before ?? after
  if (any === undefined) return undefined
  return { before: rows.lineAt((before ?? any).spell), after: rows.lineAt((after ?? any).spell) }
}

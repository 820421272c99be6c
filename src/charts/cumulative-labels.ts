// Places the labels of the running total: each beside what it names, off the line, inside the picture.
import type { CumulativePicture, Frame } from './cumulative-plan.ts'
import { along, type Box, type Label, place } from './placing.ts'

/** A label, `quiet` where it is second in importance. */
export type CumulativeLabel = Label & { readonly quiet: boolean }

type Anchor = Label['anchor']

/** Lines of text under each other, with the first line's baseline at `y`. */
const lines = (texts: readonly string[], x: number, y: number, anchor: Anchor, size: number, weight: 400 | 600) =>
  texts.map(
    (text, at): Label => ({
      text,
      x,
      y: y + at * (size + 3),
      size: at === 0 ? size : Math.max(12.5, size - 1.5),
      weight: at === 0 ? weight : 400,
      anchor,
    }),
  )

/** Places around a point, the best first: above to the right, below to the left, and so on outwards. */
const around = (texts: readonly string[], x: number, y: number, size: number, weight: 400 | 600): Label[][] => {
  const block = (texts.length - 1) * (size + 3)
  return [13, 22, 34, 48, 64, 82].flatMap(gap =>
    (
      [
        [x + 12, y - gap - block, 'start'],
        [x - 12, y + gap + size * 0.8, 'end'],
        [x, y - gap - block, 'middle'],
        [x, y + gap + size * 0.8, 'middle'],
        [x - 12, y - gap - block, 'end'],
        [x + 12, y + gap + size * 0.8, 'start'],
      ] as const
    ).map(([atX, atY, anchor]) => lines(texts, atX, atY, anchor, size, weight)),
  )
}

/** The labels at the right edge, pushed apart so that none stands on another or on the years. */
const endLabels = (of: CumulativePicture, { x, y, bottom }: Frame): readonly CumulativeLabel[] => {
  const last = of.values.length - 1
  const at = { x: x(last) + 9, anchor: 'start' as const }
  const value = y(of.values[last] ?? 0) + 4.5
  const own = { ...at, text: of.end.says, size: 13, weight: 600 as const, quiet: false }
  if (of.beside !== null) {
    // The lower of the two stands under the other.
    const other = { ...at, text: of.beside.end, size: 12.5, weight: 400 as const, quiet: true }
    const under = (of.beside.values[last] ?? 0) < (of.values[last] ?? 0)
    const away = y(of.beside.values[last] ?? 0) + 4.5
    const free = under ? Math.max(away, value + 16) : Math.min(away, value - 16)
    return [
      { ...own, y: value },
      { ...other, y: Math.min(bottom + 2, free) },
    ]
  }
  if (of.band === null) return [{ ...own, y: value }]
  const low = Math.min(bottom + 2, Math.max(y(of.band.low[last] ?? 0) + 4.5, value + 16))
  const middle = Math.min(value, low - 16)
  const high = Math.min(y(of.band.high[last] ?? 0) + 4.5, middle - 16)
  const quiet = { ...at, size: 12.5, weight: 400 as const, quiet: true }
  return [
    { ...own, y: middle },
    { ...quiet, text: of.band.highEnd, y: high },
    { ...quiet, text: of.band.lowEnd, y: low },
  ]
}

/** Every label of the picture at its place. */
export const cumulativeLabels = (of: CumulativePicture, frame: Frame): readonly CumulativeLabel[] => {
  const { x, y } = frame
  const inside: Box = { x: frame.left - 6, y: 2, width: frame.width - frame.left + 4, height: frame.bottom - 2 }
  const points = [...of.values, ...of.carried].map((value, at) => [x(at), y(value)] as const)
  const taken: Box[] = [
    ...along(points, 6),
    ...along(
      [
        [frame.left, y(0)],
        [frame.right, y(0)],
      ],
      2,
    ),
  ]
  // The edges of a band and a second course are lines too.
  for (const row of [of.band?.low, of.band?.high, of.beside?.values]) {
    taken.push(
      ...along(
        (row ?? []).map((value, at) => [x(at), y(value)] as const),
        3,
      ),
    )
  }
  const placed: CumulativeLabel[] = []
  const put = (texts: readonly string[], at: number, size: number, weight: 400 | 600, quiet: boolean): void => {
    const point = points[at]
    if (point === undefined) return
    const best = place(around(texts, point[0], point[1], size, weight), taken, inside)
    taken.push(best.box)
    placed.push(...best.lines.map((line, row) => ({ ...line, quiet: quiet || row > 0 })))
  }
  const last = of.values.length - 1
  const ends = of.carried.length === 0 ? endLabels(of, frame) : []
  placed.push(...ends)
  taken.push(...ends.map(({ x: left, y: line }) => ({ x: left, y: line - 10, width: frame.width - left, height: 14 })))
  if (of.payback !== null) {
    const [atX, atY] = points[of.payback.at] ?? [0, 0]
    taken.push({ x: atX - 9, y: atY - 9, width: 18, height: 18 })
    put(of.payback.says, of.payback.at, 14, 600, false)
  }
  if (of.peak !== null) put([of.peak.says], of.peak.at, 12.5, 400, false)
  if (of.carried.length > 0 && of.peak?.at !== last) put([of.end.says], last, 12.5, 400, false)
  if (of.end.notPaid !== null) put([of.end.notPaid], last, 14, 600, false)
  if (of.beside !== null) {
    const { values, says } = of.beside
    const line = values.map((value, at) => [x(at), y(value)] as const)
    const beside = [0.6, 0.75, 0.45, 0.3, 0.9, 0.15].flatMap(share => {
      const [atX, atY] = line[Math.round(last * share)] ?? [0, 0]
      return around([says], atX, atY, 12.5, 400)
    })
    const best = place(beside, taken, inside)
    taken.push(best.box)
    placed.push(...best.lines.map(each => ({ ...each, quiet: true })))
  }
  if (of.band !== null) {
    const { low, says } = of.band
    const under = [0.5, 0.35, 0.2, 0.65, 0.8].flatMap(share => {
      const at = Math.round(last * share)
      return around([says], x(at), y(low[at] ?? 0), 12.5, 400)
    })
    const best = place(under, taken, inside)
    // Where there is no room the sentence beside the picture says what the band holds.
    if (best.cost === 0) placed.push(...best.lines.map(line => ({ ...line, quiet: true })))
  }
  return placed
}

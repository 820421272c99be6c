// What makes the band: how much of the spread of a result each assumption accounts for by itself.
import type { Draws } from './draws.ts'

/** One thing that makes the band, as a share of the variance. Hidden draws of a forecast stand together under its line. */
export type Part = { readonly id: string; readonly label: string; readonly share: number }

/** Shares, largest first; with `together` (what only comes of several at once) they sum to 1. */
export type Attribution = { readonly parts: readonly Part[]; readonly together: number }

const bins = 20

/**
 * The share of the variance of `result` that one input explains by itself, Var(E[result | input]) / Var(result): the input is
 * cut into 20 classes with as many draws in each, a straight line is laid through each class, and what chance alone would
 * explain is taken off (adjusted R squared). Exact where the result is linear in the input, close where it bends, and taken
 * from the draws that are there.
 * @see Plischke, Borgonovo and Smith, European Journal of Operational Research 226 (2013), with lines for means
 */
export const explainedShare = (input: Float64Array, result: Float64Array): number => {
  const draws = input.length
  const edges = edgesOf(input)
  const classes = Array.from({ length: edges.length + 1 }, () => ({ count: 0, x: 0, y: 0, xx: 0, xy: 0 }))
  const [inputMean, resultMean] = [meanOf(input), meanOf(result)]
  let squares = 0
  for (let at = 0; at < draws; at += 1) {
    const [x, y] = [(input[at] ?? 0) - inputMean, (result[at] ?? 0) - resultMean]
    squares += y * y
    const own = classes[classOf(edges, input[at] ?? 0)]
    if (own === undefined) continue
    own.count += 1
    own.x += x
    own.y += y
    own.xx += x * x
    own.xy += x * y
  }
  let [explained, used] = [0, 0]
  for (const { count, x, y, xx, xy } of classes) {
    if (count === 0) continue
    explained += y ** 2 / count
    used += 1
    const width = xx - x ** 2 / count
    if (width <= 1e-12 * xx) continue
    explained += (xy - (x * y) / count) ** 2 / width
    used += 1
  }
  if (squares === 0 || used < 2 || draws <= used) return 0
  return Math.max(0, 1 - ((1 - explained / squares) * (draws - 1)) / (draws - used))
}

const meanOf = (row: Float64Array): number => row.reduce((sum, each) => sum + each, 0) / row.length

/** The upper edges of the classes but the last: as many draws in each as the input's repeated values allow. */
const edgesOf = (input: Float64Array): Float64Array => {
  const sorted = Float64Array.from(input).sort()
  const edges: number[] = []
  for (let at = 1; at < bins; at += 1) {
    const edge = sorted[Math.floor((at * sorted.length) / bins)] ?? 0
    if (edges.at(-1) !== edge && edge !== sorted.at(-1)) edges.push(edge)
  }
  return Float64Array.from(edges)
}

const classOf = (edges: Float64Array, value: number): number => {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (value > (edges[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

/** What makes the band of the running total in the table's last year. Empty where nothing is drawn or nothing moves. */
export const attributionOf = ({ drawn, values, cumulative, years, draws }: Draws): Attribution => {
  const result = cumulative.subarray((years.length - 1) * draws)
  const parts = new Map<string, Part>()
  for (const [at, input] of drawn.entries()) {
    const share = explainedShare(values.subarray(at * draws, (at + 1) * draws), result)
    // A forecast's hidden draws are named `line:driver:number`; an assumption may have the name of the line.
    const [id = input.id, hidden] = input.id.split(':')
    const key = hidden === undefined ? id : `${id}:`
    parts.set(key, { id, label: input.label, share: (parts.get(key)?.share ?? 0) + share })
  }
  const found = [...parts.values()].filter(({ share }) => share > 0)
  const sum = found.reduce((all, { share }) => all + share, 0)
  const scale = sum > 1 ? 1 / sum : 1
  return {
    parts: found.map(part => ({ ...part, share: part.share * scale })).sort((a, b) => b.share - a.share),
    together: sum === 0 ? 0 : Math.max(0, 1 - sum),
  }
}

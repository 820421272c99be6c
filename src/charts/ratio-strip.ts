// How realised cases went: one dot each, by how much of the plan came, with the plan itself as a line.
import { type ClassAnswer, type Ratio, ratioText } from '../investment/reference-class.ts'
import { message, say } from '../language/message.ts'
import type { Chart } from './chart.ts'
import { element, picture, textElement } from './drawing.ts'
import { ink } from './ink.ts'
import { printNumber } from './print.ts'
import { textWidth } from './text-width.ts'

/** A realised case with its name; `own` where the municipality wrote it. */
export type StripCase = { readonly title: string; readonly ratio: Ratio; readonly own: boolean }

/** The strip of the cases whose ratio is known, the lowest first. */
export const ratioStripChart = (cases: readonly StripCase[], answer: ClassAnswer): Chart => {
  const sorted = cases.toSorted((a, b) => a.ratio.value - b.ratio.value)
  return {
    id: 'reference-class',
    title: say(message('chart-class-title')),
    sentence: answer.sentence,
    table: {
      columns: [say(message('chart-class-case')), say(message('chart-class-ratio'))],
      rows: sorted.map(({ title, ratio }) => [title, ratioText(ratio)]),
    },
    draw: (document, width) => draw(document, sorted, answer.sentence, width),
  }
}

const size = 12.5
const [dot, gap] = [6, 15]

/** Dots that would lie on each other are stacked: the row of each, the first on the line. */
const rowsOf = (places: readonly number[]): readonly number[] => {
  const rows: number[] = []
  for (const [at, place] of places.entries()) {
    let row = 0
    while (rows.some((other, index) => index < at && other === row && Math.abs((places[index] ?? 0) - place) < gap))
      row += 1
    rows.push(row)
  }
  return rows
}

const draw = (document: Document, cases: readonly StripCase[], sentence: string, width: number): SVGSVGElement => {
  const values = cases.map(each => each.ratio.value)
  const [low, high] = [Math.min(0, ...values), Math.max(2, ...values) * 1.08]
  const [left, right] = [14, width - 26]
  const x = (value: number): number => left + ((right - left) * (value - low)) / (high - low)
  const rows = rowsOf(values.map(x))
  const base = 34 + Math.max(0, ...rows) * gap
  const svg = picture(document, { id: 'reference-class', kind: 'ratio-strip', sentence }, width, base + 34)
  const plan = say(message('chart-class-plan'))
  const wide = textWidth(plan, size, 600) / 2
  const at = Math.min(width - wide, Math.max(wide, x(1)))
  svg.append(
    element(document, 'line', { x1: left, x2: width - 8, y1: base, y2: base, stroke: ink.edge }),
    element(document, 'line', { x1: x(1), x2: x(1), y1: 20, y2: base + 8, stroke: ink.text, 'stroke-width': 1.5 }),
    textElement(document, { text: plan, x: at, y: 14, size, weight: 600, anchor: 'middle' }),
  )
  const step = high - low > 6 ? 2 : high - low > 3 ? 1 : 0.5
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
    svg.append(
      element(document, 'line', { x1: x(tick), x2: x(tick), y1: base, y2: base + 5, stroke: ink.edge }),
      textElement(
        document,
        { text: `${printNumber(tick * 100)}\u00a0%`, x: x(tick), y: base + 22, size, weight: 400, anchor: 'middle' },
        { fill: ink.second },
      ),
    )
  }
  for (const [index, { ratio, own }] of cases.entries()) {
    const [cx, cy] = [x(ratio.value), base - (rows[index] ?? 0) * gap]
    const exact = ratio.is === 'exact'
    if (ratio.is === 'at-least' || ratio.is === 'at-most') {
      const way = ratio.is === 'at-least' ? 1 : -1
      const d = `M${cx + way * dot} ${cy}h${way * 10}m${way * -4} -4l${way * 4} 4l${way * -4} 4`
      svg.append(element(document, 'path', { d, fill: 'none', stroke: ink.series, 'stroke-width': 1.8 }))
    }
    svg.append(
      element(document, 'circle', {
        cx,
        cy,
        r: dot,
        fill: exact ? ink.series : ink.paper,
        stroke: ink.series,
        'stroke-width': own ? 3 : 1.8,
      }),
    )
  }
  return svg
}

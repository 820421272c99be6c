// Draws the running total: an ink line over a zero line, its payback ringed, every label at the thing it names.
import * as Plot from '@observablehq/plot'
import { cumulativeLabels } from './cumulative-labels.ts'
import type { CumulativePicture, Frame } from './cumulative-plan.ts'
import { element, finished, textElement } from './drawing.ts'
import { ink } from './ink.ts'
import { printNumber } from './print.ts'
import { roundSteps } from './round-steps.ts'
import { textWidth } from './text-width.ts'

const axis = 12.5

/** The years that get a tick: the payback and both ends first, then as many of the others as there is room for. */
const ticksOf = (of: CumulativePicture, pitch: number): readonly number[] => {
  const last = of.years.length - 1
  const room = Math.max(...of.years.map(year => textWidth(year, axis, 600))) + 9
  const every = Math.max(1, Math.ceil(room / pitch))
  const wanted = [
    ...(of.payback === null ? [] : [of.payback.at]),
    last,
    0,
    ...of.years.map((_, at) => at).filter(at => (last - at) % every === 0),
  ]
  const kept: number[] = []
  for (const at of wanted) if (kept.every(other => Math.abs(other - at) * pitch >= room)) kept.push(at)
  return kept.sort((a, b) => a - b)
}

const frameOf = (of: CumulativePicture, steps: readonly number[], width: number): Frame => {
  const widest = (texts: readonly string[], size: number, weight: 400 | 600): number =>
    Math.max(0, ...texts.map(text => textWidth(text, size, weight)))
  const ends = of.carried.length === 0 ? [of.end.says] : []
  const bandEnds = [
    ...(of.band === null ? [] : [of.band.lowEnd, of.band.highEnd]),
    ...(of.beside === null ? [] : [of.beside.end]),
  ]
  const height = Math.round(Math.min(340, Math.max(250, width * 0.42)))
  const left =
    Math.ceil(
      widest(
        steps.map(step => printNumber(step)),
        axis,
        400,
      ),
    ) + 14
  const room = Math.max(widest(ends, 13, 600), widest(bandEnds, axis, 400)) + 12
  const right = width - Math.ceil(Math.max(room, textWidth(of.years.at(-1) ?? '', axis, 600) / 2 + 4))
  const [top, bottom] = [26, height - 30]
  const last = Math.max(1, of.years.length - 1)
  const [low, high] = [steps[0] ?? 0, steps.at(-1) ?? 1]
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    x: at => left + ((right - left) * at) / last,
    y: value => bottom - ((bottom - top) * (value - low)) / (high - low),
  }
}

type Point = { readonly at: number; readonly value: number }

/** Draws the picture at `width` pixels. */
export const drawCumulative = (document: Document, of: CumulativePicture, width: number): SVGSVGElement => {
  const steps = roundSteps([
    ...of.values,
    ...of.carried,
    ...(of.band?.low ?? []),
    ...(of.band?.high ?? []),
    ...(of.beside?.values ?? []),
  ])
  const frame = frameOf(of, steps, width)
  const values: readonly Point[] = of.values.map((value, at) => ({ at, value }))
  const lastOf = values.length - 1
  const carried: readonly Point[] = [
    ...values.slice(lastOf),
    ...of.carried.map((value, at) => ({ at: lastOf + 1 + at, value })),
  ]
  const everyPoint = [...values, ...carried.slice(1)]
  const back = of.payback === null ? [] : everyPoint.filter(point => point.at === of.payback?.at)
  const ticks = ticksOf(of, (frame.right - frame.left) / Math.max(1, of.years.length - 1))
  const place = { x: 'at', y: 'value' } as const
  const svg = Plot.plot({
    document,
    width,
    height: frame.height,
    className: 'figure',
    marginLeft: frame.left,
    marginRight: width - frame.right,
    marginTop: frame.top,
    marginBottom: frame.height - frame.bottom,
    x: { type: 'linear', domain: [0, Math.max(1, of.years.length - 1)], axis: null },
    y: { type: 'linear', domain: [steps[0] ?? 0, steps.at(-1) ?? 1], axis: null },
    marks: [
      Plot.ruleY(steps, { stroke: ink.grid, className: 'figure__grid' }),
      ...bandMarks(of),
      Plot.ruleY([0], { stroke: ink.text, className: 'figure__zero' }),
      Plot.line(
        (of.beside?.values ?? []).map((value, at): Point => ({ at, value })),
        {
          ...place,
          stroke: ink.second,
          strokeWidth: 2,
          strokeDasharray: '6 4',
          className: 'figure__beside',
        },
      ),
      Plot.line(carried, {
        ...place,
        stroke: ink.series,
        strokeWidth: 2,
        strokeDasharray: '5 4',
        className: 'figure__series',
      }),
      Plot.dot(carried.slice(1), { ...place, r: 2.5, fill: ink.paper, stroke: ink.series, className: 'figure__open' }),
      Plot.line(values, { ...place, stroke: ink.series, strokeWidth: 2.5, className: 'figure__series' }),
      Plot.dot(values, { ...place, r: 3, fill: ink.series, className: 'figure__dot' }),
      Plot.dot(back, {
        ...place,
        r: 7,
        fill: ink.paper,
        stroke: ink.series,
        strokeWidth: 3,
        className: 'figure__ring',
      }),
      ...axisMarks(of, steps, ticks),
      () => element(document, 'g', {}, ...labelElements(document, of, frame)),
    ],
  }) as SVGSVGElement
  return finished(svg, of, width, frame.height)
}

const bandMarks = ({ band }: CumulativePicture): Plot.Markish[] => {
  if (band === null) return []
  const rows = band.low.map((low, at) => ({ at, low, high: band.high[at] ?? low }))
  const edge = { stroke: ink.edge, strokeWidth: 1, strokeDasharray: '2 3', className: 'figure__edge' }
  return [
    Plot.areaY(rows, { x: 'at', y1: 'low', y2: 'high', fill: ink.band, className: 'figure__band' }),
    Plot.line(rows, { x: 'at', y: 'low', ...edge }),
    Plot.line(rows, { x: 'at', y: 'high', ...edge }),
  ]
}

const axisMarks = (of: CumulativePicture, steps: readonly number[], ticks: readonly number[]): Plot.Markish[] => {
  const second = { fontSize: axis, fill: ink.second, className: 'figure__axis' }
  const isBack = (at: number): boolean => at === of.payback?.at
  const years = {
    frameAnchor: 'bottom',
    x: (at: number) => at,
    dy: 20,
    text: (at: number) => of.years[at] ?? '',
  } as const
  return [
    Plot.text(steps, {
      ...second,
      frameAnchor: 'left',
      y: step => step,
      dx: -9,
      textAnchor: 'end',
      text: step => printNumber(step),
    }),
    Plot.text(
      ticks.filter(at => !isBack(at)),
      { ...years, ...second },
    ),
    Plot.text(ticks.filter(isBack), {
      ...years,
      fontSize: axis,
      fontWeight: 600,
      fill: ink.text,
      className: 'figure__label',
    }),
  ]
}

const labelElements = (document: Document, of: CumulativePicture, frame: Frame): readonly SVGElement[] =>
  cumulativeLabels(of, frame).map(({ quiet, ...label }) =>
    textElement(
      document,
      label,
      { fill: quiet ? ink.second : ink.text, class: quiet ? 'figure__axis' : 'figure__label' },
      of.band === null,
    ),
  )

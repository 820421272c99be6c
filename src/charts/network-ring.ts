// A child's network as rings: the child in the middle, everybody around by strength, and all of it in words and as a table.
import type { NetworkMap, NetworkPerson } from '../casework/facts/people.ts'
import { nobodyAsked } from '../casework/network.ts'
import { message, say } from '../language/message.ts'
import type { Chart, ChartTable } from './chart.ts'
import { element, picture, textElement } from './drawing.ts'
import { ink } from './ink.ts'
import { inOrder, type RingLayout, ringLayout, type Standing } from './network-ring-layout.ts'
import { drawKeys, drawList } from './network-ring-list.ts'
import { sideMark, stem } from './network-ring-marks.ts'
import { along, type Box, boxOf, type Label, place } from './placing.ts'
import { printDay } from './print.ts'
import { textWidth } from './text-width.ts'

/** A network map with what the child is called. */
export type NetworkRing = { readonly id: string; readonly name: string; readonly map: NetworkMap }

/** The chart of a network map. */
export const networkRingChart = (of: NetworkRing): Chart => {
  const sentence = sentenceOf(of)
  return {
    id: of.id,
    title: say(message('chart-network-title', { name: of.name, on: printDay(of.map.drawnOn) })),
    sentence,
    table: tableOf(of.map),
    draw: (document, width) => draw(document, of, sentence, width),
  }
}

const sentenceOf = ({ map }: NetworkRing): string => {
  const count = (which: (person: NetworkPerson) => boolean): number => map.people.filter(which).length
  return say(
    message('chart-network', {
      on: printDay(map.drawnOn),
      people: map.people.length,
      private: count(each => each.side === 'private'),
      civil: count(each => each.side === 'civil-society'),
      professional: count(each => each.side === 'professional'),
      notAsked: nobodyAsked(map).length,
      conflicts: count(each => each.conflict),
      supervised: count(each => each.contact === 'supervised'),
      notAllowed: count(each => each.contact === 'not-allowed'),
    }),
  )
}

const columns = ['name', 'relation', 'side', 'strength', 'direction', 'conflict', 'contact', 'asked', 'answer'] as const

const tableOf = (map: NetworkMap): ChartTable => {
  const notAsked = new Set(nobodyAsked(map))
  return {
    columns: columns.map(column => say(message('chart-network-column', { column }))),
    rows: inOrder(map.people).map(person => [
      person.name,
      person.relation,
      say(message('chart-network-side', { side: person.side })),
      say(message('chart-network-strength', { strength: person.strength })),
      say(message('chart-network-direction', { direction: person.direction })),
      say(message('chart-network-yes-no', { yes: person.conflict })),
      say(message('chart-network-contact', { contact: person.contact })),
      person.asked === null
        ? notAsked.has(person)
          ? say(message('chart-network-not-asked'))
          : ''
        : printDay(person.asked),
      person.answer ?? '',
    ]),
  }
}

const beside = 900

const draw = (document: Document, of: NetworkRing, sentence: string, width: number): SVGSVGElement => {
  const { map } = of
  const svg = picture(document, { id: of.id, kind: 'network', sentence }, width, 0)
  const isWide = width >= beside
  const radius = isWide ? 290 : Math.min(width / 2 - 4, 290)
  const middle = { x: isWide ? radius + 4 : width / 2, y: radius + 4 }
  drawRings(document, svg, ringLayout(map.people, radius), of.name, middle)
  const left = isWide ? 2 * radius + 44 : 0
  const room = { left, top: isWide ? 4 : 2 * radius + 20, width: width - left }
  const top = map.people.length === 0 ? room.top : drawKeys(document, svg, map, room)
  const bottom = drawList(document, svg, map, { ...room, top, columns: room.width >= 520 ? 2 : 1 })
  const height = Math.ceil(Math.max(2 * radius + 8, bottom + 4))
  svg.setAttribute('height', String(height))
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
  return svg
}

type Middle = { readonly x: number; readonly y: number }

const drawRings = (document: Document, svg: SVGSVGElement, layout: RingLayout, name: string, middle: Middle): void => {
  const { rings, people, mark, child } = layout
  const { x: cx, y: cy } = middle
  for (const { edge } of rings)
    svg.append(element(document, 'circle', { cx, cy, r: edge, fill: 'none', stroke: ink.edge, class: 'figure__edge' }))
  const names = rings.map(
    ({ strength, name: out }): Label => ({
      text: say(message('chart-network-ring', { strength })),
      x: cx,
      y: cy - out + 4,
      size: 12.5,
      weight: 400,
      anchor: 'middle',
    }),
  )
  for (const label of names) svg.append(textElement(document, label, { fill: ink.second, class: 'figure__axis' }, true))
  const centre = { x: cx, y: cy + 4.5, size: 13, weight: 600, anchor: 'middle' } as const
  const fits = textWidth(name, centre.size, 600) <= 2 * child - 6
  svg.append(
    element(document, 'circle', { cx, cy, r: child, fill: ink.text, class: 'network__child' }),
    textElement(
      document,
      { ...centre, text: fits ? name : say(message('chart-network-child')) },
      { fill: ink.paper, class: 'network__asked-text' },
    ),
  )
  for (const each of people) drawPerson(document, svg, each, mark, middle)
  for (const label of namesBeside(layout, names, middle))
    svg.append(textElement(document, label, { fill: ink.text, class: 'figure__label' }, true))
}

const ends = ({ x, y, stem: length }: Standing, mark: number, middle: Middle) => {
  const out = Math.hypot(x, y)
  const at = (from: number): readonly [number, number] => [
    middle.x + (x * (out - from)) / out,
    middle.y + (y * (out - from)) / out,
  ]
  return { from: at(1.15 * mark + 1), to: at(1.15 * mark + 1 + length) }
}

const drawPerson = (document: Document, svg: SVGSVGElement, standing: Standing, mark: number, middle: Middle): void => {
  const { person, number } = standing
  const [x, y] = [middle.x + standing.x, middle.y + standing.y]
  const { from, to } = ends(standing, mark, middle)
  const asked = person.asked !== null
  svg.append(
    stem(document, person, from, to),
    sideMark(document, person, [x, y], mark),
    textElement(
      document,
      { text: String(number), x, y: y + 4.5, size: mark > 12 ? 13 : 12, weight: 600, anchor: 'middle' },
      {
        fill: asked ? ink.paper : ink.text,
        class: asked ? 'network__asked-text' : 'figure__label',
        'data-person': person.id,
      },
    ),
  )
}

/** The names beside the marks, where there is room for every one of them; the list has them all in any case. */
const namesBeside = (
  { people, mark, child, radius }: RingLayout,
  names: readonly Label[],
  middle: Middle,
): readonly Label[] => {
  const around = (x: number, y: number, half: number): Box => ({
    x: x - half,
    y: y - half,
    width: 2 * half,
    height: 2 * half,
  })
  const taken: Box[] = [
    ...names.map(boxOf),
    around(middle.x, middle.y, child),
    ...people.flatMap(each => {
      const { from, to } = ends(each, mark, middle)
      return [around(middle.x + each.x, middle.y + each.y, mark + 1), ...along([from, to], 8)]
    }),
  ]
  const frame = around(middle.x, middle.y, radius)
  const found: Label[] = []
  for (const { person, x: right, y: down } of people) {
    const [x, y] = [middle.x + right, middle.y + down]
    const label = { text: person.name, size: 12.5, weight: 400 } as const
    const far = 1.2 * mark + 4
    const best = place(
      [
        [{ ...label, x, y: y + far + 10, anchor: 'middle' }],
        [{ ...label, x: x + far, y: y + 4.5, anchor: 'start' }],
        [{ ...label, x: x - far, y: y + 4.5, anchor: 'end' }],
        [{ ...label, x, y: y - far, anchor: 'middle' }],
        ...[y + far + 10, y - far].flatMap((line): readonly Label[][] => [
          [{ ...label, x: x - mark, y: line, anchor: 'start' }],
          [{ ...label, x: x + mark, y: line, anchor: 'end' }],
        ]),
      ],
      taken,
      frame,
    )
    if (best.cost > 0.5) return []
    taken.push(best.box)
    found.push(...best.lines)
  }
  return found
}

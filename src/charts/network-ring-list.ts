// What stands in words beside the network drawing: what the marks mean, and everybody by number with what there is to say of them.
import type { NetworkMap, NetworkPerson } from '../casework/facts/people.ts'
import { nobodyAsked } from '../casework/network.ts'
import { message, say } from '../language/message.ts'
import { element, textElement } from './drawing.ts'
import { ink } from './ink.ts'
import { inOrder, sides, strengths } from './network-ring-layout.ts'
import { sideMark, stem, type Tie } from './network-ring-marks.ts'
import { shortened, textWidth } from './text-width.ts'

/** A text at its place, before it is drawn. */
type Line = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly bold: boolean
  readonly quiet: boolean
}
type Block = { readonly lines: readonly Line[]; readonly height: number }

const size = 13
const pitch = 17

/** What there is to say of a person in few words, beside the name and the ring. */
const wordsOf = (person: NetworkPerson, notAsked: ReadonlySet<NetworkPerson>): readonly string[] => [
  person.relation,
  say(message('chart-network-side', { side: person.side })),
  ...(person.conflict ? [say(message('chart-network-conflict'))] : []),
  ...(person.contact === 'allowed' ? [] : [say(message('chart-network-contact', { contact: person.contact }))]),
  ...(notAsked.has(person) ? [say(message('chart-network-not-asked'))] : []),
]

/** Words with a point between, in as many lines as it takes; a word that is too long for a line is cut. */
const wrapped = (words: readonly string[], room: number): readonly string[] => {
  const lines: string[] = []
  for (const word of words.map(each => shortened(each, size, room))) {
    const longer = `${lines.at(-1)} · ${word}`
    if (lines.length > 0 && textWidth(longer, size) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const personBlock = (person: NetworkPerson, number: number, words: readonly string[], room: number): Block => {
  const left = 28
  const below = wrapped(words, room - left)
  return {
    lines: [
      { text: String(number), x: 0, y: pitch - 4, bold: true, quiet: false },
      { text: shortened(person.name, size, room - left, 600), x: left, y: pitch - 4, bold: true, quiet: false },
      ...below.map((text, at) => ({ text, x: left, y: (at + 2) * pitch - 4, bold: false, quiet: true })),
    ],
    height: (below.length + 1) * pitch + 5,
  }
}

const headingBlock = (text: string): Block => ({
  lines: [{ text, x: 0, y: pitch + 2, bold: false, quiet: true }],
  height: pitch + 7,
})

/** Blocks in columns of about the same height; a heading is never the last of its column. */
const inColumns = (blocks: readonly (readonly Block[])[], columns: number): readonly (readonly Block[])[] => {
  const total = blocks.flat().reduce((sum, each) => sum + each.height, 0)
  const filled: Block[][] = [[]]
  let height = 0
  for (const together of blocks) {
    const tall = together.reduce((sum, each) => sum + each.height, 0)
    if (filled.length < columns && height > 0 && height + tall / 2 > total / columns) {
      filled.push([])
      height = 0
    }
    filled.at(-1)?.push(...together)
    height += tall
  }
  return filled
}

/** The list of everybody, from `top` down in the room there is; answers where it ends. */
export const drawList = (
  document: Document,
  svg: SVGSVGElement,
  map: NetworkMap,
  at: { readonly left: number; readonly top: number; readonly width: number; readonly columns: number },
): number => {
  const gap = 28
  const room = (at.width - gap * (at.columns - 1)) / at.columns
  const notAsked = new Set(nobodyAsked(map))
  const ordered = inOrder(map.people)
  const blocks = strengths.flatMap(strength => {
    const here = ordered.filter(each => each.strength === strength)
    return here.map((person, index): readonly Block[] => [
      ...(index === 0 ? [headingBlock(say(message('chart-network-strength', { strength })))] : []),
      personBlock(person, ordered.indexOf(person) + 1, wordsOf(person, notAsked), room),
    ])
  })
  const bottoms = inColumns(blocks, at.columns).map((column, index) => {
    let y = at.top
    const x = at.left + index * (room + gap)
    for (const block of column) {
      for (const line of block.lines) svg.append(drawnLine(document, line, x, y))
      y += block.height
    }
    return y
  })
  return Math.max(at.top, ...bottoms)
}

const drawnLine = (document: Document, { text, x, y, bold, quiet }: Line, left: number, top: number): SVGElement =>
  textElement(
    document,
    { text, x: left + x, y: top + y, size, weight: bold ? 600 : 400, anchor: 'start' },
    { fill: quiet ? ink.second : ink.text, class: quiet ? 'figure__axis' : 'figure__label' },
  )

type Key = { readonly text: string; readonly draw: (x: number, y: number) => SVGElement }

const plain: Tie = { direction: 'to-child', conflict: false, contact: 'allowed' }

/** A key for each thing the drawing shows, and for nothing it doesn't. */
const keysOf = (document: Document, { people }: NetworkMap): readonly Key[] => {
  const tie = (of: Partial<Tie>) => (x: number, y: number) =>
    stem(document, { ...plain, ...of }, [x - 11, y], [x + 11, y])
  const has = (which: (person: NetworkPerson) => boolean): boolean => people.some(which)
  const key = (shown: boolean, text: string, draw: Key['draw']): readonly Key[] => (shown ? [{ text, draw }] : [])
  return [
    ...sides.flatMap(side =>
      key(
        has(each => each.side === side),
        say(message('chart-network-side', { side })),
        (x, y) => sideMark(document, { side, asked: null }, [x, y], 7.5),
      ),
    ),
    ...key(
      has(each => each.asked !== null),
      say(message('chart-network-asked')),
      (x, y) =>
        element(
          document,
          'g',
          {},
          sideMark(document, { side: 'private', asked: '' as NetworkPerson['asked'] }, [x, y], 7.5),
        ),
    ),
    ...(['to-child', 'from-child', 'both'] as const).flatMap(direction =>
      key(
        has(each => each.direction === direction),
        say(message('chart-network-direction', { direction })),
        tie({ direction }),
      ),
    ),
    ...key(
      has(each => each.conflict),
      say(message('chart-network-conflict')),
      tie({ conflict: true }),
    ),
    ...(['supervised', 'not-allowed'] as const).flatMap(contact =>
      key(
        has(each => each.contact === contact),
        say(message('chart-network-contact', { contact })),
        tie({ contact }),
      ),
    ),
  ]
}

/** What the marks mean, side by side in the room there is; answers where it ends. The arrows are drawn with the child to the right. */
export const drawKeys = (
  document: Document,
  svg: SVGSVGElement,
  map: NetworkMap,
  at: { readonly left: number; readonly top: number; readonly width: number },
): number => {
  let [x, y] = [at.left, at.top + 12]
  for (const { text, draw } of keysOf(document, map)) {
    const wide = 30 + textWidth(text, size)
    if (x > at.left && x + wide > at.left + at.width) {
      x = at.left
      y += 24
    }
    svg.append(draw(x + 12, y), drawnLine(document, { text, x: 30, y: 4.5, bold: false, quiet: false }, x, y))
    x += wide + 20
  }
  return y + 14
}

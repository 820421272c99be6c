// The text of table cells in a PDF: a wrapped line goes on, a line of its own stays one, and values under each other stay beside
// the lines of the label they belong to.
import { isFigure } from './figure-text.ts'
import { isOpen, joinedLines, type Segment, wasFull } from './pdf-lines.ts'

/** The lines of a cell from the top. */
export type CellLines = readonly Segment[]

/** A line as its author broke it, and how high its parts stand. */
type Broken = { readonly text: string; readonly top: number; readonly bottom: number }

/** How wide the text of a column may be, and how wide the widest line but one is. */
export type Room = { readonly width: number; readonly second: number }

/** The edge most of these lie at, where most do. */
const sharedEdge = (edges: readonly number[]): number | undefined => {
  const near = (edge: number): number => edges.filter(each => Math.abs(each - edge) < 1.5).length
  const best = edges.reduce<number | undefined>(
    (most, edge) => (most === undefined || near(edge) > near(most) ? edge : most),
    undefined,
  )
  return best !== undefined && near(best) >= edges.length * 0.7 ? best : undefined
}

/** The most lines whose edges are compared with each other. */
const compared = 60

/**
 * The room in each column, from all its lines. Where two columns beside each other have a straight edge on the same side, it is
 * what lies between; else as much as the widest line takes.
 */
export const roomsOf = (columns: readonly CellLines[]): readonly Room[] => {
  const edges = columns.map(lines => {
    const some = lines.slice(0, compared)
    const right = sharedEdge(some.map(line => line.right))
    // Figures of one length end and begin alike; they stand to the right.
    const figures = some.filter(line => isFigure(line.text)).length * 2 > some.length
    return { left: figures && right !== undefined ? undefined : sharedEdge(some.map(line => line.left)), right }
  })
  return columns.map((lines, at) => {
    const widths = lines.map(line => line.right - line.left).toSorted((a, b) => b - a)
    const [widest = 0, second = 0] = widths
    const [own, before, after] = [edges[at], edges[at - 1], edges[at + 1]]
    const between =
      own?.left !== undefined && after?.left !== undefined
        ? after.left - own.left
        : own?.right !== undefined && before?.right !== undefined
          ? own.right - before.right
          : 0
    return { width: Math.max(widest, between - 3), second: between > 0 ? Math.max(second, between - 3) : second }
  })
}

/**
 * Whether the next line is the rest of this one. One that begins like a line of its own is, only where the column was full
 * without this line too: the longest line of a list is no wrapped one. Two that begin with the same word are a list.
 */
const goesOn = (line: Segment, next: Segment, room: Room): boolean => {
  if (isFigure(line.text) || isFigure(next.text) || line.y - next.y >= line.size * 1.9) return false
  if (isOpen(line.text)) return true
  if (!/^[\p{Lu}\d]/u.test(next.text)) return wasFull(line, next, room.width * 0.8)
  if (line.text.split(/\s|\d/)[0] === next.text.split(/\s|\d/)[0]) return false
  return line.right - line.left <= room.second * 1.02 && wasFull(line, next, room.second)
}

/** The lines as they were meant. `own` says that a line has figures of its own beside it. */
const meant = (lines: CellLines, room: Room, own: (line: Segment) => boolean): readonly Broken[] => {
  const texts: { text: string; top: number; bottom: number }[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const open = texts.at(-1)
    if (before !== undefined && open !== undefined && !own(line) && goesOn(before, line, room)) {
      open.text = joinedLines(open.text, line.text)
      open.bottom = line.y
    } else texts.push({ text: line.text, top: line.y, bottom: line.y })
  }
  return texts
}

/** The distance of two lines of text without an empty one between them. */
const pitchOf = (cells: readonly CellLines[]): number => {
  const steps = cells.flatMap(lines => lines.slice(1).map((line, at) => (lines[at]?.y ?? line.y) - line.y))
  const size = cells.flat()[0]?.size ?? 10
  return steps.filter(step => step > size * 0.8).reduce((least, step) => Math.min(least, step), size * 1.6)
}

/** Lines with empty ones where the page left room, counted from `top`. */
const spaced = (lines: readonly Broken[], top: number, pitch: number): string => {
  let text = ''
  let last = top + pitch
  for (const line of lines) {
    const steps = Math.max(1, Math.round((last - line.top) / pitch))
    text += '\n'.repeat(text === '' && last > top ? steps - 1 : steps) + line.text
    last = line.bottom
  }
  return text
}

/** Values on the lines of a label, wherever its own lines were wrapped. */
const besideLabel = (lines: readonly Broken[], label: readonly Broken[], pitch: number): string => {
  const texts = Array.from({ length: label.length }, () => '')
  for (const line of lines) {
    const at = label.findLastIndex(of => line.top <= of.top + pitch * 0.4)
    const free = Math.max(at, texts.findLastIndex(text => text !== '') + 1, 0)
    texts[free] = line.text
  }
  return texts.join('\n').trimEnd()
}

/** The lines of the label with an empty one for each that the page left empty. */
const withGaps = (lines: readonly Broken[], pitch: number): readonly Broken[] => {
  const all: Broken[] = []
  let last: number | undefined
  for (const line of lines) {
    const steps = last === undefined ? 1 : Math.min(20, Math.max(1, Math.round((last - line.top) / pitch)))
    for (let empty = 1; empty < steps; empty += 1) {
      const y = (last ?? line.top) - pitch * empty
      all.push({ text: '', top: y, bottom: y })
    }
    all.push(line)
    last = line.bottom
  }
  return all
}

/** The texts of the cells of a row, each with the room in its column. */
export const cellTexts = (cells: readonly CellLines[], rooms: readonly (Room | undefined)[]): readonly string[] => {
  const figures = cells.map(lines => lines.filter(line => isFigure(line.text))).filter(lines => lines.length > 1)
  const own = (line: Segment): boolean =>
    figures.some(all => all.some(each => Math.abs(each.y - line.y) < line.size * 0.3))
  const broken = cells.map((lines, at) =>
    meant(lines, rooms[at] ?? roomsOf([lines])[0] ?? { width: 0, second: 0 }, own),
  )
  const tall = broken.filter(lines => lines.length > 1).length
  const pitch = pitchOf(cells)
  const [label = [], ...values] = broken
  if (label.length > 2 && tall > 1) {
    const lines = withGaps(label, pitch)
    return [lines.map(line => line.text).join('\n'), ...values.map(each => besideLabel(each, lines, pitch))]
  }
  return broken.map(lines => spaced(lines, lines[0]?.top ?? 0, pitch))
}

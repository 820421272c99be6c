// What the marks of a life mean: a line under the picture with those that stand in it.
import { message, say } from '../language/message.ts'
import { element, textElement } from './drawing.ts'
import { ink, stepInk } from './ink.ts'
import { followUpMark, meetingMark, notificationMark } from './life-marks.ts'
import type { Life, Part } from './life-way.ts'
import { textWidth } from './text-width.ts'

type Entry = {
  readonly text: string
  readonly mark: (document: Document, x: number, y: number) => SVGElement
  readonly room: number
}

const lineHeight = 24

const sample = (planned: boolean, document: Document, x: number, y: number): SVGElement => {
  const { edge, scale } = stepInk(4, 7)
  return element(document, 'rect', {
    x: x + 1,
    y: y - 5,
    width: 22,
    height: 10,
    rx: 2,
    fill: ink.paper,
    stroke: edge,
    'stroke-width': planned ? 2 : 1.5,
    'stroke-dasharray': planned ? '5 3' : undefined,
    class: `life__beside life__beside--${scale}`,
  })
}

const entriesOf = (of: Life, parts: readonly Part[]): readonly Entry[] => {
  const states = (['kept', 'late', 'not-held', 'planned'] as const).filter(state =>
    of.followUps.some(each => each.state === state),
  )
  const words = {
    kept: say(message('chart-follow-up-kept')),
    late: say(message('chart-follow-up-late')),
    'not-held': say(message('chart-follow-up-not-held')),
    planned: say(message('chart-follow-up-planned')),
  } as const
  const entries: Entry[] = states.map(state => ({
    text: words[state],
    mark: (document, x, y) => followUpMark(document, state, x + 8, y, false),
    room: state === 'kept' || state === 'late' ? 17 : 21,
  }))
  if (of.meetings.length > 0) {
    entries.push({
      text: say(message('chart-meeting')),
      mark: (document, x, y) => meetingMark(document, false, x + 8, y),
      room: 21,
    })
  }
  if (of.notifications.length > 0) {
    entries.push({
      text: say(message('chart-notification')),
      mark: (document, x, y) => notificationMark(document, x + 4, y),
      room: 21,
    })
  }
  if (parts.some(part => part.kind === 'beside')) {
    entries.push({
      text: say(message('chart-simultaneous')),
      mark: (document, x, y) => sample(false, document, x, y),
      room: 31,
    })
  }
  if (parts.some(part => part.kind === 'planned')) {
    entries.push({
      text: say(message('chart-planned-measure')),
      mark: (document, x, y) => sample(true, document, x, y),
      room: 31,
    })
  }
  return entries
}

/** The legend broken into lines of at most `width` pixels, from `top` down, and the height it takes. */
export const drawLegend = (
  document: Document,
  of: Life,
  parts: readonly Part[],
  top: number,
  width: number,
): { readonly height: number; readonly marks: readonly SVGElement[] } => {
  let [x, line] = [0, 0]
  const marks = entriesOf(of, parts).flatMap(({ text, mark, room }) => {
    const long = room + textWidth(text, 13) + 18
    if (x > 0 && x + long - 18 > width) [x, line] = [0, line + 1]
    const y = top + line * lineHeight + lineHeight / 2
    const label = { text, x: x + room, y: y + 4.5, size: 13, weight: 400, anchor: 'start' } as const
    const drawn = [mark(document, x, y), textElement(document, label, { fill: ink.second, class: 'figure__axis' })]
    x += long
    return drawn
  })
  return { height: marks.length === 0 ? 0 : (line + 1) * lineHeight, marks }
}

// Life on the ladder: one picture of what a child has been given, wide for a screen and turned for a phone.
import { message, say } from '../language/message.ts'
import type { Chart } from './chart.ts'
import { drawNarrowLife } from './life-narrow.ts'
import { type Life, spanOf } from './life-way.ts'
import { drawWideLife } from './life-wide.ts'
import { lifeSentence, lifeTable } from './life-words.ts'

/** Below this width the picture is turned: time runs down, the newest on top. */
const turnsBelow = 700

/** The chart of a child's life on the ladder. */
export const lifeChart = (of: Life): Chart => {
  const sentence = lifeSentence(of)
  return {
    id: of.id,
    title: say(message('chart-life-title', { name: of.name })),
    sentence,
    table: lifeTable(of),
    draw: (document, width) =>
      (width < turnsBelow ? drawNarrowLife : drawWideLife)(document, withinSpan(of), sentence, width),
  }
}

/** The life without laws that changed before or after the days the picture is about. */
const withinSpan = (of: Life): Life => {
  const { from, to } = spanOf(of)
  return { ...of, laws: of.laws.filter(({ on }) => from < on && on < to) }
}

// The band in words: what it comes of, and where its middle lies away from the curve.
import { type Message, message, say } from '../../language/message.ts'
import type { InvestmentCase } from '../case.ts'
import { type Attribution, attributionOf, type Part } from '../uncertainty/attribution.ts'
import type { Draws } from '../uncertainty/draws.ts'
import { cumulativeBand } from '../uncertainty/outcomes.ts'
import { amountWords, percentWords } from './amount-words.ts'
import { groupsOf, thingsOf } from './break-even.ts'

/** The parts with assumptions that count the same kind of thing taken together, largest first. */
const kindsOf = ({ of }: Draws, { parts }: Attribution): readonly Part[] => {
  const groups = groupsOf(of)
  const groupOf = (id: string) => groups.find(({ assumptions }) => assumptions.some(each => each.id === id))
  const kinds = new Map<string, Part>()
  for (const { id, label, share } of parts) {
    const group = groupOf(id)
    const key = group?.unit ?? `${id}: ${label}`
    const says =
      group === undefined
        ? message('band-part', { label })
        : message('band-part-kind', { things: thingsOf(group).things })
    kinds.set(key, { id: key, label: say(says), share: (kinds.get(key)?.share ?? 0) + share })
  }
  return [...kinds.values()].sort((a, b) => b.share - a.share)
}

/** As few as make two thirds of the band, at most three. */
const enough = (parts: readonly Part[]): readonly Part[] => {
  let sum = 0
  return parts.slice(0, 3).filter(({ share }) => {
    const wanted = sum < 2 / 3
    sum += share
    return wanted
  })
}

/** True where nobody has seen how far any of the numbers may be off: every spread is a judgement. */
const allEstimated = ({ assumptions }: InvestmentCase): boolean =>
  assumptions.every(({ spread, spreadBasis }) => spread === undefined || spreadBasis?.kind === 'estimate')

/** What the band is made of, whether it is no better than judgements, and how its mean lies away from the case's own total where that is a tenth of its width. */
export const bandSentences = (drawn: Draws, central: number): readonly Message[] => {
  const parts = enough(kindsOf(drawn, attributionOf(drawn)))
  if (parts.length === 0) {
    const last = drawn.years.at(-1) ?? 0
    return drawn.drawn.length === 0
      ? [message('band-none'), message('band-takes')]
      : [message('band-still', { year: last })]
  }
  const share = parts.reduce((sum, part) => sum + part.share, 0)
  const { low, high, mean } = cumulativeBand(drawn)
  const [width, off] = [(high.at(-1) ?? 0) - (low.at(-1) ?? 0), (mean.at(-1) ?? 0) - central]
  return [
    message('band-made-by', { labels: parts.map(each => each.label), share: percentWords(share), most: share > 0.5 }),
    ...(Math.abs(off) < width / 10
      ? []
      : [message('band-apart', { amount: amountWords(drawn.of, Math.abs(off)), lower: off < 0 })]),
    ...(allEstimated(drawn.of) ? [message('band-estimated')] : []),
  ]
}

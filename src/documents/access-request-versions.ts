// The rows of something recorded in versions: what stands now, and beneath it what stood there before and why it changed.
import type { Recorded } from './access-request-fact.ts'
import { plainly, type RequestRow, type Said } from './access-request-table.ts'
import { words } from './access-request-words.ts'
import { capital, inDenmark, longDay } from './paper-words.ts'

/** A version in words; `when` are the days or the period it is found by, as they stand within a sentence. */
export type ToldVersion = {
  readonly recorded: Recorded
  readonly when: readonly string[]
  readonly said: readonly Said[]
}

const dayOf = (instant: string): string => longDay(inDenmark(instant).day)

const recordedWords = ({ recorded }: ToldVersion): readonly Said[] => [
  plainly(dayOf(recorded.knownFrom)),
  ...(recorded.reason === null ? [] : [{ name: words.labels.reason, text: recorded.reason, tone: 'plain' as const }]),
]

const same = (a: Said, b: Said): boolean => a.name === b.name && a.text === b.text

/** What it is called, so that an earlier version can be told from others also where a page begins with it. */
const titleOf = (said: readonly Said[]): string => {
  const [first] = said
  return first === undefined || first.tone !== 'strong' || first.text === words.hidden ? '' : first.text
}

/** What an earlier version said that the later one doesn't; and that the rest was alike. */
const differences = (earlier: readonly Said[], later: readonly Said[]): readonly Said[] => {
  const differs = earlier.filter(said => !later.some(each => same(each, said)))
  const missing = [
    ...new Set(later.flatMap(({ name }) => (name === '' || earlier.some(each => each.name === name) ? [] : [name]))),
  ].map((name): Said => ({ name, text: words.notRecorded, tone: 'plain' }))
  const all = [...differs, ...missing].map((said): Said => ({ ...said, tone: 'muted' }))
  if (all.length === 0) return [plainly(words.asAbove(titleOf(later)), 'muted')]
  return all.length < later.length ? [...all, plainly(words.restAsAbove, 'muted')] : all
}

const newestRow = (told: ToldVersion): RequestRow => ({
  kind: 'current',
  cells: [
    told.when.map(each => plainly(capital(each))),
    told.recorded.withdrawn
      ? [plainly(words.withdrawn, 'strong'), ...told.said.map(each => ({ ...each, tone: 'muted' as const }))]
      : told.said,
    recordedWords(told),
  ],
})

const earlierRow = ({ recorded, when, said }: ToldVersion, later: ToldVersion): RequestRow => {
  const [from, to] = [dayOf(recorded.knownFrom), dayOf(recorded.knownTo ?? later.recorded.knownFrom)]
  return {
    kind: 'earlier',
    cells: [
      [{ name: words.before, text: when.join(', '), tone: 'muted' }],
      differences(said, later.said),
      [
        plainly(words.stood(from, to), 'muted'),
        ...(recorded.reason === null
          ? []
          : [{ name: words.labels.reason, text: recorded.reason, tone: 'muted' as const }]),
      ],
    ],
  }
}

/** The newest version, then those before it, the latest first. `versions` has the first one first. */
export const versionRows = (versions: readonly ToldVersion[]): readonly RequestRow[] => {
  const told = versions.toReversed()
  return told.map((each, at) => {
    const later = told[at - 1]
    return later === undefined ? newestRow(each) : earlierRow(each, later)
  })
}

// A changed rule in sentences: when it begins and ends, which interval is another, and whether only its words were put right.
import type { Day } from '../../language/day.ts'
import { type Message, message } from '../../language/message.ts'
import type { AgeRule } from '../ages.ts'
import type { CadenceEntry, CadenceRule } from '../cadence.ts'
import type { Programme } from '../programme.ts'
import { same } from './same.ts'

type Rule = CadenceRule | Programme | AgeRule

/** What of a rule is words and no rule. */
const words = new Set(['title', 'law', 'paragraph', 'source', 'confidence', 'note', 'label', 'reason'])
const dates = new Set(['validFrom', 'validTo'])

const without = (of: unknown, left: ReadonlySet<string>): unknown => {
  if (Array.isArray(of)) return of.map(each => without(each, left))
  if (typeof of !== 'object' || of === null) return of
  return Object.fromEntries(
    Object.entries(of)
      .filter(([key]) => !left.has(key))
      .map(([key, value]) => [key, without(value, left)]),
  )
}

/** `was` undefined: there was no such rule; `is` undefined: there is none any more. `begins` and `ends`: the days that are near enough to tell. */
export const said = (
  was: Rule | undefined,
  is: Rule | undefined,
  { changed, begins, ends }: { readonly changed: boolean; readonly begins: Day | null; readonly ends: Day | null },
): readonly Message[] => {
  const title = (is ?? was)?.title ?? ''
  const dated = [
    ...(begins === null ? [] : [message('law-watch-begins', { title, on: begins })]),
    ...(ends === null ? [] : [message('law-watch-ends', { title, on: ends })]),
  ]
  if (!changed) return dated
  if (is === undefined) return [message('law-watch-removed', { title })]
  if (was === undefined) return [message('law-watch-added', { title }), ...dated]
  const other = [...dateWords(was, is, dated.length > 0), ...contentWords(was, is)]
  return [...dated, ...(dated.length + other.length === 0 ? [message('law-watch-words', { title })] : other)]
}

const dateWords = (was: Rule, is: Rule, told: boolean): readonly Message[] =>
  told || (was.validFrom === is.validFrom && was.validTo === is.validTo)
    ? []
    : [message('law-watch-dates', { title: is.title, from: is.validFrom, to: is.validTo })]

const contentWords = (was: Rule, is: Rule): readonly Message[] => {
  const left = new Set([...words, ...dates])
  if (same(without(was, left), without(is, left))) return []
  const { title } = is
  if ('age' in was && 'age' in is && was.age !== is.age)
    return [message('law-watch-age', { title, before: was.age, after: is.age })]
  const intervals = 'entries' in was && 'entries' in is ? intervalWords(was, is) : []
  return intervals.length > 0 ? intervals : [message('law-watch-content', { title })]
}

/** The entries whose length alone is another, told one by one; none where the entries are otherwise changed. */
const intervalWords = (was: CadenceRule, is: CadenceRule): readonly Message[] => {
  const lengths = new Set(['at', 'every'])
  const left = new Set([...words, ...dates, ...lengths])
  if (!same(without(was, left), without(is, left))) return []
  return is.entries.flatMap((entry, at) => {
    const [before, after] = [lengthOf(was.entries[at]), lengthOf(entry)]
    if (before === undefined || after === undefined || same(before, after)) return []
    return [message('law-watch-interval', { title: is.title, label: entry.label ?? null, before, after })]
  })
}

const lengthOf = (entry: CadenceEntry | undefined): { readonly count: number; readonly unit: string } | undefined => {
  if (entry?.pattern === 'once') return entry.at
  return entry?.pattern === 'series' ? entry.every : undefined
}

// What a change of the rules changes in a case: the lines of its due list by the rules as they were, and as they are or will be.
import type { Day } from '../../language/day.ts'
import { type Message, message, say } from '../../language/message.ts'
import type { DueDate, DueWhat } from '../due/item.ts'
import type { DueList } from '../due-list.ts'
import type { CaseFacts } from '../facts.ts'
import { dueOf } from '../picture.ts'
import type { CaseworkRules } from '../rules.ts'
import type { RuleChange } from './changes.ts'

/** One date of a line: what is due, about which fact, and who asks for it when. */
type Line = Pick<DueDate, 'asker' | 'date' | 'time' | 'latest'> & { readonly what: DueWhat; readonly about: string }

const linesOf = ({ items }: DueList): readonly Line[] =>
  items.flatMap(({ what, about, dates }) =>
    dates.map(({ asker, date, time, latest }) => ({ what, about, asker, date, time, latest })),
  )

const keyOf = ({ what, about, asker }: Line): string => JSON.stringify([what, about, asker])
const whenOf = ({ date, time, latest }: Line): string => JSON.stringify([date, time, latest])

/** Those of `lines` that are not among `others`, each as often as it is not. */
const notAmong = (lines: readonly Line[], others: readonly Line[]): readonly Line[] => {
  const left = others.map(whenOf)
  return lines.filter(each => {
    const at = left.indexOf(whenOf(each))
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}

/** The lines that differ, in words: moved, new, gone. A line of the same thing asked for by the same is the same line. */
const differences = (before: DueList, after: DueList): readonly Message[] => {
  const [was, is] = [linesOf(before), linesOf(after)].map(lines => Map.groupBy(lines, keyOf))
  const keys = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
  return keys.flatMap(key => {
    const [old, next] = [was?.get(key) ?? [], is?.get(key) ?? []]
    const [gone, come] = [notAmong(old, next), notAmong(next, old)]
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => told(gone[at], come[at])).flat()
  })
}

const told = (gone: Line | undefined, come: Line | undefined): readonly Message[] => {
  const line = come ?? gone
  if (line === undefined) return []
  const [what, { asker }] = [say(message('due-what', { what: line.what })), line]
  if (gone === undefined) return [message('law-watch-line-new', { what, asker, after: come?.date ?? null })]
  if (come === undefined) return [message('law-watch-line-gone', { what, asker, before: gone.date })]
  return [message('law-watch-line-moved', { what, asker, before: gone.date, after: come.date })]
}

/** A case that a change touches, with what changes in it. */
export type Touched = { readonly child: string; readonly lines: readonly Message[] }

/** The cases each change touches, in the order of the changes. Where no line of a case differs it is not touched. */
export const touchedBy = (
  changes: readonly Pick<RuleChange, 'at' | 'before' | 'after'>[],
  cases: readonly CaseFacts[],
  municipality: number,
): readonly (readonly Touched[])[] => {
  const touched = changes.map((): Touched[] => [])
  for (const facts of cases) {
    const list = (rules: CaseworkRules, on: Day): DueList => dueOf(facts, { day: on, time: null }, rules, municipality)
    const now = new Map<Day, DueList>()
    for (const [place, { at, before, after }] of changes.entries()) {
      const is = now.get(at) ?? list(after, at)
      now.set(at, is)
      const lines = differences(list(before, at), is)
      if (lines.length > 0) touched[place]?.push({ child: facts.child, lines })
    }
  }
  return touched
}

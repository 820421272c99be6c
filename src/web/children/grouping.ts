// A child's spells as the page shows them: in three groups, what runs before what is over, and their periods in words.
import { partOfSpell } from '../../access/part-of-spell.ts'
import type { Part } from '../../access/subject.ts'
import { printDay, printSpan } from '../../charts/print.ts'
import type { ShownSpell } from '../../contract/children.ts'
import type { Day } from '../../language/day.ts'
import { day } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import type { Spell } from '../../language/spell.ts'
import { capital } from '../page/typeset.ts'
import { da } from './da.ts'
import type { Child } from './queries.ts'

/** The groups of the page, in their order: the parts of a bare record. */
const groups = ['measures', 'social', 'identity'] as const satisfies readonly Part[]
type Group = (typeof groups)[number]

/** True where the text names a kind of spell. */
export const isSpellKind = (kind: string): kind is Spell['kind'] => Object.hasOwn(partOfSpell, kind)

/** What a spell is about, without the step that stands beside it; null while protection hides it. */
export const whatOf = ({ text, step }: Pick<ShownSpell, 'text' | 'step'>): string | null => {
  if (text === null) return null
  const after = say(message('spell-text', { what: '', step }))
  return after !== '' && text.endsWith(after) ? text.slice(0, -after.length) : text
}

const isOver = (of: ShownSpell, today: Day): boolean => of.to !== null && of.to <= today

/** What runs or is ahead first, then what is over; within each the newest on top. */
const newestFirst = (of: readonly ShownSpell[], today: Day): readonly ShownSpell[] =>
  of.toSorted((a, b) => {
    const over = Number(isOver(a, today)) - Number(isOver(b, today))
    if (over !== 0) return over
    return a.from === b.from ? 0 : a.from < b.from ? 1 : -1
  })

const isClosed = (child: Pick<Child, 'closedParts'>, part: Part): boolean =>
  child.closedParts.some(closed => closed.part === say(message('child-part', { part })))

/** The spells in their groups; a group whose part is closed is left out, one without spells is there and empty. */
export const grouped = (
  child: Pick<Child, 'spells' | 'closedParts'>,
  today: Day,
): readonly { readonly group: Group; readonly spells: readonly ShownSpell[] }[] =>
  groups
    .filter(group => !isClosed(child, group))
    .map(group => ({
      group,
      spells: newestFirst(
        child.spells.filter(({ kind }) => (isSpellKind(kind) ? partOfSpell[kind] : 'social') === group),
        today,
      ),
    }))

/** Closed parts that are closed for the same reason, named together as a line begins. */
export const closedTogether = (
  of: Child['closedParts'],
): readonly { readonly parts: string; readonly sentence: string }[] => {
  const bySentence = Map.groupBy(of, ({ sentence }) => sentence)
  return [...bySentence].map(([sentence, closed]) => {
    const names = closed.map(({ part }) => part)
    const parts = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`
    return { parts: capital(parts), sentence }
  })
}

/** A period as a person says it: `siden 3. marts 2026`, `3. marts 2025 til 1. juni 2026, i 15 mdr.` */
export const periodWords = ({ from, to }: Pick<ShownSpell, 'from' | 'to'>, today: Day): string => {
  const words = da.period
  const first = printDay(day(from))
  if (to === null) return from > today ? words.ahead(first) : words.running(first)
  const last = printDay(day(to))
  if (from <= today && to > today) return words.ending(first, last)
  return `${words.between(first, last)}, ${words.lasted(printSpan(day(from), day(to)))}`
}

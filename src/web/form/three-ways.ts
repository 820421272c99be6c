// Two people wrote from the same beginning: what each field says in both, what is chosen until somebody chooses, and what stands then.
import { type BothField, bothTexts, type Pick } from './both-texts.ts'

/** The fields of a form by their names, each as it is read; what is not there is not written. */
export type Shown = ReadonlyMap<string, string>

/** Every field of both, in one's own order, then what only the other has. */
export const bothFields = (theirs: Shown, yours: Shown, labelOf: (field: string) => string): readonly BothField[] =>
  [...new Set([...yours.keys(), ...theirs.keys()])].map(field => ({
    field,
    label: labelOf(field),
    theirs: theirs.get(field) ?? '',
    yours: yours.get(field) ?? '',
  }))

/**
 * What is chosen to begin with. A field only one of them touched stands as that one left it; where both did, both texts where
 * they can stand one after the other, else one's own.
 */
export const firstPicks = (
  before: Shown,
  fields: readonly BothField[],
  mergeable: readonly string[],
): Readonly<Record<string, Pick>> =>
  Object.fromEntries(
    fields.map(({ field, theirs, yours }): [string, Pick] => {
      const was = (before.get(field) ?? '').trim()
      if (yours.trim() === was) return [field, 'theirs']
      if (theirs.trim() === was) return [field, 'yours']
      return [field, mergeable.includes(field) ? 'both' : 'yours']
    }),
  )

/** A text as it was chosen. */
export const chosenText = (theirs: string, yours: string, pick: Pick): string =>
  pick === 'both' ? bothTexts(theirs, yours) : pick === 'theirs' ? theirs : yours

/** Rows as they were chosen, each whole: the other's order first, then what only oneself has. */
export const chosenRows = <Row extends { readonly id: string }>(
  theirs: readonly Row[],
  yours: readonly Row[],
  pickOf: (id: string) => Pick,
): Row[] =>
  [...new Set([...theirs, ...yours].map(each => each.id))].flatMap(id => {
    const from = pickOf(id) === 'theirs' ? theirs : yours
    const found = from.find(each => each.id === id)
    return found === undefined ? [] : [found]
  })

// What was done in the editor, so that all of it can be undone and done again.
import type { InvestmentCase } from '../../../investment/case.ts'
import { type Edit, edited } from './edit.ts'

/** Cases before and after the one that stands. `typing`: the field that is being typed in, whose keys are one step together. */
export type History = {
  readonly past: readonly InvestmentCase[]
  readonly now: InvestmentCase
  readonly future: readonly InvestmentCase[]
  readonly typing: string | null
  /** Rises by every undo and redo: what is half typed in a field is then given up. */
  readonly turns: number
}

/** As many steps as can be undone. */
const mostSteps = 500

export const begin = (now: InvestmentCase): History => ({ past: [], now, future: [], typing: null, turns: 0 })

/** Does an edit. Edits of one field in a row are one step; `field` null begins a step of its own. */
export const act = (of: History, edit: Edit, field: string | null): History => {
  const now = edited(of.now, edit)
  const goesOn = field !== null && field === of.typing
  return {
    ...of,
    past: goesOn ? of.past : [...of.past, of.now].slice(-mostSteps),
    now,
    future: [],
    typing: field,
  }
}

/** The field was left: what is typed in it later is another step. */
export const rest = (of: History): History => (of.typing === null ? of : { ...of, typing: null })

export const undo = (of: History): History => {
  const before = of.past.at(-1)
  if (before === undefined) return of
  return {
    past: of.past.slice(0, -1),
    now: before,
    future: [of.now, ...of.future],
    typing: null,
    turns: of.turns + 1,
  }
}

export const redo = (of: History): History => {
  const [after, ...future] = of.future
  if (after === undefined) return of
  return { past: [...of.past, of.now], now: after, future, typing: null, turns: of.turns + 1 }
}

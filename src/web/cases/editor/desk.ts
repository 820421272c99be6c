// What every part of the editor works with: the case, how it is changed, what is wrong, and the rules.
import { createContext, useContext } from 'react'
import type { InvestmentCase } from '../../../investment/case.ts'
import type { Misfit } from '../../../investment/check-case.ts'
import { say } from '../../../language/message.ts'
import { capital } from '../../page/typeset.ts'
import type { Edit } from './edit.ts'
import { misfitAt, type Working } from './working.ts'

export type Desk = {
  readonly of: InvestmentCase
  /** The case as it was saved last. */
  readonly saved: InvestmentCase
  readonly working: Working
  /** Does an edit; edits of one `field` in a row are undone together. */
  readonly change: (edit: Edit, field?: string) => void
  /** A field was left. */
  readonly leave: () => void
  /** Rises by every undo and redo: half-typed text is given up. */
  readonly turns: number
  /** Says what is wrong with what is typed in a field; null where nothing is any more. */
  readonly tell: (field: string, sentence: string | null) => void
}

export const DeskContext = createContext<Desk | null>(null)

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('a part of the editor stands outside of it')
  return desk
}

/** A misfit as a sentence of its own. */
export const sentenceOfMisfit = ({ problem }: Misfit): string => capital(say(problem))

/** What is wrong at a place of the case, as a sentence. */
export const wrongAt = ({ working }: Desk, ...place: readonly (string | number)[]): string | undefined => {
  const found = misfitAt(working.misfits, ...place)
  return found === undefined ? undefined : sentenceOfMisfit(found)
}

/** An id nothing in the case has yet: `linje-3`. */
export const freeId = (of: InvestmentCase, stem: string): string => {
  const taken = new Set(
    [of.lines, of.totals, of.assumptions, of.efforts, of.scenarios, of.tables].flatMap(list =>
      list.map(({ id }) => id),
    ),
  )
  let number = 1
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

// Everything written about a child as notes, the newest first.
import { namesOfHelp } from '../child/life-of-case.ts'
import type { CasePicture } from '../child/queries.ts'
import { decidedNotes } from './decided.ts'
import { metNotes } from './met.ts'
import type { Note } from './note.ts'
import { namesShown } from './who.ts'

const moment = ({ on, time, id }: Note): string => `${on} ${time ?? ''} ${id}`

/** The notes of a case. `name`: what the child is called here; `masked`: it is not to be told who it is. */
export const notesOf = (
  of: CasePicture,
  { name, masked }: { readonly name: string; readonly masked: boolean },
): readonly Note[] => {
  const around = { of, name, help: namesOfHelp(of, masked), shown: namesShown(of, masked) }
  return [...metNotes(around), ...decidedNotes(around)].toSorted((a, b) => (moment(a) < moment(b) ? 1 : -1))
}

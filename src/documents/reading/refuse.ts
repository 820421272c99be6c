// Ends the reading of a document with the sentence a person gets.
import { BadInput, message } from '../../language/message.ts'
import { limits } from './limits.ts'

/** The kinds of file that are read, as the sentences name them. */
export type FileKind = 'xlsx' | 'docx' | 'csv' | 'text' | 'html' | 'pdf'

/** @throws BadInput always: the file isn't what its kind should be. */
export const broken = (kind: FileKind): never => {
  throw new BadInput(message('document-broken', { kind }))
}

/** Counts what has been read of one document, and ends the reading where it is too much. */
export type Meter = {
  /** @throws BadInput when there are too many. */
  readonly cells: (more: number) => void
  /** @throws BadInput when there are too many. */
  readonly letters: (more: number) => void
}

/** A meter at zero. */
export const newMeter = (): Meter => {
  let cells = 0
  let letters = 0
  return {
    cells: more => {
      cells += more
      if (cells > limits.cells) throw new BadInput(message('document-too-many-cells', { limit: limits.cells }))
    },
    letters: more => {
      letters += more
      if (letters > limits.letters) throw new BadInput(message('document-too-much-text', { limit: limits.letters }))
    },
  }
}

// Ends the reading of a document with the sentence a person gets.
import type { LeftOut } from '../../investment/document/left-out.ts'
import { BadInput, message, say } from '../../language/message.ts'
import type { LeftPart } from '../../language/sentences/document-left-out.ts'
import { limits } from './limits.ts'

/** The kinds of file that are read, as the sentences name them. */
export type FileKind = 'xlsx' | 'docx' | 'csv' | 'text' | 'html' | 'pdf'

/** @throws BadInput always: the file isn't what its kind should be. */
export const broken = (kind: FileKind): never => {
  throw new BadInput(message('document-broken', { kind }))
}

/** Where something that was left out stands. */
type LeftPlace = { readonly page?: number; readonly sheet?: string }

/** Counts what has been read of one document, ends the reading where it is too much, and keeps what was left out. */
export type Meter = {
  /** @throws BadInput when there are too many. */
  readonly cells: (more: number) => void
  /** @throws BadInput when there are too many. */
  readonly letters: (more: number) => void
  /** Something that is never read stands in the file, perhaps in many places. */
  readonly left: (what: LeftPart, at?: LeftPlace) => void
  /** Something that would have been read was not. */
  readonly remark: (what: LeftOut) => void
  /** All that was left out, each once. */
  readonly leftOut: () => readonly LeftOut[]
}

type Places = { readonly pages: Set<number>; readonly sheets: Set<string> }

/** A meter at zero. */
export const newMeter = (): Meter => {
  let cells = 0
  let letters = 0
  const parts = new Map<LeftPart, Places>()
  const remarks = new Map<string, LeftOut>()
  return {
    cells: more => {
      cells += more
      if (cells > limits.cells) throw new BadInput(message('document-too-many-cells', { limit: limits.cells }))
    },
    letters: more => {
      letters += more
      if (letters > limits.letters) throw new BadInput(message('document-too-much-text', { limit: limits.letters }))
    },
    left: (what, { page, sheet } = {}) => {
      const places = parts.get(what) ?? { pages: new Set(), sheets: new Set() }
      parts.set(what, places)
      if (page !== undefined) places.pages.add(page)
      if (sheet !== undefined) places.sheets.add(sheet)
    },
    remark: what => remarks.set(say(what), what),
    leftOut: () => [
      ...remarks.values(),
      ...[...parts].map(([what, { pages, sheets }]): LeftOut => {
        const sorted = [...pages].toSorted((a, b) => a - b)
        return { code: 'document-left-part', values: { what, pages: sorted, sheets: [...sheets] } }
      }),
    ],
  }
}

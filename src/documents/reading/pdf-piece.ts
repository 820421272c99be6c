// What stands on a page of a PDF, piece by piece.

/** A piece of text as the page has it: one line or less, in one font. `x` and `y` are where its baseline begins, from below. */
export type PdfPiece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
  /** What the structure calls it; undefined where it is decoration or has no tag. */
  readonly tag: string | undefined
}

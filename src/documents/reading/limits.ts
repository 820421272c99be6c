// How much a document may hold before reading it is refused: many times what a business case needs, little for a machine.

import { documentBounds } from '../../investment/document/bounds.ts'

export const limits = {
  ...documentBounds,
  /** Files in an archive, and what they may be unpacked. */
  parts: 2000,
  unpackedBytes: 100 * 2 ** 20,
  /** How many times larger a part of more than a megabyte may become; office files stay below 60. */
  ratio: 250,
  /** Elements of XML or HTML within each other, and in one part. A table in a text box in a table lies 60 deep. */
  depth: 256,
  nodes: 1_500_000,
  /** Pieces of text on one page of a PDF; where every letter is a piece of its own a full page has some 5.000. */
  pieces: 20_000,
  seconds: 20,
  /** Memory of the process that reads. */
  megabytes: 768,
} as const

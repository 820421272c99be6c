// How much a read document may hold, wherever it comes from: a reader, or a page that sends back what it was given.

/** Many times what a business case needs, little for a machine. */
export const documentBounds = {
  fileBytes: 20 * 2 ** 20,
  blocks: 50_000,
  cells: 200_000,
  columns: 1000,
  letters: 2_000_000,
  pages: 500,
} as const

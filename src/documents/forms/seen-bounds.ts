// How much of a file is looked at. A cell costs its writer a letter or two, and every later step goes through all of them.
import { BadZip } from '../unzip.ts'
import type { SeenBlock } from './seen.ts'

/** Columns of a table: a hundred years with room for what is said of a row. What stands further out is none of a form. */
export const mostColumns = 200

/** Rows in all, and letters in their cells: some twenty times what the largest case we take fills in any layout. */
const most = { rows: 20_000, letters: 5_000_000 }

/** A count of what was read of one file; the same words in many cells are counted in each. */
export const seenBounds = (): { readonly row: (row: SeenBlock[number]) => void } => {
  let [rows, letters] = [0, 0]
  return {
    row: row => {
      if (row.length > 0) rows += 1
      for (const cell of row) letters += cell?.text.length ?? 0
      if (rows > most.rows || letters > most.letters) throw new BadZip('too-much')
    },
  }
}

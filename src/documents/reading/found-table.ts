// A table found in the lines of a text.
import type { ReadTable } from '../../investment/document/read-document.ts'

/** Its rows, the lines they stand on (from 0), and the first line after it. */
export type FoundTable = Pick<ReadTable, 'rows'> & { readonly lines: readonly number[]; readonly end: number }

/** Looks for a table that begins on a line. Where there is none, `walked` is told the first line that was not looked at for it. */
export type TableReader = (
  lines: readonly string[],
  from: number,
  walked?: (end: number) => void,
) => FoundTable | undefined

// A table found in the lines of a text.
import type { ReadTable } from '../../investment/document/read-document.ts'

/** Its rows, the lines they stand on (from 0), and the first line after it. */
export type FoundTable = Pick<ReadTable, 'rows'> & { readonly lines: readonly number[]; readonly end: number }

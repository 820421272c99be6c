// A file of semicolons as others write it: its text in whichever of two encodings, and its rows with the line each ends on.
import { CsvError, parse } from 'csv-parse/sync'

/** A row that holds something, its cells trimmed. `line` counts from 1. */
export type CsvRow = { readonly cells: readonly string[]; readonly line: number }

/** UTF-8 with or without BOM, else windows-1252. Files with zero bytes are neither, and are for the caller to refuse. */
export const csvText = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The rows with anything in them; or the line where a quote is left open or misplaced. */
export const csvRows = (text: string): readonly CsvRow[] | { readonly brokenAt: number } => {
  const rows: CsvRow[] = []
  try {
    parse(text, {
      delimiter: ';',
      relaxColumnCount: true,
      trim: true,
      onRecord: (cells: string[], { lines }) => {
        if (cells.some(cell => cell !== '')) rows.push({ cells, line: lines })
        return null
      },
    })
    return rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines } = error
    return { brokenAt: Number(lines) }
  }
}

// The five published texts as files of every format the checker reads.
import { asCsv } from './as-csv.ts'
import { asDocx } from './as-docx.ts'
import { asPdf } from './as-pdf.ts'
import { asXlsx } from './as-xlsx.ts'
import type { Draft } from './draft.ts'
import { type SourceName, sourceDraft } from './source-drafts.ts'

export const formats = ['docx', 'xlsx', 'csv', 'csv-windows', 'pdf', 'pdf-ruled', 'pdf-plain'] as const
export type Format = (typeof formats)[number]

/** A file as somebody drops it. */
export type Dropped = { readonly name: string; readonly bytes: Uint8Array }

/** The draft as a file. `csv-windows` is Windows-1252; `pdf-ruled` has lines around its cells but no tags,
 * `pdf-plain` neither. */
export const draftAs = async (draft: Draft, format: Format, name: string): Promise<Dropped> => {
  switch (format) {
    case 'docx':
      return { name: `${name}.docx`, bytes: asDocx(draft) }
    case 'xlsx':
      return { name: `${name}.xlsx`, bytes: await asXlsx(draft) }
    case 'csv':
      return { name: `${name}.csv`, bytes: asCsv(draft) }
    case 'csv-windows':
      return { name: `${name}.csv`, bytes: asCsv(draft, { encoding: 'windows-1252' }) }
    case 'pdf':
      return { name: `${name}.pdf`, bytes: asPdf(draft) }
    case 'pdf-ruled':
      return { name: `${name}.pdf`, bytes: asPdf(draft, { tagged: false }) }
    case 'pdf-plain':
      return { name: `${name}.pdf`, bytes: asPdf(draft, { tagged: false, ruled: false }) }
  }
}

/** A published text as a file. */
export const sourceAs = async (name: SourceName, format: Format): Promise<Dropped> =>
  draftAs(sourceDraft(name), format, name)

// A document as it was read, over HTTP: the reading answers it, and the page sends it back to have its findings as a paper.
import { z } from 'zod'
import { documentBounds, isWithinBounds } from '../investment/document/bounds.ts'
import type { ReadDocument } from '../investment/document/read-document.ts'
import { leftParts } from '../language/sentences/document-left-out.ts'

const count = z.int().min(1)

const ReadPlace = z.strictObject({
  page: count.exactOptional(),
  line: count.exactOptional(),
  sheet: z.string().exactOptional(),
  block: count,
})

const ReadCell = z.strictObject({
  text: z.string(),
  value: z.number().exactOptional(),
  bold: z.boolean().exactOptional(),
  indent: z.int().min(0).exactOptional(),
  columns: count.exactOptional(),
  rows: count.exactOptional(),
})

const ReadTable = z.strictObject({
  kind: z.literal('table'),
  at: ReadPlace,
  rows: z.array(z.array(ReadCell.nullable()).max(documentBounds.columns)).max(documentBounds.cells),
  rowPlaces: z.array(ReadPlace).max(documentBounds.cells).exactOptional(),
  squeezed: z.boolean().exactOptional(),
})

const ReadText = z.strictObject({
  kind: z.literal('text'),
  at: ReadPlace,
  text: z.string(),
  level: z.int().min(0).max(6),
  bold: z.boolean().exactOptional(),
  note: z.boolean().exactOptional(),
})

const pages = z.array(count).max(documentBounds.pages)
const sheets = z.array(z.string()).max(2000)

const left = <Code extends string, Values extends z.ZodRawShape>(code: Code, values: Values) =>
  z.strictObject({ code: z.literal(code), values: z.strictObject(values) })

/** What the reader left alone (`investment/document/left-out.ts`). */
const LeftOutShape = z.discriminatedUnion('code', [
  left('document-left-part', { what: z.enum(leftParts), pages, sheets }),
  left('document-left-lines', { line: count, of: count }),
  left('document-left-columns', { limit: count }),
  left('document-left-hidden-sheets', { sheets }),
  left('document-left-other-sheets', { sheets }),
  left('document-left-pages', { pages }),
])

/** A document as it was read (`investment/document/read-document.ts`), within what a reader may answer. */
export const ReadDocumentShape = z
  .strictObject({
    format: z.enum(['xlsx', 'docx', 'csv', 'text', 'markdown', 'html', 'pdf']),
    blocks: z.array(z.discriminatedUnion('kind', [ReadTable, ReadText])).max(documentBounds.blocks),
    pages: z.int().min(0).max(documentBounds.pages).nullable(),
    leftOut: z.array(LeftOutShape).max(100).exactOptional(),
  })
  .refine(isWithinBounds)
  .meta({ id: 'ReadDocument' }) satisfies z.ZodType<ReadDocument>

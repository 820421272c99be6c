// The document check over HTTP: a document is read and checked, and its findings come as a paper. Nothing of it is kept.
import { z } from 'zod'
import { SignConvention, UnitName, YearNumber } from '../investment/case-words.ts'
import { documentBounds } from '../investment/document/bounds.ts'
import { columnMeanings } from '../investment/document/column-name.ts'
import type { Corrections } from '../investment/document/understand.ts'
import { rowRoles } from '../investment/document/understood.ts'
import { ReadForm } from './cases.ts'
import { ReadDocumentShape } from './read-document.ts'
import { route } from './route.ts'

/** A place among tables, rows or columns, as the name of a field. */
const At = z.string().regex(/^\d{1,6}$/)

const fewer = <Value extends z.ZodType>(key: typeof At, value: Value, most: number) =>
  z.record(key, value).refine(given => Object.keys(given).length <= most)

const TableCorrection = z.strictObject({
  unit: UnitName.exactOptional(),
  sign: SignConvention.exactOptional(),
  priceLevel: YearNumber.nullable().exactOptional(),
  columns: fewer(
    At,
    z.strictObject({
      means: z.enum(columnMeanings),
      year: z.int().min(1).max(2200).nullable().exactOptional(),
    }),
    documentBounds.columns,
  ).exactOptional(),
  roles: fewer(At, z.enum(rowRoles), 10_000).exactOptional(),
  cells: fewer(z.string().regex(/^\d{1,6}:\d{1,4}$/), z.number().nullable(), 10_000).exactOptional(),
})

/** What a person has put right in the reading (`investment/document/understand.ts`), by block from 0. */
const CorrectionsShape = z.strictObject({
  tables: fewer(At, TableCorrection, 1000),
  main: z.int().min(0).max(documentBounds.blocks).exactOptional(),
}) satisfies z.ZodType<Corrections>

const Where = z.object({
  file: z.string(),
  page: z.number().optional(),
  line: z.number().optional(),
  sheet: z.string().optional(),
  table: z.string().optional(),
  row: z.string().optional(),
  column: z.string().optional(),
})

const Stated = z.union([z.number(), z.string(), z.null()])

const Explained = z.object({ code: z.string(), where: Where, stated: Stated, computed: Stated, message: z.string() })

/** What `forlaens case audit --json` says of one document, and how much of it could be checked at all. */
const CheckedDocument = z
  .object({
    title: z.string(),
    findings: z.array(
      Explained.extend({ severity: z.enum(['error', 'note']), certainty: z.enum(['certain', 'likely']) }),
    ),
    explained: z.array(Explained),
    /** What was not read, or read and not checked: a sentence each. */
    leftOut: z.array(z.string()),
    tables: z.array(
      z.object({
        file: z.string(),
        id: z.string(),
        title: z.string(),
        unit: z.string().nullable(),
        sign: SignConvention,
        priceLevel: z.number().nullable(),
        columns: z.array(z.string()),
        rows: z.array(z.object({ label: z.string(), role: z.enum(rowRoles), values: z.array(z.number().nullable()) })),
      }),
    ),
    extent: z.object({ tables: z.int(), amounts: z.int(), sums: z.int(), claims: z.int() }),
  })
  .meta({ id: 'CheckedDocument' })

/** Its name helps to tell what kind of file it is, and stands on the paper. */
const FileName = z.string().min(1).max(200)

/** Letters the bytes of a document may have in base64. */
const largestDocumentText = Math.ceil(documentBounds.fileBytes / 3) * 4

/** What the findings may be fetched as. */
export const findingsFormats = ['docx', 'pdf'] as const

export const documentCheck = {
  read: route({
    method: 'POST',
    path: '/api/documents/read',
    permission: 'read-cases',
    journal: { action: 'read', purpose: 'planning' },
    summary:
      'Reads and checks a document with a business case: Word, Excel, CSV, PDF, HTML or text. Nothing is kept. `form` where it is a form of ours that carries a case.',
    body: z.object({ name: FileName, content: z.base64() }),
    largest: largestDocumentText + 4096,
    answer: z.object({ document: ReadDocumentShape, checked: CheckedDocument, form: ReadForm.nullable() }),
  }),
  findings: route({
    method: 'POST',
    path: '/api/documents/findings',
    permission: 'read-cases',
    journal: { action: 'export', purpose: 'planning' },
    summary: 'What does not add up in a document that was read, as a paper to send back. Nothing is kept.',
    body: z.object({
      name: FileName,
      document: ReadDocumentShape,
      corrections: CorrectionsShape,
      format: z.enum(findingsFormats),
      title: z.string().trim().min(1).max(200).optional(),
    }),
    largest: largestDocumentText + 4096,
    answer: z.string(),
    media: 'application/pdf',
    otherMedia: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  }),
}

// Investment cases over HTTP: the list, one case with its figures and findings, the case as a document, a form that is read,
// and the municipality's own.
import { z } from 'zod'
import { CaseShape } from '../investment/case.ts'
import { kept, route } from './route.ts'

const Payback = z
  .object({ year: z.number(), index: z.number(), fractional: z.number(), beyondTable: z.boolean() })
  .nullable()

const Pointer = z.object({
  file: z.string(),
  section: z.string().optional(),
  line: z.number().optional(),
  page: z.number().optional(),
  quote: z.string().optional(),
})

/** Something found in a case. `cell` is where it stands in `tables`, if it stands in one. */
const Found = z.object({
  code: z.string(),
  message: z.string(),
  where: z.object({ table: z.string().optional(), row: z.string().optional(), column: z.string().optional() }),
  cell: z.object({ table: z.string(), row: z.string(), column: z.number().nullable() }).nullable(),
  stated: z.union([z.number(), z.string(), z.null()]),
  computed: z.union([z.number(), z.string(), z.null()]),
  source: Pointer.optional(),
})
const Finding = Found.extend({ severity: z.enum(['error', 'note']), certainty: z.enum(['certain', 'likely']) })

/** A table of the source: its rows in order, amounts as printed (`stated`) and, for totals, as their parts give. */
const CaseTable = z.object({
  id: z.string(),
  title: z.string(),
  counts: z.boolean(),
  rows: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      kind: z.enum(['line', 'total', 'net']),
      group: z.enum(['lasting', 'once', 'mixed']),
      committee: z.string().nullable(),
      stated: z.array(z.number().nullable()),
      computed: z.array(z.number()).nullable(),
    }),
  ),
})

/** A number that can say what it is. */
const ShownFigure = z.object({
  id: z.string(),
  label: z.string(),
  text: z.string(),
  note: z.string(),
  definition: z.string(),
})

export const CaseSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    municipality: z.string(),
    unit: z.string(),
    priceLevel: z.number().nullable(),
    years: z.array(z.number()),
    total: z.number(),
    payback: Payback,
    paybackReason: z.string().nullable(),
    errors: z.number(),
    notes: z.number(),
    explained: z.number(),
    /** The municipality's own, which may be changed; the others are published examples. */
    own: z.boolean(),
  })
  .meta({ id: 'CaseSummary' })
export type CaseSummary = z.output<typeof CaseSummary>

/** Which version of an own case it is; `latest` is the one that stands, and is 1 or higher. */
const OwnVersion = z.object({
  version: z.int().min(1),
  latest: z.int().min(1),
  savedBy: z.string(),
  savedAt: z.iso.datetime(),
  /** True where the asker saved this version, and it is the one that stands. */
  mayUndoUntil: z.iso.datetime().nullable(),
})

export const CaseView = z
  .object({
    id: z.string(),
    title: z.string(),
    municipality: z.string(),
    targetGroups: z.array(z.string()),
    unit: z.string(),
    priceLevel: z.number().nullable(),
    years: z.array(z.number()),
    net: z.array(z.number()),
    cumulative: z.array(z.number()),
    after: z.number(),
    payback: z.object({ service: Payback, total: Payback }),
    paybackReason: z.object({ service: z.string().nullable(), total: z.string().nullable() }),
    figures: z.array(ShownFigure),
    tables: z.array(CaseTable),
    committees: z.array(z.object({ name: z.string(), years: z.array(z.number()), total: z.number() })),
    committeesNote: z.string().nullable(),
    findings: z.array(Finding),
    explained: z.array(Found),
    source: z.string(),
    /** The case itself, as it was written: the page counts on it with the same functions. */
    written: CaseShape,
    loadedAt: z.string(),
    /** Null for a published case, which nobody changes. */
    own: OwnVersion.nullable(),
  })
  .meta({ id: 'CaseView' })
export type CaseView = z.output<typeof CaseView>

const params = z.object({
  case: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(100),
})

/** The version the writer has seen last. */
const Seen = z.object({ version: z.int().min(1) })

/** The bytes of a case as it is sent; what is kept of one is 300 kB at most, as of a case file. */
const largest = 448 * 1024

/** What a case can be fetched as; a summary is no workbook. */
export const caseLayouts = ['koebenhavn', 'ringsted', 'herning', 'resume'] as const
export const caseFormats = ['pdf', 'docx', 'xlsx'] as const
export type CaseLayout = (typeof caseLayouts)[number]
export type CaseFormat = (typeof caseFormats)[number]

/** Letters a form's bytes may have in base64: a megabyte of file. */
const largestFormText = 1_400_000

/** A form that was read: the case as a case file has it, whether all of it was there, what differs, and what else to know. */
export const ReadForm = z.object({
  case: z.record(z.string(), z.unknown()),
  layout: z.enum(caseLayouts).nullable(),
  carried: z.boolean(),
  changes: z.array(z.string()),
  notes: z.array(z.string()),
})

export const cases = {
  list: route({
    method: 'GET',
    path: '/api/cases',
    permission: 'read-cases',
    journal: { action: 'list', purpose: 'planning' },
    summary: 'Every investment case the asker may see, with payback and the number of findings.',
    answer: z.object({
      cases: z.array(CaseSummary),
      /** Titles of own cases that this version of the program cannot read; they are kept as they were written. */
      unreadable: z.array(z.string()),
    }),
  }),
  read: route({
    method: 'GET',
    path: '/api/cases/:case',
    permission: 'read-cases',
    journal: { action: 'read', purpose: 'planning' },
    summary: 'One investment case: its tables, figures, findings and explained differences.',
    params,
    answer: CaseView,
  }),
  document: route({
    method: 'GET',
    path: '/api/cases/:case/document',
    permission: 'read-cases',
    journal: { action: 'export', purpose: 'planning' },
    summary:
      'The case as a document. Without a layout: a tagged PDF (marked PDF/UA-1) of its answers and tables; with one: a municipality’s own form, or the summary for a council.',
    params,
    query: z.object({ layout: z.enum(caseLayouts).optional(), format: z.enum(caseFormats).default('pdf') }),
    answer: z.string(),
    media: 'application/pdf',
    otherMedia: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  }),
  readForm: route({
    method: 'POST',
    path: '/api/cases/read-form',
    permission: 'read-cases',
    journal: { action: 'read', purpose: 'planning' },
    summary: 'The case in a form of Excel or Word, with what was changed in it. Nothing is kept.',
    body: z.object({ kind: z.enum(['xlsx', 'docx']), content: z.base64().max(largestFormText) }),
    largest: largestFormText + 1000,
    answer: ReadForm,
  }),
  create: route({
    method: 'POST',
    path: '/api/cases',
    permission: 'write-cases',
    journal: { action: 'change', purpose: 'planning' },
    summary: 'An own case: empty, a copy of another, or one that is written already, as from a document.',
    largest,
    body: kept(
      z
        .object({
          title: z.string().trim().min(1).max(200),
          copyOf: params.shape.case.optional(),
          written: CaseShape.optional(),
        })
        .refine(given => given.copyOf === undefined || given.written === undefined, {
          path: ['copyOf'],
          message: 'copy-and-written',
        }),
    ),
    answer: z.object({ case: z.string(), version: z.int() }),
  }),
  save: route({
    method: 'POST',
    path: '/api/cases/:case',
    permission: 'write-cases',
    journal: { action: 'change', purpose: 'planning' },
    summary: 'The next version of an own case. 409 where somebody saved after the version that was seen.',
    params,
    largest,
    body: kept(Seen.extend({ written: CaseShape })),
    answer: z.object({ version: z.int() }),
  }),
  history: route({
    method: 'GET',
    path: '/api/cases/:case/versions',
    permission: 'read-cases',
    journal: { action: 'read', purpose: 'planning' },
    summary: 'Every version of an own case, the newest first; also of one that is withdrawn.',
    params,
    answer: z.object({
      versions: z.array(
        z.object({
          version: z.int(),
          title: z.string(),
          savedBy: z.string(),
          savedAt: z.iso.datetime(),
          withdrawn: z.boolean(),
        }),
      ),
    }),
  }),
  version: route({
    method: 'GET',
    path: '/api/cases/:case/versions/:version',
    permission: 'read-cases',
    journal: { action: 'read', purpose: 'planning' },
    summary: 'An own case as it stood in a version.',
    params: params.extend({ version: z.coerce.number().int().min(1).max(1_000_000) }),
    answer: CaseView,
  }),
  withdraw: route({
    method: 'POST',
    path: '/api/cases/:case/withdraw',
    permission: 'write-cases',
    journal: { action: 'change', purpose: 'planning' },
    summary: 'Takes an own case off the list. Its versions stay.',
    params,
    body: Seen,
    answer: z.object({ version: z.int() }),
  }),
  undo: route({
    method: 'POST',
    path: '/api/cases/:case/undo',
    permission: 'write-cases',
    journal: { action: 'change', purpose: 'planning' },
    summary: 'Takes back one\u2019s own last version within ten minutes: what stood before stands again.',
    params,
    body: Seen,
    answer: z.object({ version: z.int(), withdrawn: z.boolean() }),
  }),
}

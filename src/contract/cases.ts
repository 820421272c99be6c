// Investment cases over HTTP: the list, one case with its figures and findings, and the case as a PDF.
import { z } from 'zod'
import { CaseShape } from '../investment/case.ts'
import { route } from './route.ts'

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
  })
  .meta({ id: 'CaseSummary' })
export type CaseSummary = z.output<typeof CaseSummary>

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
  })
  .meta({ id: 'CaseView' })
export type CaseView = z.output<typeof CaseView>

const params = z.object({
  case: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(100),
})

export const cases = {
  list: route({
    method: 'GET',
    path: '/api/cases',
    permission: 'read-cases',
    journal: { action: 'list', purpose: 'planning' },
    summary: 'Every investment case the asker may see, with payback and the number of findings.',
    answer: z.object({ cases: z.array(CaseSummary) }),
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
    summary: 'The case as a tagged PDF (marked PDF/UA-1).',
    params,
    answer: z.string(),
    media: 'application/pdf',
  }),
}

// Commitments and year-end over HTTP: a year's sums, its measures, the workbook; and the files the ledger is read from.
import { z } from 'zod'
import { DayText, route } from './route.ts'

/** Twelve amounts in whole øre, January first. */
const MonthsOfYear = z.array(z.int()).length(12)

const Row = z.object({
  account: z.string(),
  step: z.int().nullable(),
  service: z.string().nullable(),
  help: z.int(),
  spent: MonthsOfYear,
  committed: MonthsOfYear,
})

/** The refund month by month with its rule, or why there is none, in words. */
const Refund = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    months: MonthsOfYear,
    households: z.int(),
    rule: z.string(),
    verified: z.boolean(),
    remark: z.string().nullable(),
  }),
  z.object({ ok: z.literal(false), reason: z.string() }),
])

/** Where something the figures rest on comes from, and whether it was read there. */
const Basis = z.object({ title: z.string(), source: z.string(), note: z.string().nullable(), verified: z.boolean() })

/** All amounts are whole øre. A child is a running number. */
export const CommitmentsView = z
  .object({
    year: z.int(),
    years: z.array(z.int()),
    closedMonths: z.int(),
    closedThrough: DayText.nullable(),
    gaps: z.array(z.int()),
    byChild: z.boolean(),
    district: z.string().nullable(),
    districts: z.array(z.string()),
    accounts: z.array(
      z.object({
        number: z.string(),
        title: z.string(),
        kind: z.enum(['cost', 'refund']),
        known: z.boolean(),
        budget: z.int().nullable(),
      }),
    ),
    services: z.array(z.object({ id: z.string(), name: z.string() })),
    steps: z.array(z.object({ step: z.int(), label: z.string() })),
    rows: z.array(Row),
    ledger: z.int(),
    claimed: MonthsOfYear,
    refund: Refund,
    ifExtended: z.int(),
    hidden: z.int(),
    onlyInLedger: z.array(z.object({ account: z.string(), child: z.int().nullable(), spent: MonthsOfYear })),
    notBooked: z.array(
      z.object({ child: z.int(), account: z.string(), step: z.int(), service: z.string(), due: z.int() }),
    ),
    unpriced: z.array(z.object({ service: z.string(), help: z.int(), reason: z.string() })),
    accountPlan: Basis,
    prices: Basis,
    mayLoad: z.boolean(),
  })
  .meta({ id: 'CommitmentsView' })
export type CommitmentsView = z.output<typeof CommitmentsView>

/** `of` says who the number is, for whoever may read what the child costs: null for everybody else. */
export const CommitmentChildren = z
  .object({
    year: z.int(),
    named: z.boolean(),
    rows: z.array(
      z.object({
        child: z.int(),
        of: z.object({ child: z.uuid(), caseNumber: z.string() }).nullable(),
        account: z.string(),
        step: z.int().nullable(),
        service: z.string().nullable(),
        until: z.enum(['ended', 'planned', 'of-age', 'overdue', 'open']).nullable(),
        spent: z.int(),
        committed: z.int(),
      }),
    ),
  })
  .meta({ id: 'CommitmentChildren' })
export type CommitmentChildren = z.output<typeof CommitmentChildren>

/** What a file holds, before or after it counts. Months by their first day. */
const FileRead = z.object({
  kind: z.enum(['ledger', 'budget']),
  from: DayText,
  to: DayText,
  lines: z.int(),
  sum: z.int(),
})

export const LedgerPreview = z
  .object({
    /** Null where nothing could be read. */
    file: FileRead.extend({ twins: z.int(), withoutChild: z.int(), accountsUnknown: z.array(z.string()) }).nullable(),
    /** Every row that cannot be used, in a sentence, the first hundred; `faults` counts all. */
    faults: z.int(),
    sentences: z.array(z.string()),
    /** What the file would take the place of: lines and their sum. */
    replaces: z.object({ lines: z.int(), sum: z.int() }),
    /** To be sent with the file, so that nobody stores what they have not seen. */
    after: z.int(),
  })
  .meta({ id: 'LedgerPreview' })
export type LedgerPreview = z.output<typeof LedgerPreview>

export const LedgerFiles = z
  .object({
    files: z.array(
      FileRead.extend({ number: z.int(), by: z.string(), at: z.number(), withdrawn: z.boolean(), undo: z.boolean() }),
    ),
  })
  .meta({ id: 'LedgerFiles' })
export type LedgerFiles = z.output<typeof LedgerFiles>

const Year = z.string().regex(/^(19|20)\d{2}$/)

/** A file as bytes in base64: a text would have lost the letters of windows-1252 on the way. */
const File = z.base64().max(7_000_000)

export const commitments = {
  year: route({
    method: 'GET',
    path: '/api/commitments',
    permission: 'read-amounts',
    journal: { action: 'read', purpose: 'planning' },
    summary:
      'Spent, committed and expected at year-end by account, step and service, month by month. No child is named.',
    query: z.object({ year: Year.optional(), district: z.string().max(200).optional() }),
    answer: CommitmentsView,
  }),
  children: route({
    method: 'GET',
    path: '/api/commitments/children',
    permission: 'read-amounts',
    journal: { action: 'list', purpose: 'planning' },
    summary:
      'The year measure by measure. Each child is a running number, with its case number for whoever pays for it.',
    query: z.object({ year: Year.optional() }),
    answer: CommitmentChildren,
  }),
  workbook: route({
    method: 'GET',
    path: '/api/commitments/workbook.xlsx',
    permission: 'read-amounts',
    journal: { action: 'export', purpose: 'planning' },
    summary: 'The year as a workbook whose formulas add up to the ledger. No child is named.',
    query: z.object({ year: Year.optional() }),
    answer: z.string(),
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  files: route({
    method: 'GET',
    path: '/api/ledger',
    permission: 'read-amounts',
    journal: { action: 'read', purpose: 'planning' },
    summary: 'The ledger and budget files that were read, the latest first.',
    answer: LedgerFiles,
  }),
  preview: route({
    method: 'POST',
    path: '/api/ledger/preview',
    permission: 'load-ledger',
    journal: { action: 'read', purpose: 'planning' },
    summary: 'What a ledger or budget file holds, and every row that cannot be used. Nothing is stored.',
    body: z.object({ file: File }),
    largest: 8_000_000,
    answer: LedgerPreview,
  }),
  load: route({
    method: 'POST',
    path: '/api/ledger',
    permission: 'load-ledger',
    journal: { action: 'change', purpose: 'planning' },
    summary: 'Stores a ledger or budget file: it takes the place of what stood in the months it covers.',
    body: z.object({ file: File, after: z.int().min(0).max(2_000_000_000) }),
    largest: 8_000_000,
    answer: z.object({ number: z.int(), lines: z.int() }),
  }),
  withdraw: route({
    method: 'POST',
    path: '/api/ledger/:number/withdraw',
    permission: 'load-ledger',
    journal: { action: 'change', purpose: 'planning' },
    summary: 'Takes the latest file back: what stood before counts again.',
    params: z.object({ number: z.string().regex(/^\d{1,9}$/) }),
    answer: z.object({ number: z.int() }),
  }),
}

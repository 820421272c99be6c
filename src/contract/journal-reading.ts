// The journal read by whoever controls it, and one child's rows as a document for its family.
import { z } from 'zod'
import { roles } from '../access/role.ts'
import { DayText, route } from './route.ts'

/** A row in words. `who` is null where nobody was signed in. */
const JournalRow = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    who: z.object({ name: z.string(), roleTitle: z.string() }).nullable(),
    what: z.string(),
    refused: z.boolean(),
    /** Of several that were asked for at once, how many were refused. */
    refusedAmong: z.int(),
    /** The rule that allowed or refused it, or what stood in the way. */
    why: z.string(),
    /** The numbers of some of the cases it is about, and how many more it is about. */
    cases: z.array(z.string()),
    others: z.int(),
  })
  .meta({ id: 'JournalRow' })
export type JournalRow = z.output<typeof JournalRow>

/** The last page there is: rows are counted no further. */
const lastPage = 500

/** As a case is spoken of: the year it was written down, and a number. */
const CaseNumber = z.string().regex(/^\d{4}-\d{5,9}$/)

const period = {
  from: DayText.optional(),
  /** The last day that counts. */
  to: DayText.optional(),
}

export const journalReading = {
  rows: route({
    method: 'GET',
    path: '/api/journal',
    permission: 'read-journal',
    journal: { action: 'read-journal', purpose: 'control' },
    summary:
      'Who has used which cases, newest first, 200 rows a page. Rows about a child of the asker\u2019s own family are left out.',
    query: z.object({
      /** A case number. */
      child: CaseNumber.optional(),
      person: z.uuid().optional(),
      ...period,
      /** `everything`: also signing in and what is about no child. */
      about: z.enum(['children', 'everything']).default('children'),
      page: z.coerce.number().int().min(1).max(lastPage).default(1),
    }),
    answer: z.object({
      rows: z.array(JournalRow),
      /** The rows that were found; `more` where there are more than are counted. */
      total: z.int(),
      more: z.boolean(),
      page: z.int(),
      pages: z.int(),
      /** Rows of the whole journal that are not shown to the asker, whatever is searched for. */
      hidden: z.int(),
      /** The child that was searched for. */
      child: z.object({ id: z.uuid(), caseNumber: z.string() }).nullable(),
    }),
  }),
  persons: route({
    method: 'GET',
    path: '/api/journal/persons',
    permission: 'read-journal',
    journal: { action: 'read-journal', purpose: 'control' },
    summary: 'Everyone who works or has worked here, to search the journal by.',
    answer: z.object({
      persons: z.array(
        z.object({ id: z.uuid(), name: z.string(), role: z.enum(roles), roleTitle: z.string(), here: z.boolean() }),
      ),
    }),
  }),
  extract: route({
    method: 'GET',
    path: '/api/children/:child/journal-extract.pdf',
    permission: 'extract-journal',
    journal: { action: 'export', purpose: 'control' },
    summary: 'The rows about one child for its family: what, when, in what role and why, and no names of staff.',
    params: z.object({ child: z.uuid() }),
    query: z.object(period),
    media: 'application/pdf',
    answer: z.instanceof(Uint8Array),
  }),
}

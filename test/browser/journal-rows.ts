// Rows of a journal as the page of the log auditor is shown them, where what the tests have done is too little.
import type { Page } from 'playwright-core'
import type { z } from 'zod'
import type { journalReading } from '../../src/contract/journal-reading.ts'

type JournalRow = z.input<typeof journalReading.rows.answer>['rows'][number]

/** Rows as a journal has them: a look, a list of many, a refusal, some of several refused, and nobody signed in. */
export const aDay: readonly Partial<JournalRow>[] = [
  {},
  {
    at: '2026-06-14T13:40:00Z',
    what: 'Så en liste over sager',
    cases: ['2026-00017', '2025-00231', '2024-00008'],
    others: 197,
  },
  {
    at: '2026-06-14T11:05:00Z',
    who: { name: 'Karim Haddad-Vestergård', roleTitle: 'Bevillings- og betalingsmedarbejder' },
    what: 'Blev afvist i at samle alt i sagen til en, der har bedt om indsigt',
    refused: true,
    why: 'Navne- og adressebeskyttelse',
  },
  { at: '2026-06-13T09:00:00Z', what: 'Skrev en medarbejder på sagen', refusedAmong: 2 },
  { at: '2026-06-13T08:59:00Z', who: null, what: 'Blev afvist i at åbne sagen', refused: true, cases: [], others: 1 },
  { at: '2026-06-13T08:00:00Z', what: 'Loggede ind', why: 'Rolle og formål', cases: [] },
]

/** The server answers these rows, as the middle one of three pages, with rows of the own family left out. */
export const journalOf =
  (rows: readonly Partial<JournalRow>[], ofCase = false) =>
  async (page: Page): Promise<void> => {
    const row: JournalRow = {
      id: '01960000-0000-7000-8000-000000000001',
      at: '2026-06-15T07:02:00Z',
      who: { name: 'Nanna Bøgesvang', roleTitle: 'Rådgiver' },
      what: 'Åbnede sagen',
      refused: false,
      refusedAmong: 0,
      why: 'Opgave i sagen',
      cases: ['2026-00017'],
      others: 0,
    }
    const child = ofCase ? { id: '01960000-0000-7000-8000-0000000000aa', caseNumber: '2026-00017' } : null
    const json = {
      rows: rows.map((each, at) => ({ ...row, id: row.id.replace(/1$/, String(at)), ...each })),
      total: 100_000,
      more: true,
      page: 2,
      pages: 3,
      hidden: 14,
      child,
    }
    await page.route(/\/api\/journal(?:\?|$)/, route => route.fulfill({ json }))
  }

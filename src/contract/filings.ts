// Notes to the official file: that one was sent, and the document that was handed over.
import { z } from 'zod'
import { Filing } from '../casework/facts/following.ts'
import { route } from './route.ts'

/** What is to be handed over: the address of the document, or the text to paste. */
const HandOver = z.discriminatedUnion('as', [
  z.object({ as: z.literal('document'), address: z.string() }),
  z.object({ as: z.literal('text'), text: z.string() }),
])

export const filings = {
  file: route({
    method: 'POST',
    path: '/api/children/:child/filings',
    permission: 'change',
    journal: { action: 'change', purpose: 'casework' },
    summary:
      'Writes down that a fact goes to the official file in the version the asker saw, and answers what to hand over. 409 where it has changed.',
    params: z.object({ child: z.uuid() }),
    body: z.object({
      list: z.string().min(1).max(40),
      fact: z.uuid(),
      version: z.int().min(1).max(2_147_483_647),
      as: z.enum(['document', 'text']),
    }),
    answer: z.object({ filing: Filing, handOver: HandOver }),
  }),
  document: route({
    method: 'GET',
    path: '/api/children/:child/filings/:filing.pdf',
    permission: 'read-child',
    journal: { action: 'export', purpose: 'casework' },
    summary: 'What was sent to the official file, as it was known then: a PDF/A with its metadata.',
    params: z.object({ child: z.uuid(), filing: z.uuid() }),
    media: 'application/pdf',
    answer: z.instanceof(Uint8Array),
  }),
}

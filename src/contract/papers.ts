// Letters and minutes of a case as documents: a plan, a follow-up's note, what a network meeting agreed.
import { z } from 'zod'
import { route } from './route.ts'

/** The papers there are, by what they are called in an address. */
const paperKinds = ['plan', 'follow-up', 'network-meeting'] as const
export type PaperKind = (typeof paperKinds)[number]

const params = z.object({ child: z.uuid(), kind: z.enum(paperKinds), fact: z.uuid() })

export const papers = {
  pdf: route({
    method: 'GET',
    path: '/api/children/:child/papers/:kind/:fact.pdf',
    permission: 'read-child',
    journal: { action: 'export', purpose: 'casework' },
    summary: 'A plan, a follow-up’s note or a meeting’s agreements as it stands today, as PDF/UA for the family.',
    params,
    media: 'application/pdf',
    answer: z.instanceof(Uint8Array),
  }),
  docx: route({
    method: 'GET',
    path: '/api/children/:child/papers/:kind/:fact.docx',
    permission: 'read-child',
    journal: { action: 'export', purpose: 'casework' },
    summary: 'The same paper as a Word file, with the same words.',
    params,
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    answer: z.instanceof(Uint8Array),
  }),
}

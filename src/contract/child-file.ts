// The whole file of one child as a document: the answer to an access request.
import { z } from 'zod'
import { route } from './route.ts'

export const childFile = {
  accessRequest: route({
    method: 'GET',
    path: '/api/children/:child/access-request.pdf',
    permission: 'answer-access-request',
    journal: { action: 'export', purpose: 'casework' },
    summary:
      'Everything that is recorded about one child in the parts the asker answers for, every version with it, as a document for its family.',
    params: z.object({ child: z.uuid() }),
    query: z.object({
      /** `shown`: who and where a protected child is stands in the document. The asker must be allowed to unmask it. */
      protected: z.enum(['hidden', 'shown']).default('hidden'),
    }),
    media: 'application/pdf',
    answer: z.instanceof(Uint8Array),
  }),
}

// Undo over HTTP: a fact one has just written or changed is taken back, or put back to what stood before.
import { z } from 'zod'
import { route } from './route.ts'

export const undo = {
  fact: route({
    method: 'POST',
    path: '/api/children/:child/facts/:fact/undo',
    permission: 'change',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'Takes one’s own last version of a fact back, for ten minutes and while nothing rests on it.',
    params: z.object({ child: z.uuid(), fact: z.uuid() }),
    body: z.object({ version: z.int().min(1).max(2_147_483_647) }),
    answer: z.object({ version: z.int(), withdrawn: z.boolean() }),
  }),
}

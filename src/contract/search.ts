// One search box: investment cases and services by words in any order. Children come when access to them is decided.
import { z } from 'zod'
import { route } from './route.ts'

export const search = {
  find: route({
    method: 'GET',
    path: '/api/search',
    permission: 'read-services',
    journal: { action: 'search', purpose: 'planning' },
    summary: 'Investment cases and services whose words begin with every word of the question.',
    query: z.object({ q: z.string().trim().min(1).max(100) }),
    answer: z.object({
      hits: z.array(
        z.object({ kind: z.enum(['case', 'service']), id: z.string(), title: z.string(), about: z.string() }),
      ),
    }),
  }),
}

// Filters of the case list that somebody has given a name: one's own, and nobody else's.
import { z } from 'zod'
import { Choice } from './children.ts'
import { isStorable, route } from './route.ts'

const ListFilter = z.object({ id: z.uuid(), name: z.string(), choice: Choice }).meta({ id: 'ListFilter' })
export type ListFilter = z.output<typeof ListFilter>

export const listFilters = {
  read: route({
    method: 'GET',
    path: '/api/list-filters',
    permission: 'list-children',
    journal: { action: 'read', purpose: 'casework' },
    summary: 'One’s own filters of the case list, by name.',
    answer: z.object({ filters: z.array(ListFilter) }),
  }),
  save: route({
    method: 'POST',
    path: '/api/list-filters',
    permission: 'list-children',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'Keeps a filter under a name, in the place of one’s own of that name.',
    body: z.strictObject({ name: z.string().trim().min(1).max(60).refine(isStorable), choice: Choice }),
    answer: z.object({ filter: ListFilter }),
  }),
  drop: route({
    method: 'DELETE',
    path: '/api/list-filters/:filter',
    permission: 'list-children',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'Deletes one’s own filter.',
    params: z.object({ filter: z.uuid() }),
    answer: z.object({ dropped: z.boolean() }),
  }),
}

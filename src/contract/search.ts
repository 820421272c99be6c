// One search box: children, investment cases and services by words in any order.
import { z } from 'zod'
import { isStorable, route } from './route.ts'

/** A child that was found, as a list shows it; what is not the asker's to see is null. */
const FoundChild = z
  .object({
    child: z.uuid(),
    caseNumber: z.string(),
    protected: z.boolean(),
    name: z.string(),
    number: z.string().nullable(),
    /** Whole years; null where it is not born, or hidden. */
    age: z.int().nullable(),
    district: z.string().nullable(),
    step: z.int().nullable(),
    adviser: z.string().nullable(),
    /** Whether its page is the asker's to open. */
    open: z.boolean(),
  })
  .meta({ id: 'FoundChild' })

export const search = {
  find: route({
    method: 'POST',
    path: '/api/search',
    permission: 'read-services',
    journal: { action: 'search', purpose: 'casework' },
    summary:
      'Children by name, CPR number, address or case number, and investment cases and services by their words. POST, so that nobody’s name or number stands in an address.',
    body: z.strictObject({ q: z.string().trim().min(1).max(100).refine(isStorable) }),
    answer: z.object({
      children: z.array(FoundChild),
      /** True where there may be more children than those. */
      more: z.boolean(),
      hits: z.array(
        z.object({ kind: z.enum(['case', 'service']), id: z.string(), title: z.string(), about: z.string() }),
      ),
    }),
  }),
}

// The ladder with its services, and how many children stand on each step.
import { z } from 'zod'
import { DayText, route } from './route.ts'

export const Service = z
  .object({
    id: z.uuid(),
    name: z.string(),
    steps: z.array(z.number()),
    provider: z.string(),
    targetGroup: z.string(),
    evidence: z.string(),
    capacity: z.number().nullable(),
  })
  .meta({ id: 'Service' })
export type Service = z.output<typeof Service>

/** A count through the small-cell rule. One that is hidden doesn't say why, for that would tell what it is. */
const Count = z.discriminatedUnion('shown', [
  z.object({ shown: z.literal(true), value: z.number() }),
  z.object({ shown: z.literal(false) }),
])

export const LadderView = z
  .object({
    ladder: z.string(),
    title: z.string(),
    source: z.string(),
    on: DayText,
    definition: z.string(),
    smallCells: z.string(),
    /** Null where it is too small to show, or would show what the steps hide. */
    children: z.number().nullable(),
    withoutStep: Count,
    steps: z.array(
      z.object({ step: z.number(), label: z.string(), short: z.string(), children: Count, services: z.array(Service) }),
    ),
  })
  .meta({ id: 'LadderView' })
export type LadderView = z.output<typeof LadderView>

export const services = {
  ladder: route({
    method: 'GET',
    path: '/api/ladder',
    permission: 'count',
    journal: { action: 'read', purpose: 'planning' },
    summary: 'The ladder in force today, its services, and the children on each step (small cells not shown).',
    answer: LadderView,
  }),
  read: route({
    method: 'GET',
    path: '/api/services/:service',
    permission: 'read-services',
    journal: { action: 'read', purpose: 'planning' },
    summary: 'One service of the service range.',
    params: z.object({ service: z.uuid() }),
    answer: Service,
  }),
}

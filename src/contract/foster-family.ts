// Foster families of the service range: free places on a day, who a child could live with and why, and their approvals.
import { z } from 'zod'
import { Approver } from '../casework/foster-family.ts'
import { DayText, kept, route } from './route.ts'

const Words = z.string().trim().min(1).max(500).nullable().default(null)

/** An approval as it was given. `ages` in years, both counted; `to` is the first day it is no longer in force. */
const Given = z.object({
  from: DayText,
  to: DayText.nullable().default(null),
  types: z.array(z.string().min(1).max(60)).min(1).max(10),
  places: z.int().min(1).max(12),
  ages: z.object({ from: z.int().min(0).max(22), to: z.int().min(0).max(22) }),
  approvedBy: Approver,
  support: Words,
  siblingsTogether: z.boolean().default(false),
  schoolNearby: Words,
  note: Words,
})

const ShownApproval = Given.extend({
  id: z.uuid(),
  version: z.int(),
  types: z.array(z.object({ code: z.string(), name: z.string() })),
  approvedByName: z.string(),
}).meta({ id: 'FosterApproval' })

/** `fits` and the sentences only where a child was asked about; there is no order but that of names. */
const ShownFamily = z
  .object({
    id: z.uuid(),
    name: z.string(),
    service: z.object({ id: z.uuid(), name: z.string() }),
    places: z.object({ approved: z.int(), taken: z.int(), free: z.int() }),
    approval: ShownApproval.nullable(),
    approvals: z.array(ShownApproval),
    fits: z.boolean().nullable(),
    reasons: z.array(z.string()),
    lacks: z.array(z.string()),
    notes: z.array(z.string()),
  })
  .meta({ id: 'FosterFamily' })

export const fosterFamilies = {
  list: route({
    method: 'GET',
    path: '/api/foster-families',
    permission: 'read-foster-families',
    journal: { action: 'list', purpose: 'casework' },
    summary: 'The foster families by name with free places on a day; for a child also why each fits and what it lacks.',
    query: z.object({
      on: DayText.optional(),
      step: z.coerce.number().int().min(1).max(20).optional(),
      type: z.string().min(1).max(60).optional(),
      child: z.uuid().optional(),
      /** Children who must live together, the child itself among them. */
      together: z.coerce.number().int().min(1).max(9).default(1),
    }),
    answer: z.object({ on: DayText, families: z.array(ShownFamily) }),
  }),
  add: route({
    method: 'POST',
    path: '/api/foster-families',
    permission: 'change-foster-families',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'Writes a foster family down under a service; what it is approved for is written by itself.',
    body: kept(z.object({ service: z.uuid(), name: z.string().trim().min(1).max(120) })),
    answer: z.object({ family: z.uuid() }),
  }),
  approve: route({
    method: 'POST',
    path: '/api/foster-families/:family/approvals',
    permission: 'change-foster-families',
    journal: { action: 'change', purpose: 'casework' },
    summary:
      'Writes an approval down, or corrects one with a reason. The one that ran until then ends on the first day of a new one.',
    params: z.object({ family: z.uuid() }),
    body: kept(
      Given.extend({
        corrects: z
          .object({ approval: z.uuid(), version: z.int().min(1).max(2_147_483_646) })
          .nullable()
          .default(null),
        reason: Words,
      }),
    ),
    answer: z.object({ approval: z.uuid(), version: z.int(), ended: z.uuid().nullable() }),
  }),
}

// Emergencies over HTTP: opening one child's file for hours, one's own that run, and those a leader must see.
import { z } from 'zod'
import { route } from './route.ts'

const Seen = z.object({ who: z.string(), at: z.iso.datetime() })

const OwnEmergency = z
  .object({
    id: z.uuid(),
    child: z.uuid(),
    caseNumber: z.string(),
    reason: z.string(),
    from: z.iso.datetime(),
    until: z.iso.datetime(),
  })
  .meta({ id: 'OwnEmergency' })
export type OwnEmergency = z.output<typeof OwnEmergency>

/** An emergency on a child of the leader's team. */
const EmergencyNotice = z
  .object({
    id: z.uuid(),
    caseNumber: z.string(),
    who: z.string(),
    role: z.string(),
    reason: z.string(),
    from: z.iso.datetime(),
    until: z.iso.datetime(),
    seen: z.array(Seen),
    /** Why the asker cannot confirm having seen it; null where they can, or have. */
    notConfirmable: z.string().nullable(),
    confirmed: z.boolean(),
  })
  .meta({ id: 'EmergencyNotice' })
export type EmergencyNotice = z.output<typeof EmergencyNotice>

export const Emergencies = z
  .object({
    /** Hours a file is opened for at most, and characters a reason has at least. */
    most: z.int(),
    least: z.int(),
    own: z.array(OwnEmergency),
    notices: z.array(EmergencyNotice),
  })
  .meta({ id: 'Emergencies' })
export type Emergencies = z.output<typeof Emergencies>

export const emergency = {
  list: route({
    method: 'GET',
    path: '/api/break-glass',
    permission: 'break-glass',
    journal: { action: 'list', purpose: 'control' },
    summary:
      'The asker\u2019s own emergencies that run, and those on children whose team the asker leads: a year back, and unseen ones however old.',
    answer: Emergencies,
  }),
  unseen: route({
    method: 'GET',
    path: '/api/break-glass/unseen',
    permission: 'follow-break-glass',
    journal: { action: 'read', purpose: 'control' },
    summary: 'How many emergencies on children whose team the asker leads nobody has seen.',
    answer: z.object({ count: z.int() }),
  }),
  open: route({
    method: 'POST',
    path: '/api/break-glass',
    permission: 'break-glass',
    journal: { action: 'break-glass', purpose: 'control' },
    summary: 'Opens one child\u2019s file for hours. Told to the leader of the child\u2019s team, and controlled.',
    body: z.object({ number: z.string().max(40), reason: z.string().max(1000), hours: z.number() }),
    answer: OwnEmergency,
  }),
  seen: route({
    method: 'POST',
    path: '/api/break-glass/:emergency/seen',
    permission: 'follow-break-glass',
    journal: { action: 'change', purpose: 'control' },
    summary: 'The leader of the child\u2019s team confirms having seen an emergency; who and when is kept for good.',
    params: z.object({ emergency: z.uuid() }),
    body: z.object({}),
    answer: z.object({ seen: z.array(Seen) }),
  }),
}

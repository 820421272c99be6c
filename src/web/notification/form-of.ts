// The two forms of a notification, writing it down and judging it: what they hold, what lacks, and the fact they become.
import { z } from 'zod'
import type { Notification } from '../../casework/facts/intake.ts'
import { da } from './da.ts'

type Fact = z.output<typeof Notification>
type Given = { readonly list: 'notifications'; readonly fact: Omit<z.input<typeof Notification>, 'id'> }
type Now = { readonly day: string; readonly time: string }
type Missing = readonly (readonly [string, string])[]

/** A new one. `day` and `time` empty: received now. */
export const ReceivedForm = z.object({ notifier: z.string(), day: z.string(), time: z.string() })
export type ReceivedForm = z.output<typeof ReceivedForm>
export const received: ReceivedForm = { notifier: '', day: '', time: '' }
/** Who it is from. */
export const receivedFields = 1

/** The judgement. `day` and `time` empty: judged now. */
export const AssessForm = z.object({
  inDanger: z.enum(['yes', 'no']).nullable(),
  because: z.string(),
  outcome: z.enum(['no-action', 'clarification', 'assessment', 'existing-case']).nullable(),
  receipt: z.boolean(),
  day: z.string(),
  time: z.string(),
})
export type AssessForm = z.output<typeof AssessForm>
export const unassessed: AssessForm = {
  inDanger: null,
  because: '',
  outcome: null,
  receipt: false,
  day: '',
  time: '',
}
/** Whether the child is in danger, why, and what is to happen. */
export const assessFields = 3

const dayLacks = ({ day, time }: { readonly day: string; readonly time: string }, field: string): Missing =>
  day === '' && time !== '' ? [[field, da.missing.day]] : []

/** What lacks in a new one. */
export const missingInReceived = (form: ReceivedForm): Missing => [
  ...(form.notifier === '' ? [['notifier', da.missing.notifier] as const] : []),
  ...dayLacks(form, 'receivedAt'),
]

/** What lacks in a judgement. */
export const missingInAssess = (form: AssessForm): Missing => [
  ...(form.inDanger === null ? [['inDanger', da.missing.inDanger] as const] : []),
  ...(form.because.trim() === '' ? [['because', da.missing.because] as const] : []),
  ...(form.outcome === null ? [['outcome', da.missing.outcome] as const] : []),
  ...dayLacks(form, 'assessedAt'),
]

const momentOf = ({ day, time }: Now, now: Now) => (day === '' ? now : { day, time: time === '' ? null : time })

/** The new notification as it is written down. */
export const receivedFact = (form: ReceivedForm, now: Now): Given => ({
  list: 'notifications',
  fact: { receivedAt: momentOf(form, now), notifier: form.notifier },
})

/** The notification with its judgement. */
export const assessedFact = ({ id: _, ...fact }: Fact, form: AssessForm, now: Now): Given => ({
  list: 'notifications',
  fact: {
    ...fact,
    assessedAt: momentOf(form, now),
    inDanger: form.inDanger === 'yes',
    because: form.because.trim(),
    outcome: form.outcome,
    acknowledgedOn: fact.acknowledgedOn ?? (form.receipt ? now.day : null),
  },
})

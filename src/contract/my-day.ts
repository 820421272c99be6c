// The day of whoever asks: what is due in their own cases and why, what waits, what meets, and what their contacts come to.
import { z } from 'zod'
import { DayText, route } from './route.ts'

const Count = z.int().min(0)
const Asker = z.enum(['law', 'programme', 'local', 'agreement'])
const Time = z.string().nullable()

/** A child of the day. `age` and `due` (an unborn child's) are null while the child is protected. */
const DayChild = z
  .object({
    child: z.uuid(),
    caseNumber: z.string(),
    protected: z.boolean(),
    name: z.string(),
    age: Count.nullable(),
    due: DayText.nullable(),
    step: z.int().nullable(),
    adviser: z.string().nullable(),
  })
  .meta({ id: 'DayChild' })
export type DayChild = z.output<typeof DayChild>

/** Who asks for the date: a law's paragraph, a programme, the municipality itself. `text`: what the rule calls it. */
const DayRule = z
  .object({
    name: z.string(),
    text: z.string().nullable(),
    asker: Asker,
    source: z.string().nullable(),
    confidence: z.string().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'DayRule' })
export type DayRule = z.output<typeof DayRule>

/**
 * One line. `date` is the one that makes it late, else the earliest; `law` the law's own date where that is another and later.
 * `on` names the help it is about and `since` is its first day. `planned` null: nobody has planned it.
 */
const DayLine = z
  .object({
    child: z.uuid(),
    what: z.string(),
    title: z.string(),
    about: z.string(),
    on: z.string().nullable(),
    since: DayText.nullable(),
    text: z.string().nullable(),
    state: z.enum(['missing', 'late-by-law', 'late-by-programme', 'today', 'ahead']),
    missing: z.enum(['nothing-planned', 'interval-not-decided', 'not-before-decision']).nullable(),
    date: DayText.nullable(),
    time: Time,
    late: z.object({ days: z.int(), asker: Asker }).nullable(),
    rule: DayRule.nullable(),
    law: z.object({ date: DayText, name: z.string() }).nullable(),
    planned: z.object({ on: DayText, time: Time }).nullable(),
    trigger: z.object({ list: z.string(), id: z.string() }).nullable(),
  })
  .meta({ id: 'DayLine' })
export type DayLine = z.output<typeof DayLine>

/** A notification nobody has judged, with its clock in minutes from now; below nought where it has run out. */
const DayNotification = z
  .object({
    child: z.uuid(),
    notification: z.string(),
    from: z.string(),
    received: z.object({ day: DayText, time: Time }),
    until: z.object({ day: DayText, time: Time }),
    minutesLeft: z.int(),
    /** Siblings with a case of the asker’s own; none where one of them is protected. */
    siblings: z.array(z.string()),
    rule: DayRule.nullable(),
  })
  .meta({ id: 'DayNotification' })
export type DayNotification = z.output<typeof DayNotification>

const DayMeeting = z
  .object({
    child: z.uuid(),
    kind: z.enum(['follow-up', 'network-meeting']),
    id: z.string(),
    time: Time,
    /** Null while the child is protected, and where nobody wrote it. */
    place: z.string().nullable(),
    on: z.string().nullable(),
    invited: Count,
    coming: Count,
    notComing: Count,
    /** Those who have not answered; empty while the child is protected. */
    silent: z.array(z.string()),
  })
  .meta({ id: 'DayMeeting' })
export type DayMeeting = z.output<typeof DayMeeting>

const MyDay = z
  .object({
    today: DayText,
    time: z.string(),
    /** Whose day: one’s own cases, or those of the team one leads. */
    of: z.enum(['own', 'team']),
    children: z.array(DayChild),
    lines: z.array(DayLine),
    /** Children without a line whose next date lies after `until`, the last day that is shown. */
    later: Count,
    until: DayText,
    notifications: z.array(DayNotification),
    meetings: z.array(DayMeeting),
    contacts: z.array(z.object({ week: z.int(), from: DayText, planned: Count, acute: Count })),
    own: z.object({ cases: Count, children: Count, unborn: Count, families: Count, closedParts: Count }),
  })
  .meta({ id: 'MyDay' })
export type MyDay = z.output<typeof MyDay>

export const myDay = {
  read: route({
    method: 'GET',
    path: '/api/my-day',
    permission: 'list-children',
    journal: { action: 'list', purpose: 'casework' },
    summary:
      'What is due in the asker’s own cases today and in two weeks, what waits, what meets, and what they come to.',
    answer: MyDay,
  }),
}

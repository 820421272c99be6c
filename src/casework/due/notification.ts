// Notifications: judged within 24 hours, and a receipt to the one who wrote. And the assessment that may follow.
import type { Day } from '../../language/day.ts'
import type { CaseFacts } from '../facts.ts'
import { hasCome } from './happened.ts'
import type { Asked, DueWhat, Now, Trigger } from './item.ts'
import { type DueRules, datesFrom, lawRules } from './rules-asked.ts'

const asked = (rules: DueRules, what: DueWhat, trigger: Trigger, time: string | null, now: Now): readonly Asked[] => {
  const dates = lawRules(rules, what, trigger.on).flatMap(rule => datesFrom(rule, { day: trigger.on, time }, now.day))
  if (dates.length === 0) return []
  return [
    { what, about: trigger.id, triggers: [trigger], dates, planned: null, missing: null, progress: null, text: null },
  ]
}

const isOpen = (answered: Day | null, now: Now): boolean => !hasCome(answered, now)

/** Notifications nobody has judged or answered. An anonymous one gets no receipt, for there is nobody to send it to. */
export const notificationsAsked = (facts: CaseFacts, rules: DueRules, now: Now): readonly Asked[] =>
  facts.notifications.flatMap(each => {
    const { day, time } = each.receivedAt
    if (day > now.day) return []
    const trigger = { list: 'notifications', id: each.id, on: day }
    const judged = isOpen(each.assessedAt?.day ?? null, now) ? asked(rules, 'notification', trigger, time, now) : []
    const owed = each.notifier !== 'anonymous' && isOpen(each.acknowledgedOn, now)
    return [...judged, ...(owed ? asked(rules, 'receipt', trigger, null, now) : [])]
  })

/** Assessments that are not finished; one without consent has a shorter deadline beside. */
export const assessmentsAsked = (facts: CaseFacts, rules: DueRules, now: Now): readonly Asked[] =>
  facts.assessments.flatMap(each => {
    if (each.kind !== 'assessment' || each.awareOn > now.day || !isOpen(each.finishedOn, now)) return []
    const forced = hasCome(each.withoutConsentOn, now) ? each.withoutConsentOn : null
    const on = (day: Day): Trigger => ({ list: 'assessments', id: each.id, on: day })
    return [
      ...asked(rules, 'assessment', on(each.awareOn), null, now),
      ...(forced === null ? [] : asked(rules, 'assessment-without-consent', on(forced), null, now)),
    ]
  })

/** Access requests that are not answered, and complaints that are neither reassessed, sent on nor withdrawn. */
export const answersAsked = (facts: CaseFacts, rules: DueRules, now: Now): readonly Asked[] => [
  ...facts.accessRequests.flatMap(each =>
    each.receivedOn > now.day || !isOpen(each.answeredOn, now)
      ? []
      : asked(rules, 'access-request', { list: 'accessRequests', id: each.id, on: each.receivedOn }, null, now),
  ),
  ...facts.complaints.flatMap(each => {
    const answered = [each.reassessedOn, each.sentOn, each.withdrawnOn].some(day => !isOpen(day, now))
    if (each.receivedOn > now.day || answered) return []
    return asked(rules, 'complaint', { list: 'complaints', id: each.id, on: each.receivedOn }, null, now)
  }),
]

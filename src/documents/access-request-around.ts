// The sections of an access request that are no spells: the family, follow-ups, network meetings and notifications.
import { type Role, roleTitles } from '../access/role.ts'
import type { Day } from '../language/day.ts'
import type { Period } from '../language/period.ts'
import type { Hidden } from './access-request-facts.ts'
import { plainly, type RequestSection, saidOf, textRow } from './access-request-table.ts'
import { nameOf, words } from './access-request-words.ts'
import { capital, counted, inDenmark, longDay, periodWords } from './paper-words.ts'

/** One belonging to the family. There is no place for a CPR number here. */
export type AccessMember = {
  readonly name: string
  readonly relation: string
  readonly custody: boolean
  readonly period: Period
}

/** A day that was planned: held, cancelled, or neither. */
type Planned = { readonly plannedFor: Day; readonly heldOn: Day | null; readonly cancelledOn: Day | null }

/** `about` is the measure or placement it follows up on, by the name a reader knows it by. */
export type AccessFollowUp = Planned & {
  readonly about: { readonly kind: 'placement' | 'measure'; readonly name: string }
}

export type AccessNetworkMeeting = Planned & {
  readonly invited: number
  readonly came: number | null
  readonly childPresent: boolean | null
}

/** A notification; times are instants. Who sent it stands as the kind of sender. */
export type AccessNotification = {
  readonly receivedAt: string
  readonly notifier: string
  readonly assessedAt: string | null
  readonly acknowledgedOn: Day | null
  readonly outcome: string | null
}

/** That a member of staff opened the file in an emergency: when, until when, and the reason they wrote. Instants. */
export type AccessEmergency = {
  readonly openedAt: string
  readonly closesAt: string
  readonly role: Role
  readonly reason: string
}

const newestFirst = <T>(list: readonly T[], by: (each: T) => string): readonly T[] =>
  list.toSorted((a, b) => (by(a) < by(b) ? 1 : by(a) > by(b) ? -1 : 0))

/** The family beside the child itself, in the order given. */
export const familySection = (members: readonly AccessMember[]): RequestSection => ({
  heading: words.family,
  columns: words.familyColumns,
  widths: [0, 84, 96, 150],
  rows: members.map(each =>
    textRow(
      each.name,
      capital(nameOf(words.relations, each.relation)),
      words.custody(each.relation, each.custody),
      capital(periodWords(each.period)),
    ),
  ),
})

const aboutWords = ({ about: { kind, name } }: AccessFollowUp, hidden: Hidden): string =>
  kind === 'placement' && hidden.includes('address') ? words.placed : name

const whatBecame = ({ plannedFor, heldOn, cancelledOn }: Planned, today: Day): string => {
  if (heldOn !== null) return words.held(longDay(heldOn))
  if (cancelledOn !== null) return words.cancelled(longDay(cancelledOn))
  return plannedFor < today ? words.notHeld : words.ahead
}

/** Follow-ups, the last planned first. A placement's name tells where the child lives. */
export const followUpSection = (list: readonly AccessFollowUp[], today: Day, hidden: Hidden): RequestSection => ({
  heading: words.followUps,
  columns: words.followUpColumns,
  widths: [132, 0, 150],
  rows: newestFirst(list, each => each.plannedFor).map(each =>
    textRow(longDay(each.plannedFor), aboutWords(each, hidden), whatBecame(each, today)),
  ),
})

/** Network meetings, the last planned first. */
export const networkMeetingSection = (list: readonly AccessNetworkMeeting[], today: Day): RequestSection => ({
  heading: words.networkMeetings,
  columns: words.networkMeetingColumns,
  widths: [132, 0, 150],
  rows: newestFirst(list, each => each.plannedFor).map(each => ({
    kind: 'current',
    cells: [
      [plainly(longDay(each.plannedFor))],
      [plainly(whatBecame(each, today))],
      [
        plainly(counted(each.invited, 'inviteret', 'inviterede')),
        ...(each.came === null ? [] : [plainly(words.came(each.came))]),
        ...(each.childPresent === null ? [] : [plainly(each.childPresent ? words.childCame : words.childStayed)]),
      ],
    ],
  })),
})

const momentWords = (instant: string): string => {
  const { day, clock } = inDenmark(instant)
  return `${longDay(day)} kl.\u00a0${clock}`
}

/** Openings in an emergency, the last one first. Who it was is not told; see the extract of the journal. */
export const emergencySection = (list: readonly AccessEmergency[]): RequestSection => ({
  heading: words.emergencies,
  columns: words.emergencyColumns,
  widths: [132, 96, 0],
  rows: newestFirst(list, each => each.openedAt).map(each => ({
    kind: 'current',
    cells: [
      [plainly(momentWords(each.openedAt))],
      [plainly(roleTitles[each.role])],
      [plainly(each.reason), ...saidOf(words.until, momentWords(each.closesAt))],
    ],
  })),
})

/** Notifications, the last received first. */
export const notificationSection = (list: readonly AccessNotification[]): RequestSection => ({
  heading: words.notifications,
  columns: words.notificationColumns,
  widths: [132, 150, 0],
  rows: newestFirst(list, each => each.receivedAt).map(each => ({
    kind: 'current',
    cells: [
      [plainly(momentWords(each.receivedAt))],
      [plainly(capital(nameOf(words.notifiers, each.notifier)))],
      [
        ...(each.assessedAt === null
          ? [plainly(words.notAssessed)]
          : saidOf(words.labels.assessed, momentWords(each.assessedAt))),
        ...saidOf(words.labels.acknowledged, each.acknowledgedOn === null ? null : longDay(each.acknowledgedOn)),
        ...saidOf(words.labels.outcome, each.outcome === null ? null : nameOf(words.outcomes, each.outcome)),
      ],
    ],
  })),
})

// What the generator answers: a whole municipality as plain rows, ready to be stored or counted.
import type { Role } from '../../access/role.ts'
import type { Day } from '../../language/day.ts'
import type { Spell } from '../../language/spell.ts'
import type { Sex } from './identifiers.ts'
import type { ServiceParameters } from './parameters.ts'

/** A moment as `2026-06-15T08:30:00.000000Z`, or `infinity`. */
type Moment = string

type SyntheticDistrict = {
  readonly id: string
  readonly name: string
  readonly team: string
  /** The first day of the programme here; null outside the trial. */
  readonly programmeFrom: Day | null
  /** Children by age 0-17 on the anchor day. */
  readonly children: readonly number[]
}

export type SyntheticEmployee = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly team: string | null
  readonly hours: number
  readonly from: Day
}

/** A role held by an employee. `area` names a team, is a service's id, or is empty where none is meant. */
export type SyntheticHolding = {
  readonly person: string
  readonly role: SyntheticEmployee['role']
  readonly kind: 'municipality' | 'team' | 'service' | 'none'
  readonly area: string
  readonly from: Day
}

/** Somebody who works here and is of the child's family. */
export type SyntheticRelative = { readonly child: string; readonly person: string }

export type SyntheticService = Omit<ServiceParameters, 'id'> & {
  readonly id: string
  /** The id in the parameter file. */
  readonly code: string
  readonly priceLevel: number
}

/** One belonging to a family. A grown-up has a name here and no `child`; a child's name is with the child. */
export type FamilyMember = {
  readonly id: string
  readonly family: string
  readonly child: string | null
  readonly name: string | null
  readonly relation: 'child' | 'mother' | 'father'
  readonly custody: boolean
  readonly from: Day
  readonly to: Day | null
}

/** A child, or one that is expected: then `due` and `mother` stand in for number and birthday. */
export type SyntheticChild = {
  readonly id: string
  readonly name: string
  readonly sex: Sex | null
  readonly cpr: string | null
  readonly born: Day | null
  readonly due: Day | null
  readonly mother: string | null
  readonly protectedFrom: Day | null
  readonly protectedTo: Day | null
  /** When the municipality first wrote the child down. */
  readonly createdAt: Moment
}

/** What a spell carries beside what its kind needs. */
export type SpellExtras = {
  readonly service?: string
  readonly purpose?: string
  readonly plannedEnd?: Day
  readonly paragraph?: string
  readonly programme?: string
  readonly endedBy?: 'breakdown'
}

/** One version of a spell, with the time it was known. */
export type SyntheticVersion = {
  readonly spell: Spell & SpellExtras
  readonly version: number
  readonly withdrawn: boolean
  readonly by: string
  readonly reason: string | null
  readonly knownFrom: Moment
  readonly knownTo: Moment
}

/** A follow-up of a measure or placement. Neither held nor cancelled: it is planned, or overdue. */
export type FollowUp = {
  readonly id: string
  readonly child: string
  readonly spell: string
  readonly plannedFor: Day
  readonly heldOn: Day | null
  readonly cancelledOn: Day | null
}

export type NetworkMeeting = {
  readonly id: string
  readonly child: string
  readonly plannedFor: Day
  readonly heldOn: Day | null
  readonly cancelledOn: Day | null
  readonly invited: number
  readonly came: number | null
  readonly childPresent: boolean | null
}

/** Who sends notifications, after the statistics' own list. */
export const notifiers = [
  'school',
  'daycare',
  'health-service',
  'health-visitor',
  'police',
  'family-or-acquaintance',
  'anonymous',
  'other-municipality',
  'child',
] as const

export type Notification = {
  readonly id: string
  readonly child: string
  readonly receivedAt: Moment
  readonly notifier: (typeof notifiers)[number]
  /** The assessment of whether the child is in danger, due within 24 hours. */
  readonly assessedAt: Moment | null
  readonly acknowledgedOn: Day | null
  readonly outcome: 'assessment' | 'existing-case' | 'no-action' | null
}

/** A file opened for hours, and the leader who has seen it; null where nobody has. */
export type SyntheticEmergency = {
  readonly id: string
  readonly person: string
  readonly role: SyntheticEmployee['role']
  readonly child: string
  readonly reason: string
  readonly openedAt: Moment
  readonly closesAt: Moment
  readonly seen: { readonly person: string; readonly at: Moment } | null
}

export type SyntheticMunicipality = {
  readonly code: number
  readonly name: string
  readonly seed: number
  readonly anchor: Day
  readonly districts: readonly SyntheticDistrict[]
  readonly staff: readonly SyntheticEmployee[]
  readonly holdings: readonly SyntheticHolding[]
  readonly relatives: readonly SyntheticRelative[]
  readonly emergencies: readonly SyntheticEmergency[]
  readonly services: readonly SyntheticService[]
  readonly families: readonly string[]
  readonly members: readonly FamilyMember[]
  readonly children: readonly SyntheticChild[]
  readonly spells: readonly SyntheticVersion[]
  readonly followUps: readonly FollowUp[]
  readonly networkMeetings: readonly NetworkMeeting[]
  readonly notifications: readonly Notification[]
}

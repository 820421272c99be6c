// What the generator answers: a whole municipality as plain rows, ready to be stored or counted.
import type { Role } from '../../access/role.ts'
import type { Placement } from '../../casework/facts/help.ts'
import type { AdviserChange } from '../../casework/facts/people.ts'
import type { CaseList } from '../../casework/known.ts'
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

/** What a spell carries beside what its kind needs; the names are those of the facts of a case. */
export type SpellExtras = {
  readonly service?: string
  readonly decision?: string
  readonly basis?: string
  readonly purpose?: string
  readonly expectedDuration?: string
  readonly plannedEnd?: Day
  readonly municipalities?: { readonly acting: string; readonly paying: string; readonly residence: string }
  readonly disability?: true
  readonly course?: { readonly planned: number; readonly completed?: boolean }
  readonly outcome?: 'goal-reached' | 'stopped-by-family' | 'replaced'
  readonly type?: string
  readonly dischargePlan?: string
  readonly ended?: NonNullable<Placement['ended']>
  readonly programme?: string
  readonly why?: AdviserChange
  readonly by?: 'custody-holder' | 'young-person'
  readonly covers?: 'measure' | 'placement' | 'sharing' | 'other'
  readonly about?: string
  readonly school?: 'daycare' | 'ordinary' | 'special-class' | 'internal-school'
  readonly absence?: number
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

/** The lists of a case that are kept as facts of their own; `person` is the child itself. */
export type FactList = Exclude<CaseList, 'help' | 'advisers' | 'consents' | 'schools' | 'closings'> | 'person'

/** One version of a fact of a child's case, with the time it was known. `body` is the fact without its id. */
export type SyntheticFact = {
  readonly id: string
  readonly child: string
  readonly list: FactList
  readonly version: number
  readonly body: Readonly<Record<string, unknown>>
  readonly withdrawn: boolean
  readonly by: string
  readonly reason: string | null
  readonly knownFrom: Moment
  readonly knownTo: Moment
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

/** A line of the ledger or the budget, in whole øre. */
export type SyntheticLedgerLine = {
  readonly account: string
  readonly on: Day
  readonly ore: number
  readonly child: string | null
}

/** A file of the ledger or the budget that was read; months by their first day. */
export type SyntheticLedgerFile = {
  readonly kind: 'ledger' | 'budget'
  readonly from: Day
  readonly to: Day
  readonly by: string
  readonly at: Moment
  readonly lines: readonly SyntheticLedgerLine[]
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
  readonly facts: readonly SyntheticFact[]
  /** In the order they were read. */
  readonly ledger: readonly SyntheticLedgerFile[]
}

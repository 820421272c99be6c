// What the access request is told of a spell: its kind, what was recorded of it, and every version it has had.

import type { Purpose, Role } from '../access/role.ts'
import type { Part } from '../access/subject.ts'
import type { Help as CaseHelp } from '../casework/facts/help.ts'
import type { CaseFacts } from '../casework/facts.ts'
import type { Day } from '../language/day.ts'
import type { Period } from '../language/period.ts'
import type { Spell } from '../language/spell.ts'
import type { Recorded } from './access-request-fact.ts'

/** A member of staff with a task in the case. Their names stand in the document; see `AccessRequest`. */
type Employee = { readonly name: string; readonly role: Role }

/** Help on a step of the ladder. What was not recorded is null. */
type Help = {
  /** The step's number and its name on the first day, e.g. 3 and `forebyggende indsatser`. */
  readonly step: { readonly number: number; readonly name: string }
  readonly service: string | null
  readonly purpose: string | null
  readonly plannedEnd: Day | null
  readonly paragraph: string | null
  readonly programme: string | null
}

/** What is recorded of each kind of spell, with names where the store has ids. */
export type SpellFacts = {
  readonly placement: Help & { readonly place: string; readonly breakdown: boolean }
  readonly measure: Help
  readonly adviser: Employee
  readonly 'co-worker': Employee
  readonly meeting: Employee
  /** `about` is whose plan it is; null: the child's own. */
  readonly plan: { readonly plan: string; readonly about: string | null }
  readonly consent: { readonly giver: string; readonly purpose: string }
  readonly 'legal-basis': { readonly value: string }
  readonly residence: { readonly value: string }
  readonly 'school-or-daycare': { readonly value: string }
  readonly district: { readonly value: string }
  readonly sharing: {
    readonly level: 'consent' | 'early-cooperation'
    readonly to: Purpose
    readonly parts: readonly Part[]
  }
  readonly closed: { readonly outcome: string }
}
export type SpellKind = Spell['kind']

/** What of help is told with its kind, so that the rest is what is recorded besides. */
type ToldOfHelp = 'id' | 'kind' | 'period' | 'step' | 'service' | 'purpose' | 'plannedEnd' | 'programme' | 'place'
type Recordable = {
  readonly help: Omit<Extract<CaseHelp, { kind: 'measure' }>, ToldOfHelp> &
    Omit<Extract<CaseHelp, { kind: 'placement' }>, ToldOfHelp>
  readonly advisers: Pick<CaseFacts['advisers'][number], 'why'>
  readonly consents: Pick<CaseFacts['consents'][number], 'giver' | 'covers' | 'about'>
  readonly schools: Pick<CaseFacts['schools'][number], 'kind' | 'absence' | 'leisure'>
}
/** What may be recorded of a spell besides, by the list it is on in the case; what was not recorded is missing. */
export type SpellAlso = {
  readonly [List in keyof Recordable]?: { readonly [Key in keyof Recordable[List]]?: Recordable[List][Key] | undefined }
}

/**
 * One version, as it was recorded. `facts` is `about-another` where a person has decided that what stood there is about
 * somebody else, such as a measure written on the wrong child; then it is left out and the document says so.
 */
type Version<Kind extends SpellKind> = Recorded & {
  readonly period: Period
  readonly facts: SpellFacts[Kind] | 'about-another'
  readonly also?: SpellAlso
}

/** A spell with all its versions, the first one first. */
export type SpellOf<Kind extends SpellKind> = {
  readonly kind: Kind
  readonly versions: readonly [Version<Kind>, ...Version<Kind>[]]
}
export type AccessSpell = { readonly [Kind in SpellKind]: SpellOf<Kind> }[SpellKind]

// What must be known to decide: plain dated facts about the one thing that is asked about, and a check that they are its own.
import type { Day } from '../language/day.ts'
import type { Period } from '../language/period.ts'
import type { Protection } from '../language/person.ts'
import type { Purpose, Role } from './role.ts'
import type { AccessSettings } from './settings.ts'
import type { Part, Subject } from './subject.ts'

/** A task in a child's file, given to a person in a role over a period. The end day is the first without it. */
export type Involvement = {
  readonly person: string
  readonly role: Role
  readonly kind: 'responsible' | 'co-worker' | 'meeting'
  readonly period: Period
}

/**
 * That information crosses professions: agreed by the family for a purpose and some parts, or recorded as early preventive
 * cooperation (serviceloven § 49 a; its number in barnets lov was not found). A consent withdrawn has its end day.
 */
export type Sharing = {
  readonly level: 'consent' | 'early-cooperation'
  readonly to: Purpose
  readonly parts: readonly Part[]
  readonly period: Period
}

/** That a person, in a role, opened one child's file in an emergency: why, from when and until when (ms since 1970). */
export type Grant = {
  readonly id: string
  readonly person: string
  readonly role: Role
  readonly child: string
  readonly reason: string
  readonly from: number
  readonly until: number
}

/** A child, as decisions need it. `relatives` are the people who work here and are of the child's family. */
export type ChildFacts = {
  readonly id: string
  readonly districts: readonly { readonly district: string; readonly team: string; readonly period: Period }[]
  readonly involvements: readonly Involvement[]
  readonly measures: readonly { readonly service: string; readonly period: Period }[]
  readonly payments: readonly Period[]
  readonly sharings: readonly Sharing[]
  readonly relatives: readonly string[]
  readonly protection: Protection
  readonly deceased: Day | null
  readonly closed: Day | null
}

/** A member of staff, with the teams they have worked in. */
type StaffFacts = {
  readonly person: string
  readonly teams: readonly { readonly team: string; readonly period: Period }[]
}

type Around = { readonly municipality: number; readonly settings: AccessSettings; readonly grants: readonly Grant[] }

/** What is known of the subject. */
export type Facts =
  | { readonly of: 'none' }
  | ({ readonly of: 'child'; readonly child: ChildFacts } & Around)
  | ({ readonly of: 'family'; readonly id: string; readonly children: readonly ChildFacts[] } & Around)
  | { readonly of: 'case' | 'service'; readonly id: string; readonly municipality: number }
  | { readonly of: 'aggregate'; readonly municipality: number }
  | {
      readonly of: 'journal'
      readonly municipality: number
      readonly child: Pick<ChildFacts, 'id' | 'relatives'> | null
    }
  | { readonly of: 'staff'; readonly municipality: number; readonly staff: StaffFacts }

/** One child and one part of its file, with what surrounds the decision. */
export type ChildAsked = {
  readonly facts: ChildFacts
  readonly part: Part
  readonly settings: AccessSettings
  readonly grants: readonly Grant[]
}

/** One thing to decide on. What does not belong to its kind is null or empty. */
export type Target = {
  readonly kind: Subject['kind']
  readonly municipality: number | null
  readonly child: ChildAsked | null
  readonly relatives: readonly string[]
  readonly staff: StaffFacts | null
  /** The member of staff it is about. */
  readonly about: string | null
}

const plain = (kind: Subject['kind'], municipality: number | null): Target => ({
  kind,
  municipality,
  child: null,
  relatives: [],
  staff: null,
  about: null,
})

const childTarget = (kind: 'child' | 'family', child: ChildFacts, part: Part, around: Around): Target => ({
  ...plain(kind, around.municipality),
  child: { facts: child, part, settings: around.settings, grants: around.grants },
  relatives: child.relatives,
})

/**
 * What there is to decide on: one target, or one for each child of a family. None where the facts are not the subject's own:
 * an unknown subject, and facts of another, open nothing.
 */
export const targetsOf = (subject: Subject, facts: Facts): readonly Target[] => {
  switch (subject.kind) {
    case 'none':
      return facts.of === 'none' ? [plain('none', null)] : []
    case 'child':
      return facts.of === 'child' && facts.child.id === subject.id
        ? [childTarget('child', facts.child, subject.part, facts)]
        : []
    case 'family':
      return facts.of === 'family' && facts.id === subject.id
        ? facts.children.map(child => childTarget('family', child, 'identity', facts))
        : []
    case 'case':
    case 'service':
      return facts.of === subject.kind && facts.id === subject.id ? [plain(subject.kind, facts.municipality)] : []
    case 'aggregate':
      return facts.of === 'aggregate' ? [plain('aggregate', facts.municipality)] : []
    case 'journal':
      return facts.of === 'journal' && (facts.child?.id ?? null) === subject.child
        ? [
            {
              ...plain('journal', facts.municipality),
              relatives: facts.child?.relatives ?? [],
              about: subject.person,
            },
          ]
        : []
    case 'staff':
      return facts.of === 'staff' && facts.staff.person === subject.id
        ? [{ ...plain('staff', facts.municipality), staff: facts.staff, about: subject.id }]
        : []
  }
}

// Facts of the people and places around a child: consents, advisers, school, the network map.
import { z } from 'zod'
import { DayText } from '../../language/rule.ts'
import { MaybeDay, MaybeText, PeriodOf, Ref } from './dated.ts'

/**
 * What somebody of the family is to the child. `person` is the same for all the children of a family; the name stands with the
 * person. `role`: what they do for the child beside being family, in Danish.
 */
export const Relation = z.strictObject({
  id: Ref,
  person: Ref,
  kind: z.enum(['mother', 'father', 'step-parent', 'sibling', 'grandparent', 'other-family', 'guardian', 'other']),
  role: MaybeText,
  custody: z.boolean().default(false),
  period: PeriodOf,
})
export type Relation = z.output<typeof Relation>

/** A consent: who gave it and what it covers; `purpose` in the giver's own understanding of it. */
export const Consent = z.strictObject({
  id: Ref,
  giver: z.enum(['custody-holder', 'young-person']),
  person: Ref,
  covers: z.enum(['measure', 'placement', 'sharing', 'network-meeting', 'other']),
  /** The decision or help it is given to; null: not bound to one. */
  about: Ref.nullable().default(null),
  purpose: MaybeText,
  period: PeriodOf,
})
export type Consent = z.output<typeof Consent>

/** Why a child got another adviser, after the English list of reasons (translated). */
export const AdviserChange = z.enum([
  'first',
  'planned-handover',
  'left-job',
  'reorganised',
  'absence',
  'leave',
  'load',
  'moved-district',
  'family-asks',
  'adviser-asks',
  'died',
  'other',
])
export type AdviserChange = z.output<typeof AdviserChange>

export const AdviserSpell = z.strictObject({ id: Ref, employee: Ref, period: PeriodOf, why: AdviserChange })
export type AdviserSpell = z.output<typeof AdviserSpell>

/** School or daycare. `absence`: share of the lessons of the last quarter, in percent. */
export const School = z.strictObject({
  id: Ref,
  kind: z.enum(['daycare', 'ordinary', 'special-class', 'special-school', 'internal-school', 'other', 'none']),
  place: MaybeText,
  period: PeriodOf,
  absence: z.number().min(0).max(100).nullable().default(null),
  leisure: MaybeText,
})
export type School = z.output<typeof School>

/** One person on a network map. `asked` is the day somebody asked them to take part; null: nobody has. */
export const NetworkPerson = z.strictObject({
  id: Ref,
  name: z.string().min(1),
  relation: z.string().min(1),
  side: z.enum(['private', 'professional', 'civil-society']),
  strength: z.enum(['strong', 'moderate', 'weak']),
  /** Which way support goes. */
  direction: z.enum(['to-child', 'from-child', 'both']),
  conflict: z.boolean().default(false),
  contact: z.enum(['allowed', 'supervised', 'not-allowed']).default('allowed'),
  asked: MaybeDay,
  answer: MaybeText,
})
export type NetworkPerson = z.output<typeof NetworkPerson>

export const NetworkMap = z.strictObject({ id: Ref, drawnOn: DayText, people: z.array(NetworkPerson) })
export type NetworkMap = z.output<typeof NetworkMap>

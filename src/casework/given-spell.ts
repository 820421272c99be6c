// The other spells of a case as they are sent to be written down: consent, school, district, residence, legal basis, closing.
import { z } from 'zod'
import { PeriodOf } from './facts/dated.ts'
import { Closing } from './facts/following.ts'
import { Consent, School } from './facts/people.ts'

const Words = z.string().trim().min(1).max(500)

/** `school` is the kind of school or daycare; a consent must say its purpose, for it is a consent to nothing else. */
export const SpellGiven = z.discriminatedUnion('kind', [
  Consent.omit({ id: true, purpose: true }).extend({ kind: z.literal('consent'), purpose: Words }),
  School.omit({ id: true, kind: true }).extend({ kind: z.literal('school-or-daycare'), school: School.shape.kind }),
  z.strictObject({ kind: z.literal('district'), district: z.uuid().toLowerCase(), period: PeriodOf }),
  z.strictObject({ kind: z.literal('residence'), address: Words, period: PeriodOf }),
  z.strictObject({ kind: z.literal('legal-basis'), basis: Words, period: PeriodOf }),
  Closing.omit({ id: true, outcome: true }).extend({ kind: z.literal('closed'), outcome: Words }),
])
export type SpellGiven = z.output<typeof SpellGiven>

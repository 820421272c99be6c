// ICS: the ten dimensions on three sides of an assessment, and where the older form's dimensions went.
import { z } from 'zod'

/** Side -> dimensions of the form in force since 2019-01-01 (Socialstyrelsen 2018). */
export const icsSides = {
  child: ['health', 'development-and-behaviour', 'daycare-school-learning', 'leisure-and-friendships'],
  parents: ['safe-care', 'stimulation-and-guidance', 'support-of-relations'],
  'family-and-network': ['family-and-background', 'housing-work-economy', 'social-network'],
} as const

export const IcsDimension = z.enum([...icsSides.child, ...icsSides.parents, ...icsSides['family-and-network']])
export type IcsDimension = z.output<typeof IcsDimension>

/** A dimension of the form used from 2007 until 2018; still in old files. */
export const OldIcsDimension = z.enum([
  'health',
  'school-and-learning',
  'emotional-and-behavioural-development',
  'identity',
  'family-and-social-relations',
  'social-presentation',
  'self-care',
  'basic-care',
  'safety',
  'emotional-warmth',
  'guidance-and-boundaries',
  'stability',
  'stimulation',
  'family-history',
  'kin-and-network',
  'housing',
  'employment',
  'economy',
  'social-integration',
])
export type OldIcsDimension = z.output<typeof OldIcsDimension>

// Our reading: no official translation of the one form into the other was found.
const today: Readonly<Record<OldIcsDimension, IcsDimension>> = {
  health: 'health',
  'school-and-learning': 'daycare-school-learning',
  'emotional-and-behavioural-development': 'development-and-behaviour',
  identity: 'development-and-behaviour',
  'family-and-social-relations': 'leisure-and-friendships',
  'social-presentation': 'development-and-behaviour',
  'self-care': 'development-and-behaviour',
  'basic-care': 'safe-care',
  safety: 'safe-care',
  'emotional-warmth': 'safe-care',
  'guidance-and-boundaries': 'stimulation-and-guidance',
  stability: 'support-of-relations',
  stimulation: 'stimulation-and-guidance',
  'family-history': 'family-and-background',
  'kin-and-network': 'social-network',
  housing: 'housing-work-economy',
  employment: 'housing-work-economy',
  economy: 'housing-work-economy',
  'social-integration': 'social-network',
}

/** What is written under one dimension, resources and worries apart, with what the old form called it. */
export const IcsEntry = z.strictObject({
  dimension: IcsDimension,
  old: OldIcsDimension.nullable().default(null),
  resources: z.string().default(''),
  worries: z.string().default(''),
})

/** Where a dimension of the older form stands in today's. */
export const icsToday = (old: OldIcsDimension): IcsDimension => today[old]

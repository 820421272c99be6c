// Which part of a child's file a spell belongs to, so that a decision about the part is a decision about the spell.
import type { Spell } from '../language/spell.ts'
import type { Part } from './subject.ts'

/**
 * Where a child lives, goes to school and belongs is part of who it is and comes from registers. What is done and where
 * the child is placed is the measures'. The rest is the social case.
 */
export const partOfSpell: Readonly<Record<Spell['kind'], Part>> = {
  district: 'identity',
  residence: 'identity',
  'school-or-daycare': 'identity',
  measure: 'measures',
  placement: 'measures',
  adviser: 'social',
  'co-worker': 'social',
  meeting: 'social',
  plan: 'social',
  consent: 'social',
  sharing: 'social',
  'legal-basis': 'social',
  closed: 'social',
}

/** Spells that tell where a child is, or may do so in somebody's own words; their text is hidden while the child is protected. */
export const tellsWhere: ReadonlySet<Spell['kind']> = new Set<Spell['kind']>([
  'district',
  'residence',
  'school-or-daycare',
  'placement',
  'consent',
])

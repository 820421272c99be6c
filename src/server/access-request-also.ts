// What was recorded of a spell besides what its kind needs, as the answer to an access request tells it.

import { Help } from '../casework/facts/help.ts'
import { CaseFacts } from '../casework/facts.ts'
import type { SpellAlso } from '../documents/access-request-spell.ts'
import type { SpellVersion } from '../store/spell.ts'

const [measureShape, placementShape] = Help.options
const ofHelp = { decision: true, basis: true, expectedDuration: true, municipalities: true, disability: true } as const
const Measure = measureShape
  .pick({ ...ofHelp, course: true, outcome: true })
  .partial()
  .strip()
const Placement = placementShape
  .pick({ ...ofHelp, type: true, dischargePlan: true, ended: true })
  .partial()
  .strip()
const Adviser = CaseFacts.shape.advisers.unwrap().element.pick({ why: true }).partial().strip()
const Consent = CaseFacts.shape.consents
  .unwrap()
  .element.pick({ giver: true, covers: true, about: true })
  .partial()
  .strip()
const School = CaseFacts.shape.schools
  .unwrap()
  .element.pick({ kind: true, absence: true, leisure: true })
  .partial()
  .strip()

const withNames = (
  help: NonNullable<SpellAlso['help']>,
  municipality: (code: string) => string,
): NonNullable<SpellAlso['help']> => {
  const { municipalities } = help
  if (municipalities === undefined || municipalities === null) return help
  const { acting, paying, residence } = municipalities
  const named = { acting: municipality(acting), paying: municipality(paying), residence: municipality(residence) }
  return { ...help, municipalities: named }
}

/**
 * What was recorded besides; `municipality` says what one is called, by its code.
 * @throws ZodError where it is not what it should be: nothing is left out for it.
 */
export const alsoOf = (
  { kind, facts }: Pick<SpellVersion, 'kind' | 'facts'>,
  municipality: (code: string) => string,
): SpellAlso => {
  const { by, school } = facts
  switch (kind) {
    case 'measure':
      return { help: withNames(Measure.parse(facts), municipality) }
    case 'placement':
      return { help: withNames(Placement.parse(facts), municipality) }
    case 'adviser':
      return { advisers: Adviser.parse(facts) }
    case 'consent':
      return { consents: Consent.parse({ ...facts, giver: by }) }
    case 'school-or-daycare':
      return { schools: School.parse({ ...facts, kind: school }) }
    default:
      return {}
  }
}

// Spells as facts of a case: measures and placements as help, and advisers, consents, schools and closings.
import type { CaseList } from '../casework/known.ts'
import type { Spell } from '../language/spell.ts'
import type { SpellVersion } from './spell.ts'

/** The kinds of spell a case is made of, each with the list it belongs to. */
const listOf: Partial<Readonly<Record<Spell['kind'], CaseList>>> = {
  measure: 'help',
  placement: 'help',
  adviser: 'advisers',
  consent: 'consents',
  'school-or-daycare': 'schools',
  closed: 'closings',
}
export const kindsOfCase: readonly string[] = Object.keys(listOf)

/** What help says beside its kind, period, step, service and place. */
const helpFields = [
  'decision',
  'basis',
  'purpose',
  'expectedDuration',
  'plannedEnd',
  'programme',
  'municipalities',
  'disability',
]
const ofMeasure = [...helpFields, 'course', 'outcome']
const ofPlacement = [...helpFields, 'type', 'family', 'dischargePlan', 'ended']

const picked = (facts: SpellVersion['facts'], names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap(name => (facts[name] === undefined ? [] : [[name, facts[name]]])))

/** A spell as the fact of a case, not checked yet; undefined where it is none. */
export const factOfSpell = ({
  id,
  kind,
  period,
  facts,
}: Pick<SpellVersion, 'id' | 'kind' | 'period' | 'facts'>):
  | { readonly list: CaseList; readonly fact: Readonly<Record<string, unknown>> }
  | undefined => {
  const list = listOf[kind]
  if (list === undefined) return undefined
  const common = { id, period }
  const { step, service, place, employee, why, by, giver, covers, about, purpose, school, value, outcome } = facts
  switch (kind) {
    case 'measure':
      return { list, fact: { ...common, kind, step, service, ...picked(facts, ofMeasure) } }
    case 'placement':
      // A place that was written down before there were types has none that the list of types knows, nor perhaps a service.
      return {
        list,
        fact: {
          ...common,
          kind,
          step,
          service: service ?? 'unknown',
          place,
          type: 'unknown',
          ...picked(facts, ofPlacement),
        },
      }
    case 'adviser':
      return { list, fact: { ...common, employee, why: why ?? 'other' } }
    case 'consent':
      return {
        list,
        fact: {
          ...common,
          giver: by ?? 'custody-holder',
          person: giver,
          covers: covers ?? 'other',
          about: about ?? null,
          purpose: purpose ?? null,
        },
      }
    case 'school-or-daycare':
      return {
        list,
        fact: {
          ...common,
          kind: school ?? 'other',
          place: value ?? null,
          ...picked(facts, ['absence', 'leisure']),
        },
      }
    default:
      return { list, fact: { ...common, outcome } }
  }
}

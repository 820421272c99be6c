// One child as the asker may see it: identity masked where it must be, spells in words, parts that are closed with why.
import { decideCorrection } from '../access/correcting.ts'
import type { Allowed, Decision } from '../access/decision.ts'
import { type ChildIdentity, type ShownIdentity, shownIdentity } from '../access/mask.ts'
import { partOfSpell, tellsWhere } from '../access/part-of-spell.ts'
import { parts as allParts, type Part } from '../access/subject.ts'
import type { ShownSpell } from '../contract/children.ts'
import type { Day } from '../language/day.ts'
import { message, say } from '../language/message.ts'
import { isProtected } from '../language/person.ts'
import type { SpellVersion } from '../store/spell.ts'
import type { ChildAsked } from './deciding.ts'

/** The parts a bare record can show. */
const recordParts = ['identity', 'measures', 'social'] as const satisfies readonly Part[]

/** The step of a measure or placement; null for every other kind. */
export const stepIn = ({ facts: { step } }: Pick<SpellVersion, 'facts'>): number | null =>
  typeof step === 'number' ? step : null

/** What a spell says, without its period: the service and step of a measure, the name of an adviser. */
export const spellText = (spell: SpellVersion, names: ReadonlyMap<string, string>): string => {
  const { facts, kind } = spell
  const named = (field: string): string => {
    const value = facts[field]
    return typeof value === 'string' ? (names.get(value) ?? value) : ''
  }
  const whatOf = (): string => {
    switch (kind) {
      case 'placement':
        return named('place')
      case 'measure':
        return named('service')
      case 'adviser':
      case 'co-worker':
      case 'meeting':
        return named('employee')
      case 'plan':
        return named('planKind')
      case 'consent':
        return named('purpose')
      case 'closed':
        return named('outcome')
      case 'sharing':
        return sharedParts(spell)
      default:
        return named('value')
    }
  }
  return say(message('spell-text', { what: whatOf(), step: stepIn(spell) }))
}

const sharedParts = ({ facts: { parts } }: SpellVersion): string =>
  Array.isArray(parts)
    ? parts
        .flatMap(each => allParts.filter(part => part === each))
        .map(part => say(message('child-part', { part })))
        .join(', ')
    : ''

/** A spell as it is sent. `masked`: the child is protected and was not unmasked, so what tells where it is stays here. */
export const shownSpell = (
  spell: SpellVersion,
  names: ReadonlyMap<string, string>,
  child: Pick<ChildAsked, 'actor' | 'may'>,
  masked: boolean,
): ShownSpell => ({
  id: spell.id,
  version: spell.version,
  kind: spell.kind,
  title: say(message('spell-kind', { kind: spell.kind })),
  text: masked && tellsWhere.has(spell.kind) ? null : spellText(spell, names),
  step: stepIn(spell),
  from: spell.period.from,
  to: spell.period.to,
  mayCorrect: decideCorrection(child.actor, spell, child.may).allowed,
})

/** What of an identity a spell says as well. */
const fieldOf: Readonly<Partial<Record<SpellVersion['kind'], ShownIdentity['hidden'][number]>>> = {
  district: 'district',
  residence: 'address',
  'school-or-daycare': 'school',
}

/**
 * The child's spells in the parts that are the asker's, less those that say what is hidden of the identity, for their role or
 * while the child is protected: the first day of a home is often a birthday.
 */
export const shownSpells = (
  spells: readonly SpellVersion[],
  names: ReadonlyMap<string, string>,
  child: ChildAsked,
  { hidden }: Pick<ShownIdentity, 'hidden'>,
  masked: boolean,
): readonly ShownSpell[] => {
  const open = new Set<Part>(recordParts.filter(part => child.may('read-child', part).allowed))
  const told = (kind: SpellVersion['kind']): boolean => {
    const field = fieldOf[kind]
    return field === undefined || !hidden.includes(field)
  }
  return spells
    .filter(spell => open.has(partOfSpell[spell.kind]) && told(spell.kind))
    .map(spell => shownSpell(spell, names, child, masked))
}

/** What opened the parts that are shown, who the child is first: another reason for each, perhaps an emergency. */
export const openedBy = (child: ChildAsked): readonly Allowed[] => [
  child.decision,
  ...recordParts.map(part => child.may('read-child', part)).filter(decision => decision.allowed),
]

/** True where the whole case is the asker's: without one of its parts a due list or a figure would be wrong without saying so. */
export const seesCase = ({ may }: Pick<ChildAsked, 'may'>): boolean =>
  recordParts.every(part => may('read-child', part).allowed)

/** The parts of the record that are closed to the asker, with why. */
export const closedParts = (child: ChildAsked): readonly { readonly part: string; readonly sentence: string }[] =>
  recordParts.flatMap(part => {
    const decision = child.may('read-child', part)
    return decision.allowed ? [] : [{ part: say(message('child-part', { part })), sentence: say(decision.reason) }]
  })

/** True where what tells where the child is must stay here. */
export const isMasked = (identity: ChildIdentity, unmask: Decision | null, on: Day): boolean =>
  isProtected(identity.protection, on) && unmask?.allowed !== true

/** @throws RangeError where the decision is not about this child: nothing may be shown by it. */
export const identityBy = (
  identity: ChildIdentity,
  read: Decision,
  unmask: Decision | null,
  on: Day,
): ShownIdentity => {
  const shown = shownIdentity(identity, read, unmask, on)
  if (shown === null) throw new RangeError('an identity without a decision about it')
  return shown
}

// Spells of a child's file as the answer to an access request tells them: with names where the store has ids.
import { z } from 'zod'
import { purposeOf, roles } from '../access/role.ts'
import { parts } from '../access/subject.ts'
import type { AccessSpell, SpellFacts, SpellKind } from '../documents/access-request-spell.ts'
import { day } from '../language/day.ts'
import { type Ladder, labelOn } from '../language/ladder.ts'
import { message, say } from '../language/message.ts'
import type { SpellVersion } from '../store/spell.ts'
import { alsoOf } from './access-request-also.ts'

/** What stands behind the ids. `people` are the family by their ids, `roles` staff by theirs, `names` everything else. */
export type Behind = {
  readonly child: string
  readonly names: ReadonlyMap<string, string>
  readonly roles: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
  readonly ladder: Ladder
  /** What a municipality is called, by its code. */
  readonly municipality: (code: string) => string
}

const text = z.string().nullable().default(null)

/** What is told of a spell's facts; what its kind does not need, or was not recorded, is null. */
const Told = z.object({
  step: z.int().nullable().default(null),
  place: text,
  service: text,
  purpose: text,
  plannedEnd: z.iso.date().transform(day).nullable().default(null),
  paragraph: text,
  programme: text,
  endedBy: text,
  employee: text,
  role: text,
  planKind: text,
  person: text,
  giver: text,
  value: text,
  level: z.enum(['consent', 'early-cooperation']).optional(),
  to: z.enum(Object.values(purposeOf)).optional(),
  parts: z.array(z.string()).default([]),
  outcome: text,
})
type Told = z.output<typeof Told> & Pick<SpellVersion, 'period'>

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The name behind an id; a text that is none stands as it was recorded. */
const named = ({ names, people }: Behind, given: string | null, unknown: string): string => {
  const id = given ?? ''
  return people.get(id) ?? names.get(id) ?? (isId.test(id) ? unknown : id)
}

/** @throws RangeError where what the kind needs was not recorded. */
const needed = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) throw new RangeError(`a spell without its ${what}`)
  return value
}

const somebody = (): string => say(message('person-without-name'))

const helpOf = ({ period, ...told }: Told, behind: Behind): SpellFacts['measure'] => {
  const number = needed(told.step, 'step')
  return {
    step: { number, name: labelOn(behind.ladder, number, period.from) ?? '' },
    service: told.service === null ? null : named(behind, told.service, told.service),
    purpose: told.purpose,
    plannedEnd: told.plannedEnd,
    paragraph: told.paragraph,
    programme: told.programme,
  }
}

/** The role a task was given in; where it was not said, the one the person is best known by, and at the least an adviser's. */
const employeeOf = ({ employee, role }: Told, behind: Behind): SpellFacts['adviser'] => {
  const given = role ?? behind.roles.get(employee ?? '')
  return {
    name: behind.names.get(employee ?? '') ?? say(message('employee-without-name')),
    role: roles.find(each => each === given) ?? 'adviser',
  }
}

const valueIn = ({ value }: Told, behind: Behind) => ({ value: named(behind, value, '') })

const tellers: { readonly [Kind in SpellKind]: (told: Told, behind: Behind) => SpellFacts[Kind] } = {
  placement: (told, behind) => ({
    ...helpOf(told, behind),
    place: named(behind, told.place, ''),
    breakdown: told.endedBy === 'breakdown',
  }),
  measure: helpOf,
  adviser: employeeOf,
  'co-worker': employeeOf,
  meeting: employeeOf,
  plan: ({ planKind, person }, behind) => ({
    plan: planKind ?? '',
    about: person === behind.child ? null : named(behind, person, somebody()),
  }),
  consent: ({ giver, purpose }, behind) => ({ giver: named(behind, giver, somebody()), purpose: purpose ?? '' }),
  'legal-basis': valueIn,
  residence: valueIn,
  'school-or-daycare': valueIn,
  district: valueIn,
  sharing: ({ level, to, parts: shared }) => ({
    level: needed(level, 'level'),
    to: needed(to, 'purpose'),
    parts: parts.filter(part => shared.includes(part)),
  }),
  closed: ({ outcome }) => ({ outcome: outcome ?? '' }),
}

const toldOf = ({ facts, period }: SpellVersion): Told => ({ ...Told.parse(facts), period })

const spellOf = <Kind extends SpellKind>(
  kind: Kind,
  [first, ...later]: readonly [SpellVersion, ...SpellVersion[]],
  behind: Behind,
): AccessSpell => {
  const versionOf = (of: SpellVersion) => ({
    period: of.period,
    facts: tellers[kind](toldOf(of), behind),
    also: alsoOf(of, behind.municipality),
    withdrawn: of.withdrawn,
    reason: of.reason,
    knownFrom: of.knownFrom,
    knownTo: of.knownTo === 'infinity' ? null : of.knownTo,
  })
  // A kind and what its teller makes belong together; the compiler does not follow that through the union.
  return { kind, versions: [versionOf(first), ...later.map(versionOf)] } as AccessSpell
}

/** The spells with all their versions. `versions` has each spell's in their order. */
export const accessSpells = (versions: readonly SpellVersion[], behind: Behind): readonly AccessSpell[] =>
  [...Map.groupBy(versions, each => each.id).values()].flatMap(([first, ...later]) =>
    first === undefined ? [] : [spellOf(first.kind, [first, ...later], behind)],
  )

/** The measure or placement a follow-up is about, by what a reader knows it by. */
export const aboutSpell = (
  versions: readonly SpellVersion[],
  spell: string,
  behind: Behind,
): { readonly kind: 'placement' | 'measure'; readonly name: string } => {
  const last = versions.findLast(each => each.id === spell)
  if (last === undefined) return { kind: 'measure', name: say(message('spell-kind', { kind: 'measure' })) }
  const told = toldOf(last)
  const { service, step } = helpOf(told, behind)
  if (last.kind === 'placement') return { kind: 'placement', name: named(behind, told.place, '') || step.name }
  return { kind: 'measure', name: service ?? step.name }
}

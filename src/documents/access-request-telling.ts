// How the fields of a fact are told: a word for each, and a way to say what stands there. A field that says nothing is left out.

import type { ShownIdentity } from '../access/mask.ts'
import { roleTitles } from '../access/role.ts'
import type { Day } from '../language/day.ts'
import { message, say } from '../language/message.ts'
import type { Period } from '../language/period.ts'
import { type CodeKind, type CodeOf, codeWord, codeWordOr } from '../language/sentences/case-codes.ts'
import { hasWord, wordOf } from '../language/sentences/case-words.ts'
import type { AccessFact, AccessNames } from './access-request-fact.ts'
import type { Said } from './access-request-table.ts'
import { words } from './access-request-words.ts'
import { longDay, periodWords } from './paper-words.ts'

/** The fields that are not shown to the one it is made for. */
export type Hidden = ShownIdentity['hidden']

/** What is needed beside the fact itself: what the case's decisions are called by id, what stands behind the others, what is hidden. */
export type Around = {
  readonly names: AccessNames
  readonly decisions: ReadonlyMap<string, string>
  /** The texts of the goals by id. */
  readonly goals: ReadonlyMap<string, string>
  readonly hidden: Hidden
}

/** What is said of a value that is there; several texts are several things of the same name. */
type Teller<Value, Fact> = (value: NonNullable<Value>, around: Around, fact: Fact) => readonly string[]

/** A teller for every field, in the order they are read. What a fact is found by (`id`) tells a reader nothing. */
export type Fields<Fact, Silent extends keyof Fact = never> = {
  readonly [Key in Exclude<keyof Fact, 'id' | Silent>]-?: Teller<Fact[Key], Fact>
}

/** Fields, however they are told. */
export type AnyFields<Fact> = { readonly [Key in keyof Fact]?: Teller<Fact[Key], Fact> }

/** What decisions are called where others point at them. */
export const decisionNames = (facts: readonly AccessFact[]): ReadonlyMap<string, string> =>
  new Map(
    facts.flatMap(each => {
      if (each.list !== 'decisions') return []
      const { facts: of } = each.versions.at(-1) ?? each.versions[0]
      if (of === 'about-another') return []
      const { decidedOn, about } = of
      return [[each.id, words.decisionOf(decidedOn === null ? null : longDay(decidedOn), codeWord('decision', about))]]
    }),
  )

/** What goals say, from the newest version of each plan that is told. */
export const goalNames = (facts: readonly AccessFact[]): ReadonlyMap<string, string> =>
  new Map(
    facts.flatMap(each =>
      each.list === 'plans'
        ? each.versions.flatMap(({ facts: of }) =>
            of === 'about-another' ? [] : of.goals.map(goal => [goal.id, goal.text] as const),
          )
        : [],
    ),
  )

/** What one field says; nothing where it is empty. */
export const toldField = <Fact, Key extends keyof Fact>(
  fields: AnyFields<Fact>,
  key: Key,
  fact: Fact,
  around: Around,
): readonly string[] => {
  const value = fact[key]
  const teller = fields[key]
  return value === null || value === undefined || teller === undefined
    ? []
    : teller(value, around, fact).filter(text => text !== '')
}

/** The names of the fields, in the order they are read. */
export const keysOf = <Fact>(fields: AnyFields<Fact>): readonly (keyof Fact & string)[] =>
  Object.keys(fields) as (keyof Fact & string)[]

/**
 * The word for a field.
 * @throws RangeError where it has none.
 */
export const labelOf = (path: string): string => {
  if (!hasWord(path)) throw new RangeError(`no word for ${path}`)
  return wordOf(path)
}

/** What the fields say, each under its name. */
export const toldFields = <Fact>(
  path: string,
  fields: AnyFields<Fact>,
  keys: readonly (keyof Fact & string)[],
  fact: Fact,
  around: Around,
): readonly Said[] =>
  keys.flatMap(key =>
    toldField(fields, key, fact, around).map(
      (text): Said => ({ name: labelOf(`${path}.${key}`), text, tone: 'plain' }),
    ),
  )

const stop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** One thing with fields of its own, as sentences: what it is called first, then each field under its name. */
export const within =
  <Item>(path: string, fields: AnyFields<Item>, lead: readonly (keyof Item & string)[] = []) =>
  (item: NonNullable<Item>, around: Around): readonly string[] => {
    const first = lead.flatMap(key => toldField(fields, key, item, around))
    const rest = toldFields(
      path,
      fields,
      keysOf(fields).filter(key => !lead.includes(key)),
      item,
      around,
    ).map(({ name, text }) => `${name}: ${text}`)
    const all = [...(first.length === 0 ? [] : [first.join(', ')]), ...rest]
    return all.length === 0 ? [] : [all.map(stop).join(' ')]
  }

/** Each of a list in its turn. */
export const each =
  <Item>(one: (item: NonNullable<Item>, around: Around) => readonly string[]) =>
  (items: readonly NonNullable<Item>[], around: Around): readonly string[] =>
    items.flatMap(item => one(item, around))

export const text = (of: string): readonly string[] => [of]
export const number = (of: number): readonly string[] => [String(of)]
export const texts = (of: readonly string[]): readonly string[] => [of.join(', ')]
export const aDay = (of: Day): readonly string[] => [longDay(of)]
export const aPeriod = (of: Period): readonly string[] => [periodWords(of)]
/** A day with its clock time, as `3. marts 2026 kl. 8.30`. */
export const aMoment = ({ day, time }: { readonly day: Day; readonly time: string | null }): readonly string[] => [
  time === null ? longDay(day) : `${longDay(day)} kl.\u00a0${time.replace(/^0(?=\d)/, '').replace(':', '.')}`,
]
export const yesOrNo = (of: boolean): readonly string[] => [of ? words.yes : words.no]
/** That it is so; where it is not, nothing is said. */
export const onlyYes = (of: boolean): readonly string[] => (of ? [words.yes] : [])
export const code =
  <Kind extends CodeKind>(kind: Kind) =>
  (of: CodeOf<Kind>): readonly string[] => [codeWord(kind, of)]
export const codes =
  <Kind extends CodeKind>(kind: Kind) =>
  (of: readonly CodeOf<Kind>[]): readonly string[] => [of.map(one => codeWord(kind, one)).join(', ')]
/** A code people may also write in their own words. */
export const codeOrText =
  (kind: CodeKind) =>
  (of: string): readonly string[] => [codeWordOr(kind, of)]

/** A measure or a placement by its name; the name of a place tells where the child lives. */
export const help = (of: string, { names, hidden }: Around): readonly string[] => {
  const found = names.help.get(of)
  if (found === undefined) return [words.helpElsewhere]
  return [found.kind === 'placement' && hidden.includes('address') ? words.placed : found.name]
}
export const helps = (of: readonly string[], around: Around): readonly string[] => [
  of.flatMap(one => help(one, around)).join(', '),
]
export const person = (of: string, { names }: Around): readonly string[] => [
  names.people.get(of) ?? say(message('person-without-name')),
]
/** Who works here stands by role and never by name. */
export const staff = (of: string, { names }: Around): readonly string[] => {
  const role = names.staff.get(of)
  return [
    role === undefined
      ? words.someEmployee
      : roleTitles[role].replace(/^[A-ZÆØÅ](?![A-ZÆØÅ])/, letter => letter.toLowerCase()),
  ]
}
export const decision = (of: string, { decisions }: Around): readonly string[] => [
  decisions.get(of) ?? words.decisionElsewhere,
]
export const decisions = (of: readonly string[], around: Around): readonly string[] => [
  of.flatMap(one => decision(one, around)).join(', '),
]
export const goalNamed = (of: string, { goals }: Around): readonly string[] => [goals.get(of) ?? words.goalElsewhere]

/** Where the child is or will be. */
export const where = (of: string, { hidden }: Around): readonly string[] => [
  hidden.includes('address') ? words.hidden : of,
]

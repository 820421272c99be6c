// A network map as it is drawn in the form: begun from the last one, or from the family, and what two who drew at once end with.
import { z } from 'zod'
import { type NetworkMap, NetworkPerson } from '../../casework/facts/people.ts'
import { nobodyAsked } from '../../casework/network.ts'
import { codeWord } from '../../language/sentences/case-codes.ts'
import type { Family } from '../child/queries.ts'
import type { Shown } from '../form/three-ways.ts'
import { capital, shortDay } from '../page/typeset.ts'
import { da } from './da.ts'

/** A person in the form; what is not written yet is empty. */
const PersonText = z.object({
  id: z.string(),
  name: z.string(),
  relation: z.string(),
  side: NetworkPerson.shape.side,
  strength: NetworkPerson.shape.strength,
  direction: NetworkPerson.shape.direction,
  conflict: z.boolean(),
  contact: z.enum(['allowed', 'supervised', 'not-allowed']),
  asked: z.string().nullable(),
  answer: z.string().nullable(),
})
export type PersonText = z.output<typeof PersonText>

/** What is drawn on: the map that held when the form was opened, as it was then, and the people as they are drawn now. */
export const MapDraft = z.object({
  on: z.object({ fact: z.string(), version: z.int() }).nullable(),
  opened: z.array(PersonText),
  people: z.array(PersonText),
})
export type MapDraft = z.output<typeof MapDraft>

/** Somebody nobody has written yet. */
export const newPerson = (id: string): PersonText => ({
  id,
  name: '',
  relation: '',
  side: 'private',
  strength: 'moderate',
  direction: 'to-child',
  conflict: false,
  contact: 'allowed',
  asked: null,
  answer: null,
})

/** The family as a first map begins with it: those who belong to it still, with what they are to the child. */
const familyOnMap = ({ persons }: Pick<Family, 'persons'>): PersonText[] =>
  persons
    .filter(each => each.to === null)
    .map(({ person, name, kind, role }) => ({
      ...newPerson(person),
      name,
      relation: role ?? codeWord('relation', kind),
    }))

/** A new map: from the last one, or from the family where there is none. */
export const mapDraft = (
  last: NetworkMap | undefined,
  version: number,
  family: Pick<Family, 'persons'> | undefined,
) => {
  const people = last === undefined ? familyOnMap(family ?? { persons: [] }) : last.people.map(each => ({ ...each }))
  return {
    on: last === undefined ? null : { fact: last.id, version },
    opened: last === undefined ? [] : people,
    people,
  } satisfies MapDraft
}

/** What is still missing: sentences by the id of the input. */
export const mapFaults = (people: readonly PersonText[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    people.flatMap(({ id, name, relation }) => [
      ...(name.trim() === '' ? [[`person-${id}`, da.form.nameMissing]] : []),
      ...(relation.trim() === '' ? [[`person-${id}-til`, da.form.relationMissing]] : []),
    ]),
  )

/** The people as they are sent. */
export const givenPeople = (people: readonly PersonText[]): z.input<typeof NetworkPerson>[] =>
  people.map(each => ({ ...each, name: each.name.trim(), relation: each.relation.trim() }))

/** Everyone on one line each, as it is read where two drew at once. */
export const shownPeople = (people: readonly PersonText[]): Shown =>
  new Map(
    people.map(each => [
      each.id,
      [
        each.name,
        each.relation,
        codeWord('side', each.side),
        `${codeWord('strength', each.strength)} forbindelse`,
        `støtten ${codeWord('direction', each.direction)}`,
        ...(each.conflict ? ['konflikt'] : []),
        ...(each.contact === 'allowed' ? [] : [`samvær ${codeWord('contact', each.contact)}`]),
        ...(each.asked === null ? [] : [da.table.askedOn(shortDay(each.asked))]),
        ...(each.answer === null ? [] : [each.answer]),
      ].join(', '),
    ]),
  )

/** A map with the one who was asked today, and the answer. */
export const withAsked = (
  map: NetworkMap,
  person: string,
  today: string,
  answer: string,
): z.input<typeof NetworkPerson>[] =>
  map.people.map(each =>
    each.id === person ? { ...each, asked: today, answer: answer.trim() === '' ? each.answer : answer.trim() } : each,
  )

/** A line of the table: the person, and whether nobody has asked. */
export type PersonRow = { readonly person: NetworkPerson; readonly notAsked: boolean }

const closeness = ({ strength }: NetworkPerson): number => ['strong', 'moderate', 'weak'].indexOf(strength)

/** Those nobody has asked first, then the others, the closest first. */
export const personRows = (map: NetworkMap): readonly PersonRow[] => {
  const not = nobodyAsked(map)
  const others = map.people
    .filter(each => !not.includes(each))
    .toSorted((a, b) => closeness(a) - closeness(b) || a.name.localeCompare(b.name, 'da'))
  return [...not.map(person => ({ person, notAsked: true })), ...others.map(person => ({ person, notAsked: false }))]
}

/** What changed from the map before, by name. */
export type NameChange = { readonly title: string; readonly names: readonly string[] }

export const namedChange = (
  change: { came: readonly string[]; went: readonly string[]; moved: readonly { person: string; nearer: boolean }[] },
  maps: readonly NetworkMap[],
): readonly NameChange[] => {
  const names = new Map(maps.flatMap(map => map.people.map(each => [each.id, each.name] as const)))
  const of = (title: string, ids: readonly string[]): readonly NameChange[] =>
    ids.length === 0 ? [] : [{ title, names: ids.map(id => capital(names.get(id) ?? id)) }]
  const moved = (nearer: boolean) => change.moved.filter(each => each.nearer === nearer).map(each => each.person)
  return [
    ...of(da.side.came, change.came),
    ...of(da.side.went, change.went),
    ...of(da.side.nearer, moved(true)),
    ...of(da.side.further, moved(false)),
  ]
}

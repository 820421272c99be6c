// The facts of cases read from the database, as they are known now or were known at a moment: three questions, however many children.
import { sql } from 'kysely'
import { z } from 'zod'
import type { CaseFacts } from '../casework/facts.ts'
import { factsKnown, type KnownVersion } from '../casework/known.ts'
import { parseDay } from '../language/day.ts'
import { type FactVersion, factsOfChildren } from './case-fact.ts'
import { factOfSpell, kindsOfCase } from './case-of-spells.ts'
import type { Moment } from './client.ts'
import type { Inside } from './municipality.ts'
import { type SpellVersion, spellsOfChildren } from './spell.ts'

/** When a case is asked for: a moment of the past, or what is known now. */
export type KnownAt = Moment | 'infinity'

/** A case with the version each of its facts stands in, by the fact's id. */
export type CaseKnown = { readonly facts: CaseFacts; readonly versions: ReadonlyMap<string, number> }

/** The cases of the children, by id; a child that was not written down yet is missing. */
export const readCases = async (
  inside: Inside,
  children: readonly string[],
  at: KnownAt,
): Promise<ReadonlyMap<string, CaseKnown>> => {
  if (children.length === 0) return new Map()
  const people = await readPeople(inside, children)
  const spells = Map.groupBy(await spellsOfChildren(inside, children, kindsOfCase, at), each => each.child)
  const facts = Map.groupBy(await factsOfChildren(inside, children, at), each => each.child)
  return new Map(
    people
      .filter(person => at === 'infinity' || person.since <= at)
      .map(person => [person.id, caseOf(person, spells.get(person.id) ?? [], facts.get(person.id) ?? [])]),
  )
}

/**
 * How many versions of facts and spells were ever written in each child's case, by its id: a number that never falls and that every
 * change makes larger. One question.
 */
export const versionsWritten = async (
  inside: Inside,
  children: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ child: string; written: number }>`
    select child, count(*)::int as written from (
      select child from forlaens.case_fact where municipality = forlaens.municipality() and child = any(${[...children]}::uuid[])
      union all
      select child from forlaens.spell where municipality = forlaens.municipality() and child = any(${[...children]}::uuid[])
    ) every group by child`.execute(inside)
  return new Map(rows.map(row => [row.child, row.written]))
}

const Person = z.object({
  id: z.string(),
  born: z.string().nullable(),
  died: z.string().nullable(),
  since: z.string(),
})

const readPeople = async (inside: Inside, children: readonly string[]): Promise<readonly z.output<typeof Person>[]> => {
  const { rows } = await sql`
    select c.id, d.born, d.died_on as died, c.created_at as since
    from forlaens.child c join forlaens.child_details d on d.municipality = c.municipality and d.child = c.id
    where c.municipality = forlaens.municipality() and c.id = any(${[...children]}::uuid[])`.execute(inside)
  return z.array(Person).parse(rows)
}

const caseOf = (
  person: z.output<typeof Person>,
  spells: readonly SpellVersion[],
  facts: readonly FactVersion[],
): CaseKnown => {
  const known = { knownFrom: '', knownTo: null } // the questions asked for what was known then and nothing else
  const versions: KnownVersion[] = [
    ...spells.flatMap(spell => {
      const found = factOfSpell(spell)
      return found === undefined ? [] : [{ ...found, ...known }]
    }),
    ...facts.flatMap(({ id, list, body }) => (list === 'person' ? [] : [{ list, fact: { ...body, id }, ...known }])),
  ]
  const written = facts.find(each => each.list === 'person')?.body
  const { born, died, disability } = WrittenPerson.parse(written ?? { born: person.born, died: person.died })
  return {
    facts: factsKnown(
      { child: person.id, born: parseDay(born ?? '') ?? null, died: parseDay(died ?? '') ?? null, disability },
      versions,
      '',
    ),
    versions: new Map([...spells, ...facts].map(each => [each.id, each.version])),
  }
}

/** What a version of the child itself says; a child without any is what its details say today. */
const WrittenPerson = z.object({
  born: z.string().nullable(),
  died: z.string().nullable().default(null),
  disability: z.boolean().default(false),
})

// Writing a child down: those that may be it already, and the rows a child begins with, of which its details are the current copy.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Likeness, Sought, WrittenDown } from '../casework/same-child.ts'
import { likeness } from '../casework/same-child.ts'
import { DayText } from '../language/rule.ts'
import { type FactVersion, factsOfChildren, recordFact, supersedeFact } from './case-fact.ts'
import type { Inside } from './municipality.ts'
import type { Recording } from './spell.ts'

/**
 * Waits until nobody else of the municipality is writing a child down or giving one its number; held to the end of the
 * transaction. Else two would each look, find nothing, and write the same child.
 */
export const aloneWithChildren = async (inside: Inside, municipality: number): Promise<void> => {
  await sql`select pg_advisory_xact_lock('forlaens.child'::regclass::oid::int, ${municipality}::int)`.execute(inside)
}

const Alike = z.object({
  child: z.string(),
  cpr: z.string().nullable(),
  name: z.string(),
  born: DayText.nullable(),
  due: DayText.nullable(),
  mother: z.string().nullable(),
})

/** A child that may be the one sought, and for what. */
type Found = { readonly child: string; readonly likeness: Likeness }

/** The children that may be the one sought: those of its number or birthday, or expected, and of them the ones that are alike. */
export const childrenAlike = async (inside: Inside, sought: Sought): Promise<readonly Found[]> => {
  const { cpr = null, born = null, mother } = sought
  const { rows } = await sql`
    select d.child, d.cpr, d.name, d.born, d.due, m.name as mother
    from forlaens.child_details d
    left join forlaens.family_member m on m.municipality = d.municipality and m.id = d.mother
    where d.municipality = forlaens.municipality()
      and (d.cpr = ${cpr} or d.born = ${born} or (d.born is null and ${mother !== undefined}))`.execute(inside)
  return z
    .array(Alike)
    .parse(rows)
    .flatMap(row => {
      const of: WrittenDown = row
      const alike = likeness(sought, of)
      return alike === null ? [] : [{ child: row.child, likeness: alike }]
    })
}

/** True where the municipality has the district. */
export const isDistrict = async (inside: Inside, district: string): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from forlaens.district where municipality = forlaens.municipality() and id = ${district}) as found`.execute(
    inside,
  )
  return rows[0]?.found === true
}

/** Who a child is. `born` null: it is expected, on `due`. */
export type Person = {
  readonly name: string
  readonly sex: 'female' | 'male' | null
  readonly cpr: string | null
  readonly born: string | null
  readonly due: string | null
  readonly died: string | null
  readonly disability: boolean
}

/** The child's case number, which the database gives. */
const caseNumberOf = async (inside: Inside, child: string): Promise<string> => {
  const { rows } = await sql<{ number: string }>`
    select case_number as number from forlaens.child where municipality = forlaens.municipality() and id = ${child}`.execute(
    inside,
  )
  const [found] = rows
  if (found === undefined) throw new RangeError('a child that was recorded is not there')
  return found.number
}

/** Writes the child itself: its row, who it is, and the first version of that. Answers its case number. */
export const recordNewChild = async (
  inside: Inside,
  municipality: number,
  { child, fact, person, mother }: { child: string; fact: string; person: Person; mother: string | null },
  recording: Recording,
): Promise<string> => {
  await inside.insertInto('forlaens.child').values({ municipality, id: child }).execute()
  await sql`insert into forlaens.child_details (municipality, child, name, sex, cpr, born, due, mother)
    values (${municipality}, ${child}, ${person.name}, ${person.sex}, ${person.cpr}, ${person.born}, ${person.due}, ${mother})`.execute(
    inside,
  )
  await recordFact(inside, municipality, { id: fact, child, list: 'person', body: person }, recording)
  return await caseNumberOf(inside, child)
}

const Details = z.object({
  name: z.string(),
  sex: z.enum(['female', 'male']).nullable(),
  cpr: z.string().nullable(),
  born: DayText.nullable(),
  due: DayText.nullable(),
  died: DayText.nullable(),
})
const Disability = z.object({ disability: z.boolean().default(false) })

/** Who a child is now, and the fact it stands in; `fact` undefined for one written down before there were versions. */
export type PersonNow = {
  readonly person: z.output<typeof Details> & { readonly disability: boolean }
  readonly fact: FactVersion | undefined
}

/** Who the child is now; undefined where it is not there. `forChange`: nobody else changes it until the transaction ends. */
export const readPerson = async (
  inside: Inside,
  child: string,
  forChange: 'for-change' | 'to-show',
): Promise<PersonNow | undefined> => {
  const lock = forChange === 'for-change' ? sql`for update` : sql``
  const { rows } = await sql`select name, sex, cpr, born, due, died_on as died from forlaens.child_details
    where municipality = forlaens.municipality() and child = ${child} ${lock}`.execute(inside)
  const [details] = z.array(Details).parse(rows)
  if (details === undefined) return undefined
  const fact = (await factsOfChildren(inside, [child], 'infinity')).find(each => each.list === 'person')
  return { person: { ...details, ...Disability.parse(fact?.body ?? {}) }, fact }
}

/** Writes a new version of who the child is, and the current copy of it. Answers the version's number; null where someone was first. */
export const writePerson = async (
  inside: Inside,
  municipality: number,
  { child, id, expected, person }: { child: string; id: string; expected: number; person: Person },
  recording: { readonly by: string; readonly reason: string },
): Promise<number | null> => {
  const version = expected === 0 ? 1 : await supersedeFact(inside, { child, id }, expected, { body: person }, recording)
  if (expected === 0) await recordFact(inside, municipality, { id, child, list: 'person', body: person }, recording)
  if (version === null) return null
  await sql`update forlaens.child_details
    set name = ${person.name}, sex = ${person.sex}, cpr = ${person.cpr}, born = ${person.born}, due = ${person.due}, died_on = ${person.died}
    where municipality = forlaens.municipality() and child = ${child}`.execute(inside)
  return version
}

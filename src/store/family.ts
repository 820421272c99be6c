// Families in the database: who belongs to a child's, what each is to the child, and what somebody was called before.
import { sql } from 'kysely'
import { z } from 'zod'
import { Relation } from '../casework/facts/people.ts'
import type { Day } from '../language/day.ts'
import { DayText } from '../language/rule.ts'
import { factsOfChildren, recordFact } from './case-fact.ts'
import type { Inside } from './municipality.ts'
import type { Recording } from './spell.ts'

const Member = z.object({
  id: z.string(),
  family: z.string(),
  child: z.string().nullable(),
  name: z.string().nullable(),
  relation: z.string(),
  custody: z.boolean(),
  from: DayText,
  to: DayText.nullable(),
})
type Member = z.output<typeof Member>

/** A person of the family and what they are to one child. `relation` and `version` null: not written as a fact. */
export type FamilyPerson = Omit<Relation, 'id'> & {
  readonly name: string
  readonly relation: string | null
  readonly version: number | null
}

/** The family of a child. `children` are all of it, the child too. */
export type Family = {
  readonly id: string
  readonly children: readonly string[]
  /** Everybody who is no child with a case, and what they are called. */
  readonly names: ReadonlyMap<string, string>
  /** What they are to the child that was asked for, in order of the first day. */
  readonly persons: readonly FamilyPerson[]
}

/** The child's family: the one it came to last; undefined where it has none. */
export const familyOf = async (inside: Inside, child: string): Promise<Family | undefined> => {
  const { rows } = await sql`
    select m.id, m.family, m.child, m.name, m.relation, m.custody, m.starts as "from", m.ends as "to"
    from forlaens.family_member m
    where m.municipality = forlaens.municipality() and m.family = (
      select own.family from forlaens.family_member own
      where own.municipality = forlaens.municipality() and own.child = ${child} order by own.starts desc, own.family limit 1)
    order by m.starts, m.id`.execute(inside)
  const members = z.array(Member).parse(rows)
  const [first] = members
  if (first === undefined) return undefined
  const names = new Map(members.flatMap(each => (each.name === null ? [] : [[each.id, each.name] as const])))
  const known = await relationsOf(inside, child)
  const told = await everTold(inside, child)
  return {
    id: first.family,
    children: members.flatMap(each => (each.child === null ? [] : [each.child])),
    names,
    persons: [
      ...known.flatMap(each => {
        const name = names.get(each.person)
        return name === undefined ? [] : [{ ...each, name }]
      }),
      ...members.filter(each => !told.has(each.id)).flatMap(untold),
    ].toSorted((a, b) => inOrder(a.period.from, b.period.from) || danish.compare(a.name, b.name)),
  }
}

/** Persons that something was ever written of for the child, also where it was taken back. */
const everTold = async (inside: Inside, child: string): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ person: string }>`
    select distinct body ->> 'person' as person from forlaens.case_fact
    where municipality = forlaens.municipality() and child = ${child} and list = 'relations'`.execute(inside)
  return new Set(rows.map(each => each.person))
}

/** What a member was to all children of the family before that was written down child by child. */
const untold = ({ id, name, relation, custody, from, to }: Member): readonly FamilyPerson[] => {
  if (name === null) return []
  const kind = Relation.shape.kind.safeParse(relation).data ?? 'other'
  return [{ person: id, name, kind, role: null, custody, period: { from, to }, relation: null, version: null }]
}

const danish = new Intl.Collator('da')
const inOrder = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

/** What is written down of who is what to the child; in no order. */
export const relationsOf = async (inside: Inside, child: string): Promise<readonly Omit<FamilyPerson, 'name'>[]> =>
  (await factsOfChildren(inside, [child], 'infinity'))
    .filter(each => each.list === 'relations')
    .map(({ id, version, body }) => {
      const { id: relation, ...of } = Relation.parse({ ...body, id })
      return { ...of, relation, version }
    })

/** A family without anybody in it. */
export const recordFamily = async (inside: Inside, municipality: number, id: string): Promise<void> => {
  await sql`insert into forlaens.family (municipality, id) values (${municipality}, ${id})`.execute(inside)
}

/** Somebody of a family: a grown-up by name, or a child with a case. */
export type NewMember = {
  readonly id: string
  readonly family: string
  readonly who: { readonly child: string } | { readonly name: string }
  readonly relation: string
  readonly custody: boolean
  readonly from: Day
  readonly to: Day | null
}

/** Writes somebody into a family. */
export const recordMember = async (inside: Inside, municipality: number, of: NewMember): Promise<void> => {
  const [child, name] = 'child' in of.who ? [of.who.child, null] : [null, of.who.name]
  await sql`insert into forlaens.family_member (municipality, id, family, child, name, relation, custody, starts, ends)
    values (${municipality}, ${of.id}, ${of.family}, ${child}, ${name}, ${of.relation}, ${of.custody}, ${of.from}, ${of.to})`.execute(
    inside,
  )
}

/** Writes what a person is to a child. */
export const recordRelation = (
  inside: Inside,
  municipality: number,
  child: string,
  { id, ...body }: Relation,
  recording: Recording,
): Promise<void> => recordFact(inside, municipality, { id, child, list: 'relations', body }, recording)

/** Calls a person of a family something else, and keeps what they were called. Answers the number of names there were before. */
export const renameMember = async (
  inside: Inside,
  municipality: number,
  { person, name }: { readonly person: string; readonly name: string },
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<number> => {
  await sql`select from forlaens.family_member where municipality = forlaens.municipality() and id = ${person} for update`.execute(
    inside,
  )
  const { rows } = await sql<{ number: number }>`
    insert into forlaens.family_name_before (municipality, person, number, name, corrected_by, reason)
    select ${municipality}, m.id,
      (select count(*)::int + 1 from forlaens.family_name_before b where b.municipality = m.municipality and b.person = m.id),
      m.name, ${by}, ${reason}
    from forlaens.family_member m where m.municipality = forlaens.municipality() and m.id = ${person}
    returning number`.execute(inside)
  await sql`update forlaens.family_member set name = ${name} where municipality = forlaens.municipality() and id = ${person}`.execute(
    inside,
  )
  return rows[0]?.number ?? 0
}

/** The family of each of the children, by the child's id: the one it came to last. A child without one is missing. */
export const familiesOf = async (inside: Inside, children: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (children.length === 0) return new Map()
  const { rows } = await sql<{ child: string; family: string }>`
    select distinct on (m.child) m.child, m.family from forlaens.family_member m
    where m.municipality = forlaens.municipality() and m.child = any(${[...children]}::uuid[])
    order by m.child, m.starts desc, m.family`.execute(inside)
  return new Map(rows.map(each => [each.child, each.family]))
}

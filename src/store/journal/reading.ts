// Reads the journal for whoever controls it: by child, person and time, newest first. Many questions to a row, few to the database.
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { type JournalPurpose, journalActions, journalPurposes } from '../../contract/journal.ts'
import type { Day } from '../../language/day.ts'
import type { Inside } from '../municipality.ts'
import { lowestIdAt } from '../uuid.ts'
import { theRow } from './transaction.ts'

/** Which rows are sought. `until` is the first moment that is not in it. */
export type Sought = {
  readonly child: string | null
  readonly person: string | null
  readonly from: Date
  readonly until: Date
  readonly purposes: readonly JournalPurpose[]
  /** Children whose rows are not the asker's to see. A row about several of whom one is among them is left out. */
  readonly closed: readonly string[]
}

/** A page of them. `related` are the children with relatives who work here: of each row those are answered, however many. */
type Page = { readonly skip: number; readonly most: number; readonly related: readonly string[] }

const Row = z.object({
  id: z.string(),
  at: z.string(),
  purpose: z.enum(journalPurposes),
  action: z.enum(journalActions),
  route: z.string(),
  why: z.string(),
  person: z.string().nullable(),
  role: z.string().nullable(),
  name: z.string().nullable(),
  refused: z.number(),
  subjects: z.number(),
  first: z.array(z.string()),
  related: z.array(z.string()),
})
/**
 * A row as it is read back. `subjects` is how many it is about and `first` some of them, the child that was sought among
 * them; `refused` is how many of several were refused. `name` is null where nobody asked or nobody is known by the id.
 */
export type JournalRow = z.output<typeof Row>

/** Subjects of a row that are named. */
const namedSubjects = 3

/** Rows are counted this far: a journal of years has more than anyone can turn over. */
export const countedRows = 100_000

const none = sql`true`

/** Gathered once and not row by row: behind the wall the planner takes them for fewer than they are. */
const unclosed = ({ closed }: Sought): RawBuilder<unknown> =>
  closed.length === 0
    ? none
    : sql`c.id not in (select o.entry from journal.subject o
        where o.municipality = forlaens.municipality() and o.person = any(${[...closed]}::uuid[]))`

/** The rows without their order. By child the subjects lead to them; else their ids, which begin with their time. */
const foundBy = (sought: Sought): RawBuilder<unknown> => {
  const { child, person, from, until, purposes } = sought
  const among = sql`c.purpose = any(${[...purposes]}::text[])
    and ${person === null ? none : sql`c.actor = ${person}::uuid`}`
  return child === null
    ? sql`from journal.content c
        where c.municipality = forlaens.municipality() and c.id >= ${lowestIdAt(from)}::uuid and c.id < ${lowestIdAt(until)}::uuid
          and ${among} and ${unclosed(sought)}`
    : sql`from journal.subject s join journal.content c on c.municipality = s.municipality and c.id = s.entry
        where s.municipality = forlaens.municipality() and s.person = ${child}::uuid
          and s.at >= ${from.toISOString()} and s.at < ${until.toISOString()}
          and ${among} and ${unclosed(sought)}`
}

/** A page of the rows, newest first. One question. */
export const readRows = async (inside: Inside, sought: Sought, page: Page): Promise<readonly JournalRow[]> => {
  const order = sought.child === null ? sql`c.id desc` : sql`s.at desc, s.entry desc`
  const related = [...page.related]
  const { rows } = await sql`
    with found as (select c.id ${foundBy(sought)} order by ${order} limit ${page.most} offset ${page.skip})
    select e.id, e.at, c.purpose, c.body ->> 'action' as action, c.body ->> 'route' as route, c.body ->> 'why' as why,
      c.actor as person, c.body -> 'actor' ->> 'role' as role, p.name,
      coalesce(jsonb_array_length(c.body -> 'refused'), 0) as refused,
      (select count(*)::int from journal.subject s where s.municipality = e.municipality and s.entry = e.id) as subjects,
      array(select s.person::text from journal.subject s where s.municipality = e.municipality and s.entry = e.id
        order by (s.person = ${sought.child}::uuid) is not true, s.person limit ${namedSubjects}) as first,
      array(select s.person::text from journal.subject s where s.municipality = e.municipality and s.entry = e.id
        and s.person = any(${related}::uuid[]) order by s.person) as related
    from found f
    join journal.entry e on e.municipality = forlaens.municipality() and e.id = f.id
    join journal.content c on c.municipality = e.municipality and c.id = e.id
    left join forlaens.staff p on p.municipality = c.municipality and p.id = c.actor
    order by e.at desc, e.id desc`.execute(inside)
  return z.array(Row).parse(rows)
}

/** How many rows there are, as far as `furthest` and one more. */
export const countRows = async (inside: Inside, sought: Sought, furthest = countedRows): Promise<number> => {
  const { rows } = await sql<{ rows: number }>`
    select count(*)::int as rows from (select 1 ${foundBy(sought)} limit ${furthest + 1}) counted`.execute(inside)
  return theRow(rows).rows
}

/** How many rows of the whole journal are about one of these children. */
export const countAbout = async (inside: Inside, children: readonly string[]): Promise<number> => {
  const { rows } = await sql<{ rows: number }>`
    select count(distinct s.entry)::int as rows from journal.subject s
    where s.municipality = forlaens.municipality() and s.person = any(${[...children]}::uuid[])`.execute(inside)
  return theRow(rows).rows
}

/** The relatives who work here of every child that has any, by child. What the journal knows of a child besides its number. */
export const relatedChildren = async (inside: Inside): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ child: string; relatives: string[] }>`
    select child, relatives::text[] as relatives from forlaens.related_outside()`.execute(inside)
  return new Map(rows.map(row => [row.child, row.relatives]))
}

/** The case numbers of children, by child; one that is not there has none. */
export const caseNumbers = async (
  inside: Inside,
  children: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ child: string; number: string }>`
    select child, case_number as number from forlaens.numbers_outside(${[...new Set(children)]}::uuid[])`.execute(
    inside,
  )
  return new Map(rows.map(row => [row.child, row.number]))
}

/** The child with a case number; null where there is none. */
export const childNumbered = async (inside: Inside, number: string): Promise<string | null> => {
  const { rows } = await sql<{ child: string | null }>`select forlaens.numbered_outside(${number}) as child`.execute(
    inside,
  )
  return theRow(rows).child
}

/** A child as the journal's keeper knows it: a number, and who may not read about it. Undefined where there is none. */
export const caseOutside = async (
  inside: Inside,
  child: string,
): Promise<{ readonly caseNumber: string; readonly relatives: readonly string[] } | undefined> => {
  const { rows } = await sql<{ caseNumber: string; relatives: string[] }>`
    select case_number as "caseNumber", relatives::text[] as relatives from forlaens.case_outside(${child}::uuid)`.execute(
    inside,
  )
  return rows[0]
}

/** Somebody the journal can be searched by. `here`: they work here on the day. */
export type JournalPerson = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly here: boolean
}

/** Everyone who works or has worked here, by name. */
export const journalPersons = async (inside: Inside, on: Day): Promise<readonly JournalPerson[]> => {
  const { rows } = await sql<JournalPerson>`
    select id, name, role, starts <= ${on} and (ends is null or ends > ${on}) as here from forlaens.staff
    where municipality = forlaens.municipality() order by name, id`.execute(inside)
  return rows
}

// The whole file of one child, in the parts that are asked for: every row there is, every version of every spell and fact.
import { sql } from 'kysely'
import { z } from 'zod'
import { partOfList } from '../access/part-of-list.ts'
import { partOfSpell } from '../access/part-of-spell.ts'
import type { Part } from '../access/subject.ts'
import type { Day } from '../language/day.ts'
import { type FactVersion, factVersions, type StoredList } from './case-fact.ts'
import type { Moment } from './client.ts'
import type { Inside } from './municipality.ts'
import { type ReviewCase, readReviewCases } from './review.ts'
import { type SpellVersion, spellVersions } from './spell.ts'

const Details = z.object({
  knownSince: z.string(),
  born: z.string().nullable(),
  due: z.string().nullable(),
  died: z.string().nullable(),
  sex: z.enum(['female', 'male']).nullable(),
})

/** One belonging to a family of the child. Of another child the name stands with that child: `child` is its id. */
export type FamilyMember = {
  readonly id: string
  readonly child: string | null
  readonly name: string | null
  readonly relation: string
  readonly custody: boolean
  readonly from: Day
  readonly to: Day | null
}

type Emergency = {
  readonly id: string
  readonly role: string
  readonly reason: string
  readonly openedAt: Moment
  readonly closesAt: Moment
}

/** A line of the ledger that names the child; `counts` false: a later file took its place, or the file was taken back. */
type Payment = {
  readonly account: string
  readonly on: Day
  readonly ore: number
  readonly counts: boolean
}

/** What is recorded about a child. Parts that were not asked for are empty here; `parts` says which were. */
export type ChildFile = {
  readonly parts: ReadonlySet<Part>
  readonly details: z.output<typeof Details>
  readonly members: readonly FamilyMember[]
  readonly spells: readonly SpellVersion[]
  readonly facts: readonly FactVersion[]
  readonly reviews: readonly ReviewCase[]
  readonly payments: readonly Payment[]
  readonly emergencies: readonly Emergency[]
}

// Every list the store keeps has a part, or this does not compile.
const partOf: Readonly<Record<StoredList, Part>> = partOfList

/**
 * The file of a child; undefined where there is no such child. Who it is and its family belong to the identity and are there
 * always, and so is every emergency; management reviews belong to the social case, what was booked to the money. One question to each table.
 */
export const readChildFile = async (
  inside: Inside,
  child: string,
  parts: ReadonlySet<Part>,
): Promise<ChildFile | undefined> => {
  const details = await readDetails(inside, child)
  if (details === undefined) return undefined
  return {
    parts,
    details,
    members: await readMembers(inside, child),
    spells: (await spellVersions(inside, child)).filter(each => parts.has(partOfSpell[each.kind])),
    facts: (await factVersions(inside, child)).filter(each => parts.has(partOf[each.list])),
    reviews: parts.has('social') ? await readReviewCases(inside, { children: [child] }) : [],
    payments: parts.has('money') ? await readPayments(inside, child) : [],
    emergencies: await readEmergencies(inside, child),
  }
}

const readDetails = async (inside: Inside, child: string): Promise<ChildFile['details'] | undefined> => {
  const { rows } = await sql`
    select c.created_at as "knownSince", d.born, d.due, d.died_on as died, d.sex
    from forlaens.child c left join forlaens.child_details d on d.municipality = c.municipality and d.child = c.id
    where c.municipality = forlaens.municipality() and c.id = ${child}`.execute(inside)
  return rows.length === 0 ? undefined : Details.parse(rows[0])
}

/** Everyone in a family the child has belonged to, and the mother of one that is expected; the one who came first stands first. */
const readMembers = async (inside: Inside, child: string): Promise<readonly FamilyMember[]> => {
  const { rows } = await sql<FamilyMember>`
    select m.id, m.child, m.name, m.relation, m.custody, m.starts as from, m.ends as to from forlaens.family_member m
    where m.municipality = forlaens.municipality() and (
      m.family in (select o.family from forlaens.family_member o where o.municipality = m.municipality and o.child = ${child})
      or m.id in (select d.mother from forlaens.child_details d where d.municipality = m.municipality and d.child = ${child}))
    order by m.starts, m.name, m.id`.execute(inside)
  return rows
}

const PaymentRow = z.object({ account: z.string(), on: z.string(), ore: z.coerce.number().int(), counts: z.boolean() })

/** Every line of every file that names the child, in order of its day. */
const readPayments = async (inside: Inside, child: string): Promise<readonly Payment[]> => {
  const { rows } = await sql<{ on: Day }>`
    select l.account, l.booked_on as "on", l.amount_ore as ore,
      l.upload = (select f.upload from forlaens.standing_files('ledger', date_trunc('month', l.booked_on)::date,
        date_trunc('month', l.booked_on)::date) f) is true as counts
    from forlaens.ledger_line l where l.municipality = forlaens.municipality() and l.child = ${child}
    order by l.booked_on, l.upload, l.line`.execute(inside)
  return rows.map(row => ({ ...PaymentRow.parse(row), on: row.on }))
}

/** Who opened it is not read: the extract of the journal gives no names of staff, and neither does this. */
const readEmergencies = async (inside: Inside, child: string): Promise<readonly Emergency[]> => {
  const { rows } = await sql<Emergency>`
    select id, role, reason, opened_at as "openedAt", closes_at as "closesAt" from forlaens.break_glass
    where municipality = forlaens.municipality() and child = ${child} order by opened_at, id`.execute(inside)
  return rows
}

/** The roles people are best known by, for tasks that do not name the role they were given in; by id. */
export const rolesOfStaff = async (inside: Inside, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; role: string }>`
    select id, role from forlaens.staff where municipality = forlaens.municipality() and id::text = any(${[...ids]}::text[])`.execute(
    inside,
  )
  return new Map(rows.map(row => [row.id, row.role]))
}

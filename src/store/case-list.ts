// The order of a case list: which children come next, before anybody has decided on one of them.
import { sql } from 'kysely'
import type { Actor, Now } from '../access/actor.ts'
import type { Day } from '../language/day.ts'
import { reachOf } from './child-facts.ts'
import type { Inside } from './municipality.ts'

export type ListOrder = { readonly sort: 'name' | 'case-number'; readonly order: 'up' | 'down' }

/** What a child stands by in the list: its name, or nothing while that is protected, so that its place tells nothing. */
const shownName = (on: Day) => sql`case
  when d.protected_from <= ${on} and (d.protected_to is null or d.protected_to > ${on}) then ''
  else d.name end collate "da-x-icu"`

/**
 * The next children within the actor's reach, at most `most`, after the child `after` or from the first one. More than they
 * may see: each is still to be decided on. One question.
 */
export const nextInList = async (
  inside: Inside,
  actor: Actor,
  now: Now,
  { sort, order }: ListOrder,
  after: string | null,
  most: number,
): Promise<readonly string[]> => {
  const key = sort === 'name' ? shownName(now.day) : sql`''::text`
  const way = order === 'up' ? sql`asc` : sql`desc`
  const beyond = order === 'up' ? sql`>` : sql`<`
  const past =
    after === null
      ? sql``
      : sql`and (${key}, c.case_number) ${beyond} (
          select ${key}, c.case_number from forlaens.child c
          join forlaens.child_details d on d.municipality = c.municipality and d.child = c.id
          where c.municipality = forlaens.municipality() and c.id = ${after})`
  const { rows } = await sql<{ id: string }>`
    select c.id from forlaens.child c join forlaens.child_details d on d.municipality = c.municipality and d.child = c.id
    where c.municipality = forlaens.municipality() and c.id in (${reachOf(actor, now)}) ${past}
    order by ${key} ${way}, c.case_number ${way} limit ${most}`.execute(inside)
  return rows.map(each => each.id)
}

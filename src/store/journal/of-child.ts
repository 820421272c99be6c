// The rows about one child as its family may have them: what, when, in what role and why; never by whom, and nothing of other children.
import { sql } from 'kysely'
import { z } from 'zod'
import { journalActions, journalPurposes } from '../../contract/journal.ts'
import type { Inside } from '../municipality.ts'

const Change = z.object({ entity: z.string(), from: z.number().nullable(), to: z.number().nullable() })

const Row = z.object({
  at: z.string(),
  purpose: z.enum(journalPurposes),
  action: z.enum(journalActions),
  role: z.string().nullable(),
  route: z.string(),
  why: z.string(),
  ground: z.string().nullable(),
  refusedBy: z.string().nullable(),
  subjects: z.number(),
  ids: z.array(z.string()).nullable(),
  changes: z.array(Change).nullable(),
})

/** One row. `allowed` and `why` are what became of this child, also where others were asked for at once. */
export type RowOfChild = Pick<
  z.output<typeof Row>,
  'at' | 'purpose' | 'action' | 'role' | 'route' | 'why' | 'ground'
> & {
  readonly allowed: boolean
  readonly changed: readonly z.output<typeof Change>[]
}

/**
 * The rows about a child from a moment until another, newest first, at most `most`. Of a change of many children at once
 * only what was done to this one is answered, and where the row does not say which that was, nothing.
 */
export const rowsOfChild = async (
  inside: Inside,
  child: string,
  { from, until }: { readonly from: Date; readonly until: Date },
  most: number,
): Promise<readonly RowOfChild[]> => {
  const { rows } = await sql`
    select s.at, c.purpose, c.body ->> 'action' as action, c.body -> 'actor' ->> 'role' as role, c.body ->> 'route' as route,
      c.body ->> 'why' as why, c.body ->> 'ground' as ground, jsonb_array_length(c.body -> 'subjects') as subjects,
      (select r ->> 'why' from jsonb_array_elements(c.body -> 'refused') r where (r ->> 'id')::uuid = s.person limit 1) as "refusedBy",
      c.body -> 'changes' as changes, case when c.body ? 'changes' then c.body -> 'ids' end as ids
    from journal.subject s join journal.content c on c.municipality = s.municipality and c.id = s.entry
    where s.municipality = forlaens.municipality() and s.person = ${child}::uuid
      and s.at >= ${from.toISOString()} and s.at < ${until.toISOString()}
    order by s.at desc, s.entry desc limit ${most}`.execute(inside)
  return rows.map(row => rowOf(Row.parse(row), child.toLowerCase()))
}

const rowOf = (row: z.output<typeof Row>, child: string): RowOfChild => {
  const { at, purpose, action, role, route, why, ground, refusedBy } = row
  const allowed = action !== 'refusal' && refusedBy === null
  return {
    at,
    purpose,
    action,
    role,
    route,
    why: refusedBy ?? why,
    ground,
    allowed,
    changed: allowed ? changesOf(row, child) : [],
  }
}

/** Where a row is about several, its changes stand in the order of its ids. */
const changesOf = (
  { subjects, ids, changes }: z.output<typeof Row>,
  child: string,
): readonly z.output<typeof Change>[] => {
  if (changes === null || subjects === 1) return changes ?? []
  if (ids?.length !== changes.length) return []
  const own = ids.map(id => id.toLowerCase() === child)
  return changes.filter((_, at) => own[at])
}

// Named filters of the case list: each its owner's, in the work it was made for.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Purpose } from '../access/role.ts'
import { type Choice, Choice as StoredChoice } from '../contract/children.ts'
import type { Inside } from './municipality.ts'

/** Whose filters, in which work. */
export type FilterOwner = { readonly owner: string; readonly purpose: Purpose }

const Row = z.object({ id: z.string(), name: z.string(), choice: StoredChoice })
export type StoredFilter = z.output<typeof Row>

const isTheirs = ({ owner, purpose }: FilterOwner) =>
  sql`municipality = forlaens.municipality() and owner = ${owner} and purpose = ${purpose}`

/** The owner's filters, by name. */
export const readFilters = async (inside: Inside, of: FilterOwner): Promise<readonly StoredFilter[]> => {
  const { rows } = await sql`select id, name, choice from forlaens.list_filter where ${isTheirs(of)}
    order by name collate "da-x-icu"`.execute(inside)
  return z.array(Row).parse(rows)
}

/** Keeps it; one of the same name gets the new choice. Answers the id it has. */
export const saveFilter = async (
  inside: Inside,
  municipality: number,
  { owner, purpose }: FilterOwner,
  { id, name, choice }: { id: string; name: string; choice: Choice },
): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    insert into forlaens.list_filter (municipality, id, owner, purpose, name, choice)
    values (${municipality}, ${id}, ${owner}, ${purpose}, ${name}, ${JSON.stringify(choice)})
    on conflict (municipality, owner, purpose, name) do update set choice = excluded.choice
    returning id`.execute(inside)
  return rows[0]?.id ?? id
}

/** Deletes it. True where it was the owner's. */
export const dropFilter = async (inside: Inside, of: FilterOwner, id: string): Promise<boolean> => {
  const { rows } =
    await sql`delete from forlaens.list_filter where ${isTheirs(of)} and id = ${id} returning 1 as one`.execute(inside)
  return rows.length > 0
}

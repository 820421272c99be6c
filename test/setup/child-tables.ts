// Which tables are about one child, asked of the database itself, so that a table made later is among them.
import type pg from 'pg'

/** By name with schema: child and family, every table with a child in it, and whatever points at one of those. */
export const tablesAboutChildren = async (client: pg.Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `with recursive about as (
       select c.oid from pg_class c where c.relnamespace = 'forlaens'::regnamespace and c.relkind in ('r', 'p')
         and (c.relname in ('child', 'family') or exists (
           select from pg_attribute a where a.attrelid = c.oid and a.attname = 'child' and not a.attisdropped))
       union
       select k.conrelid from pg_constraint k join about on k.confrelid = about.oid where k.contype = 'f'
     )
     select oid::regclass::text as name from about`,
  )
  return rows.map(each => each.name).toSorted()
}

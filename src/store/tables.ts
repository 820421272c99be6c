// What a database holds apart from its schema: its tables with their columns, and its sequences.
import pg from 'pg'

/** A table; `refersTo` names the tables its foreign keys point at, as `schema.name`. */
export type Table = {
  readonly schema: string
  readonly name: string
  readonly columns: readonly string[]
  readonly refersTo: readonly string[]
}

const ours = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`

/** Every table of the program, in such an order that what a table points at comes before it. Computed columns are left out. */
export const listTables = async (client: pg.ClientBase): Promise<readonly Table[]> => {
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       array(select distinct fn.nspname || '.' || f.relname from pg_constraint k
         join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
         where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as "refersTo"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${ours}
     order by n.nspname, c.relname`,
  )
  return inOrderOfKeys(rows)
}

/** `schema.name`, as a table is spoken of. */
export const fullName = (of: { readonly schema: string; readonly name: string }): string => `${of.schema}.${of.name}`

/** `"schema"."name"`, as SQL takes it. */
export const quoted = (of: { readonly schema: string; readonly name: string }): string =>
  `${pg.escapeIdentifier(of.schema)}.${pg.escapeIdentifier(of.name)}`

/** Table and columns as COPY takes them. */
export const copyTarget = (of: { schema: string; name: string; columns: readonly string[] }): string =>
  `${quoted(of)} (${of.columns.map(column => pg.escapeIdentifier(column)).join(', ')})`

const inOrderOfKeys = (tables: readonly Table[]): readonly Table[] => {
  const ordered = new Map<string, Table>()
  const waiting = new Map(tables.map(table => [fullName(table), table]))
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(table => table.refersTo.every(name => !waiting.has(name)))
    if (ready.length === 0) throw new RangeError(`tables that point at each other: ${[...waiting.keys()].join(', ')}`)
    for (const table of ready) {
      ordered.set(fullName(table), table)
      waiting.delete(fullName(table))
    }
  }
  return [...ordered.values()]
}

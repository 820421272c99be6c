// Loads a synthetic municipality into a demo database: all of it in one transaction, and only once.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { generateMunicipality, type Making } from '../forecast/synthetic/generate.ts'
import type { Day } from '../language/day.ts'
import { BadInput, type Message, message } from '../language/message.ts'
import { municipalityRows } from './municipality-rows.ts'
import { insertRows } from './row-insert.ts'

/** What came of it. `history`: when things were known was loaded with them. `rows` is 0 where it was there already. */
export type Loading = { readonly outcome: 'loaded' | 'there'; readonly rows: number; readonly history: boolean }

/**
 * Makes the municipality and loads it. Does nothing where the same one (seed, anchor day and parameters) is there.
 *
 * When something was known is set by the triggers of `forlaens.spell` and `forlaens.case_fact`, which is right for people and wrong for a made-up
 * past. The owner of the tables may rest their triggers, superuser or not, so whoever migrated loads the whole history; the
 * foreign keys, checks and exclusions stay on, and what the triggers would have held is asked of the rows before they are
 * committed. Any other login with the right to insert loads what is known last, as known from now on.
 * @throws BadInput where another municipality, or anything that is not made up, has the code, or the database is no demo.
 */
export const loadMunicipality = async (
  client: pg.Client,
  making: Making,
  progress: (what: Message) => void = () => undefined,
): Promise<Loading> => {
  await client.query('begin')
  try {
    const found = await loadInside(client, making, progress)
    await client.query('commit')
    return found
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

const loadInside = async (client: pg.Client, making: Making, progress: (what: Message) => void): Promise<Loading> => {
  const { code, name } = making.parameters.municipality
  await client.query("select set_config('app.municipality', $1, true)", [String(code)])
  await client.query("select pg_advisory_xact_lock(1181708908, hashtext('synthetic'))")
  const there = await alreadyThere(client, making)
  if (there !== undefined) return { outcome: 'there', rows: 0, history: there.history }
  const history = await mayRestTriggers(client)
  const tables = municipalityRows(generateMunicipality(making), history)
  const total = tables.reduce((sum, each) => sum + each.rows.length, 0)
  let rows = 0
  if (history) await switchTriggers(client, 'disable')
  for (const each of tables) {
    // Small tables are over before they could be read about.
    if (each.rows.length > total / 25) progress(message('synthetic-loading', { name, done: rows, total }))
    rows += await insertRows(client, each)
  }
  if (history) {
    await switchTriggers(client, 'enable')
    await refuseBrokenHistory(client, code)
    await refuseBrokenFacts(client, code)
    // The search words of addresses are made by one of the triggers that rested.
    await client.query('select forlaens.find_addresses($1::smallint, null)', [code])
    // So that the first pages are planned from what is there; part of the transaction, for whoever owns the tables.
    await client.query(`analyze ${tables.map(each => each.table).join(', ')}`)
  }
  await client.query(
    `insert into forlaens.synthetic_municipality (municipality, seed, anchor, parameters, history) values ($1, $2, $3, $4, $5)`,
    [code, making.seed, making.anchor, digestOf(making), history],
  )
  return { outcome: 'loaded', rows, history }
}

const digestOf = ({ parameters }: Making): string =>
  createHash('sha256').update(JSON.stringify(parameters)).digest('hex')

type Before = { readonly seed: string; readonly anchor: Day; readonly parameters: string; readonly history: boolean }

/** The same municipality, where it is there; undefined where the way is free. */
const alreadyThere = async (client: pg.Client, making: Making): Promise<Before | undefined> => {
  const { code } = making.parameters.municipality
  const { rows: installation } = await client.query<{ mode: string }>('select mode from forlaens.installation')
  if (installation[0]?.mode !== 'demo') throw new BadInput(message('synthetic-not-demo'))
  const { rows } = await client.query<Before>(
    'select seed::text as seed, anchor, parameters, history from forlaens.synthetic_municipality where municipality = $1',
    [code],
  )
  const before = rows[0]
  if (before === undefined) {
    const { rowCount } = await client.query('select from forlaens.child where municipality = $1 limit 1', [code])
    if (rowCount !== 0) throw new BadInput(message('synthetic-occupied', { municipality: code }))
    return undefined
  }
  const { seed, anchor, parameters } = before
  if (seed === String(making.seed) && anchor === making.anchor && parameters === digestOf(making)) return before
  throw new BadInput(message('synthetic-other', { municipality: code, seed, anchor }))
}

/** The tables whose triggers say when something was known. */
const versioned = ['forlaens.spell', 'forlaens.case_fact']

const switchTriggers = async (client: pg.Client, to: 'enable' | 'disable'): Promise<void> => {
  for (const table of versioned) await client.query(`alter table ${table} ${to} trigger user`)
}

const mayRestTriggers = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query<{ owner: boolean }>(
    "select bool_and(pg_has_role(current_user, relowner, 'USAGE')) as owner from pg_class where oid = any($1::regclass[])",
    [versioned],
  )
  return rows[0]?.owner === true
}

/** What the triggers hold of every version: tracks, one child, kind and track, and moments without gap or overlap. */
const refuseBrokenHistory = async (client: pg.Client, municipality: number): Promise<void> => {
  const { rows } = await client.query<{ broken: number }>(
    `select count(*)::int as broken from (
       select s.*, k.tracked, lag(known_to) over spell as before, lead(version) over spell as next,
         row_number() over spell as place,
         (child, kind, track) is distinct from (first_value(child) over spell, first_value(kind) over spell, first_value(track) over spell) as moved
       from forlaens.spell s join forlaens.spell_kind k using (kind)
       where municipality = $1 window spell as (partition by spell order by version)
     ) v
     where version <> place or moved or tracked = (track = '') or known_from is distinct from coalesce(before, known_from)
       or (next is null) <> (known_to = 'infinity')`,
    [municipality],
  )
  const broken = rows[0]?.broken ?? 0
  if (broken > 0) throw new Error(`${broken} versions of spells do not follow each other`)
}

/** The same of every fact: one child and list, and moments without gap or overlap. */
const refuseBrokenFacts = async (client: pg.Client, municipality: number): Promise<void> => {
  const { rows } = await client.query<{ broken: number }>(
    `select count(*)::int as broken from (
       select f.*, lag(known_to) over fact as before, lead(version) over fact as next, row_number() over fact as place,
         (child, list) is distinct from (first_value(child) over fact, first_value(list) over fact) as moved
       from forlaens.case_fact f
       where municipality = $1 window fact as (partition by fact order by version)
     ) v
     where version <> place or moved or known_from is distinct from coalesce(before, known_from)
       or (next is null) <> (known_to = 'infinity')`,
    [municipality],
  )
  const broken = rows[0]?.broken ?? 0
  if (broken > 0) throw new Error(`${broken} versions of facts do not follow each other`)
}

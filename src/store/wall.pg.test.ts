// The wall between municipalities, and what the logins may: asked of the database itself, with nothing of ours in between.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tablesAboutChildren } from '../../test/setup/child-tables.ts'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { inCase } from '../../test/setup/in-case.ts'
import { day } from '../language/day.ts'
import { withClient } from './client.ts'
import { openStore, type Store } from './municipality.ts'
import { recordChild, recordSpell, type SpellVersion, spellsAsKnown, spellsNow, supersedeSpell } from './spell.ts'

const by = randomUUID()
const may = { from: day('2026-05-01'), to: null }

let store: Store
let config: FreshDatabase['config']

beforeAll(async () => {
  const database = await freshDatabase()
  config = database.config
  store = openStore(config('forlaens_app'))
})
afterAll(() => store.destroy())

/** A placement of a new child in municipality 999. */
const placed = (): Promise<SpellVersion> =>
  inCase(store, 999, async inside => {
    const child = randomUUID()
    await recordChild(inside, 999, child)
    const spell = { id: randomUUID(), child, kind: 'placement' as const, period: may, step: 6, place: 'familiepleje' }
    await recordSpell(inside, 999, spell, { by, reason: null })
    const [first] = await spellsNow(inside, child)
    if (first === undefined) throw new Error('no version')
    return first
  })

/** The tables that show and take rows in the scope of case work only. */
const behindSecondWall = async (): Promise<readonly string[]> => {
  const only = "(forlaens.scope() = 'case'::text)"
  const { rows } = await withClient(config('owner'), client =>
    client.query<{ name: string }>(
      `select polrelid::regclass::text as name from pg_policy
       where polname = 'content' and not polpermissive and polcmd = '*' and polroles = array['forlaens_app'::regrole::oid]
         and pg_get_expr(polqual, polrelid) = $1 and pg_get_expr(polwithcheck, polrelid) = $1`,
      [only],
    ),
  )
  return rows.map(each => each.name).toSorted()
}

describe('the wall', () => {
  test('another municipality sees nothing, and cannot correct', async () => {
    const first = await placed()
    await inCase(store, 101, async other => {
      expect(await spellsNow(other, first.child)).toEqual([])
      expect(await spellsAsKnown(other, first.child, first.knownFrom)).toEqual([])
      expect(await supersedeSpell(other, first, 1, { period: may, facts: {} }, { by, reason: 'rettet' })).toBeNull()
    })
  })

  test('a session that has not said its municipality sees nothing, also on a connection that was used before', async () => {
    await placed()
    expect(await store.selectFrom('forlaens.spell').selectAll().execute()).toEqual([])
  })

  test('every table with a municipality is behind it, with the municipality first in its key', async () => {
    const { rows } = await withClient(config('owner'), client =>
      client.query<{ name: string; walled: boolean; first: string }>(
        `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity and exists (
             select from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, c.oid) like '%forlaens.municipality()%'
               and p.polwithcheck is not null and p.polcmd = '*') as walled,
           (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
             where i.indrelid = c.oid and i.indisprimary) as first
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname in ('forlaens', 'journal') and c.relkind in ('r', 'p')
           and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality')`,
      ),
    )
    expect(rows.map(each => each.name).toSorted()).toEqual([
      'account_year',
      'break_glass',
      'break_glass_seen',
      'calendar_feed',
      'case_counter',
      'case_fact',
      'case_version',
      'child',
      'child_details',
      'content',
      'control_item',
      'control_month',
      'control_outcome',
      'district',
      'draft',
      'entry',
      'family',
      'family_member',
      'family_name_before',
      'foster_approval',
      'foster_family',
      'investment_case',
      'ledger_line',
      'ledger_upload',
      'list_filter',
      'population',
      'realised_case',
      'review',
      'review_case',
      'review_follow_up',
      'review_signed',
      'seal',
      'search_word',
      'service',
      'session',
      'sign_in_attempt',
      'sign_in_failure',
      'spell',
      'staff',
      'staff_holding',
      'staff_identity',
      'staff_relative',
      'subject',
      'synthetic_municipality',
    ])
    expect(rows.filter(each => !each.walled || each.first !== 'municipality')).toEqual([])
  })

  test('every table about one child has the second wall as well: child and family, and whatever points at one of them', async () => {
    const about = await withClient(config('owner'), tablesAboutChildren)
    expect(about.length).toBeGreaterThan(8)
    // No child stands in these; but how many cases there are, and where children can live, is for those who have cases.
    const besides = ['forlaens.case_counter', 'forlaens.foster_approval', 'forlaens.foster_family', 'forlaens.review']
    expect(await behindSecondWall()).toEqual([...about, ...besides].toSorted())
  })

  test('what rows of the journal say has it too, for reading: everybody who is served adds to them', async () => {
    const { rows } = await withClient(config('owner'), client =>
      client.query(
        `select polrelid::regclass::text as name, polcmd::text as command, polpermissive as loosens, polroles::regrole[]::text as login,
           pg_get_expr(polqual, polrelid) as seen
         from pg_policy where polname = 'content' and polrelid::regclass::text like 'journal.%' order by name`,
      ),
    )
    const policy = {
      command: 'r',
      loosens: false,
      login: '{forlaens_app}',
      seen: "(forlaens.scope() = 'journal'::text)",
    }
    expect(rows).toEqual([
      { name: 'journal.content', ...policy },
      { name: 'journal.subject', ...policy },
    ])
  })

  test('nothing is given to everyone', async () => {
    const { rows } = await withClient(config('owner'), client =>
      client.query(
        `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
           where n.nspname in ('forlaens', 'journal') and has_function_privilege('public', p.oid, 'execute')
             and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
         union all
         select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname in ('forlaens', 'journal') and c.relkind = 'r' and has_table_privilege('public', c.oid, 'select, insert, update, delete')
         union all
         select nspname from pg_namespace where nspname in ('forlaens', 'journal') and has_schema_privilege('public', oid, 'usage, create')`,
      ),
    )
    expect(rows).toEqual([])
  })

  test('no login waits in an open transaction for more than 30 seconds', async () => {
    for (const login of ['forlaens_app', 'forlaens_seal', 'forlaens_retain', 'forlaens_load']) {
      const { rows } = await withClient(config('owner'), client =>
        client.query<{ settings: string[] }>(
          'select setconfig as settings from pg_db_role_setting where setrole = $1::regrole and setdatabase = 0',
          [login],
        ),
      )
      expect(rows[0]?.settings, login).toContain('idle_in_transaction_session_timeout=30s')
    }
  })
})

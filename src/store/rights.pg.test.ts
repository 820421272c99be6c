// What each login may do, table by table and column by column: what the program needs today and nothing more.
import { beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { withClient } from './client.ts'

let config: FreshDatabase['config']
beforeAll(async () => {
  config = (await freshDatabase()).config
})

/** A line for each table with what the login may do to all of it or to some columns, and one for the functions it may call. */
const rightsOf = async (login: string): Promise<readonly string[]> => {
  const { rows } = await withClient(config('owner'), client =>
    client.query<{ line: string }>(
      `with mine as (
         select n.nspname, c.relname, lower(a.privilege_type) as right_to, c.oid
         from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
         where n.nspname in ('forlaens', 'journal') and a.grantee = $1::regrole
         union all
         select n.nspname, c.relname, lower(a.privilege_type) || '(' || string_agg(t.attname, ',' order by t.attnum) || ')', c.oid
         from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
         where n.nspname in ('forlaens', 'journal') and a.grantee = $1::regrole
         group by n.nspname, c.relname, a.privilege_type, c.oid
       )
       select case nspname when 'forlaens' then '' else nspname || '.' end || relname || ': ' || string_agg(right_to, ' ' order by right_to) as line
       from mine group by nspname, relname
       union all
       select 'calls: ' || string_agg(case n.nspname when 'forlaens' then '' else n.nspname || '.' end || p.proname, ' ' order by n.nspname, p.proname)
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(p.proacl) a
       where n.nspname in ('forlaens', 'journal') and a.grantee = $1::regrole
       order by 1`,
      [login],
    ),
  )
  return rows.map(each => each.line)
}

const added = 'municipality,id,at,delete_after,mac'

test.each<[string, readonly string[]]>([
  [
    'forlaens_app',
    [
      'account_year: insert(municipality,account,year,number,amount_ore,source,read_by) select',
      'break_glass: insert select',
      'break_glass_seen: insert(municipality,emergency,person) select',
      'calendar_feed: delete insert select update(fetched_at,holdings,told_at)',
      'calls: case_outside cases_missing child_days children_by_step emergencies_outside forget_drafts households_of ledger_lines ledger_years municipality nameless numbered_outside numbers_outside paid_help read_ledger related_outside scope staff_by_identity standing_files supersede supersede_fact journal.municipalities',
      'case_counter: insert select update',
      'case_fact: insert select update(known_to)',
      'case_list: select',
      'case_version: insert(municipality,id,version,title,body,withdrawn,saved_by) select',
      'child: insert select',
      'child_details: insert(municipality,child,name,sex,cpr,born,due,mother) select(municipality,child,name,sex,cpr,born,due,mother,protected_from,protected_to,died_on) update(name,sex,cpr,born,due,died_on)',
      'control_item: insert select',
      'control_month: insert(municipality,month,drawn_by,emergencies,lookups) select',
      'control_outcome: insert(municipality,item,number,person,outcome,note) select',
      'district: select',
      'draft: delete insert select update(base_version,body,saved_at)',
      'family: insert select',
      'family_member: insert select update(name)',
      'family_name_before: insert(municipality,person,number,name,corrected_by,reason) select',
      'foster_approval: insert select update(known_to)',
      'foster_family: insert select',
      'installation: select',
      'investment_case: select',
      'journal.content: insert select',
      `journal.entry: insert(${added}) select`,
      'journal.seal: select',
      'journal.subject: insert select',
      'ledger_line: insert select',
      'ledger_upload: insert(municipality,number,kind,first_month,last_month,lines,sum_ore,read_by) select update(withdrawn_by,withdrawn_at)',
      'list_filter: delete insert select update(choice)',
      'migration: select',
      'realised_case: insert(municipality,id,title,place,first_year,last_year,planned_ore,realised_ore,price_level,source,recorded_by) select update(withdrawn_by,withdrawn_at,withdrawn_why)',
      'review: insert(municipality,id,team,drawn_by,seed,population) select',
      'review_case: insert select',
      'review_follow_up: insert(municipality,finding,number,review_case,done_on,note,recorded_by) select',
      'review_signed: insert(municipality,review_case,version,signed_by,answers,findings,reason) select',
      'rule_version: insert(digest,body) select',
      'search_word: select',
      'service: select',
      'session: delete insert select update(last_seen,purpose)',
      'sign_in_attempt: delete insert select',
      'sign_in_failure: delete insert select',
      'spell: insert select update(known_to)',
      'spell_kind: select',
      'staff: select(municipality,id,name,role,team,starts,ends)',
      'staff_holding: select',
      'staff_relative: select',
    ],
  ],
  [
    'forlaens_seal',
    [
      'calls: municipality scope journal.municipalities',
      'installation: select',
      'journal.entry: select update(seal,leaf)',
      'journal.seal: insert select',
    ],
  ],
  [
    'forlaens_retain',
    [
      'calls: municipality scope journal.municipalities',
      'installation: select',
      'journal.content: delete select(municipality,id)',
      'journal.entry: select',
      'journal.subject: delete select(municipality,entry)',
    ],
  ],
  [
    'forlaens_load',
    [
      'account_year: insert select',
      'break_glass: insert select(municipality,id,person)',
      'break_glass_seen: insert',
      'calls: municipality scope',
      'case_counter: insert select update',
      'case_fact: insert',
      'case_list: select',
      'child: insert select',
      'child_details: insert',
      'district: insert',
      'family: insert',
      'family_member: insert',
      'foster_approval: insert',
      'foster_family: insert',
      'installation: select',
      'investment_case: insert select update',
      'ledger_line: insert',
      'ledger_upload: insert',
      'population: insert',
      'service: insert',
      'spell: insert',
      'spell_kind: select',
      'staff: insert',
      'staff_holding: insert',
      'staff_relative: insert',
      'synthetic_municipality: insert select',
    ],
  ],
])('%s has these rights and no others', async (login, lines) => {
  expect(await rightsOf(login)).toEqual(lines)
})

test('no login is a member of another, owns anything or can become more than it is', async () => {
  const { rows } = await withClient(config('owner'), client =>
    client.query(
      `select rolname from pg_roles where rolname like 'forlaens%' and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
       union all
       select member::regrole::text from pg_auth_members where member::regrole::text like 'forlaens%'
       union all
       select relname from pg_class where relowner::regrole::text like 'forlaens%'
       union all
       select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname in ('forlaens', 'journal')`,
    ),
  )
  // The functions that do what their caller may not: one makes the staff row of somebody the municipality's sign-in vouches for,
  // and two triggers, which nobody can call, keep the words a child is found by.
  expect(rows.map(each => each.rolname).toSorted()).toEqual(['address_is_found', 'name_is_found', 'staff_by_identity'])
})

describe('with the login of the application, in the scope of case work', () => {
  const inJournal = ['entry', 'content', 'subject', 'seal'].flatMap(table => [
    `update journal.${table} set municipality = 999`,
    `delete from journal.${table}`,
    `truncate journal.${table} cascade`,
  ])

  test.each([
    'select hours_per_week from forlaens.staff',
    'select from forlaens.population',
    "update forlaens.staff set role = 'administrator'",
    'insert into forlaens.staff (municipality, id) select 999, gen_random_uuid()',
    "insert into forlaens.staff_holding (municipality, person, role) select 999, gen_random_uuid(), 'administrator'",
    "update forlaens.staff_holding set role = 'administrator'",
    'select subject from forlaens.staff_identity',
    'delete from forlaens.staff_identity',
    'update forlaens.sign_in_failure set at = at',
    "update forlaens.sign_in_attempt set expires_at = 'infinity'",
    'delete from forlaens.staff_holding',
    'insert into forlaens.staff_relative (municipality, child, person) select 999, gen_random_uuid(), gen_random_uuid()',
    'delete from forlaens.staff_relative',
    "update forlaens.break_glass set closes_at = 'infinity'",
    'delete from forlaens.break_glass',
    'insert into forlaens.break_glass_seen (municipality, emergency, person, seen_at) select 999, gen_random_uuid(), gen_random_uuid(), now()',
    'update forlaens.break_glass_seen set person = person',
    'delete from forlaens.break_glass_seen',
    ...['month', 'item', 'outcome'].flatMap(each => [
      `update forlaens.control_${each} set municipality = municipality`,
      `delete from forlaens.control_${each}`,
      `truncate forlaens.control_${each} cascade`,
    ]),
    "update forlaens.session set expires_at = 'infinity'",
    'update forlaens.session set person = gen_random_uuid()',
    "update forlaens.session set holdings = '[]'",
    'delete from forlaens.spell',
    "update forlaens.spell set facts = '{}'",
    'delete from forlaens.case_fact',
    "update forlaens.case_fact set body = '{}'",
    'truncate forlaens.case_fact',
    "update forlaens.case_list set list = 'x'",
    "update forlaens.rule_version set digest = 'x'",
    'delete from forlaens.rule_version',
    'delete from forlaens.child',
    "update forlaens.child set case_number = '2026-00001'",
    'delete from forlaens.case_counter',
    "update forlaens.child_details set protected_to = '2026-01-01'",
    'update forlaens.child_details set mother = null',
    'update forlaens.child_details set municipality = 999',
    'update forlaens.family set municipality = 999',
    'update forlaens.family_member set custody = true',
    'update forlaens.family_member set family = gen_random_uuid()',
    'insert into forlaens.family_name_before (municipality, corrected_at) values (999, now())',
    'update forlaens.family_name_before set name = name',
    "update forlaens.case_fact set body = '{}'",
    "insert into forlaens.case_list (list) values ('scores')",
    ...['family', 'family_member', 'child_details', 'family_name_before', 'case_fact', 'case_list'].map(
      table => `delete from forlaens.${table}`,
    ),
    'update forlaens.investment_case set title = title',
    'update forlaens.case_version set title = title',
    'delete from forlaens.case_version',
    'insert into forlaens.case_version (municipality, saved_at) values (999, now())',
    'update forlaens.account_year set amount_ore = 0',
    'delete from forlaens.account_year',
    'update forlaens.realised_case set realised_ore = planned_ore',
    'delete from forlaens.realised_case',
    'insert into forlaens.realised_case (municipality, recorded_at) values (999, now())',
    ...inJournal,
    'truncate forlaens.break_glass',
    'alter table forlaens.spell disable row level security',
    'drop policy content on forlaens.spell',
    'drop policy content on journal.content',
    'create policy mine on forlaens.spell using (true)',
    'create or replace function forlaens.scope() returns text language sql as $$ select 1::text $$',
    'select forlaens.hide_content(1)',
    'set row_security = off; select from forlaens.spell',
    'set role owner',
    'set session_replication_role = replica',
    'create table forlaens.own (id int)',
    'create table journal.own (id int)',
    'create table public.own (id int)',
  ])('%s is refused', async text => {
    const asked = withClient(config('forlaens_app'), async client => {
      await client.query("select set_config('app.municipality', '999', false), set_config('app.scope', 'case', false)")
      await client.query(text)
    })
    await expect(asked).rejects.toMatchObject({ code: '42501' })
  })
})

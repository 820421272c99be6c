// What the application's login may do, table by table and column by column: what the program needs today and nothing more.
import { beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { withClient } from './client.ts'

let config: FreshDatabase['config']
beforeAll(async () => {
  config = (await freshDatabase()).config
})

test('forlaens_app has these rights and no others', async () => {
  const { rows } = await withClient(config('owner'), client =>
    client.query<{ line: string }>(
      `select relname || ': ' || string_agg(r, ' ' order by r) as line from (
         select c.relname, lower(a.privilege_type) as r from pg_class c join pg_namespace n on n.oid = c.relnamespace,
           aclexplode(c.relacl) a where n.nspname = 'forlaens' and a.grantee = 'forlaens_app'::regrole
         union all
         select c.relname, lower(a.privilege_type) || '(' || string_agg(t.attname, ',' order by t.attnum) || ')'
         from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute t on t.attrelid = c.oid,
           aclexplode(t.attacl) a where n.nspname = 'forlaens' and a.grantee = 'forlaens_app'::regrole
         group by c.relname, a.privilege_type) g
       group by relname order by relname`,
    ),
  )
  expect(rows.map(each => each.line)).toEqual([
    'child: insert select',
    'child_details: select(municipality,child,born)',
    'district: select',
    'installation: select',
    'investment_case: select',
    'migration: select',
    'service: select',
    'session: delete insert select update(last_seen)',
    'spell: insert select update(known_to)',
    'spell_kind: select',
    'staff: select(municipality,id,name,role,team,starts,ends)',
  ])
})

describe('with the login of the application', () => {
  test.each([
    'select cpr from forlaens.child_details',
    'select name from forlaens.child_details',
    'select * from forlaens.child_details',
    'select c::text from forlaens.child_details c',
    'select name from forlaens.family_member',
    'select from forlaens.family',
    'select from forlaens.follow_up',
    'select from forlaens.network_meeting',
    'select notifier from forlaens.notification',
    'select hours_per_week from forlaens.staff',
    "update forlaens.staff set role = 'administrator'",
    'insert into forlaens.staff (municipality, id) select 999, gen_random_uuid()',
    "update forlaens.session set expires_at = 'infinity'",
    'update forlaens.session set person = gen_random_uuid()',
    'delete from forlaens.spell',
    'update forlaens.investment_case set title = title',
    'create table forlaens.own (id int)',
    'create table public.own (id int)',
  ])('%s is refused', async text => {
    const asked = withClient(config('forlaens_app'), async client => {
      await client.query("select set_config('app.municipality', '999', false)")
      await client.query(text)
    })
    await expect(asked).rejects.toMatchObject({ code: '42501' })
  })
})

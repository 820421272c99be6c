// Child-years from casework: the highest step of a day counts once, the last day not, and only in scope figures or case.
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { withClient } from './client.ts'

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase('migrated')
  await withClient(database.config('owner'), async client => {
    await client.query("select set_config('app.municipality', '999', false), set_config('app.scope', 'case', false)")
    const person = randomUUID()
    await client.query(
      "insert into forlaens.staff (municipality, id, name, role, hours_per_week, starts) values (999, $1, 'Prøve', 'adviser', 37, '2020-01-01')",
      [person],
    )
    const spell = async (child: string, kind: string, step: number, starts: string, ends: string | null) => {
      const service = randomUUID()
      await client.query(
        `insert into forlaens.spell (municipality, child, kind, spell, version, starts, ends, track, facts, recorded_by)
         values (999, $1, $2, gen_random_uuid(), 1, $3, $4, $5, $6, $7)`,
        [child, kind, starts, ends, kind === 'measure' ? service : '', JSON.stringify({ step, service }), person],
      )
    }
    const [one, other] = [randomUUID(), randomUUID()]
    for (const child of [one, other])
      await client.query('insert into forlaens.child (municipality, id) values (999, $1)', [child])
    // At home all year, at an institution for March: those days are the institution's.
    await spell(one, 'measure', 3, '2024-01-01', '2025-01-01')
    await spell(one, 'placement', 7, '2024-03-01', '2024-04-01')
    // Two measures on the same days are one child's days once; the stay goes on into the next year.
    await spell(other, 'measure', 3, '2024-12-22', null)
    await spell(other, 'measure', 3, '2024-12-27', '2025-01-05')
  })
})

const days = (scope: string) =>
  withClient(database.config('forlaens_app'), async client => {
    await client.query("select set_config('app.municipality', '999', false), set_config('app.scope', $1, false)", [
      scope,
    ])
    const { rows } = await client.query<{ year: number; step: number; days: string; children: number }>(
      'select * from forlaens.child_days(2024, 2025) order by year, step',
    )
    const { rows: after } = await client.query<{ scope: string }>('select forlaens.scope() as scope')
    return { rows: rows.map(each => [each.year, each.step, Number(each.days), each.children]), scope: after[0]?.scope }
  })

it('counts the days of the highest step, year by year', async () => {
  expect((await days('figures')).rows).toEqual([
    [2024, 3, 366 - 31 + 10, 2],
    [2024, 7, 31, 1],
    [2025, 3, 365, 1],
  ])
})

it('answers nothing outside figures and case work, and puts the scope back', async () => {
  for (const scope of ['journal', 'none']) expect(await days(scope)).toEqual({ rows: [], scope })
  expect((await days('figures')).scope).toBe('figures')
})

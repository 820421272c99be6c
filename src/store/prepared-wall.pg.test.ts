// The wall is asked at every execution of a prepared statement, whatever plan it was given: municipality and scope may change.
import { sql } from 'kysely'
import type pg from 'pg'
import { expect, it } from 'vitest'
import { freshDatabase } from '../../test/setup/database.ts'
import { withClient } from './client.ts'
import { enterScope, inMunicipality, openStore } from './municipality.ts'

it('one statement on one connection sees each time what its transaction may see, also by a plan that is kept', async () => {
  const database = await freshDatabase()
  await withClient(database.config('owner'), async client => {
    for (const code of [101, 657]) {
      await client.query("select set_config('app.municipality', $1, false)", [String(code)])
      for (let count = 0; count < (code === 101 ? 2 : 3); count += 1)
        await client.query('insert into forlaens.child (municipality, id) values ($1, gen_random_uuid())', [code])
      await client.query(
        `insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by)
         select municipality, id, 'enquiries', gen_random_uuid(), 1, '{}', gen_random_uuid() from forlaens.child where municipality = $1`,
        [code],
      )
    }
  })
  const config: pg.ClientConfig & { max: number } = { ...database.config('forlaens_app'), max: 1 }
  const store = openStore(config)
  try {
    const seen: string[] = []
    for (let round = 0; round < 9; round += 1)
      for (const code of [101, 657])
        await inMunicipality(store, code, async inside => {
          const count = async () => {
            const { rows } = await sql<{ seen: number }>`
              select count(*)::int as seen from forlaens.case_fact where version = ${1}`.execute(inside)
            return rows[0]?.seen
          }
          const [before] = [await count()]
          await enterScope(inside, 'case')
          const within = await count()
          await enterScope(inside, 'none')
          seen.push([code, before, within, await count()].join(' '))
        })
    expect(new Set(seen)).toEqual(new Set(['101 0 2 0', '657 0 3 0']))
    expect(seen).toHaveLength(18)
    const generic = await inMunicipality(store, 101, async inside => {
      const { rows } = await sql<{ plans: number }>`
        select generic_plans::int as plans from pg_prepared_statements where statement like '%from forlaens.case_fact where version%'`.execute(
        inside,
      )
      return rows[0]?.plans ?? 0
    })
    expect(generic).toBeGreaterThan(0)
  } finally {
    await store.destroy()
  }
})

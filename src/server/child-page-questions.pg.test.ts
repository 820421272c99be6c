// What a child's page asks the database does not grow with what is written in the case.
import pg from 'pg'
import { expect, it, vi } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'

const { ask, askerOf, childOf, owner } = askingTown()

const own = () => childOf('adviser', 'responsible').child

/** How often each part of the page asks the database, in the order they are asked for. */
const questions = async (): Promise<readonly number[]> => {
  const counts: number[] = []
  for (const part of ['', '/case', '/due', '/story', '/family']) {
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    const answer = await ask(askerOf('adviser'), 'GET', `/api/children/${own()}${part}`)
    counts.push(asked.mock.calls.length)
    asked.mockRestore()
    expect(answer.status).toBe(200)
  }
  return counts
}

/** So many contacts, follow-ups' worth of talk and measures that are over. */
const fill = async (many: number): Promise<void> => {
  await owner(
    `insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by)
     select 999, '${own()}', 'contacts', gen_random_uuid(), 1,
       jsonb_build_object('at', jsonb_build_object('day', '2026-05-04', 'time', '09:20'), 'planned', true, 'kind', 'call',
         'with', jsonb_build_array('Mor'), 'note', 'Ringede'), '${askerOf('adviser')}' from generate_series(1, ${many})`,
  )
  await owner(
    `insert into forlaens.spell (municipality, child, kind, spell, version, starts, ends, track, facts, recorded_by)
     select 999, '${own()}', 'measure', gen_random_uuid(), 1, date '2020-01-01' + 10 * n, date '2020-01-08' + 10 * n,
      'kontaktperson ' || n, jsonb_build_object('step', 3, 'service', 'kontaktperson ' || n), '${askerOf('adviser')}' from generate_series(1, ${many}) n`,
  )
}

it('is as many questions for a long case as for a short one', async () => {
  await questions() // the session begins outside
  const short = await questions()
  await fill(120)
  expect(await questions()).toEqual(short)
})

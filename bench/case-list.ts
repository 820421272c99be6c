// What a list of five thousand children costs, and the page of a child with a long case among them.
import type pg from 'pg'
import { SyntheticParameters } from '../src/forecast/synthetic/parameters.ts'
import { withClient } from '../src/store/client.ts'
import { loadMunicipality } from '../src/store/load-municipality.ts'
import { readRuleFile } from '../src/store/rules.ts'
import { inServedTown, leaderOfAll, municipality, p95, today } from './served-town.ts'

const children = 5000

/** Eksempelby, its children copied until there are five thousand, and a leader of all of it; answers the leader and the children with the longest cases. */
const fill = async (
  owner: pg.ClientConfig,
): Promise<{ readonly leader: string; readonly longest: readonly string[] }> =>
  await withClient(owner, async client => {
    const parameters = readRuleFile('synthetic/eksempelby.yaml', SyntheticParameters)
    await loadMunicipality(client, { seed: 1, anchor: today, parameters })
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    await copied(client)
    const { rows } = await client.query<{ child: string }>(
      'select child from forlaens.case_fact group by child order by count(*) desc, child limit 40',
    )
    return { leader: await leaderOfAll(client), longest: rows.map(each => each.child) }
  })

/** Each child with a case is written down again under a new id, with its spells and facts, until there are enough. */
const copied = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from forlaens.child')
  const times = Math.ceil(children / (rows[0]?.n ?? 1)) - 1
  for (const table of ['spell', 'case_fact']) await client.query(`alter table forlaens.${table} disable trigger user`)
  for (let copy = 0; copy < times; copy++) {
    await client.query(
      'create temporary table twin as select id as old, gen_random_uuid() as new from forlaens.child limit $1',
      [Math.min(rows[0]?.n ?? 0, children - (rows[0]?.n ?? 0) * (copy + 1))],
    )
    await client.query(
      'insert into forlaens.child (municipality, id, created_at) select municipality, new, created_at from forlaens.child join twin on old = id',
    )
    await client.query(
      `insert into forlaens.child_details (municipality, child, name, sex, born, due)
       select municipality, new, name || ' ${copy}', sex, born, due from forlaens.child_details join twin on old = child`,
    )
    await client.query(
      `insert into forlaens.spell (municipality, child, kind, spell, version, starts, ends, track, alone, facts, recorded_by, known_from, known_to)
       select municipality, new, kind, gen_random_uuid(), 1, starts, ends, track, alone, facts, recorded_by, known_from, known_to
       from forlaens.spell join twin on old = child where known_to = 'infinity' and not withdrawn`,
    )
    await client.query(
      `insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by, known_from, known_to)
       select municipality, new, list, gen_random_uuid(), 1, body, recorded_by, known_from, known_to
       from forlaens.case_fact join twin on old = child where known_to = 'infinity' and not withdrawn`,
    )
    await client.query('drop table twin')
  }
  for (const table of ['spell', 'case_fact']) await client.query(`alter table forlaens.${table} enable trigger user`)
  await client.query('analyze')
}

/** How many times each page is asked for before it is measured, and how many times it is. */
const warm = 10
const rounds = 60

/** Every measure of this file by its name in limits.yaml. */
export const measureCaseList = (): Promise<Record<string, number>> =>
  inServedTown('bench_case_list', fill, async ({ leader, longest }, ask) => {
    const often = async (urls: (round: number) => readonly string[]): Promise<number> => {
      const times: number[] = []
      for (let round = 0; round < warm + rounds; round++) {
        let took = 0
        for (const url of urls(round)) took += await ask(leader, url)
        if (round >= warm) times.push(took)
      }
      return p95(times)
    }
    const sorts = ['name', 'case-number', 'step']
    return {
      'case-list-of-5000': await often(() => ['/api/case-list']),
      'child-list-of-5000': await often(round => [`/api/children?sort=${sorts[round % sorts.length]}`]),
      // What the page asks before it is drawn, one after the other.
      'child-page': await often(round => {
        const child = longest[round % longest.length]
        return [`/api/children/${child}`, `/api/children/${child}/case`, `/api/children/${child}/family`]
      }),
    }
  })

// What the search costs over twelve thousand children: many different questions, each decided, sent and journalled.
import type pg from 'pg'
import { SyntheticParameters } from '../src/forecast/synthetic/parameters.ts'
import { withClient } from '../src/store/client.ts'
import { loadMunicipality } from '../src/store/load-municipality.ts'
import { readRuleFile } from '../src/store/rules.ts'
import { inServedTown, leaderOfAll, municipality, p95, today } from './served-town.ts'

const children = 12_000

/** Whoever asks: an adviser with few children of their own, and a leader of everybody. */
type People = { readonly adviser: string; readonly leader: string }

/** Eksempelby, and children with the names and addresses of those in it put together anew until there are enough. */
const fill = async (owner: pg.ClientConfig): Promise<People> =>
  await withClient(owner, async client => {
    const parameters = readRuleFile('synthetic/eksempelby.yaml', SyntheticParameters)
    await loadMunicipality(client, { seed: 1, anchor: today, parameters })
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    await client.query(
      `create temporary table twin as
         select gen_random_uuid() as new, c.child as first, l.child as last, n
         from (select row_number() over (order by child) as place, child, count(*) over () as all from forlaens.child_details) c
         cross join lateral generate_series(1, $1 / c.all::int + 1) n
         join (select row_number() over (order by child) as place, child from forlaens.child_details) l
           on l.place = (c.place + n * 37) % c.all + 1
         limit $1 - (select count(*) from forlaens.child)`,
      [children],
    )
    await client.query('insert into forlaens.child (municipality, id) select $1, new from twin', [municipality])
    await client.query(
      `insert into forlaens.child_details (municipality, child, name, sex, born, due)
       select f.municipality, new, split_part(f.name, ' ', 1) || ' ' || substr(l.name, strpos(l.name, ' ') + 1), f.sex, f.born, f.due
       from twin join forlaens.child_details f on f.child = first join forlaens.child_details l on l.child = last`,
    )
    await client.query('alter table forlaens.spell disable trigger user')
    await client.query(
      `insert into forlaens.spell (municipality, child, kind, spell, version, starts, ends, track, alone, facts, recorded_by, known_from, known_to)
       select municipality, new, kind, gen_random_uuid(), 1, starts, ends, track, alone, facts, recorded_by, known_from, known_to
       from forlaens.spell join twin on last = child
       where known_to = 'infinity' and not withdrawn and kind in ('residence', 'district', 'measure')`,
    )
    await client.query('alter table forlaens.spell enable trigger user')
    await client.query('select forlaens.find_addresses($1::smallint, null)', [municipality])
    await client.query('analyze')
    const { rows } = await client.query<{ id: string }>(
      "select id from forlaens.staff where role = 'adviser' order by id limit 1",
    )
    return { adviser: rows[0]?.id ?? '', leader: await leaderOfAll(client) }
  })

/** Questions as people type them: one name, its beginning, two the other way round, an address, a number. */
const questions = async (owner: pg.ClientConfig): Promise<readonly string[]> =>
  await withClient(owner, async client => {
    await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
    const { rows } = await client.query<{ name: string; number: string; address: string | null }>(
      `select d.name, c.case_number as number,
         (select s.facts ->> 'value' from forlaens.spell s where s.child = c.id and s.kind = 'residence' limit 1) as address
       from forlaens.child c join forlaens.child_details d on d.child = c.id order by md5(c.id::text) limit 30`,
    )
    return rows.flatMap(({ name: full, number, address }) => {
      const words = full.split(' ')
      const [first = '', last = ''] = [words[0], words.at(-1)]
      return [
        first,
        first.slice(0, 2),
        `${last} ${first.slice(0, 3)}`,
        last.replaceAll('ø', 'oe'),
        address ?? 'vej',
        number,
      ]
    })
  })

/** Every measure of this file by its name in limits.yaml. */
export const measureSearch = (): Promise<Record<string, number>> =>
  inServedTown(
    'bench_search',
    async owner => ({ people: await fill(owner), asked: await questions(owner) }),
    async ({ people, asked }, ask) => {
      const times: number[] = []
      for (const person of [people.adviser, people.leader])
        for (const [round, q] of asked.entries()) {
          const took = await ask(person, '/api/search', { q })
          if (round >= 10) times.push(took)
        }
      return { 'search-12000-children': p95(times) }
    },
  )

// The words a child is found by: the same in the database as in the program, and there after every way a name or an address is written.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/setup/database.ts'
import { nameWords } from '../language/name-words.ts'
import { connect, withClient } from './client.ts'

let database: FreshDatabase
let owner: pg.Client
beforeAll(async () => {
  database = await freshDatabase()
  owner = await connect(database.config('owner'))
  await owner.query("select set_config('app.municipality', '999', false)")
})
afterAll(() => owner.end())

const inDatabase = async (names: readonly string[]): Promise<readonly (readonly string[])[]> => {
  const { rows } = await owner.query<{ words: string[] }>(
    `select array(select forlaens.name_words(name)) as words from unnest($1::text[]) with ordinality as n(name, at) order by at`,
    [names],
  )
  return rows.map(each => each.words.toSorted())
}

describe('the words of a name', () => {
  it('are the same in the database as in the program', async () => {
    const names = [
      'Anne-Sophie Kjær',
      'ÅSE ÆRØ A\u030Ase',
      'Zoë Nguyễn-Łukasz',
      'Þórður Đorđević',
      'Straße 12, 2. tv',
      'ﬁlippa ① İpek ıŞıl',
      'Οδυσσεύς 李 明 👩‍👧',
      "O'Neil D’Angelo",
      '',
      ' - ',
    ]
    expect(await inDatabase(names)).toEqual(names.map(each => nameWords(each).toSorted()))
  })

  it('whatever the letters', async () => {
    const letters = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(..."aabcdeghhiklmnopqrstuvwxyzæøåÆØÅéöüßAEO -'.1") },
      { weight: 1, arbitrary: fc.integer({ min: 0xa0, max: 0x24f }).map(each => String.fromCodePoint(each)) },
      { weight: 1, arbitrary: fc.integer({ min: 0x300, max: 0x36f }).map(each => String.fromCodePoint(each)) },
    )
    const name = fc.array(letters, { maxLength: 20 }).map(each => each.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 50, maxLength: 50 }), async names => {
        expect(await inDatabase(names)).toEqual(names.map(each => nameWords(each).toSorted()))
      }),
      { numRuns: 40 },
    )
  })
})

describe('a child is found', () => {
  const wordsOf = async (child: string, field: string) =>
    (
      await owner.query<{ word: string }>(
        'select word from forlaens.search_word where child = $1 and field = $2 order by word',
        [child, field],
      )
    ).rows.map(each => each.word)
  const written = async () => {
    const child = randomUUID()
    await owner.query('insert into forlaens.child (municipality, id) values (999, $1)', [child])
    await owner.query(
      "insert into forlaens.child_details (municipality, child, name, born) values (999, $1, 'Søren Prøve', '2014-05-01')",
      [child],
    )
    return child
  }

  it('by the name it has, and no more by the one that was wrong', async () => {
    const child = await written()
    expect(await wordsOf(child, 'name')).toEqual(['prove', 'soren'])
    await owner.query("update forlaens.child_details set name = 'Sonja Prøve' where child = $1", [child])
    expect(await wordsOf(child, 'name')).toEqual(['prove', 'sonja'])
  })

  it('by the address as it is known now, and no more by the one that was wrong', async () => {
    const [child, spell] = [await written(), randomUUID()]
    const add = (version: number, address: string) =>
      owner.query(
        `insert into forlaens.spell (municipality, child, kind, spell, version, starts, facts, recorded_by, reason)
         values (999, $1, 'residence', $2, $3, '2026-01-01', $4, $1, 'Skrevet forkert')`,
        [child, spell, version, JSON.stringify({ value: address })],
      )
    await add(1, 'Havnegade 7')
    expect(await wordsOf(child, 'address')).toEqual(['7', 'havnegade'])
    await owner.query('begin')
    await owner.query('update forlaens.spell set known_to = now() where spell = $1', [spell])
    await add(2, 'Møllevej 7')
    await owner.query('commit')
    expect(await wordsOf(child, 'address')).toEqual(['7', 'molevej'])
  })

  it('by an index: no row of the words is read that does not begin so', async () => {
    await withClient(database.config('forlaens_app'), async client => {
      await client.query("select set_config('app.municipality', '999', false), set_config('app.scope', 'case', false)")
      await client.query('set enable_seqscan = off')
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        'explain select child from forlaens.search_word where word >= \'so\' collate "C" and word < \'so\u{10ffff}\' collate "C"',
      )
      expect(rows.map(row => row['QUERY PLAN']).join('\n')).toMatch(/Index Cond: .*word >= 'so'.*word </)
    })
  })

  it('in nobody’s writing but the triggers’', async () => {
    await withClient(database.config('forlaens_app'), async client => {
      await client.query("select set_config('app.municipality', '999', false), set_config('app.scope', 'case', false)")
      for (const statement of ['delete from forlaens.search_word', "update forlaens.search_word set word = 'x'"])
        await expect(client.query(statement)).rejects.toThrow('permission denied')
    })
  })
})

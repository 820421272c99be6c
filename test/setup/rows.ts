// A few rows of every kind, for tests that move whole databases.

import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { day } from '../../src/language/day.ts'
import { recordFact, supersedeFact } from '../../src/store/case-fact.ts'
import { loadCases } from '../../src/store/cases.ts'
import { withClient } from '../../src/store/client.ts'
import { openStore } from '../../src/store/municipality.ts'
import { recordChild, recordSpell, spellsNow, supersedeSpell } from '../../src/store/spell.ts'
import { inCase } from './in-case.ts'

const awkward = 'Æblegrød\tmed "citat", \\ og \n linjeskift; \\. og \\N'

/** Children in two municipalities with corrected, withdrawn and running spells, and a case with awkward letters. */
export const someRows = async (config: (user: string) => pg.ClientConfig): Promise<void> => {
  await withClient(config('owner'), client =>
    loadCases(client, 999, [{ id: 'a', title: awkward, source: awkward, parsed: { text: awkward } }]),
  )
  const store = openStore(config('forlaens_app'))
  const by = randomUUID()
  try {
    for (const municipality of [999, 101]) {
      await inCase(store, municipality, async inside => {
        const child = randomUUID()
        await recordChild(inside, municipality, child)
        const period = { from: day('2026-01-01'), to: null }
        const facts = { step: 6, place: awkward }
        const spell = { id: randomUUID(), child, kind: 'placement' as const, period, ...facts }
        await recordSpell(inside, municipality, spell, { by, reason: null })
        const ended = { period: { from: day('2026-01-01'), to: day('2026-06-01') }, facts }
        await supersedeSpell(inside, spell, 1, ended, { by, reason: awkward })
        await recordSpell(
          inside,
          municipality,
          { id: randomUUID(), child, kind: 'adviser', period, employee: by },
          { by, reason: null },
        )
        const fact = { id: randomUUID(), child, list: 'talks' as const, body: { childSaid: awkward } }
        await recordFact(inside, municipality, fact, { by, reason: null })
        await supersedeFact(inside, fact, 1, { body: { childSaid: null } }, { by, reason: awkward })
        if ((await spellsNow(inside, child)).length !== 2) throw new Error('expected two spells')
      })
    }
  } finally {
    await store.destroy()
  }
}

/** Everything in the tables, so that two databases can be compared. */
export const everything = (config: pg.ClientConfig): Promise<unknown> =>
  withClient(config, async client => {
    const tables = [
      'installation',
      'migration',
      'child',
      'case_counter',
      'spell_kind',
      'spell',
      'case_list',
      'case_fact',
      'investment_case',
    ]
    const all: unknown[] = []
    for (const table of tables) {
      const { rows } = await client.query(`select to_jsonb(t) as row from forlaens.${table} t order by to_jsonb(t)`)
      all.push([table, rows])
    }
    return all
  })

// A child with what help rests on, in a town that asks over HTTP: services, facts of the case, and the routes of help.
import { randomUUID } from 'node:crypto'
import { readCases } from '../../src/store/case-facts.ts'
import { openStore } from '../../src/store/municipality.ts'
import { municipality } from './access-facts.ts'
import type { askingTown } from './asking.ts'
import { inCase } from './in-case.ts'

type Town = ReturnType<typeof askingTown>

/** What the tests of help need beside the town. */
export const helping = ({ ask, askerOf, owner, database }: Town) => {
  /** A service of the range; `more` are columns. */
  const service = async (name: string, steps: readonly number[], more: object = {}): Promise<string> => {
    const row = {
      municipality,
      id: randomUUID(),
      name,
      use: 'child',
      steps,
      age_from: 0,
      age_to: 17,
      provider: 'Familiehuset',
      target_group: 'børn og unge',
      evidence: 'Praksiserfaring',
      price_ore: 62_000,
      price_per: 'session',
      price_level: 2026,
      ...more,
    }
    await owner('insert into forlaens.service select * from jsonb_populate_record(null::forlaens.service, $1::jsonb)', [
      JSON.stringify({ code: row.id, ...row }),
    ])
    return row.id
  }
  /** A fact that nobody wrote over HTTP. */
  const fact = async (child: string, list: string, body: object): Promise<string> => {
    const id = randomUUID()
    await owner(
      `insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by)
       values ($1, $2, $3, $4, 1, $5, $6)`,
      [municipality, child, list, id, JSON.stringify(body), askerOf('adviser')],
    )
    return id
  }
  return {
    service,
    fact,
    start: (child: string, help: object, by = askerOf('adviser')) =>
      ask(by, 'POST', `/api/children/${child}/help`, { help }),
    change: (child: string, id: string, body: object, by = askerOf('adviser')) =>
      ask(by, 'POST', `/api/children/${child}/help/${id}`, { reason: 'Rettet', ...body }),
    write: (child: string, spell: object, by = askerOf('adviser')) =>
      ask(by, 'POST', `/api/children/${child}/spells`, { spell }),
    handOver: (child: string, body: object, by = askerOf('adviser')) =>
      ask(by, 'POST', `/api/children/${child}/adviser`, { why: 'planned-handover', from: '2026-06-15', ...body }),
    /** The case as the store reads it. */
    caseOf: async (child: string) => {
      const store = openStore(database().config('forlaens_app'))
      try {
        const known = (await inCase(store, municipality, inside => readCases(inside, [child], 'infinity'))).get(child)
        if (known === undefined) throw new Error('no such case')
        return known
      } finally {
        await store.destroy()
      }
    },
    /** How many versions of spells the child has. */
    spells: async (child: string): Promise<number> =>
      (await owner('select spell from forlaens.spell where child = $1', [child])).length,
  }
}

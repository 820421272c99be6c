// The case list over HTTP: a page of one's own cases with what is due first, in the order asked for, and nothing of others'.
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'

const { ask, askerOf, childOf, journalled, addSpell, owner } = askingTown()

const adviser = () => askerOf('adviser')
type Listed = {
  readonly child: string
  readonly caseNumber: string
  readonly name: string
  readonly next: { readonly state: string } | null
  readonly open: { readonly missing: number } | null
}
const list = async (query: string, who = adviser()) => {
  const answer = await ask(who, 'GET', `/api/case-list${query}`)
  return { status: answer.status, ...answer.json() } as {
    status: number
    cases: readonly Listed[]
    more: boolean
    sentence?: string
  }
}

describe('the case list', () => {
  it('shows what is due first in each case, and counts what is missing', async () => {
    const { child } = childOf('adviser', 'responsible')
    await addSpell(child, 'measure', '2026-02-01', { step: 4, service: 'familiebehandling' }, 'familiebehandling')
    const found = (await list('')).cases.find(each => each.child === child)
    expect(found).toMatchObject({ next: { title: 'Opfølgning', state: 'missing' }, open: { missing: 1 } })
  })

  it('sorted by what is due begins with what is missing', async () => {
    const { cases } = await list('?sort=due')
    expect(cases[0]?.next?.state).toBe('missing')
    const states = ['missing', 'late-by-law', 'late-by-programme', 'today', 'ahead']
    const places = cases.flatMap(each => (each.next === null ? [] : [states.indexOf(each.next.state)]))
    expect(places).toEqual(places.toSorted())
  })

  it('goes on after the last child of the page before, until there are no more, each child once', async () => {
    const leader = askerOf('team-leader')
    const all: string[] = []
    for (let after = ''; ; ) {
      const { cases, more } = await list(after, leader)
      expect(cases.length).toBeLessThanOrEqual(50)
      all.push(...cases.map(each => each.child))
      if (!more) break
      after = `?after=${all.at(-1)}`
    }
    expect(all.length).toBeGreaterThan(200)
    expect(new Set(all).size).toBe(all.length)
  })

  it('can be turned round', async () => {
    const numbers = async (query: string) => (await list(query)).cases.map(each => each.caseNumber)
    const up = await numbers('?sort=case-number')
    expect(up).toEqual(up.toSorted())
    expect(await numbers('?sort=case-number&order=down')).toEqual(up.toReversed())
  })

  it('keeps a protected child’s place in the order from telling its name', async () => {
    const guarded = childOf('adviser', 'protected, responsible')
    const { cases } = await list('')
    const place = cases.findIndex(each => each.child === guarded.child)
    expect(cases[place]).toMatchObject({ name: 'ADRESSEBESKYTTET' })
    expect(cases.slice(0, place).every(each => each.name === 'ADRESSEBESKYTTET')).toBe(true)
  })

  it('names every child it sends in the journal', async () => {
    let sent: readonly string[] = []
    const rows = await journalled(async () => {
      sent = (await list('')).cases.map(each => each.child)
    })
    expect(rows).toMatchObject([{ body: { action: 'list', status: 200, ids: sent } }])
  })

  it('asks the database as often for two cases as for fifty', async () => {
    const questions = async (who: string): Promise<readonly [number, number]> => {
      const asked = vi.spyOn(pg.Client.prototype, 'query')
      const { cases } = await list('', who)
      const many = asked.mock.calls.length
      asked.mockRestore()
      return [cases.length, many]
    }
    await list('', askerOf('adult-adviser')) // sessions begin outside
    const [few, some] = await questions(askerOf('adult-adviser'))
    const [many, more] = await questions(askerOf('team-leader'))
    expect([few < 40, many]).toEqual([true, 50])
    expect(more).toBe(some)
  })

  it('tells what one’s own cases come to, of those whose whole case is one’s own', async () => {
    const answer = await ask(adviser(), 'GET', '/api/case-figures')
    const figures = answer.json()
    expect(figures).toMatchObject({ from: '2025-06-15', to: '2026-06-15' })
    expect(figures.cases).toBeGreaterThan(3)
    expect(figures.cases).toBeLessThan((await list('')).cases.length)
    expect((await ask(askerOf('provider'), 'GET', '/api/case-figures')).json().cases).toBe(0)
  })

  it('is not sorted by what is due where the cases are too many', async () => {
    await owner(
      `with more as (
         insert into forlaens.child (municipality, id) select 999, gen_random_uuid() from generate_series(1, 400) returning id
       ), named as (
         insert into forlaens.child_details (municipality, child, name, born) select 999, id, 'Barn Prøve', '2014-05-01' from more
       )
       insert into forlaens.spell (municipality, child, kind, spell, version, starts, facts, recorded_by)
       select 999, id, 'co-worker', gen_random_uuid(), 1, '2026-01-01', jsonb_build_object('employee', $1::text, 'role', 'adviser'), $1::uuid
       from more`,
      [adviser()],
    )
    const all = await list('?sort=due')
    expect([all.status, all.sentence]).toEqual([
      400,
      'Det er for mange sager på én gang. Sortér efter navn, eller se et enkelt teams sager.',
    ])
  })
})

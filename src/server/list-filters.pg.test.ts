// Named filters of the case list: one's own alone, and what the list shows by them.
import { describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'

const { ask, askerOf, childOf, addSpell, owner } = askingTown()
const adviser = () => askerOf('adviser')
const mine = { sort: 'due', order: 'up', state: 'missing', adviser: 'mine' }

const filtersOf = async (who: string): Promise<readonly { id: string; name: string; choice: object }[]> =>
  (await ask(who, 'GET', '/api/list-filters')).json().filters
const keep = async (name: string, choice: object = mine, who = adviser()) =>
  await ask(who, 'POST', '/api/list-filters', { name, choice })
const drop = async (id: string, who = adviser()) => (await ask(who, 'DELETE', `/api/list-filters/${id}`, {})).json()

describe('a filter', () => {
  it('is found again as it was kept; the next of the same name takes its place; deleted it is gone', async () => {
    const kept = (await keep('Mangler hos mig')).json().filter
    expect(await filtersOf(adviser())).toEqual([{ id: kept.id, name: 'Mangler hos mig', choice: mine }])
    await keep('Mangler hos mig', { step: 6 })
    expect(await filtersOf(adviser())).toEqual([
      { id: kept.id, name: 'Mangler hos mig', choice: { sort: 'name', order: 'up', step: 6 } },
    ])
    expect([await drop(kept.id), await drop(kept.id)]).toEqual([{ dropped: true }, { dropped: false }])
    expect(await filtersOf(adviser())).toEqual([])
  })

  it('is shown to nobody else, and deleted by nobody else', async () => {
    const { id } = (await keep('Kun min')).json().filter
    for (const role of ['team-leader', 'health-visitor', 'provider'] as const) {
      expect([role, await filtersOf(askerOf(role))]).toEqual([role, []])
      expect(await drop(id, askerOf(role))).toEqual({ dropped: false })
      expect((await keep('Kun min', {}, askerOf(role))).json().filter.id).not.toBe(id)
    }
    expect((await filtersOf(adviser())).map(each => each.id)).toContain(id)
  })

  it.each([
    ['', mine],
    [' ', mine],
    ['x'.repeat(61), mine],
    ['a\0b', mine],
    ['Forkert', { state: 'red' }],
  ])('named %s by %j is not kept', async (name, choice) => {
    expect((await keep(name, choice)).status).toBe(400)
  })

  it('is one of thirty at most, and that is said in a sentence', async () => {
    await owner(
      `insert into forlaens.list_filter (municipality, id, owner, purpose, name, choice, scope)
       select 999, gen_random_uuid(), $1, 'social-work', 'Filter ' || n, '{}', 'case' from generate_series(1, 30) n`,
      [askerOf('team-leader')],
    )
    const answer = await keep('Et til', {}, askerOf('team-leader'))
    expect([answer.status, answer.json().sentence]).toEqual([
      400,
      'Du har 30 gemte filtre. Slet et, du ikke bruger mere, og gem igen.',
    ])
  })
})

describe('the list by what is chosen', () => {
  type Row = { child: string; next: { state: string } | null; phase: string | null; adviser: string | null }
  const list = async (query: string, who = adviser()) => {
    const answer = await ask(who, 'GET', `/api/children${query}`)
    return { status: answer.status, ...answer.json() } as {
      status: number
      sentence?: string
      children: readonly Row[]
      total: number
      hidden: number
      advisers: readonly { id: string; name: string }[]
    }
  }

  it('has what is due first, and says how many it leaves out', async () => {
    const { child } = childOf('adviser', 'responsible')
    await addSpell(child, 'measure', '2026-02-01', { step: 4, service: 'familiebehandling' }, 'familiebehandling')
    const all = await list('')
    expect(all.hidden).toBe(0)
    const missing = await list('?state=missing')
    expect(missing.children.map(each => each.child)).toContain(child)
    expect(new Set(missing.children.map(each => each.next?.state))).toEqual(new Set(['missing']))
    expect(missing.total + missing.hidden).toBe(all.total)
    const measures = await list('?phase=measures')
    expect(new Set(measures.children.map(each => each.phase))).toEqual(new Set(['Indsats']))
    expect((await list('?phase=closed&state=today')).children).toEqual([])
  })

  it('sorted by what is due begins with what is missing, and turned round ends with it', async () => {
    const { children } = await list('?sort=due')
    expect(children[0]?.next?.state).toBe('missing')
    expect((await list('?sort=due&order=down')).children.map(each => each.child)).toEqual(
      children.map(each => each.child).toReversed(),
    )
  })

  it('of one adviser, or of oneself, has those whose responsible adviser may be seen', async () => {
    const leader = askerOf('team-leader')
    const { advisers } = await list('', leader)
    expect(advisers.map(each => each.id)).toContain(adviser())
    const names = (await list(`?adviser=${adviser()}`, leader)).children.map(each => each.adviser)
    expect(new Set(names)).toEqual(new Set(['Spørger adviser']))
    expect((await list('?adviser=mine')).total).toBe((await list(`?adviser=${adviser()}`)).total)
    expect((await list('?adviser=mine', askerOf('provider'))).total).toBe(0)
    expect((await list('', askerOf('provider'))).advisers).toEqual([])
  })

  it('is told in a sentence where it takes what is due in too many cases, and works for a part of them', async () => {
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
    const { status, sentence } = await list('?sort=due')
    expect([status, sentence]).toEqual([
      400,
      expect.stringMatching(
        /^Der er 4\d\d sager, og vi kan højst se på fristerne i 400 på én gang\. Vælg en rådgiver eller et trin, eller sortér efter navn\.$/,
      ),
    ])
    expect((await list('?sort=due&adviser=mine')).status).toBe(200)
    expect((await list('')).children).toHaveLength(200)
  })
})

// The law watch over HTTP: changed rules, and of the asker's own open cases those whose due list they change.
import { beforeAll, describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import type { CadenceRule } from '../casework/cadence.ts'
import type { CaseworkRules } from '../casework/rules.ts'
import type { WatchedChange } from '../contract/law-watch.ts'
import { addDays } from '../language/day.ts'
import { dayInDenmark } from './clock.ts'
import { readRules } from './rules.ts'

const { ask, owner, askerOf, childOf, journalled, addSpell } = askingTown()
const adviser = () => askerOf('adviser')
const leader = () => askerOf('team-leader')
const rules = readRules().casework

type Answer = { cases: number; unreadable: number; since: string; changes: readonly WatchedChange[] }
const watch = async (who: string): Promise<Answer> => (await ask(who, 'GET', '/api/law-watch')).json()

/** Rules with the law's first follow-up after two months, as they were kept in the spring. */
const before: CaseworkRules = {
  ...rules,
  cadences: rules.cadences.map(
    (each): CadenceRule =>
      each.id !== 'barnets-lov-95'
        ? each
        : {
            ...each,
            entries: each.entries.map(entry =>
              entry.pattern === 'once' ? { ...entry, at: { count: 2, unit: 'months' } } : entry,
            ),
          },
  ),
}

/** Kept so many days before the house's own 15 June, whatever day it really is. */
const keep = (body: unknown, daysAgo: number) => {
  const at = `${addDays(dayInDenmark(new Date()), -daysAgo)}T11:00:00Z`
  return owner('insert into forlaens.rule_version (digest, body, known_from) values ($1, $2, $3)', [
    at,
    JSON.stringify(body),
    at,
  ])
}

beforeAll(async () => {
  const help = { step: 4, service: 'familiebehandling', basis: 'Barnets lov § 32 stk. 1' }
  for (const [role, relation] of [
    ['adviser', 'responsible'],
    ['adviser', 'co-worker'],
    ['adviser', 'closed, responsible'],
    ['adviser', 'responsible, moved'],
    ['adviser', 'protected, responsible'],
    ['team-leader', 'own family, responsible'],
  ] as const)
    await addSpell(childOf(role, relation).child, 'measure', '2026-05-14', help, 'familiebehandling')
})

describe('where nothing has changed', () => {
  it('there is nothing to see, and no case is named in the journal', async () => {
    const [row] = await journalled(async () => {
      expect(await watch(adviser())).toMatchObject({ since: '2025-06-15', unreadable: 0, changes: [] })
    })
    expect(row?.body).toMatchObject({ action: 'list', ids: [], route: 'GET /api/law-watch' })
  })
})

describe('where the law asks for a follow-up at another time', () => {
  beforeAll(async () => {
    await keep(before, 165)
    await keep({ cadences: 'in a shape of long ago' }, 134)
    await keep(rules, 105)
  })

  it('an adviser sees the rule in a sentence, with its paragraph, and the own open cases it touches', async () => {
    const answer = await watch(adviser())
    expect(answer.unreadable).toBe(1)
    expect(answer.changes).toHaveLength(1)
    const [change] = answer.changes
    expect(change).toMatchObject({
      on: '2026-03-02',
      ahead: false,
      rule: { id: 'barnets-lov-95', paragraph: '§ 95', confidence: 'read' },
      says: ['Opfølgning efter barnets lov (første opfølgning, senest): 3 måneder i stedet for 2 måneder.'],
    })
    const touched = (change?.cases ?? []).map(each => each.child)
    const own = ['responsible', 'responsible, moved', 'protected, responsible'].map(of => childOf('adviser', of).child)
    expect(touched.toSorted()).toEqual(own.toSorted())
    expect(change?.touched).toBe(3)
    for (const each of change?.cases ?? [])
      expect(each.lines).toEqual(['Opfølgning, efter loven: 14-08-2026 i stedet for 14-07-2026'])
    expect(change?.cases.find(each => each.child === childOf('adviser', 'protected, responsible').child)?.name).toBe(
      'ADRESSEBESKYTTET',
    )
  })

  it('a leader sees those of the own team, and none that lives elsewhere or is of the own family', async () => {
    const touched = (await watch(leader())).changes[0]?.cases.map(each => each.child) ?? []
    expect(touched).toContain(childOf('adviser', 'responsible').child)
    expect(touched).toContain(childOf('adviser', 'co-worker').child)
    expect(touched).not.toContain(childOf('adviser', 'responsible, moved').child)
    expect(touched).not.toContain(childOf('adviser', 'closed, responsible').child)
    expect(touched).not.toContain(childOf('team-leader', 'own family, responsible').child)
  })

  it('the journal names the children that are sent, and nobody else is asked', async () => {
    let sent: readonly string[] = []
    const [row] = await journalled(async () => {
      sent = (await watch(adviser())).changes.flatMap(each => each.cases.map(of => of.child))
    })
    expect(row?.body.ids.toSorted()).toEqual(sent.toSorted())
    expect(row?.body.subjects.toSorted()).toEqual(sent.toSorted())
    expect(row?.body.action).toBe('list')
    for (const role of ['health-visitor', 'grant-officer', 'economist', 'log-auditor'] as const)
      expect([role, (await ask(askerOf(role), 'GET', '/api/law-watch')).status]).toEqual([role, 403])
  })
})

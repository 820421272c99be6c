// Nobody gives access to themselves, or to more than they answer for: by correcting who has a task, or by handing one out.
import { expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import type { Role } from '../access/role.ts'

const { ask, askerOf, childOf, addSpell, owner, helper } = askingTown()

const spellOf = async (child: string, kind: string): Promise<string> =>
  (await owner('select spell from forlaens.spell where child = $1 and kind = $2', [child, kind]))[0].spell
const correct = (person: string, child: string, spell: string, more: object) =>
  ask(person, 'POST', `/api/children/${child}/spells/${spell}`, { version: 1, reason: 'Rettet', ...more })
const longer = { from: '2025-12-01', to: null }

const add = (person: string, child: string, employee: string, role: Role) =>
  ask(person, 'POST', '/api/co-workers', { children: [child], employee, role, from: '2026-06-15', to: null })

it('a co-worker corrects neither the own task nor another’s', async () => {
  const { child } = childOf('adviser', 'co-worker')
  const other = await addSpell(child, 'co-worker', '2026-01-01', { employee: helper(), role: 'adviser' })
  const adviser = await addSpell(child, 'adviser', '2026-01-01', { employee: helper() })
  const sharing = await addSpell(child, 'sharing', '2026-01-01', { level: 'consent', to: 'ppr', parts: ['social'] })
  for (const spell of [await spellOf(child, 'co-worker'), other, adviser, sharing]) {
    const answer = await correct(askerOf('adviser'), child, spell, longer)
    expect([answer.status, answer.json().code]).toEqual([403, 'access-task-too-small'])
  }
})

it('the responsible one corrects another’s task and not the own, which the leader corrects', async () => {
  const { child } = childOf('adviser', 'responsible')
  const [own, other] = [
    await spellOf(child, 'adviser'),
    await addSpell(child, 'co-worker', '2026-01-01', { employee: helper(), role: 'adviser' }),
  ]
  const answer = await correct(askerOf('adviser'), child, own, longer)
  expect([answer.status, answer.json().code]).toEqual([403, 'access-not-oneself'])
  const { spells } = (await ask(askerOf('adviser'), 'GET', `/api/children/${child}`)).json()
  expect(spells.find((each: { id: string }) => each.id === own).mayCorrect).toBe(false)
  expect((await correct(askerOf('adviser'), child, other, longer)).status).toBe(200)
  expect((await correct(askerOf('team-leader'), child, own, longer)).status).toBe(200)
})

it('a case is not kept open by moving the day it was closed', async () => {
  const { child } = childOf('adviser', 'responsible')
  const closed = await addSpell(child, 'closed', '2026-06-01', { outcome: 'Målene er nået' })
  for (const more of [
    { from: '2026-06-14', to: null },
    { from: '2026-06-01', to: null, withdrawn: true },
  ])
    expect((await correct(askerOf('adviser'), child, closed, more)).status).toBe(403)
  expect((await correct(askerOf('team-leader'), child, closed, { from: '2026-06-02', to: null })).status).toBe(200)
})

it('the responsible one and the leader cannot give themselves a task that lasts when theirs is over', async () => {
  const { child } = childOf('adviser', 'responsible')
  for (const role of ['adviser', 'team-leader'] as const)
    for (const employee of [askerOf(role), askerOf(role).toUpperCase()]) {
      const body = { children: [child], employee, role, from: '2026-06-15', to: null }
      const answer = await ask(askerOf(role), 'POST', '/api/co-workers', body)
      expect([answer.status, answer.json().fields]).toEqual([
        400,
        { employee: 'Du kan ikke kontrollere dig selv eller give dig selv adgang. Bed en kollega gøre det.' },
      ])
    }
})

it.each(['health-visitor', 'psychologist'] as const)(
  'a %s lets nobody into the social case, nor oneself in another role',
  async role => {
    const { child } = childOf(role, 'responsible')
    expect((await add(askerOf(role), child, helper(), 'adviser')).json().added).toEqual([])
    expect((await ask(helper(), 'GET', `/api/children/${child}`)).status).toBe(404)
  },
)

it('an adviser lets nobody into the health visitor’s or PPR’s part', async () => {
  const { child } = childOf('adviser', 'responsible')
  for (const role of ['health-visitor', 'psychologist'] as const)
    expect((await add(askerOf('adviser'), child, askerOf(role), role)).json().added).toEqual([])
})

it('a health visitor lets a colleague of the own profession in', async () => {
  const { child } = childOf('health-visitor', 'responsible')
  const { asker } = childOf('health-visitor', 'another purpose')
  expect((await add(askerOf('health-visitor'), child, asker ?? '', 'health-visitor')).json().added).toEqual([child])
})

it('a role that no task opens anything to is no role for a co-worker', async () => {
  const { child } = childOf('adviser', 'responsible')
  for (const role of ['economist', 'administrator', 'log-auditor', 'grant-officer'] as const)
    expect((await add(askerOf('adviser'), child, askerOf(role), role)).status).toBe(400)
})

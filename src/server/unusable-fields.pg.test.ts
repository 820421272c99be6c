// What is sent about a child and cannot be used is refused on its field, and what is written in other ways is the same.
import { expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'

const { ask, askerOf, childOf, helper } = askingTown()

it.each([
  ['version', 3_000_000_000],
  ['from', '0000-01-01'],
  ['to', '0000-01-01'],
  ['reason', 'ab\0c'],
])('a correction with %s %j', async (field, value) => {
  const { child, basis } = childOf('adviser', 'responsible')
  const body = { version: 1, from: '2024-03-01', to: null, reason: 'Rettet', [field]: value }
  const answer = await ask(askerOf('adviser'), 'POST', `/api/children/${child}/spells/${basis}`, body)
  expect([answer.status, Object.keys(answer.json().fields ?? {})]).toEqual([400, [field]])
})

it('a co-worker whose id is written in capitals is let in, and once only', async () => {
  const { child } = childOf('adviser', 'responsible')
  const add = async (employee: string) => {
    const body = { children: [child], employee, role: 'adviser', from: '2026-06-15', to: null }
    return (await ask(askerOf('adviser'), 'POST', '/api/co-workers', body)).json().added
  }
  expect([await add(helper().toUpperCase()), await add(helper())]).toEqual([[child], []])
  expect((await ask(helper(), 'GET', `/api/children/${child}`)).status).toBe(200)
})

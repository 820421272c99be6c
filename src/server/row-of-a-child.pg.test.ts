// What the journal's row of a request about a child says, also where the door refused it, and what it never says.
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { municipality } from '../../test/setup/access-facts.ts'
import { askingTown } from '../../test/setup/asking.ts'

const { ask, askerOf, childOf, owner, journalled } = askingTown()

it.each(['economist', 'log-auditor', 'administrator'] as const)(
  'a child that a %s asks for is the row’s subject',
  async role => {
    const { child } = childOf('adviser', 'responsible')
    const rows = await journalled(() => ask(askerOf(role), 'GET', `/api/children/${child}`))
    expect(rows).toMatchObject([
      { municipality, body: { action: 'refusal', why: 'role-and-purpose', subjects: [child] } },
    ])
  },
)

it('a provider who would correct a spell, and a co-worker who is none, leave the child too', async () => {
  const { child, basis } = childOf('adviser', 'responsible')
  const corrected = await journalled(() =>
    ask(askerOf('provider'), 'POST', `/api/children/${child}/spells/${basis}`, {}),
  )
  expect(corrected).toMatchObject([{ body: { action: 'refusal', subjects: [child] } }])
  const body = { children: [child], employee: askerOf('economist'), role: 'adviser', from: '2026-06-15', to: null }
  const added = await journalled(() => ask(askerOf('adviser'), 'POST', '/api/co-workers', body))
  expect(added).toMatchObject([{ body: { action: 'refusal', status: 400, subjects: [child] } }])
})

it('a number in the address that is no id, and a question the route does not ask, are not written down', async () => {
  const { child } = childOf('adviser', 'responsible')
  const rows = await journalled(async () => {
    await ask(askerOf('adviser'), 'GET', '/api/children/610514-4001')
    await ask(askerOf('adviser'), 'GET', `/api/children/${child}?cpr=610514-4001`)
  })
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toContain('610514')
})

it('an adviser who also leads the team reads as its leader', async () => {
  const { child } = childOf('adviser', 'of the district')
  const person = randomUUID()
  await owner(
    `insert into forlaens.staff (municipality, id, name, role, hours_per_week, starts)
     values ($1, $2, 'To Roller', 'adviser', 37, '2020-01-01')`,
    [municipality, person],
  )
  for (const role of ['adviser', 'team-leader'])
    await owner(
      `insert into forlaens.staff_holding (municipality, person, role, area_kind, area, starts)
       values ($1, $2, $3, 'team', 'team-north', '2020-01-01')`,
      [municipality, person, role],
    )
  const rows = await journalled(() => ask(person, 'GET', `/api/children/${child}`))
  expect(rows).toMatchObject([
    { body: { action: 'read', ground: 'leads-team', actor: { person, role: 'team-leader' } } },
  ])
})

// What an answer does not tell, and what it must: emergencies beside a task, what is hidden by role, what was not shared.
import { expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'

const { ask, askerOf, childOf, addSpell, owner, journalled } = askingTown()

const breakGlass = (child: string) =>
  owner(
    `insert into forlaens.break_glass (municipality, id, person, role, child, reason, opened_at, closes_at)
     values ($1, gen_random_uuid(), $2, 'health-visitor', $3, 'Fare i nat', now() - interval '1 hour', now() + interval '1 hour')`,
    [999, askerOf('health-visitor'), child],
  )

it('the journal, the page and "why" say that the social case was opened in an emergency', async () => {
  const { child } = childOf('health-visitor', 'responsible')
  const read = () => ask(askerOf('health-visitor'), 'GET', `/api/children/${child}`)
  expect((await read()).text).not.toContain('Barnets lov')
  await breakGlass(child)
  let page = { openUntil: null }
  const rows = await journalled(async () => {
    const answer = await read()
    expect(answer.text).toContain('Barnets lov')
    page = answer.json()
  })
  expect(rows).toMatchObject([{ body: { action: 'read', why: 'break-glass', subjects: [child] } }])
  const why = (await ask(askerOf('health-visitor'), 'GET', `/api/children/${child}/why`)).json()
  expect([typeof page.openUntil, typeof why.openUntil]).toEqual(['string', 'string'])
  expect(why.because.at(-1)).toContain('nødadgang')
})

it('"why" tells of what is shared as well', async () => {
  const { child } = childOf('health-visitor', 'consent, responsible')
  const { because } = (await ask(askerOf('health-visitor'), 'GET', `/api/children/${child}/why`)).json()
  expect(because.join(' ')).toMatch(/samtykke/i)
})

it('an end in the year 9999 leaves the lists of those who pay as they were', async () => {
  const { child } = childOf('adviser', 'responsible')
  const service = '00000000-0000-7000-8000-0000000000aa'
  const spell = await addSpell(child, 'measure', '2026-01-01', { step: 3, service }, service)
  const before = (await ask(askerOf('grant-officer'), 'GET', '/api/children')).json()
  const corrected = await ask(askerOf('adviser'), 'POST', `/api/children/${child}/spells/${spell}`, {
    version: 1,
    from: '2026-01-01',
    to: '9999-12-31',
    reason: 'Uden slutdag',
  })
  expect(corrected.status).toBe(200)
  for (const url of ['/api/children', '/api/children/export.csv'])
    expect([url, (await ask(askerOf('grant-officer'), 'GET', url)).status]).toEqual([url, 200])
  expect((await ask(askerOf('grant-officer'), 'GET', '/api/children')).json().total).toBe(before.total)
})

it('the school stands neither in the identity nor among the spells, and the address stands in both', async () => {
  const { child } = childOf('grant-officer', 'paid, moved')
  await addSpell(child, 'school-or-daycare', '2024-01-01', { value: 'Skolen ved Søen' })
  await addSpell(child, 'residence', '2024-01-01', { value: 'Vejen 1' })
  const answer = await ask(askerOf('grant-officer'), 'GET', `/api/children/${child}`)
  expect(answer.json().identity.hidden).toContain('school')
  expect(answer.text).not.toContain('Skolen')
  expect(answer.json().spells.map((each: { kind: string }) => each.kind)).toEqual(['district', 'residence'])
})

it.each(['health-visitor', 'psychologist'] as const)(
  'a %s reads the same of a closed case as of an open one',
  async role => {
    const closedParts = async (relation: string) =>
      (await ask(askerOf(role), 'GET', `/api/children/${childOf(role, relation).child}`)).json().closedParts
    expect(await closedParts('closed, responsible')).toEqual(await closedParts('responsible, moved'))
  },
)

it('without its details a child is neither read nor listed', async () => {
  const { child } = childOf('adviser', 'protected, responsible')
  await owner('delete from forlaens.child_details where child = $1', [child])
  for (const role of ['adviser', 'team-leader'] as const) {
    expect((await ask(askerOf(role), 'GET', `/api/children/${child}`)).status).toBe(404)
    expect((await ask(askerOf(role), 'GET', '/api/children')).text).not.toContain(child)
  }
})

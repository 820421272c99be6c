// Ways round what is hidden: a protected child's family and place, a name by its id, another's place in a list, another part.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import { helping } from '../../test/setup/helped-child.ts'

const town = askingTown()
const { ask, askerOf, childOf, addSpell, owner, helper, journalled } = town
const { service, change } = helping(town)

const adviser = () => askerOf('adviser')
const own = () => childOf('adviser', 'responsible').child
const guarded = () => childOf('adviser', 'protected, responsible').child
const get = (url: string, who = adviser()) => ask(who, 'GET', url)

const [family, mother] = [randomUUID(), randomUUID()]
let home = ''
let north = ''
beforeAll(async () => {
  home = await service('Åbrinken', [7], { use: 'placement' })
  const [row] = await owner("select id from forlaens.district where name = 'Nord'")
  north = row.id
  await owner('insert into forlaens.family values (999, $1)', [family])
  for (const [id, child, name, relation] of [
    [randomUUID(), guarded(), null, 'child'],
    [mother, null, 'Maja Hemmelig', 'mother'],
  ])
    await owner(
      `insert into forlaens.family_member (municipality, id, family, child, name, relation, custody, starts)
       values (999, $1, $2, $3, $4, $5, false, '2014-05-01')`,
      [id, family, child, name, relation],
    )
  const body = { person: mother, kind: 'mother', custody: true, from: '2014-05-01' }
  await ask(adviser(), 'POST', `/api/children/${guarded()}/family`, body)
})

describe('the family of a protected child', () => {
  it('has no names in its case', async () => {
    const { text } = await get(`/api/children/${guarded()}/case`)
    expect(text).toContain(mother)
    expect(text).not.toContain('Hemmelig')
  })

  it('is not told by a sibling that is written down', async () => {
    const body = { cpr: '670315-4996', name: 'Ny Lillebror', district: north, adviser: adviser(), sibling: guarded() }
    const { child } = (await ask(adviser(), 'POST', '/api/children', body)).json()
    for (const way of ['family', 'case']) {
      const { status, text } = await get(`/api/children/${child}/${way}`)
      expect([status, text.includes(mother), text.includes('Hemmelig')]).toEqual([200, true, false])
    }
  })

  it('is not told by writing its ids into another case', async () => {
    const write = (list: string, fact: object) =>
      ask(adviser(), 'POST', `/api/children/${own()}/facts`, { given: { list, fact } })
    const period = { from: '2020-01-01', to: null }
    const related = await write('relations', { person: mother, kind: 'mother', period })
    expect([related.status, related.json().sentence]).toEqual([
      400,
      'Personen hører ikke til barnets familie. Vælg en, der gør, eller skriv et navn.',
    ])
    await write('decisions', { about: 'help', decidedOn: '2026-06-01', by: mother })
    const { text } = await get(`/api/children/${own()}/case`)
    expect(text).toContain(mother)
    expect(text).not.toContain('Hemmelig')
  })
})

it('where a protected child is, is told neither by its foster family, its service nor its municipality, and stands when its help is put right', async () => {
  const fosterFamily = randomUUID()
  const municipalities = { acting: '101', paying: '101', residence: '851' }
  const facts = {
    step: 7,
    service: home,
    place: 'Hos Bakke',
    type: 'institution',
    family: fosterFamily,
    municipalities,
  }
  const id = await addSpell(guarded(), 'placement', '2026-01-01', facts)
  const { text, json } = await get(`/api/children/${guarded()}/case`)
  expect(text).not.toMatch(new RegExp(`${fosterFamily}|${home}|Åbrinken|Bakke|"851"`))
  const { id: _, ...shown } = json().facts.help.find((each: { id: string }) => each.id === id)
  const body = { version: 1, help: { ...shown, purpose: 'Ro' }, reason: 'Formålet manglede' }
  expect((await change(guarded(), id, body)).status).toBe(200)
  const [row] = await owner('select facts from forlaens.spell where spell = $1 and version = 2', [id])
  expect(row.facts).toMatchObject({ ...facts, purpose: 'Ro' })
})

it('where a protected young person is to live stands when the aftercare is put right', async () => {
  const url = `/api/children/${guarded()}/facts`
  const fact = { decidedOn: '2026-06-01', granted: true, livesWhere: 'Kollegiet' }
  const { id } = (await ask(adviser(), 'POST', url, { given: { list: 'aftercare', fact } })).json()
  const given = { list: 'aftercare', fact: { ...fact, livesWhere: null, takesOver: 'Jobcentret' } }
  await ask(adviser(), 'POST', `${url}/${id}`, { version: 1, given, reason: 'Manglede' })
  const [row] = await owner('select body from forlaens.case_fact where fact = $1 and version = 2', [id])
  expect(row.body).toMatchObject({ livesWhere: 'Kollegiet', takesOver: 'Jobcentret' })
})

it('a lasting impairment is not told to whoever knows the child and not its social case', async () => {
  const { child } = childOf('health-visitor', 'responsible')
  await owner(
    `insert into forlaens.case_fact (municipality, child, list, fact, version, body, recorded_by)
     values (999, $1, 'person', gen_random_uuid(), 1, '{"born": "2014-05-01", "disability": true}', $2)`,
    [child, helper()],
  )
  const { status, json } = await get(`/api/children/${child}/family`, askerOf('health-visitor'))
  expect([status, json().child.disability]).toEqual([200, null])
})

it('a sibling is written into a family by whoever may write in it, and not by whoever came to a meeting', async () => {
  const { child } = childOf('adviser', 'meeting')
  const body = { cpr: '670315-4993', name: 'Ny Søster', district: north, adviser: adviser(), sibling: child }
  const answer = await ask(adviser(), 'POST', '/api/children', body)
  expect([answer.status, Object.keys(answer.json().fields)]).toEqual([400, ['sibling']])
})

it('the place a child that is not one’s own would have in the list is not told', async () => {
  for (const sort of ['name', 'case-number', 'due']) {
    const answer = await get(`/api/case-list?sort=${sort}&after=${childOf('adviser', 'stranger').child}`)
    expect([answer.status, Object.keys(answer.json().fields ?? {})]).toEqual([400, ['after']])
  }
})

it('somebody who was never so to the child is not in its family any more, though they belong to it', async () => {
  const url = `/api/children/${own()}`
  const fact = { kind: 'father', custody: true }
  const { person, added } = (
    await ask(adviser(), 'POST', `${url}/family`, { ...fact, name: 'Forkert Far', from: '2020-01-01' })
  ).json()
  const given = { list: 'relations', fact: { ...fact, person, period: { from: '2020-01-01', to: null } } }
  const body = { version: 1, given, withdrawn: true, reason: 'Skrevet på et forkert barn' }
  expect((await ask(adviser(), 'POST', `${url}/facts/${added[0].relation}`, body)).status).toBe(200)
  expect((await get(`${url}/family`)).text).not.toContain('Forkert')
})

it('a name that is put right is in the journal of every child of the family, and a mother who is new in that of hers', async () => {
  const { child } = childOf('adviser', 'co-worker')
  const more = { district: north, adviser: adviser(), sibling: child }
  const unborn = { due: '2026-08-01', mother: 'Maja Ventende' }
  let born = ''
  const [made] = await journalled(async () => {
    born = (await ask(adviser(), 'POST', '/api/children', { ...more, unborn })).json().child
  })
  const { persons } = (await get(`/api/children/${born}/family`)).json()
  const { person } = persons.find((each: { name: string }) => each.name === 'Maja Ventende')
  expect(made.body.changes).toContainEqual({ entity: 'family-member', id: person, from: null, to: 1 })
  const url = `/api/children/${born}/family/${person}`
  const [row] = await journalled(() => ask(adviser(), 'POST', url, { name: 'Maja Gift', reason: 'Gift' }))
  expect(row.body.subjects.toSorted()).toEqual([born, child].toSorted())
})

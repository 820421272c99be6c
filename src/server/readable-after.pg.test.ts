// What is written must be readable ever after: times and steps that are none, texts and days the database or the rules do not take.
import { beforeAll, describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import { helping } from '../../test/setup/helped-child.ts'

const town = askingTown()
const { ask, askerOf, childOf, addSpell, owner } = town
const { service, start, change } = helping(town)

const adviser = () => askerOf('adviser')
const own = () => childOf('adviser', 'responsible').child
const write = (list: string, fact: object, child = own()) =>
  ask(adviser(), 'POST', `/api/children/${child}/facts`, { given: { list, fact } })
const fieldsOf = (answer: { json: () => { fields?: object } }) => Object.keys(answer.json().fields ?? {})
const statuses = async (child = own()) =>
  Promise.all(
    [`/api/children/${child}/case`, `/api/children/${child}`, '/api/case-list', '/api/children'].map(
      async url => (await ask(adviser(), 'GET', url)).status,
    ),
  )
const fine = [200, 200, 200, 200]

let treatment = ''
let foster = ''
let north = ''
beforeAll(async () => {
  treatment = await service('Familiebehandling', [3, 4])
  foster = await service('Plejefamilier', [6], { use: 'placement' })
  const [row] = await owner("select id from forlaens.district where name = 'Nord'")
  north = row.id
})

describe('a case is not made unreadable by', () => {
  it.each(['99:99', '24:00', '8.30', ''])('a provisional decision at %j', async time => {
    const answer = await write('provisionalDecisions', { decidedAt: { day: '2026-06-14', time } })
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['given.fact.decidedAt.time']])
    expect(await statuses()).toEqual(fine)
  })

  it('a step that is none, of old help whose service nobody knows', async () => {
    const id = await addSpell(own(), 'placement', '2020-01-01', { step: 6, place: 'Gammel' }, '', '2021-01-01')
    const period = { from: '2020-01-01', to: '2021-01-01' }
    const help = { kind: 'placement', service: 'unknown', place: 'Gammel', type: 'unknown', period }
    for (const step of [3_000_000_000, 15]) {
      const answer = await change(own(), id, { version: 1, help: { ...help, step }, reason: 'Rettet' })
      expect([answer.status, fieldsOf(answer)]).toEqual([400, ['help.step']])
    }
    expect(await statuses()).toEqual(fine)
  })
})

describe('half a character, which no database takes, is refused on its field', () => {
  it('in facts, help, spells, families and new children', async () => {
    const half = 'a\ud800b'
    const period = { from: '2026-06-01', to: null }
    const person = { kind: 'mother', custody: true, from: '2020-01-01' }
    const answers = [
      await write('enquiries', { on: '2026-06-01', by: half }),
      await start(own(), { kind: 'measure', step: 4, service: treatment, purpose: half, period }),
      await ask(adviser(), 'POST', `/api/children/${own()}/spells`, {
        spell: { kind: 'residence', address: half, period },
      }),
      await ask(adviser(), 'POST', `/api/children/${own()}/family`, { ...person, name: 'Maja', role: half }),
      await ask(adviser(), 'POST', '/api/children', {
        cpr: '670315-4999',
        name: half,
        district: north,
        adviser: adviser(),
      }),
    ]
    expect(answers.map(each => [each.status, fieldsOf(each)])).toEqual([
      [400, ['given.fact.by']],
      [400, ['help.purpose']],
      [400, ['spell.address']],
      [400, ['role']],
      [400, ['name']],
    ])
  })
})

it('a foster family is written with texts and versions the database takes', async () => {
  const leader = askerOf('team-leader')
  const add = (name: string) => ask(leader, 'POST', '/api/foster-families', { service: foster, name })
  const bad = await add('Fam\0ilie')
  expect([bad.status, fieldsOf(bad)]).toEqual([400, ['name']])
  const { family } = (await add('Familien Elm')).json()
  const approval = {
    from: '2026-01-01',
    types: ['general-foster'],
    places: 2,
    ages: { from: 0, to: 17 },
    approvedBy: 'east',
  }
  const approve = (more: object) =>
    ask(leader, 'POST', `/api/foster-families/${family}/approvals`, { ...approval, ...more })
  const note = await approve({ note: 'a\0b' })
  expect([note.status, fieldsOf(note)]).toEqual([400, ['note']])
  const { approval: id } = (await approve({})).json()
  const late = await approve({ corrects: { approval: id, version: 3_000_000_000 }, reason: 'Rettet' })
  expect([late.status, fieldsOf(late)]).toEqual([400, ['corrects.version']])
})

it('nobody is placed with a foster family that is not there: it would take no place anywhere', async () => {
  const period = { from: '2026-01-01', to: null }
  const help = { kind: 'placement', step: 6, service: foster, place: 'x', type: 'general-foster', period }
  const answer = await start(own(), { ...help, family: 'ingen' })
  expect([answer.status, answer.json().fields]).toEqual([
    400,
    { 'help.family': 'Plejefamilien findes ikke. Vælg en, der gør, eller lad feltet stå tomt.' },
  ])
})

it.each([
  ['on=9999-12-31', 'on'],
  ['on=0001-01-01', 'on'],
  ['known=0000-06-01T00:00:00Z', 'known'],
])('a case as of %s is refused on its field', async (query, field) => {
  for (const way of ['case', 'due']) {
    const answer = await ask(adviser(), 'GET', `/api/children/${own()}/${way}?${query}`)
    expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]])
  }
})

it('a decision that would be made anew by itself, at once or through another, is refused: its deadline would be gone', async () => {
  const decision = { about: 'placement', decidedOn: '2026-01-01', withoutConsent: true }
  const { id } = (await write('decisions', decision)).json()
  const { id: next } = (await write('decisions', { ...decision, reDecisionOf: id })).json()
  for (const reDecisionOf of [id, next]) {
    const answer = await ask(adviser(), 'POST', `/api/children/${own()}/facts/${id}`, {
      version: 1,
      given: { list: 'decisions', fact: { ...decision, reDecisionOf } },
      reason: 'Rettet',
    })
    expect([answer.status, answer.json().sentence]).toEqual([
      400,
      'En afgørelse kan ikke afløse sig selv. Vælg den afgørelse, den er kommet i stedet for.',
    ])
  }
})

it('an access request is answered also when who the child is was put right', async () => {
  const { child } = childOf('adviser', 'co-worker')
  const body = { version: 0, name: 'Barn Rettet', reason: 'Stavet forkert' }
  expect((await ask(adviser(), 'POST', `/api/children/${child}/person`, body)).status).toBe(200)
  expect((await ask(adviser(), 'GET', `/api/children/${child}/access-request.pdf`)).status).toBe(200)
})

describe('two at the same moment', () => {
  const eight = <T>(work: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 8 }, work))
  const one = [200, ...Array.from({ length: 7 }, () => 400)]

  it('write one version of a plan, and one relation', async () => {
    await eight(() => ask(adviser(), 'GET', `/api/children/${own()}/case`)) // each on a connection of its own
    const plans = await eight(() => write('plans', { plan: 'samtidig', version: 1, decidedOn: '2026-06-01' }))
    expect(plans.map(each => each.status).toSorted()).toEqual(one)
    const url = `/api/children/${own()}/family`
    const about = { custody: true, from: '2020-01-01' }
    const { person } = (await ask(adviser(), 'POST', url, { ...about, name: 'Maja', kind: 'mother' })).json()
    const related = await eight(() => ask(adviser(), 'POST', url, { ...about, person, kind: 'guardian' }))
    expect(related.map(each => each.status).toSorted()).toEqual(one)
  })
})

// A case over HTTP: written down, changed by new versions, shown as it is and as it was known, and refused where it must be.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'

const { ask, askerOf, childOf, journalled, owner, addSpell } = askingTown()

const adviser = () => askerOf('adviser')
const own = () => childOf('adviser', 'responsible').child

const write = (list: string, fact: object, child = own(), more: object = {}) =>
  ask(adviser(), 'POST', `/api/children/${child}/facts`, { given: { list, fact }, ...more })
const change = (id: string, version: number, list: string, fact: object, more: object = {}) =>
  ask(adviser(), 'POST', `/api/children/${own()}/facts/${id}`, {
    version,
    given: { list, fact },
    reason: 'Skrevet forkert',
    ...more,
  })
const picture = async (query = '') => (await ask(adviser(), 'GET', `/api/children/${own()}/case${query}`)).json()
/** What the database's clock says: a moment between two requests. */
const moment = async (): Promise<string> => {
  const [row] = await owner('select clock_timestamp() as at')
  return row.at
}

describe('a fact', () => {
  it('is written down, stands in the case with its version, and leaves one row that names it', async () => {
    const rows = await journalled(() => write('enquiries', { on: '2026-06-01', by: 'moderen' }))
    const { facts, versions, phase } = await picture()
    const found = facts.enquiries.find((each: { by: string }) => each.by === 'moderen')
    expect(versions[found.id]).toBe(1)
    expect(phase.title).not.toBe('')
    expect(rows).toMatchObject([
      { body: { action: 'change', status: 200, changes: [{ entity: 'enquiries', id: found.id, from: null, to: 1 }] } },
    ])
  })

  it('is changed by a new version; the old one is shown as known before', async () => {
    const { id } = (await write('enquiries', { on: '2026-06-02', by: 'faderen' })).json()
    const before = await moment()
    expect((await change(id, 1, 'enquiries', { on: '2026-06-03', by: 'faderen' })).json()).toEqual({ version: 2 })
    const onOf = async (query: string) =>
      (await picture(query)).facts.enquiries.find((each: { id: string }) => each.id === id).on
    expect([await onOf(''), await onOf(`?known=${before}`)]).toEqual(['2026-06-03', '2026-06-02'])
  })

  it('that was never so is withdrawn with a reason, and not changed any more', async () => {
    const fact = { on: '2026-06-04', by: 'skolen' }
    const { id } = (await write('enquiries', fact)).json()
    expect((await change(id, 1, 'enquiries', fact, { withdrawn: true })).status).toBe(200)
    expect((await picture()).facts.enquiries.map((each: { id: string }) => each.id)).not.toContain(id)
    expect((await change(id, 2, 'enquiries', { ...fact, by: 'lægen' })).json().sentence).toBe(
      'Det er allerede trukket tilbage, fordi det aldrig var rigtigt. Skriv det nye som noget nyt.',
    )
  })

  it('that a talk was held before is not withdrawn: the talk would be before nothing', async () => {
    const decision = { about: 'help', decidedOn: '2026-06-10' }
    const { id } = (await write('decisions', decision)).json()
    await write('talks', { heldOn: '2026-06-09', before: [id] })
    const answer = await change(id, 1, 'decisions', decision, { withdrawn: true })
    expect([answer.status, answer.json().sentence]).toEqual([
      400,
      'Der er hjælp, samtaler, samtykker, klager eller en ny afgørelse, der bygger på afgørelsen. Ret den i stedet, eller tag først dem tilbage.',
    ])
    expect((await picture()).facts.decisions.map((each: { id: string }) => each.id)).toContain(id)
  })

  it('that somebody changed first is not overwritten: who, when and why is said', async () => {
    const { id } = (await write('enquiries', { on: '2026-06-05', by: 'naboen' })).json()
    await change(id, 1, 'enquiries', { on: '2026-06-05', by: 'mormor' })
    const late = await change(id, 1, 'enquiries', { on: '2026-06-05', by: 'farmor' })
    expect(late.status).toBe(409)
    expect(late.json()).toMatchObject({
      code: 'fact-conflict',
      sentence: 'En anden har ændret det, mens du skrev. Intet er gemt. Se, hvad der står nu, og skriv videre på det.',
      conflict: { version: 2, yours: 'Skrevet forkert' },
    })
    expect(late.json().conflict.theirs).toMatch(/^Version 2, skrevet .+ af Spørger adviser: Skrevet forkert$/)
  })

  it('that changes nothing is not written', async () => {
    const fact = { on: '2026-06-06', by: 'en lærer' }
    const { id } = (await write('enquiries', fact)).json()
    expect((await change(id, 1, 'enquiries', fact)).json().sentence).toBe('Der er ikke ændret noget. Intet er gemt.')
  })

  it('is shared with a sibling where that is the asker’s too, and says where it is not', async () => {
    const sibling = childOf('adviser', 'co-worker').child
    const stranger = childOf('adviser', 'own family, responsible').child
    const answer = (
      await write('networkMeetings', { plannedFor: '2026-07-01' }, own(), { alsoFor: [sibling, stranger] })
    ).json()
    expect(answer.alsoFor.map((each: { child: string }) => each.child)).toEqual([sibling])
    expect(answer.refused).toEqual([{ child: stranger, sentence: 'Siden findes ikke, eller du har ikke adgang.' }])
  })
})

describe('nothing is written, and a sentence says why', () => {
  it.each([
    [
      'that it has happened, dated tomorrow',
      'enquiries',
      { on: '2026-06-16', by: 'x' },
      '16-06-2026 er ikke kommet endnu; i dag er det 15-06-2026. Skriv den dag, det skete, eller gem det som planlagt.',
    ],
    [
      'about help that is not the child’s',
      'followUps',
      { about: ['0190a0e0-0000-7000-8000-000000000001'], plannedFor: '2026-07-01' },
      'Den indsats eller anbringelse, det handler om, findes ikke i barnets sag. Vælg en, der gør.',
    ],
    [
      'before a decision that is not there',
      'talks',
      { heldOn: '2026-06-01', before: ['0190a0e0-0000-7000-8000-000000000001'] },
      'Den afgørelse, det handler om, findes ikke i barnets sag. Vælg en, der gør.',
    ],
    [
      'finished before it began',
      'assessments',
      { awareOn: '2026-05-10', finishedOn: '2026-05-01' },
      '01-05-2026 ligger før 10-05-2026, men skulle komme bagefter. Ret en af dagene.',
    ],
    [
      'held and cancelled',
      'networkMeetings',
      { heldOn: '2026-05-10', cancelledOn: '2026-05-09' },
      'Det kan ikke både være holdt og aflyst. Slet den ene dag.',
    ],
    [
      'a next day before anything was held',
      'reconsiderations',
      { plannedFor: '2026-08-01', next: { on: '2026-09-01', reason: 'aftalt' } },
      'Den næste dag besluttes, når der er fulgt op. Skriv, hvornår det blev holdt.',
    ],
    [
      'a next day that is not after',
      'reconsiderations',
      { heldOn: '2026-06-01', next: { on: '2026-06-01', reason: 'aftalt' } },
      'Den næste dag, 01-06-2026, ligger ikke efter den, der blev holdt 01-06-2026. Ret en af dem.',
    ],
    [
      'a first version that is number 2',
      'plans',
      { plan: 'ny', version: 2 },
      'Den næste version af planen er nummer 1.',
    ],
  ])('%s', async (_, list, fact, sentence) => {
    const before = await picture()
    const answer = await write(list, fact)
    expect([answer.status, answer.json().sentence]).toEqual([400, sentence])
    expect((await picture()).facts).toEqual(before.facts)
  })

  it('what is no day, names the field', async () => {
    const answer = await write('enquiries', { on: '2026-02-30', by: 'x' })
    expect([answer.status, Object.keys(answer.json().fields)]).toEqual([400, ['given.fact.on']])
  })

  it('what was known tomorrow', async () => {
    const answer = await ask(adviser(), 'GET', `/api/children/${own()}/case?known=2999-01-01`)
    expect(answer.json().sentence).toBe('Det tidspunkt er ikke kommet endnu. Vælg et tidligere.')
  })

  it('what was known before the child was', async () => {
    const answer = await ask(adviser(), 'GET', `/api/children/${own()}/due?known=2001-01-01`)
    expect(answer.json().sentence).toBe('Barnet var ikke skrevet ind på det tidspunkt. Vælg et senere.')
  })
})

describe('a plan that is decided', () => {
  it('is not changed, only followed by the next version, by one who has seen the latest', async () => {
    const plan = { plan: 'barnets plan', version: 1, decidedOn: '2026-06-01', goals: [] }
    const { id } = (await write('plans', plan)).json()
    expect((await change(id, 1, 'plans', { ...plan, decidedOn: '2026-06-02' })).json().sentence).toBe(
      'Den version af planen er besluttet og rettes ikke. Skriv en ny version; den gamle bliver stående ved siden af.',
    )
    expect((await write('plans', { ...plan, version: 2 })).status).toBe(200)
    expect((await write('plans', { ...plan, version: 2 })).json().sentence).toBe(
      'En anden har gemt version 2 af planen, mens du skrev. Intet er gemt. Sammenlign de to, og skriv videre på den nyeste.',
    )
    const { plans } = await picture()
    expect(plans).toMatchObject([{ plan: 'barnets plan', holds: 2, versions: [{ from: 1, to: 2, changes: [] }] }])
  })
})

describe('what is due', () => {
  it('is said with its state and who asks; a child with help that nobody follows up on is missing', async () => {
    await addSpell(own(), 'measure', '2026-02-01', { step: 4, service: 'familiebehandling' }, 'familiebehandling')
    const { due } = (await ask(adviser(), 'GET', `/api/children/${own()}/due`)).json()
    expect(due.items[0]).toMatchObject({ state: 'missing' })
    expect(due.items.map((each: { title: string }) => each.title)).toContain('Opfølgning')
  })

  it('on a past day is computed with the rules kept then', async () => {
    const [kept] = await owner(
      "insert into forlaens.rule_version (digest, body) select 'x', jsonb_set(body, '{cadences}', '[]') from (select $1::jsonb as body) r returning number, known_from",
      [await rulesBody()],
    )
    const now = await moment()
    const { due, rules } = (await ask(adviser(), 'GET', `/api/children/${own()}/due?known=${now}`)).json()
    expect(rules).toBe(kept.number)
    expect(due.items.filter((each: { what: string }) => each.what === 'follow-up')).toEqual([])
  })
})

/** The rules in use, as they are kept. */
const rulesBody = async (): Promise<string> => {
  const { rules } = (await ask(adviser(), 'GET', '/api/rules')).json()
  const { cadences, programmes, ages, grants, placements, casework } = rules
  return JSON.stringify({ cadences, programmes, ages, grants, placements: placements[0], settings: casework[0] })
}

describe('who may', () => {
  it('a stranger is answered as if the child were not there', async () => {
    for (const way of ['case', 'due', 'story'])
      expect((await ask(askerOf('economist'), 'GET', `/api/children/${own()}/${way}`)).status).toBe(404)
    expect((await ask(adviser(), 'GET', `/api/children/${randomUUID()}/case`)).status).toBe(404)
  })

  it('where a protected child is, is not told by its places', async () => {
    const { child } = childOf('adviser', 'protected, responsible')
    await addSpell(child, 'placement', '2026-01-01', {
      step: 6,
      service: 'x',
      place: 'Familien Bakke',
      type: 'general-foster',
    })
    const { text } = await ask(adviser(), 'GET', `/api/children/${child}/case`)
    expect(text).not.toContain('Bakke')
    expect(text).toContain('"kind":"placement"')
  })
})

it('the story tells what was written, in the order it became known, by whom and why', async () => {
  const { id } = (await write('enquiries', { on: '2026-06-07', by: 'en træner' })).json()
  await change(id, 1, 'enquiries', { on: '2026-06-07', by: 'en fodboldtræner' })
  const { entries } = (await ask(adviser(), 'GET', `/api/children/${own()}/story`)).json()
  expect(entries.map((each: { known: string }) => each.known)).toEqual(
    entries.map((each: { known: string }) => each.known).toSorted(),
  )
  expect(entries.filter((each: { id: string }) => each.id === id)).toMatchObject([
    { list: 'enquiries', version: 1, by: 'Spørger adviser', reason: null },
    { list: 'enquiries', version: 2, reason: 'Skrevet forkert' },
  ])
})

// The other spells of a case over HTTP: consents, schools, districts and homes that follow each other, closing and opening anew.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import { helping } from '../../test/setup/helped-child.ts'

const town = askingTown()
const { ask, askerOf, childOf, addSpell, journalled, owner } = town
const { service, fact, start, write, caseOf, spells } = helping(town)

const responsible = () => childOf('adviser', 'responsible').child
const another = () => childOf('adviser', 'responsible, moved').child
const since = (from: string, to: string | null = null) => ({ from, to })

/** The fields of a refusal that wrote nothing. */
const refused = async (child: string, spell: object, by?: string) => {
  const before = await spells(child)
  const answer = await write(child, spell, by)
  expect([answer.status, await spells(child)]).toEqual([400, before])
  expect(answer.json().code).not.toBe('own-fault')
  return answer.json().fields
}

describe('a consent', () => {
  const consent = (more: object = {}) => ({
    kind: 'consent',
    giver: 'custody-holder',
    person: 'mor',
    covers: 'measure',
    about: null,
    purpose: 'Familiebehandling hjemme',
    period: since('2026-06-01'),
    ...more,
  })
  beforeAll(async () => {
    for (const [person, custody] of [
      ['mor', true],
      ['far', true],
      ['farmor', false],
    ])
      await fact(responsible(), 'relations', { person, kind: 'other', custody, period: since('2014-05-01') })
  })

  it('is read back as it was given, and leaves a row that does not tell what it says', async () => {
    const about = await fact(responsible(), 'decisions', { about: 'help', decidedOn: '2026-05-20' })
    let id = ''
    const rows = await journalled(async () => {
      const answer = await write(responsible(), consent({ about }))
      expect([answer.status, answer.json()]).toEqual([
        200,
        { id: expect.any(String), version: 1, ended: null, lacks: [] },
      ])
      id = answer.json().id
    })
    expect(rows).toMatchObject([
      { body: { action: 'change', subjects: [responsible()], changes: [{ entity: 'spell', id, from: null, to: 1 }] } },
    ])
    expect(JSON.stringify(rows)).not.toContain('Familiebehandling')
    const { kind: _, ...said } = consent({ about })
    expect((await caseOf(responsible())).facts.consents.find(each => each.id === id)).toEqual({ id, ...said })
  })

  it('runs beside that of another person and to another purpose, and never beside the same', async () => {
    expect((await write(responsible(), consent({ person: 'far' }))).status).toBe(200)
    expect((await write(responsible(), consent({ purpose: 'Tale med skolen' }))).status).toBe(200)
    expect(await refused(responsible(), consent())).toEqual({
      'spell.period': 'Barnet har allerede et forløb af samme slags i perioden (samtykke). Afslut eller ret det først.',
    })
  })

  it('is given by whoever holds custody that day, or by the child itself', async () => {
    const unknown =
      'Personen står ikke i sagen som indehaver af forældremyndigheden den dag. Vælg en anden, eller skriv relationen først.'
    for (const person of ['farmor', 'naboen', responsible()])
      expect(await refused(responsible(), consent({ person }))).toEqual({ 'spell.person': unknown })
    expect(await refused(responsible(), consent({ giver: 'young-person', person: 'mor' }))).toEqual({
      'spell.person': 'Den unges samtykke gives af barnet selv. Vælg barnet.',
    })
    const own = consent({ giver: 'young-person', person: responsible(), covers: 'placement' })
    expect((await write(responsible(), own)).status).toBe(200)
  })

  it('is not given tomorrow, not to what is not there, and to some purpose', async () => {
    expect(await refused(responsible(), consent({ period: since('2026-06-16') }))).toEqual({
      'spell.period.from':
        '16-06-2026 er ikke kommet endnu; i dag er det 15-06-2026. Skriv den dag, det skete, eller gem det som planlagt.',
    })
    expect(await refused(responsible(), consent({ about: randomUUID() }))).toEqual({
      'spell.about':
        'Det, samtykket gælder, findes ikke i barnets sag. Vælg en afgørelse, en indsats eller en anbringelse, der gør.',
    })
    expect(await refused(responsible(), consent({ purpose: ' ' }))).toEqual({ 'spell.purpose': 'Skriv noget.' })
    expect(await refused(responsible(), consent({ period: since('2026-06-01', '2026-06-01') }))).toEqual({
      'spell.period':
        'Perioden fra 01-06-2026 til 01-06-2026 indeholder ingen dage. Slutdagen skal ligge efter startdagen.',
    })
  })
})

describe('a school, a home and a district', () => {
  const school = (more: object = {}) => ({
    kind: 'school-or-daycare',
    school: 'ordinary',
    place: 'Skolen ved Søen',
    period: since('2025-08-01'),
    absence: 12.5,
    leisure: 'Håndbold',
    ...more,
  })

  it('a school is read back as it was written, and the next one ends it, in one row', async () => {
    const first = (await write(another(), school())).json()
    const stood = (await caseOf(another())).facts.schools.find(each => each.id === first.id)
    expect(stood).toEqual({
      id: first.id,
      kind: 'ordinary',
      place: 'Skolen ved Søen',
      period: since('2025-08-01'),
      absence: 12.5,
      leisure: 'Håndbold',
    })
    const none = school({ school: 'none', place: null, absence: null, leisure: null, period: since('2026-06-01') })
    const rows = await journalled(async () => {
      expect((await write(another(), none)).json().ended).toEqual({ id: first.id, version: 2 })
    })
    expect(rows).toMatchObject([
      {
        body: {
          changes: [
            { entity: 'spell', id: first.id, from: 1, to: 2 },
            { entity: 'spell', from: null, to: 1 },
          ],
        },
      },
    ])
    const { schools } = (await caseOf(another())).facts
    expect(schools.map(each => [each.kind, each.place, each.period])).toEqual([
      ['ordinary', 'Skolen ved Søen', since('2025-08-01', '2026-06-01')],
      ['none', null, since('2026-06-01')],
    ])
  })

  it('one within another, and one from the same day, overlap', async () => {
    const child = responsible()
    await write(child, { kind: 'residence', address: 'Havnegade 75', period: since('2025-01-01') })
    const sentence = {
      'spell.period': 'Barnet har allerede et forløb af samme slags i perioden (bopæl). Afslut eller ret det først.',
    }
    for (const period of [since('2025-01-01'), since('2025-02-01', '2025-03-01'), since('2024-06-01')])
      expect(await refused(child, { kind: 'residence', address: 'Engvej 2', period })).toEqual(sentence)
    const moved = await write(child, { kind: 'residence', address: 'Engvej 2', period: since('2026-06-01') })
    expect(moved.json().ended).not.toBeNull()
  })

  it('a district is one that is there, and takes more than a task by name', async () => {
    const child = childOf('adviser', 'co-worker').child
    const [south] = await owner("select id from forlaens.district where name = 'Syd'")
    const district = { kind: 'district', district: south.id, period: since('2026-06-15') }
    const answer = await write(child, district)
    expect([answer.status, answer.json().code]).toEqual([403, 'access-task-too-small'])
    expect(await refused(another(), { ...district, district: randomUUID() })).toEqual({
      'spell.district': 'Distriktet findes ikke. Vælg et, der gør.',
    })
    const leader = askerOf('team-leader')
    expect((await ask(leader, 'GET', `/api/children/${child}`)).status).toBe(200)
    const moved = await write(child, { ...district, district: south.id.toUpperCase() }, leader)
    expect(moved.json().ended.version).toBe(2)
    // The child belongs to the other team from that day.
    expect((await ask(leader, 'GET', `/api/children/${child}`)).status).toBe(404)
  })

  it('a legal basis of another time is written, and named', async () => {
    const on = async (basis: string, from: string) =>
      (await write(responsible(), { kind: 'legal-basis', basis, period: since(from) })).json().lacks
    expect(await on('Serviceloven § 52', '2023-12-31')).toEqual([])
    expect(await on('Barnets lov § 32', '2024-01-01')).toEqual([])
    expect(await on('Serviceloven § 52', '2024-01-01')).toEqual([
      'Serviceloven § 52 gjaldt ikke 01-01-2024. Den dag gjaldt barnets lov; vælg paragraffen derfra.',
    ])
    expect(await on('Barnets lov § 32', '2023-12-31')).toEqual([
      'Barnets lov § 32 gjaldt ikke 31-12-2023. Den dag gjaldt serviceloven; vælg paragraffen derfra.',
    ])
  })
})

describe('closing a case', () => {
  const closed = (more: object = {}) => ({
    kind: 'closed',
    outcome: 'Målene er nået',
    period: since('2026-06-15'),
    ...more,
  })

  it('waits for help that runs, and says which', async () => {
    const child = childOf('adviser', 'early, responsible').child
    const [treatment, group] = [await service('Familiebehandling', [3]), await service('Søskendegruppe', [2])]
    const begins = (of: string, step: number, from: string) =>
      start(child, { kind: 'measure', step, service: of, period: since(from) })
    await begins(treatment, 3, '2026-01-01')
    expect(await refused(child, closed())).toEqual({
      'spell.period.from': 'Sagen kan ikke lukkes, mens indsatsen Familiebehandling fra 01-01-2026 ikke er afsluttet.',
    })
    await begins(group, 2, '2026-07-01')
    expect(await refused(child, closed())).toEqual({
      'spell.period.from':
        'Sagen kan ikke lukkes, mens indsatsen Familiebehandling fra 01-01-2026 og 1 anden hjælp ikke er afsluttet.',
    })
    const guarded = childOf('adviser', 'protected, responsible').child
    await addSpell(guarded, 'placement', '2026-01-01', { step: 6, place: 'Hos familien Bæk' })
    expect(await refused(guarded, closed())).toEqual({
      'spell.period.from':
        'Sagen kan ikke lukkes, mens anbringelsen (navnet er skjult) fra 01-01-2026 ikke er afsluttet.',
    })
  })

  it('is done once, by the responsible one, on a day that has come', async () => {
    const child = childOf('adviser', 'consent, responsible').child
    expect(await refused(child, closed({ period: since('2026-06-16') }))).toEqual({
      'spell.period.from': expect.stringContaining('16-06-2026 er ikke kommet endnu'),
    })
    const { id } = (await write(child, closed())).json()
    expect((await caseOf(child)).facts.closings).toEqual([
      { id, outcome: 'Målene er nået', period: since('2026-06-15') },
    ])
    expect(await refused(child, closed())).toEqual({
      'spell.period':
        'Barnet har allerede et forløb af samme slags i perioden (lukket sag). Afslut eller ret det først.',
    })
    const coWorker = await write(childOf('adviser', 'co-worker').child, closed())
    expect([coWorker.status, coWorker.json().code]).toEqual([403, 'access-task-too-small'])
  })

  it('the leader opens it anew by ending the closing, also long after; nobody else does', async () => {
    const { child } = childOf('adviser', 'closed, responsible')
    const [{ spell }] = await owner("select spell from forlaens.spell where child = $1 and kind = 'closed'", [child])
    const end = (person: string) =>
      ask(person, 'POST', `/api/children/${child}/spells/${spell}`, {
        version: 1,
        from: '2025-01-01',
        to: '2026-06-15',
        reason: 'Ny underretning',
      })
    expect((await end(askerOf('adviser'))).status).toBe(404)
    const leader = askerOf('team-leader')
    const shown = (await ask(leader, 'GET', `/api/children/${child}`)).json().spells
    expect(shown.find((each: { id: string }) => each.id === spell).mayCorrect).toBe(true)
    expect((await end(leader)).status).toBe(200)
    expect((await ask(askerOf('adviser'), 'GET', `/api/children/${child}`)).status).toBe(200)
  })
})

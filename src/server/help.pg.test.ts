// Starting help over HTTP: what is refused and writes nothing, what is only said, and what is read back.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import { helping } from '../../test/setup/helped-child.ts'

const town = askingTown()
const { ask, askerOf, childOf, journalled } = town
const { service, fact, start, caseOf, spells } = helping(town)

let [treatment, home, foster] = ['', '', '']
beforeAll(async () => {
  treatment = await service('Familiebehandling', [3, 4])
  home = await service('Åbrinken', [7], { use: 'placement' })
  foster = await service('Almen plejefamilie', [6], { use: 'placement' })
})

const measure = (more: object = {}) => ({
  kind: 'measure',
  step: 4,
  service: treatment,
  period: { from: '2026-06-01', to: null },
  ...more,
})
const placement = (more: object = {}) => ({
  kind: 'placement',
  step: 7,
  service: home,
  place: 'Åbrinken',
  type: 'institution',
  period: { from: '2026-03-01', to: null },
  ...more,
})

/** Every relation has a child of its own, so that the tests do not meet. */
const responsible = () => childOf('adviser', 'responsible').child
const another = () => childOf('adviser', 'responsible, moved').child
const guarded = () => childOf('adviser', 'protected, responsible').child

describe('starting help', () => {
  it('keeps all that is sent and reads it back as it was, one row in the journal', async () => {
    const child = responsible()
    const decision = await fact(child, 'decisions', { about: 'help', decidedOn: '2026-05-20' })
    const whole = measure({
      decision,
      basis: 'Barnets lov § 32 stk. 1 nr. 5',
      purpose: 'Ro i hverdagen',
      expectedDuration: 'et halvt år',
      plannedEnd: '2026-12-01',
      programme: 'herningmodellen',
      municipalities: { acting: '999', paying: '999', residence: '999' },
      disability: true,
      course: { planned: 8, held: ['2026-06-02', '2026-06-09'], completed: null },
      outcome: 'other',
    })
    let id = ''
    const rows = await journalled(async () => {
      const answer = await start(child, whole)
      expect([answer.status, answer.json().version]).toEqual([200, 1])
      id = answer.json().id
    })
    expect(rows).toMatchObject([
      {
        purpose: 'casework',
        body: { action: 'change', subjects: [child], changes: [{ entity: 'spell', id, from: null, to: 1 }] },
      },
    ])
    expect(JSON.stringify(rows)).not.toContain('Ro i hverdagen')
    const { facts, versions } = await caseOf(child)
    expect(facts.help.find(each => each.id === id)).toEqual({ id, ...whole })
    expect(versions.get(id)).toBe(1)
  })

  it('a placement too, with how it ended', async () => {
    const child = another()
    const whole = placement({
      decision: null,
      basis: null,
      purpose: null,
      expectedDuration: null,
      plannedEnd: '2026-09-01',
      programme: null,
      municipalities: null,
      disability: false,
      dischargePlan: 'Hjem til mor',
      family: null,
      period: { from: '2025-03-01', to: '2025-06-01' },
      ended: { reason: 'carer-other', by: 'place', noticeDays: 14, destination: 'home', preceded: 'Mange skænderier' },
    })
    const { id } = (await start(child, whole)).json()
    expect((await caseOf(child)).facts.help.find(each => each.id === id)).toEqual({ id, ...whole })
  })

  it('says what the decision lacks and what is to be weighed, and starts it all the same', async () => {
    const child = childOf('adviser', 'consent, responsible').child
    const { status, json } = await start(child, placement({ plannedEnd: null }))
    expect([status, json().lacks, json().shown]).toEqual([
      200,
      [
        'Hjælpen hviler ikke på nogen afgørelse. Skriv, hvem der har besluttet den og hvornår.',
        'Formålet mangler. Afgørelsen skal sige, hvad hjælpen skal føre til.',
        'Den forventede varighed mangler. Afgørelsen skal sige, hvor længe hjælpen ventes at vare.',
        'Retsgrundlaget mangler. Vælg den paragraf, afgørelsen bygger på.',
        'Samtykke mangler fra indehaveren af forældremyndigheden.',
        'Anbringelsen har ingen planlagt slutdato. Skriv, hvornår barnet ventes hjem eller videre.',
        'Der ligger ingen afsluttet børnefaglig undersøgelse. Uden den kan barnet kun anbringes foreløbigt eller akut.',
      ],
      [
        'Der står ikke, om mindre indgribende hjælp er prøvet, eller hvorfor den ikke er.',
        'Der står ikke, hvem i barnets netværk der er spurgt.',
        'Der står ikke, om der er ledt efter en plejefamilie i barnets eget netværk.',
        'Der står ikke, hvad barnet selv har sagt.',
        'Der er ikke aftalt noget om tiden efter opholdet: hvor barnet skal bo, og hvem der tager over.',
      ],
    ])
  })

  it('wants the consent of whoever held custody on the day of the decision', async () => {
    const child = childOf('adviser', 'early, responsible').child
    const custody = { person: 'mor', kind: 'mother', custody: true }
    await fact(child, 'relations', { ...custody, period: { from: '2014-05-01', to: '2026-06-01' } })
    await fact(child, 'relations', {
      ...custody,
      person: 'far',
      kind: 'father',
      period: { from: '2026-06-01', to: null },
    })
    await fact(child, 'relations', {
      ...custody,
      person: 'farmor',
      custody: false,
      period: { from: '2014-05-01', to: null },
    })
    const decided = (decidedOn: string) =>
      fact(child, 'decisions', {
        about: 'help',
        decidedOn,
        level: 'head',
        ceiling: { ore: 100_000, per: 'month', priceLevel: 2026 },
      })
    const [may, june] = [await decided('2026-05-31'), await decided('2026-06-01')]
    const consent = { kind: 'consent', giver: 'custody-holder', covers: 'measure', purpose: 'Ro i hverdagen' }
    const given = await ask(askerOf('adviser'), 'POST', `/api/children/${child}/spells`, {
      spell: { ...consent, person: 'mor', period: { from: '2026-05-01' } },
    })
    expect(given.status).toBe(200)
    const rest = {
      basis: 'Barnets lov § 32 stk. 1 nr. 5',
      purpose: 'Ro i hverdagen',
      expectedDuration: 'et halvt år',
      period: { from: '2026-06-05', to: '2026-06-07' },
    }
    expect((await start(child, measure({ ...rest, decision: may }))).json().lacks).toEqual([])
    const later = { ...rest, period: { from: '2026-06-07', to: '2026-06-09' } }
    expect((await start(child, measure({ ...later, decision: june }))).json().lacks).toEqual([
      'Samtykke mangler fra indehaveren af forældremyndigheden.',
    ])
  })

  it('names the law of the day, on both sides of 1 January 2024', async () => {
    const child = childOf('adviser', "colleague's, responsible").child
    const on = async (decidedOn: string, basis: string, from: string, to: string) => {
      const decision = await fact(child, 'decisions', { about: 'help', decidedOn, level: 'head' })
      const { lacks } = (await start(child, measure({ decision, basis, period: { from, to } }))).json()
      return lacks.filter((each: string) => each.includes('§'))
    }
    const old = 'Serviceloven § 52 stk. 3 nr. 3'
    const current = 'Barnets lov § 32 stk. 1 nr. 5'
    expect(await on('2023-12-31', old, '2024-01-05', '2024-02-01')).toEqual([])
    expect(await on('2024-01-01', current, '2024-02-01', '2024-03-01')).toEqual([])
    expect(await on('2024-01-01', old, '2024-03-01', '2024-04-01')).toEqual([
      'Serviceloven § 52 stk. 3 nr. 3 gjaldt ikke 01-01-2024. Den dag gjaldt barnets lov; vælg paragraffen derfra.',
    ])
    expect(await on('2023-12-31', current, '2024-04-01', '2024-05-01')).toEqual([
      'Barnets lov § 32 stk. 1 nr. 5 gjaldt ikke 31-12-2023. Den dag gjaldt serviceloven; vælg paragraffen derfra.',
    ])
  })
})

describe('what cannot have been so is refused with its sentence and its field, and nothing is written', () => {
  const refused = async (help: object, child = guarded()) => {
    const before = await spells(child)
    const rows = await journalled(async () => {
      const answer = await start(child, help)
      expect(answer.status).toBe(400)
      const { sentence, fields } = answer.json()
      expect(Object.values(fields)[0]).toBe(sentence)
    })
    expect(rows).toMatchObject([{ body: { action: 'refusal', status: 400, subjects: [child] } }])
    expect(rows[0].body.changes).toBeUndefined()
    expect(await spells(child)).toBe(before)
    return (await start(child, help)).json().fields
  }

  it('a service that is not there, and a step it cannot serve', async () => {
    expect(await refused(measure({ service: randomUUID() }))).toEqual({
      'help.service': 'Tilbuddet findes ikke i tilbudsviften. Vælg et, der gør.',
    })
    expect(await refused(measure({ step: 5 }))).toEqual({
      'help.step':
        'Familiebehandling kan ikke bruges på trin 5, kun på trin 3 og 4. Vælg et andet tilbud eller et andet trin.',
    })
  })

  it('a type of placement of another step, and one of another time', async () => {
    expect(await refused(placement({ type: 'general-foster' }))).toEqual({
      'help.type': 'Typen af anbringelse hører til trin 6, ikke trin 7. Ret typen eller trinet.',
    })
    expect(await refused(placement({ type: 'municipal-foster' }))).toEqual({
      'help.type': 'Typen af anbringelse kunne ikke vælges 01-03-2026. Vælg en, der gælder den dag.',
    })
  })

  it('a planned end before the start', async () => {
    expect(await refused(measure({ plannedEnd: '2026-06-01' }))).toEqual({
      'help.plannedEnd': 'Den planlagte slutdato 01-06-2026 ligger ikke efter starten 01-06-2026. Ret en af dem.',
    })
  })

  it('something said to have happened tomorrow', async () => {
    const tomorrow =
      '16-06-2026 er ikke kommet endnu; i dag er det 15-06-2026. Skriv den dag, det skete, eller gem det som planlagt.'
    const ended = { reason: 'child-asks', by: 'child' }
    expect(await refused(placement({ period: { from: '2026-03-01', to: '2026-06-16' }, ended }))).toEqual({
      'help.period.to': tomorrow,
    })
    expect(await refused(measure({ course: { planned: 8, held: ['2026-06-16'] } }))).toEqual({
      'help.course.held': tomorrow,
    })
  })

  it('why it ended without a day, and a session before it began', async () => {
    expect(await refused(placement({ ended: { reason: 'child-asks', by: 'child' } }))).toEqual({
      'help.period.to': 'Der står, hvorfor opholdet sluttede, men ikke hvornår. Skriv slutdagen.',
    })
    expect(await refused(measure({ course: { planned: 8, held: ['2026-05-31'] } }))).toEqual({
      'help.course.held': 'Gangen 31-05-2026 ligger uden for indsatsens periode. Ret dagen eller perioden.',
    })
  })

  it('a decision of another child, and a programme nobody knows', async () => {
    const decision = await fact(another(), 'decisions', { about: 'help', decidedOn: '2026-06-01' })
    expect(await refused(measure({ decision }))).toEqual({
      'help.decision': 'Den afgørelse, det handler om, findes ikke i barnets sag. Vælg en, der gør.',
    })
    expect(await refused(measure({ programme: 'Ukendt' }))).toEqual({
      'help.programme': 'Programmet kendes ikke. Vælg et, der gør, eller udelad det.',
    })
  })

  it('two placements at once, and the same service twice', async () => {
    const child = guarded()
    await start(child, placement({ step: 6, service: foster, place: 'Hos familien Bæk', type: 'general-foster' }))
    await start(child, measure())
    expect(await refused(placement({ period: { from: '2026-06-01', to: null } }))).toEqual({
      'help.period':
        'Barnet er allerede anbragt fra 01-03-2026 og stadig. Afslut den anbringelse først, eller ret datoerne.',
    })
    expect(await refused(measure({ step: 3 }))).toEqual({
      'help.period':
        'Barnet får allerede det samme tilbud fra 01-06-2026 og stadig. Ret den indsats i stedet, eller ret datoerne.',
    })
  })

  it('an end before the start, a day that is none, and what no field takes', async () => {
    const fieldsOf = async (help: object) => {
      const answer = await start(guarded(), help)
      return [answer.status, answer.json().fields]
    }
    expect(await fieldsOf(measure({ period: { from: '2026-06-01', to: '2026-05-01' } }))).toEqual([
      400,
      {
        'help.period':
          'Perioden fra 01-06-2026 til 01-05-2026 indeholder ingen dage. Slutdagen skal ligge efter startdagen.',
      },
    ])
    expect(await fieldsOf(measure({ plannedEnd: '2026-02-30' }))).toEqual([
      400,
      { 'help.plannedEnd': 'Det er ikke en dato. Skriv den som 2026-01-31.' },
    ])
    expect(await fieldsOf(measure({ purpose: 'Ro\0' }))).toEqual([400, { 'help.purpose': 'Det kan ikke bruges her.' }])
    expect(await fieldsOf({ ...measure(), kind: 'plan' })).toEqual([400, { 'help.kind': 'Det kan ikke bruges her.' }])
  })
})

describe('who may start help', () => {
  it('a stranger is told there is no such child, and whoever only meets the family that it is not theirs', async () => {
    const stranger = await start(childOf('adviser', 'stranger').child, measure())
    expect([stranger.status, stranger.json().sentence]).toEqual([404, 'Siden findes ikke, eller du har ikke adgang.'])
    const meeting = await start(childOf('adviser', 'meeting').child, measure())
    expect([meeting.status, meeting.json().code]).toEqual([403, 'access-task-too-small'])
    const provider = childOf('provider', 'measure runs, moved').child
    expect((await start(provider, measure(), askerOf('provider'))).status).toBe(403)
  })
})

// Handing a child over to another adviser, and choosing between services, over HTTP.
import { describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import { helping } from '../../test/setup/helped-child.ts'

const town = askingTown()
const { addSpell, ask, askerOf, childOf, journalled, owner } = town
const { service, caseOf, spells, handOver } = helping(town)

describe('handing a child over with a word to the next', () => {
  it('keeps the word with the case as a planned contact between the two, in the same row', async () => {
    const { child } = childOf('adviser', 'co-worker')
    await addSpell(child, 'adviser', '2026-02-01', { employee: askerOf('adviser') })
    const note = 'Ring til mormor først; æøå.'
    let id = ''
    const rows = await journalled(async () => {
      const answer = await handOver(child, { employee: town.helper(), why: 'leave', note: ` ${note} ` })
      expect(answer.status).toBe(200)
      id = answer.json().note
    })
    expect(rows).toMatchObject([{ body: { changes: [{}, {}, { entity: 'contacts', id, from: null, to: 1 }] } }])
    expect(JSON.stringify(rows)).not.toContain('mormor')
    expect((await caseOf(child)).facts.contacts).toMatchObject([
      {
        id,
        at: { day: '2026-06-15' },
        planned: true,
        kind: 'meeting',
        with: ['Hjælper Prøve'],
        note: `Overdragelse: ${note}`,
      },
    ])
  })

  it('keeps nothing where the hand-over is refused, and no contact where nothing is said', async () => {
    const { child } = childOf('adviser', 'consent, responsible')
    const refused = await handOver(child, { employee: askerOf('adviser'), note: 'Ikke gemt' })
    expect(refused.status).toBe(400)
    expect((await caseOf(child)).facts.contacts).toEqual([])
    expect((await handOver(child, { employee: town.helper() })).json().note).toBeNull()
    expect((await caseOf(child)).facts.contacts).toEqual([])
  })

  it('takes no more than fits on the page', async () => {
    const { child } = childOf('adviser', 'early, responsible')
    const answer = await handOver(child, { employee: town.helper(), note: 'x'.repeat(1001) })
    expect([answer.status, answer.json().fields]).toEqual([400, { note: 'Højst 1000 tegn.' }])
  })
})

describe('those a child can be handed over to', () => {
  const colleagues = async (child: string, by = askerOf('adviser')) =>
    (await ask(by, 'GET', `/api/children/${child}/colleagues`)).json()

  it('are the advisers who work here, by name, without oneself and whoever has the case', async () => {
    const { child } = childOf('adviser', 'responsible, moved')
    const { colleagues: others } = await colleagues(child)
    const names = others.map((each: { name: string }) => each.name)
    expect(names).toEqual(names.toSorted(new Intl.Collator('da').compare))
    expect(names).toContain('Hjælper Prøve')
    expect(names).not.toContain('Spørger adviser')
    expect(names).not.toContain('Spørger psychologist')
    expect(names).not.toContain('role ended today adviser')
  })

  it('are told to whoever may hand the child over, and to nobody else', async () => {
    const { child } = childOf('adviser', 'meeting')
    const answer = await ask(askerOf('adviser'), 'GET', `/api/children/${child}/colleagues`)
    expect(answer.status).toBe(403)
    expect(answer.text).not.toContain('Hjælper')
  })
})

describe('who hands a child over, and to whom', () => {
  it('the responsible adviser to a colleague: one ends as the other begins, in one row, and the colleague sees the child', async () => {
    const { child } = childOf('adviser', "colleague's, responsible")
    const [{ spell }] = await owner("select spell from forlaens.spell where child = $1 and kind = 'adviser'", [child])
    let id = ''
    const rows = await journalled(async () => {
      const answer = await handOver(child, { employee: town.helper(), why: 'leave' })
      expect([answer.status, answer.json().ended]).toEqual([200, { id: spell, version: 2 }])
      id = answer.json().id
    })
    expect(rows).toMatchObject([
      {
        body: {
          changes: [
            { entity: 'spell', id: spell, from: 1, to: 2 },
            { entity: 'spell', id, from: null, to: 1 },
          ],
        },
      },
    ])
    const { advisers } = (await caseOf(child)).facts
    expect(advisers.map(each => [each.employee, each.period.to, each.why])).toEqual([
      [askerOf('adviser'), '2026-06-15', 'other'],
      [town.helper(), null, 'leave'],
    ])
    const [ended] = await owner('select reason from forlaens.spell where spell = $1 and version = 2', [spell])
    expect(ended.reason).toBe('Orlov')
    expect((await ask(askerOf('adviser'), 'GET', `/api/children/${child}`)).status).toBe(404)
    expect((await ask(town.helper(), 'GET', `/api/children/${child}`)).status).toBe(200)
  })

  it.each([
    [
      'oneself',
      () => ({ employee: askerOf('adviser').toUpperCase() }),
      { employee: 'Du kan ikke kontrollere dig selv eller give dig selv adgang. Bed en kollega gøre det.' },
    ],
    [
      'somebody who is no adviser here',
      () => ({ employee: askerOf('psychologist') }),
      { employee: 'Personen arbejder her ikke som rådgiver 15-06-2026. Vælg en anden.' },
    ],
    [
      'a colleague from the day the responsible one began',
      () => ({ employee: town.helper(), from: '2026-01-01' }),
      {
        from: 'Den nuværende rådgiver begyndte selv 01-01-2026. Vælg en senere dag, eller ret det forløb i stedet.',
      },
    ],
    [
      'a first adviser where there is one',
      () => ({ employee: town.helper(), why: 'first' }),
      { why: 'Barnet har allerede haft en rådgiver. Vælg, hvorfor der kommer en ny.' },
    ],
    [
      'a colleague before another has begun',
      () => ({ employee: town.helper(), from: '2025-12-01' }),
      {
        from: 'Barnet har allerede et forløb af samme slags i perioden (ansvarlig rådgiver). Afslut eller ret det først.',
      },
    ],
  ])('not to %s; nothing is written', async (_, body, fields) => {
    const { child } = childOf('adviser', 'responsible')
    const before = await spells(child)
    const answer = await handOver(child, body())
    expect([answer.status, answer.json().fields, await spells(child)]).toEqual([400, fields, before])
  })

  it('the leader gives a child its first adviser, and not the one it has', async () => {
    const { child } = childOf('adviser', 'of the district')
    const leader = askerOf('team-leader')
    const first = await handOver(child, { employee: askerOf('adviser'), why: 'first' }, leader)
    expect([first.status, first.json().ended]).toEqual([200, null])
    const again = await handOver(child, { employee: askerOf('adviser'), from: '2026-06-20' }, leader)
    expect(again.json().fields).toEqual({ employee: 'Personen er allerede ansvarlig rådgiver den dag.' })
  })

  it('a co-worker hands nothing over, and a stranger finds no child', async () => {
    const employee = town.helper()
    for (const relation of ['co-worker', 'meeting']) {
      const answer = await handOver(childOf('adviser', relation).child, { employee })
      expect([answer.status, answer.json().code]).toEqual([403, 'access-task-too-small'])
    }
    const stranger = await handOver(childOf('adviser', 'stranger').child, { employee })
    expect([stranger.status, stranger.json().sentence]).toEqual([404, 'Siden findes ikke, eller du har ikke adgang.'])
    expect(
      (await handOver(childOf('health-visitor', 'responsible').child, { employee }, askerOf('health-visitor'))).status,
    ).toBe(403)
  })
})

describe('which services there are to choose between', () => {
  const choices = async (child: string, query: string, by = askerOf('adviser')) =>
    await ask(by, 'GET', `/api/children/${child}/help/choices?${query}`)

  it('those of the step and of the child’s age that day, by name, each with its price', async () => {
    const { child } = childOf('adviser', 'responsible') // born 1 May 2014
    await service('Åben gruppe', [5], { price_ore: 100 })
    await service('Aftenforløb', [5, 6], { price_ore: 900_000, capacity: 8 })
    await service('Forløb for store børn', [5], { age_from: 13 })
    await service('Forløb for små børn', [5], { age_to: 12 })
    await service('Før fødslen', [5], { use: 'unborn', age_from: 0, age_to: 0 })
    const on = async (day: string) => {
      const { age, services } = (await choices(child, `step=5&on=${day}`)).json()
      return [age, services.map((each: { name: string }) => each.name)]
    }
    expect(await on('2027-04-30')).toEqual([12, ['Aftenforløb', 'Forløb for små børn', 'Åben gruppe']])
    expect(await on('2027-05-01')).toEqual([13, ['Aftenforløb', 'Forløb for store børn', 'Åben gruppe']])
    expect(await on('2014-04-30')).toEqual([null, ['Før fødslen']])
    const { step, on: today, services } = (await choices(child, 'step=5')).json()
    expect([step, today]).toEqual([5, '2026-06-15'])
    expect(services[0]).toEqual({
      id: expect.any(String),
      name: 'Aftenforløb',
      provider: 'Familiehuset',
      targetGroup: 'børn og unge',
      evidence: 'Praksiserfaring',
      capacity: 8,
      price: { ore: 900_000, per: 'session', priceLevel: 2026 },
    })
  })

  it('no price where the step is chosen', async () => {
    const ladder = await ask(askerOf('adviser'), 'GET', '/api/ladder')
    expect(ladder.status).toBe(200)
    expect(ladder.text).not.toMatch(/price|pris|900000/i)
  })

  it('a step that is none is named; it is for those who start help', async () => {
    const { child } = childOf('adviser', 'responsible')
    const none = await choices(child, 'step=9')
    expect([none.status, none.json().fields]).toEqual([
      400,
      { step: 'Der er ikke noget trin 9 på trappen. Vælg et fra 1 til 7.' },
    ])
    expect((await choices(child, 'on=2026-06-15')).status).toBe(400)
    expect((await choices(childOf('adviser', 'stranger').child, 'step=5')).status).toBe(404)
    expect((await choices(childOf('adviser', 'meeting').child, 'step=5')).status).toBe(403)
    const provider = childOf('provider', 'measure runs, moved').child
    expect((await choices(provider, 'step=5', askerOf('provider'))).status).toBe(403)
  })
})

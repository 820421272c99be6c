// Changing help over HTTP: endings, corrections, two at the same moment, and what is taken back as never given.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import { helping } from '../../test/setup/helped-child.ts'

const town = askingTown()
const { ask, askerOf, childOf, addSpell, journalled, owner } = town
const { service, fact, start, change, caseOf } = helping(town)

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

describe('changing help', () => {
  const child = () => childOf('adviser', 'died lately, responsible').child

  it('ends a placement with its breakdown as a new version, which the journal names and does not tell', async () => {
    const first = placement({ plannedEnd: '2027-01-01' })
    const { id } = (await start(child(), first)).json()
    const open = await change(child(), id, {
      version: 1,
      help: { ...first, period: { from: '2026-03-01', to: '2026-06-10' } },
    })
    expect(open.json()).toMatchObject({
      version: 2,
      shown: expect.arrayContaining(['Der står ikke, hvorfor opholdet sluttede.']),
    })
    const ended = { reason: 'carer-behaviour', by: 'place', noticeDays: 3, destination: 'network', preceded: null }
    const last = { ...first, period: { from: '2026-03-01', to: '2026-06-10' }, ended }
    const rows = await journalled(async () => {
      const answer = await change(child(), id, { version: 2, help: last, reason: 'Plejefamilien gav op' })
      expect([answer.status, answer.json().version]).toEqual([200, 3])
    })
    expect(rows).toMatchObject([{ body: { action: 'change', changes: [{ entity: 'spell', id, from: 2, to: 3 }] } }])
    expect(JSON.stringify(rows)).not.toContain('gav op')
    expect((await caseOf(child())).facts.help.find(each => each.id === id)).toMatchObject({ id, ...last })
    const same = await change(child(), id, { version: 3, help: last })
    expect([same.status, same.json().sentence]).toEqual([400, 'Det står der allerede. Der er ikke noget at rette.'])
  })

  it('the second to save gets both texts with what differs, and nothing is lost', async () => {
    const first = measure({ purpose: 'Ro i hverdagen', plannedEnd: '2026-12-01' })
    const { id } = (await start(child(), first)).json()
    const held = measure({ ...first, course: { planned: 8, held: ['2026-06-02'] } })
    expect((await change(child(), id, { version: 1, help: held })).status).toBe(200)
    const later = measure({ ...first, plannedEnd: '2027-02-01' })
    const answer = await change(child(), id, { version: 1, help: later })
    expect([answer.status, answer.json().code]).toEqual([409, 'spell-conflict'])
    expect(answer.json().sentence).toBe(
      'En anden har rettet det samme, mens du skrev. Intet er gemt. Sammenlign de to, og gem igen, hvis din rettelse stadig gælder.',
    )
    expect(answer.json().conflict).toEqual({
      theirs:
        'Familiebehandling, trin 4, planlagt slut 01-12-2026, 1 af 8 gange holdt, fra 01-06-2026 og stadig i gang',
      yours: 'Familiebehandling, trin 4, planlagt slut 01-02-2027, fra 01-06-2026 og stadig i gang',
      version: 2,
    })
    expect((await change(child(), id, { version: 2, help: { ...held, plannedEnd: '2027-02-01' } })).status).toBe(200)
  })

  it('two who ended it the same day, each in their way, are told how', async () => {
    const first = measure({ step: 3, period: { from: '2024-02-01', to: null } })
    const { id } = (await start(responsible(), first)).json()
    const ended = (outcome: string) => ({ ...first, period: { from: '2024-02-01', to: '2024-04-01' }, outcome })
    expect((await change(responsible(), id, { version: 1, help: ended('stopped-by-family') })).status).toBe(200)
    const answer = await change(responsible(), id, { version: 1, help: ended('goal-reached') })
    expect(answer.json().conflict).toMatchObject({
      theirs: expect.stringContaining('sluttede: familien stoppede den'),
      yours: expect.stringContaining('sluttede: målet blev nået'),
    })
  })

  it('of two at the same moment one is first', async () => {
    const of = responsible()
    const first = measure({ step: 3, period: { from: '2025-01-01', to: '2025-03-01' } })
    const { id } = (await start(of, first)).json()
    const answers = await Promise.all(
      ['A', 'B'].map(purpose => change(of, id, { version: 1, help: { ...first, purpose } })),
    )
    expect(answers.map(each => each.status).toSorted()).toEqual([200, 409])
  })

  it('a protected child’s place is in neither text', async () => {
    const help = placement({ step: 6, service: foster, place: 'Hos familien Bæk', type: 'general-foster' })
    const { id } = (await start(guarded(), help)).json()
    expect((await change(guarded(), id, { version: 1, help: { ...help, place: 'Hos familien Lind' } })).status).toBe(
      200,
    )
    const answer = await change(guarded(), id, { version: 1, help: { ...help, purpose: 'Tæt på Bækvej' } })
    expect(answer.status).toBe(409)
    const hidden = 'Vises ikke, fordi barnet har navne- og adressebeskyttelse.'
    expect(answer.json().conflict).toMatchObject({
      theirs: `${hidden}, fra 01-03-2026 og stadig i gang`,
      yours: `${hidden}, fra 01-03-2026 og stadig i gang`,
    })
    expect(answer.text).not.toMatch(/Bæk|Lind/)
  })

  it('a measure becomes neither a placement nor another service’s', async () => {
    const of = responsible()
    const first = measure({ step: 3, period: { from: '2025-04-01', to: '2025-05-01' } })
    const { id } = (await start(of, first)).json()
    const kind = await change(of, id, { version: 1, help: placement({ period: first.period }) })
    expect([kind.status, kind.json().fields]).toEqual([
      400,
      {
        'help.kind':
          'En indsats kan ikke blive til en anbringelse eller omvendt. Afslut den, og skriv den nye for sig.',
      },
    ])
    const other = await service('Kontaktperson', [3])
    const moved = await change(of, id, { version: 1, help: { ...first, service: other } })
    expect(moved.json().fields).toEqual({
      'help.service': 'Indsatsen hører til et andet tilbud. Afslut den, og skriv den nye for sig.',
    })
  })

  it('help at a service that has left the range can still be ended', async () => {
    const of = another()
    const gone = randomUUID()
    const id = await addSpell(of, 'measure', '2025-01-01', { step: 3, service: gone }, gone)
    const help = { kind: 'measure', step: 3, service: gone, period: { from: '2025-01-01', to: '2026-06-01' } }
    expect((await change(of, id, { version: 1, help })).status).toBe(200)
  })

  it('is taken back as never given, unless something is written about it; and then it is changed no more', async () => {
    const of = another()
    const first = measure({ period: { from: '2025-08-01', to: '2025-09-01' } })
    const { id } = (await start(of, first)).json()
    const followUp = await fact(of, 'followUps', { about: [id], heldOn: '2025-08-20' })
    const rests = await change(of, id, { version: 1, help: first, withdrawn: true })
    expect([rests.status, rests.json().sentence]).toEqual([
      400,
      'Opfølgninger, samtykker eller mål handler om hjælpen, så den kan ikke slettes. Ret dem først, eller afslut hjælpen.',
    ])
    await owner(
      "select set_config('app.municipality', '999', false), forlaens.supersede_fact($1, $2, 1, '{}', true, $3, 'x')",
      [of, followUp, askerOf('adviser')],
    )
    expect((await change(of, id, { version: 1, help: first, withdrawn: true })).json().version).toBe(2)
    expect((await caseOf(of)).facts.help.map(each => each.id)).not.toContain(id)
    const again = await change(of, id, { version: 2, help: first })
    expect([again.status, again.json().sentence]).toEqual([400, 'Forløbet er allerede slettet. Skriv et nyt i stedet.'])
  })

  it('of another child, of another kind of spell, or by a stranger, is not found', async () => {
    const { id } = (await start(another(), measure({ period: { from: '2025-10-01', to: '2025-11-01' } }))).json()
    const help = measure()
    expect((await change(responsible(), id, { version: 1, help })).status).toBe(404)
    const { basis } = childOf('adviser', 'responsible')
    expect((await change(responsible(), basis, { version: 1, help })).status).toBe(404)
    const strange = childOf('adviser', 'stranger')
    expect((await change(strange.child, strange.basis, { version: 1, help })).status).toBe(404)
  })

  it('is held to the same where its dates or step alone are corrected', async () => {
    const of = responsible()
    const { id } = (await start(of, measure({ period: { from: '2025-06-01', to: '2025-07-01' } }))).json()
    const correct = (more: object) =>
      ask(askerOf('adviser'), 'POST', `/api/children/${of}/spells/${id}`, {
        version: 1,
        from: '2025-06-01',
        to: '2025-07-01',
        reason: 'Rettet',
        ...more,
      })
    expect((await correct({ step: 5 })).json().fields).toEqual({
      step: 'Familiebehandling kan ikke bruges på trin 5, kun på trin 3 og 4. Vælg et andet tilbud eller et andet trin.',
    })
    await fact(of, 'followUps', { about: [id], heldOn: '2025-06-20' })
    expect((await correct({ withdrawn: true })).status).toBe(400)
    expect((await correct({ step: 3 })).json().version).toBe(2)
  })
})

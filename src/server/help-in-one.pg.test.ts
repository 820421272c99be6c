// Help started in one piece: what it replaces ends, its decision and consents are written, and nothing is where something is wrong.
import { beforeAll, describe, expect, it } from 'vitest'
import { askingTown } from '../../test/setup/asking.ts'
import { helping } from '../../test/setup/helped-child.ts'

const town = askingTown()
const { ask, askerOf, childOf, journalled } = town
const { service, start, caseOf } = helping(town)

let [foster, home] = ['', '']
beforeAll(async () => {
  foster = await service('Almen plejefamilie', [6], { use: 'placement' })
  home = await service('Åbrinken', [7], { use: 'placement' })
})

const child = () => childOf('adviser', 'responsible').child
const begin = (body: object, by = askerOf('adviser')) => ask(by, 'POST', `/api/children/${child()}/help`, body)

const inFamily = (from: string) => ({
  kind: 'placement',
  step: 6,
  service: foster,
  place: 'Familien Sneppemark',
  type: 'general-foster',
  purpose: 'Et trygt hjem',
  expectedDuration: 'et år',
  plannedEnd: '2027-06-01',
  basis: 'Barnets lov § 46',
  period: { from },
})
const decision = {
  about: 'change-of-place',
  basis: 'Barnets lov § 46',
  decidedOn: '2026-06-10',
  level: 'referral-meeting',
  lighterHelp: {
    tried: ['Familiebehandling'],
    networkAsked: ['mormor'],
    childSaid: 'Jeg vil gerne bo på landet',
    networkFamily: { searchedOn: '2026-05-01', outcome: 'none-found', because: 'Mormor er syg' },
  },
}

describe('a move decided on one page', () => {
  it('ends the old place on the new one’s first day, and all of it rests on one decision; one row tells it', async () => {
    const stay = {
      kind: 'placement',
      step: 7,
      service: home,
      place: 'Åbrinken',
      type: 'institution',
      period: { from: '2026-03-01' },
    }
    const old = (await start(child(), stay)).json()
    const rows = await journalled(async () => {
      const answer = await begin({
        help: inFamily('2026-06-12'),
        decision,
        ends: [
          { help: old.id, version: 1, ended: { reason: 'as-planned', by: 'authority', destination: 'other-place' } },
        ],
      })
      expect([answer.status, answer.json().shown]).toEqual([200, []])
      expect(answer.json().ended).toEqual([{ id: old.id, version: 2 }])
    })
    const { facts } = await caseOf(child())
    const before = facts.help.find(each => each.id === old.id)
    const now = facts.help.find(each => each.period.from === '2026-06-12')
    expect(before).toMatchObject({ period: { to: '2026-06-12' }, ended: { reason: 'as-planned', by: 'authority' } })
    expect(now).toMatchObject({ place: 'Familien Sneppemark', decision: facts.decisions.at(-1)?.id })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.body).toMatchObject({
      changes: [
        { entity: 'spell', id: old.id, from: 1, to: 2 },
        { entity: 'decisions', from: null, to: 1 },
        { entity: 'spell', from: null, to: 1 },
      ],
    })
  })

  it('writes nothing where the new place cannot be: the child still lives where it lived', async () => {
    const before = await caseOf(child())
    const lives = before.facts.help.find(each => each.period.to === null)
    const answer = await begin({
      help: { ...inFamily('2026-06-14'), step: 5 },
      decision,
      ends: [{ help: lives?.id, version: 1 }],
    })
    expect(answer.status).toBe(400)
    expect((await caseOf(child())).facts).toEqual(before.facts)
  })

  it('is refused where somebody else has ended the old place meanwhile', async () => {
    const lives = (await caseOf(child())).facts.help.find(each => each.period.to === null)
    const answer = await begin({ help: inFamily('2026-06-14'), ends: [{ help: lives?.id, version: 7 }] })
    expect(answer.status).toBe(409)
    expect(answer.json().conflict.theirs).toContain('Sneppemark')
  })

  it('a consent by somebody without custody is refused, and the decision with it', async () => {
    const before = await caseOf(child())
    const lives = before.facts.help.find(each => each.period.to === null)
    const answer = await begin({
      help: inFamily('2026-06-14'),
      decision,
      ends: [{ help: lives?.id, version: 1 }],
      consents: [
        {
          giver: 'custody-holder',
          person: child(),
          covers: 'placement',
          purpose: 'Et trygt hjem',
          period: { from: '2026-06-10' },
        },
      ],
    })
    expect([answer.status, Object.keys(answer.json().fields)]).toEqual([400, ['consents.person']])
    expect((await caseOf(child())).facts).toEqual(before.facts)
  })

  it('a decision dated tomorrow is refused at its field', async () => {
    const answer = await begin({ help: inFamily('2026-06-14'), decision: { ...decision, decidedOn: '2026-06-16' } })
    expect([answer.status, Object.keys(answer.json().fields)]).toEqual([400, ['decision']])
  })

  it('is not a provider’s to decide', async () => {
    expect((await begin({ help: inFamily('2026-06-14'), decision }, askerOf('provider'))).status).not.toBe(200)
  })
})

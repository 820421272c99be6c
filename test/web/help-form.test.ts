// What the form of new help fills in by itself, what it says is missing, and what it becomes; with the rules that come with the package.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AgeRule } from '../../src/casework/ages.ts'
import { CadenceRule } from '../../src/casework/cadence.ts'
import { CaseFacts, type CaseFactsGiven } from '../../src/casework/facts.ts'
import { StartGiven } from '../../src/casework/given-help.ts'
import { GrantPlan } from '../../src/casework/grant.ts'
import { basesOn, isForced, lawOf, proposedBasis } from '../../src/casework/legal-basis.ts'
import { PlacementTypes } from '../../src/casework/placement-types.ts'
import { Programme } from '../../src/casework/programme.ts'
import { CaseworkRules, CaseworkSettings } from '../../src/casework/rules.ts'
import { addDays, addMonths, day } from '../../src/language/day.ts'
import { say } from '../../src/language/message.ts'
import { readRules } from '../../src/store/rules.ts'
import { nextOf } from '../../src/web/follow-up/next-of.ts'
import { checked, givenOf, missingIn, planAnswer } from '../../src/web/help/given-of.ts'
import {
  type About,
  fieldCount,
  giversOf,
  lastTalk,
  lighterHelp,
  networkOf,
  type StartForm,
  shownAsked,
  shownBasis,
  shownDuration,
  shownTried,
  startOf,
} from '../../src/web/help/start-of.ts'

const rules = CaseworkRules.parse({
  cadences: readRules('cadences', CadenceRule),
  programmes: readRules('programmes', Programme),
  ages: readRules('ages', AgeRule),
  grants: readRules('grants', GrantPlan),
  placements: readRules('placements', PlacementTypes)[0],
  settings: readRules('casework', CaseworkSettings)[0],
})

const therapy = { kind: 'measure', id: 'treatment', service: 'fam', step: 4, period: { from: '2025-01-10' } } as const
const talks = {
  kind: 'measure',
  id: 'talks',
  service: 'talk',
  step: 3,
  period: { from: '2024-03-01', to: '2024-06-01' },
} as const
const stay = {
  kind: 'placement',
  id: 'stay',
  service: 'foster',
  step: 6,
  place: 'Familien Bruun',
  type: 'general-foster',
  period: { from: '2025-06-01' },
} as const
const mother = {
  id: 'r1',
  person: 'mother',
  kind: 'mother',
  custody: true,
  period: { from: '2012-05-20' },
} as const
const person = { side: 'private', strength: 'strong', direction: 'to-child' } as const
const map = {
  id: 'map',
  drawnOn: '2026-05-03',
  people: [
    { ...person, id: 'p1', name: 'Karen', relation: 'mormor', asked: '2026-05-03' },
    { ...person, id: 'p2', name: 'Bo', relation: 'farbror' },
    { ...person, id: 'p3', name: 'Per', relation: 'stedfar', contact: 'not-allowed' as const },
    { ...person, id: 'p4', name: 'Lis', relation: 'lærer', side: 'professional' as const },
  ],
}

const about = (kind: About['kind'], given: Partial<CaseFactsGiven> = {}): About => ({
  kind,
  facts: CaseFacts.parse({ child: 'child', born: '2012-05-20', relations: [mother], help: [therapy, talks], ...given }),
  names: { fam: 'Familiebehandling', talk: 'Samtaler', foster: 'Almen plejefamilie', mother: 'Rikke Holm' },
  rules,
  municipality: 999,
  today: day('2026-06-15'),
})
const services = [
  { id: 'fam', name: 'Familiebehandling' },
  { id: 'foster', name: 'Almen plejefamilie' },
]
const filled = (of: About, part: Partial<StartForm>): StartForm => ({ ...startOf(of, undefined), ...part })
const saidOf = (of: About, form: StartForm) => {
  const written = checked(form, of, giversOf(form, of, 'Alma'), services)
  return { lacks: (written?.lacks ?? []).map(each => each.code), shown: (written?.shown ?? []).map(each => each.code) }
}
const family: Partial<StartForm> = { step: 6, type: 'general-foster', service: 'foster', place: 'Familien Lund' }

describe('few fields', () => {
  test('a measure has at most 8 to fill in, a placement 11, and a move 12', () => {
    expect([fieldCount('measure', false), fieldCount('placement', false), fieldCount('placement', true)]).toEqual([
      8, 11, 12,
    ])
  })

  test('a measure cannot be written without two answers of those that are not filled in, a placement without three', () => {
    const [measure, placement] = [about('measure'), about('placement')]
    const fields = (of: About, form: StartForm) => missingIn(form, of).map(([field]) => field)
    expect(fields(measure, startOf(measure, undefined))).toEqual(['step'])
    expect(fields(measure, filled(measure, { step: 4 }))).toEqual(['service'])
    expect(fields(placement, filled(placement, { step: 6, type: 'general-foster' }))).toEqual(['service', 'place'])
    expect(fields(placement, filled(placement, family))).toEqual([])
  })
})

describe('what the system knows is filled in', () => {
  test('the duration is counted from the dates until it is written', () => {
    const of = about('measure')
    const long = (plannedEnd: string, duration: string | null = null) =>
      shownDuration(filled(of, { plannedEnd, duration }), of).replaceAll('\u00a0', ' ')
    expect(
      ['2026-12-15', '2026-12-14', '2027-06-15', '2027-09-15', '2026-07-27', '2026-06-18'].map(each => long(each)),
    ).toEqual(['6 måneder', '6 måneder', '1 år', '1 år og 3 måneder', '6 uger', '3 dage'])
    expect([long(''), long('2026-06-15'), long('2026-12-15', 'et halvt år')]).toEqual(['', '', 'et halvt år'])
  })

  test('whole months are told as whole months, whatever the day it begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 3, max: 11 }), (offset, months) => {
        const of = about('measure')
        const from = addDays(day('2024-01-01'), offset)
        const said = shownDuration(filled(of, { from, plannedEnd: addMonths(from, months) }), of)
        expect(said).toBe(`${months}\u00a0måneder`)
      }),
    )
  })

  test('the paragraph is proposed for a placement and for help in the home, by the law of the day, and for no other step', () => {
    const basis = (kind: About['kind'], step: number, from = '2026-06-15') => {
      const of = about(kind)
      return shownBasis(filled(of, { step, from }), of)
    }
    expect([basis('placement', 6), basis('measure', 4), basis('measure', 3), basis('measure', 1)]).toEqual([
      'Barnets lov § 46',
      'Barnets lov § 32',
      '',
      '',
    ])
    expect([basis('placement', 7, '2023-12-31'), basis('measure', 4, '2023-12-31')]).toEqual([
      'Serviceloven § 52 stk. 3 nr. 7',
      'Serviceloven § 52',
    ])
    const of = about('placement')
    expect(shownBasis(filled(of, { step: 6, basis: '' }), of)).toBe('')
  })

  test('no paragraph is offered or proposed that was not law that day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.constantFrom('measure' as const, 'placement' as const),
        fc.integer({ min: 1, max: 7 }),
        (offset, kind, step) => {
          const on = addDays(day('2020-01-01'), offset)
          const law = on < '2024-01-01' ? 'Serviceloven' : 'Barnets lov'
          const proposed = proposedBasis(kind, step, on)
          expect(basesOn(kind, on).every(each => lawOf(each) === law)).toBe(true)
          expect(proposed === null || (lawOf(proposed) === law && basesOn(kind, on).includes(proposed))).toBe(true)
          expect(proposed !== null && isForced(proposed)).toBe(false)
        },
      ),
    )
  })

  test('lighter help is the child’s own on lower steps, newest first; what is unticked stays unticked', () => {
    const of = about('placement', {
      help: [therapy, talks, { ...stay, period: { from: '2023-01-01', to: '2023-05-01' } }],
    })
    const form = filled(of, family)
    const told = lighterHelp(form, of).map(each => each.replaceAll('\u00a0', ' '))
    expect(told).toEqual(['Familiebehandling, siden jan. 2025', 'Samtaler, marts 2024 til juni 2024'])
    expect(shownTried(form, of)).toEqual(lighterHelp(form, of))
    expect(shownTried({ ...form, tried: ['Besøgsven'] }, of)).toEqual(['Besøgsven'])
    expect(lighterHelp({ ...form, step: 7 }, of)).toHaveLength(3)
  })

  test('the network is read from the newest map, without those the child may not see; who was asked is ticked', () => {
    const of = about('placement', { networkMaps: [map] })
    expect(networkOf(of)).toEqual({ drawnOn: '2026-05-03', asked: ['Karen, mormor'], unasked: ['Bo, farbror'] })
    expect(shownAsked(filled(of, {}), of)).toEqual(['Karen, mormor'])
    expect(networkOf(about('placement')).drawnOn).toBeNull()
  })

  test('the words are those of the newest talk in which the child said something', () => {
    const of = about('placement', {
      talks: [
        { id: 't1', heldOn: '2026-01-01', childSaid: 'Jeg vil hjem' },
        { id: 't2', heldOn: '2026-06-03', childSaid: 'Jeg vil bo hos mormor' },
        { id: 't3', heldOn: '2026-06-10' },
      ],
    })
    expect(lastTalk(of)).toEqual({ on: '2026-06-03', said: 'Jeg vil bo hos mormor' })
  })
})

describe('who consents', () => {
  const who = (of: About, part: Partial<StartForm> = {}) =>
    giversOf(filled(of, { ...family, ...part }), of, 'Alma').map(each => each.name)
  test('those with custody, and to a placement the young person from 15 on', () => {
    expect(who(about('placement'))).toEqual(['Rikke Holm'])
    expect(who(about('placement', { born: '2011-06-15' }))).toEqual(['Rikke Holm', 'Alma'])
    expect(who(about('placement', { born: '2011-06-16' }))).toEqual(['Rikke Holm'])
    expect(who(about('measure', { born: '2011-06-15' }), { step: 4 })).toEqual(['Rikke Holm'])
  })
  test('nobody where the paragraph is without consent', () => {
    expect(who(about('placement'), { basis: 'Barnets lov § 47' })).toEqual([])
  })
})

describe('what the one who decides is told while it is typed', () => {
  test('everything of a placement that is not there, and nothing when it is; none of it stands in the way of saving', () => {
    const of = about('placement', {
      assessments: [{ id: 'a', kind: 'assessment', awareOn: '2026-01-01', finishedOn: '2026-04-01' }],
    })
    const bare = filled(of, { ...family, tried: [] })
    expect(missingIn(bare, of)).toEqual([])
    expect(saidOf(of, bare)).toEqual({
      lacks: [
        'purpose-missing',
        'duration-missing',
        'consent-missing',
        'decision-without-level',
        'planned-end-missing',
      ],
      shown: ['lighter-help-unsaid', 'network-not-asked', 'network-family-unsaid', 'child-not-heard'],
    })
    const whole: StartForm = {
      ...bare,
      purpose: 'Et trygt hjem',
      plannedEnd: '2027-06-15',
      level: 'head',
      ceiling: '60.000',
      consents: ['mother'],
      tried: null,
      asked: ['Karen, mormor'],
      networkFamily: 'none-found',
      childSaid: 'Jeg vil gerne bo på landet',
    }
    expect(saidOf(of, whole)).toEqual({ lacks: [], shown: [] })
    expect(saidOf(of, { ...whole, networkFamily: 'not-searched' }).shown).toEqual(['network-family-unreasoned'])
  })

  test('early help lacks neither decision nor consent', () => {
    const of = about('measure', { help: [] })
    expect(saidOf(of, filled(of, { step: 2, service: 'fam', basis: 'Barnets lov § 30' })).lacks).toEqual([])
  })

  test('is nothing before the step is chosen', () => {
    const of = about('measure')
    expect(checked(startOf(of, undefined), of, [], services)).toBeNull()
  })

  test('the same service twice is a fault, said with its field', () => {
    const of = about('measure')
    const found = checked(filled(of, { step: 4, service: 'fam' }), of, [], services)?.faults
    expect(found?.map(({ field, why }) => [field, why.code])).toEqual([['period', 'help-overlaps']])
    expect(found?.map(({ why }) => say(why))).toEqual([expect.stringContaining('allerede det samme tilbud')])
  })

  test('the grant plan answers with the level, or with the limits while no amount is written', () => {
    const of = about('placement')
    expect(planAnswer(filled(of, { ...family, ceiling: '60000' }), of)).toBe(
      'Efter kompetenceplanen kan visitationsmødet beslutte det.',
    )
    expect(planAnswer(filled(of, { ...family, basis: 'Barnets lov § 47' }), of)).toContain('børne- og ungeudvalget')
    expect(planAnswer(filled(of, family), of)).toContain('visitationsmødet op til 80.000')
    expect(planAnswer(filled({ ...of, municipality: 101 }, family), { ...of, municipality: 101 })).toBeNull()
  })
})

describe('what is sent', () => {
  const sent = (of: About, form: StartForm) => givenOf(form, of, giversOf(form, of, 'Alma'), { stay: 4, treatment: 2 })

  test('a move ends the stay on the same day, with why and who, and the decision is about a change of place', () => {
    const of = about('placement', { help: [therapy, stay] })
    const form = filled(of, {
      ...family,
      level: 'head',
      replaces: ['treatment'],
      endReason: 'carer-behaviour',
      endedBy: 'place',
      notice: '14',
      preceded: 'Uro om natten',
    })
    const given = sent(of, form)
    expect(StartGiven.safeParse({ ...given, ends: [] }).success).toBe(true)
    expect(given.decision).toMatchObject({ about: 'change-of-place', decidedOn: '2026-06-15', level: 'head' })
    expect(given.ends).toEqual([
      {
        help: 'stay',
        version: 4,
        outcome: null,
        ended: {
          reason: 'carer-behaviour',
          by: 'place',
          noticeDays: 14,
          destination: 'other-place',
          preceded: 'Uro om natten',
        },
      },
      { help: 'treatment', version: 2, ended: null, outcome: 'replaced' },
    ])
    expect(checked(form, of, [], services)?.faults).toEqual([])
  })

  test('what a stay ended with is not lost: it asks for the reason where only something else is written', () => {
    const of = about('placement', { help: [stay] })
    const fields = (part: Partial<StartForm>) =>
      missingIn(filled(of, { ...family, ...part }), of).map(([field]) => field)
    expect(fields({})).toEqual([])
    expect(fields({ preceded: 'Uro om natten' })).toEqual(['endReason', 'endedBy'])
    expect(fields({ endReason: 'other', endedBy: 'other', notice: 'to' })).toEqual(['notice'])
    expect(fields({ searchedBecause: 'Mormor er syg' })).toEqual(['networkFamily'])
    expect(fields({ ceiling: 'mange' })).toEqual(['ceiling'])
  })

  test('a measure nobody has decided on goes without a decision; a placement then has one under preparation', () => {
    const measure = about('measure', { help: [] })
    expect(sent(measure, filled(measure, { step: 2, service: 'talk' })).decision).toBeNull()
    const placement = about('placement')
    expect(sent(placement, filled(placement, family)).decision).toMatchObject({
      about: 'placement',
      preparedFrom: '2026-06-15',
      decidedOn: null,
      lighterHelp: { tried: lighterHelp(filled(placement, family), placement) },
    })
  })

  test('consents are to the purpose of the help, from the day of the decision', () => {
    const of = about('measure', { help: [] })
    const form = filled(of, {
      step: 4,
      service: 'fam',
      purpose: 'Ro om aftenen',
      consents: ['mother'],
      from: '2026-07-01',
    })
    expect(sent(of, form).consents).toEqual([
      {
        giver: 'custody-holder',
        person: 'mother',
        covers: 'measure',
        purpose: 'Ro om aftenen',
        period: { from: '2026-06-15', to: null },
      },
    ])
    expect(sent(of, { ...form, purpose: '' }).consents[0]?.purpose).toBe('Familiebehandling')
  })

  test('help that is led on from ends with the new help', () => {
    expect(startOf(about('measure'), 'treatment').replaces).toEqual(['treatment'])
    expect(startOf(about('measure'), 'talks').replaces).toEqual([])
    expect(startOf(about('placement', { help: [stay] }), 'stay').replaces).toEqual([])
  })
})

describe('a follow-up leads to what was decided', () => {
  const facts = about('measure', { help: [therapy, talks, stay] }).facts
  const help = (id: string) => facts.help.find(each => each.id === id) ?? expect.fail(id)
  const to = (decided: 'continue' | 'step-up' | 'step-down' | 'end', id: string) => nextOf(decided, help(id), 'child')
  test('a step up is a measure below step 4 and a placement from it on; the end is written on the help itself', () => {
    expect(to('step-up', 'talks')).toMatchObject({ to: '/boern/$id/indsats', search: { fra: 'talks' } })
    expect(to('step-up', 'treatment')).toMatchObject({ to: '/boern/$id/anbringelse', search: { fra: 'treatment' } })
    expect(to('step-up', 'stay')).toMatchObject({ to: '/boern/$id/anbringelse', search: { fra: 'stay' } })
    expect(to('end', 'treatment')).toMatchObject({ to: '/boern/$id/indsats', search: { indsats: 'treatment' } })
    expect(to('end', 'stay')).toMatchObject({ to: '/boern/$id/anbringelse', search: { indsats: 'stay' } })
    expect([to('step-down', 'stay').to, to('continue', 'stay').to]).toEqual(['/boern/$id', '/boern/$id'])
  })
})

// Tests of the checks on help, with the shipped types, ages and example of a competence plan; each with its sentence.
import { describe, expect, test } from 'vitest'
import { AgeRule, rightOn } from '../../src/casework/ages.ts'
import { Help } from '../../src/casework/facts/help.ts'
import type { CaseFacts, CaseFactsGiven } from '../../src/casework/facts.ts'
import { GrantPlan } from '../../src/casework/grant.ts'
import { type Around, checkHelp } from '../../src/casework/measure.ts'
import { PlacementTypes, typeLabel, typeOn } from '../../src/casework/placement-types.ts'
import { day } from '../../src/language/day.ts'
import { say } from '../../src/language/message.ts'
import { readRuleFile, readRules } from '../../src/store/rules.ts'
import { caseOf } from './shipped.ts'

const types = readRuleFile('placements/types.yaml', PlacementTypes)
const ages = readRules('ages', AgeRule)
const grants = readRuleFile('grants/example.yaml', GrantPlan)

const services = [
  { id: 'familiebehandling', name: 'Familiebehandling', steps: [3, 4] },
  { id: 'aabrinken', name: 'Åbrinken', steps: [7] },
  { id: 'almen', name: 'Almen plejefamilie', steps: [6] },
]

const around = (facts: CaseFacts, more: Partial<Around> = {}): Around => ({
  facts,
  today: day('2026-06-15'),
  services,
  custodyHolders: ['mor'],
  grants,
  types,
  ages,
  ...more,
})

const consent = (covers: 'measure' | 'placement', about: string | null = 'd', more: object = {}) => ({
  id: `samtykke-${covers}-${about}`,
  giver: 'custody-holder' as const,
  person: 'mor',
  covers,
  about,
  period: { from: '2026-06-01' },
  ...more,
})
const own = consent('placement', 'd', { id: 'egen', giver: 'young-person', person: 'barnet' })

const ceiling = { ore: 3_000_000, per: 'month' as const, priceLevel: 2026 }
const decision = {
  id: 'd',
  about: 'help' as const,
  basis: 'Barnets lov § 32 stk. 1 nr. 5',
  decidedOn: '2026-06-10',
  level: 'team-leader' as const,
  ceiling,
}
const networkFamily = {
  searchedOn: '2026-06-01',
  outcome: 'none-found' as const,
  because: 'Mosteren bor for langt væk',
}
const lighterHelp = {
  tried: ['Familiebehandling'],
  networkAsked: ['moster'],
  childSaid: 'Jeg vil hjem',
  networkFamily,
}

const treatment = (more: object = {}): Help =>
  Help.parse({
    id: 'h',
    kind: 'measure',
    step: 4,
    service: 'familiebehandling',
    decision: 'd',
    basis: 'Barnets lov § 32 stk. 1 nr. 5',
    purpose: 'Ro i hverdagen',
    expectedDuration: 'et halvt år',
    period: { from: '2026-06-20' },
    ...more,
  })

const home = (more: object = {}): Help =>
  Help.parse({
    id: 'h',
    kind: 'placement',
    step: 7,
    service: 'aabrinken',
    place: 'Åbrinken',
    type: 'institution',
    decision: 'd',
    basis: 'Barnets lov § 46',
    purpose: 'Tryghed og behandling',
    expectedDuration: 'et år',
    plannedEnd: '2027-06-01',
    dischargePlan: 'Hjem til mor, familiebehandling fra dagen før',
    period: { from: '2026-06-20' },
    ...more,
  })

const assessment = { id: 'a', awareOn: '2026-01-10', finishedOn: '2026-05-01' }
const inOrder: Omit<CaseFactsGiven, 'child'> = { decisions: [decision], consents: [consent('measure')] }
const placedInOrder: Omit<CaseFactsGiven, 'child'> = {
  born: '2016-05-20',
  decisions: [{ ...decision, about: 'placement', basis: 'Barnets lov § 46', level: 'head', lighterHelp }],
  consents: [consent('placement')],
  assessments: [assessment],
}

const faults = (help: Help, given: Omit<CaseFactsGiven, 'child'> = inOrder) =>
  checkHelp(help, around(caseOf(given))).faults.map(say)
const lacks = (help: Help, given: Omit<CaseFactsGiven, 'child'>, more: Partial<Around> = {}) =>
  checkHelp(help, around(caseOf(given), more)).lacks.map(say)
const shown = (help: Help, given: Omit<CaseFactsGiven, 'child'>) =>
  checkHelp(help, around(caseOf(given))).shown.map(say)

test('help that is in order gets no word', () => {
  expect(checkHelp(treatment(), around(caseOf(inOrder)))).toEqual({ faults: [], lacks: [], shown: [] })
  expect(checkHelp(home(), around(caseOf(placedInOrder)))).toEqual({ faults: [], lacks: [], shown: [] })
})

describe('what cannot have been so is not written', () => {
  test('a step the service cannot serve', () => {
    expect(faults(treatment({ step: 5 }))).toEqual([
      'Familiebehandling kan ikke bruges på trin 5, kun på trin 3 og 4. Vælg et andet tilbud eller et andet trin.',
    ])
    expect(faults(treatment({ service: 'nedlagt' }))).toEqual([
      'Tilbuddet findes ikke i tilbudsviften. Vælg et, der gør.',
    ])
  })

  test('two placements at once, or the same service twice', () => {
    const other = { ...home(), id: 'før', period: { from: '2026-01-10', to: '2026-07-01' } }
    expect(faults(home(), { ...placedInOrder, help: [other] })).toEqual([
      'Barnet er allerede anbragt fra 10-01-2026 til 01-07-2026. Afslut den anbringelse først, eller ret datoerne.',
    ])
    const touching = { ...home(), id: 'før', period: { from: '2026-01-10', to: '2026-06-20' } }
    expect(faults(home(), { ...placedInOrder, help: [touching] })).toEqual([])
    const same = { ...treatment(), id: 'før', period: { from: '2026-01-10' } }
    expect(faults(treatment(), { ...inOrder, help: [same] })).toEqual([
      'Barnet får allerede det samme tilbud fra 10-01-2026 og stadig. Ret den indsats i stedet, eller ret datoerne.',
    ])
    expect(faults(treatment({ id: 'før' }), { ...inOrder, help: [same] })).toEqual([])
  })

  test('an end before the start, real or planned', () => {
    const backwards = { ...treatment(), period: { from: day('2026-06-20'), to: day('2026-06-20') } }
    expect(faults(backwards)).toEqual([
      'perioden fra 20-06-2026 til 20-06-2026 indeholder ingen dage. Slutdagen skal ligge efter startdagen.',
    ])
    expect(faults(treatment({ plannedEnd: '2026-06-01' }))).toEqual([
      'Den planlagte slutdato 01-06-2026 ligger ikke efter starten 20-06-2026. Ret en af dem.',
    ])
    expect(() => treatment({ period: { from: '2026-06-20', to: '2026-06-01' } })).toThrow()
  })

  test('something said to have happened, dated in the future', () => {
    const broken = home({
      period: { from: '2026-01-10', to: '2026-06-16' },
      ended: { reason: 'carer-other', by: 'place' },
    })
    expect(faults(broken, placedInOrder)).toEqual([
      '16-06-2026 er ikke kommet endnu; i dag er det 15-06-2026. Skriv den dag, det skete, eller gem det som planlagt.',
    ])
    expect(faults(treatment({ course: { planned: 8, held: ['2026-06-14', '2026-06-18'] } }))).toHaveLength(1)
  })

  test('a type of another step, or one that could not be chosen that day', () => {
    expect(faults(home({ type: 'general-foster' }), placedInOrder)).toEqual([
      'Typen af anbringelse hører til trin 6, ikke trin 7. Ret typen eller trinet.',
    ])
    expect(faults(home({ type: 'municipal-foster' }), placedInOrder)).toEqual([
      'Typen af anbringelse kunne ikke vælges 20-06-2026. Vælg en, der gælder den dag.',
    ])
    expect(faults(home({ type: 'own-room' }), placedInOrder)).toEqual([])
  })
})

describe('a decision lacks', () => {
  test('itself, its purpose, its duration and its legal basis', () => {
    const bare = treatment({ decision: null, purpose: null, expectedDuration: null, basis: null })
    expect(lacks(bare, { consents: [consent('measure', 'h')] })).toEqual([
      'Hjælpen hviler ikke på nogen afgørelse. Skriv, hvem der har besluttet den og hvornår.',
      'Formålet mangler. Afgørelsen skal sige, hvad hjælpen skal føre til.',
      'Den forventede varighed mangler. Afgørelsen skal sige, hvor længe hjælpen ventes at vare.',
      'Retsgrundlaget mangler. Vælg den paragraf, afgørelsen bygger på.',
    ])
  })

  test('nothing where help needs no decision', () => {
    expect(lacks(treatment({ step: 3, decision: null, basis: 'Barnets lov § 30', purpose: null }), {})).toEqual([])
    expect(lacks(treatment({ step: 3, decision: null, basis: 'Sundhedsloven § 122' }), {})).toEqual([])
  })

  test('the law of its own day', () => {
    const on = (decidedOn: string, basis: string) =>
      lacks(treatment({ basis, period: { from: '2024-01-05' } }), {
        decisions: [{ ...decision, basis, decidedOn }],
        consents: [consent('measure', 'd', { period: { from: '2023-12-01' } })],
      })
    const old = 'Serviceloven § 52 stk. 3 nr. 3'
    const today = 'Barnets lov § 32 stk. 1 nr. 5'
    expect(on('2023-12-31', old)).toEqual([])
    expect(on('2024-01-01', today)).toEqual([])
    expect(on('2024-01-01', old)).toEqual([
      'Serviceloven § 52 stk. 3 nr. 3 gjaldt ikke 01-01-2024. Den dag gjaldt barnets lov; vælg paragraffen derfra.',
    ])
    expect(on('2023-12-31', today)).toEqual([
      'Barnets lov § 32 stk. 1 nr. 5 gjaldt ikke 31-12-2023. Den dag gjaldt serviceloven; vælg paragraffen derfra.',
    ])
  })

  test('consent of everyone who holds custody', () => {
    expect(lacks(treatment(), { decisions: [decision] })).toEqual([
      'Samtykke mangler fra indehaveren af forældremyndigheden.',
    ])
    expect(lacks(treatment(), { decisions: [decision] }, { custodyHolders: ['mor', 'far'] })).toEqual([
      'Samtykke mangler fra 2 indehavere af forældremyndigheden.',
    ])
    expect(lacks(treatment(), inOrder, { custodyHolders: ['mor', 'far'] })).toHaveLength(1)
  })

  test('consent to this purpose', () => {
    const other = consent('measure', 'en anden afgørelse')
    expect(lacks(treatment(), { decisions: [decision], consents: [other] })).toEqual([
      'Samtykke mangler fra indehaveren af forældremyndigheden.',
      'Der er et samtykke, men det er givet til et andet formål. Spørg igen om netop denne hjælp.',
    ])
    const inWords = consent('measure', null, { purpose: 'Ro i hverdagen' })
    expect(lacks(treatment(), { decisions: [decision], consents: [inWords] })).toEqual([])
    const ended = consent('measure', 'd', { period: { from: '2026-06-01', to: '2026-06-10' } })
    expect(lacks(treatment(), { decisions: [decision], consents: [ended] })).toHaveLength(1)
  })

  test("the young person's own consent to a placement, from the 15th birthday", () => {
    const aged = (born: string) => lacks(home(), { ...placedInOrder, born })
    expect(aged('2011-06-11')).toEqual([])
    expect(aged('2011-06-10')).toEqual(['Den unge er fyldt 15 og skal selv give samtykke til anbringelsen.'])
    expect(lacks(home(), { ...placedInOrder, born: '2011-06-10', consents: [consent('placement'), own] })).toEqual([])
    expect(lacks(treatment(), { ...inOrder, born: '2011-06-10' })).toEqual([])
  })

  test('no consent where it is decided without', () => {
    const forced = {
      ...placedInOrder,
      consents: [],
      decisions: [
        {
          ...decision,
          about: 'placement' as const,
          basis: 'Barnets lov § 47',
          level: 'committee' as const,
          withoutConsent: true,
          lighterHelp,
        },
      ],
    }
    expect(lacks(home({ basis: 'Barnets lov § 47' }), forced)).toEqual([])
  })

  test('an assessment before a placement, unless it is provisional', () => {
    const { assessments: _, ...without } = placedInOrder
    expect(lacks(home(), without)).toEqual([
      'Der ligger ingen afsluttet børnefaglig undersøgelse. Uden den kan barnet kun anbringes foreløbigt eller akut.',
    ])
    const provisional = [{ id: 'p', decidedAt: { day: '2026-06-10' } }]
    expect(lacks(home(), { ...without, provisionalDecisions: provisional })).toEqual([])
  })

  test('a planned end from day one', () => {
    expect(lacks(home({ plannedEnd: null }), placedInOrder)).toEqual([
      'Anbringelsen har ingen planlagt slutdato. Skriv, hvornår barnet ventes hjem eller videre.',
    ])
  })

  test('the level and ceiling the competence plan asks for', () => {
    const by = (level: string | null, more: object = {}) =>
      lacks(treatment(), { ...inOrder, decisions: [{ ...decision, level: level as 'head', ceiling, ...more }] })
    expect(by('adviser')).toEqual(['Efter kompetenceplanen kan rådgiveren ikke bevilge det her; det kan teamlederen.'])
    expect(by('team-leader', { ceiling: { ...ceiling, ore: 4_000_001 } })).toEqual([
      'Efter kompetenceplanen kan teamlederen ikke bevilge det her; det kan visitationsmødet.',
    ])
    expect(by('team-leader', { ceiling: { ore: 48_000_000, per: 'year', priceLevel: 2026 } })).toEqual([])
    expect(by('referral-meeting')).toEqual([])
    expect(by('team-leader', { ceiling: null })).toEqual([
      'Afgørelsen har intet beløbsloft. Skriv, hvor meget der er bevilget.',
    ])
    expect(by(null)).toEqual(['Der står ikke, hvem der har truffet afgørelsen på hvilket niveau.'])
  })

  test('amounts that can be compared', () => {
    const plan = GrantPlan.parse({ ...grants, lines: grants.lines.filter(each => each.ceiling !== null) })
    const at = (asked: object) =>
      lacks(
        treatment(),
        { ...inOrder, decisions: [{ ...decision, ceiling: { ...ceiling, ...asked } }] },
        { grants: plan },
      )
    expect(at({ priceLevel: 2025 })).toEqual([
      'Bevillingens loft og kompetenceplanens er ikke i samme års priser eller for samme tid, så de kan ikke sammenlignes.',
    ])
    expect(at({ ore: 9_000_000 })).toEqual(['Ingen i kompetenceplanen kan bevilge så stort et beløb. Spørg ledelsen.'])
    expect(
      lacks(treatment(), { ...inOrder, decisions: [{ ...decision, level: null, ceiling: null }] }, { grants: null }),
    ).toEqual([])
  })
})

describe('before help away from home is shown, and never stands in its way', () => {
  test('whether lighter help was considered, whose network was asked, what the child said', () => {
    const unsaid = {
      ...placedInOrder,
      decisions: [{ ...decision, about: 'placement' as const, level: 'head' as const }],
    }
    expect(shown(home({ dischargePlan: null }), unsaid)).toEqual([
      'Der står ikke, om mindre indgribende hjælp er prøvet, eller hvorfor den ikke er.',
      'Der står ikke, hvem i barnets netværk der er spurgt.',
      'Der står ikke, om der er ledt efter en plejefamilie i barnets eget netværk.',
      'Der står ikke, hvad barnet selv har sagt.',
      'Der er ikke aftalt noget om tiden efter opholdet: hvor barnet skal bo, og hvem der tager over.',
    ])
    expect(checkHelp(home({ dischargePlan: null }), around(caseOf(unsaid))).faults).toEqual([])
  })

  test('a reason for not trying is as good as having tried: any step may be the first', () => {
    const because = {
      notTriedBecause: 'Barnet er i fare hjemme',
      networkAsked: ['moster'],
      childSaid: 'Jeg er bange',
      networkFamily: { outcome: 'not-searched' as const, because: 'Der er ingen tid i nat' },
    }
    const given = { ...placedInOrder, decisions: [{ ...decision, about: 'placement' as const, lighterHelp: because }] }
    expect(shown(home(), given)).toEqual([])
  })

  test('whether a foster family was looked for in the network, once the child is to live with strangers', () => {
    const saying = (of: object | null, help = home()) =>
      shown(help, {
        ...placedInOrder,
        decisions: [
          {
            ...decision,
            about: 'placement',
            level: 'head',
            lighterHelp: { ...lighterHelp, networkFamily: of as null },
          },
        ],
      })
    const unsaid = ['Der står ikke, om der er ledt efter en plejefamilie i barnets eget netværk.']
    expect(saying(null)).toEqual(unsaid)
    expect(saying(null, home({ step: 6, service: 'almen', type: 'general-foster' }))).toEqual(unsaid)
    expect(saying(null, home({ step: 5, service: 'almen', type: 'network-foster' }))).toEqual([])
    expect(saying({ outcome: 'not-searched' })).toEqual([
      'Der er ikke ledt efter en plejefamilie i barnets eget netværk, og der står ikke hvorfor.',
    ])
    expect(saying({ outcome: 'not-searched', because: 'Forældrene siger nej' })).toEqual([])
    expect(saying({ outcome: 'found', searchedOn: '2026-06-01' })).toEqual([])
  })

  test('nothing of it on a lighter step', () => expect(shown(treatment(), inOrder)).toEqual([]))
})

describe('the shipped code lists', () => {
  test('map every type of placement to a step and to one code of the statistics', () => {
    const codes = types.types.map(each => each.statistics)
    expect(new Set(codes).size).toBe(codes.length)
    expect(typeOn(types, 'network-foster', day('2026-06-15'))).toMatchObject({ step: 5, statistics: 1 })
    expect(typeOn(types, 'boarding-school', day('2026-06-15'))?.step).toBeNull()
  })

  test('call an institution by the words of the day', () => {
    const institution = typeOn(types, 'institution', day('2026-06-15'))
    if (institution === undefined) throw new Error('an institution can be chosen')
    expect(typeLabel(institution, day('2023-12-31'))).toBe('døgninstitution')
    expect(typeLabel(institution, day('2024-01-01'))).toBe('børne- og ungehjem, døgninstitution')
  })

  test('give a child of ten a say in its own case from 2024; before that it was twelve', () => {
    const born = day('2013-12-31')
    expect(rightOn(ages, 'party', born, day('2023-12-31'))).toBeUndefined()
    expect(rightOn(ages, 'party', born, day('2024-01-01'))?.paragraph).toBe('§ 3')
    expect(rightOn(ages, 'complain', born, day('2024-01-01'))?.age).toBe(10)
    expect(rightOn(ages, 'party', null, day('2024-01-01'))).toBeUndefined()
  })
})

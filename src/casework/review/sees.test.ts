// What the system sees in a case: law and programme told apart, and what no fact tells is not made up.
import { describe, expect, it } from 'vitest'
import { caseOf, shippedRules as rules } from '../../../test/casework/shipped.ts'
import { day } from '../../language/day.ts'
import { say } from '../../language/message.ts'
import type { CaseFactsGiven } from '../facts.ts'
import { pictureOf } from '../picture.ts'
import type { LooksAt } from './checklist.ts'
import { whatIsSeen } from './sees.ts'

const today = day('2026-06-15')
const around = { rules, municipality: 999, services: [] }
const look = (at: LooksAt, given: Omit<CaseFactsGiven, 'child'> = {}): readonly [string, string] => {
  const facts = caseOf(given)
  const picture = pictureOf(facts, { day: today, time: null }, around)
  const { saw, sentence } = whatIsSeen(at, facts, picture, today)
  return [saw, say(sentence)]
}
const measure = (more: object = {}): NonNullable<CaseFactsGiven['help']>[number] => ({
  id: 'familiebehandling',
  kind: 'measure' as const,
  step: 4,
  service: 's',
  basis: 'Barnets lov § 32 stk. 1',
  purpose: 'Ro i hverdagen',
  period: { from: '2026-05-01' },
  ...more,
})
const decision = { id: 'afgørelsen', about: 'help' as const, decidedOn: '2026-05-10' }

describe('a talk with the child', () => {
  it('is not asked about where nothing was decided', () => {
    expect(look('talk')).toEqual(['not-relevant', 'Der er ikke truffet en afgørelse.'])
    expect(look('talk', { decisions: [{ ...decision, decidedOn: '2026-06-16' }] })[0]).toBe('not-relevant')
  })

  it('counts where it was held before the decision it was held for', () => {
    const talk = { id: 'samtalen', heldOn: '2026-05-03', before: ['afgørelsen'] }
    expect(look('talk', { decisions: [decision], talks: [talk] })).toEqual([
      'yes',
      'Der er talt med barnet 03-05-2026, før afgørelsen 10-05-2026.',
    ])
    const no = ['no', 'Ingen samtale er skrevet på afgørelsen 10-05-2026.']
    expect(look('talk', { decisions: [decision], talks: [{ ...talk, heldOn: '2026-05-11' }] })).toEqual(no)
    expect(look('talk', { decisions: [decision], talks: [{ ...talk, before: [] }] })).toEqual(no)
    const exception = { on: '2026-05-09', reason: 'Barnet er ni måneder.' }
    expect(look('talk', { decisions: [decision], talks: [{ id: 's', before: ['afgørelsen'], exception }] })).toEqual([
      'no',
      'Samtalen er udeladt. Der står hvorfor: Barnet er ni måneder.',
    ])
  })
})

describe('a plan', () => {
  const goal = (id: string, whose: 'child' | 'parents') => ({ id, for: whose, text: 'Ro ved bordet', target: 8 })
  const plan = { id: 'p1', plan: 'planen', version: 1, decidedOn: '2026-04-01', goals: [goal('g', 'child')] }

  it('is seen where one holds, with goals for the child and for the parents each by itself', () => {
    expect(look('goals-for-child')).toEqual(['no', 'Der er ingen plan, der gælder nu.'])
    expect(look('goals-for-child', { plans: [plan] })).toEqual(['yes', 'Planen fra 01-04-2026 har 1 mål for barnet.'])
    expect(look('goals-for-parents', { plans: [plan] })).toEqual([
      'no',
      'Planen fra 01-04-2026 har ingen mål for forældrene.',
    ])
    expect(look('goals-for-child', { plans: [{ ...plan, decidedOn: null }] })[0]).toBe('no')
  })
})

describe('follow-ups', () => {
  it('that the law has waited for since February are late by law and not by a programme nobody follows', () => {
    const help = [measure({ period: { from: '2025-11-14' } })]
    expect(look('follow-up-by-law', { help })).toEqual(['no', 'Efter loven skulle der have været fulgt op 14-02-2026.'])
    expect(look('follow-up-by-programme', { help })).toEqual([
      'not-relevant',
      'Hjælpen følger intet program med frister for opfølgning.',
    ])
  })

  it('can be in time by law and late by the programme', () => {
    const help = [
      measure({
        id: 'pleje',
        kind: 'placement',
        type: 'general-foster',
        place: 'p',
        step: 6,
        basis: 'Barnets lov § 46',
        programme: 'boraas',
      }),
    ]
    const given = { help }
    const planned = { followUps: [{ id: 'f', about: ['pleje'], plannedFor: '2026-07-20' }] }
    expect(look('follow-up-by-law', { ...given, ...planned })).toEqual([
      'yes',
      'Ingen opfølgning er for sent efter loven.',
    ])
    const [saw, sentence] = look('follow-up-by-programme', { ...given, ...planned })
    expect([saw, sentence.slice(0, 16)]).toEqual(['no', 'Efter programmet'])
  })

  it('that nobody has planned are told of', () => {
    expect(look('follow-up-by-law', { help: [measure()] })).toEqual([
      'no',
      'En opfølgning efter loven er hverken holdt eller aftalt.',
    ])
  })
})

describe('the rest of the list', () => {
  it('consent, lighter help and the way down are not asked about where there is no help', () => {
    expect(look('consent')[0]).toBe('not-relevant')
    expect(look('lighter-help')[0]).toBe('not-relevant')
    expect(look('way-down')[0]).toBe('not-relevant')
    expect(look('lighter-help', { help: [measure()] })[0]).toBe('not-relevant')
    expect(look('nothing')).toEqual(['unknown', 'Det kan systemet ikke se.'])
  })

  it('a missing consent is seen', () => {
    expect(look('consent', { help: [measure()] })).toEqual([
      'no',
      'Der mangler et samtykke til den hjælp, barnet får nu.',
    ])
  })

  it('a network map is old on the day it is six months', () => {
    const map = (drawnOn: string) => ({ networkMaps: [{ id: 'k', drawnOn, people: [] }] })
    expect(look('network-map')).toEqual(['no', 'Der er ikke tegnet et netværkskort.'])
    expect(look('network-map', map('2025-12-16'))).toEqual(['yes', 'Netværkskortet er tegnet 16-12-2025.'])
    expect(look('network-map', map('2025-12-15'))[0]).toBe('no')
  })

  it('the next step down is named where a way is neither taken nor given up', () => {
    const help = [measure()]
    const way = { id: 'v', step: 3, what: 'Aflastning', plannedFor: '2026-09-01' }
    expect(look('way-down', { help })).toEqual(['no', 'Ingen har skrevet, hvad det næste trin ned er.'])
    expect(look('way-down', { help, waysDown: [way] })).toEqual([
      'yes',
      'Det næste er trin 3, planlagt til 01-09-2026.',
    ])
    expect(look('way-down', { help, waysDown: [{ ...way, takenOn: '2026-06-01' }] })[0]).toBe('no')
  })
})

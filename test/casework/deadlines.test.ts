// Tests of what is due around a case by the law, and by a municipality's own deadlines.
import { describe, expect, test } from 'vitest'
import type { DueRules } from '../../src/casework/due/rules-asked.ts'
import type { CaseFacts } from '../../src/casework/facts.ts'
import { caseOf, dueOn, line, rulesWith, shipped } from './shipped.ts'

const of = (facts: CaseFacts, on: string, what: string, rules: DueRules = shipped) =>
  dueOn(facts, on, rules).filter(each => each.what === what)

const placed = (from: string, more: object = {}) => ({
  id: 'anbringelse',
  kind: 'placement' as const,
  step: 7,
  service: 'aabrinken',
  place: 'Åbrinken',
  type: 'institution',
  basis: from < '2024' ? 'Serviceloven § 52 stk. 3 nr. 7' : 'Barnets lov § 46',
  period: { from },
  ...more,
})

describe('a notification', () => {
  const facts = caseOf({
    notifications: [{ id: 'u', receivedAt: { day: '2026-01-31', time: '14:30' }, notifier: 'school' }],
  })

  test('is judged within 24 hours, to the minute, Saturdays and Sundays too', () => {
    expect(of(facts, '2026-02-01T14:30', 'notification')[0]).toMatchObject({ state: 'today', date: '2026-02-01' })
    expect(of(facts, '2026-02-01T14:31', 'notification')[0]).toMatchObject({ state: 'late-by-law', late: { days: 0 } })
  })

  test('is answered within six hverdage: warned on the earliest day, late after the latest', () => {
    expect(of(facts, '2026-02-06', 'receipt')[0]).toMatchObject({ state: 'ahead', date: '2026-02-07' })
    expect(of(facts, '2026-02-07', 'receipt')[0]?.state).toBe('today')
    expect(of(facts, '2026-02-09', 'receipt')[0]?.state).toBe('today')
    expect(of(facts, '2026-02-10', 'receipt')[0]).toMatchObject({ state: 'late-by-law', late: { days: 1 } })
    expect(of(facts, '2026-02-10', 'receipt')[0]?.dates[0]?.confidence).toBe('unverified')
  })

  test('that is anonymous gets no receipt, and one before 2024 follows serviceloven', () => {
    const anonymous = caseOf({ notifications: [{ id: 'u', receivedAt: { day: '2026-01-31' }, notifier: 'anonymous' }] })
    expect(dueOn(anonymous, '2026-02-01').map(each => each.what)).toEqual(['notification'])
    const old = caseOf({ notifications: [{ id: 'u', receivedAt: { day: '2023-12-31' }, notifier: 'school' }] })
    expect(dueOn(old, '2023-12-31').flatMap(each => each.dates.map(date => date.rule))).toEqual([
      'serviceloven-155',
      'serviceloven-155b',
    ])
  })

  test('waits for its answer in a closed case too', () => {
    const closed = caseOf({
      notifications: [{ id: 'u', receivedAt: { day: '2026-01-31' }, notifier: 'school' }],
      closings: [{ id: 'l', period: { from: '2025-06-01' }, outcome: 'Det går godt' }],
      assessments: [{ id: 'a', awareOn: '2024-01-15' }],
    })
    expect(dueOn(closed, '2026-02-01').map(each => each.what)).toEqual(['notification', 'receipt'])
  })
})

describe('an assessment', () => {
  test('takes four months, and nothing more when it is finished', () => {
    const facts = caseOf({ assessments: [{ id: 'a', awareOn: '2025-10-31', finishedOn: '2026-03-15' }] })
    expect(of(facts, '2026-02-28', 'assessment').map(line)).toEqual(['assessment a: today 2026-02-28'])
    expect(of(facts, '2026-03-01', 'assessment')[0]?.state).toBe('late-by-law')
    expect(of(facts, '2026-03-15', 'assessment')).toEqual([])
  })

  test('without consent takes two months from the day that was decided, marked under barnets lov', () => {
    const facts = caseOf({ assessments: [{ id: 'a', awareOn: '2025-12-15', withoutConsentOn: '2025-12-31' }] })
    expect(of(facts, '2026-01-10', 'assessment-without-consent')[0]).toMatchObject({
      date: '2026-02-28',
      dates: [{ rule: 'barnets-lov-22', confidence: 'unverified' }],
    })
    expect(of(facts, '2026-01-10', 'assessment')[0]?.date).toBe('2026-04-15')
    const old = caseOf({ assessments: [{ id: 'a', awareOn: '2023-12-15', withoutConsentOn: '2023-12-31' }] })
    expect(of(old, '2024-01-10', 'assessment-without-consent')[0]?.dates[0]?.rule).toBe('serviceloven-51')
  })
})

describe('the plan', () => {
  const decided = (decidedOn: string, basis: string, more: object = {}) =>
    caseOf({
      decisions: [{ id: 'afgørelse', about: 'placement', basis, decidedOn, ...more }],
      talks: [{ id: 't', heldOn: decidedOn, before: ['afgørelse'] }],
    })

  test('follows the law of the day of the decision: four months until 2023, three from 2024', () => {
    expect(of(decided('2023-12-31', 'Serviceloven § 52 stk. 3 nr. 7'), '2024-02-01', 'plan')[0]).toMatchObject({
      date: '2024-04-30',
      dates: [{ rule: 'serviceloven-140' }],
    })
    expect(of(decided('2024-01-01', 'Barnets lov § 46'), '2024-02-01', 'plan')[0]).toMatchObject({
      date: '2024-04-01',
      dates: [{ rule: 'barnets-lov-91' }],
    })
  })

  test('after help is due only where it was decided to make one', () => {
    expect(of(decided('2026-01-31', 'Barnets lov § 32 stk. 1 nr. 5'), '2026-02-01', 'plan')).toEqual([])
    expect(
      of(decided('2026-01-31', 'Barnets lov § 32 stk. 1 nr. 5', { planDecided: true }), '2026-02-01', 'plan')[0]?.date,
    ).toBe('2026-04-30')
  })

  test('should have been there before a placement without consent', () => {
    expect(of(decided('2026-01-31', 'Barnets lov § 47'), '2026-02-01', 'plan')[0]).toMatchObject({
      state: 'missing',
      missing: 'not-before-decision',
    })
  })

  test('is ready within two weeks in Borås, with the law beside it', () => {
    const facts = caseOf({
      decisions: [{ id: 'afgørelse', about: 'placement', basis: 'Barnets lov § 46', decidedOn: '2026-01-20' }],
      help: [placed('2026-01-31', { step: 6, decision: 'afgørelse', programme: 'boraas' })],
    })
    expect(of(facts, '2026-02-20', 'plan')).toMatchObject([
      { about: 'afgørelse', state: 'late-by-programme', date: '2026-02-14', dates: [{}, { date: '2026-04-20' }] },
    ])
  })
})

describe('the talk with the child', () => {
  const facts = (talks: NonNullable<Parameters<typeof caseOf>[0]['talks']>, decidedOn: string | null) =>
    caseOf({ decisions: [{ id: 'd', about: 'help', preparedFor: '2026-03-10', decidedOn }], talks })

  test('is due before a decision under preparation', () => {
    expect(of(facts([], null), '2026-03-01', 'talk').map(line)).toEqual(['talk d: ahead 2026-03-10'])
    expect(of(facts([{ id: 't', heldOn: '2026-03-02', before: ['d'] }], null), '2026-03-05', 'talk')).toEqual([])
  })

  test('is missing where the decision was taken without it', () => {
    expect(of(facts([], '2026-03-10'), '2026-03-11', 'talk')[0]).toMatchObject({
      state: 'missing',
      missing: 'not-before-decision',
      dates: [{ rule: 'barnets-lov-5-3' }],
    })
  })

  test('may be left out with a reason, or held late', () => {
    const left = { id: 't', before: ['d'], exception: { on: '2026-03-08', reason: 'Barnet er to måneder gammelt' } }
    expect(of(facts([left], '2026-03-10'), '2026-03-11', 'talk')).toEqual([])
    expect(of(facts([{ id: 't', heldOn: '2026-03-20' }], '2026-03-10'), '2026-03-19', 'talk')).toHaveLength(1)
    expect(of(facts([{ id: 't', heldOn: '2026-03-20' }], '2026-03-10'), '2026-03-20', 'talk')).toEqual([])
  })

  test('cannot be asked for with an unborn child', () => {
    const unborn = caseOf({ born: null, decisions: [{ id: 'd', about: 'help', decidedOn: '2026-03-10' }] })
    expect(of(unborn, '2026-03-11', 'talk')).toEqual([])
  })
})

describe('supervision of a placed child', () => {
  const visit = (heldOn: string, talkedWithChild = true) => ({ id: heldOn, heldOn, talkedWithChild })

  test('is two visits with a talk in each calendar year', () => {
    const facts = caseOf({
      help: [placed('2024-06-01')],
      supervisionVisits: [visit('2025-03-01'), visit('2025-09-01', false), visit('2025-10-01'), visit('2026-02-01')],
    })
    expect(of(facts, '2025-09-30', 'supervision')[0]).toMatchObject({
      date: '2025-12-31',
      progress: { held: 1, of: 2 },
      state: 'ahead',
    })
    expect(of(facts, '2025-10-01', 'supervision')).toEqual([])
    expect(of(facts, '2026-02-01', 'supervision')[0]).toMatchObject({
      date: '2026-12-31',
      progress: { held: 1, of: 2 },
    })
  })

  test('that lacked a visit last year is late by law until the first of this', () => {
    const facts = caseOf({
      help: [placed('2024-06-01')],
      supervisionVisits: [visit('2025-03-01'), visit('2026-02-01')],
    })
    expect(of(facts, '2026-01-10', 'supervision')[0]).toMatchObject({ state: 'late-by-law', date: '2025-12-31' })
    expect(of(facts, '2026-02-01', 'supervision')[0]?.state).toBe('ahead')
  })

  test('is not called late for a year the child was placed in only a part of', () => {
    const facts = caseOf({ help: [placed('2025-11-20')], supervisionVisits: [visit('2025-12-10')] })
    expect(of(facts, '2026-01-10', 'supervision')[0]?.state).toBe('ahead')
  })

  test('that nobody has held or planned is missing', () => {
    const facts = caseOf({ help: [placed('2024-06-01')] })
    expect(of(facts, '2025-03-01', 'supervision')[0]?.missing).toBe('nothing-planned')
  })
})

describe('a placement without consent', () => {
  const forced = (decidedOn: string, more: object = {}) =>
    caseOf({
      decisions: [{ id: 'd', about: 'placement', decidedOn, withoutConsent: true, ...more }],
      help: [placed(decidedOn, { decision: 'd' })],
    })

  test('is decided again within one year, or two or three where the law says so', () => {
    expect(of(forced('2023-12-31'), '2024-01-15', 're-decision')[0]?.dates.map(each => each.date)).toEqual([
      '2024-12-31',
    ])
    expect(
      of(forced('2023-05-01', { conditions: ['placed-before-within-a-year'] }), '2023-06-01', 're-decision')[0]?.date,
    ).toBe('2025-05-01')
    expect(
      of(forced('2023-05-01', { conditions: ['special-case-below-one-year'] }), '2023-06-01', 're-decision')[0]?.date,
    ).toBe('2026-05-01')
  })

  test('under barnets lov has the same dates, marked as nothing we have read', () => {
    expect(of(forced('2024-01-01'), '2024-01-15', 're-decision')[0]?.dates).toMatchObject([
      { date: '2025-01-01', rule: 'barnets-lov-re-decision', confidence: 'unverified', paragraph: null },
    ])
  })

  test('asks for the next from the decision that stands in its place', () => {
    const base = forced('2023-05-01')
    const facts = caseOf({
      decisions: [
        ...base.decisions,
        { id: 'd2', about: 'placement', decidedOn: '2024-04-15', withoutConsent: true, reDecisionOf: 'd' },
      ],
      help: base.help,
    })
    expect(of(facts, '2024-05-01', 're-decision').map(line)).toEqual(['re-decision d2: ahead 2025-04-15'])
  })
})

describe("the chairman's provisional decision", () => {
  test('is told within 24 hours and put to the committee within seven days', () => {
    const facts = caseOf({ provisionalDecisions: [{ id: 'p', decidedAt: { day: '2023-01-31', time: '09:00' } }] })
    expect(dueOn(facts, '2023-02-01T09:01').map(line)).toEqual([
      'provisional-told p: late-by-law 2023-02-01',
      'provisional-committee p: ahead 2023-02-07',
    ])
  })
})

describe('what others wait for', () => {
  test('an access request is answered within seven working days', () => {
    const facts = caseOf({ accessRequests: [{ id: 'a', receivedOn: '2026-04-01', by: 'child' }] })
    expect(of(facts, '2026-04-15', 'access-request').map(line)).toEqual(['access-request a: today 2026-04-15'])
  })

  test('a complaint is reassessed within four weeks', () => {
    const facts = caseOf({ complaints: [{ id: 'k', receivedOn: '2026-04-01' }] })
    expect(of(facts, '2026-04-10', 'complaint')[0]).toMatchObject({ date: '2026-04-29' })
  })
})

describe('what comes with age', () => {
  const facts = caseOf({ born: '2008-08-31', disability: true, help: [placed('2024-02-01')] })

  test('a decision about life after 18 is taken half a year before, and shown a year ahead of that', () => {
    expect(of(facts, '2025-02-27', 'aftercare')).toEqual([])
    expect(of(facts, '2025-02-28', 'aftercare')[0]).toMatchObject({ date: '2026-02-28', state: 'ahead' })
    expect(of(facts, '2026-03-01', 'aftercare')[0]).toMatchObject({
      state: 'late-by-law',
      late: { by: { confidence: 'unverified' } },
    })
  })

  test('of one who turned 17½ before 2024 follows serviceloven', () => {
    const older = caseOf({ born: '2006-06-30', help: [placed('2020-01-01')] })
    expect(of(older, '2023-12-01', 'aftercare')[0]).toMatchObject({
      date: '2023-12-30',
      dates: [{ rule: 'serviceloven-68', paragraph: '§ 68 stk. 12' }],
    })
  })

  test('the preparation of adult life is for young people with an impairment', () => {
    expect(of(facts, '2024-07-01', 'transition')[0]?.date).toBe('2024-08-31')
    expect(of(caseOf({ born: '2008-08-31', help: [placed('2024-02-01')] }), '2024-07-01', 'transition')).toEqual([])
  })

  test('one who turns 15 in a placement is asked', () => {
    const young = caseOf({ born: '2011-05-20', help: [placed('2024-02-01')] })
    expect(of(young, '2026-02-19', 'own-consent')).toEqual([])
    expect(of(young, '2026-02-20', 'own-consent')[0]).toMatchObject({ date: '2026-05-20', state: 'ahead' })
    const asked = caseOf({
      born: '2011-05-20',
      help: [placed('2024-02-01')],
      consents: [
        { id: 's', giver: 'young-person', person: 'barnet', covers: 'placement', period: { from: '2026-05-01' } },
      ],
    })
    expect(of(asked, '2026-05-02', 'own-consent')).toEqual([])
  })
})

describe('what was agreed at a network meeting', () => {
  const agreement = { id: 'morfar', text: 'Morfar henter til fodbold', owner: 'morfar', due: '2026-03-01' }
  const facts = caseOf({
    networkMeetings: [
      {
        id: 'm',
        heldOn: '2026-02-10',
        agreements: [agreement, { id: 'uden', text: 'Ringe til skolen', owner: 'mor' }],
      },
      { id: 'n', plannedFor: '2026-04-10', agreements: [{ ...agreement, id: 'ikke-holdt' }] },
    ],
  })

  test('is due on its day, and those without a day stand last', () => {
    expect(of(facts, '2026-03-05', 'agreement').map(line)).toEqual([
      'agreement morfar: late-by-programme 2026-03-01',
      'agreement uden: ahead -',
    ])
    expect(of(facts, '2026-03-05', 'agreement')[0]).toMatchObject({
      text: 'Morfar henter til fodbold (morfar)',
      late: { days: 4, by: { asker: 'agreement' } },
    })
  })

  test('is gone when it is done', () => {
    const done = caseOf({
      networkMeetings: [{ id: 'm', heldOn: '2026-02-10', agreements: [{ ...agreement, doneOn: '2026-02-20' }] }],
    })
    expect(of(done, '2026-02-19', 'agreement')).toHaveLength(1)
    expect(of(done, '2026-02-20', 'agreement')).toEqual([])
  })
})

describe("a municipality's own deadlines", () => {
  const applied = (paragraph: string, receivedOn = '2026-01-31') =>
    caseOf({ applications: [{ id: 'a', receivedOn, basis: `Barnets lov ${paragraph}` }] })
  const dateOf = (rule: string, paragraph: string) =>
    of(applied(paragraph), '2026-02-01', 'application', rulesWith(rule))[0]?.date ?? null

  test.each([
    ['§ 20', '2026-05-31'],
    ['§ 26', '2026-05-31'],
    ['§ 31', '2026-03-28'],
    ['§ 32 stk. 1 nr. 5', '2026-02-28'],
    ['§ 32 stk. 5', '2026-03-14'],
    ['§ 320', null],
  ])('of Herning for %s end on %s', (paragraph, date) => {
    expect(dateOf('local-herning', paragraph)).toBe(date)
  })

  test.each([
    ['§ 31', '2026-04-25'],
    ['§ 32 stk. 1 nr. 5', null],
    ['§ 35', '2026-04-11'],
    ['§ 42', '2026-04-30'],
    ['§ 58', '2026-02-28'],
    ['§ 75', '2026-04-11'],
    ['§ 81', '2026-04-25'],
    ['§ 82', '2026-03-28'],
    ['§ 85', '2026-06-30'],
    ['§ 86', '2026-04-11'],
    ['§ 87', '2026-04-11'],
    ['§ 88', '2026-02-28'],
    ['§ 89', '2026-03-28'],
    ['§ 97', '2026-03-28'],
  ])('of Skive for %s end on %s', (paragraph, date) => {
    expect(dateOf('local-skive', paragraph)).toBe(date)
  })

  test('of Skive for § 32 count from the decision until the help begins', () => {
    const decision = {
      id: 'd',
      about: 'help' as const,
      basis: 'Barnets lov § 32 stk. 1 nr. 5',
      decidedOn: '2026-01-31',
    }
    const rules = rulesWith('local-skive')
    expect(of(caseOf({ decisions: [decision] }), '2026-02-22', 'application', rules)[0]).toMatchObject({
      date: '2026-02-21',
      state: 'late-by-programme',
      late: { by: { asker: 'local' } },
    })
    const begun = caseOf({
      decisions: [decision],
      help: [{ id: 'h', kind: 'measure', step: 4, service: 's', decision: 'd', period: { from: '2026-02-15' } }],
    })
    expect(of(begun, '2026-02-22', 'application', rules)).toEqual([])
  })

  test('bind nobody else, and nobody before barnets lov', () => {
    expect(of(applied('§ 31'), '2026-02-01', 'application')).toEqual([])
    expect(of(applied('§ 31', '2023-12-31'), '2024-01-15', 'application', rulesWith('local-herning'))).toEqual([])
  })
})

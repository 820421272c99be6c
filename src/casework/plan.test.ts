// Tests of plans: goals with a direction, versions with their differences, and a decided plan that stays as it was.
import { describe, expect, test } from 'vitest'
import { day } from '../language/day.ts'
import { say } from '../language/message.ts'
import { Goal, PlanVersion } from './facts/plan.ts'
import { changesBetween, directionOf, nextVersion, planLacks, planOn } from './plan.ts'

const goal = (id: string, more: object = {}): Goal =>
  Goal.parse({ id, for: 'child', text: `Mål ${id}`, target: 8, ...more })

const plan = (
  version: number,
  decidedOn: string | null,
  goals: Goal[] = [goal('skole')],
  more: object = {},
): PlanVersion => PlanVersion.parse({ id: `plan-${version}`, plan: 'barnets plan', version, decidedOn, goals, ...more })

const scored = (...scores: [string, number][]) =>
  directionOf(goal('skole', { scores: scores.map(([on, score]) => ({ on, score, by: 'child' })) }))

describe('a goal', () => {
  test('moves towards 10 or away from it, by the first and the last score', () => {
    expect(scored()).toBe('no-score')
    expect(scored(['2026-01-10', 3])).toBe('one-score')
    expect(scored(['2026-04-10', 5], ['2026-01-10', 3])).toBe('towards')
    expect(scored(['2026-01-10', 5], ['2026-02-10', 7], ['2026-04-10', 4])).toBe('away')
    expect(scored(['2026-01-10', 5], ['2026-04-10', 5])).toBe('unchanged')
    expect(scored(['2026-01-10', 5], ['2026-04-10', 8])).toBe('reached')
  })

  test('is scored in whole numbers from 0 to 10', () => {
    expect(() => goal('skole', { scores: [{ on: '2026-01-10', score: 11, by: 'child' }] })).toThrow()
    expect(() => goal('skole', { scores: [{ on: '2026-01-10', score: 4.5, by: 'child' }] })).toThrow()
  })
})

describe('two versions of a plan', () => {
  test('differ by what was added, changed, ended and taken out', () => {
    const before = plan(1, '2026-01-10', [goal('skole'), goal('ven'), goal('søvn'), goal('mad')])
    const after = plan(2, '2026-04-10', [
      goal('skole', { text: 'I skole hver dag', target: 9 }),
      goal('ven', { endedOn: '2026-04-10', ending: 'reached' }),
      goal('mad'),
      goal('fodbold'),
    ])
    expect(changesBetween(before, after)).toEqual([
      {
        goal: 'skole',
        change: 'changed',
        fields: [
          { field: 'text', before: 'Mål skole', after: 'I skole hver dag' },
          { field: 'target', before: '8', after: '9' },
        ],
      },
      { goal: 'ven', change: 'ended', text: 'Mål ven' },
      { goal: 'søvn', change: 'taken-out', text: 'Mål søvn' },
      { goal: 'fodbold', change: 'added', text: 'Mål fodbold' },
    ])
  })

  test('each hold on their own days', () => {
    const versions = [plan(2, '2026-04-10'), plan(1, '2026-01-10'), plan(3, null)]
    const versionOn = (on: string) => planOn(versions, 'barnets plan', day(on))?.version
    expect(['2026-01-09', '2026-01-10', '2026-04-10', '2026-12-31'].map(versionOn)).toEqual([undefined, 1, 2, 2])
  })
})

describe('a decided plan', () => {
  const decided = [plan(1, '2026-01-10')]
  const refusal = (...given: Parameters<typeof nextVersion>): string => {
    const outcome = nextVersion(...given)
    return outcome.ok ? '' : say(outcome.problem)
  }

  test('is followed by a version, never edited', () => {
    expect(refusal(decided, plan(2, null), 1)).toBe('')
    expect(refusal(decided, plan(1, null, [goal('ven')]), 1)).toBe(
      'Den version af planen er besluttet og rettes ikke. Skriv en ny version; den gamle bliver stående ved siden af.',
    )
    expect(refusal(decided, plan(3, null), 1)).toBe('Den næste version af planen er nummer 2.')
    expect(refusal([], plan(2, null), null)).toBe('Den næste version af planen er nummer 1.')
  })

  test('that someone superseded meanwhile is not written over', () => {
    expect(refusal([...decided, plan(2, '2026-03-01')], plan(2, null), 1)).toBe(
      'En anden har gemt version 2 af planen, mens du skrev. Intet er gemt. Sammenlign de to, og skriv videre på den nyeste.',
    )
  })

  test('loses no goal: it is reached or dropped', () => {
    expect(refusal(decided, plan(2, null, [goal('ven')]), 1)).toBe(
      'Målet "Mål skole" er væk fra den nye version. Et mål forsvinder ikke; skriv, at det er nået eller opgivet, og hvornår.',
    )
  })

  test('and a draft may still be edited', () => {
    const draft = [plan(1, null)]
    expect(refusal(draft, plan(1, '2026-01-10', [goal('ven')]), 1)).toBe('')
  })
})

test('a plan without goals for the child, for the parents, or the child in it says so', () => {
  expect(planLacks(plan(1, null, [])).map(say)).toEqual([
    'Planen har ingen mål for barnet.',
    'Planen har ingen mål for forældrene.',
    'Der står ikke, hvordan barnet har været med til planen.',
  ])
  const whole = plan(1, null, [goal('skole'), goal('ro', { for: 'parents' })], { participation: { how: 'spoke-self' } })
  expect(planLacks(whole)).toEqual([])
})

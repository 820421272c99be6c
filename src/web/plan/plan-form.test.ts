// A plan in its form: everything that stands is there to begin with, and where two wrote nothing of either is passed over.
import { describe, expect, test } from 'vitest'
import { PlanVersion } from '../../casework/facts/plan.ts'
import { nextVersion } from '../../casework/plan.ts'
import { day } from '../../language/day.ts'
import { planConflict, resolved } from './plan-conflict.ts'
import { draftOn, emptyDraft, givenOf, newGoal, newPlanId, type PlanDraft, planFaults } from './plan-form.ts'

const today = day('2026-06-15')
const help = (id: string) => id

const goal = (id: string, more: object = {}) => ({ id, for: 'child', text: id, target: 8, ...more })
const version = (number: number, more: object): PlanVersion =>
  PlanVersion.parse({ id: `v${number}`, plan: 'child', version: number, ...more })
const decided = version(1, {
  decidedOn: '2026-01-10',
  participation: { how: 'spoke-self', words: 'Jeg vil hjem' },
  goals: [
    goal('skole', { scores: [{ on: '2026-01-10', score: 3, by: 'child' }], measure: 'kontaktperson' }),
    goal('venner'),
    goal('søvn', { endedOn: '2026-03-01', ending: 'reached' }),
  ],
})
const opened = draftOn(decided, [decided], 1)

/** The form with some of its goals written otherwise. */
const written = (from: PlanDraft, text: Partial<PlanDraft['text']>): PlanDraft => ({
  ...from,
  text: { ...from.text, ...text },
})
const sent = (of: PlanDraft): PlanVersion => PlanVersion.parse({ ...givenOf(of, today), id: 'sendt' })
const goalsOf = (of: PlanVersion) => Object.fromEntries(of.goals.map(each => [each.id, each.text]))

describe('the next version of a decided plan', () => {
  test('begins with everything that stands, and sent as it is it changes nothing but its number', () => {
    const { id: _, version: __, decidedOn: ___, ...stood } = decided
    const { id: ____, version: number, decidedOn, ...next } = sent(opened)
    expect([number, decidedOn, opened.on]).toEqual([2, null, null])
    expect(next).toEqual(stood)
    expect(nextVersion([decided], sent(opened), 1).ok).toBe(true)
  })

  test('ends a goal with the day and how; the goal itself and its scores stay', () => {
    const goals = opened.text.goals.map(each => (each.id === 'skole' ? { ...each, ending: 'reached' as const } : each))
    const ended = sent(written(opened, { goals })).goals.find(each => each.id === 'skole')
    expect([ended?.endedOn, ended?.ending, ended?.scores.length]).toEqual(['2026-06-15', 'reached', 1])
  })

  test('takes a first score of a goal as said today, by the one who said it', () => {
    const goals = [...opened.text.goals, { ...newGoal('nyt', 'parents'), text: 'Ens sengetid', target: 9, today: 4 }]
    expect(sent(written(opened, { goals })).goals.at(-1)?.scores).toEqual([{ on: today, score: 4, by: 'parents' }])
  })

  test('cannot let a goal vanish that was decided once, also where the draft is edited', () => {
    const draft = version(2, { goals: [...decided.goals, goal('ny')] })
    const { goals } = draftOn(draft, [decided, draft], 1).text
    expect(goals.filter(each => each.decided).map(each => each.id)).toEqual(['skole', 'venner', 'søvn'])
    expect(draftOn(draft, [decided, draft], 4).on).toEqual({ fact: 'v2', version: 4 })
  })
})

describe('a new plan', () => {
  test('has the name of its kind, so that two who begin at once meet; a number where one was there', () => {
    expect(newPlanId([], 'parents')).toBe('parents')
    expect(newPlanId([decided, version(1, { plan: 'child-2' })], 'child')).toBe('child-3')
  })

  test('is not sent with an empty goal, a goal without a mark, or words without how they were said', () => {
    const of = written(emptyDraft('child'), { goals: [newGoal('a', 'child')], words: 'Jeg vil hjem' })
    expect(Object.keys(planFaults(of.text))).toEqual(['hvordan', 'maal-a', 'maal-a-til'])
  })
})

describe('two wrote on the same plan', () => {
  const mine = written(opened, {
    words: 'Jeg vil hjem til jul',
    goals: [
      ...opened.text.goals.map(each => (each.id === 'venner' ? { ...each, text: 'To venner', target: 6 } : each)),
      { ...newGoal('mit', 'parents'), text: 'Ens sengetid', target: 9 },
    ],
  })
  const theirs = (more: object = {}) =>
    version(2, {
      participation: { how: 'wrote-or-drew', words: 'Jeg vil bo hos moster' },
      goals: [
        goal('skole', { text: 'I skole hver dag', scores: decided.goals[0]?.scores, measure: 'kontaktperson' }),
        goal('venner', { text: 'Én god ven' }),
        decided.goals[2],
        goal('hendes'),
      ],
      ...more,
    })
  const meet = (latest: PlanVersion, version = 3) =>
    planConflict(latest, [decided, latest], version, mine, 'Hanne gemte', help)

  test('what only one touched stands as that one left it, and what both wrote stands after each other', () => {
    const result = sent(resolved(meet(theirs()), mine.text))
    expect(goalsOf(result)).toEqual({
      skole: 'I skole hver dag',
      venner: 'Én god ven\n\nTo venner',
      søvn: 'søvn',
      hendes: 'hendes',
      mit: 'Ens sengetid',
    })
    expect(result.participation).toEqual({
      how: 'wrote-or-drew',
      words: 'Jeg vil bo hos moster\n\nJeg vil hjem til jul',
    })
    expect(result.goals.find(each => each.id === 'venner')?.target).toBe(6)
  })

  test('it is written on their draft where it is one, and as the version after where they decided theirs', () => {
    expect(resolved(meet(theirs()), mine.text)).toMatchObject({ number: 2, on: { fact: 'v2', version: 3 } })
    const after = theirs({ decidedOn: '2026-06-01' })
    const next = resolved(meet(after), mine.text)
    expect(next).toMatchObject({ number: 3, on: null })
    expect(nextVersion([decided, after], sent(next), 2).ok).toBe(true)
  })

  test('a goal they decided stays, also for who chose to be without it', () => {
    const found = meet(theirs({ decidedOn: '2026-06-01' }))
    const without = { ...found, picked: { ...found.picked, hendes: 'yours' as const } }
    expect(Object.keys(goalsOf(sent(resolved(without, mine.text))))).toContain('hendes')
    const draft = meet(theirs())
    const left = { ...draft, picked: { ...draft.picked, hendes: 'yours' as const, mit: 'theirs' as const } }
    expect(Object.keys(goalsOf(sent(resolved(left, mine.text))))).toEqual(['skole', 'venner', 'søvn'])
  })

  test('each field is read by its name, and a goal’s own fields only where both have the goal', () => {
    const labels = meet(theirs())
      .fields.filter(each => each.theirs !== each.yours)
      .map(each => each.label)
    expect(labels).toEqual([
      'Mål for barnet',
      'Mål for barnet',
      'Målet på skalaen: To venner',
      'Mål for forældrene',
      'Hvordan har barnet været med?',
      'Barnets egne ord',
      'Mål for barnet',
    ])
  })
})

// Tests of what the panels of a child's page are filled with: goals, network, agreements, own words, the way down, who is on the case.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseDay, casePicture } from '../../../test/setup/case-picture.ts'
import { WayDown } from '../../casework/facts/following.ts'
import { day } from '../../language/day.ts'
import { onCase } from './access.ts'
import { agreementsOf } from './agreements.ts'
import { goalsOf } from './goals.ts'
import { readKnown } from './known-search.ts'
import { networkOf } from './network-rows.ts'
import { ownWords } from './own-words.ts'
import { wayDownOf, waysOpen, withCondition } from './way-down.ts'

const spaced = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ')

describe('goals', () => {
  const goal = (id: string, more: object = {}) => ({ id, for: 'child' as const, text: `Mål ${id}`, target: 9, ...more })
  const plan = (version: number, decidedOn: string | null, goals: ReturnType<typeof goal>[]) => ({
    id: `p${version}`,
    plan: 'p',
    version,
    decidedOn,
    goals,
  })

  test('have the plan’s scores and those of the follow-ups that were held, in order', () => {
    const picture = casePicture({
      plans: [plan(1, '2026-01-10', [goal('skole', { scores: [{ on: '2026-01-10', score: 2, by: 'child' }] })])],
      followUps: [
        { id: 'b', about: ['h'], heldOn: '2026-07-07', scores: [{ goal: 'skole', score: 6, by: 'adviser' }] },
        { id: 'a', about: ['h'], heldOn: '2026-04-07', scores: [{ goal: 'skole', score: 3, by: 'child' }] },
        { id: 'c', about: ['h'], plannedFor: '2026-10-07', scores: [{ goal: 'skole', score: 9, by: 'child' }] },
      ],
    })
    const { rows, draft } = goalsOf(picture, 'Alma')
    expect(rows).toMatchObject([{ who: 'Alma', scores: [2, 3, 6], target: 9, direction: 'På vej mod målet' }])
    expect(spaced(rows[0]?.last)).toBe('6 den 7. juli 2026, rådgiverens ord; var 2 den 10. jan. 2026')
    expect(draft).toBe(false)
  })

  test('are those of the version that holds; of a plan that is only a draft the draft’s, and it is said', () => {
    const both = casePicture({ plans: [plan(1, '2026-01-10', [goal('a')]), plan(2, null, [goal('b')])] })
    expect(goalsOf(both, 'Alma')).toMatchObject({ rows: [{ id: 'a', last: null }], draft: false })
    expect(goalsOf(casePicture({ plans: [plan(1, null, [goal('b')])] }), 'Alma')).toMatchObject({
      rows: [{ id: 'b' }],
      draft: true,
    })
  })

  test('that ended are gone, and the child’s stand before the parents’', () => {
    const goals = [
      goal('x', { for: 'parents' }),
      goal('y', { endedOn: '2026-02-01', ending: 'reached' }),
      goal('z', { endedOn: '2026-12-01' }),
    ]
    const { rows } = goalsOf(casePicture({ plans: [plan(1, '2026-01-10', goals)] }), 'Alma')
    expect(rows.map(({ id, who }) => [id, who])).toEqual([
      ['z', 'Alma'],
      ['x', 'Forældrene'],
    ])
    expect(goalsOf(casePicture({}), 'Alma').rows).toEqual([])
  })
})

describe('the network', () => {
  const person = (id: string, more: object = {}) => ({
    id,
    name: `Person ${id}`,
    relation: 'moster',
    side: 'private' as const,
    strength: 'weak' as const,
    direction: 'to-child' as const,
    ...more,
  })
  const map = { id: 'm', drawnOn: '2026-09-03' }

  test('says who nobody asked, who was asked long ago without an answer, and what the others answered', () => {
    const people = [
      person('a'),
      person('b', { asked: '2026-03-05' }),
      person('c', { asked: '2026-10-01' }),
      person('d', { asked: '2026-09-03', answer: 'Vil gerne have weekender', strength: 'strong' }),
      person('e', { side: 'professional', conflict: true, contact: 'supervised' }),
    ]
    const found = networkOf(casePicture({ networkMaps: [{ ...map, people }] }), false)
    expect(found?.rows.map(({ id, answer, silent }) => [id, spaced(answer), silent])).toEqual([
      ['d', 'Vil gerne have weekender (spurgt 3. sep. 2026)', false],
      ['a', 'Ikke spurgt endnu', true],
      ['b', 'Ingen har spurgt siden marts 2026', true],
      ['c', 'Spurgt 1. okt. 2026, har ikke svaret endnu', false],
      ['e', 'fagperson', false],
    ])
    expect(found?.rows.at(-1)?.contact).toBe('overvåget, konflikt')
    expect(networkOf(casePicture({}), false)).toBeNull()
  })

  test('of a protected child has no relative’s name', () => {
    const people = [person('a'), person('e', { side: 'professional' })]
    const found = networkOf(casePicture({ networkMaps: [{ ...map, people }] }), true)
    expect(found?.rows.map(({ name }) => name)).toEqual(['Navn beskyttet', 'Person e'])
  })

  test('says what the map before had otherwise', () => {
    const maps = [
      { id: 'x', drawnOn: '2026-03-03', people: [person('a'), person('b', { name: 'Lis' })] },
      { ...map, people: [person('a'), person('c', { name: 'Per' }), person('d', { name: 'Bo' })] },
    ]
    expect(spaced(networkOf(casePicture({ networkMaps: maps }), false)?.change)).toBe(
      '2 er kommet til, 1 er ikke med mere',
    )
  })
})

describe('agreements', () => {
  const agreement = (id: string, more: object = {}) => ({ id, text: `Aftale ${id}`, owner: 'Anette', ...more })
  const picture = casePicture({
    networkMeetings: [
      {
        id: 'm1',
        heldOn: '2026-03-03',
        agreements: [agreement('gammel', { due: '2026-10-01' }), agreement('klar', { doneOn: '2026-04-01' })],
        participants: [{ name: 'Mette Lund', side: 'professional' }],
      },
      {
        id: 'm2',
        heldOn: '2026-09-03',
        agreements: [
          agreement('gjort', { due: '2026-09-20', doneOn: '2026-09-20' }),
          agreement('opgivet', { droppedOn: '2026-10-20' }),
          agreement('forude', { due: '2026-12-01', owner: 'Mette Lund' }),
        ],
      },
      { id: 'm3', plannedFor: '2026-12-03', agreements: [agreement('ikke holdt')] },
    ],
  })

  test('are the open ones of every meeting and the settled ones of the last, as late as the due list says', () => {
    const { last, rows } = agreementsOf(picture, false)
    expect(spaced(last)).toBe('3. sep. 2026')
    expect(rows.map(({ id, state, line }) => [id, spaced(state), line?.sentence ?? null])).toEqual([
      ['gammel', 'Aftalt', '49 dage for sent efter aftalen'],
      ['forude', 'Aftalt', null],
      ['gjort', 'Gjort 20. sep. 2026', null],
      ['opgivet', 'Opgivet 20. okt. 2026', null],
    ])
  })

  test('of a protected child name only the professionals', () => {
    expect(agreementsOf(picture, true).rows.map(({ owner }) => owner)).toEqual([
      'Navn beskyttet',
      'Mette Lund',
      'Navn beskyttet',
      'Navn beskyttet',
    ])
  })
})

test('the child’s own words are the last that were written, wherever they were said, and none of a later day', () => {
  const facts = {
    followUps: [
      { id: 'f', about: ['h'], heldOn: '2026-07-07', childSaid: 'Jeg vil godt hjem' },
      { id: 'g', about: ['h'], heldOn: '2026-10-07' },
    ],
    talks: [{ id: 't', heldOn: '2026-03-01', childSaid: 'Ved ikke' }],
    networkMeetings: [{ id: 'm', heldOn: '2026-09-03', childSaid: 'Godt at se så mange' }],
    plans: [
      {
        id: 'p',
        plan: 'p',
        version: 1,
        decidedOn: '2026-01-10',
        participation: { how: 'spoke-self' as const, words: 'Ro' },
      },
    ],
  }
  const said = (on: string) => {
    const found = ownWords({ ...casePicture(facts), on })
    return found === undefined ? undefined : [found.words, spaced(found.where)]
  }
  expect(said(caseDay)).toEqual(['Godt at se så mange', 'ved netværksmødet 3. sep. 2026'])
  expect(said('2026-08-01')).toEqual(['Jeg vil godt hjem', 'ved opfølgningen 7. juli 2026'])
  expect(said('2026-04-01')).toEqual(['Ved ikke', 'i samtalen 1. marts 2026'])
  expect(said('2026-02-01')).toEqual(['Ro', 'til planen 10. jan. 2026'])
  expect(said('2025-02-01')).toBeUndefined()
})

describe('the way down', () => {
  const way = (id: string, more: object = {}): WayDown => WayDown.parse({ id, step: 4, what: 'Hjem', ...more })
  const today = day(caseDay)

  test('is the one planned first that is neither taken nor given up', () => {
    const ways = [
      way('senere', { plannedFor: '2027-06-01' }),
      way('taget', { takenOn: '2026-01-01' }),
      way('opgivet', { givenUpOn: caseDay }),
      way('først', { plannedFor: '2027-02-01' }),
      way('uden dag'),
    ]
    expect(wayDownOf(ways, today)?.id).toBe('først')
    expect(waysOpen(ways, today).map(({ id }) => id)).toEqual(['senere', 'først', 'uden dag'])
    expect(wayDownOf([], today)).toBeUndefined()
  })

  test('a tick changes the one condition and nothing else, and undone it stands as before', () => {
    const condition = fc.record({ id: fc.uuid(), text: fc.string({ minLength: 1 }) })
    const holds = fc.property(
      fc.uniqueArray(condition, { minLength: 1, maxLength: 6, selector: each => each.id }),
      all => {
        const before = way('w', { conditions: all })
        const { id, ...sent } = before
        const first = before.conditions[0]?.id ?? ''
        const ticked = withCondition(before, first, today)
        expect(ticked.conditions.map(({ metOn }) => metOn)).toEqual([today, ...all.slice(1).map(() => null)])
        expect(withCondition({ id, ...ticked }, first, null)).toEqual(sent)
      },
    )
    fc.assert(holds, { seed: 20261119, numRuns: 200 })
  })
})

test('on the case stand those whose task runs, and what is shared until when', () => {
  const spell = (kind: string, text: string | null, from: string, to: string | null) => ({
    id: `${kind}-${from}`,
    version: 1,
    kind,
    title: kind,
    text,
    step: null,
    from,
    to,
    mayCorrect: false,
  })
  const found = onCase(
    [
      spell('adviser', 'Mette Lund', '2025-05-02', null),
      spell('adviser', 'Kasper Ryge', '2023-01-01', '2025-05-02'),
      spell('co-worker', 'Anna Juul', '2026-01-01', '2027-03-01'),
      spell('sharing', 'PPR', '2026-01-01', null),
      spell('meeting', null, '2026-01-01', null),
      spell('plan', 'Barnets plan', '2026-01-01', null),
    ],
    caseDay,
  )
  expect(found.map(({ who, what }) => [who, spaced(what)])).toEqual([
    ['Mette Lund', 'ansvarlig rådgiver'],
    ['Anna Juul', 'med på sagen, til 1. marts 2027'],
    ['Delt: PPR', ''],
  ])
})

test('the address takes a day and nothing else', () => {
  expect(readKnown({ kendt: '2025-06-01' })).toEqual({ kendt: '2025-06-01' })
  for (const kendt of ['2025-02-30', 'i går', 20250601, undefined]) expect(readKnown({ kendt })).toEqual({})
})

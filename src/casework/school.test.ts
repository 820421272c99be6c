// Tests of school through help: kept or changed, before and after, and nothing said where nothing is known.
import { describe, expect, test } from 'vitest'
import { day } from '../language/day.ts'
import { CaseFacts, type CaseFactsGiven } from './facts.ts'
import { schoolThrough } from './school.ts'

const school = (id: string, kind: string, place: string | null, from: string, to: string | null, absence?: number) =>
  ({ id, kind, place, period: { from, to }, ...(absence === undefined ? {} : { absence }) }) as const

const through = (schools: readonly object[], to: string | null = '2026-03-01') =>
  schoolThrough(
    CaseFacts.parse({
      child: 'barnet',
      schools,
      help: [{ id: 'pleje', kind: 'measure', step: 4, service: 'x', period: { from: '2025-03-01', to } }],
    } satisfies Omit<CaseFactsGiven, 'schools'> & { schools: readonly object[] }),
    day('2026-06-15'),
  )[0]

describe('school through help', () => {
  test('is kept where the child goes to the same place on the first and the last day', () => {
    expect(through([school('a', 'ordinary', 'Engskolen', '2022-08-01', null, 12)])).toEqual({
      help: 'pleje',
      before: 'ordinary',
      after: 'ordinary',
      kept: true,
      changes: 0,
      absence: 12,
    })
  })

  test('is kept too where the same place was written down twice, as when a class changes', () => {
    expect(
      through([
        school('a', 'ordinary', 'Engskolen', '2022-08-01', '2025-08-01'),
        school('b', 'special-class', 'Engskolen', '2025-08-01', null),
      ]),
    ).toMatchObject({ before: 'ordinary', after: 'special-class', kept: true, changes: 0 })
  })

  test('is changed by a move, and every move counts', () => {
    expect(
      through([
        school('a', 'ordinary', 'Engskolen', '2022-08-01', '2025-04-01'),
        school('b', 'internal-school', 'Skovbo', '2025-04-01', '2025-12-01'),
        school('c', 'ordinary', 'Engskolen', '2025-12-01', null),
      ]),
    ).toMatchObject({ before: 'ordinary', after: 'ordinary', kept: true, changes: 2 })
    expect(
      through([
        school('a', 'ordinary', 'Engskolen', '2022-08-01', '2025-04-01'),
        school('b', 'special-school', 'Åskolen', '2025-04-01', null),
      ]),
    ).toMatchObject({ after: 'special-school', kept: false, changes: 1 })
  })

  test('a change on the day help ends is not its own', () => {
    const after = [
      school('a', 'ordinary', 'Engskolen', '2022-08-01', '2026-03-01'),
      school('b', 'ordinary', 'Åskolen', '2026-03-01', null),
    ]
    expect(through(after)).toMatchObject({ kept: true, changes: 0 })
    expect(through(after, null)).toMatchObject({ kept: false, changes: 1 })
  })

  test('nobody knows where nothing is written at one of its ends', () => {
    expect(through([school('a', 'ordinary', 'Engskolen', '2025-06-01', null)])).toMatchObject({
      before: null,
      kept: null,
    })
    expect(through([])).toMatchObject({ kept: null, changes: 0, absence: null })
  })
})

// Tests of the ladder: labels that change with the law, and the way from one ladder to another.
import { describe, expect, test } from 'vitest'
import { day } from './day.ts'
import { Ladder, labelOn, translateStep } from './ladder.ts'

const written = {
  id: 'to-trin',
  title: 'To trin',
  law: 'Program',
  paragraph: null,
  validFrom: null,
  validTo: null,
  source: 'test',
  confidence: 'read',
  steps: [
    { step: 1, labels: [{ text: 'hjemme', validFrom: null, validTo: null }] },
    {
      step: 2,
      labels: [
        { text: 'døgninstitution', validFrom: null, validTo: '2024-01-01' },
        { text: 'børne- og ungehjem', validFrom: '2024-01-01', validTo: null },
      ],
    },
  ],
  mapsTo: [{ ladder: 'et-trin', confidence: 'our-reading', steps: [1, 2].map(from => ({ from, to: 1 })) }],
}
const ladder = Ladder.parse(written)

const faultOf = (change: object): string | undefined =>
  Ladder.safeParse({ ...written, ...change }).error?.issues[0]?.message

describe('a ladder', () => {
  test('calls a step what the law of the day calls it', () => {
    expect(labelOn(ladder, 2, day('2023-12-31'))).toBe('døgninstitution')
    expect(labelOn(ladder, 2, day('2024-01-01'))).toBe('børne- og ungehjem')
    expect(labelOn(ladder, 3, day('2024-01-01'))).toBeUndefined()
  })

  test('translates its steps to a ladder it knows, and to itself', () => {
    expect(translateStep(ladder, 2, 'et-trin')).toBe(1)
    expect(translateStep(ladder, 2, 'to-trin')).toBe(2)
    expect(translateStep(ladder, 9, 'to-trin')).toBeUndefined()
    expect(translateStep(ladder, 2, 'ukendt')).toBeUndefined()
  })

  test('with steps out of order is refused', () => {
    expect(faultOf({ steps: written.steps.toReversed() })).toBe('trinene skal stå i rækkefølge fra 1')
  })

  test('with a day on which a step has no name, or two, is refused', () => {
    const labels = (end: string | null, next: string) => [
      written.steps[0],
      {
        step: 2,
        labels: [
          { text: 'døgninstitution', validFrom: null, validTo: end },
          { text: 'børne- og ungehjem', validFrom: next, validTo: null },
        ],
      },
    ]
    const sentence = 'trinets navne skal afløse hinanden uden hul og uden overlap'
    expect(faultOf({ steps: labels('2024-01-01', '2024-02-01') })).toBe(sentence)
    expect(faultOf({ steps: labels('2024-02-01', '2024-01-01') })).toBe(sentence)
    expect(faultOf({ steps: labels(null, '2024-01-01') })).toBe(sentence)
  })

  test('whose translation forgets a step is refused', () => {
    expect(faultOf({ mapsTo: [{ ladder: 'et-trin', confidence: 'read', steps: [{ from: 1, to: 1 }] }] })).toBe(
      'oversættelsen skal have hvert trin netop én gang, i rækkefølge fra 1',
    )
  })
})

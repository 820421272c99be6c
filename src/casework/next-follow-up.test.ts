import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../language/day.ts'
import { CaseFacts } from './facts.ts'
import { nextFollowUps } from './next-follow-up.ts'
import { dueOf } from './picture.ts'
import type { CaseworkRules } from './rules.ts'

const every = (
  unit: 'months' | 'weeks',
  count: number,
  binding: 'programme' | 'law',
): CaseworkRules['cadences'][number] => ({
  id: `${binding}-${count}`,
  title: 'hver så ofte',
  law: binding === 'law' ? 'Barnets lov' : 'Program',
  paragraph: null,
  validFrom: null,
  validTo: null,
  source: 'test',
  confidence: 'read',
  binding,
  duty: 'follow-up',
  clock: 'placement',
  entries: [{ pattern: 'series', kind: 'followUp', label: 'opfølgning', every: { count, unit } }],
})

const rules = (...cadences: CaseworkRules['cadences']): CaseworkRules =>
  ({
    cadences,
    programmes: [],
    ages: [],
    placements: { types: [] },
    grants: [],
    settings: { municipalities: [] },
  }) as unknown as CaseworkRules

const facts = (more: object = {}) =>
  CaseFacts.parse({
    child: 'Sofus',
    born: '2014-05-20',
    help: [{ id: 'hjælp', kind: 'measure', step: 4, service: 'familiebehandling', period: { from: '2026-01-31' } }],
    ...more,
  })

describe('what the form proposes', () => {
  test('is nothing where no rule names a day', () => {
    expect(nextFollowUps(facts(), 'hjælp', day('2026-03-01'), rules(), 999)).toEqual([])
  })

  test('of help that is not in the case is nothing', () => {
    expect(nextFollowUps(facts(), 'anden', day('2026-03-01'), rules(every('months', 3, 'law')), 999)).toEqual([])
  })
})

test('what is proposed is what the due list says on the day after, once the follow-up is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.constantFrom(3, 6), (after, count) => {
      const held = addDays(day('2026-01-31'), after)
      const by = rules({
        ...every('months', count, 'law'),
        entries: [
          {
            pattern: 'series',
            kind: 'followUp',
            label: 'opfølgning',
            every: { count, unit: 'months' },
            sinceLast: true,
          },
        ],
      })
      const proposed = nextFollowUps(facts(), 'hjælp', held, by, 999)
      const written = facts({ followUps: [{ id: 'holdt', about: ['hjælp'], heldOn: held }] })
      const due = dueOf(written, { day: held, time: null }, by, 999).items.find(each => each.what === 'follow-up')
      expect(proposed[0]?.date).toBe(due?.date)
      expect(proposed.every(each => each.date > held)).toBe(true)
    }),
  )
})

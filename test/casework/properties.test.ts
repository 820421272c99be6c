// Properties of the due list, tried on made-up cases: it does not depend on order, on later knowledge or on how late it is.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueStates } from '../../src/casework/due/item.ts'
import { dueList } from '../../src/casework/due-list.ts'
import { Help } from '../../src/casework/facts/help.ts'
import { CaseFacts } from '../../src/casework/facts.ts'
import { type CaseList, factsKnown, type KnownVersion } from '../../src/casework/known.ts'
import { checkHelp } from '../../src/casework/measure.ts'
import { PlacementTypes } from '../../src/casework/placement-types.ts'
import { addDays, type Day, day } from '../../src/language/day.ts'
import { conflicts, type Spell } from '../../src/language/spell.ts'
import { readRuleFile } from '../../src/store/rules.ts'
import { rulesWith } from './shipped.ts'

const rules = rulesWith('local-herning', 'local-skive')
const first = day('2023-06-01')
const dayIn = (days: number) => fc.integer({ min: 0, max: days }).map(count => addDays(first, count))
const anyDay = dayIn(900)
const maybeDay = fc.option(anyDay, { nil: null })
const ids = ['h1', 'h2', 'h3']

const help = fc
  .record({
    id: fc.constantFrom(...ids),
    from: anyDay,
    length: fc.option(fc.integer({ min: 1, max: 500 }), { nil: null }),
    step: fc.integer({ min: 1, max: 7 }),
    kind: fc.constantFrom('measure', 'placement'),
    basis: fc.constantFrom(
      null,
      'Barnets lov § 30',
      'Barnets lov § 32 stk. 1 nr. 5',
      'Barnets lov § 46',
      'Serviceloven § 52',
    ),
    programme: fc.constantFrom(null, 'boraas', 'four-six-weeks', 'herningmodellen'),
    decision: fc.constantFrom(null, 'd1', 'd2'),
    plannedEnd: maybeDay,
  })
  .map(({ from, length, ...each }) => ({
    ...each,
    service: each.id,
    period: { from, to: length === null ? null : addDays(from, length) },
    ...(each.kind === 'placement' ? { place: each.id, type: 'institution' } : {}),
  }))

const followUp = fc.record({
  id: fc.uuid(),
  about: fc.subarray(ids, { minLength: 1 }),
  plannedFor: maybeDay,
  heldOn: maybeDay,
  cancelledOn: maybeDay,
  next: fc.option(fc.record({ on: anyDay, reason: fc.constant('prøve') }), { nil: null }),
})

const decision = fc.record({
  id: fc.constantFrom('d1', 'd2'),
  about: fc.constantFrom('help', 'placement'),
  basis: fc.constantFrom(null, 'Barnets lov § 46', 'Barnets lov § 47', 'Serviceloven § 58'),
  preparedFor: maybeDay,
  decidedOn: maybeDay,
  withoutConsent: fc.boolean(),
})

const caseFacts = fc.record({
  child: fc.constant('barnet'),
  born: dayIn(0).map(from => addDays(from, -5000)),
  help: fc.uniqueArray(help, { selector: each => each.id, maxLength: 3 }),
  followUps: fc.array(followUp, { maxLength: 6 }),
  decisions: fc.uniqueArray(decision, { selector: each => each.id, maxLength: 2 }),
  talks: fc.array(fc.record({ id: fc.uuid(), heldOn: maybeDay, before: fc.subarray(['d1', 'd2']) }), { maxLength: 2 }),
  notifications: fc.array(
    fc.record({
      id: fc.uuid(),
      receivedAt: fc.record({ day: anyDay }),
      notifier: fc.constant('school'),
      acknowledgedOn: maybeDay,
    }),
    { maxLength: 2 },
  ),
  supervisionVisits: fc.array(fc.record({ id: fc.uuid(), heldOn: maybeDay, talkedWithChild: fc.boolean() }), {
    maxLength: 3,
  }),
  reconsiderations: fc.array(fc.record({ id: fc.uuid(), heldOn: maybeDay }), { maxLength: 2 }),
  applications: fc.array(fc.record({ id: fc.uuid(), receivedOn: anyDay, basis: fc.constant('Barnets lov § 31') }), {
    maxLength: 1,
  }),
})

const shuffled = (facts: CaseFacts, seed: number): CaseFacts =>
  CaseFacts.parse(
    Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [key, Array.isArray(value) ? rotated(value, seed) : value]),
    ),
  )
const rotated = (of: readonly unknown[], by: number): unknown[] => {
  const turned = of.map((_, at) => of[(at + by) % of.length])
  return by % 2 === 0 ? turned : turned.toReversed()
}

const listOn = (facts: CaseFacts, on: Day) => dueList(facts, rules, { day: on, time: null })

const types = readRuleFile('placements/types.yaml', PlacementTypes)
const runs = { numRuns: 300 }

describe('the due list', () => {
  test('does not depend on the order in which facts were written down', () => {
    fc.assert(
      fc.property(caseFacts, anyDay, fc.integer({ min: 1, max: 7 }), (given, on, seed) => {
        const facts = CaseFacts.parse(given)
        expect(listOn(shuffled(facts, seed), on)).toEqual(listOn(facts, on))
      }),
      { numRuns: 1500 },
    )
  })

  test('never calls late by law what only a programme, the municipality or a promise asked for', () => {
    fc.assert(
      fc.property(caseFacts, anyDay, (given, on) => {
        for (const { state, late, dates } of listOn(CaseFacts.parse(given), on).items) {
          if (state !== 'late-by-law') continue
          expect(late?.by.asker).toBe('law')
          expect(dates.some(each => each.asker === 'law' && (each.latest ?? each.date ?? on) < on)).toBe(true)
        }
      }),
      runs,
    )
  })

  test('shows the earliest date, the others beside it, and every date with who asks', () => {
    fc.assert(
      fc.property(caseFacts, anyDay, (given, on) => {
        for (const { date, dates } of listOn(CaseFacts.parse(given), on).items) {
          expect(dates.length).toBeGreaterThan(0)
          expect(dates.every(each => each.date === null || (date !== null && date <= each.date))).toBe(true)
          expect(dates.every(each => (each.rule === null) === (each.asker === 'agreement'))).toBe(true)
        }
      }),
      runs,
    )
  })

  test('stands in order: missing, late by law, late by programme, today, ahead', () => {
    fc.assert(
      fc.property(caseFacts, anyDay, (given, on) => {
        const states = listOn(CaseFacts.parse(given), on).items.map(each => dueStates.indexOf(each.state))
        expect(states).toEqual(states.toSorted((a, b) => a - b))
      }),
      runs,
    )
  })

  test('does not know what was held after its own day', () => {
    fc.assert(
      fc.property(caseFacts, anyDay, (given, on) => {
        const facts = CaseFacts.parse(given)
        const known = (held: Day | null): boolean => held === null || held <= on
        const then: CaseFacts = {
          ...facts,
          followUps: facts.followUps.map(each => (known(each.heldOn) ? each : { ...each, heldOn: null, next: null })),
          supervisionVisits: facts.supervisionVisits.filter(each => known(each.heldOn)),
          reconsiderations: facts.reconsiderations.filter(each => known(each.heldOn)),
          talks: facts.talks.filter(each => known(each.heldOn)),
        }
        expect(listOn(facts, on)).toEqual(listOn(then, on))
      }),
      runs,
    )
  })

  test('of a past moment is the same however much was learnt and corrected since', () => {
    const facts = fc.record({ facts: caseFacts, on: anyDay, more: caseFacts })
    fc.assert(
      fc.property(facts, ({ facts: given, on, more }) => {
        const moment = `${on}T12:00:00Z`
        const { child, born, died, disability } = CaseFacts.parse(given)
        const who = { child, born, died, disability }
        const before = versionsOf(given, `${first}T00:00:00Z`, null)
        const corrected = before.map((each, at) =>
          at % 2 === 0 ? { ...each, knownTo: `${addDays(on, 3)}T09:00:00Z` } : each,
        )
        const after = versionsOf(more, `${addDays(on, 1)}T08:00:00Z`, null)
        const then = listOn(factsKnown(who, before, moment), on)
        expect(listOn(factsKnown(who, [...after, ...corrected], moment), on)).toEqual(then)
      }),
      runs,
    )
  })
})

const lists: readonly CaseList[] = [
  'help',
  'followUps',
  'decisions',
  'talks',
  'notifications',
  'supervisionVisits',
  'reconsiderations',
  'applications',
]

const versionsOf = (given: object, knownFrom: string, knownTo: string | null): KnownVersion[] =>
  lists.flatMap(list => {
    const facts: unknown = Object.entries(given).find(([key]) => key === list)?.[1]
    return Array.isArray(facts) ? facts.map((fact: unknown) => ({ list, fact, knownFrom, knownTo })) : []
  })

describe('help that is written only where it has no fault', () => {
  test('never overlaps where it stands alone, in whatever order it came', () => {
    const drafts = fc.array(help, { maxLength: 8 })
    fc.assert(
      fc.property(drafts, given => {
        let facts = CaseFacts.parse({ child: 'barnet' })
        given.forEach((each, at) => {
          const draft = Help.parse({ ...each, id: `nr. ${at}` })
          const { faults } = checkHelp(draft, {
            facts,
            today: day('2026-06-15'),
            services: ids.map(id => ({ id, name: id, steps: [1, 2, 3, 4, 5, 6, 7] })),
            custodyHolders: [],
            grants: null,
            types,
            ages: [],
          })
          if (faults.length === 0) facts = { ...facts, help: [...facts.help, draft] }
        })
        const spells = facts.help.map(
          (each): Spell =>
            each.kind === 'placement'
              ? { ...each, child: 'barnet', kind: 'placement' }
              : { ...each, child: 'barnet', kind: 'measure' },
        )
        expect(conflicts(spells)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

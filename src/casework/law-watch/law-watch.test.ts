// The law watch: which rules changed, in plain sentences, and exactly the cases whose lines differ.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseOf, shippedRules as rules } from '../../../test/casework/shipped.ts'
import { addDays, addMonths, type Day, day } from '../../language/day.ts'
import { say } from '../../language/message.ts'
import type { CadenceRule } from '../cadence.ts'
import type { CaseFacts } from '../facts.ts'
import { dueOf } from '../picture.ts'
import type { CaseworkRules } from '../rules.ts'
import { type KeptRules, ruleChanges } from './changes.ts'
import { touchedBy } from './touched.ts'

const today = day('2026-06-15')
const municipality = 999
const law = 'barnets-lov-95'

/** The rules with one cadence otherwise; null: without it. */
const but = (id: string, change: ((rule: CadenceRule) => CadenceRule) | null, of = rules): CaseworkRules => ({
  ...of,
  cadences: of.cadences.flatMap(each => (each.id !== id ? [each] : change === null ? [] : [change(each)])),
})
/** The law's first follow-up after so many months. */
const lasting = (count: number) => (rule: CadenceRule) => ({
  ...rule,
  entries: rule.entries.map(entry =>
    entry.pattern === 'once' ? { ...entry, at: { count, unit: 'months' as const } } : entry,
  ),
})
const kept = (on: string, of: CaseworkRules): KeptRules => ({ on: day(on), rules: of })
const changes = (history: readonly KeptRules[], now = rules) => ruleChanges(history, now, municipality, today)
const says = (history: readonly KeptRules[], now = rules) =>
  changes(history, now).map(each => [each.on, each.says.map(say)])

/** Help at home since so many days before today, on the step and the basis. */
const helped = (daysAgo: number, step: number, basis: string | null): CaseFacts =>
  caseOf({
    help: [
      {
        id: 'h',
        kind: 'measure',
        step,
        service: 's',
        basis,
        period: { from: addDays(today, -daysAgo) },
      },
    ],
  })

describe('rules that changed', () => {
  it('are none where nothing was otherwise in the last twelve months and nothing lies ahead', () => {
    expect(changes([])).toEqual([])
    expect(changes([kept('2020-01-01', rules), kept('2026-01-01', rules)])).toEqual([])
    expect(changes([kept('2024-01-01', but(law, null)), kept('2025-06-15', rules)])).toEqual([])
  })

  it('tell an interval by both its lengths, on the day the rules were put in', () => {
    expect(says([kept('2025-01-01', but(law, lasting(2))), kept('2026-03-02', rules)])).toEqual([
      ['2026-03-02', ['Opfølgning efter barnets lov (første opfølgning, senest): 3 måneder i stedet for 2 måneder.']],
    ])
  })

  it('tell what was added and what was taken out', () => {
    const without = but(law, null)
    expect(says([kept('2025-01-01', without), kept('2026-03-02', rules)])).toEqual([
      ['2026-03-02', ['Opfølgning efter barnets lov er en ny regel.']],
    ])
    expect(says([kept('2025-01-01', rules), kept('2026-03-02', without)], without)).toEqual([
      ['2026-03-02', ['Opfølgning efter barnets lov er taget ud.']],
    ])
  })

  it('tell corrected words apart from changed deadlines', () => {
    const before = but(law, rule => ({ ...rule, source: 'en ældre kopi' }))
    const found = changes([kept('2026-01-01', before), kept('2026-02-01', rules)])
    expect(found.map(each => each.says.map(say))).toEqual([
      ['Opfølgning efter barnets lov: teksten eller kilden er rettet. Fristerne er de samme.'],
    ])
    expect(touchedBy(found, [helped(10, 4, 'Barnets lov § 32')], municipality)).toEqual([[]])
  })

  it('are none where one was changed and changed back', () => {
    expect(
      changes([kept('2025-01-01', rules), kept('2026-01-01', but(law, lasting(2))), kept('2026-02-01', rules)]),
    ).toEqual([])
  })

  it('are known before their day: a law that takes another’s place is one change, from its day', () => {
    const from = day('2027-01-01')
    const ahead: CaseworkRules = {
      ...but(law, rule => ({ ...rule, validTo: from })),
      cadences: [
        ...but(law, rule => ({ ...rule, validTo: from })).cadences,
        ...rules.cadences
          .filter(each => each.id === law)
          .map(each => ({ ...lasting(1)(each), id: 'ny-lov', title: 'Opfølgning efter den nye lov', validFrom: from })),
      ],
    }
    for (const history of [[], [kept('2025-01-01', rules), kept('2026-05-01', ahead)]]) {
      const found = changes(history, ahead)
      expect(found.map(each => [each.rule.id, each.on, each.at])).toEqual([['ny-lov', from, from]])
      expect(found.flatMap(each => each.says.map(say))).toContain('Opfølgning efter den nye lov gælder fra 01-01-2027.')
    }
  })

  it('are those of a year: the day twelve months ago is too long ago, the day after is not', () => {
    const began = (on: Day) => but(law, rule => ({ ...rule, validFrom: on }))
    const dated = (on: string) => changes([kept('2020-01-01', began(day(on)))], began(day(on)))
    expect(dated('2025-06-15')).toEqual([])
    expect(dated('2025-06-16').map(each => each.on)).toEqual(['2025-06-16'])
  })

  it('tell what a municipality has made its own', () => {
    const chosen = (local: string[]): CaseworkRules => ({
      ...rules,
      settings: { municipalities: [{ code: '999', local, grants: null, officialFile: null, source: 'test' }] },
    })
    const found = says(
      [kept('2025-01-01', chosen([])), kept('2026-04-01', chosen(['local-skive']))],
      chosen(['local-skive']),
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.[0]).toBe('2026-04-01')
    expect(String(found[0]?.[1])).toMatch(/er nu en af kommunens egne frister\.$/)
  })

  it('tell an age', () => {
    const older = {
      ...rules,
      ages: rules.ages.map(each => (each.id === 'barnets-lov-46' ? { ...each, age: 16 } : each)),
    }
    const found = says([kept('2025-01-01', older), kept('2026-04-01', rules)])
    expect(String(found[0]?.[1])).toMatch(/fra 15 år i stedet for 16 år\.$/)
  })
})

const cases = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('Barnets lov § 32 stk. 1', 'Barnets lov § 30', 'Serviceloven § 11', null),
    ),
    { maxLength: 8 },
  )
  .map(all => all.map(([ago, step, basis], at) => ({ ...helped(ago, step, basis), child: `barn ${at}` })))

/** The lines of a list as text, told apart from the program's own way of comparing. */
const lines = (facts: CaseFacts, of: CaseworkRules, on: Day): string =>
  dueOf(facts, { day: on, time: null }, of, municipality)
    .items.flatMap(each =>
      each.dates.map(date => [each.what, each.about, date.asker, date.date, date.latest].join(' ')),
    )
    .toSorted()
    .join('\n')

describe('the cases a change touches', () => {
  it('are none where the rules are the same', () => {
    fc.assert(
      fc.property(cases, all => {
        const copy: CaseworkRules = structuredClone(rules)
        expect(changes([kept('2025-01-01', copy)])).toEqual([])
        expect(touchedBy([{ at: today, before: copy, after: rules }], all, municipality)).toEqual([[]])
      }),
      { numRuns: 50 },
    )
  })

  it('are exactly those whose lines differ when an interval is another', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 6 }), (all, months) => {
        const before = but(law, lasting(months))
        const found = changes([kept('2025-01-01', before), kept('2026-03-02', rules)])
        expect(found).toHaveLength(months === 3 ? 0 : 1)
        const touched = touchedBy(found, all, municipality)[0]?.map(each => each.child) ?? []
        const differ = all.filter(each => lines(each, before, today) !== lines(each, rules, today))
        expect(touched).toEqual(differ.map(each => each.child))
      }),
      { numRuns: 100 },
    )
  })

  it('are told line by line with both days', () => {
    const facts = { ...helped(0, 4, 'Barnets lov § 32 stk. 1'), child: 'Alma' }
    const found = changes([kept('2025-01-01', but(law, lasting(2))), kept('2026-03-02', rules)])
    expect(addMonths(today, 3)).toBe('2026-09-15')
    expect(touchedBy(found, [facts], municipality).map(of => of.map(each => each.lines.map(say)))).toEqual([
      [['Opfølgning, efter loven: 15-09-2026 i stedet for 15-08-2026']],
    ])
    const added = changes([kept('2025-01-01', but(law, null)), kept('2026-03-02', rules)])
    expect(touchedBy(added, [facts], municipality)[0]?.[0]?.lines.map(say)).toEqual([
      'Opfølgning, efter loven: ny, 15-09-2026',
    ])
    const gone = but(law, null)
    const removed = changes([kept('2025-01-01', rules), kept('2026-03-02', gone)], gone)
    expect(touchedBy(removed, [facts], municipality)[0]?.[0]?.lines.map(say)).toEqual([
      'Opfølgning, efter loven: falder væk, var 15-09-2026',
    ])
  })
})

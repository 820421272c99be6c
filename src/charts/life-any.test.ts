import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { addDays, day } from '../language/day.ts'
import { lifeChart } from './life.ts'
import type { Life, LifeSpell } from './life-way.ts'
import { pictureFaults } from './picture-faults.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

const today = day('2026-11-19')
const ladder = [
  'Tidlig indsats, almen',
  'Specialiseret, almen',
  'Forebyggende',
  'Hjemmebaseret',
  'Slægt/netværk',
  'Familiepleje',
  'Døgninstitution',
]
const names = ['PPR', 'Kontaktperson', 'Aflastning hver anden weekend', 'Døgninstitutionen Ærøskøbing Nord']

const before = fc.integer({ min: -6000, max: 0 }).map(days => addDays(today, days))
const spell = fc.record({
  from: fc.integer({ min: -6000, max: 200 }),
  lasts: fc.option(fc.integer({ min: 1, max: 900 })),
  planned: fc.option(fc.integer({ min: -50, max: 600 })),
  step: fc.integer({ min: 1, max: 7 }),
  name: fc.constantFrom(...names),
  note: fc.option(fc.constant('6 mdr.: genovervejet 12. marts 2025')),
})

const life = fc
  .record({
    spells: fc.array(spell, { maxLength: 12 }),
    breakdowns: fc.array(fc.record({ on: before, note: fc.option(fc.constant('plejestedet opsagde')) }), {
      maxLength: 2,
    }),
    followUps: fc.array(fc.record({ on: before, state: fc.constantFrom('kept', 'late', 'not-held') }), {
      maxLength: 9,
    }),
    advisers: fc.array(
      before.map(from => ({ name: 'Birgit Holst', period: { from, to: null } })),
      { maxLength: 1 },
    ),
  })
  .map(
    ({ spells, ...rest }): Life => ({
      ...rest,
      id: 'life',
      name: 'Bo',
      born: addDays(today, -6200),
      today,
      ladder: ladder.map((name, at) => ({ step: at + 1, name })),
      spells: spells.map(({ from, lasts, planned, ...each }, at): LifeSpell => {
        const begins = addDays(today, from)
        const period = { from: begins, to: lasts === null ? null : addDays(begins, lasts) }
        return { ...each, id: String(at), period, plannedEnd: planned === null ? null : addDays(today, planned) }
      }),
      laws: [{ on: day('2024-01-01'), before: 'Serviceloven', after: 'Barnets Lov' }],
      meetings: [],
      notifications: [],
      schools: [],
    }),
  )

test('whatever a life holds, its picture cuts nothing off and puts no label on another', () => {
  const holds = fc.property(life, fc.constantFrom(358, 700, 1158), (of, width) => {
    expect(pictureFaults(lifeChart(of).draw(document, width))).toEqual([])
  })
  fc.assert(holds, { numRuns: 150, seed: 20261119 })
})

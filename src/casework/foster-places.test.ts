// Tests of the foster families: free places day by day, who fits a child and why, and what an approval must be.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../language/day.ts'
import { say } from '../language/message.ts'
import { contains } from '../language/period.ts'
import { ageOn } from './ages.ts'
import { Approval, checkApproval, type FosterFamily, hasFamilies } from './foster-family.ts'
import { matchFamilies, type PlacedThere, placesOn, type Sought } from './foster-places.ts'
import { PlacementTypes } from './placement-types.ts'

const type = (code: string, label: string, step: number, more: object = {}) => ({
  code,
  labels: [{ text: label, validFrom: null, validTo: null }],
  step,
  statistics: step,
  family: true,
  validFrom: null,
  validTo: null,
  confidence: 'read',
  ...more,
})
const types = PlacementTypes.parse({
  id: 'types',
  title: 'Typer',
  law: 'Statistik',
  paragraph: null,
  validFrom: null,
  validTo: null,
  source: 'prøve',
  confidence: 'read',
  ladder: 'partnerskab-7',
  types: [
    type('network-foster', 'netværksplejefamilie', 5),
    type('general-foster', 'almen plejefamilie', 6),
    type('reinforced-foster', 'forstærket plejefamilie', 6),
    type('municipal-foster', 'kommunal plejefamilie', 6, { validTo: '2024-01-01' }),
    type('institution', 'døgninstitution', 7, { family: false }),
  ],
})

const approval = (more: object = {}) => ({
  ...Approval.parse({
    types: ['general-foster'],
    places: 2,
    ages: { from: 0, to: 12 },
    period: { from: '2024-01-01' },
    approvedBy: 'central',
    ...more,
  }),
  id: 'g1',
  version: 1,
})
const family = (id: string, more: object = {}, name = id): FosterFamily => ({
  id,
  name,
  service: 's',
  approvals: [approval(more)],
})
const placed = (child: string, from: string, to: string | null = null, at = 'Å'): PlacedThere => ({
  family: at,
  child,
  period: { from: day(from), to: to === null ? null : day(to) },
})

const sought = (more: Partial<Sought> = {}): Sought => ({
  on: day('2026-06-15'),
  step: 6,
  type: null,
  child: 'barnet',
  age: 8,
  together: 1,
  ...more,
})
const match = (of: FosterFamily, more: Partial<Sought> = {}, there: readonly PlacedThere[] = []) => {
  const [found] = matchFamilies([of], there, sought(more), types)
  if (found === undefined) throw new Error('no family')
  return {
    fits: found.fits,
    reasons: found.reasons.map(say),
    lacks: found.lacks.map(say),
    notes: found.notes.map(say),
  }
}

describe('free places', () => {
  test('are those approved on the day less the children who live there', () => {
    const there = [placed('a', '2026-01-01'), placed('b', '2026-03-01', '2026-06-15')]
    expect(placesOn(family('Å'), there, day('2026-06-14'))).toEqual({ approved: 2, taken: 2, free: 0 })
    expect(placesOn(family('Å'), there, day('2026-06-15'))).toEqual({ approved: 2, taken: 1, free: 1 })
    expect(placesOn(family('Å'), there, day('2023-12-31'))).toEqual({ approved: 0, taken: 0, free: 0 })
    expect(placesOn(family('B'), there, day('2026-06-14')).free).toBe(2)
  })

  test('are none where more live there than the approval holds, never fewer than none', () => {
    const there = ['a', 'b', 'c'].map(child => placed(child, '2026-01-01'))
    expect(placesOn(family('Å'), there, day('2026-06-15'))).toEqual({ approved: 2, taken: 3, free: 0 })
    expect(match(family('Å'), {}, there)).toMatchObject({
      fits: false,
      lacks: ['Der er ingen ledig plads, og der skal bruges 1 plads.'],
      notes: ['Der bor 3 anbragte børn, men familien er godkendt til 2 pladser.'],
    })
  })

  test('on any day, free and taken are together what is approved, or more children live there than that', () => {
    const start = day('2025-01-01')
    const stay = fc.record({
      child: fc.constantFrom('a', 'b', 'c', 'd'),
      from: fc.nat(600),
      lasts: fc.option(fc.integer({ min: 1, max: 300 })),
    })
    fc.assert(
      fc.property(
        fc.array(stay, { maxLength: 8 }),
        fc.nat(900),
        fc.integer({ min: 1, max: 4 }),
        (stays, at, approved) => {
          const on = addDays(start, at)
          const there = stays.map(({ child, from, lasts }) => ({
            family: 'Å',
            child,
            period: { from: addDays(start, from), to: lasts === null ? null : addDays(start, from + lasts) },
          }))
          const found = placesOn(family('Å', { places: approved }), there, on)
          const living = new Set(there.filter(each => contains(each.period, on)).map(each => each.child)).size
          expect(found.taken).toBe(living)
          expect(found.free).toBe(living > approved ? 0 : approved - living)
          expect(placesOn(family('Å', { places: approved }), there.toReversed(), on)).toEqual(found)
        },
      ),
    )
  })
})

describe('a family fits a child', () => {
  test('with an approval in force, a place and the age, each said', () => {
    expect(match(family('Å'), {}, [placed('a', '2026-01-01')])).toEqual({
      fits: true,
      reasons: [
        'Godkendt som almen plejefamilie fra 01-01-2024 af Socialtilsyn Midt.',
        '1 af 2 pladser er ledig.',
        'Barnet er 8 år, og familien er godkendt til 0-12 år.',
      ],
      lacks: [],
      notes: [],
    })
    expect(match(family('Å')).reasons).toContain('Alle 2 pladser er ledige.')
    expect(match(family('Å', { places: 1, approvedBy: 'municipality' })).reasons).toContain('Den ene plads er ledig.')
  })

  test('not where it is approved for something else, and it says what', () => {
    expect(match(family('Å'), { step: 5 })).toMatchObject({
      fits: false,
      lacks: ['Familien er godkendt som almen plejefamilie, ikke som netværksplejefamilie.'],
    })
    expect(match(family('Å'), { type: 'reinforced-foster' }).lacks).toEqual([
      'Familien er godkendt som almen plejefamilie, ikke som forstærket plejefamilie.',
    ])
    expect(match(family('Å', { types: ['network-foster'] })).lacks).toEqual([
      'Familien er godkendt som netværksplejefamilie, ikke som almen plejefamilie eller forstærket plejefamilie.',
    ])
  })

  test('not before the approval begins, and not from the day it ends', () => {
    const ends = family('Å', { period: { from: '2024-01-01', to: '2026-06-15' } })
    expect(match(ends)).toEqual({
      fits: false,
      reasons: [],
      lacks: ['Familien har ingen godkendelse, der gælder 15-06-2026.'],
      notes: [],
    })
    expect(match(ends, { on: day('2026-06-14') })).toMatchObject({
      fits: true,
      notes: ['Godkendelsen gælder til 15-06-2026.'],
    })
  })

  test('not outside the ages it is approved for; both ends count', () => {
    const teens = family('Å', { ages: { from: 12, to: 17 } })
    expect(match(teens).lacks).toEqual(['Barnet er 8 år, men familien er godkendt til 12-17 år.'])
    expect([12, 17].map(age => match(teens, { age }).fits)).toEqual([true, true])
    expect([11, 18].map(age => match(teens, { age }).fits)).toEqual([false, false])
  })

  test('with siblings only where there is room for them together', () => {
    expect(match(family('Å'), { together: 2 }).lacks).toEqual([
      'Der står ikke i godkendelsen, at søskende kan bo her sammen.',
    ])
    const together = family('Å', { siblingsTogether: true })
    expect(match(together, { together: 2 })).toMatchObject({ fits: true })
    expect(match(together, { together: 2 }).reasons).toContain('Søskende kan bo her sammen.')
    expect(match(together, { together: 2 }, [placed('a', '2026-01-01')]).lacks).toEqual([
      'Der er 1 ledig plads, og der skal bruges 2 pladser.',
    ])
  })

  test('whose own place it already has', () => {
    const full = [placed('barnet', '2026-01-01'), placed('a', '2026-01-01')]
    expect(match(family('Å'), {}, full)).toMatchObject({ fits: true })
    expect(match(family('Å'), {}, full).reasons[0]).toBe('Barnet bor her allerede.')
  })

  test('and it says from when the place is promised to another', () => {
    const promised = [placed('a', '2026-01-01'), placed('b', '2026-08-01')]
    expect(match(family('Å'), {}, promised)).toMatchObject({
      fits: true,
      notes: ['Fra 01-08-2026 er der ingen ledig plads.'],
    })
  })

  test('families come by name, Danish letters last, whoever fits best', () => {
    const names = ['Åse Holm', 'Østergaard', 'Aase Bo', 'Bakke', 'Ærtebjerg']
    const found = matchFamilies(
      names.map(name => family(name, name === 'Bakke' ? { places: 5 } : {})),
      [],
      sought(),
      types,
    )
    expect(found.map(each => each.family.name)).toEqual(['Bakke', 'Ærtebjerg', 'Østergaard', 'Aase Bo', 'Åse Holm'])
  })
})

test('the age is that of the day, and a child that is expected is nought', () => {
  expect(ageOn(day('2018-06-15'), day('2026-06-14'))).toBe(7)
  expect(ageOn(day('2018-06-15'), day('2026-06-15'))).toBe(8)
  expect(ageOn(null, day('2026-06-15'))).toBe(0)
  expect(ageOn(day('2026-07-01'), day('2026-06-15'))).toBe(0)
})

describe('an approval', () => {
  const service = { name: 'Plejefamilier', steps: [6] }
  const check = (more: object, of = family('Å'), corrected: string | null = null) => {
    const { id: _, version: __, ...next } = approval(more)
    const { faults, followed } = checkApproval(next, of, corrected, { service, types })
    return { faults: faults.map(say), followed: followed?.id ?? null }
  }

  test('takes over from the one that runs on its first day', () => {
    expect(check({ period: { from: '2026-06-15' } })).toEqual({ faults: [], followed: 'g1' })
    const before = family('Å', { period: { from: '2020-01-01', to: '2026-06-15' } })
    expect(check({ period: { from: '2026-06-15' } }, before)).toEqual({ faults: [], followed: null })
  })

  test('is refused beside one that begins later or on the same day', () => {
    const sentence = ['Familien har allerede en godkendelse fra 01-01-2024. Ret den, eller ret datoerne.']
    expect(check({ period: { from: '2023-06-15' } }).faults).toEqual(sentence)
    expect(check({ period: { from: '2024-01-01' } }).faults).toEqual(sentence)
    expect(check({ period: { from: '2023-06-15', to: '2024-01-01' } }).faults).toEqual([])
    expect(check({ period: { from: '2024-01-01' } }, family('Å'), 'g1')).toEqual({ faults: [], followed: null })
  })

  test('is of a type of foster family that could be chosen that day, on a step of the service', () => {
    const none = ['Det er ikke en type plejefamilie, der kunne vælges 15-06-2026. Vælg en, der gælder den dag.']
    const at = { period: { from: '2026-06-15' } }
    expect(check({ ...at, types: ['institution'] }).faults).toEqual(none)
    expect(check({ ...at, types: ['municipal-foster'] }).faults).toEqual(none)
    expect(check({ ...at, types: ['ukendt'] }).faults).toEqual(none)
    expect(check({ ...at, types: ['network-foster'] }).faults).toEqual([
      'Plejefamilier har ikke det trin, netværksplejefamilie hører til. Vælg en anden type, eller skriv familien under et andet tilbud.',
    ])
  })

  test('has its ages the right way round', () => {
    expect(check({ period: { from: '2026-06-15' }, ages: { from: 12, to: 6 } }).faults).toEqual([
      'Den laveste alder er højere end den højeste. Ret en af dem.',
    ])
  })

  test('belongs under a service on a step with foster families', () => {
    expect(hasFamilies({ steps: [5, 6] }, types)).toBe(true)
    expect(hasFamilies({ steps: [3, 7] }, types)).toBe(false)
  })
})

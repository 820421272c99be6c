// Tests of the network drawing: what it says, that its table holds everything, and that nothing stands on anything else.
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { NetworkMap } from '../casework/facts/people.ts'
import { canonicalSvg } from './canonical.ts'
import { networkRingChart } from './network-ring.ts'
import { ringLayout } from './network-ring-layout.ts'
import { pictureFaults } from './picture-faults.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

const person = (name: string, more: object = {}) => ({
  id: name,
  name,
  relation: 'moster',
  side: 'private',
  strength: 'moderate',
  direction: 'to-child',
  ...more,
})
const mapOf = (...people: object[]): NetworkMap => NetworkMap.parse({ id: 'kort', drawnOn: '2026-01-10', people })
const chartOf = (map: NetworkMap, name = 'Sofie') => networkRingChart({ id: 'network', name, map })
const textsOf = (svg: Element): readonly string[] =>
  [...svg.querySelectorAll('text')].map(text => text.textContent ?? '')

const typical = mapOf(
  person('Anna Holm', { relation: 'mor', strength: 'strong', direction: 'both', asked: '2026-01-05', conflict: true }),
  person('Moster Åse', { strength: 'strong', asked: '2026-01-05', answer: 'Ja, hver anden weekend' }),
  person('Jens Bakke', { relation: 'stedfar', contact: 'not-allowed', conflict: true }),
  person('Søren Ærø', { relation: 'far', strength: 'weak', contact: 'supervised' }),
  person('Træner Kim', { relation: 'fodboldtræner', side: 'civil-society' }),
  person('Birgit Holst', { relation: 'rådgiver', side: 'professional', strength: 'weak', direction: 'from-child' }),
)

describe('a network in words', () => {
  test('says how many there are, on which side, and how many nobody has asked', () => {
    expect(chartOf(typical).sentence).toBe(
      '6 personer på netværkskortet fra 10.\u00a0jan.\u00a02026: 4 private, 1 fra civilsamfundet og 1 professionel; 2 har ingen spurgt; 2 er i konflikt; 1 må barnet kun være sammen med under støtte; 1 må barnet ikke have kontakt med.',
    )
    expect(chartOf(mapOf(person('Åse', { asked: '2026-01-05' }))).sentence).toBe(
      '1 person på netværkskortet fra 10.\u00a0jan.\u00a02026: 1 privat.',
    )
    expect(chartOf(mapOf()).sentence).toBe('Der er ingen på netværkskortet fra 10.\u00a0jan.\u00a02026.')
    expect(chartOf(typical, 'Jonas').title).toBe("Jonas' netværk, 10.\u00a0jan.\u00a02026")
  })

  test('the table has everybody with all there is to know, the closest first', () => {
    const { columns, rows } = chartOf(typical).table
    expect(columns).toEqual(['Navn', 'Hvem', 'Side', 'Styrke', 'Retning', 'Konflikt', 'Kontakt', 'Spurgt', 'Svar'])
    expect(rows.map(([name]) => name)).toEqual([
      'Anna Holm',
      'Moster Åse',
      'Jens Bakke',
      'Træner Kim',
      'Søren Ærø',
      'Birgit Holst',
    ])
    expect(rows[1]).toEqual([
      'Moster Åse',
      'moster',
      'privat',
      'Stærk forbindelse',
      'støtter barnet',
      'nej',
      'ja',
      '5.\u00a0jan.\u00a02026',
      'Ja, hver anden weekend',
    ])
    expect(rows[2]?.slice(5)).toEqual(['ja', 'må ikke have kontakt', '', ''])
    expect(rows[3]?.slice(2)).toEqual([
      'civilsamfund',
      'Moderat forbindelse',
      'støtter barnet',
      'nej',
      'ja',
      'ingen har spurgt',
      '',
    ])
    expect(rows[4]?.[6]).toBe('kontakt kun under støtte')
    expect(rows[5]?.[7]).toBe('') // nobody waits for an answer from a professional
  })
})

describe('a network as a picture', () => {
  test.each([1280, 390])(
    'everybody stands in the list by number and name, and every mark is explained, at %i',
    width => {
      const texts = textsOf(chartOf(typical).draw(document, width))
      for (const { name } of typical.people) expect(texts).toContain(name)
      expect(['1', '2', '3', '4', '5', '6'].filter(each => texts.filter(text => text === each).length !== 2)).toEqual(
        [],
      )
      expect(texts).toEqual(
        expect.arrayContaining([
          'Sofie',
          'stærk',
          'moderat',
          'svag',
          'privat',
          'civilsamfund',
          'professionel',
          'konflikt',
          'udfyldt: er spurgt',
          'støtter barnet',
          'barnet støtter',
          'støtter hinanden',
          'kontakt kun under støtte',
          'må ikke have kontakt',
        ]),
      )
    },
  )

  test('the sides have shapes of their own, so that they are told apart without colour', () => {
    const svg = chartOf(typical).draw(document, 1280)
    const shapeOf = (id: string) => svg.querySelector(`[data-person="${id}"]`)?.previousElementSibling?.localName
    expect([shapeOf('Moster Åse'), shapeOf('Birgit Holst'), shapeOf('Træner Kim')]).toEqual([
      'circle',
      'rect',
      'polygon',
    ])
  })

  test('a conflict is a zigzag, and contact that is supervised or not allowed one bar or two', () => {
    const svg = chartOf(typical).draw(document, 1280)
    const stemOf = (id: string) =>
      svg.querySelector(`[data-person="${id}"]`)?.previousElementSibling?.previousElementSibling
    const bars = (id: string) => stemOf(id)?.querySelectorAll('line').length
    const points = (id: string) => stemOf(id)?.querySelector('polyline')?.getAttribute('points')?.split(' ').length
    const heads = (id: string) => stemOf(id)?.querySelectorAll('polygon').length
    expect(['Moster Åse', 'Søren Ærø', 'Jens Bakke'].map(bars)).toEqual([0, 1, 2])
    expect(['Moster Åse', 'Anna Holm'].map(points)).toEqual([2, 5])
    expect(['Moster Åse', 'Birgit Holst', 'Anna Holm'].map(heads)).toEqual([1, 1, 2])
  })

  test('where there is room the names stand by the marks too, and else none of them does', () => {
    const few = mapOf(person('Åse', { strength: 'strong' }), person('Bo'), person('Ærø', { strength: 'weak' }))
    expect(textsOf(chartOf(few).draw(document, 1280)).filter(text => text === 'Bo')).toHaveLength(2)
    const crowd = mapOf(...Array.from({ length: 30 }, (_, at) => person(`Farmors søster nummer ${at}`)))
    const texts = textsOf(chartOf(crowd).draw(document, 1280))
    for (const { name } of crowd.people) expect(texts.filter(text => text === name)).toHaveLength(1)
  })

  test('a name too long for the middle gives way to a word', () => {
    expect(textsOf(chartOf(typical, 'Alexandersine').draw(document, 390))).toContain('Barnet')
  })

  test('an empty map is three rings and a child', () => {
    const svg = chartOf(mapOf()).draw(document, 390)
    expect(textsOf(svg)).toEqual(['stærk', 'moderat', 'svag', 'Sofie'])
    expect(pictureFaults(svg)).toEqual([])
  })
})

const anybody = fc.record({
  name: fc.constantFrom('Åse', 'Øjvind Ærøskøbing', 'Farmors søster Ingeborg Margrethe', 'Bo', 'Kim'),
  relation: fc.constantFrom('moster', 'nabo til den gamle lejlighed på den anden side af vejen', 'lærer'),
  side: fc.constantFrom('private', 'professional', 'civil-society'),
  strength: fc.constantFrom('strong', 'moderate', 'weak'),
  direction: fc.constantFrom('to-child', 'from-child', 'both'),
  conflict: fc.boolean(),
  contact: fc.constantFrom('allowed', 'supervised', 'not-allowed'),
  asked: fc.constantFrom(null, '2026-01-05'),
})
const anyMap = fc
  .tuple(fc.array(anybody, { maxLength: 30 }), fc.constantFrom(null, 'strong', 'moderate', 'weak'))
  .map(([people, all]) =>
    mapOf(...people.map((each, at) => ({ ...each, id: String(at), ...(all === null ? {} : { strength: all }) }))),
  )
const widths = fc.constantFrom(326, 390, 640, 899, 900, 1158, 1280)

test('whatever a map holds, up to thirty people, nothing is cut off and no label stands on another', () => {
  fc.assert(
    fc.property(anyMap, widths, (map, width) => {
      expect(pictureFaults(chartOf(map).draw(document, width))).toEqual([])
    }),
    { numRuns: 200, seed: 20261119 },
  )
})

test('no two people stand on each other, on the child or on the name of a ring, and each is in the ring of their strength', () => {
  fc.assert(
    fc.property(anyMap, fc.constantFrom(159, 191, 290), (map, radius) => {
      const { people, rings, mark, child } = ringLayout(map.people, radius)
      expect(people.map(each => each.number)).toEqual(map.people.map((_, at) => at + 1))
      const order = ['strong', 'moderate', 'weak']
      for (const [at, each] of people.entries()) {
        const out = Math.hypot(each.x, each.y)
        const ring = order.indexOf(each.person.strength)
        expect(out + mark).toBeLessThan((rings[ring]?.edge ?? 0) + mark * 0.6)
        expect(out - mark).toBeGreaterThan((rings[ring - 1]?.edge ?? child) - mark * 0.6)
        expect(out - mark - each.stem).toBeGreaterThan(child)
        for (const ringName of rings) {
          const beside = Math.abs(each.x) > 22 + mark
          expect(beside || Math.abs(each.y + ringName.name) > mark + 5).toBe(true)
        }
        for (const other of people.slice(at + 1))
          expect(Math.hypot(each.x - other.x, each.y - other.y)).toBeGreaterThan(2 * mark)
      }
    }),
    { numRuns: 300, seed: 20261119 },
  )
})

test('the same map is drawn the same, whatever order it was written in', () => {
  fc.assert(
    fc.property(anyMap, map => {
      const turned = { ...map, people: map.people.toReversed() }
      expect(canonicalSvg(chartOf(turned).draw(document, 640))).toBe(canonicalSvg(chartOf(map).draw(document, 640)))
    }),
    { numRuns: 30, seed: 20261119 },
  )
})

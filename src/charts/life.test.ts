import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { type Day, day } from '../language/day.ts'
import { canonicalSvg } from './canonical.ts'
import { lifeChart } from './life.ts'
import { type Life, type LifeSpell, nowOf, partsOf, spanOf, wayOf } from './life-way.ts'
import { pictureFaults } from './picture-faults.ts'

const { document } = parseHTML('<!doctype html><html><body></body></html>')

const names = [
  'Tidlig indsats, almen',
  'Specialiseret, almen',
  'Forebyggende',
  'Hjemmebaseret',
  'Slægt/netværk',
  'Familiepleje',
  'Døgninstitution',
]
const during = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) })
const spell = (
  step: number,
  name: string,
  from: string,
  to: string | null,
  more: Partial<LifeSpell> = {},
): LifeSpell => ({
  id: `${step}-${from}`,
  step,
  name,
  period: during(from, to),
  ...more,
})
const on = (text: string): { readonly on: Day } => ({ on: day(text) })

const quiet: Life = {
  id: 'life',
  name: 'Alma',
  born: day('2015-03-14'),
  today: day('2026-11-19'),
  ladder: names.map((name, at) => ({ step: at + 1, name })),
  spells: [],
  breakdowns: [],
  laws: [],
  followUps: [],
  meetings: [],
  notifications: [],
  advisers: [],
  schools: [],
}

// An invented child.
const alma: Life = {
  ...quiet,
  spells: [
    spell(2, 'PPR-forløb', '2021-08-16', '2022-02-21'),
    spell(3, 'Kontaktperson', '2022-02-21', '2022-11-07'),
    spell(4, 'Familiebehandling', '2022-11-07', '2023-06-19'),
    spell(5, 'Netværkspleje hos moster', '2023-06-19', '2024-09-12'),
    spell(7, 'Fyrreholm', '2024-09-12', '2025-04-07', { note: '6 mdr.: genovervejet 12. marts 2025' }),
    spell(6, 'Familien Bruun', '2025-04-07', null, { plannedEnd: day('2027-01-31') }),
    spell(4, 'Mors plan: familiebehandling', '2025-08-20', null, { plannedEnd: day('2027-01-31') }),
    spell(4, 'Hjem', '2027-02-01', null),
  ],
  breakdowns: [{ on: day('2024-09-12'), note: 'plejestedet opsagde, 0 dages varsel' }],
  laws: [{ on: day('2024-01-01'), before: 'Serviceloven', after: 'Barnets Lov' }],
  followUps: [
    { on: day('2022-05-21'), state: 'kept' },
    { on: day('2023-02-20'), state: 'late' },
    { on: day('2024-06-19'), state: 'not-held' },
    { on: day('2026-10-07'), state: 'not-held' },
    { on: day('2027-01-07'), state: 'planned' },
  ],
  meetings: [on('2022-11-03'), on('2026-12-03')],
  notifications: [on('2021-06-10'), on('2024-08-29')],
  advisers: [
    { name: 'Birgit Holst', period: during('2021-06-10', '2022-11-02') },
    { name: 'Mette Lund', period: during('2022-11-02', null) },
  ],
  schools: [{ name: 'Åskolen', period: during('2021-08-09', null) }],
}

// Two measures on one step, two placements on one step with a breakdown between, a gap, names that are far too long.
const busy: Life = {
  ...alma,
  name: 'Jonas',
  born: day('2010-06-30'),
  spells: [
    spell(1, 'Åben anonym rådgivning', '2015-01-10', '2015-06-10'),
    spell(3, 'Fast kontaktperson', '2015-06-10', '2017-02-01'),
    spell(3, 'Aflastning hver anden weekend', '2016-01-01', '2018-09-01'),
    spell(4, 'Praktisk pædagogisk støtte i hjemmet', '2017-02-01', '2019-05-01'),
    spell(6, 'Fam. Ø', '2019-05-01', '2019-07-01'),
    spell(6, 'Familien Ærø-Åkjær', '2019-07-01', '2022-03-01'),
    spell(7, 'Akut', '2022-03-01', '2022-04-10'),
    spell(7, 'Skovbrynet børne- og ungehjem', '2022-04-10', '2024-01-15'),
    spell(4, 'Hjem igen med støtte', '2024-03-15', null),
    spell(3, 'Ungekontakt', '2025-01-15', null, { plannedEnd: day('2027-06-01') }),
    spell(2, 'PPR', '2025-01-15', null),
  ],
  breakdowns: [
    { on: day('2019-07-01'), note: 'kommunen flyttede' },
    { on: day('2022-03-01'), note: null },
  ],
}

const newborn: Life = {
  ...quiet,
  name: 'Ea',
  born: day('2026-02-01'),
  spells: [spell(1, 'Barselsbesøg plus', '2026-11-01', null)],
}
const begunToday: Life = { ...quiet, spells: [spell(3, 'Kontaktperson', '2026-11-19', null)] }

describe("the child's way", () => {
  test('is the highest step of every day', () => {
    expect(wayOf(alma).map(stretch => [stretch.spell.step, stretch.from, stretch.to])).toEqual([
      [2, '2021-08-16', '2022-02-21'],
      [3, '2022-02-21', '2022-11-07'],
      [4, '2022-11-07', '2023-06-19'],
      [5, '2023-06-19', '2024-09-12'],
      [7, '2024-09-12', '2025-04-07'],
      [6, '2025-04-07', '2026-11-19'],
    ])
    expect(nowOf(alma)?.name).toBe('Familien Bruun')
  })

  test('has a hole where nothing ran', () => {
    const way = wayOf(busy)
    const before = way.findIndex(stretch => stretch.to === day('2024-01-15'))
    expect(way[before + 1]?.from).toBe('2024-03-15')
  })

  test('a measure is beside the way only while a higher one runs', () => {
    const parts = partsOf(busy, spanOf(busy).to).filter(part => part.spell.name.startsWith('Aflastning'))
    expect(parts.map(part => [part.kind, part.from, part.to])).toEqual([
      ['highest', '2016-01-01', '2017-02-01'],
      ['beside', '2017-02-01', '2018-09-01'],
    ])
  })

  test('what runs on as planned is planned from today', () => {
    const parts = partsOf(alma, spanOf(alma).to).filter(part => part.kind === 'planned')
    expect(parts.map(part => [part.spell.name, part.from, part.to])).toEqual([
      ['Familien Bruun', '2026-11-19', '2027-01-31'],
      ['Mors plan: familiebehandling', '2026-11-19', '2027-01-31'],
      ['Hjem', '2027-02-01', spanOf(alma).to],
    ])
  })

  test('a measure that begins today is the step today', () => {
    expect(nowOf(begunToday)?.name).toBe('Kontaktperson')
    // Help that begins today beside help that runs: the higher one is where the child stands.
    expect(
      nowOf({
        ...quiet,
        spells: [spell(3, 'Marte Meo', '2025-01-01', null), spell(5, 'Hos moster', quiet.today, null)],
      })?.name,
    ).toBe('Hos moster')
    expect(nowOf({ ...quiet, spells: [spell(3, 'Slut', '2026-01-01', '2026-11-19')] })).toBeUndefined()
  })
})

describe('in words', () => {
  test('the sentence tells the life', () => {
    expect(lifeChart(alma).sentence.replaceAll('\u00a0', ' ')).toBe(
      'Alma på indsatstrappen: trin 2 fra aug. 2021, trin 3 fra feb. 2022, trin 4 fra nov. 2022, trin 5 fra juni 2023, trin 7 fra sep. 2024; sammenbrud 12. sep. 2024; nu trin 6, Familien Bruun, siden 7. apr. 2025; planlagt trin 4 fra 1. feb. 2027; 2 opfølgninger er ikke holdt; 1 opfølgning er holdt for sent.',
    )
    expect(lifeChart(quiet).sentence).toBe('Alma har ingen indsatser på trappen.')
    expect(lifeChart(busy).title).toBe("Jonas' liv på trappen")
  })

  test('the table gives every spell, follow-up and meeting, the oldest first', () => {
    const { rows } = lifeChart(alma).table
    expect(rows).toHaveLength(8 + 1 + 1 + 5 + 2 + 2 + 2 + 1)
    expect(rows[0]).toEqual(['Underretning', '', '10.\u00a0juni\u00a02021', '', ''])
    expect(rows).toContainEqual(['Opfølgning', '', '7.\u00a0okt.\u00a02026', '', 'ikke holdt'])
    expect(rows).toContainEqual([
      'Indsats: Familien Bruun',
      '6 Familiepleje',
      '7.\u00a0apr.\u00a02025',
      'planlagt til 31.\u00a0jan.\u00a02027',
      '',
    ])
  })
})

describe('the picture', () => {
  const drawn = (of: Life, width: number): SVGSVGElement => lifeChart(of).draw(document, width)
  const texts = (svg: Element): readonly string[] =>
    [...svg.querySelectorAll('text')].map(text => text.textContent ?? '')

  test.each([
    ['Alma', alma],
    ['a busy life', busy],
    ['a newborn', newborn],
    ['a measure from today', begunToday],
    ['no measure at all', quiet],
  ])('%s: nothing is styled, small, cut off or on top of another, wide or turned', (_, of) => {
    for (const width of [326, 358, 480, 699, 700, 900, 1158])
      expect([width, pictureFaults(drawn(of, width))]).toEqual([width, []])
  })

  test('every part of a spell is a bar that can be found, and says what it is', () => {
    const bars = [...drawn(alma, 1158).querySelectorAll('.life__spell')]
    expect(new Set(bars.map(bar => bar.getAttribute('data-spell')))).toEqual(new Set(alma.spells.map(each => each.id)))
    expect(bars[0]?.querySelector('title')?.textContent?.replaceAll('\u00a0', ' ')).toBe(
      'PPR-forløb: trin 2 Specialiseret, almen, fra 16. aug. 2021 til 21. feb. 2022',
    )
  })

  test('the breakdown is a red join with its words; the law is a line with both names', () => {
    const svg = drawn(alma, 1158)
    expect(svg.querySelectorAll('line.life__late')).toHaveLength(1)
    expect(texts(svg).map(text => text.replaceAll('\u00a0', ' '))).toEqual(
      expect.arrayContaining([
        'Sammenbrud 12. sep. 2024',
        'plejestedet opsagde, 0 dages varsel',
        'Serviceloven',
        'Barnets Lov fra 1. jan. 2024',
      ]),
    )
  })

  test('a law that changed before the picture begins has no line in it', () => {
    expect(drawn({ ...newborn, laws: alma.laws }, 1158).querySelectorAll('.life__law')).toHaveLength(0)
    expect(drawn(alma, 358).querySelectorAll('.life__law')).toHaveLength(1)
  })

  test('the five lanes stand in their order, and the legend holds only what occurs', () => {
    const words = texts(drawn(alma, 1158))
    const lanes = ['Opfølgninger', 'Netværksmøder', 'Underretninger', 'Rådgiver', 'Skole']
    expect(words.filter(word => lanes.includes(word))).toEqual(lanes)
    expect(words).toContain('samtidig indsats på et lavere trin')
    expect(texts(drawn(newborn, 1158))).not.toContain('samtidig indsats på et lavere trin')
  })

  test('turned, the newest is on top and step 1 at the left', () => {
    const svg = drawn(alma, 358)
    const steps = [...svg.querySelectorAll('.figure__step-number')].slice(0, 7).map(number => number.textContent)
    expect(steps).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    const top = (id: string): number => Number(svg.querySelector(`[data-spell="${id}"] rect`)?.getAttribute('y'))
    expect(top('6-2025-04-07')).toBeLessThan(top('2-2021-08-16'))
  })

  test('is the same text each time it is drawn', () => {
    for (const width of [358, 1158]) expect(canonicalSvg(drawn(alma, width))).toBe(canonicalSvg(drawn(alma, width)))
  })
})

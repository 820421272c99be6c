// Movers, scenarios, the band in words, the worth of knowing and the frontier.
import { describe, expect, it } from 'vitest'
import { judged, planned } from '../../../test/investment/planned-case.ts'
import { certain, koebenhavn, published } from '../../../test/investment/published.ts'
import { message, say } from '../../language/message.ts'
import { computeCase } from '../compute.ts'
import { drawCase } from '../uncertainty/draws.ts'
import { bandSentences } from './band-words.ts'
import { frontierOf } from './frontier.ts'
import { moverSentences, moversOf } from './movers.ts'
import { scenariosOf } from './scenarios.ts'
import { valueOfInformation } from './value-of-information.ts'

describe('what moves the answer most', () => {
  it('is sorted, and each end is the case with that one assumption changed', () => {
    const of = koebenhavn()
    const { base, movers } = moversOf(of)
    expect(base).toBe(-18_500)
    expect(movers.map(each => each.moves)).toEqual(movers.map(each => each.moves).toSorted((a, b) => b - a))
    const [most] = movers
    expect(most?.id).toBe('daycare-share')
    // A triangle from 0,6 over 1 to 1,1: a tenth lies below 0,6 + sqrt(0,1 x 0,5 x 0,4).
    const low = 0.6 + Math.sqrt(0.1 * 0.5 * 0.4)
    expect(most?.low.value).toBeCloseTo(low, 12)
    expect(most?.low.total).toBeCloseTo(-18_500 + (1 - low) * 64_000, 6)
    const assumptions = of.assumptions.map(each => (each.id === 'daycare-share' ? { ...each, value: low } : each))
    expect(computeCase({ ...of, assumptions }).payback.total?.index).toBe(most?.low.payback?.index)
    expect(say(moverSentences(of, { base, movers })[0] ?? { code: 'mover-nothing', values: undefined })).toContain(
      'Mest flytter "Del af besparelsen på normeringer og støttepædagoger, der kan hentes". Ved 74\u00a0% ender casen på',
    )
  })

  it('moves a tenth either way where there is no spread, and says so', () => {
    const { movers } = moversOf(certain(koebenhavn()))
    expect(movers.every(each => each.tenth)).toBe(true)
    const daycare = movers.find(each => each.id === 'daycare-share')
    expect([daycare?.low.value, daycare?.high.value].map(each => each?.toFixed(6))).toEqual(['0.900000', '1.100000'])
    expect(daycare?.moves).toBeCloseTo(0.2 * 64_000, 6)
  })

  it('moves a forecast by all its years at once: a tenth of its totals lies on either side', () => {
    const of = planned([
      { id: 'cost', label: 'Udgift', drivers: { units: 1, price: 100 } },
      {
        id: 'gain',
        label: 'Færre anbragte',
        kind: 'saving',
        drivers: { by: 'forecast', scenario: 'x', mean: [1, 2, 3, 4], sd: [1, 1, 1, 1], together: 0.5, price: 10 },
      },
    ])
    const [mover] = moversOf(of).movers
    expect(mover?.label).toBe('Færre anbragte')
    expect(mover?.moves).toBeCloseTo(2 * 1.2815515655 * 10 * Math.sqrt(0.5 * 16 + 0.5 * 4), 6)
    // The forecast's low is fewer units, so the total is dearer.
    expect(mover?.low.total ?? 0).toBeGreaterThan(mover?.high.total ?? 0)
  })

  it('does not leave out what is best in the middle, nor a count too small to come out in 1 of 10', () => {
    const both = planned(
      [
        { id: 'cost', drivers: { units: { assumption: 'size' }, price: 10 }, times: { assumption: 'size' } },
        { id: 'gain', kind: 'saving', drivers: { units: { assumption: 'size' }, price: 60 } },
      ],
      { assumptions: [judged('size', 3, { spread: { shape: 'even', low: 1, high: 5 } })] },
    )
    // 4 x (10 x 3^2 - 60 x 3) = -360; at 1,4 and at 4,6: 4 x (10 x 1,4^2 - 60 x 1,4) = -257,6.
    expect(moversOf(both).movers[0]?.moves).toBeCloseTo(360 - 257.6, 9)
    const rare = planned([{ id: 'gain', kind: 'saving', drivers: { units: { assumption: 'children' }, price: 100 } }], {
      assumptions: [judged('children', 0.1, { spread: { shape: 'count' } })],
    })
    expect(moversOf(rare).movers[0]?.moves).toBeCloseTo(40, 9)
  })

  it('says so where there is nothing to move', () => {
    const of = published('frederiksberg-2017')
    expect(moverSentences(of, moversOf(of)).map(say)).toEqual([
      'Casen har ingen antagelser, så der er ikke noget at flytte.',
    ])
  })
})

describe('scenarios side by side', () => {
  it('are the case under each, with what was changed and how far they end from it', () => {
    const of = koebenhavn()
    const [base, half, later, daycare] = scenariosOf(of)
    expect([base.id, base.sum, base.difference, base.total.payback?.year]).toEqual([null, -18_500, 0, 2022])
    expect(base.cumulative).toEqual(computeCase(of).cumulative)
    // Half of 3 x 4 x 500 + 6 x 6 x 500 + 3 x 500 + 3 x 1.200.
    expect([half?.sum, half?.difference, half?.total.payback?.year]).toEqual([-3950, 14_550, 2025])
    expect(half?.changes.map(say)[0]).toBe(
      'Undgåede anbringelser i familiepleje pr. område, 2019-2022: 0,5 i stedet for 1',
    )
    // What is lost in the table is not the first year's 5.400 but the last year's 6.600 + 5.000.
    expect(later?.changes.map(say)).toEqual([
      'Gevinsterne kommer 1 år senere; det af dem, der så falder efter 2029, er ikke med i tabellen',
    ])
    expect(later?.difference).toBe(11_600)
    expect(daycare?.sum).toBe(-18_500 + 16_000)
    expect(base.dearest).toEqual({ amount: 5000, year: 2018 })
  })
})

describe('the band in words', () => {
  it('names the kinds of things that make it, counts of one kind together', () => {
    const of = koebenhavn()
    const [made, apart] = bandSentences(drawCase(of), -18_500).map(say)
    expect(made).toMatch(
      /^Båndet kommer mest af to ting: hvor mange undgåede anbringelser der bliver og "Del af besparelsen på normeringer og støttepædagoger, der kan hentes"\. Tilsammen giver de 7\d % af spredningen\.$/,
    )
    expect(apart).toMatch(/^Udfaldene er i gennemsnit 6,\d\u00a0mio\.\u00a0kr\. dårligere end kurven/)
  })

  it('is no better than judgements where every spread is one, and says so until one of them has been seen', () => {
    const of = koebenhavn()
    const sentence = 'Alle spredninger er skøn, så båndet er ikke bedre end de skøn.'
    expect(bandSentences(drawCase(of), -18_500).map(say).at(-1)).toBe(sentence)
    const [first, ...rest] = of.assumptions
    if (first === undefined) throw new Error('the case has assumptions')
    const seen = { ...first, spreadBasis: { kind: 'accounts', says: 'Fem års sager' } } as const
    expect(bandSentences(drawCase({ ...of, assumptions: [seen, ...rest] }), -18_500).map(say)).not.toContain(sentence)
  })

  it('does not say that it mostly comes of the largest where they give less than half', () => {
    const ids = Array.from({ length: 10 }, (_, at) => `share-${at}`)
    const of = planned(
      [
        { id: 'cost', amounts: [100, 0, 0, 0], timing: 'once' },
        ...ids.map(id => ({
          id: `gain-${id}`,
          kind: 'saving' as const,
          drivers: { units: { assumption: id }, price: 5 },
        })),
      ],
      { assumptions: ids.map(id => judged(id, 1, { spread: { shape: 'even', low: 0.5, high: 1.5 } })) },
    )
    expect(say(bandSentences(drawCase(of, { draws: 2000 }), -100)[0] ?? message('band-none'))).toMatch(
      /^Båndet kommer af mange ting, og ingen få af dem giver det meste\. De største er .* Tilsammen giver de 3\d % af spredningen\.$/,
    )
  })

  it('does not deny the assumptions a case has where none of them moves it', () => {
    const of = planned([{ id: 'cost', amounts: [100, 0, 0, 0] }], {
      assumptions: [judged('unused', 3, { spread: { shape: 'range', low: 1, high: 5 } })],
    })
    expect(bandSentences(drawCase(of, { draws: 10 }), 100).map(say)).toEqual([
      'Casen har antagelser med spredning, men ingen af dem flytter det samlede beløb ved udgangen af 2029.',
    ])
    expect(moverSentences(of, moversOf(of)).map(say)).toEqual([
      'Ingen af casens antagelser flytter det samlede beløb, når de drejes én ad gangen.',
    ])
  })

  it('says that there is none, and what it takes', () => {
    const of = certain(koebenhavn())
    expect(bandSentences(drawCase(of, { draws: 10 }), -18_500).map(say)).toEqual([
      'Casen har ingen antagelser med spredning, så der er intet bånd og ingen chance at regne.',
      'Der skal stå ved mindst én antagelse, hvor langt den kan være fra det ventede, og hvor det kommer fra.',
    ])
  })
})

describe('the worth of knowing everything', () => {
  it('is what leaving it would have spared where it loses', () => {
    const of = planned([{ id: 'cost', amounts: [1, 1, 1, 1] }])
    const drawn = {
      ...drawCase(of, { draws: 4 }),
      cumulative: Float64Array.of(-10, -10, -10, 6),
      years: [2026],
      draws: 4,
    }
    // Mean gain 24 / 4 = 6; with foresight 30 / 4 = 7,5.
    expect(valueOfInformation(drawn)).toEqual({ worth: 1.5, doing: true })
    expect(valueOfInformation({ ...drawn, cumulative: Float64Array.of(-10, -10, -10, -10) }).worth).toBe(0)
    expect(valueOfInformation({ ...drawn, cumulative: Float64Array.of(10, 10, 10, -6) })).toEqual({
      worth: 1.5,
      doing: false,
    })
  })
})

it('the frontier has the steps of the published example, and the others are dominated', () => {
  const costs = [5000, 10_000, 12_000, 25_000, 35_000, 55_000]
  const effects = [1, 2, 1.5, 3, 4, 5]
  const found = frontierOf(costs.map((cost, at) => ({ id: String(cost), cost, effect: effects[at] ?? 0 })))
  expect(found.filter(each => each.stands === 'frontier').map(each => each.ratio)).toEqual([null, 5000, 12_500, 20_000])
  expect(found.filter(each => each.stands === 'dominated').map(each => each.id)).toEqual(['12000'])
  expect(found.filter(each => each.stands === 'extended').map(each => each.id)).toEqual(['25000'])
})

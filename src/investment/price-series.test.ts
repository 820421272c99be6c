// Which index is used: the one that carries most, a real one before an example, and nobody else's own.
import { expect, it } from 'vitest'
import { PriceIndex } from '../language/price-level.ts'
import { seriesOf, usualSeries } from './price-series.ts'

const index = (id: string, years: readonly number[], more: object = {}) =>
  PriceIndex.parse({
    id,
    title: id,
    law: 'x',
    paragraph: null,
    validFrom: null,
    validTo: null,
    source: 'x',
    confidence: 'read',
    example: false,
    series: [{ id: 's', title: 's', rates: years.map(year => ({ year, rate: 0.02, publishedOn: null, source: 'x' })) }],
    ...more,
  })
const ways = [
  { from: 2022, to: 2024 },
  { from: 2023, to: 2024 },
]
const chosen = (...indices: PriceIndex[]) => usualSeries(seriesOf(indices, '657'), ways).id

it('carries most of what is asked', () => {
  expect(chosen(index('a', [2024]), index('b', [2023, 2024]))).toBe('b/s')
})

it('is a real one where an example carries as much', () => {
  expect(chosen(index('a', [2023, 2024], { example: true }), index('b', [2023, 2024]))).toBe('b/s')
})

it('is never that of another municipality', () => {
  expect(chosen(index('a', [2023, 2024], { municipality: '999' }), index('b', [2024]))).toBe('b/s')
  expect(chosen(index('a', [2023, 2024], { municipality: '657' }), index('b', [2024]))).toBe('a/s')
})

it('is none where there is none: then only what is at the level already can be used', () => {
  expect(usualSeries([], ways)).toMatchObject({ id: 'none', rates: [] })
})

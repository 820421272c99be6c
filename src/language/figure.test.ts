// A figure is a number that can account for itself, or a reason why there is none.
import { expect, it } from 'vitest'
import { figure, type KnownFigure } from './figure.ts'

const placed: KnownFigure = {
  id: 'placed-children',
  value: 120,
  unit: 'børn',
  definition: 'Børn anbragt på dagen',
  population: 'Alle børn med sag',
  period: null,
  asKnown: null,
  rows: { name: 'placed-on', parameters: { on: '2026-06-15' } },
  rule: 'partnerskab-7',
}

it('a figure with a number keeps everything that explains it', () => {
  expect(figure(placed, 'ingen børn')).toEqual(placed)
  expect(figure({ ...placed, value: 0 }, 'ingen børn')).toEqual({ ...placed, value: 0 })
})

it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  'a figure of %s is not a number but a reason, never 0',
  value => {
    expect(figure({ ...placed, value }, 'ingen børn i nævneren')).toEqual({
      id: 'placed-children',
      notComputable: 'ingen børn i nævneren',
    })
  },
)

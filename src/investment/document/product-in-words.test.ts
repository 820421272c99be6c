// Units times price as labels and sentences say it.
import { describe, expect, it } from 'vitest'
import { productsIn } from './product-in-words.ts'

const sizes = (text: string) => productsIn(text).map(({ units, price, areas }) => units * price * areas)

describe('a product in words', () => {
  it.each([
    ['4 socialrådgivere af 500.000 kr.', [2_000_000]],
    ['7,5x PCafgift af ca. 15.000 kr.', [112_500]],
    ['9 årsværk af 500.000 kr. dvs. i alt 4,5 mio.kr.', [4_500_000]],
    ['5 børn x 0,1 mio. kr. x 3 områder', [1_500_000]],
    [
      '1 anbringelse i familiepleje á 0,5 mio. kr. og 8 forebyggende foranstaltninger á 0,1 mio. kr.',
      [500_000, 800_000],
    ],
    ['2 psykologer (550.000 kr. pr. stk.)', [1_100_000]],
    ['3 medarbejdere med en årsløn på 560.000 kr.', [1_680_000]],
    ['8 forløb til 75.000 kr. pr. forløb', [600_000]],
    ['14 lærere på kursus til 8.000 kr. pr. deltager', [112_000]],
    ['seks anbringelser á 850.000 kr. og 20 foranstaltninger á 60.000 kr.', [5_100_000, 1_200_000]],
    ['2 møder i hver af de 6 bydele á 5.000 kr.', [60_000]],
    ['Et ophold koster 70.000 kr. pr. måned, og for 6 måneder bliver det', [420_000]],
  ])('%s', (text, expected) => {
    expect(sizes(text)).toEqual(expected)
  })

  it.each([
    ['5 % af 68 mio. kr.'],
    ['4 procent af 50,0 mio. kr.'],
    ['I 2017 af 500.000 kr.'],
    ['udgifterne til botilbud med 7,6 mio. kr.'],
    ['3 distrikter dækkes af 4 rådgivere'],
    ['Der spares 6 pladser, og en plads koster 450.000 kr.'],
  ])('is not in "%s"', text => {
    expect(sizes(text)).toEqual([])
  })
})

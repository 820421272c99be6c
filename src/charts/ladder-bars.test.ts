import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { stepInk } from './ink.ts'
import { ladderBarsChart, type StepCount, suppressed } from './ladder-bars.ts'
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
const steps = (counts: readonly StepCount['count'][]): readonly StepCount[] =>
  counts.map((count, at) => ({ step: at + 1, name: names[at] ?? '', count }))
const chartOf = (counts: readonly StepCount['count'][]) =>
  ladderBarsChart({ id: 'ladder', what: 'børn', steps: steps(counts) })
const barsOf = (svg: Element): readonly Element[] =>
  [...svg.querySelectorAll('rect')].filter(rect => rect.getAttribute('height') === '19')

const some = [312, 88, 140, 64, 0, 41, suppressed] as const

describe('children per step', () => {
  test('the sentence names the fullest step', () => {
    expect(chartOf([3, 88, 140, 64, 0, 41, 9]).sentence).toBe('Flest børn er på trin 3 Forebyggende: 140 af 345.')
    expect(chartOf([5, 5, 0, 0, 0, 0, 0]).sentence).toBe(
      'Flest børn er på trin 1 Tidlig indsats, almen og trin 2 Specialiseret, almen: hver 5 af 10.',
    )
    expect(chartOf([0, 0, 0, 0, 0, 0, 0]).sentence).toBe('Ingen børn er på trappen.')
  })

  test('a suppressed count takes the total with it, and the sentence speaks only of what is shown', () => {
    expect(chartOf(some).sentence).toBe(
      'Flest børn af dem, der vises, er på trin 1 Tidlig indsats, almen: 312; 1 trin vises ikke.',
    )
    expect(chartOf([suppressed, suppressed, 0, 0, 0, 0, 0]).sentence).toBe(
      'Ingen trin har et tal, der kan vises; 2 trin vises ikke.',
    )
  })

  test('the table has a row per step: nought is nought, a suppressed count is words', () => {
    const { table } = chartOf(some)
    expect(table.columns).toEqual(['Trin', 'Navn', 'Børn'])
    expect(table.rows[4]).toEqual(['5', 'Slægt/netværk', '0'])
    expect(table.rows[6]).toEqual(['7', 'Døgninstitution', 'vises ikke'])
  })

  test('a suppressed count and a nought have no bar, and a bar is as long as its count', () => {
    const svg = chartOf(some).draw(document, 640)
    const bars = barsOf(svg)
    expect(bars).toHaveLength(5)
    const lengths = bars.map(bar => Number(bar.getAttribute('width')))
    expect((lengths[0] ?? 0) / (lengths.at(-1) ?? 1)).toBeCloseTo(41 / 312, 3)
    expect(svg.textContent).toContain('vises ikke')
  })

  test('every step stands with its number, the highest at the top', () => {
    const numbers = [...chartOf(some).draw(document, 640).querySelectorAll('.figure__step-number')]
    expect(numbers.map(number => number.textContent)).toEqual(['7', '6', '5', '4', '3', '2', '1'])
  })

  test.each([326, 358, 479, 480, 640, 1158])('nothing is small, cut off or on top of another at %i pixels', width => {
    expect(pictureFaults(chartOf(some).draw(document, width))).toEqual([])
  })
})

test('a ladder of six steps takes six colours of the seven, first and last always', () => {
  expect([1, 2, 3, 4, 5, 6].map(step => stepInk(step, 6).scale)).toEqual([1, 2, 3, 5, 6, 7])
  expect(stepInk(1, 1).scale).toBe(1)
  expect(() => stepInk(9, 7)).toThrow(RangeError)
})

// Rows that lost their blanks: where the totals put three values under four years.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseText, findingsOf, linesWith, sampleCase, totalsWith } from '../../../test/investment/sample-case.ts'
import { alignment } from './alignment.ts'

type Amounts = (number | null)[]
const courses = (printed: number[], amounts: Amounts, totals: CaseText['totals']) =>
  findingsOf(alignment, sampleCase({ lines: linesWith('course', { printed, amounts }), totals }))
const net = (...stated: Amounts) => totalsWith('net', { stated }).slice(0, 1)
const base = { code: 'alignment', table: '1', row: 'Kursus' }

describe('a row with fewer values than years', () => {
  it('that fits the totals in one way only is a note, and is used that way', () => {
    expect(courses([400, 400, 200], [400, 400, 200, null], net(1600, 600, -600, -1300))).toEqual([
      {
        ...base,
        severity: 'note',
        certainty: 'certain',
        stated: '400 / 400 / 200',
        computed: '400 / 400 / 200 / tom',
        says: '"Kursus" har 3 værdier til 4 år. Kun én placering passer med summerne: 400 / 400 / 200 / tom.',
      },
    ])
    expect(courses([1200], [null, 1200, null, null], net(1200, 1400, -800, -1300))[0]?.says).toBe(
      '"Kursus" har 1 værdi til 4 år. Kun én placering passer med summerne: tom / 1.200 / tom / tom.',
    )
  })

  it('that is put elsewhere than the totals say is an error', () => {
    expect(courses([400, 400, 200], [null, 400, 400, 200], net(1600, 600, -600, -1300))).toEqual([
      {
        ...base,
        severity: 'error',
        certainty: 'certain',
        stated: '400 / 400 / 200',
        computed: '400 / 400 / 200 / tom',
        says: '"Kursus" har 3 værdier til 4 år og er sat forkert ind. Kun denne passer med summerne: 400 / 400 / 200 / tom.',
      },
    ])
  })

  it('that fits in several ways is a note that sends the reader to the source', () => {
    expect(courses([300], [300, null, null, null], net(null, null, -800, -1300))).toEqual([
      {
        ...base,
        severity: 'note',
        certainty: 'likely',
        stated: '300',
        computed: '300 / tom / tom / tom; tom / 300 / tom / tom',
        says: '"Kursus" har 1 værdi til 4 år, og 2 placeringer passer med summerne. Læs den i originalen.',
      },
    ])
    expect(courses([300, 300], [300, 300, null, null], [])).toMatchObject([
      {
        computed: null,
        says: '"Kursus" har 2 værdier til 4 år, og 6 placeringer passer med summerne. Læs den i originalen.',
      },
    ])
  })

  it('that fits in no way is likely an error', () => {
    expect(courses([400, 100], [400, 100, null, null], net(1600, 600, -600, -1300))).toEqual([
      {
        ...base,
        severity: 'error',
        certainty: 'likely',
        stated: '400 / 100',
        computed: null,
        says: '"Kursus" har 2 værdier til 4 år, og ingen placering passer med summerne.',
      },
    ])
  })

  it('is aligned by a running total, and by a total of totals', () => {
    const running = totalsWith('running', {
      stated: [1200, 1700, 900, -400],
      sums: ['advisers', 'course', 'placements'],
    }).slice(1)
    expect(courses([300], [300, null, null, null], running)[0]?.says).toContain('tom / 300 / tom / tom')
    const costs = { id: 'costs', label: 'Udgifter', sums: ['advisers', 'course'], stated: [null, null, null, null] }
    const all = { id: 'all', label: 'Alt', sums: ['costs', 'placements'], stated: [1200, 200, -500, -1300] }
    expect(courses([300], [null, null, 300, null], [costs, all])[0]?.says).toContain(
      'Kun én placering passer med summerne: tom / tom / 300 / tom',
    )
  })

  it('in the sign of its own row', () => {
    const lines = linesWith('placements', {
      sign: 'gain-positive',
      printed: [1000, 2000, 2500],
      amounts: [null, 1000, 2000, 2500],
    })
    expect(findingsOf(alignment, sampleCase({ lines })).map(found => found.says)).toEqual([
      '"Færre anbringelser" har 3 værdier til 4 år. Kun én placering passer med summerne: tom / 1.000 / 2.000 / 2.500.',
    ])
  })

  it('is not asked about where it prints every year, or where nothing was said of its values', () => {
    expect(courses([1, 2, 3, 4], [1, 2, 3, 4], [])).toEqual([])
    expect(findingsOf(alignment, sampleCase())).toEqual([])
  })

  it('may be one of a hundred years: the ways are counted and not tried one by one', () => {
    const years = Array.from({ length: 100 }, (_, at) => 2000 + at)
    const blank = years.map(() => null)
    const printed = Array.from({ length: 50 }, () => 7)
    const line = { id: 'row', label: 'Række', kind: 'cost', timing: 'once', printed, amounts: blank } as const
    const total = { id: 'sum', label: 'I alt', sums: ['row'], stated: blank }
    const [found] = findingsOf(alignment, sampleCase({ years, lines: [line], totals: [total] }))
    expect(found?.says).toBe(
      '"Række" har 50 værdier til 100 år, og mere end 1.000 placeringer passer med summerne. Læs den i originalen.',
    )
  })

  it('is always found where its own values alone make the total', () => {
    const value = fc.integer({ min: 1, max: 9 }).map(each => each * 100)
    const row = fc.array(fc.option(value, { nil: null }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(row, amounts => {
        const printed = amounts.filter(each => each !== null)
        const lines = linesWith('course', { printed, amounts })
        const totals = [{ id: 'sum', label: 'I alt', sums: ['course'], stated: amounts.map(each => each ?? 0) }]
        const found = findingsOf(alignment, sampleCase({ lines, totals }))
        expect(found.map(each => each.severity)).toEqual(printed.length === 4 ? [] : ['note'])
      }),
    )
  })
})

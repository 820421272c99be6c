// Tests of the deadlines that come with the package: each number of the law, and of two municipalities, as its source has it.
import { describe, expect, test } from 'vitest'
import { CadenceRule } from '../casework/cadence.ts'
import { type DueAnswer, due } from '../casework/due.ts'
import { addMonths, day } from '../language/day.ts'
import { parseMoment } from '../language/deadline.ts'
import { must, say } from '../language/message.ts'
import { readRules } from './rules.ts'

const rules = readRules('cadences', CadenceRule)

const answer = (id: string, start: string, until?: string): DueAnswer => {
  const rule = rules.find(each => each.id === id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  const moment = must(parseMoment(start))
  return must(due(rule, { start: moment, until: until === undefined ? addMonths(moment.day, 18) : day(until) }))
}
const datesOf = (id: string, start: string, until?: string): (string | null)[] =>
  answer(id, start, until).dates.map(each => each.date)
const said = (id: string, start: string, until?: string): string => answer(id, start, until).notices.map(say).join(' ')

describe('the deadlines of the law', () => {
  test('an assessment takes four months, a plan three, from the day each is counted from', () => {
    expect(datesOf('barnets-lov-20', '2025-10-31')).toEqual(['2026-02-28'])
    expect(datesOf('barnets-lov-91', '2026-01-31')).toEqual(['2026-04-30'])
    expect(answer('barnets-lov-20', '2026-01-31').dates[0]?.clock).toBe('awareness')
  })

  test('supervision is due at the end of each calendar year', () => {
    expect(datesOf('barnets-lov-156', '2026-01-31', '2027-12-31')).toEqual(['2026-12-31', '2027-12-31'])
  })

  test('the talk with the child has no day: it is before every decision', () => {
    const { dates } = answer('barnets-lov-5-3', '2026-01-31')
    expect(dates).toMatchObject([
      { date: null, reason: 'Samtalen holdes før hver afgørelse; derfor har den ingen dato, der kan regnes ud.' },
    ])
  })

  test.each([
    ['2026-01-31T14:30', '2026-02-01', '14:30'],
    ['2026-03-28T14:30', '2026-03-29', '15:30'],
    ['2026-10-24T14:30', '2026-10-25', '13:30'],
  ])('a notification received %s is assessed by %s %s', (start, date, time) => {
    expect(answer('barnets-lov-136', start).dates).toMatchObject([{ date, time }])
  })

  test('a receipt within six hverdage has an earliest and a latest day, and the rule is marked', () => {
    for (const rule of ['barnets-lov-138', 'serviceloven-155b']) {
      expect(answer(rule, '2026-01-31').dates).toMatchObject([
        { date: '2026-02-07', bound: 'earliest' },
        { date: '2026-02-09', bound: 'latest' },
      ])
      expect(said(rule, '2026-01-31')).toContain('Reglen er ikke kontrolleret i loven.')
    }
  })

  test('a provisional decision is told within 24 hours and put to the committee within 7 days', () => {
    const { dates } = answer('serviceloven-75', '2023-01-31T09:00')
    expect(dates).toMatchObject([{ date: '2023-02-01', time: '09:00' }, { date: '2023-02-07' }])
  })

  test('a placement without consent is decided again after one, two or three years', () => {
    const { dates } = answer('serviceloven-62', '2020-02-29', '2023-12-31')
    expect(dates.map(each => each.date)).toEqual(['2021-02-28', '2022-02-28', '2023-02-28'])
    expect(dates.map(each => each.reason === undefined)).toEqual([true, false, false])
  })

  test('access to documents is answered within seven working days', () => {
    expect(datesOf('access-requests', '2026-04-01')).toEqual(['2026-04-15'])
  })

  test('an old rule still computes, and says that it was not in force', () => {
    const sentence = 'Reglen gjaldt ikke 31-01-2026; den gælder til og med 31-12-2023.'
    for (const rule of [
      'serviceloven-62',
      'serviceloven-70',
      'serviceloven-75',
      'serviceloven-155',
      'serviceloven-155b',
    ]) {
      expect(said(rule, '2026-01-31')).toContain(sentence)
    }
    expect(said('serviceloven-155', '2023-06-01T10:00', '2023-06-30')).not.toContain('gjaldt ikke')
  })
})

describe("a municipality's own deadlines", () => {
  test('of Herning name their paragraphs', () => {
    const { dates } = answer('local-herning', '2026-01-31')
    expect(dates.map(each => [each.paragraph, each.date])).toEqual([
      ['§ 32 stk. 1 nr. 1-8', '2026-02-28'],
      ['§ 32 stk. 5', '2026-03-14'],
      ['§ 31', '2026-03-28'],
      ['§ 20', '2026-05-31'],
      ['§ 26', '2026-05-31'],
    ])
  })

  test('of Skive are counted from the application, § 32 from the decision', () => {
    const { dates } = answer('local-skive', '2026-01-31')
    const days = Object.fromEntries(dates.map(each => [each.paragraph, each.date]))
    expect(days).toEqual({
      '§ 32': '2026-02-21',
      '§ 58': '2026-02-28',
      '§ 88': '2026-02-28',
      '§ 82': '2026-03-28',
      '§ 89': '2026-03-28',
      '§ 97': '2026-03-28',
      '§ 35': '2026-04-11',
      '§ 75': '2026-04-11',
      '§ 86': '2026-04-11',
      '§ 87': '2026-04-11',
      '§ 31': '2026-04-25',
      '§ 81': '2026-04-25',
      '§ 42': '2026-04-30',
      '§ 85': '2026-06-30',
    })
    expect(dates.filter(each => each.clock === 'decision').map(each => each.paragraph)).toEqual(['§ 32'])
  })
})

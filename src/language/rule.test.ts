// Rules: what each says about itself, and the days on which it is in force.
import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { DayText, inForce, RuleHead } from './rule.ts'

const head = {
  id: 'visit-child',
  title: 'Besøg hos barnet',
  law: 'barnets lov',
  paragraph: '§ 156',
  validFrom: '2024-01-01',
  validTo: null,
  source: 'retsinformation.dk',
  confidence: 'read',
}

describe('what a rule says about itself', () => {
  it('is read with its days', () => {
    expect(RuleHead.parse(head)).toEqual(head)
    expect(RuleHead.parse({ ...head, paragraph: null, validFrom: null, note: 'udledt' })).toMatchObject({
      note: 'udledt',
    })
  })

  it.each([
    ['an id with a space', { id: 'visit child' }],
    ['no title', { title: '' }],
    ['no source', { source: '' }],
    ['a confidence of our own', { confidence: 'sure' }],
    ['a day that does not exist', { validFrom: '2024-02-30' }],
    ['a day written another way', { validTo: '01-01-2024' }],
    ['no word on when it ends', { validTo: undefined }],
  ])('with %s is refused', (_, changes) => {
    expect(RuleHead.safeParse({ ...head, ...changes }).success).toBe(false)
  })

  it('tells what was given for a day that does not exist', () => {
    const { error } = DayText.safeParse('2024-02-30')
    expect(error?.issues).toMatchObject([{ code: 'custom', message: 'no-such-day', params: { given: '2024-02-30' } }])
  })
})

describe('a rule is in force', () => {
  const rule = { validFrom: day('2024-01-01'), validTo: day('2025-07-01') }

  it('from its first day until the day before its end', () => {
    const on = (text: string) => inForce(rule, day(text))
    expect([on('2023-12-31'), on('2024-01-01'), on('2025-06-30'), on('2025-07-01')]).toEqual([false, true, true, false])
  })

  it('always, where it names no days', () => {
    expect(inForce({ validFrom: null, validTo: null }, day('1900-01-01'))).toBe(true)
    expect(inForce({ validFrom: day('2024-01-01'), validTo: null }, day('2999-01-01'))).toBe(true)
    expect(inForce({ validFrom: null, validTo: day('2024-01-01') }, day('2024-01-01'))).toBe(false)
  })
})

// Type on the page: minus, spaces that hold, days, ranges.
import { describe, expect, it } from 'vitest'
import { counted, inKroner, inMillions, shortDay, typeset, yearRange } from './typeset.ts'

describe('a sentence of the server', () => {
  it('gets a true minus before digits and keeps the hyphens of words and ranges', () => {
    expect(typeset('står som -900, men giver -1.400')).toBe('står som −900, men giver −1.400')
    expect(typeset('0-2-årige, 2017-2029, familie- og netværkspleje')).toBe(
      '0-2-årige, 2017-2029, familie- og netværkspleje',
    )
  })

  it('gets quotes as Danes print them', () => {
    expect(typeset('"Total, besparelse" 2021')).toBe('»Total, besparelse« 2021')
  })

  it('is not broken between a number and its sign', () => {
    expect(typeset('er 4 x 500.000 = 2.000.000')).toBe('er 4\u00a0×\u00a0500.000 = 2.000.000')
    expect(typeset('5 % af 68 mio. kr. (1000 kr.)')).toBe('5\u00a0% af 68\u00a0mio.\u00a0kr. (1.000\u00a0kr.)')
  })
})

describe('a day', () => {
  it('is short, and a time after it is left out', () => {
    expect(shortDay('2026-11-21')).toBe('21.\u00a0nov.\u00a02026')
    expect(shortDay('2026-03-01T10:00:00Z')).toBe('1.\u00a0marts\u00a02026')
    expect(shortDay('i går')).toBe('i går')
  })
})

describe('an amount', () => {
  it('is compared in kroner and read in millions', () => {
    expect(inKroner(-18_500, '1000 kr.')).toBe(-18_500_000)
    expect(inMillions(-18_500, '1000 kr.')).toBe('−18,5')
    expect(inMillions(649, '1000 kr.')).toBe('0,65')
    expect(inMillions(0, 'kr.')).toBe('0,0')
  })
})

describe('years and counts', () => {
  it('read as a person says them', () => {
    expect(yearRange([2017, 2018, 2019])).toBe('2017-2019')
    expect(yearRange([2018])).toBe('2018')
    expect(yearRange([1, 2, 3])).toBe('år\u00a01-3')
    expect(yearRange([])).toBe('')
    expect(counted(1, 'bemærkning', 'bemærkninger')).toBe('1\u00a0bemærkning')
    expect(counted(0, 'bemærkning', 'bemærkninger')).toBe('0\u00a0bemærkninger')
  })
})

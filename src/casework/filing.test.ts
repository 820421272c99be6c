// How a note stands on the official file: never sent, sent as it is, or changed since.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../language/day.ts'
import type { Filing } from './facts/following.ts'
import { filingState, isFilable } from './filing.ts'

const filing = (version: number, time: string | null = '14:32', more: Partial<Filing> = {}): Filing => ({
  id: `${version} ${time}`,
  list: 'followUps',
  fact: 'f1',
  version,
  at: { day: day('2026-06-12'), time },
  system: 'DUBU',
  as: 'document',
  ...more,
})
const fact = { list: 'followUps', fact: 'f1', version: 2 }

describe('a note', () => {
  it('nobody has sent is not on the file, whatever was sent of others', () => {
    expect(filingState([], fact)).toEqual({ state: 'not-filed' })
    expect(filingState([filing(2, '14:32', { fact: 'f2' }), filing(2, '14:32', { list: 'talks' })], fact)).toEqual({
      state: 'not-filed',
    })
  })

  it('that was sent as it stands is on the file', () => {
    expect(filingState([filing(2)], fact)).toEqual({ state: 'filed', last: filing(2) })
  })

  it('that was changed after it was sent has changed since, until it is sent again', () => {
    expect(filingState([filing(1)], fact)).toEqual({ state: 'changed-since', last: filing(1) })
    expect(filingState([filing(1), filing(2, '15:00')], fact)).toEqual({ state: 'filed', last: filing(2, '15:00') })
  })

  it('sent twice says the last time, also where a time is not known', () => {
    const [early, late, none] = [filing(2, '09:10'), filing(2, '15:00'), filing(2, null)]
    expect(filingState([early, late, none], fact)).toEqual({ state: 'filed', last: late })
    expect(filingState([filing(1, '09:10'), filing(2, '09:10')], fact)).toEqual({
      state: 'filed',
      last: filing(2, '09:10'),
    })
  })

  it('is on the file as it stands exactly where some filing is of its version or a later one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 5 }),
        (sent, now) => {
          const found = filingState(
            sent.map(version => filing(version)),
            { ...fact, version: now },
          )
          expect(found.state).toBe(sent.some(version => version >= now) ? 'filed' : 'changed-since')
        },
      ),
    )
  })
})

it('a list whose facts are no notes cannot be sent', () => {
  expect([isFilable('followUps'), isFilable('notifications'), isFilable('filings')]).toEqual([true, false, false])
})

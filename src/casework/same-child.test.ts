// Two that may be one child: what is the same however it was written, and what makes them two.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../language/day.ts'
import type { Cpr } from '../language/person.ts'
import { parseCpr } from '../language/person.ts'
import { canBeSought, likeness, sameName, type WrittenDown } from './same-child.ts'

const cpr = (text: string): Cpr => {
  const read = parseCpr(text)
  if (!read.ok) throw new Error('no number')
  return read.value.cpr
}

const written: WrittenDown = {
  cpr: cpr('650514-4001'),
  name: 'Åse Kjær Sørensen',
  born: day('2014-05-05'),
  due: null,
  mother: null,
}
const expected: WrittenDown = {
  cpr: null,
  name: 'Ufødt barn',
  born: null,
  due: day('2026-09-01'),
  mother: 'Marie Bøgh',
}

const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzæøåéü'),
  minLength: 1,
  maxLength: 8,
})
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map(words => words.join(' '))
const shuffled = (text: string) =>
  fc.shuffledSubarray(text.split(' '), { minLength: text.split(' ').length }).map(words => words.join(' '))
/** As somebody writes it who has no Danish letters. */
const asciiOf = (text: string): string => text.replace(/å/g, 'aa').replace(/æ/g, 'ae').replace(/ø/g, 'oe')

describe('a name', () => {
  it('is the same in any order of its words', () => {
    fc.assert(
      fc.property(
        name.chain(one => fc.tuple(fc.constant(one), shuffled(one))),
        ([one, other]) => sameName(one, other),
      ),
    )
  })

  it('is the same in capitals, without Danish letters, and with hyphens for spaces', () => {
    fc.assert(
      fc.property(name, one => {
        expect(sameName(one, one.toLocaleUpperCase('da'))).toBe(true)
        expect(sameName(asciiOf(one), one)).toBe(true)
        expect(sameName(one.replaceAll(' ', '-'), `  ${one}\t`)).toBe(true)
      }),
    )
  })

  it('is the same with a middle name left out, whichever of the two left it out', () => {
    fc.assert(
      fc.property(
        name.chain(one => fc.tuple(fc.constant(one), fc.subarray(one.split(' '), { minLength: 1 }))),
        ([one, some]) => {
          expect(sameName(one, some.join(' '))).toBe(true)
          expect(sameName(some.join(' '), one)).toBe(true)
        },
      ),
    )
  })

  it('says the same whichever of the two is asked about the other', () => {
    fc.assert(fc.property(name, name, (one, other) => sameName(one, other) === sameName(other, one)))
  })

  it('is another where a word is in neither of the other’s, and a word counts once', () => {
    expect(sameName('Emil Bang', 'Emma Bang')).toBe(false)
    expect(sameName('Jens Jens', 'Jens Hansen')).toBe(false)
    expect(sameName('An', 'Anna')).toBe(false)
    expect(sameName('Sog', 'Søg')).toBe(false)
    expect(sameName('', 'Anna')).toBe(false)
    expect(sameName('...', '...')).toBe(false)
  })
})

describe('two children', () => {
  it('are one by their number, whatever the name', () => {
    expect(likeness({ cpr: cpr('6505144001'), name: 'En Anden', born: day('2014-05-05') }, written)).toBe('cpr')
  })

  it('are perhaps one by name and birthday, also where the number is another', () => {
    const sought = { name: 'soerensen aase', born: day('2014-05-05') }
    expect(likeness(sought, written)).toBe('name-and-birthday')
    expect(likeness({ ...sought, cpr: cpr('650514-4003') }, written)).toBe('name-and-birthday')
    expect(likeness({ ...sought, born: day('2014-05-06') }, written)).toBe(null)
    expect(likeness({ name: 'soerensen aase' }, written)).toBe(null)
    expect(likeness({ born: day('2014-05-05') }, written)).toBe(null)
  })

  it('are perhaps one by the mother while the one that is written down is expected, and no longer', () => {
    expect(likeness({ mother: 'Bøgh, Marie' }, expected)).toBe('mother')
    expect(likeness({ mother: 'Marie Holm' }, expected)).toBe(null)
    expect(likeness({ mother: 'Marie Bøgh' }, { ...expected, mother: null })).toBe(null)
    expect(likeness({ mother: 'Marie Bøgh' }, { ...expected, born: day('2026-08-30'), due: null })).toBe(null)
  })

  it('who have no number are not one for it', () => {
    expect(likeness({}, { ...written, cpr: null })).toBe(null)
  })
})

it('is looked for by a number, by name and birthday together, or by the mother', () => {
  const born = day('2014-05-05')
  expect(canBeSought({ cpr: cpr('650514-4001') })).toBe(true)
  expect(canBeSought({ name: 'Åse', born })).toBe(true)
  expect(canBeSought({ mother: 'Marie' })).toBe(true)
  expect([canBeSought({}), canBeSought({ name: 'Åse' }), canBeSought({ born })]).toEqual([false, false, false])
})

// Tests of names as they may be spelled.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameWords, readingsOf } from './name-words.ts'

/** True where some reading of the question has the beginning of a word of the name for each of its own. */
const finds = (question: string, name: string): boolean =>
  readingsOf(question).some(reading =>
    reading.every(beginnings => nameWords(name).some(word => beginnings.some(each => word.startsWith(each)))),
  )

describe('a name is found', () => {
  it.each([
    ['Søren Kjær', ['soeren kjaer', 'soren kjar', 'SØREN', 'kjær søren', 'sør kj']],
    ['Åse Ærø', ['aase aeroe', 'ase aro', 'Åse', 'A\u030Ase']],
    [
      'Anne-Sophie Mathiasen',
      ['anne sofie', 'annesofie', 'sofie-anne', 'Ane Sofi Matiassen', 'sop', 'mathi', "anne'sophie"],
    ],
    ['Annemarie Wulff', ['anne marie', 'anne-marie', 'vulf', 'Ane Mari W']],
    ['Christian Zachariassen', ['kristian', 'cristian sakariasen', 'chr']],
    ['Alexander Nicolai Bech', ['aleksander nikolai', 'bek', 'beck', 'ALEX']],
    ['José Müller', ['jose muller', 'JOSÉ']],
    ['Nørregade 12, 2. tv', ['norregade 12', 'noerregade', '12 nørre']],
  ])('%s', (name, questions) => {
    expect(questions.filter(question => !finds(question, name))).toEqual([])
  })

  it('and not by what it does not begin with, nor by signs', () => {
    expect(
      ['ren', 'søren jensen', 'kjærs', '%', '_', "' or 1=1", ''].filter(each => finds(each, 'Søren Kjær')),
    ).toEqual([])
  })

  it('by every beginning of every word, whatever the letters', () => {
    const letter = fc.constantFrom(...'abcdeghiklmnopqrstuvwxyzæøåéöüßð')
    const word = fc.array(letter, { minLength: 1, maxLength: 8 }).map(each => each.join(''))
    fc.assert(
      fc.property(word, fc.nat({ max: 8 }), (name, length) => {
        const typed = name.slice(0, Math.max(1, length))
        expect([typed, finds(typed, name)]).toEqual([typed, true])
      }),
    )
  })

  it('with its words in any order, joined or apart', () => {
    const word = fc.stringMatching(/^[a-zæøå]{2,7}$/)
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(finds(`${other} ${one}`, `${one} ${other}`)).toBe(true)
        expect(finds(`${one} ${other}`, `${one}-${other}`)).toBe(true)
        expect(finds(`${one}${other}`, `${one}-${other}`)).toBe(true)
        expect(finds(`${one} ${other}`, `${one}${other}`)).toBe(true)
      }),
    )
  })

  it('is split into words once each; digits stay as they are', () => {
    expect(nameWords('Anne-Sophie Kjær')).toEqual(['ane', 'sofie', 'kjar', 'anesofie'])
    expect(nameWords('Vej 1100')).toEqual(['vej', '1100'])
    expect(nameWords(' - ')).toEqual([])
  })
})

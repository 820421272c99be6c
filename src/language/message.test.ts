// Messages: a code with its values, a sentence when it is shown, and where it stands.
import { describe, expect, it } from 'vitest'
import { BadInput, bad, good, message, must, say, sentenceAt } from './message.ts'
import { da } from './sentences/da.ts'

const problem = message('no-such-day', { given: '31-02-2026' })

describe('a message', () => {
  it('is a code with values, and a sentence only when it is said', () => {
    expect(problem).toEqual({ code: 'no-such-day', values: { given: '31-02-2026' } })
    expect(say(problem)).toBe('"31-02-2026" er ikke en dato. Skriv den som 2026-01-31.')
    expect(say(message('not-text'))).toBe('filen er ikke tekst i UTF-8. Gem den som UTF-8, og prøv igen.')
  })

  it('says where it stands as far as that is known', () => {
    const sentence = say(problem)
    expect(sentenceAt(problem, {})).toBe(sentence)
    expect(sentenceAt(problem, { file: 'a.yaml' })).toBe(`a.yaml: ${sentence}`)
    expect(sentenceAt(problem, { file: 'a.yaml', line: 3, field: 'years[1]' })).toBe(
      `a.yaml, linje 3, feltet years[1]: ${sentence}`,
    )
    expect(sentenceAt(problem, { field: 'on' })).toBe(`feltet on: ${sentence}`)
  })
})

describe('an outcome', () => {
  it('that is good gives its value', () => {
    expect(must(good(7))).toBe(7)
  })

  it('that is bad is input to put right, with its place', () => {
    expect(bad(problem)).toEqual({ ok: false, problem })
    expect(bad(problem, { line: 3 })).toEqual({ ok: false, problem, place: { line: 3 } })
    expect(() => must(bad(problem, { file: 'a.yaml', line: 3 }))).toThrow(BadInput)
    try {
      must(bad(problem, { file: 'a.yaml', line: 3 }))
    } catch (error) {
      expect(error).toMatchObject({
        name: 'BadInput',
        problem,
        place: { file: 'a.yaml', line: 3 },
        message: `a.yaml, linje 3: ${say(problem)}`,
      })
    }
    expect(new BadInput(problem).place).toEqual({})
  })
})

describe('the catalogue of sentences', () => {
  it('has codes of lower case words with hyphens', () => {
    const codes = Object.keys(da)
    expect(codes.length).toBeGreaterThan(100)
    expect(codes.filter(code => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code))).toEqual([])
  })
})

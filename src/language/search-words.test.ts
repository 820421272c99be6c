// Tests of finding by words the Danish way.
import { describe, expect, it } from 'vitest'
import { findsWords, foldWord, searchWords } from './search-words.ts'

describe('folding', () => {
  it.each([
    ['Åben RÅDGIVNING', 'aaben raadgivning'],
    ['Ærø', 'aeroe'],
    ['Café José', 'cafe jose'],
    ['A\u030Aben', 'aaben'],
    ['Malmö', 'malmoe'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldWord(text)).toBe(folded)
  })

  it('splits at everything that is no letter or digit', () => {
    expect(searchWords('0-2-årige, DUÅ (baby)')).toEqual(['0', '2', 'aarige', 'duaa', 'baby'])
  })
})

describe('finding', () => {
  const title = 'Tidlig indsats for de 0-2-årige'

  it('takes words in any order and from their beginning', () => {
    expect(findsWords('årige tid', title)).toBe(true)
    expect(findsWords('INDS 2', title)).toBe(true)
    expect(findsWords('dlig', title)).toBe(false)
    expect(findsWords('tidlig sen', title)).toBe(false)
  })

  it('finds å, æ and ø also as aa, ae and oe, and never as a or o', () => {
    expect(findsWords('kobenhavn', 'København')).toBe(false)
    expect(findsWords('koebenhavn', 'København')).toBe(true)
    expect(findsWords('aarige', title)).toBe(true)
    expect(findsWords('arige', title)).toBe(false)
  })

  it('looks in all texts together', () => {
    expect(findsWords('tidlig koeb', title, 'København')).toBe(true)
  })

  it('finds nothing where nothing was asked', () => {
    expect(findsWords(' - ', title)).toBe(false)
  })
})

// Tests of the glossary: one English name per Danish word.
import { describe, expect, test } from 'vitest'
import { danishFor, englishFor, glossary } from './glossary.ts'

describe('the glossary', () => {
  test('has no Danish word twice', () => {
    const words = glossary.flatMap(word => word.danish).map(word => word.toLowerCase())
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    expect(words.length).toBeGreaterThan(80)
  })

  test('has no English name twice', () => {
    const names = glossary.map(word => word.english)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test('has one adviser for the four titles in use', () => {
    for (const title of ['Socialrådgiver', 'rådgiver', 'sagsbehandler', 'børne- og ungerådgiver']) {
      expect(englishFor(title)).toBe('adviser')
    }
    expect(danishFor('adviser')).toBe('socialrådgiver')
  })

  test("keeps Ringsted's house and the statutory children's house apart", () => {
    expect(englishFor('Ringsteds Børnehus')).toBe('day house')
    expect(englishFor('børnehus')).toBe("children's house")
  })

  test('says nothing about words it does not know', () => {
    expect(englishFor('visit')).toBeUndefined()
    expect(danishFor('visitation')).toBeUndefined()
  })
})

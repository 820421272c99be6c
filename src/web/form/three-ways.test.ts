// What is chosen where two wrote from the same beginning: nobody's words are passed over.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bothFields, chosenRows, chosenText, firstPicks } from './three-ways.ts'

const shown = (of: Record<string, string>) => new Map(Object.entries(of))

describe('two wrote in the same form', () => {
  test('a field only one of them touched stands as that one left it', () => {
    const before = shown({ a: 'før', b: 'før', c: 'før' })
    const fields = bothFields(
      shown({ a: 'hendes', b: 'før', c: 'hendes' }),
      shown({ a: 'før', b: 'min', c: 'min' }),
      f => f,
    )
    expect(firstPicks(before, fields, [])).toEqual({ a: 'theirs', b: 'yours', c: 'yours' })
    expect(firstPicks(before, fields, ['c'])).toEqual({ a: 'theirs', b: 'yours', c: 'both' })
  })

  test('a row the other added is kept, and so is one’s own', () => {
    const theirs = [{ id: 'gammel' }, { id: 'hendes' }]
    const yours = [{ id: 'gammel' }, { id: 'min' }]
    const names = (of: readonly { readonly id: string }[]) => shown(Object.fromEntries(of.map(({ id }) => [id, id])))
    const picks = firstPicks(
      names([{ id: 'gammel' }]),
      bothFields(names(theirs), names(yours), f => f),
      [],
    )
    expect(chosenRows(theirs, yours, id => picks[id] ?? 'yours').map(each => each.id)).toEqual([
      'gammel',
      'hendes',
      'min',
    ])
  })

  test('whatever either of them wrote stands, unless it is chosen away', () => {
    const form = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.string({ minLength: 1, maxLength: 4 }))
    fc.assert(
      fc.property(form, form, form, (before, theirs, yours) => {
        const fields = bothFields(shown(theirs), shown(yours), f => f)
        const picks = firstPicks(shown(before), fields, ['a', 'b', 'c'])
        for (const { field, theirs: hers, yours: mine } of fields) {
          const stands = chosenText(hers, mine, picks[field] ?? 'yours')
          const was = (before[field] ?? '').trim()
          for (const text of [hers, mine]) if (text.trim() !== was) expect(stands).toContain(text.trim())
        }
      }),
    )
  })
})

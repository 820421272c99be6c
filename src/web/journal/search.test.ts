// What stands in the page's address is what the server is asked; what cannot be used is asked too, so that it can say so.
import { expect, it } from 'vitest'
import { journalSearch, queryOf } from './search.ts'

it('an empty address asks for the newest rows', () => {
  expect(journalSearch({})).toEqual({})
  expect(queryOf({})).toEqual({})
})

it('every part of an address is part of the question', () => {
  const search = journalSearch({
    sag: '2026-17',
    person: 'p',
    fra: '2026-03-01',
    til: '2026-03-31',
    alt: true,
    side: 2,
  })
  expect(search).toEqual({ sag: '2026-17', person: 'p', fra: '2026-03-01', til: '2026-03-31', alt: true, side: 2 })
  expect(queryOf(search)).toEqual({
    child: '2026-00017',
    person: 'p',
    from: '2026-03-01',
    to: '2026-03-31',
    about: 'everything',
    page: 2,
  })
})

it('what is no case number is asked as it stands', () => {
  expect(queryOf({ sag: 'Ellinor' })).toEqual({ child: 'Ellinor' })
})

it('what is nothing is left out', () => {
  expect(journalSearch({ sag: ' ', person: null, fra: {}, alt: 'ja', side: 1 })).toEqual({})
  expect(journalSearch({ sag: 2026, side: 'x' })).toEqual({ sag: '2026' })
})

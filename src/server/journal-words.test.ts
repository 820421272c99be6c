// Every row of the journal has words for whoever controls it: what was done, and by which rule.
import { describe, expect, it } from 'vitest'
import { journalActions } from '../contract/journal.ts'
import { routes } from '../contract/routes.ts'
import { message, say } from '../language/message.ts'
import { hasJournalWords } from '../language/sentences/journal-reading.ts'
import type { JournalRow } from '../store/journal/reading.ts'
import { shownRow } from './journal-words.ts'

const row = (more: Partial<JournalRow> = {}): JournalRow => ({
  id: '01960000-0000-7000-8000-000000000001',
  at: '2026-06-15T07:02:00.000000Z',
  purpose: 'casework',
  action: 'read',
  route: 'GET /api/children/:child',
  why: 'involvement',
  person: 'p',
  role: 'adviser',
  name: 'Nanna Bøgesvang',
  refused: 0,
  subjects: 1,
  first: ['a'],
  related: [],
  ...more,
})
const shown = (more: Partial<JournalRow> = {}, numbers: ReadonlyMap<string, string> = new Map([['a', '2026-00017']])) =>
  shownRow(row(more), numbers)

/** Code names a reader must never meet. */
const codeName = /[a-z]-[a-z]+|\/api|:child|unmask|undefined|null/

describe('what was done', () => {
  it('has words of its own for every route that leaves a row', () => {
    const silent = routes
      .filter(route => route.journal !== 'none')
      .map(route => `${route.method} ${route.path}`)
      .filter(name => !hasJournalWords(name))
    expect(silent).toEqual([])
    expect(hasJournalWords('constructor')).toBe(false)
  })

  it('is told for every action of a route nobody has put in words, done and refused', () => {
    for (const action of journalActions)
      for (const refused of [true, false]) {
        const text = say(message('journal-deed', { route: 'PUT /api/unheard-of', action, refused }))
        expect(text).toMatch(refused ? /^Blev afvist i at .{4,}$/ : /^[A-ZÆØÅ].{4,}$/)
        expect(text).not.toMatch(codeName)
      }
  })
})

describe('the rule', () => {
  it('stands by its title; what no rule decided says what stood in the way', () => {
    expect([shown().why, shown({ why: 'own-family' }).why]).toEqual(['Opgave i sagen', 'Egen familie'])
    expect([
      shown({ why: 'own-fault' }).why,
      shown({ why: 'bad-request' }).why,
      shown({ why: 'constructor' }).why,
    ]).toEqual(['Fejl i systemet', 'Kunne ikke bruges', 'Kunne ikke bruges'])
  })
})

describe('who', () => {
  it('is a name and a role; nobody, or somebody who is not known any more', () => {
    expect(shown().who).toEqual({ name: 'Nanna Bøgesvang', roleTitle: 'Rådgiver' })
    expect(shown({ person: null, name: null, role: null }).who).toBeNull()
    expect(shown({ name: null, role: 'mayor' }).who).toEqual({ name: 'Ukendt medarbejder', roleTitle: '' })
  })
})

describe('the cases', () => {
  it('are those that have a number; what has none is counted', () => {
    expect(shown({ first: ['a', 'b'], subjects: 200 })).toMatchObject({ cases: ['2026-00017'], others: 199 })
    expect(shown({ first: [], subjects: 0 })).toMatchObject({ cases: [], others: 0 })
  })
})

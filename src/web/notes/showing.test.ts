// Which notes are found, and how many wait for the official file.
import { describe, expect, test } from 'vitest'
import { casePicture } from '../../../test/setup/case-picture.ts'
import { notesOf } from './notes.ts'
import { countsOf, everything, type Filed, shownOf, standing, type Wanted, withFile } from './showing.ts'

const contact = (id: string, note: string) => ({
  id,
  at: { day: '2026-06-01', time: '09:00' },
  planned: true,
  with: ['Mor'],
  note,
})
const filing = (fact: string) => ({
  id: `of-${fact}`,
  list: 'contacts',
  fact,
  version: 1,
  at: { day: '2026-06-02', time: '14:32' },
  system: 'DUBU',
  as: 'text' as const,
})
const filed = (sent: readonly string[]): readonly Filed[] => {
  const picture = casePicture({
    contacts: [contact('a', 'Tandlægen ringede'), contact('b', 'Åse var hjemme'), contact('c', 'Skolen ringede')],
    notifications: [{ id: 'n', receivedAt: { day: '2026-05-01' }, notifier: 'school' }],
    filings: sent.map(filing),
  })
  return withFile(notesOf(picture, { name: 'Alma', masked: false }), { ...picture, versions: { a: 1, b: 2, c: 1 } })
}
const ids = (all: readonly Filed[], wanted: Partial<Wanted>): string =>
  shownOf(all, { ...everything, ...wanted })
    .map(each => each.note.id)
    .toSorted()
    .join('')

describe('the notes', () => {
  test('are counted by kind, and by what waits for the official file; notifications are not sent there', () => {
    const { all, kinds, toSend } = countsOf(filed(['a', 'b']))
    expect([all, [...kinds], toSend]).toEqual([
      4,
      [
        ['contacts', 3],
        ['notifications', 1],
      ],
      { 'not-filed': 1, 'changed-since': 1 },
    ])
  })

  test('are found by kind, and by every word in any letters', () => {
    const all = filed([])
    expect(ids(all, {})).toBe('abcn')
    expect(ids(all, { kind: 'notifications' })).toBe('n')
    expect(ids(all, { words: 'RINGEDE' })).toBe('ac')
    expect(ids(all, { words: ' ringede  skolen ' })).toBe('c')
    expect(ids(all, { words: 'ÅSE' })).toBe('b')
    expect(ids(all, { words: '1. juni 2026 kl. 9.00', kind: 'contacts' })).toBe('abc')
    expect(ids(all, { words: 'findes ikke' })).toBe('')
  })

  test('that are not sent yet stay on the list while they are sent, until it is asked anew', () => {
    const before = filed(['b'])
    const file = standing(before, 'not-filed')
    expect(ids(before, { file })).toBe('ac')
    const after = filed(['a', 'b'])
    expect(ids(after, { file })).toBe('ac')
    expect(ids(after, { file: standing(after, 'not-filed') })).toBe('c')
    expect(ids(after, { file: standing(after, 'changed-since') })).toBe('b')
  })
})

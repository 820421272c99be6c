import { expect, test } from 'vitest'
import { keepInTab, takeFromTab } from './kept-in-tab.ts'

test('what was typed when the session ran out is there again for the one who wrote it, once', () => {
  keepInTab('follow-up child', 'Mette', { happened: 'To weekender gik godt' })
  expect(takeFromTab('follow-up child', 'Mette')).toEqual({ happened: 'To weekender gik godt' })
  expect(takeFromTab('follow-up child', 'Mette')).toBeUndefined()
})

test('whoever signs in after somebody else sees nothing of it, and then it is gone', () => {
  keepInTab('follow-up child', 'Mette', { happened: 'To weekender gik godt' })
  expect(takeFromTab('follow-up child', 'Kasper')).toBeUndefined()
  expect(takeFromTab('follow-up child', 'Mette')).toBeUndefined()
})

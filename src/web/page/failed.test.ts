// What a failed page says: nowhere to go, or what went wrong.
import { expect, it } from 'vitest'
import { Refused } from '../call/call.ts'
import { leadsNowhere, sentenceOf } from './failed.tsx'

const refused = (status: number, sentence = '') => new Refused(status, { code: 'x', sentence })

it('an address that is unknown, refused or unreadable leads nowhere; a server in trouble does not', () => {
  expect([400, 403, 404, 401, 429, 500, 503].map(status => leadsNowhere(refused(status)))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
  expect(leadsNowhere(new TypeError('Failed to fetch'))).toBe(false)
})

it('the sentence of the server is shown, and one of our own where there is none', () => {
  expect(sentenceOf(refused(503, 'Databasen svarer ikke.'))).toBe('Databasen svarer ikke.')
  expect(sentenceOf(refused(500))).toContain('Noget gik galt hos os')
  expect(sentenceOf(new TypeError('Failed to fetch'))).toContain('Serveren svarer ikke')
})

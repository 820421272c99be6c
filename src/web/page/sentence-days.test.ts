// Days inside a sentence of the server.
import { expect, it } from 'vitest'
import { withDays } from './sentence-days.ts'

it('are set as days are on a page, and nothing else is', () => {
  expect(withDays('Opfølgning: 14-01-2026 i stedet for 03-12-2026').replaceAll('\u00a0', ' ')).toBe(
    'Opfølgning: 14. jan. 2026 i stedet for 3. dec. 2026',
  )
  expect(withDays('Sag 2026-00017')).toBe('Sag 2026-00017')
})

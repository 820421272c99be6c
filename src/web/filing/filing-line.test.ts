// What stands beside a note about the official file.
import { describe, expect, it } from 'vitest'
import type { Filing } from '../../casework/facts/following.ts'
import { day } from '../../language/day.ts'
import { filingLine } from './filing-line.ts'

const sent = (on: string, time: string | null, version = 1): Filing => ({
  id: 'x',
  list: 'contacts',
  fact: 'c',
  version,
  at: { day: day(on), time },
  system: 'DUBU',
  as: 'text',
})
const line = (filings: readonly Filing[], version = 1): string =>
  filingLine(filings, { list: 'contacts', fact: 'c', version }, 'DUBU', day('2026-11-22')).line.replaceAll(
    '\u00a0',
    ' ',
  )

describe('the line about the official file', () => {
  it.each([
    ['nobody has sent it', line([]), 'Ikke sendt til DUBU endnu'],
    ['it was sent today', line([sent('2026-11-22', '14:32')]), 'Sendt til DUBU kl. 14.32'],
    ['it was sent this year', line([sent('2026-09-12', '09:05')]), 'Sendt til DUBU 12. sep. kl. 9.05'],
    ['it was sent another year', line([sent('2025-09-12', null)]), 'Sendt til DUBU 12. sep. 2025'],
    ['it was sent today, nobody knows when', line([sent('2026-11-22', null)]), 'Sendt til DUBU 22. nov.'],
    ['it was changed since', line([sent('2026-09-12', '09:05')], 2), 'Ændret siden det blev sendt 12. sep.'],
    ['it was changed since today', line([sent('2026-11-22', '09:05')], 2), 'Ændret siden det blev sendt kl. 9.05'],
  ])('%s', (_, said, expected) => {
    expect(said).toBe(expected)
  })
})

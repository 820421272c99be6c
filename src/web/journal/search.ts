// What the journal is searched by, as it stands in the page's address.
import type { z } from 'zod'
import type { journalReading } from '../../contract/journal-reading.ts'
import { caseNumberOf } from './case-number.ts'

/** The address: case number, employee, first and last day, whether everything is wanted, and the page. */
export type JournalSearch = {
  readonly sag?: string
  readonly person?: string
  readonly fra?: string
  readonly til?: string
  readonly alt?: boolean
  readonly side?: number
}

const text = (of: unknown): string | undefined => {
  const found = typeof of === 'string' || typeof of === 'number' ? String(of).trim() : ''
  return found === '' ? undefined : found
}

/** Whatever stands in an address, as a search; what cannot be used stays there, for the page to say so. */
export const journalSearch = (of: Readonly<Record<string, unknown>>): JournalSearch => {
  const { alt, side } = of
  const { sag, person, fra, til } = texts(of)
  const page = Number(side)
  return {
    ...(sag === undefined ? {} : { sag }),
    ...(person === undefined ? {} : { person }),
    ...(fra === undefined ? {} : { fra }),
    ...(til === undefined ? {} : { til }),
    ...(alt === true ? { alt } : {}),
    ...(Number.isInteger(page) && page > 1 ? { side: page } : {}),
  }
}

const texts = ({ sag, person, fra, til }: Readonly<Record<string, unknown>>) => ({
  sag: text(sag),
  person: text(person),
  fra: text(fra),
  til: text(til),
})

type Query = z.input<typeof journalReading.rows.query>

/** The search as the server is asked. A case number it cannot be is asked as it stands, and the server says so. */
export const queryOf = ({ sag, person, fra, til, alt, side }: JournalSearch): Query => ({
  ...(sag === undefined ? {} : { child: caseNumberOf(sag) ?? sag }),
  ...(person === undefined ? {} : { person }),
  ...(fra === undefined ? {} : { from: fra }),
  ...(til === undefined ? {} : { to: til }),
  ...(alt === true ? { about: 'everything' as const } : {}),
  ...(side === undefined ? {} : { page: side }),
})

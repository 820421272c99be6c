// What stands on a page where a note can be sent to the official file, and where it can be put on paper.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Session } from '../../contract/session.ts'
import { day } from '../../language/day.ts'
import { sessionQuery } from '../session/session.ts'
import { FileNote } from './file-note.tsx'
import { Papers } from './papers.tsx'
import { officialFile } from './queries.ts'

const child = '018f0809-2ea4-766f-9657-14adfedffde5'
const fact = '018f0809-2ea4-766f-9657-14adfedffde6'
const session: Session = {
  mode: 'demo',
  signIn: 'demo',
  municipality: { code: '999', name: 'Eksempelby' },
  person: null,
  hats: [],
  today: '2026-06-15',
  version: '0',
}

const shown = (what: ReactNode, system: string | null = 'DUBU'): string => {
  const client = new QueryClient()
  client.setQueryData(sessionQuery.queryKey, session)
  client.setQueryData(officialFile('999').queryKey, system)
  return renderToStaticMarkup(<QueryClientProvider client={client}>{what}</QueryClientProvider>).replaceAll(
    '\u00a0',
    ' ',
  )
}
const filing = {
  id: 'f',
  list: 'contacts',
  fact,
  at: { day: day('2026-06-15'), time: '14:32' },
  system: 'DUBU',
  as: 'text',
} as const
const of = { child, list: 'contacts', fact, version: 1 }

describe('a note', () => {
  it('that was never sent says so, with one press to send it in two ways', () => {
    const html = shown(<FileNote {...of} filings={[]} />)
    expect(html).toContain('Ikke sendt til DUBU endnu')
    expect(html).toMatch(/<button[^>]*aria-expanded="false"[^>]*>Send til DUBU<\/button>/)
    expect(html).toMatch(/Som dokument<\/button>.*Som tekst<\/button>/)
  })

  it('that was sent says when, and can be sent again', () => {
    const html = shown(<FileNote {...of} filings={[{ ...filing, version: 1 }]} />)
    expect(html).toContain('Sendt til DUBU kl. 14.32')
    expect(html).toContain('Send til DUBU igen')
  })

  it('that was changed since says so', () => {
    expect(shown(<FileNote {...of} version={2} filings={[{ ...filing, version: 1 }]} />)).toContain(
      'Ændret siden det blev sendt kl. 14.32',
    )
  })

  it('has no button where nobody has said what the official file is', () => {
    const html = shown(<FileNote {...of} filings={[]} />, null)
    expect(html).toContain('Kommunen har ikke skrevet ind, hvor sagens akter ligger.')
    expect(html).not.toContain('<button')
  })
})

describe('a paper', () => {
  it('is there as PDF and for Word', () => {
    const html = shown(<Papers child={child} list="followUps" fact={fact} />)
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      `/api/children/${child}/papers/follow-up/${fact}.pdf`,
      `/api/children/${child}/papers/follow-up/${fact}.docx`,
    ])
  })

  it('is not there for a list that has none', () => {
    expect(shown(<Papers child={child} list="talks" fact={fact} />)).toBe('')
  })
})

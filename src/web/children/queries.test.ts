// What is fetched about children is forgotten: five minutes after a page was left, and at once when one signs out.
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { day } from '../../language/day.ts'
import { loseSession } from '../session/session.ts'
import { childList, childQuery, ladderRule, stepNames } from './queries.ts'

const id = '018f0809-2ea4-766f-9657-14adfedffde5'
const identity = {
  child: id,
  caseNumber: '2021-00195',
  protected: false,
  name: 'Alma Holst Hjortager',
  number: null,
  address: null,
  phone: null,
  school: null,
  district: null,
  hidden: [],
}
const child = { identity, spells: [], closedParts: [], mayUnmask: false, openUntil: null }

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async () => Response.json(child))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A page that shows the child; answers how to leave it. */
const opened = async (client: QueryClient): Promise<() => void> => {
  const leave = new QueryObserver(client, childQuery(id)).subscribe(() => undefined)
  await vi.waitFor(() => expect(client.getQueryData(childQuery(id).queryKey)).toEqual(child))
  return leave
}

it('a child is kept while its page is open, and gone five minutes after', async () => {
  const client = new QueryClient()
  const leave = await opened(client)
  vi.advanceTimersByTime(60 * 60_000)
  expect(client.getQueryData(childQuery(id).queryKey)).toEqual(child)
  leave()
  vi.advanceTimersByTime(5 * 60_000 + 1000)
  expect(client.getQueryCache().getAll()).toEqual([])
})

it('who signs out, or loses the session, leaves no child behind', async () => {
  const client = new QueryClient()
  await opened(client)
  client.setQueryData(childList({ sort: 'name', order: 'up', page: 1 }).queryKey, {
    children: [],
    total: 0,
    hidden: 0,
    advisers: [],
    page: 1,
    pages: 1,
  })
  client.setQueryData(['session'], { person: { id } })
  loseSession(client)
  expect(
    JSON.stringify(
      client
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
    ),
  ).not.toContain('children')
})

it('the ladder is the municipality’s, by the names of the day', async () => {
  const label = (text: string, validFrom: string | null, validTo: string | null) => ({ text, validFrom, validTo })
  const ladder = {
    id: 'partnerskab-7',
    title: 'Trappen',
    law: 'Program',
    paragraph: null,
    validFrom: null,
    validTo: null,
    source: 'En kilde',
    confidence: 'read',
    steps: [
      { step: 1, labels: [label('tidlige indsatser i almenområdet', null, null)] },
      {
        step: 2,
        labels: [label('døgninstitution', null, '2024-01-01'), label('børne- og ungehjem', '2024-01-01', null)],
      },
    ],
    mapsTo: [],
  }
  vi.stubGlobal('fetch', async () => Response.json({ rules: { ladders: [{ ...ladder, id: 'en-anden' }, ladder] } }))
  const found = await new QueryClient().fetchQuery(ladderRule)
  expect(found.id).toBe('partnerskab-7')
  expect(stepNames(found, day('2026-06-15'))).toEqual([
    { step: 1, name: 'Tidlig indsats, almen', label: 'Tidlige indsatser i almenområdet' },
    { step: 2, name: 'Børne- og ungehjem', label: 'Børne- og ungehjem' },
  ])
  expect(stepNames(found, day('2023-12-31'))[1]?.label).toBe('Døgninstitution')
})

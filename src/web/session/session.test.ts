// Whether a person is still in: asked before a paper is opened, and everything fetched is forgotten where they are not.
import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import type { Session } from '../../contract/session.ts'
import { isStillIn } from './session.ts'

afterEach(() => vi.unstubAllGlobals())

const session = (person: Session['person']): Session => ({
  mode: 'demo',
  signIn: 'demo',
  municipality: { code: '999', name: 'Eksempelby' },
  person,
  hats: [],
  today: '2026-11-22',
  version: '0.1.0',
})
const jens = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Jens Aagaard',
  role: 'economist' as const,
  roleTitle: 'Økonomikonsulent',
}
const known = (): QueryClient => {
  const client = new QueryClient()
  client.setQueryData(['session'], session(jens))
  client.setQueryData(['cases'], ['a case'])
  return client
}

it('whoever is in keeps what was fetched', async () => {
  vi.stubGlobal('fetch', async () => Response.json(session(jens)))
  const client = known()
  expect(await isStillIn(client)).toBe(true)
  expect(client.getQueryData(['cases'])).toEqual(['a case'])
})

it('whose session is gone is out, and nothing fetched is left', async () => {
  vi.stubGlobal('fetch', async () => Response.json(session(null)))
  const client = known()
  expect(await isStillIn(client)).toBe(false)
  expect(client.getQueryData(['cases'])).toBeUndefined()
  expect(client.getQueryData<Session>(['session'])?.person).toBeNull()
  expect(client.getQueryData(['session-end'])).toBe('lost')
})

it('a server that does not answer says nothing about the person', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  const client = known()
  await expect(isStillIn(client)).rejects.toThrow('Failed to fetch')
  expect(client.getQueryData(['cases'])).toEqual(['a case'])
})

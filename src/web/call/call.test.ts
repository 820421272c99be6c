// The typed fetch: addresses, and what a refusal looks like.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cases } from '../../contract/cases.ts'
import { children } from '../../contract/children.ts'
import { drafts } from '../../contract/drafts.ts'
import { session } from '../../contract/session.ts'
import { addressOf, call, Refused } from './call.ts'

afterEach(() => vi.unstubAllGlobals())

describe('an address', () => {
  it('carries its parameters, written so that no sign breaks it', () => {
    expect(addressOf(cases.read, { params: { case: 'koebenhavn-2016' } })).toBe('/api/cases/koebenhavn-2016')
    expect(addressOf(drafts.read, { params: { form: 'note' }, query: { subject: 'æbler & pærer' } })).toBe(
      '/api/drafts/note?subject=%C3%A6bler+%26+p%C3%A6rer',
    )
  })

  it('leaves out what is not asked', () => {
    expect(addressOf(drafts.read, { params: { form: 'note' }, query: { subject: undefined } })).toBe('/api/drafts/note')
  })
})

describe('an answer', () => {
  it('is read by its contract', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ signedOut: true, goOn: null }))
    await expect(call(session.signOut, {})).resolves.toEqual({ signedOut: true, goOn: null })
  })

  it('is asked for as JSON where something changes, also without anything to say', async () => {
    const asked: RequestInit[] = []
    vi.stubGlobal('fetch', async (_: string, how: RequestInit) => {
      asked.push(how)
      return Response.json({ signedOut: true, goOn: null })
    })
    const child = '018f0809-2ea4-766f-9657-14adfedffde5'
    await expect(call(children.unmask, { params: { child } })).rejects.toThrow()
    await call(session.signOut, {})
    expect(asked.map(({ method, body }) => [method, body])).toEqual([
      ['POST', '{}'],
      ['DELETE', undefined],
    ])
  })

  it('that is a refusal carries the sentence of the server', async () => {
    const problem = { code: 'not-signed-in', sentence: 'Du er ikke logget ind. Log ind, og prøv igen.' }
    vi.stubGlobal('fetch', async () => Response.json(problem, { status: 401 }))
    await expect(call(cases.list, {})).rejects.toEqual(new Refused(401, problem))
  })

  it('that is no JSON is a refusal all the same', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>Bad gateway</html>', { status: 502 }))
    await expect(call(cases.list, {})).rejects.toMatchObject({ status: 502, problem: { code: 'http-502' } })
  })
})

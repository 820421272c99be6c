// What somebody might try with a sign-in on its way: another's answer, an old one, a changed one. None of it lets anybody in.
import { createHash, randomBytes } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest'
import type { TestProvider } from '../../../test/setup/oidc.ts'
import { type SignInHouse, startSignInHouse } from '../../../test/setup/sign-in-house.ts'
import { economist, refusalsIn, type Walk, walkTo } from '../../../test/setup/sign-in-walk.ts'

let of: SignInHouse
beforeAll(async () => {
  of = await startSignInHouse()
})
afterAll(() => of.stop())
afterEach(async () => {
  Object.assign(of.provider, { change: undefined, forged: false })
  of.clock.ahead = 0
  await of.asOwner(client => client.query('delete from forlaens.sign_in_failure'))
})

const withParameter = (url: URL, name: string, value: string | null): URL => {
  const changed = new URL(url)
  if (value === null) changed.searchParams.delete(name)
  else changed.searchParams.set(name, value)
  return changed
}

const expectNobody = async (walk: Walk, ended: string, code: string): Promise<void> => {
  expect(ended).toBe(`/log-ind?fejl=${code}`)
  expect((await walk.session()).person).toBeNull()
  expect((await refusalsIn(of))[0]).toMatchObject({ code, actor: null, action: 'refusal' })
}

const random = (): string => randomBytes(32).toString('base64url')

describe('what is sent to the provider', () => {
  it('has a state, a nonce and a PKCE challenge that are new each time, and no secret', async () => {
    const walk = walkTo(of)
    const [one, other] = [await walk.leave(), await walk.leave()]
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)).toMatch(/^[\w-]{43}$/)
      expect(one.searchParams.get(name)).not.toBe(other.searchParams.get(name))
    }
    expect(one.searchParams.get('code_challenge_method')).toBe('S256')
    const token = walk.browser.cookiesOf('127.0.0.1').get('__Host-forlaens-login')?.value ?? ''
    expect(one.href).not.toContain(token)
    expect(one.href).not.toContain(of.provider.secret)
  })

  it('is in the database as digests only', async () => {
    const walk = walkTo(of)
    const state = (await walk.leave()).searchParams.get('state') ?? ''
    const { rows } = await of.asOwner(client =>
      client.query<{ state: Buffer; text: string }>('select a.state, a::text as text from forlaens.sign_in_attempt a'),
    )
    expect(rows.some(row => row.state.equals(createHash('sha256').update(state).digest()))).toBe(true)
    const token = walk.browser.cookiesOf('127.0.0.1').get('__Host-forlaens-login')?.value ?? ''
    for (const { text } of rows) for (const secret of [state, token]) expect(text).not.toContain(secret)
  })
})

describe('an answer does not let anybody in', () => {
  it('with another state', async () => {
    const walk = walkTo(of)
    const back = await walk.wayBack(economist())
    await expectNobody(walk, await walk.comeBack(withParameter(back, 'state', random())), 'sign-in-stale')
  })

  test.each([
    ['without a state', null],
    ['with an empty one', ''],
    ['with one far too long', 'a'.repeat(5000)],
  ])('%s', async (_, state) => {
    const walk = walkTo(of)
    const back = await walk.wayBack(economist())
    await expectNobody(walk, await walk.comeBack(withParameter(back, 'state', state)), 'bad-request')
  })

  it('a second time, and does not end the session of the first', async () => {
    const walk = walkTo(of)
    const back = await walk.wayBack(economist())
    expect(await walk.comeBack(back)).toBe('/trappen')
    expect(await walk.comeBack(back)).toBe('/log-ind?fejl=sign-in-stale')
    expect((await walk.session()).person).not.toBeNull()
  })

  it('after ten minutes', async () => {
    const walk = walkTo(of)
    const back = await walk.wayBack(economist())
    of.clock.ahead = 10 * 60_000
    await expectNobody(walk, await walk.comeBack(back), 'sign-in-stale')
  })

  it('in another browser than the one that was sent, which can still use it', async () => {
    const [victim, attacker] = [walkTo(of), walkTo(of)]
    const back = await attacker.wayBack(economist())
    await expectNobody(victim, await victim.comeBack(back), 'sign-in-stale')
    await victim.leave() // on a way of their own
    await expectNobody(victim, await victim.comeBack(back), 'sign-in-stale')
    expect(await attacker.comeBack(back)).toBe('/trappen')
  })

  it('with a code that was stolen from another browser’s way', async () => {
    const [victim, attacker] = [walkTo(of), walkTo(of)]
    const code = (await victim.wayBack(economist())).searchParams.get('code')
    const own = await attacker.wayBack(economist())
    await expectNobody(attacker, await attacker.comeBack(withParameter(own, 'code', code)), 'sign-in-not-valid')
  })

  it('with a code that has been used', async () => {
    const walk = walkTo(of)
    const first = await walk.wayBack(economist())
    await walk.comeBack(first)
    await walk.signOut()
    const next = await walk.wayBack(economist())
    const used = withParameter(next, 'code', first.searchParams.get('code'))
    await expectNobody(walk, await walk.comeBack(used), 'sign-in-not-valid')
  })

  it('to a question without PKCE', async () => {
    const walk = walkTo(of)
    const bare = withParameter(await walk.leave(), 'code_challenge', null)
    const back = await walk.wayBack(economist(), withParameter(bare, 'code_challenge_method', null))
    await expectNobody(walk, await walk.comeBack(back), 'sign-in-not-valid')
  })

  it('to a question with somebody else’s PKCE', async () => {
    const walk = walkTo(of)
    const back = await walk.wayBack(economist(), withParameter(await walk.leave(), 'code_challenge', random()))
    await expectNobody(walk, await walk.comeBack(back), 'sign-in-not-valid')
  })

  it('to a question with another nonce', async () => {
    const walk = walkTo(of)
    const back = await walk.wayBack(economist(), withParameter(await walk.leave(), 'nonce', random()))
    await expectNobody(walk, await walk.comeBack(back), 'sign-in-not-valid')
  })

  it('from another provider, by its own word', async () => {
    const walk = walkTo(of)
    const back = await walk.wayBack(economist())
    const other = withParameter(back, 'iss', 'https://login.elsewhere.example')
    await expectNobody(walk, await walk.comeBack(other), 'sign-in-not-valid')
  })

  test.each<[string, NonNullable<TestProvider['change']>]>([
    ['is for another program', claims => ({ ...claims, aud: 'another' })],
    [
      'is for another program as well, and given to that one',
      claims => ({ ...claims, aud: ['forlaens', 'x'], azp: 'x' }),
    ],
    ['is from another provider', claims => ({ ...claims, iss: 'https://login.elsewhere.example' })],
    ['has run out', claims => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 120 })],
    ['is for another question', claims => ({ ...claims, nonce: random() })],
    ['is for no question', ({ nonce: _, ...claims }) => claims],
    ['is about nobody', ({ sub: _, ...claims }) => claims],
  ])('whose token %s', async (_, change) => {
    const walk = walkTo(of)
    of.provider.change = change
    await expectNobody(walk, await walk.signIn(economist()), 'sign-in-not-valid')
  })

  it('whose token somebody else has signed', async () => {
    const walk = walkTo(of)
    of.provider.forged = true
    await expectNobody(walk, await walk.signIn(economist()), 'sign-in-not-valid')
  })

  it('but does when only signed anew, so that the tests above test what they say', async () => {
    of.provider.change = claims => claims
    expect(await walkTo(of).signIn(economist())).toBe('/trappen')
  })
})

describe('another site', () => {
  it('can send nobody to the sign-in', async () => {
    const { status, text } = await walkTo(of).press('/trappen', {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    })
    expect([status, JSON.parse(text).code]).toEqual([403, 'other-origin'])
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'evil',
    '',
    '/a\\b',
    '/a b',
    '/a\r\nb',
    '/api/session',
    '/API/session',
    '/%61pi/session',
    '/api',
  ])('cannot be where one ends: %j', async to => {
    const { status, text } = await walkTo(of).press(to)
    expect([status, JSON.parse(text).code]).toEqual([400, 'bad-request'])
  })

  it.each(['/', '/trappen?tilbud=%C3%A6#a', '/investeringscases/koebenhavn-2016', '/apiary'])(
    'a page of ours can: %s',
    async to => {
      expect((await walkTo(of).press(to)).status).toBe(200)
    },
  )

  it.each([
    ['a frame', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['a script', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
    ['an image', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
  ])('cannot bring an answer back by %s', async (_, headers) => {
    const walk = walkTo(of)
    const back = await walk.wayBack(economist())
    const { location } = (await walk.browser.ask(back, { headers })).headers
    expect(location).toBe('/log-ind?fejl=other-origin')
    expect(await walk.comeBack(back)).toBe('/trappen')
  })

  it('cannot give its own name our address, and whether we are up may be asked under any', async () => {
    const ask = async (path: string) => {
      const page = await walkTo(of).browser.ask(new URL(path, of.address), { headers: { host: 'evil.example' } })
      return [page.status, JSON.parse(page.text).code]
    }
    expect(await ask('/api/session')).toEqual([403, 'other-address'])
    expect(await ask('/api/health')).toEqual([200, undefined])
  })
})

it('a form is no answer of OpenID Connect, and nothing else takes one', async () => {
  const { browser } = walkTo(of)
  const form = (path: string) => browser.post(new URL(path, of.address), { SAMLResponse: 'x', RelayState: random() })
  const { location } = (await form('/api/sign-in/saml')).headers
  expect(location).toBe('/log-ind?fejl=sign-in-not-set-up')
  for (const path of ['/api/sign-in', '/api/session', '/api/sign-in/saml/metadata'])
    expect([path, (await form(path)).status]).toEqual([path, 403])
})

// Signing in is closed for a while after repeated failures, of a person or from an address; and what is no failure is not counted.
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fromOurPages, openHouse, type TestHouse } from '../../../test/setup/house.ts'
import { freePort, startProvider } from '../../../test/setup/oidc.ts'
import { exampleRoles, lockOut } from '../../../test/setup/sign-in.ts'
import { type SignInHouse, startSignInHouse } from '../../../test/setup/sign-in-house.ts'
import { economist, refusalsIn, walkTo } from '../../../test/setup/sign-in-walk.ts'
import { oidcProvider } from './oidc.ts'
import { silent } from './provider.ts'

let of: SignInHouse
beforeAll(async () => {
  of = await startSignInHouse()
})
afterAll(() => of.stop())
afterEach(async () => {
  of.clock.ahead = 0
  await of.asOwner(client => client.query('delete from forlaens.sign_in_failure'))
})

const minute = 60_000
const times = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at)
const counted = () =>
  of.asOwner(async client => (await client.query('select from forlaens.sign_in_failure')).rowCount ?? -1)

describe('a person who fails again and again', () => {
  const weak = (sub: string) => economist({ sub, loa: 'Low' })
  const fail = async (sub: string): Promise<void> => {
    for (const _ of times(lockOut.perPerson))
      expect(await walkTo(of).signIn(weak(sub))).toBe('/log-ind?fejl=sign-in-low-assurance')
  }

  it('is shut out for fifteen minutes, whatever they come with, and others behind the same address are not', async () => {
    const sub = randomUUID()
    await fail(sub)
    expect(await walkTo(of).signIn(economist({ sub }))).toBe('/log-ind?fejl=sign-in-locked&om=15')
    expect((await refusalsIn(of))[0]).toMatchObject({ code: 'sign-in-locked', status: 429, actor: null })
    of.clock.ahead = 14.5 * minute
    expect(await walkTo(of).signIn(economist({ sub }))).toBe('/log-ind?fejl=sign-in-locked&om=1')
    expect(await walkTo(of).signIn(economist())).toBe('/trappen')
    of.clock.ahead = 15 * minute
    expect(await walkTo(of).signIn(economist({ sub }))).toBe('/trappen')
  })

  it('begins anew when they were let in', async () => {
    const sub = randomUUID()
    for (const _ of times(lockOut.perPerson - 1)) await walkTo(of).signIn(weak(sub))
    expect(await walkTo(of).signIn(economist({ sub }))).toBe('/trappen')
    expect(await counted()).toBe(0)
  })

  it('is not told from the table, nor is any address', async () => {
    const sub = randomUUID()
    await walkTo(of).signIn(weak(sub))
    const { rows } = await of.asOwner(client =>
      client.query<{ text: string }>('select f::text as text from forlaens.sign_in_failure f'),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.text).not.toMatch(new RegExp(`${sub}|127\\.0\\.0\\.1|localhost`))
  })
})

describe('an address from which answers come that do not hold', () => {
  const fail = async (count: number): Promise<void> => {
    const walk = walkTo(of)
    await walk.leave()
    const back = new URL('/api/sign-in/return?code=x', of.address)
    for (const _ of times(count)) {
      back.searchParams.set('state', randomBytes(32).toString('base64url'))
      expect(await walk.comeBack(back)).toBe('/log-ind?fejl=sign-in-stale')
    }
  }

  it('is shut out, in a sentence that says for how long', async () => {
    const walk = walkTo(of)
    const back = await walk.wayBack(economist())
    await fail(lockOut.perAddress)
    const { status, text } = await walk.press()
    expect([status, JSON.parse(text)]).toEqual([
      429,
      {
        code: 'sign-in-locked',
        sentence: 'Der er prøvet for mange gange uden held. Vent 15 minutter, og prøv igen.',
      },
    ])
    expect(await walk.comeBack(back)).toBe('/log-ind?fejl=sign-in-locked&om=15')
    of.clock.ahead = 15 * minute
    expect(await walkTo(of).signIn(economist())).toBe('/trappen')
  })

  it('is not shut out by one less, nor by what lies further apart', async () => {
    await fail(lockOut.perAddress - 1)
    of.clock.ahead = lockOut.windowMinutes * minute
    await fail(1)
    expect(await walkTo(of).signIn(economist())).toBe('/trappen')
  })

  it('stands in the journal each time, and old failures are forgotten', async () => {
    const before = (await refusalsIn(of)).length
    await fail(3)
    expect((await refusalsIn(of)).length).toBe(before + 3)
    of.clock.ahead = (lockOut.windowMinutes + lockOut.lockMinutes + 1) * minute
    await fail(1)
    expect(await counted()).toBe(1)
  })
})

describe('nothing is counted', () => {
  it('of a browser that was never sent, which another site could have sent here', async () => {
    const back = new URL(`/api/sign-in/return?code=x&state=${randomBytes(32).toString('base64url')}`, of.address)
    for (const _ of times(3)) expect(await walkTo(of).comeBack(back)).toBe('/log-ind?fejl=sign-in-stale')
    expect(await counted()).toBe(0)
  })

  it('where somebody thought better of it', async () => {
    for (const _ of times(3)) await walkTo(of).signIn(null)
    expect(await counted()).toBe(0)
  })

  it('where the provider is gone when the code is to be changed for a name', async () => {
    const port = await freePort()
    const gone = await startProvider(of.address.origin, port)
    const settings = {
      way: 'oidc',
      issuer: new URL(gone.issuer),
      client: gone.client,
      secret: gone.secret,
      scope: 'openid',
    } as const
    const provider = oidcProvider(settings, of.address)
    await provider.prepare()
    await gone.stop()
    const house = await openHouse(of.filled, { signIn: { provider, roles: exampleRoles }, address: of.address })
    const ask = inject(house)
    const { cookie, state } = await ask.begin()
    const back = await ask.back(`state=${state}&code=x&iss=${encodeURIComponent(gone.issuer)}`, cookie)
    expect(back).toBe('/log-ind?fejl=sign-in-silent')
    expect(await counted()).toBe(0)
    await house.close()
  })
})

/** Asks a house without listening. */
const inject = ({ app }: TestHouse) => {
  const headers = { ...fromOurPages, host: of.address.host, origin: of.address.origin }
  const press = () => app.inject({ method: 'POST', url: '/api/sign-in', headers, payload: JSON.stringify({ to: '/' }) })
  return {
    press,
    begin: async () => {
      const answer = await press()
      const [cookie] = answer.cookies
      const address = new URL(answer.json().address)
      return { cookie: `${cookie?.name}=${cookie?.value}`, state: address.searchParams.get('state') }
    },
    back: async (query: string, cookie = '') =>
      (
        await app.inject({
          url: `/api/sign-in/return?${query}`,
          headers: { host: of.address.host, cookie },
        })
      ).headers.location,
  }
}

describe('a provider that does not answer', () => {
  it('keeps no server from starting: signing in says so, and works when it answers', async () => {
    const port = await freePort()
    const settings = { way: 'oidc', client: 'forlaens', secret: 'x', scope: 'openid' } as const
    const provider = oidcProvider({ ...settings, issuer: new URL(`http://localhost:${port}`) }, of.address)
    await expect(provider.prepare()).rejects.toThrow()
    const house = await openHouse(of.filled, { signIn: { provider, roles: exampleRoles }, address: of.address })
    const answer = await inject(house).press()
    expect([answer.statusCode, answer.json()]).toEqual([502, silent().problem])
    expect(answer.json().sentence).toBe('Kommunens login svarer ikke lige nu. Prøv igen om lidt.')
    expect((await refusalsIn(of))[0]).toMatchObject({ code: 'sign-in-silent', status: 502, route: 'POST /api/sign-in' })
    const late = await startProvider(of.address.origin, port)
    expect((await inject(house).press()).statusCode).toBe(200)
    await late.stop()
    await house.close()
  })

  it('is one that is somebody else', async () => {
    const port = await freePort()
    const other = await startProvider(of.address.origin, port)
    const settings = { way: 'oidc', client: 'forlaens', secret: 'x', scope: 'openid' } as const
    const provider = oidcProvider({ ...settings, issuer: new URL(`http://127.0.0.1:${port}`) }, of.address)
    await expect(provider.prepare()).rejects.toThrow()
    await other.stop()
  })
})

describe('many requests in a minute', () => {
  it('are stopped on the way there and on the way back', async () => {
    const provider = oidcProvider(
      { way: 'oidc', issuer: new URL(of.provider.issuer), client: 'forlaens', secret: 'x', scope: 'openid' },
      of.address,
    )
    const signIn = { provider, roles: exampleRoles }
    const house = await openHouse(of.filled, { signIn, address: of.address, signInsPerMinute: 2 })
    const { press, back } = inject(house)
    const statuses: number[] = []
    for (const _ of times(3)) statuses.push((await press()).statusCode)
    expect(statuses).toEqual([200, 200, 429])
    const ends: unknown[] = []
    for (const _ of times(3)) ends.push(await back(`state=${randomBytes(32).toString('base64url')}`))
    expect(ends.at(1)).toBe('/log-ind?fejl=sign-in-stale')
    expect(ends.at(2)).toBe('/log-ind?fejl=too-many-sign-ins')
    await house.close()
  })

  it('are told apart by the address a proxy names, where the proxy is one of ours', async () => {
    const house = await openHouse(of.filled, { signInsPerMinute: 1, proxies: ['127.0.0.1'] })
    const statusFrom = async (forwarded: string, remoteAddress: string) =>
      (
        await house.app.inject({
          url: '/api/sign-in/return?state=x',
          headers: { host: 'localhost', 'x-forwarded-for': forwarded },
          remoteAddress,
        })
      ).headers.location
    expect(await statusFrom('192.0.2.1', '127.0.0.1')).toBe('/log-ind?fejl=sign-in-not-set-up')
    expect(await statusFrom('192.0.2.2', '127.0.0.1')).toBe('/log-ind?fejl=sign-in-not-set-up')
    expect(await statusFrom('192.0.2.2', '127.0.0.1')).toBe('/log-ind?fejl=too-many-sign-ins')
    expect(await statusFrom('192.0.2.3', '198.51.100.7')).toBe('/log-ind?fejl=sign-in-not-set-up')
    expect(await statusFrom('192.0.2.4', '198.51.100.7')).toBe('/log-ind?fejl=too-many-sign-ins')
    await house.close()
  })
})

// Signing in by SAML, through the routes: the form another site posts is taken once, from the browser that was sent, and only there.
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type Filled, filledDatabase, fromOurPages, openHouse, type TestHouse } from '../../../test/setup/house.ts'
import { type AnswerParts, goodAnswer, newKeys, samlSettings, signedAnswer } from '../../../test/setup/saml.ts'
import { base64, exampleRoles } from '../../../test/setup/sign-in.ts'
import { withClient } from '../../store/client.ts'
import { samlProvider } from './saml.ts'

const [theirs, ours] = [newKeys(), newKeys()]
const address = new URL('https://forlaens.example/')
const provider = samlProvider(samlSettings(theirs, ours), address)

let filled: Filled
let of: TestHouse
beforeAll(async () => {
  filled = await filledDatabase('production')
  of = await openHouse(filled, { address, signIn: { provider, roles: exampleRoles } })
})
afterAll(() => of.close())

const form = 'application/x-www-form-urlencoded'
/** What a browser says of a form that a page of another site has it post. */
const fromElsewhere = {
  host: address.host,
  origin: 'https://saml.login.example',
  'sec-fetch-site': 'cross-site',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
  'content-type': form,
}

type Away = { readonly cookie: string; readonly state: string; readonly request: string; readonly setCookie: string }

/** Presses the button. */
const leave = async (): Promise<Away> => {
  const answer = await of.app.inject({
    method: 'POST',
    url: '/api/sign-in',
    headers: { ...fromOurPages, host: address.host, origin: address.origin },
    payload: JSON.stringify({ to: '/trappen' }),
  })
  const to = new URL(answer.json().address).searchParams
  const question = inflateRawSync(Buffer.from(to.get('SAMLRequest') ?? '', 'base64')).toString('utf8')
  const [cookie] = answer.cookies
  return {
    cookie: `${cookie?.name}=${cookie?.value}`,
    state: to.get('RelayState') ?? '',
    request: /ID="(_[^"]+)"/.exec(question)?.[1] ?? '',
    setCookie: String(answer.headers['set-cookie']),
  }
}

const answerTo = ({ request }: Away, more: Partial<AnswerParts> = {}): string =>
  base64(signedAnswer({ ...goodAnswer(request), ...more }, theirs.private))

const post = async (fields: Record<string, string>, headers: Record<string, string>) => {
  const payload = new URLSearchParams(fields).toString()
  return await of.app.inject({
    method: 'POST',
    url: '/api/sign-in/saml',
    headers: { ...fromElsewhere, ...headers },
    payload,
  })
}
const comeBack = async (away: Away, saml: string, headers: Record<string, string> = { cookie: away.cookie }) =>
  post({ SAMLResponse: saml, RelayState: away.state }, headers)

describe('somebody the sign-in vouches for', () => {
  it('is signed in by the form their browser posts, once', async () => {
    const away = await leave()
    expect(away.setCookie).toMatch(
      /^__Host-forlaens-login=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=None$/,
    )
    const saml = answerTo(away)
    const answer = await comeBack(away, saml)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/trappen'])
    const session = answer.cookies.find(({ name }) => name === '__Host-forlaens')
    expect(session).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict', path: '/' })
    const who = await of.app.inject({
      url: '/api/session',
      headers: { host: address.host, cookie: `${session?.name}=${session?.value}` },
    })
    expect(who.json()).toMatchObject({ signIn: 'saml', person: { name: 'Sanne Prøve', role: 'economist' } })
    const again = await comeBack(away, saml)
    expect([again.headers.location, again.cookies]).toEqual(['/log-ind?fejl=sign-in-stale', []])
  })

  it('is not, in another browser, or with an answer to another question', async () => {
    const [away, other] = [await leave(), await leave()]
    const saml = answerTo(away)
    for (const headers of [{}, { cookie: other.cookie }])
      expect((await comeBack(away, saml, headers)).headers.location).toBe('/log-ind?fejl=sign-in-stale')
    expect((await comeBack(other, saml)).headers.location).toBe('/log-ind?fejl=sign-in-not-valid')
    expect((await comeBack(away, saml)).headers.location).toBe('/trappen')
  })

  test.each<[string, Partial<AnswerParts>, string]>([
    ['whose answer is for another audience', { audience: 'https://x.example' }, 'sign-in-not-valid'],
    ['whose answer tells no privilege', { attributes: {} }, 'sign-in-other-municipality'],
  ])('is not, %s', async (_, more, code) => {
    const away = await leave()
    expect((await comeBack(away, answerTo(away, more))).headers.location).toBe(`/log-ind?fejl=${code}`)
  })
})

describe('the route', () => {
  test.each<[string, Record<string, string>, string]>([
    ['JSON', { 'content-type': 'application/json' }, 'bad-request'],
    ['a form in parts', { 'content-type': 'multipart/form-data; boundary=x' }, 'bad-request'],
    ['no kind of content', { 'content-type': '' }, 'bad-request'],
    ['what a script sends', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }, 'other-origin'],
    ['what a frame sends', { 'sec-fetch-dest': 'iframe' }, 'other-origin'],
    ['another name of ours', { host: 'evil.example' }, 'other-address'],
  ])('does not take %s', async (_, headers, code) => {
    const away = await leave()
    const answer = await comeBack(away, answerTo(away), { cookie: away.cookie, ...headers })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/log-ind?fejl=${code}`])
  })

  it.each([
    ['without an answer', { RelayState: 'x' }],
    ['without a state', { SAMLResponse: 'x' }],
    ['with far too much', { SAMLResponse: 'x'.repeat(260_000), RelayState: 'x' }],
    ['with more than is read', { SAMLResponse: 'x'.repeat(400_000), RelayState: 'x' }],
  ])('says so %s', async (_, fields) => {
    const answer = await post(fields, {})
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toMatch(/^\/log-ind\?fejl=(?:bad-request|too-large)$/)
  })

  it('takes no field twice', async () => {
    const { cookie, state } = await leave()
    const payload = `SAMLResponse=a&SAMLResponse=b&RelayState=${state}`
    const headers = { ...fromElsewhere, cookie }
    const answer = await of.app.inject({ method: 'POST', url: '/api/sign-in/saml', headers, payload })
    expect(answer.headers.location).toBe('/log-ind?fejl=bad-request')
  })

  it('is the only one that takes a form from elsewhere', async () => {
    for (const url of ['/api/sign-in', '/api/session', '/api/session/role', '/api/cases']) {
      const answer = await of.app.inject({ method: 'POST', url, headers: fromElsewhere, payload: 'a=b' })
      expect([url, answer.statusCode]).toEqual([url, 403])
    }
  })

  it('tells the sign-in about us, and the way back of OpenID Connect is none', async () => {
    const metadata = await of.app.inject({ url: '/api/sign-in/saml/metadata', headers: { host: address.host } })
    expect([metadata.statusCode, metadata.headers['content-type']]).toEqual([200, 'application/samlmetadata+xml'])
    expect(metadata.body).toContain('AssertionConsumerService')
    const oidc = await of.app.inject({
      url: '/api/sign-in/return?state=x&code=y',
      headers: { host: address.host },
    })
    expect(oidc.headers.location).toBe('/log-ind?fejl=sign-in-not-set-up')
  })
})

it('neither journal nor log has anything of what was sent', async () => {
  const away = await leave()
  const saml = answerTo(away)
  await comeBack(away, saml)
  const rows = await withClient(filled.database.config('owner'), async client => {
    const found: unknown[] = []
    for (const code of ['0', '999']) {
      await client.query("select set_config('app.municipality', $1, false)", [code])
      found.push((await client.query('select body from journal.content')).rows)
    }
    return JSON.stringify(found)
  })
  for (const secret of [saml.slice(0, 60), away.state, '6703154001', 'Sanne', '2b6d6a3e-0000'])
    expect([secret, rows.includes(secret) || of.log.join('').includes(secret)]).toEqual([secret, false])
})

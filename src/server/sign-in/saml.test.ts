// SAML answers: what holds is believed, and whatever was changed, forged, old, or meant for somebody else is not.
import { createVerify } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import pino from 'pino'
import { describe, expect, it, test } from 'vitest'
import {
  type AnswerParts,
  assertionXml,
  economistAttributes,
  goodAnswer,
  newKeys,
  responseXml,
  samlSettings,
  sealed,
  signedAnswer,
  signRoot,
} from '../../../test/setup/saml.ts'
import { base64 } from '../../../test/setup/sign-in.ts'
import { Refusal } from '../refusal.ts'
import { newToken } from '../token.ts'
import { samlProvider } from './saml.ts'
import { secretsOf } from './secrets.ts'

const [theirs, ours, strangers] = [newKeys(), newKeys(), newKeys()]
const address = new URL('https://forlaens.example/')
const provider = samlProvider(samlSettings(theirs, ours), address)
const log = pino({ enabled: false })
const secrets = secretsOf(newToken(), newToken())

const answer = (more: Partial<AnswerParts> = {}): AnswerParts => ({ ...goodAnswer(secrets.request), ...more })
const good = signedAnswer(answer(), theirs.private)

/** What is read, or the code of the refusal. */
const readText = async (saml: string) => {
  try {
    return await provider.read({ saml }, secrets, log)
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code
    throw error
  }
}
const read = (xml: string) => readText(base64(xml))

describe('a good answer', () => {
  const expected = {
    issuer: 'https://saml.login.example',
    subject: answer().subject,
    claims: Object.fromEntries(Object.entries(economistAttributes).map(([name, value]) => [name, [value]])),
  }

  it('says who somebody is and what they may', async () => {
    expect(await read(good)).toEqual(expected)
  })

  it('may be sealed for us', async () => {
    const inside = sealed(signRoot(assertionXml(answer()), theirs.private), ours.public)
    expect(await read(signRoot(responseXml(answer(), inside), theirs.private))).toEqual(expected)
  })

  it('may be signed by any of the keys we were told', async () => {
    const settings = { ...samlSettings(strangers, ours), certificates: [strangers.public, theirs.public] }
    const two = samlProvider(settings, address)
    expect(await two.read({ saml: base64(good) }, secrets, log)).toEqual(expected)
  })

  it('keeps a name whole where somebody put a comment in it', async () => {
    const xml = signedAnswer(answer({ subject: 'anne<!-- x -->.admin' }), theirs.private)
    expect(await read(xml)).toMatchObject({ subject: 'anne.admin' })
  })
})

describe('an answer is refused that', () => {
  test.each<[string, Partial<AnswerParts>]>([
    ['is for another audience', { audience: 'https://another.example' }],
    ['was sent to another address', { destination: 'https://another.example/saml' }],
    ['was to be brought elsewhere', { recipient: 'https://another.example/saml' }],
    ['answers another question', { request: '_another' }],
    ['is from another sign-in', { issuer: 'https://another.example' }],
    ['has run out', { from: -10, until: -2 }],
    ['is not valid yet', { from: 2 }],
    ['names somebody by a name that changes', { format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' }],
  ])('%s', async (_, more) => {
    expect(await read(signedAnswer(answer(more), theirs.private))).toBe('sign-in-not-valid')
  })

  test.each<[string, () => string]>([
    ['nobody signed', () => responseXml(answer(), assertionXml(answer()))],
    ['is signed inside only', () => responseXml(answer(), signRoot(assertionXml(answer()), theirs.private))],
    ['is signed around only', () => signRoot(responseXml(answer(), assertionXml(answer())), theirs.private)],
    ['somebody else signed', () => signedAnswer(answer(), strangers.private)],
    [
      'somebody else signed inside',
      () => signRoot(responseXml(answer(), signRoot(assertionXml(answer()), strangers.private)), theirs.private),
    ],
    [
      'somebody else signed, with the key beside',
      () =>
        signedAnswer(answer(), strangers.private).replaceAll(
          '</SignatureValue>',
          `</SignatureValue><KeyInfo><X509Data><X509Certificate>${strangers.public.replaceAll(/-.*-|\n/g, '')}</X509Certificate></X509Data></KeyInfo>`,
        ),
    ],
    ['has another person in it', () => good.replace(answer().subject, `${answer().subject}2`)],
    ['has another attribute', () => good.replace('>Substantial<', '>High<')],
    [
      'has one attribute more',
      () =>
        good.replace(
          '</saml:AttributeStatement>',
          '<saml:Attribute Name="x"><saml:AttributeValue>y</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>',
        ),
    ],
    ['was sent on to us', () => good.replace('Version="2.0"', 'Version="2.0" Consent="x"')],
    [
      'is signed as was safe long ago',
      () => {
        const inside = signRoot(assertionXml(answer()), theirs.private, 'sha1')
        return signRoot(responseXml(answer(), inside), theirs.private, 'sha1')
      },
    ],
    ['has a document type', () => `<!DOCTYPE x [<!ENTITY e "x">]>${good}`],
    ['has no assertion', () => signRoot(responseXml(answer(), ''), theirs.private)],
    ['is no XML', () => 'SAML'],
    ['is another thing', () => good.replaceAll('samlp:Response', 'samlp:LogoutResponse')],
    ['is deeper than any', () => `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`],
  ])('%s', async (_, make) => {
    expect(await read(make())).toBe('sign-in-not-valid')
  })

  it('is no base64', async () => {
    expect(await readText('<samlp:Response/>')).toBe('sign-in-not-valid')
    expect(await readText('')).toBe('sign-in-not-valid')
  })

  it('is sealed for somebody else', async () => {
    const inside = sealed(signRoot(assertionXml(answer()), theirs.private), strangers.public)
    expect(await read(signRoot(responseXml(answer(), inside), theirs.private))).toBe('sign-in-not-valid')
  })

  it('says that somebody did not sign in there', async () => {
    const status = 'urn:oasis:names:tc:SAML:2.0:status:Responder'
    const xml = signRoot(responseXml(answer({ status }), ''), theirs.private)
    expect(await read(xml)).toBe('sign-in-cancelled')
  })
})

describe('a signed assertion that is wrapped in another is not taken for it', () => {
  const [, assertion = ''] = /(<saml:Assertion[\s\S]*<\/saml:Assertion>)/.exec(good) ?? []
  const evil = assertionXml(answer({ subject: 'somebody-else' }), '_evil')
  const signature = /<Signature[\s\S]*?<\/Signature>/.exec(good.slice(0, good.indexOf('<saml:Assertion')))?.[0] ?? ''
  const evilResponse = (inside: string) =>
    responseXml(answer(), inside).replace('ID="_response"', 'ID="_evil_response"')

  test.each<[string, string]>([
    ['before it', good.replace(assertion, evil + assertion)],
    ['after it', good.replace(assertion, assertion + evil)],
    ['around it', good.replace(assertion, evil.replace('</saml:Assertion>', `${assertion}</saml:Assertion>`))],
    [
      'with it as an object of the signature',
      good.replace(assertion, evil).replace('</SignatureValue>', `</SignatureValue><Object>${assertion}</Object>`),
    ],
    ['with the same id', good.replace(assertion, assertion + evil.replace('_evil', '_assertion'))],
    ['in an answer around the signed one', evilResponse(evil + good)],
    [
      'in an answer with the signed one in its signature',
      evilResponse(signature.replace('</Signature>', `<Object>${good}</Object></Signature>`) + evil),
    ],
    [
      'in an answer with the signed one in an extension',
      evilResponse(
        `<samlp:Extensions xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol">${good}</samlp:Extensions>${signature}${evil}`,
      ),
    ],
  ])('%s', async (_, xml) => {
    expect(assertion).not.toBe('')
    expect(await read(xml)).toBe('sign-in-not-valid')
  })
})

it('no one character changed makes an answer say something else', async () => {
  const before = await read(good)
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.string({ minLength: 1, maxLength: 1 }), async (at, sign) => {
      const after = await read(good.slice(0, at) + sign + good.slice(at + 1))
      if (typeof after === 'string') expect(after).toMatch(/^sign-in-(?:not-valid|cancelled)$/)
      else expect(after).toEqual(before)
    }),
    { numRuns: 60 },
  )
})

describe('the question', () => {
  it('is signed, is for the sign-in, and names us, its id and where to answer', async () => {
    const url = await provider.leave(secrets)
    expect([url.origin, url.pathname, url.searchParams.get('tenant'), url.searchParams.get('RelayState')]).toEqual([
      'https://saml.login.example',
      '/sso',
      '1',
      secrets.state,
    ])
    const xml = inflateRawSync(Buffer.from(url.searchParams.get('SAMLRequest') ?? '', 'base64')).toString('utf8')
    for (const part of [
      `ID="${secrets.request}"`,
      'AssertionConsumerServiceURL="https://forlaens.example/api/sign-in/saml"',
      'Destination="https://saml.login.example/sso?tenant=1"',
      '>https://forlaens.example/api/sign-in/saml/metadata</saml:Issuer>',
    ])
      expect(xml).toContain(part)
    const signedPart = url.search
      .slice(1)
      .split('&')
      .filter(part => /^(?:SAMLRequest|RelayState|SigAlg)=/.test(part))
      .join('&')
    const holds = createVerify('RSA-SHA256')
      .update(signedPart)
      .verify(ours.public, url.searchParams.get('Signature') ?? '', 'base64')
    expect(holds).toBe(true)
  })

  it('gives away neither the browser’s token nor the way to the id', async () => {
    const { href } = await provider.leave(secrets)
    expect(href).not.toContain(secrets.away)
    expect(secretsOf(secrets.away, newToken()).request).not.toBe(secrets.request)
  })
})

it('the metadata name us, where to answer, our key, and that answers must be signed', () => {
  for (const part of [
    'entityID="https://forlaens.example/api/sign-in/saml/metadata"',
    'Location="https://forlaens.example/api/sign-in/saml"',
    'AuthnRequestsSigned="true"',
    'WantAssertionsSigned="true"',
    'use="signing"',
    'use="encryption"',
  ])
    expect(provider.metadata).toContain(part)
  expect(provider.metadata).not.toContain('PRIVATE')
})

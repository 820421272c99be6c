// A SAML sign-in of a municipality's, as OIOSAML 3 has it: answers made from parts and signed with keys made for the test.
import { createCipheriv, generateKeyPairSync, publicEncrypt, randomBytes } from 'node:crypto'
import { signXml } from '@node-saml/node-saml/lib/xml.js'
import type { SamlSettings } from '../../src/server/sign-in/settings.ts'
import { inXml, ourCvr, privilege, privilegeList } from './sign-in.ts'

/** A key pair in PEM. */
export type Keys = { readonly private: string; readonly public: string }

/** A new one. */
export const newKeys = (): Keys => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    private: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    public: String(publicKey.export({ type: 'spki', format: 'pem' })),
  }
}

/** Everything an answer says; a test changes what it is about. */
export type AnswerParts = {
  readonly issuer: string
  readonly destination: string
  readonly audience: string
  readonly recipient: string
  readonly request: string
  /** Minutes from now. */
  readonly from: number
  readonly until: number
  readonly subject: string
  readonly format: string
  readonly status: string
  readonly attributes: Readonly<Record<string, string>>
}

/** What OIOSAML 3 tells of an economist of the municipality. */
export const economistAttributes: Readonly<Record<string, string>> = {
  'https://data.gov.dk/model/core/specVersion': 'OIO-SAML-3.0',
  'https://data.gov.dk/concept/core/nsis/loa': 'Substantial',
  'https://data.gov.dk/model/core/eid/professional/cvr': ourCvr,
  'https://data.gov.dk/model/core/eid/fullName': 'Sanne Prøve',
  'https://data.gov.dk/model/core/eid/cprNumber': '6703154001',
  'https://data.gov.dk/model/core/eid/privilegesIntermediate': privilegeList({ privileges: [privilege.economist] }),
}

/** The settings of a server at `https://forlaens.example/` whose sign-in has these keys. */
export const samlSettings = (theirs: Keys, ours: Keys): SamlSettings => ({
  way: 'saml',
  issuer: 'https://saml.login.example',
  entry: new URL('https://saml.login.example/sso?tenant=1'),
  certificates: [theirs.public],
  key: ours.private,
  keyCertificate: ours.public,
})

/** A good answer to the question for a server at `address`. */
export const goodAnswer = (request: string, address = 'https://forlaens.example'): AnswerParts => ({
  issuer: 'https://saml.login.example',
  destination: `${address}/api/sign-in/saml`,
  audience: `${address}/api/sign-in/saml/metadata`,
  recipient: `${address}/api/sign-in/saml`,
  request,
  from: -1,
  until: 5,
  subject: 'https://data.gov.dk/model/core/eid/professional/uuid/2b6d6a3e-0000-4000-8000-000000000001',
  format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  status: 'urn:oasis:names:tc:SAML:2.0:status:Success',
  attributes: economistAttributes,
})

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()

/** The assertion, unsigned. */
export const assertionXml = (of: AnswerParts, id = '_assertion'): string =>
  `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${id}" Version="2.0" IssueInstant="${inMinutes(0)}"><saml:Issuer>${of.issuer}</saml:Issuer><saml:Subject><saml:NameID Format="${of.format}">${of.subject}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="${inMinutes(of.until)}" Recipient="${of.recipient}" InResponseTo="${of.request}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${inMinutes(of.from)}" NotOnOrAfter="${inMinutes(of.until)}"><saml:AudienceRestriction><saml:Audience>${of.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${inMinutes(0)}" SessionIndex="_s"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:X509</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${Object.entries(
    of.attributes,
  )
    .map(
      ([name, value]) =>
        `<saml:Attribute Name="${inXml(name)}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri"><saml:AttributeValue>${inXml(value)}</saml:AttributeValue></saml:Attribute>`,
    )
    .join('')}</saml:AttributeStatement></saml:Assertion>`

/** The answer around `inside`, unsigned. */
export const responseXml = (of: AnswerParts, inside: string): string =>
  `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_response" Version="2.0" IssueInstant="${inMinutes(0)}" Destination="${of.destination}" InResponseTo="${of.request}"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${of.issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="${of.status}"/></samlp:Status>${inside}</samlp:Response>`

/** Signs the root element of a text. */
export const signRoot = (xml: string, key: string, algorithm: 'sha1' | 'sha256' = 'sha256'): string =>
  signXml(
    xml,
    '/*',
    { reference: "/*/*[local-name(.)='Issuer']", action: 'after' },
    { privateKey: key, signatureAlgorithm: algorithm, digestAlgorithm: algorithm },
  )

/** The assertion sealed for whoever has the key to the certificate, as OIOSAML 3 wants it: AES-256-GCM and RSA-OAEP. */
export const sealed = (assertion: string, certificate: string): string => {
  const [key, iv] = [randomBytes(32), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const data = Buffer.concat([iv, cipher.update(assertion, 'utf8'), cipher.final(), cipher.getAuthTag()])
  const sealedKey = publicEncrypt({ key: certificate, oaepHash: 'sha1' }, key).toString('base64')
  return `<saml:EncryptedAssertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"><xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" Type="http://www.w3.org/2001/04/xmlenc#Element"><xenc:EncryptionMethod Algorithm="http://www.w3.org/2009/xmlenc11#aes256-gcm"/><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><xenc:EncryptedKey><xenc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"><DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"/></xenc:EncryptionMethod><xenc:CipherData><xenc:CipherValue>${sealedKey}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey></KeyInfo><xenc:CipherData><xenc:CipherValue>${data.toString('base64')}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData></saml:EncryptedAssertion>`
}

/** The whole answer, signed twice, as XML. */
export const signedAnswer = (of: AnswerParts, key: string): string =>
  signRoot(responseXml(of, signRoot(assertionXml(of), key)), key)

// What of a SAML answer node-saml leaves to us: before it looks, and in the assertion whose signature has held.
import { readXml, type XmlElement } from '../../documents/strict-xml.ts'
import { notValid, type Vouched } from './provider.ts'

/** What an answer must name. */
export type Expected = {
  /** The sign-in, as it calls itself. */
  readonly issuer: string
  /** Where the answer is to be sent. */
  readonly here: string
  /** The id of the question. */
  readonly request: string
}

const protocol = 'urn:oasis:names:tc:SAML:2.0:protocol'
const assertionSpace = 'urn:oasis:names:tc:SAML:2.0:assertion'
const signatureSpace = 'http://www.w3.org/2000/09/xmldsig#'

/** Signatures and digests that are still held to be safe; SHA-1 is not. */
const safe: ReadonlySet<string | undefined> = new Set([
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmlenc#sha512',
])

const insist = (holds: boolean): void => {
  if (!holds) throw notValid()
}

const isCalled = (of: XmlElement, namespace: string, name: string): boolean =>
  of.namespace === namespace && of.name === name

const childrenOf = (of: XmlElement | undefined, name: string, namespace = assertionSpace): readonly XmlElement[] =>
  of?.elements.filter(each => isCalled(each, namespace, name)) ?? []

/** The one child by this name; undefined where there is none or more than one. */
const childOf = (of: XmlElement | undefined, name: string): XmlElement | undefined => {
  const found = childrenOf(of, name)
  return found.length === 1 ? found[0] : undefined
}

const everyElement = (of: XmlElement): readonly XmlElement[] => [of, ...of.elements.flatMap(everyElement)]

/** Signature methods anywhere, and the digests of what is signed; a digest within an encryption's padding is another thing. */
const isUnsafe = (of: XmlElement): boolean => {
  const named = (name: string) => of.elements.filter(each => isCalled(each, signatureSpace, name))
  const methods = [
    ...(isCalled(of, signatureSpace, 'SignedInfo') ? named('SignatureMethod') : []),
    ...(isCalled(of, signatureSpace, 'Reference') ? named('DigestMethod') : []),
  ]
  return methods.some(each => !safe.has(each.attributes.get('Algorithm')))
}

/**
 * Looks at an answer before its signatures are checked: that it is XML without a document type, for us, to our question, and not
 * signed in a way that can be forged.
 * @throws where it is not. What holds here is believed only when the signatures hold as well.
 */
export const refuseUnfit = (answer: string, { issuer, here, request }: Expected): void => {
  insist(/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(answer))
  const root = readXml(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(answer, 'base64')))
  insist(isCalled(root, protocol, 'Response'))
  insist(root.attributes.get('Destination') === here)
  insist(root.attributes.get('InResponseTo') === request)
  insist(childOf(root, 'Issuer')?.text.trim() === issuer)
  insist(!everyElement(root).some(isUnsafe))
}

/** True for a confirmation that whoever brings the assertion is its subject: brought here, now, and as the answer to our question. */
const confirms = (of: XmlElement, { here, request }: Expected): boolean => {
  const data = childOf(of, 'SubjectConfirmationData')?.attributes
  return (
    of.attributes.get('Method') === 'urn:oasis:names:tc:SAML:2.0:cm:bearer' &&
    data?.get('Recipient') === here &&
    data.get('InResponseTo') === request &&
    data.has('NotOnOrAfter')
  )
}

const attributesOf = (assertion: XmlElement): Readonly<Record<string, readonly string[]>> => {
  const all = childrenOf(assertion, 'AttributeStatement').flatMap(each => childrenOf(each, 'Attribute'))
  const found = new Map<string, readonly string[]>()
  for (const each of all) {
    const name = each.attributes.get('Name') ?? ''
    const values = childrenOf(each, 'AttributeValue').map(value => value.text.trim())
    found.set(name, [...(found.get(name) ?? []), ...values])
  }
  return Object.fromEntries(found)
}

/**
 * Who a signed assertion is about, and what it tells of them. A name that changes from time to time is no one's: it must be
 * persistent. Times, audience and signatures have been checked.
 * @throws where it is from somebody else, or does not confirm its subject here.
 */
export const readAssertion = (signed: string, expected: Expected): Vouched => {
  const assertion = readXml(signed)
  insist(isCalled(assertion, assertionSpace, 'Assertion'))
  insist(childOf(assertion, 'Issuer')?.text.trim() === expected.issuer)
  const subject = childOf(assertion, 'Subject')
  const confirmations = childrenOf(subject, 'SubjectConfirmation')
  insist(confirmations.length === 1 && confirmations.every(each => confirms(each, expected)))
  insist(childOf(assertion, 'Conditions')?.attributes.has('NotOnOrAfter') === true)
  insist(childrenOf(assertion, 'AuthnStatement').length > 0)
  const name = childOf(subject, 'NameID')
  insist(name?.attributes.get('Format') === 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent')
  return { issuer: expected.issuer, subject: name?.text.trim() ?? '', claims: attributesOf(assertion) }
}

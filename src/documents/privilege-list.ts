// Reads the OIO Basic Privilege Profile: a list of privileges as XML in base64, written by another system and never trusted.
import type { Constraint, PrivilegeGroup } from '../access/sign-in/told.ts'
import { bad, good, message, type Outcome } from '../language/message.ts'
import { BadXml, readXml, type XmlElement } from './strict-xml.ts'

/** Characters of base64 a list may have; one of a hundred privileges has about 15,000. */
const longest = 100_000

/** The profile's namespaces: that of version 1.2 and the one before. */
const namespaces: ReadonlySet<string> = new Set([
  'http://digst.dk/oiosaml/basic_privilege_profile',
  'http://itst.dk/oiosaml/basic_privilege_profile',
])

const malformed = (): never => {
  throw new BadXml()
}

/** @throws where it is no base64, or its bytes no UTF-8. */
const textOf = (base64: string): string => {
  const bare = base64.length > longest ? '' : base64.replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(bare)) return malformed()
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bare, 'base64'))
}

/** True for an element of the profile by this name; those inside the root are written with and without its namespace. */
const isCalled = (of: XmlElement, name: string): boolean =>
  of.name === name && (of.namespace === '' || namespaces.has(of.namespace))

const elementsIn = ({ elements, text }: XmlElement): readonly XmlElement[] =>
  text.trim() === '' ? elements : malformed()

const textIn = ({ elements, text }: XmlElement): string =>
  elements.length > 0 || text.trim() === '' ? malformed() : text.trim()

const attributeOf = (of: XmlElement, name: string): string => of.attributes.get(name)?.trim() || malformed()

const groupOf = (of: XmlElement): PrivilegeGroup => {
  if (!isCalled(of, 'PrivilegeGroup')) return malformed()
  const privileges: string[] = []
  const constraints: Constraint[] = []
  for (const each of elementsIn(of)) {
    if (isCalled(each, 'Privilege')) privileges.push(textIn(each))
    else if (isCalled(each, 'Constraint')) constraints.push({ name: attributeOf(each, 'Name'), value: textIn(each) })
    else malformed()
  }
  const cvr = /^urn:dk:gov:saml:cvrNumberIdentifier:(\d{8})$/i.exec(attributeOf(of, 'Scope'))?.[1] ?? null
  return { cvr, privileges, constraints }
}

/**
 * The groups of a list. `cvr` is null where a group is for something else than an authority. Whatever is not exactly the profile
 * is refused as a whole, for what was not understood could have been what narrows a privilege.
 */
export const readPrivilegeList = (base64: string): Outcome<readonly PrivilegeGroup[]> => {
  try {
    const root = readXml(textOf(base64))
    if (root.name !== 'PrivilegeList' || !namespaces.has(root.namespace)) return malformed()
    return good(elementsIn(root).map(groupOf))
  } catch {
    return bad(message('sign-in-unreadable'))
  }
}

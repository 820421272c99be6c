// What the municipality's sign-in told about somebody, whichever way it was told, and where in its answer that stands.
import { z } from 'zod'

/** What a privilege is narrowed by, e.g. `urn:dk:kombit:KLE` to `27.*`. */
export type Constraint = { readonly name: string; readonly value: string }

/**
 * Privileges given together: for the authority with `cvr`, narrowed by all of `constraints`. `cvr` null: for a production
 * unit, a person or whatever else; nothing of ours rests on those.
 */
export type PrivilegeGroup = {
  readonly cvr: string | null
  readonly privileges: readonly string[]
  readonly constraints: readonly Constraint[]
}

/** Somebody as the sign-in knows them. `subject` is theirs for good at `issuer`; it is no person number. */
export type Told = {
  readonly issuer: string
  readonly subject: string
  readonly name: string | null
  /** The CVR number of whom they work for, as it was written. */
  readonly cvr: string | null
  /** How surely it is them, as it was written. */
  readonly assurance: string | null
  readonly groups: readonly string[]
  readonly privileges: readonly PrivilegeGroup[]
}

const names = z.array(z.string().min(1))

/** Under which names each thing is looked for: claims of OpenID Connect or attributes of SAML, the first that is there counts. */
export const ClaimNames = z.strictObject({
  name: names.min(1),
  cvr: names,
  assurance: names,
  /** Of these, all that are there count. */
  groups: names,
  /** The OIO Basic Privilege Profile: XML in base64. All that are there count. */
  privileges: names,
})
export type ClaimNames = z.output<typeof ClaimNames>

/** The claims or attributes as they came. */
export type Claims = Readonly<Record<string, unknown>>

/** The same with the privileges not read yet. */
export type Read = Omit<Told, 'issuer' | 'subject' | 'privileges'> & { readonly privileges: readonly string[] }

const textsOf = (value: unknown): readonly string[] =>
  [value].flat().filter((each): each is string => typeof each === 'string')

const all = (claims: Claims, of: readonly string[]): readonly string[] =>
  of.flatMap(name => (Object.hasOwn(claims, name) ? textsOf(claims[name]) : []))

/** As one line of at most 200 characters; null where nothing is left. */
const line = (text: string | undefined): string | null => {
  const read = [...(text ?? '').replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, 200).join('')
  return read === '' ? null : read
}

/** Finds what is needed and nothing else: whatever no name points at, a person number above all, is never looked at. */
export const readClaims = (claims: Claims, of: ClaimNames): Read => ({
  name: line(all(claims, of.name)[0]),
  cvr: line(all(claims, of.cvr)[0]),
  assurance: line(all(claims, of.assurance)[0]),
  groups: all(claims, of.groups),
  privileges: all(claims, of.privileges),
})

// Invented answers of a municipality's sign-in, the rule they are read by, and the privileges as they travel.
import { LockOutRule } from '../../src/access/sign-in/lock-out.ts'
import { SignInRoles } from '../../src/access/sign-in/role-rule.ts'
import type { Told } from '../../src/access/sign-in/told.ts'
import { readRuleFile } from '../../src/store/rules.ts'

/** The CVR number of the tests' municipality, and one of somebody else. Nobody has either. */
export const ourCvr = '11111111'
export const otherCvr = '22222222'

/** The shipped example, as a municipality would have it: no longer an example. */
export const exampleRoles: SignInRoles = {
  ...readRuleFile('sign-in/example-roles.yaml', SignInRoles),
  example: false,
}

/** The shipped numbers of the lock-out. */
export const lockOut: LockOutRule = readRuleFile('sign-in/lock-out.yaml', LockOutRule)

/** Privileges of the example. */
export const privilege = {
  leader: 'http://forlaens.example/roles/jobrole/teamleder/1',
  adviser: 'http://forlaens.example/roles/jobrole/raadgiver/1',
  economist: 'http://forlaens.example/roles/jobrole/oekonomi/1',
  unknown: 'http://forlaens.example/roles/jobrole/borgmester/1',
} as const

/** Names of the example's constraints, and what the units of its organisation stand for. */
export const constraint = {
  kle: 'urn:dk:kombit:KLE',
  sensitivity: 'urn:dk:kombit:sensitivity',
  unit: 'http://sts.kombit.dk/constraints/orgenhed/1',
} as const
export const unit = {
  district: '00000000-0000-4000-8000-000000000001',
  team: '00000000-0000-4000-8000-000000000002',
  service: '00000000-0000-4000-8000-000000000003',
} as const

/** Somebody of the municipality, surely known, without any privilege. */
export const told = (more: Partial<Told> = {}): Told => ({
  issuer: 'https://login.example',
  subject: 'a-subject',
  name: 'Prøve Person',
  cvr: ourCvr,
  assurance: 'Substantial',
  groups: [],
  privileges: [],
  ...more,
})

/** One group of a privilege list. */
export type GroupText = {
  readonly scope?: string
  readonly privileges: readonly string[]
  readonly constraints?: Readonly<Record<string, string>>
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in XML. */
export const inXml = (text: string): string => text.replace(/[&<>"]/g, sign => escapes[sign] ?? sign)

/** The XML of a privilege list. */
export const privilegeXml = (
  groups: readonly GroupText[],
  namespace = 'http://digst.dk/oiosaml/basic_privilege_profile',
) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpp:PrivilegeList xmlns:bpp="${namespace}">${groups
    .map(
      ({ scope = `urn:dk:gov:saml:cvrNumberIdentifier:${ourCvr}`, privileges, constraints = {} }) =>
        `<PrivilegeGroup Scope="${inXml(scope)}">${privileges
          .map(each => `<Privilege>${inXml(each)}</Privilege>`)
          .join('')}${Object.entries(constraints)
          .map(([name, value]) => `<Constraint Name="${inXml(name)}">${inXml(value)}</Constraint>`)
          .join('')}</PrivilegeGroup>`,
    )
    .join('\n')}</bpp:PrivilegeList>`

/** Text as it travels. */
export const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

/** A privilege list as it travels. */
export const privilegeList = (...groups: readonly GroupText[]): string => base64(privilegeXml(groups))

// What of a child's identity is sent to whom: fields by role, fewer on lists, and almost none while the child is protected.
import type { Day } from '../language/day.ts'
import { say } from '../language/message.ts'
import {
  formatCpr,
  type Identity,
  isProtected,
  type Protection,
  showIdentity,
  shownUnderProtection,
} from '../language/person.ts'
import type { Action } from './action.ts'
import type { Allowed, Decision } from './decision.ts'
import type { Role } from './role.ts'

/** Who a child is and where it can be found, as stored. */
export type ChildIdentity = {
  readonly child: string
  readonly caseNumber: string
  readonly name: string
  /** Null where neither number nor due date is known. */
  readonly identity: Identity | null
  readonly protection: Protection
  readonly address: string | null
  readonly phone: string | null
  readonly school: string | null
  readonly district: string | null
}

/** What can be hidden. School and district are on the list because they tell where a family hides as well as an address does. */
const fields = ['name', 'number', 'address', 'phone', 'school', 'district'] as const
type Field = (typeof fields)[number]

/** What is sent. A field that may not be seen is null, the name a word in its place; `hidden` names them. */
export type ShownIdentity = {
  readonly child: string
  readonly caseNumber: string
  readonly protected: boolean
  readonly name: string
  readonly number: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly school: string | null
  readonly district: string | null
  readonly hidden: readonly Field[]
}

const onLists: readonly Field[] = ['name', 'number', 'district']
/** Payment needs to know who and where the money goes, not where the child is by day. */
const forPayment: readonly Field[] = ['name', 'number', 'address', 'district']

/**
 * Actions that show a child's identity; an answer to any other shows none. Only the child's own page and the answer to its
 * access request show every field.
 */
const fieldsOf = (action: Action, role: Role | null): readonly Field[] => {
  switch (action) {
    case 'list-children':
    case 'search-children':
    case 'read-family':
    case 'export':
      return onLists
    // The family knows where its child is by day; the schools it has been to stand in the document too.
    case 'answer-access-request':
      return fields
    case 'read-child':
      return role === 'grant-officer' ? forPayment : fields
    default:
      return []
  }
}

/** The whole CPR number stands on the page of a child, for authority work (databeskyttelsesloven § 11; from memory). */
const wholeNumber: ReadonlySet<Role | null> = new Set<Role | null>([
  'adviser',
  'team-leader',
  'health-visitor',
  'psychologist',
  'grant-officer',
])

const isAbout = (decision: Decision | null, action: Action, child: string): boolean =>
  decision?.allowed === true &&
  decision.action === action &&
  decision.subject.kind === 'child' &&
  decision.subject.id === child

/** Where the child can stand unmasked and with its whole number: on its own page, and on paper for its family. */
const showsWhole = (action: Action): boolean => action === 'read-child' || action === 'answer-access-request'

const numberOf = ({ identity }: ChildIdentity, { action, role }: Allowed): string | null => {
  if (identity === null) return null
  return showsWhole(action) && wholeNumber.has(role) && identity.kind === 'cpr'
    ? formatCpr(identity.cpr)
    : say(showIdentity(identity))
}

/**
 * The identity as it is sent, after `read` was decided; null where that refused, was about another child or shows nobody.
 * While the child is protected everything but the case number is hidden, from everyone, the responsible adviser included. On
 * the child's own page and in an access request a decision to `unmask` this child shows it; lists, exports and charts stay
 * masked. What is hidden is not sent, so no page can show it again.
 */
export const shownIdentity = (
  of: ChildIdentity,
  read: Decision,
  unmask: Decision | null,
  on: Day,
): ShownIdentity | null => {
  if (!read.allowed) return null
  const { subject, action } = read
  if (subject.kind !== 'family' && !isAbout(read, action, of.child)) return null
  const may = fieldsOf(action, read.role)
  if (may.length === 0) return null
  const guarded = isProtected(of.protection, on)
  const unmasked = showsWhole(action) && isAbout(unmask, 'unmask', of.child)
  const masked = guarded && !unmasked
  const sent = (field: Field, text: string | null): string | null => (masked || !may.includes(field) ? null : text)
  return {
    child: of.child,
    caseNumber: of.caseNumber,
    protected: guarded,
    name: masked ? shownUnderProtection(of.name, of.protection, on) : of.name,
    number: sent('number', numberOf(of, read)),
    address: sent('address', of.address),
    phone: sent('phone', of.phone),
    school: sent('school', of.school),
    district: sent('district', of.district),
    hidden: fields.filter(field => masked || !may.includes(field)),
  }
}

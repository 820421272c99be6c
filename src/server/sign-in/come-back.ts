// Somebody comes back from the municipality's sign-in: is it the browser that was sent, does the answer hold, are they let in?
import { type Admitted, admit } from '../../access/sign-in/admit.ts'
import type { SignInRoles } from '../../access/sign-in/role-rule.ts'
import { readClaims, type Told } from '../../access/sign-in/told.ts'
import { readPrivilegeList } from '../../documents/privilege-list.ts'
import { message, type Outcome } from '../../language/message.ts'
import type { StoredHolding } from '../../store/holdings.ts'
import { inMunicipality } from '../../store/municipality.ts'
import { endAttempt, heldRoles } from '../../store/sign-in.ts'
import type { House } from '../house.ts'
import { Refusal } from '../refusal.ts'
import type { Arrived } from '../serve.ts'
import { type Counted, counting, refuseLocked } from './lock-out.ts'
import type { Brought, SignIn, Vouched } from './provider.ts'
import { secretsOf, stale } from './secrets.ts'

/** Somebody who is let in, with the roles they hold here, and the page they were on their way to. */
export type CameBack = {
  readonly who: Admitted
  readonly holdings: readonly StoredHolding[]
  readonly person: Counted
  readonly backTo: string
}

/** @throws Refusal where nobody has set up a sign-in of this kind. */
export const signInOf = ({ signIn }: House, kind?: SignIn['provider']['kind']): SignIn => {
  if (signIn === null || (kind !== undefined && signIn.provider.kind !== kind))
    throw new Refusal(403, message('sign-in-not-set-up'))
  return signIn
}

/** @throws Refusal with the sentence of a bad outcome. */
const orRefuse = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value
  throw new Refusal(403, outcome.problem)
}

/** What was told, in the municipality's own words. @throws Refusal where the privileges cannot be read. */
const toldBy = ({ issuer, subject, claims }: Vouched, roles: SignInRoles): Told => {
  const read = readClaims(claims, roles.claims)
  const privileges = read.privileges.flatMap(each => orRefuse(readPrivilegeList(each)))
  return { ...read, issuer, subject, privileges }
}

/**
 * Everything that can be said before somebody is known here. Runs outside the request's transaction, for the sign-in is asked
 * meanwhile. The attempt is used up whatever comes of it.
 * @throws Refusal, counted where it is a failure.
 */
export const comeBack = async (
  house: House,
  kind: SignIn['provider']['kind'],
  state: string,
  brought: Brought,
  { away, from, log }: Arrived,
): Promise<CameBack> => {
  const { provider, roles } = signInOf(house, kind)
  const address: Counted = { what: 'address', address: from }
  // Whoever has no cookie was never sent, and nothing comes of it. That is not counted, or another site could have everyone behind
  // an address shut out by sending one of them here often enough.
  const secrets = secretsOf(away, state)
  await refuseLocked(house, address)
  return await counting(house, address, async found => {
    const inside = <T>(work: Parameters<typeof inMunicipality<T>>[2]) =>
      inMunicipality(house.store, house.municipality.code, work)
    const backTo = await inside(each => endAttempt(each, secrets.digests, house.clock.now()))
    if (backTo === undefined) throw stale()
    const vouched = await provider.read(brought, secrets, log)
    const person: Counted = { what: 'person', issuer: vouched.issuer, subject: vouched.subject }
    await refuseLocked(house, person)
    found(person)
    const today = house.clock.today()
    const who = orRefuse(admit(toldBy(vouched, roles), roles, today))
    const holdings = await inside(each => heldRoles(each, who.roles, today))
    if (holdings.length === 0) throw new Refusal(403, message('sign-in-no-role'))
    return { who, holdings, person, backTo }
  })
}

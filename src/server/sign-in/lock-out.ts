// Failed sign-ins are counted for the person and for the address they came from; after too many it is closed for a while.
import { createHmac } from 'node:crypto'
import { lockedFor, remembered } from '../../access/sign-in/lock-out.ts'
import { message } from '../../language/message.ts'
import { type Inside, inMunicipality } from '../../store/municipality.ts'
import { failuresOf, forgetFailures, recordFailure } from '../../store/sign-in.ts'
import type { House } from '../house.ts'
import { Refusal } from '../refusal.ts'

/** Whose failures are counted. The database only sees a MAC made with a key it does not have. */
export type Counted =
  | { readonly what: 'address'; readonly address: string }
  | { readonly what: 'person'; readonly issuer: string; readonly subject: string }

const keyOf = ({ journal }: House, of: Counted): Buffer => {
  const words = of.what === 'address' ? [of.address] : [of.issuer, of.subject]
  return createHmac('sha256', journal.key)
    .update(JSON.stringify(['forlaens/sign-in/1', of.what, ...words]))
    .digest()
}

/** What a refusal must be for it not to count: the sign-in's own trouble, a person who thought better of it, being closed. */
const uncounted: ReadonlySet<string> = new Set(['sign-in-silent', 'sign-in-cancelled', 'sign-in-locked'])

/** @throws Refusal with the minutes that are left, where it is closed for any of them. */
export const refuseLocked = async (house: House, ...of: readonly Counted[]): Promise<void> => {
  const { lockOut } = house.rules
  const now = house.clock.now()
  const since = new Date(now.getTime() - remembered(lockOut))
  const minutes = await inMunicipality(house.store, house.municipality.code, async inside => {
    const each: number[] = []
    for (const one of of) {
      const limit = one.what === 'address' ? lockOut.perAddress : lockOut.perPerson
      const failures = await failuresOf(inside, keyOf(house, one), since, limit)
      each.push(lockedFor(failures, lockOut, limit, now.getTime()) ?? 0)
    }
    return Math.max(0, ...each)
  })
  if (minutes > 0) throw new Refusal(429, message('sign-in-locked', { minutes }))
}

/**
 * Does `work`; where it is refused, counts that for whoever it has turned out to be by then, and else for the address: a person
 * who is known must not close it for everyone behind the same address. In a transaction of its own, for whatever the request
 * did is undone.
 */
export const counting = async <T>(
  house: House,
  address: Counted,
  work: (found: (person: Counted) => void) => Promise<T>,
): Promise<T> => {
  let failing = address
  const found = (person: Counted): void => {
    failing = person
  }
  try {
    return await work(found)
  } catch (error) {
    if (error instanceof Refusal && error.status < 500 && !uncounted.has(error.why.code)) {
      const now = house.clock.now()
      const forget = new Date(now.getTime() - remembered(house.rules.lockOut))
      await inMunicipality(house.store, house.municipality.code, inside =>
        recordFailure(inside, house.municipality.code, keyOf(house, failing), now, forget),
      )
    }
    throw error
  }
}

/** It was them after all: what failed before is forgotten. */
export const forgive = (house: House, inside: Inside, person: Counted): Promise<void> =>
  forgetFailures(inside, keyOf(house, person))

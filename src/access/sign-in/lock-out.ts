// When signing in is closed for a while: after so many failures within so many minutes.
import { z } from 'zod'
import { RuleHead } from '../../language/rule.ts'

/** The numbers, from `rules/sign-in/lock-out.yaml`. */
export const LockOutRule = RuleHead.extend({
  /** Failures further apart than this do not count together. */
  windowMinutes: z.int().min(1).max(1440),
  /** How long it is closed, from the last failure. */
  lockMinutes: z.int().min(1).max(1440),
  /** Failures of one person. */
  perPerson: z.int().min(1).max(1000),
  /** Failures from one address; many people can share one. */
  perAddress: z.int().min(1).max(10_000),
})
export type LockOutRule = z.output<typeof LockOutRule>

const minute = 60_000

/** How long failures matter, in milliseconds: older ones can be forgotten. */
export const remembered = ({ windowMinutes, lockMinutes }: LockOutRule): number =>
  (windowMinutes + lockMinutes) * minute

/**
 * The whole minutes it is still closed for, or null where it is open. `failures` are instants in milliseconds, in any order;
 * `limit` is how many of them close it.
 */
export const lockedFor = (
  failures: readonly number[],
  { windowMinutes, lockMinutes }: LockOutRule,
  limit: number,
  now: number,
): number | null => {
  const inOrder = failures.filter(at => at <= now).toSorted((a, b) => a - b)
  const closing = inOrder.filter((at, index) => {
    const first = inOrder[index - limit + 1]
    return first !== undefined && at - first < windowMinutes * minute
  })
  const until = (closing.at(-1) ?? Number.NEGATIVE_INFINITY) + lockMinutes * minute
  return until > now ? Math.ceil((until - now) / minute) : null
}

// The case as it is worked out while one types; where it cannot be, the last one that could and what stands in the way.
import { auditCase } from '../../../investment/audit/audit.ts'
import type { InvestmentCase } from '../../../investment/case.ts'
import { type Misfit, misfitsOf } from '../../../investment/check-case.ts'
import { viewCase } from '../../../investment/view.ts'

export type Working = {
  readonly misfits: readonly Misfit[]
  /** The last case that could be worked out, and what the page shows of it. */
  readonly of: InvestmentCase
  readonly view: ReturnType<typeof viewCase>
}

/** @throws Error for a case that does not fit, where there is none before it. */
export const workOut = (now: InvestmentCase, before: Working | null): Working => {
  if (before?.of === now) return { ...before, misfits: [] }
  const misfits = misfitsOf(now)
  if (misfits.length > 0) {
    if (before === null) throw new Error('the first case of an editor fits')
    return { ...before, misfits }
  }
  return { misfits, of: now, view: viewCase(now, auditCase(now)) }
}

/** The first thing wrong at a place or inside it. */
export const misfitAt = (misfits: readonly Misfit[], ...place: readonly (string | number)[]): Misfit | undefined =>
  misfits.find(({ path }) => place.every((part, at) => path[at] === part))

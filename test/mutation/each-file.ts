// Before each test file of a mutation run: the same random values for every mutant, and no long wait for one that hangs.
import fc from 'fast-check'
import { inject, vi } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Said by Stryker: whether a mutant is tried, or first the code as it is. */
    mode: 'dry-run' | 'mutant'
  }
}

fc.configureGlobal({ seed: 20_260_615, endOnFailure: true })
if (inject('mode') === 'mutant') vi.setConfig({ testTimeout: 4000, hookTimeout: 8000 })

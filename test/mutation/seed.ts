// Property tests try the same values for every mutant, and stop at the first that fails.
import fc from 'fast-check'

fc.configureGlobal({ seed: 20_260_615, endOnFailure: true })

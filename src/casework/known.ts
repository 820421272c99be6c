// Facts as they were known at a moment: from versions, each with the time it was known, to the facts of a case.
import { CaseFacts } from './facts.ts'

/** The lists of a case's facts. */
export type CaseList = {
  [Key in keyof CaseFacts]: CaseFacts[Key] extends readonly unknown[] ? Key : never
}[keyof CaseFacts]

/** One version of one fact. The times are ISO moments in UTC, `knownTo` null where it still is known so. */
export type KnownVersion = {
  readonly list: CaseList
  readonly fact: unknown
  readonly withdrawn?: boolean
  readonly knownFrom: string
  readonly knownTo: string | null
}

/** What the versions do not say about the child. */
type Child = Pick<CaseFacts, 'child' | 'born' | 'died' | 'disability'>

/**
 * The case as known at a moment: of every fact the version known then, and nothing that was learnt or taken back later.
 * @throws ZodError where a stored fact is not what it should be: that is a fault of the store.
 */
export const factsKnown = (child: Child, versions: readonly KnownVersion[], moment: string): CaseFacts => {
  const known = versions.filter(
    each => each.knownFrom <= moment && (each.knownTo === null || moment < each.knownTo) && each.withdrawn !== true,
  )
  const lists = Object.fromEntries(
    [...Map.groupBy(known, each => each.list)].map(([list, own]) => [list, own.map(each => each.fact)]),
  )
  return CaseFacts.parse({ ...child, ...lists })
}

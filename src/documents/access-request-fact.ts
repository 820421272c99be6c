// What the access request is told of a fact of the case: its list, every version it has had, and the names behind its ids.
import type { ListOfCase } from '../access/part-of-list.ts'
import type { Role } from '../access/role.ts'
import type { CaseFacts } from '../casework/facts.ts'

/** What is recorded of each list; `person` is the child itself. */
export type FactOf<List extends ListOfCase> = {
  readonly [Each in ListOfCase]: Each extends keyof CaseFacts
    ? Extract<CaseFacts[Each], readonly unknown[]>[number]
    : Pick<CaseFacts, 'born' | 'died' | 'disability'>
}[List]

/** How a version was recorded. */
export type Recorded = {
  /** This version says: it was never true. */
  readonly withdrawn: boolean
  /** Why it followed the version before. */
  readonly reason: string | null
  /** When it was recorded, and when the next version took its place; null: it stands. Instants. */
  readonly knownFrom: string
  readonly knownTo: string | null
}

/** `facts` is `about-another` where a person has decided that what stood there is about somebody else; then it is left out. */
type Version<List extends ListOfCase> = Recorded & { readonly facts: FactOf<List> | 'about-another' }

/** A fact with all its versions, the first one first. */
export type ListedFact<List extends ListOfCase> = {
  readonly list: List
  readonly id: string
  readonly versions: readonly [Version<List>, ...Version<List>[]]
}
export type AccessFact = { readonly [List in ListOfCase]: ListedFact<List> }[ListOfCase]

/** What stands behind the ids in the facts: help by what a reader knows it by, the family by name, staff by their role only. */
export type AccessNames = {
  readonly help: ReadonlyMap<string, { readonly kind: 'placement' | 'measure'; readonly name: string }>
  readonly people: ReadonlyMap<string, string>
  readonly staff: ReadonlyMap<string, Role>
}

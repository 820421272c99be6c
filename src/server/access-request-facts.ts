// Facts of a child's case as the answer to an access request tells them: checked, and each with all its versions.
import type { ListOfCase } from '../access/part-of-list.ts'
import { type Role, roles } from '../access/role.ts'
import { CaseFacts } from '../casework/facts.ts'
import type { AccessFact, AccessNames } from '../documents/access-request-fact.ts'
import type { FactVersion } from '../store/case-fact.ts'
import type { SpellVersion } from '../store/spell.ts'
import { aboutSpell, type Behind } from './access-request-spells.ts'

/** A version of the child itself holds its name and number as well, which the document begins with. */
const Person = CaseFacts.pick({ born: true, died: true, disability: true }).strip()

/**
 * The fact of a version as its list's shape says.
 * @throws ZodError where a stored fact is not what it should be: that is a fault of the store, and nothing is left out for it.
 */
const factIn = ({ list, body, id }: FactVersion): unknown =>
  list === 'person' ? Person.parse(body) : CaseFacts.shape[list].parse([{ ...body, id }])[0]

const listed = <List extends ListOfCase>(
  list: List,
  [first, ...later]: readonly [FactVersion, ...FactVersion[]],
): AccessFact => {
  const versionOf = (of: FactVersion) => ({
    facts: factIn(of),
    withdrawn: of.withdrawn,
    reason: of.reason,
    knownFrom: of.knownFrom,
    knownTo: of.knownTo === 'infinity' ? null : of.knownTo,
  })
  const versions: readonly [unknown, ...unknown[]] = [versionOf(first), ...later.map(versionOf)]
  // A list and what its shape makes belong together; the compiler does not follow that through the union.
  return { list, id: first.id, versions } as AccessFact
}

/** The facts with all their versions. `versions` has each fact's in their order. */
export const accessFacts = (versions: readonly FactVersion[]): readonly AccessFact[] =>
  [...Map.groupBy(versions, each => each.id).values()].flatMap(([first, ...later]) =>
    first === undefined ? [] : [listed(first.list, [first, ...later])],
  )

/** Who works here and decided something, by id. */
export const decidersIn = (versions: readonly FactVersion[]): readonly string[] =>
  versions.flatMap(({ list, body: { by } }) => (list === 'decisions' && typeof by === 'string' ? [by] : []))

/** What stands behind the ids in the facts; help that is another part of the file has no name here. */
export const accessNames = (spells: readonly SpellVersion[], behind: Behind): AccessNames => ({
  help: new Map(
    spells
      .filter(({ kind }) => kind === 'measure' || kind === 'placement')
      .map(({ id }) => [id, aboutSpell(spells, id, behind)]),
  ),
  people: behind.people,
  staff: new Map(
    [...behind.roles].flatMap(([id, given]): readonly (readonly [string, Role])[] => {
      const role = roles.find(known => known === given)
      return role === undefined ? [] : [[id, role]]
    }),
  ),
})

// Children that may be the one somebody is about to write down: decided on one by one, shown as a search shows them.
import { canBeSought, type Sought } from '../casework/same-child.ts'
import type { ChildMatch } from '../contract/route.ts'
import { message } from '../language/message.ts'
import { readChildren } from '../store/children.ts'
import { childrenAlike } from '../store/new-child.ts'
import { identityBy } from './child-view.ts'
import { candidates } from './deciding.ts'
import { Refusal } from './refusal.ts'
import type { Asked } from './serve.ts'

/** `elsewhere`: a child has the very number, and it is not the asker's to see. */
type Matches = { readonly matches: readonly ChildMatch[]; readonly elsewhere: boolean }

/** How sure it is that they are one. */
const order: readonly ChildMatch['likeness'][] = ['cpr', 'name-and-birthday', 'mother']

/**
 * Those the asker may see. Of a child that is not theirs nothing is said but that its number is written down already, and that
 * only to whoever has the whole number. The journal has what was sought by, field by field, and every child that was told of,
 * beside those it is about anyhow.
 */
export const matchesOf = async (asked: Asked, sought: Sought, about: readonly string[] = []): Promise<Matches> => {
  const found = new Map((await childrenAlike(asked.inside, sought)).map(each => [each.child, each.likeness]))
  const decided = (await candidates(asked, { ids: [...found.keys()] })).map(each => ({
    id: each.id,
    decision: each.may('search-children', 'identity'),
  }))
  const open = new Map(decided.flatMap(({ id, decision }) => (decision.allowed ? [[id, decision] as const] : [])))
  const closed = decided.filter(({ id, decision }) => !decision.allowed && found.get(id) === 'cpr')
  const matches = (await readChildren(asked.inside, [...open.keys()], asked.today))
    .flatMap(({ identity }): readonly ChildMatch[] => {
      const [decision, likeness] = [open.get(identity.child), found.get(identity.child)]
      if (decision === undefined || likeness === undefined) return []
      const {
        child,
        caseNumber,
        protected: guarded,
        name,
        number,
        district,
      } = identityBy(identity, decision, null, asked.today)
      return [{ child, caseNumber, protected: guarded, name, number, district, likeness }]
    })
    .toSorted((a, b) => order.indexOf(a.likeness) - order.indexOf(b.likeness) || (a.caseNumber < b.caseNumber ? -1 : 1))
  const ids = matches.map(each => each.child)
  asked.note({
    ids,
    subjects: [...about, ...ids, ...closed.map(each => each.id)],
    refused: closed.map(({ id, decision }) => ({ id, why: decision.rule })),
    criterion: { fields: fieldsOf(sought).join(',') },
  })
  return { matches, elsewhere: closed.length > 0 }
}

/** Which fields were used; never what stood in them. */
const fieldsOf = (sought: Sought): readonly string[] =>
  Object.entries(sought).flatMap(([field, value]) => (value === undefined ? [] : [field]))

/** @throws Refusal where there is too little to look for a child by. */
export const refuseTooLittle = (sought: Sought): void => {
  if (!canBeSought(sought)) throw new Refusal(400, message('search-needs-more'))
}

/**
 * Refuses to write down a child that is there, or may be: always where its number is, else where a match was not looked at.
 * @throws Refusal 409 with the matches.
 */
export const refuseKnown = ({ matches, elsewhere }: Matches, notKnownAs: ReadonlySet<string>): void => {
  if (elsewhere) throw known('child-known-elsewhere', matches)
  if (matches.some(each => each.likeness === 'cpr')) throw known('child-known', matches)
  if (matches.some(each => !notKnownAs.has(each.child))) throw known('child-perhaps-known', matches)
}

const known = (
  code: 'child-known' | 'child-known-elsewhere' | 'child-perhaps-known',
  matches: readonly ChildMatch[],
): Refusal => new Refusal(409, message(code), undefined, undefined, matches)

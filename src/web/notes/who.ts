// Who a note names. Of a protected child, a relative's name would tell the child's; what somebody does is told of everybody.

import { da as child } from '../child/da.ts'
import type { CasePicture } from '../child/queries.ts'

/** How somebody's name is shown. */
export type NameShown = (name: string) => string

/** Words that say what somebody is and not what they are called. */
const roles =
  /^(barnet|den unge|mor|far|forældrene|begge forældre|plejemor|plejefar|plejefamilien?|netværksplejefamilien|skolen?|lærer(en)?|klasselærer(en)?|pædagog(en)?|vejleder(en)?|kontaktpædagog(en)?|kontaktperson(en)?|familiebehandler(en)?|sundhedsplejerske(n)?|psykolog(en)?|læge(n)?|politiet|rådgiver(en)?|dagtilbuddet|institutionen)(?=$|[\s,(])/i

/** `Tina Friis (mor)` and `Tina Friis, mor` as the name and what follows it. */
const split = (text: string): { readonly name: string; readonly after: string } => {
  const at = text.search(/ \(|, /)
  return at < 0 ? { name: text, after: '' } : { name: text.slice(0, at), after: text.slice(at) }
}

/** True where no name follows the word for what somebody is: `Pædagog fra dagtilbuddet`, and not `Mor Tina`. */
const isRole = (text: string): boolean => roles.test(text) && !/\s\p{Lu}/u.test(text)

/** Professionals, colleagues and roles stay; every other name of a masked child's case is hidden, what stands after it is not. */
export const namesShown = ({ facts, names }: Pick<CasePicture, 'facts' | 'names'>, masked: boolean): NameShown => {
  if (!masked) return name => name
  const known = new Set(
    [
      ...facts.networkMaps.flatMap(({ people }) => people.filter(each => each.side !== 'private')),
      ...facts.networkMeetings.flatMap(({ participants }) => participants.filter(each => each.side !== 'private')),
    ].map(each => split(each.name).name),
  )
  for (const { employee } of facts.advisers) known.add(names[employee] ?? '')
  const related = new Set(
    facts.networkMaps.flatMap(({ people }) =>
      people.filter(each => each.side === 'private').map(each => split(each.name).name),
    ),
  )
  return text => {
    const { name, after } = split(text)
    if (isRole(text) || (known.has(name) && !related.has(name))) return text
    return `${child.hiddenName}${after}`
  }
}

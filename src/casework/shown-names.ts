// Who is named where a child is protected: a relative's name would tell the child's; what somebody does is told of everybody.
import type { CaseFacts } from './facts.ts'

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

/**
 * Professionals, colleagues and roles stay; every other name of a protected child's case becomes `hidden`, what stands after it
 * does not. `colleagues`: the names of those who have been the child's adviser.
 */
export const namesShown = (facts: CaseFacts, colleagues: readonly string[], hidden: string): NameShown => {
  const known = new Set([
    ...[...facts.networkMaps.map(each => each.people), ...facts.networkMeetings.map(each => each.participants)]
      .flat()
      .filter(each => each.side !== 'private')
      .map(each => split(each.name).name),
    ...colleagues,
  ])
  const related = new Set(
    facts.networkMaps.flatMap(({ people }) =>
      people.filter(each => each.side === 'private').map(each => split(each.name).name),
    ),
  )
  return text => {
    const { name, after } = split(text)
    return isRole(text) || (known.has(name) && !related.has(name)) ? text : `${hidden}${after}`
  }
}

/** The same case with the names of relatives hidden wherever somebody is named; what is written in free text stays. */
export const withoutRelatives = (facts: CaseFacts, shown: NameShown): CaseFacts => ({
  ...facts,
  followUps: facts.followUps.map(each => ({ ...each, present: each.present.map(shown) })),
  contacts: facts.contacts.map(each => ({ ...each, with: each.with.map(shown) })),
  networkMaps: facts.networkMaps.map(each => ({
    ...each,
    people: each.people.map(person => ({ ...person, name: shown(person.name) })),
  })),
  networkMeetings: facts.networkMeetings.map(each => ({
    ...each,
    participants: each.participants.map(person => ({ ...person, name: shown(person.name) })),
    agreements: each.agreements.map(agreement => ({ ...agreement, owner: shown(agreement.owner) })),
  })),
})

// A case as papers are made from it: what the asker may see of it, without where a protected child is.
import type { CaseFacts } from '../casework/facts.ts'
import { dueOf } from '../casework/picture.ts'
import { namesShown, withoutRelatives } from '../casework/shown-names.ts'
import type { PaperCase } from '../documents/paper-content.ts'
import { paperDue } from '../documents/paper-content-next.ts'
import { message, say } from '../language/message.ts'
import { officeNamesOf, readChildren } from '../store/children.ts'
import { familyOf } from '../store/family.ts'
import { type AsOf, caseAsOf } from './as-of.ts'
import { namedIn, withoutPlaces } from './case-view.ts'
import { identityBy, isMasked } from './child-view.ts'
import type { ChildAsked } from './deciding.ts'
import { shownNames } from './family-names.ts'
import { notFound } from './refusal.ts'
import type { Asked } from './serve.ts'

/** What a child is called within a sentence: by its first name, where that may be said and there is one. */
const calledOf = (name: string, nameless: boolean): string => (nameless ? 'barnet' : (name.split(' ')[0] ?? name))

/** Relatives of a protected child stand by what they are, as on the pages. */
const shownNamesOf = (facts: CaseFacts, names: ReadonlyMap<string, string>) =>
  namesShown(
    facts,
    facts.advisers.flatMap(({ employee }) => names.get(employee) ?? []),
    say(message('name-hidden')),
  )

/**
 * The case as of a day and a moment, with the version each fact stands in. Places and names are hidden as in the picture of the case.
 * @throws Refusal 404 where there is no such child.
 */
export const paperCaseOf = async (
  asked: Asked,
  id: string,
  { decision }: ChildAsked,
  at: AsOf,
): Promise<{ readonly of: PaperCase; readonly versions: ReadonlyMap<string, number> }> => {
  const { house, inside, today } = asked
  const [row] = await readChildren(inside, [id], today)
  if (row === undefined) throw notFound()
  const { identity } = row
  const known = await caseAsOf(asked, id, at)
  const masked = isMasked(identity, null, today)
  const named = await officeNamesOf(inside, namedIn(known.facts, masked))
  const names = new Map([...named, ...(await shownNames(asked, await familyOf(inside, id)))])
  const shown = identityBy(identity, decision, null, today)
  return {
    of: {
      municipality: house.municipality.name,
      today: at.now.day,
      caseNumber: shown.caseNumber,
      child: shown.name,
      called: calledOf(shown.name, masked || identity.identity?.kind === 'unborn'),
      facts: masked ? withoutRelatives(withoutPlaces(known.facts), shownNamesOf(known.facts, names)) : known.facts,
      names,
      due: paperDue(dueOf(known.facts, at.now, at.rules, house.municipality.code).items),
    },
    versions: known.versions,
  }
}

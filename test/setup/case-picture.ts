// A case as the server would answer it, for tests of what a page makes of it: the same rules, due list and words, no database.
import { CaseFacts, type CaseFactsGiven } from '../../src/casework/facts.ts'
import { pictureOf } from '../../src/casework/picture.ts'
import { day } from '../../src/language/day.ts'
import { pictureAnswer, withoutPlaces } from '../../src/server/case-view.ts'
import { readRules } from '../../src/server/rules.ts'
import type { CasePicture } from '../../src/web/child/queries.ts'

const rules = readRules().casework

/** The day the tests of a page look at a case. */
export const caseDay = '2026-11-19'

const child = '018f0809-2ea4-766f-9657-14adfedffde5'

/** The answer for these facts on a day, with names behind ids; masked as for a protected child where that is said. */
export const casePicture = (
  given: Omit<CaseFactsGiven, 'child' | 'born'> & { readonly born?: string },
  { on = caseDay, names = {}, masked = false }: { on?: string; names?: Record<string, string>; masked?: boolean } = {},
): CasePicture => {
  const facts = CaseFacts.parse({ child, born: '2015-03-14', ...given })
  const picture = pictureOf(facts, { day: day(on), time: '10:00' }, { rules, municipality: 657, services: [] })
  return {
    child,
    on,
    known: null,
    rules: null,
    ...pictureAnswer(
      { facts: masked ? withoutPlaces(facts) : facts, versions: new Map() },
      picture,
      new Map(Object.entries(names)),
    ),
  }
}

// Rows of the journal in words for whoever controls it: who, what, by which rule, and which cases by number.
import type { Decider } from '../access/decision.ts'
import { roles, roleTitles } from '../access/role.ts'
import { coreRuleNames, overridableRuleNames } from '../access/rule.ts'
import type { JournalRow as Shown } from '../contract/journal-reading.ts'
import { message, say } from '../language/message.ts'
import type { JournalRow } from '../store/journal/reading.ts'

const deciders: readonly Decider[] = [
  ...coreRuleNames,
  ...overridableRuleNames,
  'open-to-everyone',
  'break-glass',
  'known-subject',
  'known-action',
]

const ruleWords = (why: string): string => {
  const rule = deciders.find(each => each === why)
  return say(rule === undefined ? message('journal-no-rule', { code: why }) : message('access-rule-title', { rule }))
}

const whoOf = ({ person, name, role }: JournalRow): Shown['who'] => {
  if (person === null) return null
  const known = roles.find(each => each === role)
  return {
    name: name ?? say(message('journal-unknown-person')),
    roleTitle: known === undefined ? '' : roleTitles[known],
  }
}

/** A row as it is sent. `numbers` are the case numbers of the children that are named. */
export const shownRow = (row: JournalRow, numbers: ReadonlyMap<string, string>): Shown => {
  const refused = row.action === 'refusal'
  const cases = row.first.flatMap(child => numbers.get(child) ?? [])
  return {
    id: row.id,
    at: row.at,
    who: whoOf(row),
    what: say(message('journal-deed', { route: row.route, action: row.action, refused })),
    refused,
    refusedAmong: row.refused,
    why: ruleWords(row.why),
    cases,
    others: row.subjects - cases.length,
  }
}

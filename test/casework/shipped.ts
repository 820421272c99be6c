// The rules that come with the package, and a case to try them on.
import { CadenceRule } from '../../src/casework/cadence.ts'
import type { DueItem } from '../../src/casework/due/item.ts'
import type { DueRules } from '../../src/casework/due/rules-asked.ts'
import { dueList } from '../../src/casework/due-list.ts'
import { CaseFacts, type CaseFactsGiven } from '../../src/casework/facts.ts'
import { Programme } from '../../src/casework/programme.ts'
import type { Checklist } from '../../src/casework/review/checklist.ts'
import type { CaseworkRules } from '../../src/casework/rules.ts'
import { day } from '../../src/language/day.ts'
import { parseMoment } from '../../src/language/deadline.ts'
import { must } from '../../src/language/message.ts'
import { readRules as readHouse } from '../../src/server/rules.ts'
import { readRules } from '../../src/store/rules.ts'

/** The shipped rules, with the deadlines the municipality has published as its own. */
export const rulesWith = (...local: string[]): DueRules => ({
  cadences: readRules('cadences', CadenceRule),
  programmes: readRules('programmes', Programme),
  local,
})

export const shipped: DueRules = rulesWith()

/** Every shipped rule of casework, for every municipality. */
export const shippedRules: CaseworkRules = readHouse().casework

/** The shipped checklist of the management review. */
export const shippedChecklist: Checklist = readHouse().review

/** A child's case. */
export const caseOf = (given: Omit<CaseFactsGiven, 'child'>): CaseFacts =>
  CaseFacts.parse({ child: 'barnet', born: '2014-05-20', ...given })

/** The due list at a moment. */
export const dueOn = (facts: CaseFacts, on: string, rules: DueRules = shipped): readonly DueItem[] =>
  dueList(facts, rules, must(parseMoment(on))).items

/** What a reader sees first of a line: `follow-up familiepleje: late-by-law 2026-01-31`. */
export const line = (item: DueItem): string => `${item.what} ${item.about}: ${item.state} ${item.date ?? '-'}`

export const on = day

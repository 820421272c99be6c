// What every change of a fact shares: which part it is written as, and the refusal of what can't be so.
import { partOfList } from '../access/part-of-list.ts'
import type { Part } from '../access/subject.ts'
import type { CaseFacts } from '../casework/facts.ts'
import type { FactGiven } from '../casework/given.ts'
import { factFaults, factWithdrawalFaults } from '../casework/writing.ts'
import { type Message, message } from '../language/message.ts'
import { familyOf } from '../store/family.ts'
import { caseOf } from './help-checks.ts'
import { Refusal } from './refusal.ts'
import type { Asked } from './serve.ts'

/** What the family is to the child is read by everyone who knows the child, and written by whoever has the social case. */
export const writtenAs = (list: FactGiven['list']): Part => (list === 'relations' ? 'social' : partOfList[list])

/** The first thing that is wrong with the fact in the child's case; undefined where it can be written down. */
export const faultOf = async (
  asked: Asked,
  child: string,
  facts: CaseFacts,
  given: FactGiven,
  fact: string,
): Promise<Message | undefined> => {
  if (given.list === 'relations' && (await familyOf(asked.inside, child))?.names.has(given.fact.person) !== true)
    return message('family-person-unknown')
  return factFaults(facts, given, fact, asked.today)[0]
}

/** `given` null: the fact is taken back. @throws Refusal with the first thing that is wrong; nothing is written. */
export const refuseFaults = async (
  asked: Asked,
  child: string,
  given: FactGiven | null,
  fact: string,
): Promise<void> => {
  const facts = await caseOf(asked, child)
  const fault = given === null ? factWithdrawalFaults(facts, fact)[0] : await faultOf(asked, child, facts, given, fact)
  if (fault !== undefined) throw new Refusal(400, fault)
}

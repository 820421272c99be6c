// What can be taken back: one's own last version of a fact, for ten minutes, before it was put on file.
import { type Message, message } from '../language/message.ts'
import type { CaseFacts } from './facts.ts'

/** Ten minutes, in milliseconds (DECISIONS 28). */
const undoFor = 10 * 60 * 1000

/** The version somebody wants to take back. `at`: when it was written, in milliseconds. */
export type LastVersion = {
  readonly fact: string
  readonly version: number
  readonly by: string
  readonly at: number
}

/** Why it can't be taken back; nothing where it can. What else rests on the fact is `factWithdrawalFaults`. */
export const undoFaults = (
  { filings, plans }: Pick<CaseFacts, 'filings' | 'plans'>,
  of: LastVersion,
  asker: string,
  now: number,
): readonly Message[] => [
  ...(of.by === asker ? [] : [message('undo-not-own')]),
  ...(now - of.at < undoFor ? [] : [message('undo-too-late')]),
  ...(plans.some(each => each.id === of.fact && each.decidedOn !== null) ? [message('undo-decided-plan')] : []),
  ...(filings.some(each => each.fact === of.fact && each.version === of.version) ? [message('undo-filed')] : []),
]

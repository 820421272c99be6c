// What a check of the journal can find, as precisely as it can be told.
import { type Message, message, say } from '../../language/message.ts'

/** Something that is not as it was written. A row is named for a change, a seal for what happened to several rows. */
export type Fault =
  | {
      readonly code: 'row-changed' | 'row-subjects' | 'row-emptied'
      readonly row: string
      readonly seal: number | null
    }
  | {
      readonly code: 'rows-missing' | 'rows-added' | 'rows-reordered' | 'seal-changed' | 'seal-missing' | 'head-other'
      readonly seal: number
    }
  | { readonly code: 'ends-early'; readonly seal: number; readonly published: number }

/** The fault as one Danish sentence. */
export const faultSentence = (fault: Fault): string => say(messageOf(fault))

const messageOf = (fault: Fault): Message => {
  switch (fault.code) {
    case 'row-changed':
    case 'row-subjects':
    case 'row-emptied':
      return message(`journal-${fault.code}`, { row: fault.row, seal: fault.seal })
    case 'ends-early':
      return message('journal-ends-early', { seal: fault.seal, published: fault.published })
    default:
      return message(`journal-${fault.code}`, { seal: fault.seal })
  }
}

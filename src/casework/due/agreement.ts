// What was agreed at a network meeting, until it is done or dropped.
import type { CaseFacts } from '../facts.ts'
import { hasCome } from './happened.ts'
import type { Asked, Now } from './item.ts'
import { promised } from './rules-asked.ts'

/** Each agreement of a meeting that was held. One without a day stands last, with that as its reason. */
export const agreementsAsked = (facts: CaseFacts, now: Now): readonly Asked[] =>
  facts.networkMeetings.flatMap(meeting => {
    if (!hasCome(meeting.heldOn, now)) return []
    const { heldOn } = meeting
    return meeting.agreements
      .filter(each => !hasCome(each.doneOn, now) && !hasCome(each.droppedOn, now))
      .map(each => ({
        what: 'agreement' as const,
        about: each.id,
        triggers: [{ list: 'networkMeetings', id: meeting.id, on: heldOn }],
        dates: [promised(each.due, each.due === null ? 'Der er ikke aftalt nogen dato.' : null)],
        planned: null,
        missing: null,
        progress: null,
        text: `${each.text} (${each.owner})`,
      }))
  })

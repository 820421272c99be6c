// What was agreed at meetings that were held: what waits with its day and whether it is late, and what was done.
import type { DueLine } from '../../contract/case-record.ts'
import type { CasePicture } from '../child/queries.ts'
import type { Meeting } from './meeting-form.ts'

/** One agreement: its meeting, and its line of what is due where it waits. */
export type AgreementRow = {
  readonly meeting: Meeting & { readonly heldOn: NonNullable<Meeting['heldOn']> }
  readonly agreement: Meeting['agreements'][number]
  readonly due: DueLine | null
}

/** Those that wait and those done today, the earliest day first. `but`: the meeting whose own agreements are left out. */
export const agreementRows = ({ facts, due, on }: CasePicture, but: string | null = null): readonly AgreementRow[] =>
  facts.networkMeetings
    .flatMap(meeting => {
      const { heldOn } = meeting
      if (heldOn === null || meeting.id === but) return []
      return meeting.agreements
        .filter(each => each.droppedOn === null && (each.doneOn === null || each.doneOn === on))
        .map(agreement => ({
          meeting: { ...meeting, heldOn },
          agreement,
          due: due.items.find(each => each.what === 'agreement' && each.about === agreement.id) ?? null,
        }))
    })
    .toSorted((a, b) => ((a.agreement.due ?? '9999') < (b.agreement.due ?? '9999') ? -1 : 1))

/** The meeting with one of its agreements done on a day, or waiting again. */
export const withDone = (meeting: Meeting, agreement: string, doneOn: string | null) => {
  const { id: _, ...fact } = meeting
  return {
    ...fact,
    agreements: fact.agreements.map(each => (each.id === agreement ? { ...each, doneOn } : each)),
  }
}

// Agreements of network meetings as the page lists them: the open ones with how late they are, and what became of the last meeting's.
import type { DueLine } from '../../contract/case-record.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { isPressing } from './due-lines.ts'
import type { CasePicture } from './queries.ts'

/** One agreement. `line` is the due list's own line about it, where it has not been kept in time. */
type AgreementRow = {
  readonly id: string
  readonly text: string
  readonly owner: string
  readonly by: string
  readonly state: string
  readonly done: boolean
  readonly line: DueLine | null
}

/** The agreements, and the day of the last meeting. */
export type Agreements = { readonly last: string | null; readonly rows: readonly AgreementRow[] }

const words = da.agreements

/** The open agreements of every meeting that was held, by the day they are due, then those of the last one that are settled. `masked`: who of the family promised is not told. */
export const agreementsOf = ({ facts, due, on }: CasePicture, masked: boolean): Agreements => {
  const professionals = new Set(
    facts.networkMeetings
      .flatMap(({ participants }) => participants.filter(({ side }) => side === 'professional'))
      .map(({ name }) => name),
  )
  const held = facts.networkMeetings
    .flatMap(meeting =>
      meeting.heldOn !== null && meeting.heldOn <= on ? [{ heldOn: meeting.heldOn, of: meeting.agreements }] : [],
    )
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0))
  const last = held.at(-1)
  const settled = (day: string | null): day is string => day !== null && day <= on
  const isOpen = (each: { readonly doneOn: string | null; readonly droppedOn: string | null }): boolean =>
    !settled(each.doneOn) && !settled(each.droppedOn)
  const open = held
    .flatMap(({ of }) => of.filter(isOpen))
    .toSorted((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))
  const closed = last?.of.filter(each => !isOpen(each)) ?? []
  const row = (each: (typeof open)[number]): AgreementRow => {
    const line = due.items.find(({ what, about }) => what === 'agreement' && about === each.id)
    const state = settled(each.doneOn)
      ? words.done(shortDay(each.doneOn))
      : settled(each.droppedOn)
        ? words.dropped(shortDay(each.droppedOn))
        : words.open
    return {
      id: each.id,
      text: each.text,
      owner: masked && !professionals.has(each.owner) ? da.hiddenName : each.owner,
      by: each.due === null ? words.noDay : shortDay(each.due),
      state,
      done: settled(each.doneOn),
      line: line !== undefined && isPressing(line) ? line : null,
    }
  }
  return { last: last === undefined ? null : shortDay(last.heldOn), rows: [...open, ...closed].map(row) }
}

// Which meetings are planned and which were held; and which form an address means.
import type { Meeting, MeetingMode } from './meeting-form.ts'

/** Those ahead, the next first, and those held, the latest first. What was cancelled is neither. */
export const plannedAndHeld = (
  meetings: readonly Meeting[],
): { readonly planned: readonly Meeting[]; readonly held: readonly Meeting[] } => ({
  planned: meetings
    .filter(each => each.heldOn === null && each.cancelledOn === null)
    .toSorted((a, b) => ((a.plannedFor ?? '') < (b.plannedFor ?? '') ? -1 : 1)),
  held: meetings
    .filter(each => each.heldOn !== null)
    .toSorted((a, b) => ((a.heldOn ?? '') > (b.heldOn ?? '') ? -1 : 1)),
})

/** The form the address means: a new one, or the meeting itself, which is written as held from its day on. Null: none, they are read. */
export const modeOf = (
  moede: string | undefined,
  meetings: readonly Meeting[],
  today: string,
): { readonly mode: MeetingMode; readonly meeting: Meeting | null } | null => {
  if (moede === 'ny') return { mode: 'plan', meeting: null }
  if (moede === 'holdt') return { mode: 'held', meeting: null }
  const meeting = meetings.find(each => each.id === moede && each.cancelledOn === null)
  if (meeting === undefined) return null
  const ahead = meeting.heldOn === null && (meeting.plannedFor === null || meeting.plannedFor > today)
  return { mode: ahead ? 'plan' : 'held', meeting }
}

// Contacts week by week: how many were planned and how many came of something acute.
import { addDays, addWeeks, type Day, weekdayOf, weekOf } from '../language/day.ts'
import type { Contact } from './facts/following.ts'

/** One week by its number in the calendar (ISO 8601) and its Monday. */
export type ContactWeek = {
  readonly week: number
  readonly from: Day
  readonly planned: number
  readonly acute: number
}

/**
 * Contacts per week: the week of the day and the `weeks` - 1 before it, the earliest first. A contact after the day is not counted, and
 * neither is one from before the first Monday.
 */
export const contactsPerWeek = (contacts: readonly Contact[], today: Day, weeks: number): readonly ContactWeek[] => {
  const monday = addDays(today, 1 - weekdayOf(today))
  return Array.from({ length: weeks }, (_, at) => addWeeks(monday, at + 1 - weeks)).map(from => {
    const to = addWeeks(from, 1)
    const own = contacts.filter(({ at: { day } }) => day >= from && day < to && day <= today)
    const planned = own.filter(each => each.planned).length
    return { week: weekOf(from), from, planned, acute: own.length - planned }
  })
}

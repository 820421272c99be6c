// The state a line is in at a moment: missing, late and by whom, today, or ahead.
import { type Day, daysBetween } from '../../language/day.ts'
import { type Asked, type DueDate, type DueItem, dueStates, type Now } from './item.ts'

/** The item with its dates in order, the earliest first, and its state. */
export const stateOf = (asked: Asked, now: Now): DueItem => {
  const dates = asked.dates.toSorted(byDate)
  const triggers = asked.triggers.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
  const late = lateBy(dates, now)
  const said = { ...asked, triggers, dates, date: dates[0]?.date ?? null, late }
  if (asked.missing !== null) return { ...said, state: 'missing' }
  if (late !== null) return { ...said, state: late.by.asker === 'law' ? 'late-by-law' : 'late-by-programme' }
  const today = dates.some(each => each.date !== null && each.date <= now.day)
  return { ...said, state: today ? 'today' : 'ahead' }
}

const order = (of: { readonly list: string; readonly id: string; readonly on: Day }): string =>
  JSON.stringify([of.on, of.list, of.id])

/** A law that is broken is said first, however early a programme asked; then whatever asked first. */
const lateBy = (dates: readonly DueDate[], now: Now): DueItem['late'] => {
  const passed = dates.filter(each => isPassed(each, now))
  const by = passed.find(each => each.asker === 'law') ?? passed[0]
  const end = by?.latest ?? by?.date ?? null
  return by === undefined || end === null ? null : { by, days: daysBetween(end, now.day) }
}

/** Late is the day after, or the minute after where the rule counts hours and the time of day is known. */
const isPassed = ({ date, time, latest }: DueDate, now: Now): boolean => {
  const end = latest ?? date
  if (end === null) return false
  if (end !== now.day) return end < now.day
  return time !== null && now.time !== null && time < now.time
}

/** By day and time; on the same day the law before a programme, so that a breach is never shown as less. */
const byDate = (a: DueDate, b: DueDate): number => {
  const [left, right] = [a, b].map(each =>
    JSON.stringify([
      each.date ?? '9999',
      each.time ?? '',
      ['law', 'programme', 'local', 'agreement'].indexOf(each.asker),
      each.rule ?? '',
      each.label ?? '',
      each.paragraph ?? '',
    ]),
  )
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1
}

/** The order of the list: missing, late by law, late by programme, today, ahead; in each the earliest first, undated last. */
export const inOrder = (a: DueItem, b: DueItem): number => {
  const states = dueStates.indexOf(a.state) - dueStates.indexOf(b.state)
  if (states !== 0) return states
  const [left, right] = [a, b].map(each =>
    JSON.stringify([each.late?.by.date ?? each.date ?? '9999', each.what, each.about]),
  )
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1
}

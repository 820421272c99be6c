// What is written of who a child is, checked: a number and what it says, a birthday, a due date, a day of death.
import { addDays, type Day } from '../language/day.ts'
import { type Message, message, say } from '../language/message.ts'
import { type CprFacts, parseCpr } from '../language/person.ts'
import { badField } from './refusal.ts'

/** The number with what it says; undefined where none is given. @throws Refusal where it is none. */
export const readCpr = (text: string | undefined): CprFacts | undefined => {
  if (text === undefined) return undefined
  const read = parseCpr(text)
  if (!read.ok) throw badField('cpr', read.problem)
  return read.value
}

/** What is odd about the number and stands in nobody's way, in words. */
export const warningsOf = (cpr: CprFacts | undefined): readonly string[] => (cpr?.warnings ?? []).map(each => say(each))

/** @throws Refusal on `field` where the birthday has not come, or is not the number's. */
export const checkBorn = (born: Day, cpr: CprFacts | undefined, today: Day, field: 'born' | 'cpr'): void => {
  refuse(field, born > today ? message('born-in-future', { born, today }) : null)
  if (cpr !== undefined && cpr.birthDay !== born) refuse(field, message('born-not-of-cpr', { born: cpr.birthDay }))
}

/** @throws Refusal where the sex is not the number's. */
export const checkSex = (sex: CprFacts['sex'] | null, cpr: CprFacts | undefined): void => {
  if (sex !== null && cpr !== undefined && sex !== cpr.sex) refuse('sex', message('sex-not-of-cpr', { sex: cpr.sex }))
}

/** Weeks a child can be late, and days from conception known on the first day to the due date, with room for a late guess. */
const [lateDays, earlyDays] = [42, 300]

/** @throws Refusal where nobody can be expected on that day: it is a typing error. */
export const checkDue = (due: Day, today: Day): void => {
  const [from, to] = [addDays(today, -lateDays), addDays(today, earlyDays)]
  refuse('unborn.due', due < from || due > to ? message('due-unlikely', { due, from, to }) : null)
}

/** @throws Refusal where somebody died before they were born, or after today. */
export const checkDied = (died: Day, born: Day, today: Day): void => {
  refuse('died', died > today ? message('happened-in-future', { on: died, today }) : null)
  const [first, then] = [born, died]
  refuse('died', then < first ? message('days-out-of-order', { first, then }) : null)
}

const refuse = (field: string, why: Message | null): void => {
  if (why !== null) throw badField(field, why)
}

// As of which day and knowledge a case is asked for, and by which rules it is then computed.

import type { Now } from '../casework/due/item.ts'
import { firstYear, lastYear } from '../casework/due.ts'
import { type CaseworkRules, CaseworkRules as Shape } from '../casework/rules.ts'
import { addDays, parseDay, yearOf } from '../language/day.ts'
import { message } from '../language/message.ts'
import { type CaseKnown, type KnownAt, readCases } from '../store/case-facts.ts'
import { rulesAt } from '../store/rule-versions.ts'
import { beginningOf, dayInDenmark, timeInDenmark } from './clock.ts'
import { badField, Refusal } from './refusal.ts'
import type { Asked } from './serve.ts'

/** What was asked for. `at` is the moment of knowledge; `rules` the number of the rules kept then, null for today's. */
export type AsOf = {
  readonly now: Now
  readonly at: KnownAt
  readonly rules: CaseworkRules
  readonly number: number | null
}

/** The day and moment of a query, with the rules there were. @throws Refusal where the day is no case's, or the moment has not come. */
export const asOf = async (
  asked: Asked,
  { on, known }: { readonly on?: string | undefined; readonly known?: string | undefined },
): Promise<AsOf> => {
  const { house, today } = asked
  const day = on === undefined ? today : (parseDay(on) ?? today)
  if (yearOf(day) < firstYear || yearOf(day) > lastYear)
    throw badField('on', message('day-out-of-range', { given: day, first: firstYear, last: lastYear }))
  const now = { day, time: day === today ? timeInDenmark(house.clock.now()) : null }
  if (known === undefined) return { now, at: 'infinity', rules: house.rules.casework, number: null }
  const at = momentOf(known)
  const of = parseDay(known) ?? dayInDenmark(new Date(known))
  if (of > dayInDenmark(house.clock.now())) throw new Refusal(400, message('known-in-future'))
  const kept = await rulesAt(asked.inside, at)
  if (kept === undefined) return { now, at, rules: house.rules.casework, number: null }
  return { now, at, rules: readOnce(house, kept.number, kept.body), number: kept.number }
}

/** A day means the end of it in Denmark: everything that was known before the next began. */
const momentOf = (known: string): string => {
  const of = parseDay(known)
  return microseconds(of === undefined ? known : beginningOf(addDays(of, 1)).toISOString())
}

/** A moment as the database writes it. */
const microseconds = (text: string): string => {
  const [seconds = '', part = ''] = text.replace('Z', '').split('.')
  return `${seconds}.${part.padEnd(6, '0')}Z`
}

// Rules are long; each version is read once for as long as the house stands.
const read = new WeakMap<object, Map<number, CaseworkRules>>()

const readOnce = (house: object, number: number, body: unknown): CaseworkRules => {
  const known = read.get(house) ?? new Map<number, CaseworkRules>()
  read.set(house, known)
  const found = known.get(number) ?? Shape.parse(body)
  known.set(number, found)
  return found
}

/** The case of one child as of then. @throws Refusal where the child was not written down yet. */
export const caseAsOf = async (asked: Asked, child: string, { at }: AsOf): Promise<CaseKnown> => {
  const found = (await readCases(asked.inside, [child], at)).get(child)
  if (found === undefined) throw new Refusal(400, message('case-before-known'))
  return found
}

/** The day a case is looked at, as it is answered. */
export const answeredAsOf = (child: string, { now, at, number }: AsOf) => ({
  child,
  on: now.day,
  known: at === 'infinity' ? null : at,
  rules: number,
})

// The political target beside the case: what was decided to be saved each year, what the case gives, and the guards of service.
import { type Message, message, say } from '../language/message.ts'
import { inUnit, openBook } from './book.ts'
import { columnYear, type InvestmentCase } from './case.ts'
import { oreIn } from './case-words.ts'
import type { Scenario, Target } from './plan/scenario.ts'
import { shortAmount } from './view-figures.ts'

/** A level of an indicator now, as casework gives it; `says` names its period and what it counts. */
export type Level = { readonly value: number; readonly says: string }

/** A guard: the level when it was decided and now; a reason where it cannot be told, in words. */
export type GuardAnswer = {
  readonly label: string
  readonly mustNot: 'fall' | 'rise'
  readonly unit: string | null
  readonly before: number | null
  readonly now: number | null
  readonly kept: boolean | null
  readonly says: string
}

/** Decided, given and missing in each year, in the case's unit; gains are positive here, as a target is. */
export type TargetAnswer = {
  readonly says: string
  readonly decidedBy: string | null
  readonly decidedOn: string | null
  readonly yearly: number
  readonly years: readonly { readonly year: number; readonly given: number; readonly missing: number }[]
  readonly sentence: string
  readonly guards: readonly GuardAnswer[]
}

/** Years from which what the case gives stays as it is in the last column. */
const settledFrom = (given: readonly number[]): number => {
  const last = given.at(-1)
  const before = given.findLastIndex(each => each !== last)
  return before + 1
}

const sentenceOf = (years: readonly number[], given: readonly number[], decided: number): Message => {
  const [last, lastYear] = [given.at(-1) ?? 0, years.at(-1) ?? 1]
  const [from, words] = [settledFrom(given), { decided: shortAmount(decided) }]
  if (last >= decided) {
    const missed = given.findLastIndex(each => each < decided)
    return message('target-reached', { ...words, year: years[missed + 1] ?? lastYear })
  }
  if (given.every(each => each <= 0)) return message('target-nothing', words)
  const short = { ...words, given: shortAmount(last), missing: shortAmount(decided - last) }
  return from < years.length - 1
    ? message('target-short-each-year', { ...short, year: years[from] ?? lastYear })
    : message('target-short-at-last', { ...short, year: lastYear })
}

const guardOf = (guard: Target['guards'][number], levels: ReadonlyMap<string, Level>): GuardAnswer => {
  const now = levels.get(guard.indicator)
  const fixed = { label: guard.label, mustNot: guard.mustNot, unit: guard.unit ?? null, before: guard.level }
  if (guard.level === null) {
    return { ...fixed, now: now?.value ?? null, kept: null, says: say(message('guard-level-not-stated')) }
  }
  if (now === undefined) return { ...fixed, now: null, kept: null, says: say(message('guard-not-computable')) }
  const kept = guard.mustNot === 'fall' ? now.value >= guard.level : now.value <= guard.level
  return { ...fixed, now: now.value, kept, says: now.says }
}

/**
 * The target beside what the case gives in the years from which it holds; null where the case has none. `levels` are the
 * indicators casework can tell, by id.
 */
export const targetOf = (
  written: InvestmentCase,
  levels: ReadonlyMap<string, Level> = new Map(),
  scenario?: Scenario,
): TargetAnswer | null => {
  const { target } = written
  if (target === undefined) return null
  const book = openBook(written, scenario)
  const { unit, years } = book.of
  const decided = Math.round(target.yearly * oreIn[unit])
  const first = Math.max(0, years.indexOf(columnYear(written, target.fromYear)))
  const held = years.slice(first)
  const given = book.net.slice(first).map(ore => (ore === 0 ? 0 : -ore))
  return {
    says: target.says,
    decidedBy: target.decidedBy ?? null,
    decidedOn: target.decidedOn ?? null,
    yearly: target.yearly,
    years: held.map((year, at) => ({
      year,
      given: inUnit(given[at] ?? 0, unit),
      missing: inUnit(Math.max(0, decided - (given[at] ?? 0)), unit),
    })),
    sentence: say(sentenceOf(held, given, decided)),
    guards: target.guards.map(guard => guardOf(guard, levels)),
  }
}

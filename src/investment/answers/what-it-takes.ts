// What has to come true for the case to pay itself back, as sentences and as a row per assumption.
import { type Message, message } from '../../language/message.ts'
import type { Effort, InvestmentCase } from '../case.ts'
import { driversOf, goesOn } from '../case.ts'
import { type Assumption, assumptionOf } from '../plan/assumption.ts'
import { isProduct } from '../plan/driver.ts'
import { slackIn } from '../uncertainty/counted-rows.ts'
import { amountWords, decimalWords, percentWords, printed, valueWords, wholeWords } from './amount-words.ts'
import {
  assumptionBreakEvens,
  type BreakEven,
  type By,
  byIndex,
  type Counted,
  countedOf,
  groupBreakEvens,
  groupsOf,
  lineBreakEvens,
  paybackBy,
  paybackWithout,
  slackBy,
  thingsOf,
} from './break-even.ts'
import type { Switching } from './switching.ts'

/** One assumption with what is expected and what is needed by each of the years asked about. */
type NeedRow = {
  readonly id: string
  readonly label: string
  readonly expected: string
  readonly needs: readonly Message[]
  readonly closed: boolean
}

/** The points, the most telling first, each of a sentence or more; the years that were asked about, and every assumption's need by them. */
export type WhatItTakes = {
  readonly points: readonly (readonly Message[])[]
  readonly by: readonly By[]
  readonly rows: readonly NeedRow[]
}

type When = { readonly year: number; readonly last: boolean }

const whenOf = (of: InvestmentCase, { year, index }: By): When => ({ year, last: index === of.years.length })

/** How far, in proportion, a number may be from what is expected before the answer turns. */
const leeway = ({ expected, switching }: BreakEven): number =>
  switching.value === null ? Number.POSITIVE_INFINITY : Math.abs(switching.value - expected) / (Math.abs(expected) || 1)

/** The countable assumption with least room by then, in whole units. */
const tightestCount = (of: InvestmentCase, by: By, found: readonly BreakEven[]): readonly Message[] => {
  const counts = found
    .filter(each => each.switching.need === 'at-least')
    .flatMap(each => {
      const assumption = of.assumptions.find(({ id }) => id === each.ids[0])
      const counted = assumption === undefined ? undefined : countedOf(of, assumption)
      return counted === undefined ? [] : [{ each, counted }]
    })
    .sort((a, b) => leeway(a.each) - leeway(b.each))
  const [tightest] = counts
  if (tightest === undefined) return []
  return countMessage(whenOf(of, by), tightest.each, tightest.counted, comesAfter(of, by, tightest.each))
}

/** True where the count must also come after the table for the case to be paid back by then. */
const comesAfter = (of: InvestmentCase, by: By, { ids: [id] }: BreakEven): boolean => {
  const inLast = of.assumptions.find(each => each.id === id)?.profile?.at(-1) !== 0
  const uses = of.lines.filter(line => driversOf(line).some(each => isProduct(each) && assumptionOf(each.units) === id))
  return by.beyondTable && inLast && uses.some(goesOn)
}

const countMessage = (
  by: When,
  { expected, switching }: BreakEven,
  counted: Counted,
  onwards: boolean,
): readonly Message[] => {
  if (switching.value === null) return []
  const { noun, areas, from, to } = counted
  const [least, all] = [switching.value * areas, expected * areas]
  // Whole children, but "3 of the expected 2,4" says nothing: then the number stands as it is.
  const whole = least > all || Math.ceil(least - 1e-6) <= all + 1e-6
  const shared = {
    by,
    number: whole ? wholeWords(least, 'up') : decimalWords(least, 'up'),
    expected: printed(all),
    noun,
    from,
    to: onwards ? null : to,
  }
  return switching.value > expected
    ? [message('takes-count-more', shared)]
    : [message('takes-count', { ...shared, saved: true, need: 'at-least' })]
}

const lineMessages = (of: InvestmentCase, by: By): readonly Message[] =>
  lineBreakEvens(of, by)
    .toSorted((a, b) => leeway(a) - leeway(b))
    .flatMap(({ ids: [id], label, switching }) => {
      // A line of outside money is often called by what it pays for: "wages at least 76 %" would read as a cost.
      const income = of.lines.find(each => each.id === id)?.kind === 'income'
      const said = { by: whenOf(of, by), label, income }
      if (switching.need === 'even-without') return [message('takes-even-without', said)]
      // Half as much again as expected is no saving that anybody could count on.
      if (switching.need !== 'at-least' || switching.value > 1.5) return []
      return [message('takes-share', { ...said, percent: percentWords(switching.value, 'up') })]
    })

const expectedMessage = (of: InvestmentCase, assumptions: readonly Assumption[]): readonly Message[] => {
  const counts = assumptions.flatMap(assumption => {
    const counted = countedOf(of, assumption)
    return counted === undefined ? [] : [{ ...counted, number: printed(assumption.value * counted.areas) }]
  })
  if (counts.length < assumptions.length) return []
  const nouns = [...new Set(counts.map(({ noun }) => noun))]
  return [
    message('takes-expected', {
      nouns: nouns.map(noun => ({ noun, counts: counts.filter(each => each.noun === noun) })),
    }),
  ]
}

/** Kinds of countable things the case cannot do without, or that must come in a certain part. */
const groupPoints = (of: InvestmentCase, by: By): readonly (readonly Message[])[] => {
  const found = groupBreakEvens(of, by)
  return groupsOf(of).flatMap(({ unit, assumptions }, at) => {
    const { things, avoided } = thingsOf({ unit, assumptions })
    const switching = found[at]?.switching
    const when = whenOf(of, by)
    if (switching?.need === 'even-without') return [[message('takes-group-even-without', { by: when, things })]]
    if (switching?.need !== 'at-least' || switching.value > 1) return []
    const without = paybackWithout(
      of,
      assumptions.map(each => each.id),
    )
    const told = message('takes-without', { things, year: without?.year ?? null })
    if (without !== undefined) return [[told]]
    const share = message('takes-group-share', {
      by: when,
      unit,
      avoided,
      percent: percentWords(switching.value, 'up'),
    })
    return [[told, share, ...expectedMessage(of, assumptions)]]
  })
}

const participants = ({ participants: each }: Effort): number =>
  each === null ? 0 : typeof each === 'number' ? each : each.reduce((sum: number, one) => sum + (one ?? 0), 0)

/** "1 ud af 18 familier undgår anbringelse": where an effort says who takes part and what success is. */
const oneInMessages = (of: InvestmentCase, by: By, found: readonly BreakEven[]): readonly Message[] =>
  of.efforts.flatMap(effort => {
    const units = effort.participantUnit
    if (units === undefined || participants(effort) === 0) return []
    const drivers = of.lines.flatMap(driversOf)
    const driver = drivers.find(each => each.by === 'effort' && each.effort === effort.id)
    const success = driver?.by === 'effort' ? assumptionOf(driver.success) : undefined
    const switching =
      success === undefined ? effortLines(of, effort, by) : found.find(each => each.ids[0] === success)?.switching
    if (switching?.need !== 'at-least') return []
    // A line's share is of what was expected to be avoided; a success rate is of those who take part.
    const rate =
      success === undefined ? (switching.value * (effort.effect?.avoided ?? 0)) / participants(effort) : switching.value
    const one = Math.floor(1 / rate + 1e-9)
    return one < 1 || !Number.isFinite(one)
      ? []
      : [message('takes-one-in', { by: whenOf(of, by), one, units, what: effort.effect?.unit ?? null })]
  })

/** What part of the effort's own line must come, where it has one line of its own. */
const effortLines = (of: InvestmentCase, { effect }: Effort, by: By): Switching | undefined => {
  const [line, ...more] = effect?.lines ?? []
  return more.length > 0 ? undefined : lineBreakEvens(of, by).find(each => each.ids[0] === line)?.switching
}

const needMessage = (assumption: Assumption, switching: Switching): Message => {
  switch (switching.need) {
    case 'at-least':
      return message('need-at-least', { amount: valueWords(assumption, switching.value, 'up') })
    case 'at-most':
      return message('need-at-most', { amount: valueWords(assumption, switching.value, 'down') })
    case 'even-without':
      return message('need-even-without')
    case 'any':
      return message('need-any')
    case 'never':
      return message('need-never')
  }
}

/** A case may be paid back and then lay out again, as where a grant ends: then it is not "not paid". */
const unpaidMessage = (now: By | undefined, last: By): Message =>
  now === undefined || now.beyondTable
    ? message('takes-never', { year: last.year })
    : message('takes-again', { paid: now.year, year: last.year })

/**
 * What has to come true for a checked case to be paid back: in the year it is paid back as it stands, and by the end of its
 * table. Each number is turned by itself while all others stay as they are.
 */
export const whatItTakes = (of: InvestmentCase): WhatItTakes => {
  const last = byIndex(of, of.years.length)
  const now = paybackBy(of)
  const by = now === undefined || now.index === last.index ? [last] : [now, last]
  const found = by.map(each => assumptionBreakEvens(of, each))
  const [first = last] = by
  const paid = slackBy(of, last) <= slackIn(of.unit)
  // A case that is paid back after its table is asked about that year.
  const until = paid ? last : first
  const slack = slackBy(of, first)
  const lines = lineMessages(of, until).slice(0, 3)
  const room =
    slack > slackIn(of.unit)
      ? message('takes-lack', { by: whenOf(of, first), amount: amountWords(of, slack) })
      : message('takes-slack', {
          by: whenOf(of, first),
          amount: slack < -slackIn(of.unit) ? amountWords(of, -slack) : null,
        })
  const able = (found[0] ?? []).some(each => each.switching.need !== 'never') || lines.length > 0
  const points = [
    ...(paid ? [] : [[unpaidMessage(now, last)]]),
    [...tightestCount(of, first, found[0] ?? []), room],
    ...lines.map(each => [each]),
    ...groupPoints(of, until),
    ...oneInMessages(of, until, found[by.indexOf(until)] ?? []).map(each => [each]),
    ...(now === undefined && !able ? [[message('takes-none-alone', { year: last.year })]] : []),
  ]
  return {
    points,
    by,
    rows: of.assumptions.map((assumption, at) => {
      const own = found.flatMap(each => each[at] ?? [])
      return {
        id: assumption.id,
        label: assumption.label,
        expected: valueWords(assumption, assumption.value),
        needs: own.map(each => needMessage(assumption, each.switching)),
        closed: own.every(each => each.switching.closed),
      }
    }),
  }
}

// Plan versus realised: what the case said would happen on its accounts, what happened, and what would have happened without it.
import { good, type Message, message, type Outcome, say } from '../../language/message.ts'
import { openBook } from '../book.ts'
import { calendarYear, type InvestmentCase } from '../case.ts'
import type { FollowUp } from '../plan/follow-up.ts'
import type { RealisedAnswer, RealisedPart, RealisedVolume } from './answer.ts'
import type { RealisedInput } from './input.ts'
import { sourceOfYears } from './one-source.ts'
import { kronerText, partOf } from './part.ts'
import { type Spending, spendingOn } from './spending.ts'
import { volumeAndPrice } from './volume.ts'

const none = (...needs: readonly string[]): RealisedAnswer => ({ state: 'none', needs })

type Account = FollowUp['accounts'][number]

/** The mean of what is known of all the base years; the first that is not known is the reason. */
const meanOver = (years: readonly number[], of: (year: number) => Outcome<number>): Outcome<number> => {
  let sum = 0
  for (const year of years) {
    const found = of(year)
    if (!found.ok) return found
    sum += found.value
  }
  return good(sum / years.length)
}

/** Child-years of an account's steps in a year. */
const childYearsOf = ({ steps = [] }: Account, { childYears }: RealisedInput, from: number) => {
  return (year: number): Outcome<number> => {
    if (year < from) return { ok: false, problem: message('realised-child-years-missing', { year }) }
    let sum = 0
    for (const step of steps) {
      const found = childYears.find(each => each.step === step && each.year === year)
      if (found === undefined) return { ok: false, problem: message('realised-child-years-missing', { year }) }
      if (found.childYears === null)
        return { ok: false, problem: message('realised-child-years-hidden', { year, step }) }
      sum += found.childYears
    }
    return good(sum)
  }
}

/** The change since the base years told apart, for each year whose account is known; nothing where no steps are named. */
const volumesOf = (
  account: Account,
  followUp: FollowUp,
  years: readonly number[],
  spending: Spending,
  input: RealisedInput,
) => {
  if (account.steps === undefined || account.steps.length === 0) return []
  const base = followUp.baseYears
  const childYears = childYearsOf(account, input, followUp.childYearsFrom ?? 0)
  // Casework may know fewer base years than the accounts do: those it knows are used, and named.
  const used = base.filter(year => childYears(year).ok)
  return years.flatMap((year): readonly RealisedVolume[] => {
    const spent = spending(year)
    if (!spent.ok) return []
    const unknown = (problem: Message): readonly RealisedVolume[] => [
      { year, parts: null, sentence: say(message('realised-volume-unknown', { year, why: say(problem) })) },
    ]
    const known = (of: (year: number) => Outcome<number>) => meanOver(used.length === 0 ? base : used, of)
    const [before, beforeSpent, after] = [known(childYears), known(spending), childYears(year)]
    if (!before.ok) return unknown(before.problem)
    if (!beforeSpent.ok) return unknown(beforeSpent.problem)
    if (!after.ok) return unknown(after.problem)
    const parts = volumeAndPrice(
      { childYears: before.value, kroner: beforeSpent.value },
      { childYears: after.value, kroner: spent.value },
    )
    if (!parts.ok) return unknown(parts.problem)
    const { volume, price } = parts.value
    const said = message('realised-volume', {
      year,
      base: used,
      change: kronerText(volume + price),
      volume: kronerText(volume),
      price: kronerText(price),
      childYears: { before: before.value, after: after.value },
    })
    return [{ year, parts: parts.value, sentence: say(said) }]
  })
}

/**
 * The follow-up of a case that `checkCase` has passed. Everything is in kroner at the case's price level; a year's accounts are
 * in that year's own prices and are converted. `none` where the case says no accounts, or none have come, or it has no price
 * level: with what it takes.
 */
export const realisedOf = (written: InvestmentCase, input: RealisedInput): RealisedAnswer => {
  const { followUp, priceLevel } = written
  if (followUp === undefined)
    return none(say(message('realised-needs-follow-up')), say(message('realised-needs-accounts')))
  if (priceLevel === null) return none(say(message('realised-needs-price-level')))
  const book = openBook(written)
  const years = written.years.map(year => calendarYear(written, year)).filter(year => year < input.before)
  const named = followUp.accounts.map(each => each.account)
  if (!input.accounts.some(each => named.includes(each.account))) {
    return none(
      say(message('realised-needs-these-accounts', { accounts: named, years: [...followUp.baseYears, ...years] })),
    )
  }
  if (years.length === 0)
    return none(say(message('realised-needs-time', { first: calendarYear(written, written.years[0] ?? 1) })))
  const plannedOf = (lines: readonly string[]) => {
    return (year: number): number => {
      const at = written.years.findIndex(each => calendarYear(written, each) === year)
      return lines.reduce((sum, id) => sum - (book.rows.get(id)?.[at] ?? 0), 0) / 100
    }
  }
  const common = { level: priceLevel, baseYears: followUp.baseYears, trend: followUp.trend, years }
  const parts = followUp.accounts.map((each): RealisedPart => {
    const spending = spendingOn([each.account], priceLevel, input)
    const { part } = partOf({
      ...common,
      id: `realised-${each.account}`,
      account: each.account,
      label: each.label ?? each.account,
      accounts: [each.account],
      spending,
      plannedIn: plannedOf(each.lines),
    })
    const sources = sourceOfYears(each.account, [...followUp.baseYears, ...years], input.accounts)
    return {
      ...part,
      sources: sources === null ? null : say(sources),
      volume: volumesOf(each, followUp, years, spending, input),
    }
  })
  const { part: all } = partOf({
    ...common,
    id: 'realised-all',
    account: null,
    label: say(message('realised-all-accounts', { count: named.length })),
    accounts: named,
    spending: spendingOn(named, priceLevel, input),
    plannedIn: plannedOf(followUp.accounts.flatMap(each => each.lines)),
  })
  return {
    state: 'known',
    priceLevel,
    index: input.prices.title,
    all: { ...all, sources: null, volume: [] },
    accounts: parts,
    comparison: followUp.comparison?.says ?? null,
  }
}

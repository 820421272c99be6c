// Asks whether a case's follow-up fits the case it is of.
import { type Message, message } from '../../language/message.ts'
import { calendarYear, type InvestmentCase } from '../case.ts'

type Misfit = { readonly problem: Message; readonly path: readonly (string | number)[] }

/** What of a follow-up does not fit its case: years that are not before it, names that are not there or stand twice. */
export function* followUpMisfits(of: InvestmentCase): Generator<Misfit> {
  const { followUp } = of
  if (followUp === undefined) return
  const first = calendarYear(of, of.years[0] ?? 1)
  if (first < 1900) yield { problem: message('follow-up-without-calendar'), path: ['followUp'] }
  for (const [at, year] of followUp.baseYears.entries()) {
    if (year >= first)
      yield { problem: message('base-year-in-case', { year, first }), path: ['followUp', 'baseYears', at] }
    if (followUp.baseYears.indexOf(year) !== at) {
      yield { problem: message('base-year-twice', { year }), path: ['followUp', 'baseYears', at] }
    }
  }
  const seen = new Set<string>()
  const known = new Set(of.lines.map(line => line.id))
  for (const [at, { account, lines }] of followUp.accounts.entries()) {
    const path = ['followUp', 'accounts', at] as const
    if (followUp.accounts.findIndex(each => each.account === account) !== at) {
      yield { problem: message('id-twice', { id: account }), path: [...path, 'account'] }
    }
    for (const [part, id] of lines.entries()) {
      if (!known.has(id)) yield { problem: message('unknown-id', { id }), path: [...path, 'lines', part] }
      else if (seen.has(id)) yield { problem: message('line-followed-twice', { id }), path: [...path, 'lines', part] }
      seen.add(id)
    }
  }
}

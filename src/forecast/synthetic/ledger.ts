// The books of a synthetic municipality: this year's closed months line by line, earlier years as one amount per account, and a
// budget. Made from its help and prices, with what real books have: deviations, late bills, bills nobody can place, help without.
import { addDays, addMonths, type Day, dayAt, earlier, later, monthOf, yearOf } from '../../language/day.ts'
import type { SyntheticLedgerFile, SyntheticLedgerLine, SyntheticService, SyntheticVersion } from './municipality.ts'
import { pick, type Stream, wholeBetween } from './random.ts'
import { knownLast } from './standing.ts'
import { momentAt } from './timeline.ts'
import type { World } from './world.ts'

// The key of streams that are no child's, below the lowest key of a child.
const ledgerKey = 4

type Help = {
  readonly child: string
  readonly step: number
  readonly placed: boolean
  readonly service: SyntheticService
  readonly from: Day
  readonly to: Day | null
  readonly plannedEnd: Day | null
  readonly key: number
}

/** The files in the order they were read: earlier years and their budgets, this year's budget, this year's closed months. */
export const ledgerOf = (world: World, spells: readonly SyntheticVersion[]): readonly SyntheticLedgerFile[] => {
  const { anchor } = world.time
  const by = world.staff.find(each => each.role === 'economist')?.id
  if (by === undefined) return []
  const help = helpIn(world, spells)
  const [year, first] = [yearOf(anchor), yearOf(world.time.dayOf(world.windowStart)) + 1]
  const files: SyntheticLedgerFile[] = []
  const add = (
    kind: SyntheticLedgerFile['kind'],
    of: number,
    months: number,
    on: Day,
    lines: SyntheticLedgerFile['lines'],
  ) => files.push({ kind, from: dayAt(of, 1, 1), to: dayAt(of, months, 1), by, at: momentAt(on, 36_000), lines })
  let before: ReadonlyMap<string, number> | undefined
  for (let past = first; past < year; past++) {
    const sums = sumsIn(world, help, past)
    add('budget', past, 12, dayAt(past - 1, 12, 15), budgetOf(world, before ?? sums, past))
    add('ledger', past, 12, dayAt(past + 1, 2, 10), totals(sums, past))
    before = sums
  }
  add('budget', year, 12, dayAt(year - 1, 12, 15), budgetOf(world, before ?? sumsIn(world, help, year), year))
  const closed = monthOf(anchor) - 1
  if (closed > 0) add('ledger', year, closed, addDays(anchor, -1), linesIn(world, help, year, closed))
  return files
}

const helpIn = ({ services }: World, spells: readonly SyntheticVersion[]): readonly Help[] => {
  const byId = new Map(services.map(each => [each.id, each]))
  return knownLast({ spells }).flatMap(({ spell }, key) => {
    if (spell.kind !== 'measure' && spell.kind !== 'placement') return []
    const service = byId.get(spell.service ?? '')
    if (service === undefined) return []
    const { child, step, kind, period } = spell
    const plannedEnd = spell.plannedEnd ?? null
    return [{ child, step, placed: kind === 'placement', service, ...period, plannedEnd, key }]
  })
}

/** A month of the year: its first day, the next month's, and how many days it has. */
type Month = { readonly from: Day; readonly to: Day; readonly days: number }

const monthOfYear = (year: number, number: number): Month => {
  const [from, to] = [dayAt(year, number, 1), number === 12 ? dayAt(year + 1, 1, 1) : dayAt(year, number + 1, 1)]
  return { from, to, days: daysBetween(from, to) }
}

/** Whole days between two days, by milliseconds: days of UTC are all as long, and it is many times as quick. */
const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** What the price says of the days in a month, in øre. */
const costIn = ({ service, from, to, plannedEnd }: Help, month: Month, sessionsPerMonth: number): number => {
  // Most help is of another time, and text is compared far quicker than days are counted.
  const { from: first, to: next } = month
  if (from >= next || (to !== null && to <= first)) return 0
  const { kroner, per } = service.price
  const end = per === 'course' ? (plannedEnd ?? to ?? addMonths(from, 3)) : to
  const [a, b] = [later(first, from), end === null ? next : earlier(next, end)]
  if (b <= a) return 0
  const days = daysBetween(a, b)
  const units =
    per === 'day'
      ? days
      : per === 'course'
        ? days / Math.max(1, daysBetween(from, end ?? next))
        : (days / month.days) * (per === 'session' ? sessionsPerMonth : 1)
  return Math.round(kroner * 100 * units)
}

/** Booked as one amount for all children. */
const isTogether = ({ step, service: { account } }: Help): boolean => step <= 2 || !account.startsWith('5.28')

const linesIn = (world: World, help: readonly Help[], year: number, closed: number): readonly SyntheticLedgerLine[] => {
  const { parameters, streams } = world
  const { sessionsPerMonth, strayPerMonth, refund } = parameters.ledger
  const lines: SyntheticLedgerLine[] = []
  let placements = 0
  for (let number = 1; number <= closed; number++) {
    const month = monthOfYear(year, number)
    const together = new Map<string, number>()
    for (const each of help) {
      const cost = costIn(each, month, sessionsPerMonth)
      if (cost === 0) continue
      if (each.placed) placements += cost
      const { account } = each.service
      if (isTogether(each)) together.set(account, (together.get(account) ?? 0) + cost)
      else lines.push(...bill(world, each, cost, number, closed, year))
    }
    const stream = streams('ledger', ledgerKey, number)
    for (const [account, cost] of [...together].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      lines.push({ account, on: dayAt(year, number, 28), ore: deviating(stream, cost, 0.03), child: null })
    }
    for (let count = 0; count < strayPerMonth; count++) lines.push(stray(stream, help, dayAt(year, number, 1)))
    // The state's refund is asked for every quarter.
    if (number % 3 === 0) {
      lines.push({
        account: refund.account,
        on: dayAt(year, number, 28),
        ore: -wholeKroner(placements * refund.ofPlacements),
        child: null,
      })
      placements = 0
    }
  }
  return lines.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const wholeKroner = (ore: number): number => Math.round(ore / 100) * 100

const deviating = (stream: Stream, ore: number, by: number): number =>
  Math.round(ore * (1 + (2 * stream.unit() - 1) * by))

const bill = (
  { parameters, streams }: World,
  { child, service, key }: Help,
  cost: number,
  month: number,
  closed: number,
  year: number,
): readonly SyntheticLedgerLine[] => {
  const { deviation, deviates, notBooked, monthLate, childMissing } = parameters.ledger
  if (streams('ledger', key).unit() < notBooked) return []
  const stream = streams('ledger', key, month)
  const ore = stream.unit() < deviates ? deviating(stream, cost, deviation) : cost
  const booked = month + (stream.unit() < monthLate ? 1 : 0)
  const on = wholeBetween(stream, 3, 27)
  const known = stream.unit() >= childMissing
  if (booked > closed) return []
  return [{ account: service.account, on: dayAt(year, booked, on), ore, child: known ? child : null }]
}

/** A bill that belongs to no help: a lawyer, transport, a stay in an emergency; now and then a case is named. */
const stray = (stream: Stream, help: readonly Help[], month: Day): SyntheticLedgerLine => {
  const account = pick(stream, ['5.28.21.003', '5.28.21.007', '5.28.23.002', '5.28.20.003'])
  const ore = wholeBetween(stream, 900, 19_000) * 100 + wholeBetween(stream, 0, 99)
  const on = addDays(month, wholeBetween(stream, 1, 26))
  const named = stream.unit() < 0.3 && help.length > 0 ? pick(stream, help).child : null
  return { account, on, ore, child: named }
}

/** A past year's cost by account, in that year's prices. */
const sumsIn = ({ parameters, time }: World, help: readonly Help[], year: number): ReadonlyMap<string, number> => {
  const { sessionsPerMonth, yearlyRise, refund } = parameters.ledger
  const prices = (1 + yearlyRise) ** (year - yearOf(time.anchor))
  const sums = new Map<string, number>()
  let placements = 0
  for (let number = 1; number <= 12; number++) {
    const month = monthOfYear(year, number)
    for (const each of help) {
      const cost = costIn(each, month, sessionsPerMonth) * prices
      if (cost === 0) continue
      sums.set(each.service.account, (sums.get(each.service.account) ?? 0) + cost)
      if (each.placed) placements += cost
    }
  }
  sums.set(refund.account, -placements * refund.ofPlacements)
  return new Map([...sums].map(([account, ore]) => [account, wholeKroner(ore)]))
}

const totals = (sums: ReadonlyMap<string, number>, year: number): readonly SyntheticLedgerLine[] =>
  [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, ore]) => ({ account, on: dayAt(year, 12, 31), ore, child: null }))

/** What was spent the year before, a little more, to the nearest 50.000 kr. on the account's first three parts. */
const budgetOf = (
  { parameters }: World,
  before: ReadonlyMap<string, number>,
  year: number,
): readonly SyntheticLedgerLine[] => {
  const round = 5_000_000
  const sums = new Map<string, number>()
  for (const [account, ore] of before) {
    const short = account.split('.').slice(0, 3).join('.')
    sums.set(short, (sums.get(short) ?? 0) + ore * parameters.ledger.budgetOfLastYear)
  }
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([account, ore]) => ({
      account,
      on: dayAt(year, 1, 1),
      ore: Math.round(ore / round) * round,
      child: null,
    }))
}

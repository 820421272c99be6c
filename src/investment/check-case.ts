// Asks whether the parts of a case file fit together before anything is computed from it.
import { bad, good, type Message, message, type Outcome } from '../language/message.ts'
import { oreOf } from './book.ts'
import { driversOf, type InvestmentCase } from './case.ts'
import { faultOf } from './reference.ts'

/** What does not fit, and the path to it in the file: `['lines', 2, 'amounts']`. */
export type Misfit = { readonly problem: Message; readonly path: readonly (string | number)[] }

const misfit = (problem: Message, ...path: readonly (string | number)[]): Misfit => ({ problem, path })

/** The path as a person reads it: `lines[2].amounts`. */
export const fieldName = (path: readonly (string | number)[]): string =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`)).join('')

function* years(of: InvestmentCase): Generator<Misfit> {
  for (const [at, year] of of.years.entries()) {
    const before = of.years[at - 1]
    if (before !== undefined && year !== before + 1) {
      yield misfit(message('years-out-of-order', { before, year }), 'years', at)
    }
  }
}

function* ids(of: InvestmentCase): Generator<Misfit> {
  const seen = new Set<string>()
  for (const [list, entries] of [
    ['lines', of.lines],
    ['totals', of.totals],
  ] as const) {
    for (const [at, { id }] of entries.entries()) {
      if (seen.has(id)) yield misfit(message('id-twice', { id }), list, at, 'id')
      seen.add(id)
    }
  }
  const tables = new Set(of.tables.map(table => table.id))
  for (const [list, entries] of [
    ['lines', of.lines],
    ['totals', of.totals],
    ['keys', of.keys],
  ] as const) {
    for (const [at, { table }] of entries.entries()) {
      if (of.tables.length > 0 && table !== undefined && !tables.has(table)) {
        yield misfit(message('unknown-id', { id: table }), list, at, 'table')
      }
    }
  }
  yield* links(of, seen)
}

function* links(of: InvestmentCase, known: ReadonlySet<string>): Generator<Misfit> {
  const unknown = function* (list: readonly string[] | undefined, ...path: readonly (string | number)[]) {
    for (const [at, id] of (list ?? []).entries()) {
      if (!known.has(id)) yield misfit(message('unknown-id', { id }), ...path, at)
    }
  }
  for (const [at, line] of of.lines.entries()) yield* unknown(line.repeats, 'lines', at, 'repeats')
  for (const [at, total] of of.totals.entries()) {
    yield* unknown(total.sums, 'totals', at, 'sums')
    yield* unknown(total.repeats, 'totals', at, 'repeats')
  }
  for (const [at, effort] of of.efforts.entries())
    yield* unknown(effort.effect?.lines, 'efforts', at, 'effect', 'lines')
  for (const [at, claim] of of.claims.entries()) {
    if ('lines' in claim) yield* unknown(claim.lines, 'claims', at, 'lines')
    if ('line' in claim && claim.line !== null && !known.has(claim.line)) {
      yield misfit(message('unknown-id', { id: claim.line }), 'claims', at, 'line')
    }
    const reference = 'equals' in claim ? claim.equals : 'reached' in claim ? claim.reached : undefined
    const fault = typeof reference === 'string' ? faultOf(of, reference) : undefined
    if (fault !== undefined) yield misfit(message('unknown-id', { id: fault.unknown }), 'claims', at)
  }
}

function* rings(of: InvestmentCase): Generator<Misfit> {
  const parts = new Map(of.totals.map(total => [total.id, total.sums]))
  const reaches = (from: string, to: string, seen: Set<string>): boolean => {
    if (seen.has(from)) return false
    seen.add(from)
    return (parts.get(from) ?? []).some(id => id === to || reaches(id, to, seen))
  }
  for (const [at, total] of of.totals.entries()) {
    if (reaches(total.id, total.id, new Set())) {
      yield misfit(message('total-sums-itself', { id: total.id }), 'totals', at, 'sums')
    }
  }
}

function* amounts(of: InvestmentCase): Generator<Misfit> {
  const expected = of.years.length
  const rowMisfits = function* (row: readonly (number | null)[], ...path: readonly (string | number)[]) {
    if (row.length !== expected) {
      yield misfit(message('wrong-number-of-amounts', { found: row.length, expected }), ...path)
    }
    for (const [at, value] of row.entries()) {
      if (value !== null && oreOf(value, of.unit) === undefined) {
        yield misfit(message('amount-not-exact', { value: String(value), unit: of.unit }), ...path, at)
      }
    }
  }
  for (const [at, line] of of.lines.entries()) {
    yield* rowMisfits(line.amounts, 'lines', at, 'amounts')
    for (const [term, driver] of driversOf(line).entries()) {
      for (const name of ['units', 'price', 'areas', 'months', 'says'] as const) {
        const factor = driver[name]
        if (Array.isArray(factor) && factor.length !== expected) {
          const problem = message('wrong-number-of-amounts', { found: factor.length, expected })
          yield misfit(problem, 'lines', at, 'drivers', ...(Array.isArray(line.drivers) ? [term] : []), name)
        }
      }
    }
    if (line.printed !== undefined && line.printed.length > expected) {
      yield misfit(message('wrong-number-of-amounts', { found: line.printed.length, expected }), 'lines', at, 'printed')
    }
  }
  for (const [at, total] of of.totals.entries()) yield* rowMisfits(total.stated, 'totals', at, 'stated')
}

function* priceLevels(of: InvestmentCase): Generator<Misfit> {
  for (const [at, line] of of.lines.entries()) {
    if (line.priceLevel !== undefined && line.priceLevel !== of.priceLevel) {
      const caseLevel = of.priceLevel === null ? 'uden angivet p/l' : `${of.priceLevel}-p/l`
      yield misfit(message('mixed-price-levels', { line: line.priceLevel, caseLevel }), 'lines', at, 'priceLevel')
    }
  }
}

/** The first thing that does not fit, or undefined. Order: years, ids and links, rings, price levels, amounts. */
export const misfitOf = (of: InvestmentCase): Misfit | undefined => {
  for (const check of [years, ids, rings, priceLevels, amounts]) {
    for (const found of check(of)) return found
  }
  return undefined
}

/** The case itself where its parts fit together, else the first misfit with its field. */
export const checkCase = (of: InvestmentCase): Outcome<InvestmentCase> => {
  const found = misfitOf(of)
  return found === undefined ? good(of) : bad(found.problem, { field: fieldName(found.path) })
}

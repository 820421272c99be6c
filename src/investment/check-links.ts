// Asks whether every name in a case file names something, once, and whether nothing leads back to itself.
import { type Message, message } from '../language/message.ts'
import type { InvestmentCase } from './case.ts'
import { faultOf } from './reference.ts'

type Path = readonly (string | number)[]
type Misfit = { readonly problem: Message; readonly path: Path }

const misfit = (problem: Message, ...path: Path): Misfit => ({ problem, path })

function* twice(of: InvestmentCase): Generator<Misfit> {
  // Lines and totals share their names, because a sum may take either.
  for (const lists of [
    ['lines', 'totals'],
    ['tables'],
    ['efforts'],
    ['claims'],
    ['assumptions'],
    ['scenarios'],
  ] as const) {
    const seen = new Set<string>()
    for (const list of lists) {
      for (const [at, { id }] of of[list].entries()) {
        if (seen.has(id)) yield misfit(message('id-twice', { id }), list, at, 'id')
        seen.add(id)
      }
    }
  }
}

function* tables(of: InvestmentCase): Generator<Misfit> {
  const rows = [...of.lines, ...of.totals].flatMap(row => (row.table === undefined ? [] : [row.table]))
  const known = new Set(of.tables.length > 0 ? of.tables.map(table => table.id) : rows)
  for (const list of ['lines', 'totals', 'keys', 'claims'] as const) {
    for (const [at, entry] of of[list].entries()) {
      const table = 'table' in entry ? entry.table : undefined
      if (table !== undefined && !known.has(table))
        yield misfit(message('unknown-id', { id: table }), list, at, 'table')
    }
  }
}

function* unknown(known: ReadonlySet<string>, list: readonly string[] | undefined, ...path: Path): Generator<Misfit> {
  for (const [at, id] of (list ?? []).entries()) {
    if (!known.has(id)) yield misfit(message('unknown-id', { id }), ...path, at)
  }
}

function* rows(of: InvestmentCase): Generator<Misfit> {
  const lines = new Set(of.lines.map(line => line.id))
  const all = new Set([...lines, ...of.totals.map(total => total.id)])
  for (const [at, line] of of.lines.entries()) yield* unknown(all, line.repeats, 'lines', at, 'repeats')
  for (const [at, total] of of.totals.entries()) {
    yield* unknown(all, total.sums, 'totals', at, 'sums')
    const double = total.sums.findIndex((id, part) => total.sums.indexOf(id) < part)
    const id = total.sums[double]
    if (id !== undefined) yield misfit(message('part-twice', { id }), 'totals', at, 'sums', double)
    yield* unknown(all, total.repeats, 'totals', at, 'repeats')
  }
  for (const [at, effort] of of.efforts.entries()) {
    yield* unknown(lines, effort.effect?.lines, 'efforts', at, 'effect', 'lines')
  }
}

function* claims(of: InvestmentCase): Generator<Misfit> {
  const lines = new Set(of.lines.map(line => line.id))
  for (const [at, claim] of of.claims.entries()) {
    if ('lines' in claim) yield* unknown(lines, claim.lines, 'claims', at, 'lines')
    if ('line' in claim && claim.line !== null && !lines.has(claim.line)) {
      yield misfit(message('unknown-id', { id: claim.line }), 'claims', at, 'line')
    }
    const field = claim.kind === 'amount' ? 'equals' : 'reached'
    const reference = claim.kind === 'amount' ? claim.equals : claim.kind === 'target' ? claim.reached : undefined
    const fault = typeof reference === 'string' ? faultOf(of, reference) : undefined
    if (fault !== undefined) yield misfit(message('unknown-id', { id: fault.unknown }), 'claims', at, field)
  }
}

/** A name that leads back to itself by `next`, or undefined. */
const ringIn = (next: ReadonlyMap<string, readonly string[]>): string | undefined => {
  const done = new Set<string>()
  const walk = (id: string, open: ReadonlySet<string>): string | undefined => {
    if (open.has(id)) return id
    if (done.has(id)) return undefined
    for (const each of next.get(id) ?? []) {
      const ring = walk(each, new Set([...open, id]))
      if (ring !== undefined) return ring
    }
    done.add(id)
    return undefined
  }
  for (const id of next.keys()) {
    const ring = walk(id, new Set())
    if (ring !== undefined) return ring
  }
  return undefined
}

function* rings(of: InvestmentCase): Generator<Misfit> {
  const total = ringIn(new Map(of.totals.map(each => [each.id, each.sums])))
  if (total !== undefined) {
    const at = of.totals.findIndex(each => each.id === total)
    yield misfit(message('total-sums-itself', { id: total }), 'totals', at, 'sums')
  }
  const repeated = ringIn(new Map([...of.lines, ...of.totals].map(each => [each.id, each.repeats ?? []])))
  if (repeated !== undefined) {
    const list = of.lines.some(line => line.id === repeated) ? 'lines' : 'totals'
    const at = of[list].findIndex(each => each.id === repeated)
    yield misfit(message('row-repeats-itself', { id: repeated }), list, at, 'repeats')
  }
}

/** Everything that is named twice, names nothing, or leads back to itself. */
export function* linkMisfits(of: InvestmentCase): Generator<Misfit> {
  yield* twice(of)
  yield* tables(of)
  yield* rows(of)
  yield* claims(of)
  yield* rings(of)
}

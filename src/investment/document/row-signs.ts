// What each row is to the municipality and which way it is printed: from its words, its numbers, and how the totals use it.
import { message } from '../../language/message.ts'
import type { SignConvention } from '../case-words.ts'
import { kindOf, type LineKind } from './label-words.ts'
import type { Reading, RowRelation } from './understood.ts'

export type SignRow = {
  readonly label: string
  readonly section: string | null
  /** True where a total stands between the section's heading and the row. */
  readonly closed: boolean
  readonly isLine: boolean
  readonly values: readonly (number | null)[]
  readonly relation: RowRelation | null
}

export type RowSign = { readonly kind: Reading<LineKind>; readonly sign: SignConvention }

/** What a row's own words or its heading say it is. A heading of gains or income goes before a word of cost in the label. */
export const wordedKind = ({
  label,
  section,
  closed,
}: Pick<SignRow, 'label' | 'section' | 'closed'>): LineKind | undefined => {
  const own = kindOf(label)
  if (own !== undefined && own !== 'cost') return own
  const above = section === null || closed || namesBoth(section) ? undefined : kindOf(section)
  return above !== undefined && above !== 'cost' ? above : (own ?? above)
}

/** "Varige udgifter og besparelser" is a heading of both: it says nothing of the rows below it. */
const namesBoth = (section: string): boolean =>
  /udgift|omkostning/iu.test(
    section.replace(/(?:mindre|reducerede?\s+|lavere\s+|sparede?\s+)(?:udgift|omkostning)\p{L}*/giu, ''),
  ) &&
  /(?:\bog|\/|,|samt)\s/iu.test(section) &&
  /bespar|gevinst|mindreudgift|indtægt/iu.test(section)

/** 1 where most printed numbers are positive, -1 where most are negative, 0 where neither are. */
const printedSide = (values: readonly (number | null)[]): number => {
  const signs: number[] = values.map(value => Math.sign(value ?? 0)).filter(sign => sign !== 0)
  return Math.sign(signs.reduce((sum, sign) => sum + sign, 0))
}

/** 1 where the row printed as it is counts costs as positive, -1 where it counts gains so; 0 where it shows nothing. */
const sideOf = (kind: LineKind | undefined, printed: number): number =>
  kind === undefined ? 0 : kind === 'cost' ? printed : -printed

/** A vote of costs first: where they are positive, a gain that is printed positive may only have lost its minus. */
const vote = (sides: readonly { readonly kind: LineKind | undefined; readonly side: number }[]): number => {
  const known = sides.filter(each => each.side !== 0)
  const costs = known.filter(each => each.kind === 'cost')
  return (costs.length > 0 ? costs : known).reduce((sum, each) => sum + each.side, 0)
}

/** How often, and with which sign, each line goes into the totals that stand in no other total. */
const uses = (rows: readonly SignRow[]): readonly ReadonlyMap<number, number>[] => {
  const inner = new Set(
    rows.flatMap(row => (row.relation?.kind === 'sum' ? row.relation.parts.map(part => part.row) : [])),
  )
  const walk = (at: number, times: number, found: Map<number, number>, depth: number): void => {
    const relation = rows[at]?.relation
    if (relation?.kind !== 'sum' || depth > 20) {
      if (!found.has(at)) found.set(at, times)
      return
    }
    for (const part of relation.parts) walk(part.row, times * part.times, found, depth + 1)
  }
  return rows.flatMap((row, at) => {
    if (row.relation?.kind !== 'sum' || inner.has(at)) return []
    const found = new Map<number, number>()
    walk(at, 1, found, 0)
    return [found]
  })
}

/** The kind and sign of every row of a table, and the convention of most of them. `forced` is a person's own reading. */
export const readSigns = (
  rows: readonly SignRow[],
  forced: SignConvention | undefined,
): { readonly rows: readonly RowSign[]; readonly sign: Reading<SignConvention> } => {
  const worded = rows.map(row => (row.isLine ? wordedKind(row) : undefined))
  const sides = rows.map((row, at) => ({
    kind: worded[at],
    side: row.isLine ? sideOf(worded[at], printedSide(row.values)) : 0,
  }))
  const all = vote(sides)
  const main = forced === undefined ? (all < 0 ? -1 : 1) : forced === 'gain-positive' ? -1 : 1
  const orientation = new Map<number, number>()
  const ended = new Set<number>()
  for (const used of uses(rows)) {
    const votes = vote([...used].map(([row, times]) => ({ kind: worded[row], side: times * (sides[row]?.side ?? 0) })))
    const side = votes === 0 || forced !== undefined ? main : Math.sign(votes)
    for (const row of endedCosts(used, sides)) ended.add(row)
    for (const [row, times] of used) if (!orientation.has(row)) orientation.set(row, times * side)
  }
  for (const [row, { side }] of sides.entries()) {
    if (!orientation.has(row) && rows[row]?.isLine === true) orientation.set(row, side === 0 ? main : side)
  }
  const sideAt = (at: number, depth: number): number => {
    const relation = rows[at]?.relation ?? null
    if (relation === null || relation.kind === 'factor' || relation.kind === 'product' || depth > 20) {
      return orientation.get(at) ?? main
    }
    const votes = relation.parts.reduce((sum, part) => sum + part.times * sideAt(part.row, depth + 1), 0)
    return votes < 0 ? -1 : 1
  }
  const read = rows.map((row, at): RowSign => {
    const side = sideAt(at, 0)
    const sign = side < 0 ? 'gain-positive' : 'cost-positive'
    return { sign, kind: kindAt(row, ended.has(at) ? undefined : worded[at], printedSide(row.values) * side) }
  })
  return { rows: read, sign: signReading(rows, sides, all, main, forced) }
}

/** Costs of today that a difference takes from the costs to come: they fall away, and are what is saved. */
const endedCosts = (
  used: ReadonlyMap<number, number>,
  sides: readonly { readonly kind: LineKind | undefined; readonly side: number }[],
): readonly number[] => {
  const costs = [...used].filter(([row]) => (sides[row]?.kind ?? 'cost') === 'cost')
  const taken = costs.filter(([, times]) => times < 0)
  return taken.length < costs.length && taken.every(([row]) => (sides[row]?.side ?? 0) >= 0)
    ? taken.map(([row]) => row)
    : []
}

/** `cost` is 1 where the row counts as a cost in the book, -1 where it counts as a gain. */
const kindAt = (row: SignRow, said: LineKind | undefined, cost: number): Reading<LineKind> => {
  const shown: LineKind = cost < 0 ? 'saving' : 'cost'
  if (said === undefined) return { value: shown, sureness: 'likely', because: message('read-usual') }
  const agrees = cost === 0 || (said === 'cost') === (shown === 'cost')
  return { value: said, sureness: agrees ? 'certain' : 'guess', because: message('read-label', { label: row.label }) }
}

const signReading = (
  rows: readonly SignRow[],
  sides: readonly { readonly side: number }[],
  all: number,
  main: number,
  forced: SignConvention | undefined,
): Reading<SignConvention> => {
  const value = main < 0 ? 'gain-positive' : 'cost-positive'
  if (forced !== undefined) return { value, sureness: 'certain', because: message('read-corrected') }
  if (all === 0) return { value, sureness: 'guess', because: message('read-usual') }
  const at = sides.findIndex(each => each.side === main)
  const unanimous = sides.every(each => each.side === 0 || each.side === main)
  const because = message('read-label', { label: rows[at]?.label ?? '' })
  return { value, sureness: unanimous ? 'certain' : 'likely', because }
}

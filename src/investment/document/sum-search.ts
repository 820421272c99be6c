import { blockOf, isSame, structural, suffixes } from './sum-candidates.ts'
import {
  difference,
  type FoundSum,
  isBetter,
  isWhole,
  type Judged,
  judge,
  otherUnits,
  plus,
  type Rows,
  type SearchRow,
  slips,
  withSlip,
} from './sum-judge.ts'
import type { Part } from './understood.ts'

/** The most rows among which every choice of rows is tried. */
const fewEnough = 11

/** Any rows at all, each as it stands, where all columns agree and two show it. Fewest rows left out first. */
const anyRows = (rows: Rows, total: SearchRow, open: readonly number[], digit: number): Judged | undefined => {
  if (open.length < 3 || open.length > fewEnough) return undefined
  const choices = Array.from({ length: 2 ** open.length }, (_, bits) =>
    open.filter((_, at) => (bits & (1 << at)) !== 0),
  )
    .filter(set => set.length > 1)
    .sort((a, b) => b.length - a.length)
  for (const set of choices) {
    const found = judge(rows, total, plus(set), digit)
    if (found.compared === found.matched && found.evidence > 1) return found
  }
  return undefined
}

const best = (found: readonly Judged[]): Judged | undefined =>
  found.reduce<Judged | undefined>(
    (most, each) => (most === undefined || score(each) > score(most) ? each : most),
    undefined,
  )

const score = ({ matched, compared, evidence }: Judged): number =>
  compared === 0 ? 0 : matched / compared + evidence / 1000

/** A row without a word for a total that stands over the rows it sums, in every column: set in bold, or named as a committee. */
const overPlain = (rows: Rows, at: number, digit: number): Judged | undefined => {
  const own = rows[at]
  if (own === undefined || own.isTotal) return undefined
  const isHead = (row: SearchRow): boolean => (own.bold ? row.bold : headWord.test(row.label))
  if (!isHead(own)) return undefined
  const next: number[] = []
  for (let row = at + 1; row < rows.length; row += 1) {
    const other = rows[row]
    if (other === undefined || other.isTotal || isHead(other)) break
    if (!other.isPart) next.push(row)
  }
  if (next.length === 0) return undefined
  const found = judge(rows, own, plus(next), digit)
  const differing = new Set(own.values.filter(value => value !== null && value !== 0)).size
  return found.matched === found.compared && found.evidence > 1 && (next.length > 1 || differing > 1)
    ? found
    : undefined
}

const headWord = /udvalg|politikområde|forvaltning(?!s)|^center for/iu

/** The rows below that a row sums: those that stand further in, or are said to be parts of it. */
const below = (rows: Rows, at: number, digit: number): Judged | undefined => {
  const own = rows[at]
  if (own === undefined) return undefined
  const deeper: number[] = []
  for (let next = at + 1; next < rows.length; next += 1) {
    const row = rows[next]
    if (row === undefined || !(row.indent > own.indent || row.isPart)) break
    deeper.push(next)
  }
  if (deeper.length === 0) return overPlain(rows, at, digit)
  const direct = Math.min(...deeper.map(row => rows[row]?.indent ?? 0))
  const level = deeper.filter(row => (rows[row]?.indent ?? 0) === direct || rows[row]?.isPart === true)
  // A heading between the rows may end what is summed.
  const section = rows[level[0] ?? -1]?.section
  const other = level.findIndex(row => rows[row]?.section !== section)
  const near = other < 0 ? level : level.slice(0, other)
  const whole = near.filter(row => rows[row]?.isPart === false)
  const levels = [whole, near, level].filter(each => each.length > 1)
  const found = best(levels.map(each => judge(rows, own, plus(each), digit)))
  if (found === undefined) return undefined
  return found.matched * 2 >= found.compared && found.evidence > 0
    ? found
    : withSlip(rows, own, levels[0] ?? level, digit, otherUnits)
}

/** The rows after a total that is printed above its parts, up to the next total or heading. */
const after = (rows: Rows, at: number, digit: number): Judged | undefined => {
  const own = rows[at]
  const next: number[] = []
  for (let row = at + 1; row < rows.length && rows[row]?.isTotal === false; row += 1) {
    if (next.length > 0 && rows[row]?.section !== rows[next[0] ?? row]?.section) break
    if (rows[row]?.isPart === false) next.push(row)
  }
  if (own === undefined || next.length === 0 || (next.length === 1 && !isSame(rows, at, plus(next)))) return undefined
  const found = best([
    judge(rows, own, plus(next), digit),
    ...difference(rows, next).map(parts => judge(rows, own, parts, digit)),
  ])
  // With nothing above it a total can only sum what is below.
  const first = rows.slice(0, at).every(row => row.isTotal)
  const share = first ? 3 : 2
  return found !== undefined && found.evidence > 0 && found.matched * share >= found.compared
    ? found
    : withSlip(rows, own, next, digit, otherUnits)
}

const choose = (
  rows: Rows,
  at: number,
  open: readonly number[],
  digit: number,
): { found: Judged; shown: boolean } | undefined => {
  const total = rows[at]
  if (total === undefined) return undefined
  const of = (sets: readonly (readonly Part[])[]): readonly Judged[] =>
    sets.map(parts => judge(rows, total, parts, digit))
  const likely = of(structural(rows, at, open))
  const first = best(likely)
  if (first !== undefined && first.compared > 0 && first.matched === first.compared)
    return { found: first, shown: true }
  const others = of(suffixes(rows, at, open).filter(parts => parts.length > 1))
  const whole = others.find(each => each.matched === each.compared && each.evidence > 0)
  const misses = first === undefined ? 0 : first.compared - first.matched
  if (whole !== undefined && (misses > 1 || whole.compared <= 2)) return { found: whole, shown: true }
  if (first !== undefined && first.evidence > 0 && first.matched * 2 >= first.compared)
    return { found: first, shown: true }
  const put = repaired(rows, at, open, digit)
  if (put !== undefined) return { found: put, shown: true }
  const searched = anyRows(rows, total, open, digit)
  if (searched !== undefined) return { found: searched, shown: true }
  if (first !== undefined && first.evidence > 0 && first.matched * 3 >= first.compared)
    return { found: first, shown: false }
  const [plain] = likely
  return plain !== undefined && plain.parts.length > 1 && near(rows, total, plain)
    ? { found: plain, shown: false }
    : undefined
}

/**
 * A sum that agrees in all columns once one row is taken with the other sign or in another unit. Two columns at least must show it,
 * and the row must not be all there is of its kind: gains printed as positive numbers are no slip.
 */
const repaired = (rows: Rows, at: number, open: readonly number[], digit: number): Judged | undefined => {
  const total = rows[at]
  if (total === undefined) return undefined
  for (const set of [blockOf(rows, open), [...open]].filter(each => each.length > 1)) {
    const found = withSlip(rows, total, set, digit, set.length > 2 ? slips : otherUnits)
    if (found !== undefined) return found
  }
  return undefined
}

/** A few columns of which none agrees are still a total, where the sum is of the same size. */
const near = (rows: Rows, total: SearchRow, { parts, compared }: Judged): boolean =>
  compared > 0 &&
  compared <= 2 &&
  total.values.every((printed, column) => {
    const sum = parts.reduce((all, { row, times }) => all + times * (rows[row]?.values[column] ?? 0), 0)
    return printed === null || printed === -sum || Math.abs(printed - sum) <= Math.abs(sum) / 2
  })

/** A row that is called a difference and nothing more: "Årlig besparelse", but not "Besparelse på familiepleje". */
const changeWord =
  /^(?:(?:årlig|samlet|økonomisk|netto|forventet|i alt|heraf)\s+)*(?:merforbrug|mindreforbrug|ændring(?:er)?|forskel|difference|afvigelse|besparelse(?:r)?|gevinst|mer-?udgift(?:er)?|mindreudgift(?:er)?|effekt|virkning|resultat|rest(?:beløb|krav)?|manko|udestående)(?:\s+(?:i alt|pr\. år|om året|årligt))?\s*(?:\(.*\))?[:.]?$/iu

/** "Besparelse" below what something costs now and what it will cost: the one less the other, of which one at least is a total. */
const change = (rows: Rows, at: number, open: readonly number[], digit: number): Judged | undefined => {
  const row = rows[at]
  const last = open.slice(-3)
  if (row === undefined || !changeWord.test(row.own.trim())) return undefined
  const pairs = last.flatMap((a, place) => last.slice(place + 1).map(b => [a, b] as const))
  const found = best(
    pairs.flatMap(([a, b]): readonly Judged[] =>
      ([1, -1] as const).map(times =>
        judge(
          rows,
          row,
          [
            { row: a, times },
            { row: b, times: times === 1 ? -1 : 1 },
          ],
          digit,
        ),
      ),
    ),
  )
  if (found === undefined) return undefined
  // Of two lines that do not stand right above it, every column must show it.
  const isNear = found.parts.every(part => part.row >= at - 2)
  const ofTotals = found.parts.some(part => rows[part.row]?.isTotal === true || rows[part.row]?.summed !== undefined)
  if (isNear || ofTotals) return found.evidence > 1 && found.matched * 3 >= found.compared * 2 ? found : undefined
  return found.evidence > 2 && found.matched === found.compared ? found : undefined
}

/** Reads like a total though no word says so: all columns agree with the rows of its block, and two or more show it. */
const unnamed = (rows: Rows, at: number, open: readonly number[], digit: number): Judged | undefined => {
  const changed = change(rows, at, open, digit)
  if (changed !== undefined) return changed
  const row = rows[at]
  const whole = blockOf(rows, open)
  // Rows behind a total that no word names are a block of their own.
  const behind = whole.slice(whole.findLastIndex(each => rows[each]?.summed !== undefined) + 1)
  const block = behind.length > 1 && behind.length < whole.length ? behind : whole
  if (row === undefined || block.length < 2 || row.indent > (rows[block[0] ?? 0]?.indent ?? 0)) return undefined
  const found = judge(rows, row, plus(block), digit)
  const values = new Set(row.values.filter(value => value !== null && value !== 0))
  const marked = row.bold && block.every(each => rows[each]?.bold === false)
  const enough = found.evidence > (marked ? 0 : 1) && (marked || values.size > 1)
  return enough && found.matched === found.compared ? found : undefined
}

/** What is open to be summed while a table is gone through from the top, and what already stands inside a total. */
type Walk = { readonly rows: SearchRow[]; readonly sums: FoundSum[]; readonly inside: Set<number>; open: number[] }

const keep = ({ rows, sums }: Walk, row: number, { parts, matched, compared }: Judged, shown: boolean): void => {
  sums.push({ row, parts, matched, compared, shown })
  const own = rows[row]
  if (own === undefined) return
  const value = (part: Part, column: number): number =>
    part.times * (rows[part.row]?.summed?.[column] ?? rows[part.row]?.values[column] ?? 0)
  const summed = own.values.map((_, column) => parts.reduce((all, part) => all + value(part, column), 0))
  rows[row] = { ...own, summed }
}

const close = (walk: Walk, parts: readonly Part[]): void => {
  for (const { row } of parts) walk.inside.add(row)
}

/** A row printed above the rows it sums; true where it is one. */
const takeGroup = (walk: Walk, at: number, digit: number): boolean => {
  const group = below(walk.rows, at, digit)
  if (group === undefined) return false
  keep(walk, at, group, true)
  close(walk, group.parts)
  if (!walk.inside.has(at)) walk.open.push(at)
  return true
}

/** A row that sums rows above it, or rows below that stand no further in. */
const takeTotal = (walk: Walk, at: number, digit: number): void => {
  const { rows, open } = walk
  const row = rows[at]
  const isTotal = row?.isTotal === true
  const named = isTotal ? choose(rows, at, open, digit) : undefined
  // Rows just above it are its parts before rows below are.
  const isOver = isTotal && named?.shown !== true && (named === undefined || blockOf(rows, open).length === 0)
  const below = isTotal && (isOver || !isWhole(named?.found)) ? after(rows, at, digit) : undefined
  const under = isOver || isWhole(below) || isBetter(below, named?.found) ? below : undefined
  const plain = under === undefined && named === undefined ? unnamed(rows, at, open, digit) : undefined
  const found = under ?? named?.found ?? plain
  if (found === undefined) {
    // With nothing above it and nothing below that it sums, it is a line, whatever its label says.
    const first = open.length === 0 && walk.sums.length === 0
    if (row !== undefined && first) rows[at] = { ...row, isTotal: false }
    if (!isTotal || first) open.push(at)
    return
  }
  keep(walk, at, found, under !== undefined || plain !== undefined || named?.shown === true)
  if (under !== undefined) close(walk, under.parts)
  const used = new Set(found.parts.map(part => part.row))
  walk.open = [...open.filter(each => !used.has(each)), at]
}

/** Every total of a table with its parts, from the top down. `digit` is one of the last printed digit. */
export const findSums = (all: Rows, digit: number): readonly FoundSum[] => {
  // A table of totals alone is a summary: the last may sum the others.
  const summary = all.length > 2 && all.every(row => row.isTotal)
  const given = summary ? all.map((row, at) => ({ ...row, isTotal: at === all.length - 1 })) : all
  const walk: Walk = { rows: [...given], sums: [], inside: new Set(), open: [] }
  for (const [at, row] of given.entries()) {
    if (row.isPart) continue
    if (!takeGroup(walk, at, digit) && !walk.inside.has(at)) takeTotal(walk, at, digit)
  }
  return walk.sums
}

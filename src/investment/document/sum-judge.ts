// How well some rows give a total, column by column, as printed or with one row taken as a slip.
import type { LineKind } from './label-words.ts'
import type { Part } from './understood.ts'

/** A row as the search sees it. */
export type SearchRow = {
  readonly label: string
  readonly own: string
  readonly section: string | null
  /** What stands beside the label: "Drift", "Anlæg". */
  readonly meta?: string | null
  readonly bold: boolean
  readonly indent: number
  readonly kind: LineKind | undefined
  readonly isTotal: boolean
  readonly isPart: boolean
  readonly values: readonly (number | null)[]
  /** What the parts of a total give, once they are known. */
  readonly summed?: readonly number[]
}

/** A total with its parts. `matched` of `compared` columns agree. */
export type FoundSum = {
  readonly row: number
  readonly parts: readonly Part[]
  readonly matched: number
  readonly compared: number
  /** False where only the label says it is a total. */
  readonly shown: boolean
}

export type Rows = readonly SearchRow[]
export type Judged = {
  readonly parts: readonly Part[]
  readonly matched: number
  readonly compared: number
  readonly evidence: number
}

export const plus = (rows: readonly number[]): readonly Part[] => rows.map(row => ({ row, times: 1 }))

/** How many columns of a total agree with its parts; `evidence` counts those that are not nothing on both sides. */
export const judge = (rows: Rows, total: SearchRow, parts: readonly Part[], digit: number): Judged => {
  let matched = 0
  let compared = 0
  let evidence = 0
  for (const [column, printed] of total.values.entries()) {
    if (printed === null) continue
    const sum = parts.reduce((all, { row, times }) => all + times * (rows[row]?.values[column] ?? 0), 0)
    if (printed === 0 && sum === 0) continue
    compared += 1
    // A part that is wrong itself may be printed wrong or have been summed right.
    const summed = parts.reduce(
      (all, { row, times }) => all + times * (rows[row]?.summed?.[column] ?? rows[row]?.values[column] ?? 0),
      0,
    )
    if (Math.abs(printed - sum) > digit * 1.001 && Math.abs(printed - summed) > digit * 1.001) continue
    matched += 1
    if (printed !== 0) evidence += 1
  }
  return { parts, matched, compared, evidence }
}

const isGain = (row: SearchRow | undefined): boolean => row?.kind !== undefined && row.kind !== 'cost'

/** The rows with gains against costs, where both are printed as positive numbers. */
export const difference = (rows: Rows, of: readonly number[]): readonly (readonly Part[])[] => {
  const gains = new Set(of.filter(row => isGain(rows[row])))
  if (gains.size === 0 || gains.size === of.length) return []
  const turn = (gain: 1 | -1): readonly Part[] =>
    of.map(row => ({ row, times: gains.has(row) ? gain : gain === 1 ? -1 : 1 }))
  return [turn(-1), turn(1)]
}

export const negated = (parts: readonly Part[]): readonly Part[] =>
  parts.map(({ row, times }) => ({ row, times: times === 1 ? -1 : 1 }))

/** What a row may be a slip of: the other sign, or another unit. */
export const slips = [-1, 1000, 1 / 1000] as const

/** The sum of some rows, all columns of which agree once one of the rows is taken as a slip. */
export const withSlip = (
  rows: Rows,
  total: SearchRow,
  set: readonly number[],
  digit: number,
  of: readonly number[],
): Judged | undefined => {
  for (const slip of of) {
    for (const parts of slip === -1 ? [plus(set)] : [plus(set), ...difference(rows, set)]) {
      for (const changed of set) {
        const values = rows.map((row, place) =>
          place === changed ? { ...row, values: row.values.map(value => (value === null ? null : value * slip)) } : row,
        )
        const found = judge(values, total, parts, digit)
        if (found.evidence > 1 && found.matched * 4 >= found.compared * 3) return found
      }
    }
  }
  return undefined
}

/** Another unit alone: a row that is a thousand times the others is one, whatever its sign. */
export const otherUnits = [1000, 1 / 1000] as const

/** All columns agree, and two show it. */
export const isWhole = (found: Judged | undefined): boolean =>
  found !== undefined && found.matched === found.compared && found.evidence > 1

/** Rows that give a total in at least half of its columns are its parts before rows that give it in fewer. */
export const isBetter = (found: Judged | undefined, than: Judged | undefined): boolean =>
  found !== undefined &&
  than !== undefined &&
  found.evidence > 0 &&
  found.matched * 2 >= found.compared &&
  found.matched * than.compared > than.matched * found.compared

// The lines of a year's workbook before they are cells: its measures with their numbers, and its ledger by what each line belongs to.
import { numbersOf } from '../investment/commitments/view.ts'
import type { CommitmentRow, CommitmentYear } from '../investment/commitments/year.ts'
import type { Day } from '../language/day.ts'

/** A line of the sheet of measures: one measure, what is booked together, or what stands only in the ledger on an account. */
export type Entry = {
  readonly id: string
  readonly rows: readonly CommitmentRow[]
  readonly one: CommitmentRow
}

const entryOf = (row: CommitmentRow): string =>
  row.help === null
    ? JSON.stringify(['ledger', row.account])
    : row.together
      ? JSON.stringify(['together', row.account, row.step, row.service])
      : row.help

/** The measures in order, each with a number that is not the child's. */
export const entriesOf = ({
  rows,
}: CommitmentYear): { readonly entries: readonly Entry[]; readonly idOf: ReadonlyMap<string, string> } => {
  const groups = [...Map.groupBy(rows, entryOf)].flatMap(([key, group]) => {
    const [one] = group
    return one === undefined ? [] : [{ key, rows: group, one }]
  })
  const inOrder = groups.toSorted(
    (a, b) =>
      (a.one.account < b.one.account ? -1 : a.one.account > b.one.account ? 1 : 0) ||
      (a.one.step ?? 99) - (b.one.step ?? 99) ||
      (a.key < b.key ? -1 : 1),
  )
  let count = 0
  const entries = inOrder.map(({ key, one, ...each }) => {
    count += 1
    return { key, one, ...each, id: one.help === null ? `K-${one.account}` : `I-${String(count).padStart(4, '0')}` }
  })
  return { entries, idOf: new Map(entries.map(each => [each.key, each.id])) }
}

/** A line of the ledger's sheet, with the measure or account it belongs to. */
export type LedgerRow = {
  readonly account: string
  readonly booked: string
  readonly on: Day
  readonly ore: number
  readonly child: number | null
  readonly entry: string
}

/** The year's lines; parts of a line that went to the same entry are put together again. */
export const ledgerLines = (year: CommitmentYear, idOf: ReadonlyMap<string, string>): readonly LedgerRow[] => {
  const numbers = numbersOf(year)
  const rowOf = new Map(year.rows.flatMap(row => (row.help === null ? [] : [[row.help, row] as const])))
  const found = new Map<string, LedgerRow>()
  for (const { line, account, booked, on, ore, child, help, refund: isRefund } of year.postings) {
    const row = help === null ? undefined : rowOf.get(help)
    const key = row === undefined ? JSON.stringify(['ledger', account]) : entryOf(row)
    const entry = isRefund ? 'Refusion' : (idOf.get(key) ?? '')
    const place = JSON.stringify([line, entry])
    const before = found.get(place)
    const number = child === null ? null : (numbers.get(child) ?? null)
    found.set(place, { account, booked, on, child: number, entry, ore: ore + (before?.ore ?? 0) })
  }
  return [...found.values()]
}

// A cell or row on the wrong side where no sum shows it: a saving printed as a cost among savings that are not (code `sign`).
import { message } from '../../../language/message.ts'
import { cellWords, type DocumentFinding, exact, whereOf } from '../document-finding.ts'
import type { Understood, UnderstoodRow, UnderstoodTable } from '../understood.ts'

const printed = (row: UnderstoodRow): readonly { readonly column: number; readonly value: number }[] =>
  row.cells.flatMap((cell, column) =>
    cell.value === null || cell.value === 0 || cell.percent ? [] : [{ column, value: cell.value }],
  )

/** Columns that are no years or parts of a year are different things, and may well go different ways. */
const isAlongYears = ({ columns }: UnderstoodTable): boolean =>
  columns.some(({ means }) => means.value === 'year' || means.value === 'step' || means.value === 'period')

/** Rows that a total sums are judged by their sums; here are those that stand in none. */
const summed = (of: Understood, at: number): ReadonlySet<number> =>
  new Set(
    (of.tables[at]?.rows ?? []).flatMap(row =>
      row.relation !== null && 'parts' in row.relation ? row.relation.parts.map(part => part.row) : [],
    ),
  )

/** What is left over, or the difference of two others, may go either way from year to year. */
const mayTurn = /m(?:er|indre)forbrug|afvigelse|ændring|forskel|balance|overskud|underskud|saldo|resultat|regulering/iu

/** One cell of a line with the opposite sign of all its others, at least three, where its words say which way it goes. */
export const signsOfRows = (of: Understood, at: number): readonly DocumentFinding[] => {
  const table = of.tables[at]
  const inside = summed(of, at)
  if (table === undefined || !isAlongYears(table)) return []
  return table.rows.flatMap((row, place): DocumentFinding[] => {
    if (mayTurn.test(row.label)) return []
    if (row.role.value !== 'line' || row.kind.sureness === 'likely' || inside.has(place)) return []
    const cells = printed(row)
    const wrong = cells.filter(
      cell => cells.filter(other => Math.sign(other.value) === Math.sign(cell.value)).length === 1,
    )
    const [one, another] = wrong
    if (one === undefined || another !== undefined || cells.length < 3) return []
    const ref = { table: at, row: place, column: one.column }
    return [
      {
        code: 'sign',
        severity: 'error',
        certainty: 'likely',
        where: whereOf(of, ref),
        stated: one.value,
        computed: exact(-one.value),
        message: message('table-side', cellWords(of, ref, one.value, -one.value)),
      },
    ]
  })
}

// Confirmed tables as an investment case, as they are printed or with what their own sums put right. Nothing is stored here.
import { bad, message, type Outcome } from '../../language/message.ts'
import type { InvestmentCase } from '../case.ts'
import { checkCase } from '../check-case.ts'
import { draftWithClaims } from './check-document.ts'
import { rowProducts } from './checks/products.ts'
import { mend, tableSums } from './checks/table-sums.ts'
import { slug } from './draft-case.ts'
import { cellName } from './equations.ts'
import type { Understood } from './understood.ts'

/** What a person confirms. `counting` are the tables whose rows make the net, by their place; the main one where none are named. */
export type CaseChoices = {
  readonly id: string
  readonly title: string
  /** The municipality's number with three digits. */
  readonly municipality: string
  /** The name of the document, which the case points to. */
  readonly file: string
  readonly counting?: readonly number[]
  /** True where cells that the table's own sums show to be wrong are taken as they should be. */
  readonly corrected: boolean
}

/** Amounts that are units times price, put right where no sum breaks by it. */
const withProducts = (of: Understood): Understood => ({
  ...of,
  tables: of.tables.map((table, at) => {
    const products = new Map(
      rowProducts(of, at).flatMap(({ where, computed }) =>
        where.cell?.column == null || typeof computed !== 'number'
          ? []
          : [[cellName(where.cell.row, where.cell.column), computed] as const],
      ),
    )
    if (products.size === 0) return table
    const rows = table.rows.map((row, line) => ({
      ...row,
      cells: row.cells.map((cell, column) => ({ ...cell, value: products.get(cellName(line, column)) ?? cell.value })),
    }))
    const tables = of.tables.map((each, place) => (place === at ? { ...table, rows } : each))
    const breaks = tableSums({ ...of, tables }, at).findings.length > tableSums(of, at).findings.length
    return breaks ? table : { ...table, rows }
  }),
})

/** A case has one unit: a row of a table in another may only be rounded, and is not held against the row it repeats. */
const inUnitOfMain = ({ tables, main }: Understood, name: string | undefined): boolean =>
  tables.find(table => table.name === name)?.unit.value === tables[main ?? -1]?.unit.value

/** The case of a document, or why it cannot be one: no table along years, or parts that do not fit together. */
export const toCase = (understood: Understood, choices: CaseChoices): Outcome<InvestmentCase> => {
  const faults = choices.corrected ? understood.tables.map((_, at) => tableSums(understood, at)) : []
  const summed = mend(understood, faults, 'all')
  const tables = choices.corrected ? withProducts(summed) : summed
  const { draft } = draftWithClaims(tables, choices.counting)
  if (draft.of.lines.length === 0) return bad(message('document-without-rows'))
  const claims = draft.of.claims.map(claim => ({ ...claim, from: { ...claim.from, file: choices.file } }))
  const { title, municipality } = choices
  const comparable = (row: { readonly table?: string | undefined }): boolean => inUnitOfMain(understood, row.table)
  return checkCase({
    ...draft.of,
    lines: draft.of.lines.map(({ repeats, ...row }) => (repeats && comparable(row) ? { ...row, repeats } : row)),
    totals: draft.of.totals.map(({ repeats, ...row }) => (repeats && comparable(row) ? { ...row, repeats } : row)),
    id: slug(choices.id) || draft.of.id,
    title,
    municipality,
    claims,
    from: { file: choices.file },
  })
}

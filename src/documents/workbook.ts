// Writes an Excel workbook whose formulas carry the value they come to, so that a reader that computes nothing shows it too.
import writeXlsxFile, { type Row as SheetRow } from 'write-excel-file/node'

/** A cell. `formula` is without its sign; `value` is what it comes to. Money is kroner, shown with two decimals. */
export type WorkCell =
  | null
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'money'; readonly ore: number; readonly formula?: string; readonly bold?: boolean }

/** A sheet: its rows from the first, and the width of its columns in letters. `frozen`: rows and columns that stay. */
export type WorkSheet = {
  readonly name: string
  readonly widths: readonly number[]
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly rows: readonly (readonly WorkCell[])[]
}

const money = '#,##0.00'

const written = (cell: WorkCell): SheetRow[number] => {
  if (cell === null) return null
  const bold = 'bold' in cell && cell.bold === true ? ({ fontWeight: 'bold' } as const) : {}
  switch (cell.kind) {
    case 'text':
      return { type: String, value: cell.text, ...bold }
    case 'count':
      return { type: Number, value: cell.value }
    case 'money':
      return cell.formula === undefined
        ? { type: Number, value: cell.ore / 100, format: money, ...bold }
        : { type: 'Formula', value: cell.formula, format: money, ...bold }
  }
}

/** The column's letters, from 0: A, B ... Z, AA. */
export const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)

/** What each formula of a sheet comes to, by the cell's address. */
const comesTo = ({ rows }: WorkSheet): ReadonlyMap<string, number> =>
  new Map(
    rows.flatMap((row, down) =>
      row.flatMap((cell, across) =>
        cell?.kind === 'money' && cell.formula !== undefined
          ? [[`${columnName(across)}${down + 1}`, cell.ore / 100]]
          : [],
      ),
    ),
  )

/** The workbook as bytes. Excel computes every formula anew when it opens it. */
export const workbook = async (sheets: readonly WorkSheet[]): Promise<Uint8Array> => {
  const values = sheets.map(comesTo)
  const file = await writeXlsxFile(
    sheets.map(({ name, widths, frozen, rows }) => ({
      sheet: name,
      data: rows.map(row => row.map(written)),
      columns: widths.map(width => ({ width })),
      stickyRowsCount: frozen.rows,
      stickyColumnsCount: frozen.columns,
    })),
    {
      fontFamily: 'Calibri',
      fontSize: 11,
      features: [
        {
          files: {
            transform: {
              'xl/worksheets/sheet{id}.xml': {
                transform: (xml, _, { sheetIndex }) =>
                  xml.replace(
                    /(<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>)(?=<\/c>)/g,
                    (cell: string, _start, address: string) => {
                      const value = values[sheetIndex]?.get(address)
                      return value === undefined ? cell : `${cell}<v>${value}</v>`
                    },
                  ),
              },
              'xl/workbook.xml': {
                transformElementAttributes: (tag, attributes) =>
                  tag === 'calcPr' ? { ...attributes, fullCalcOnLoad: 1 } : attributes,
              },
            },
          },
        },
      ],
    },
  ).toBuffer()
  return new Uint8Array(file)
}

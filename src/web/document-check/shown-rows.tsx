// A table of very many rows: the first, and those with something found in them, until somebody asks for all.
import { useState } from 'react'
import { da } from './da.ts'
import type { RowModel, TableModel } from './table-model.ts'

/** More than any table of a case; what has more is data. */
const most = 120

const isMarked = (row: RowModel): boolean =>
  row.kind === 'row' && (row.marks.length > 0 || row.cells.some(cell => cell.marks.length > 0))

/** The rows to show, and the button that shows the rest; null where all are shown. */
export const useShownRows = (model: TableModel) => {
  const [all, setAll] = useState(false)
  if (all || model.rows.length <= most) return { model, more: null }
  const rows = model.rows.filter((row, at) => at < most || isMarked(row))
  const more = (
    <p className="dc-more">
      <span className="meta">{da.table.some(rows.length, model.rows.length)}</span>{' '}
      <button className="lnk" type="button" onClick={() => setAll(true)}>
        {da.table.all}
      </button>
    </p>
  )
  return { model: { ...model, rows }, more }
}

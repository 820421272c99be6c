// The rows of a table as they were read: numbers as printed, what is wrong struck through over what it should be.
import { da } from './da.ts'
import { markedClass, Rings } from './ring.tsx'
import type { Showing } from './showing.ts'
import { SureTag } from './table-facts.tsx'
import type { CellModel, ColumnModel, RowModel, TableModel } from './table-model.ts'

type Row = Extract<RowModel, { kind: 'row' }>
type Props = { readonly model: TableModel; readonly showing: Showing }

const Cell = ({ cell, row, model, showing }: { readonly cell: CellModel; readonly row: Row } & Props) => {
  const rings = (
    <Rings marks={cell.marks} cell={{ table: model.at, row: row.at, column: cell.column }} showing={showing} />
  )
  const classes = `num${markedClass(cell.marks, showing)}${cell.corrected ? ' dc-put' : ''}`
  if (cell.instead === null) {
    return (
      <td className={classes}>
        {cell.shown}
        {cell.corrected ? <span className="sr-only"> ({da.sure.corrected})</span> : null}
        {cell.marks.length === 0 ? null : <> {rings}</>}
      </td>
    )
  }
  return (
    <td className={classes}>
      <s>
        <span className="sr-only">{da.table.stands(cell.shown)}, </span>
        <span aria-hidden="true">{cell.shown}</span>
      </s>{' '}
      {rings}
      <b className="dc-instead">
        <span className="sr-only">{da.table.instead} </span>
        {cell.instead}
      </b>
    </td>
  )
}

const Head = ({ column }: { readonly column: ColumnModel }) => (
  <th scope="col" className="num">
    {column.name}
    {column.words === null ? null : <span className="dc-means">{column.words}</span>}
    {column.sure === 'guess' || column.sure === 'corrected' ? (
      <span className="dc-means">
        <SureTag of={column.sure} />
      </span>
    ) : null}
  </th>
)

export const RowName = ({ row, model, showing }: { readonly row: Row } & Props) => (
  <>
    {row.label} <Rings marks={row.marks} cell={{ table: model.at, row: row.at, column: null }} showing={showing} />
    {row.words === null ? null : <span className="dc-words"> {row.words}</span>}
    {row.sure === 'guess' || row.sure === 'corrected' ? (
      <>
        {' '}
        <SureTag of={row.sure} />
      </>
    ) : null}
  </>
)

export const ReadTable = ({ model, showing }: Props) => (
  <table className="tbl dc-table">
    <caption className="sr-only">{da.table.caption(model.title, model.place)}</caption>
    <thead>
      <tr>
        <th scope="col">{da.table.line}</th>
        {model.columns.map(column => (
          <Head key={column.at} column={column} />
        ))}
      </tr>
    </thead>
    <tbody>
      {model.rows.map(row =>
        row.kind === 'group' ? (
          <tr key={row.key} className="grp">
            <th scope="rowgroup" colSpan={model.columns.length + 1}>
              <span>{row.label}</span>
            </th>
          </tr>
        ) : (
          <tr key={row.key} className={row.sum ? 'sum' : undefined}>
            <th scope="row" className={markedClass(row.marks, showing).trim() || undefined}>
              <RowName row={row} model={model} showing={showing} />
            </th>
            {row.cells.map(cell => (
              <Cell key={cell.column} cell={cell} row={row} model={model} showing={showing} />
            ))}
          </tr>
        ),
      )}
    </tbody>
  </table>
)

// One table of a case: amounts as printed, what is wrong struck through under what is right, every mark tied to the list.
import { printNumber } from '../page/typeset.ts'
import { da } from './da.ts'
import type { Mark } from './marks.ts'
import type { Showing } from './showing.ts'
import type { TableModel } from './table-model.ts'

type Row = TableModel['rows'][number]
type Props = {
  readonly caption: string
  readonly corner: string
  readonly model: TableModel
  readonly showing: Showing
}

const Ring = ({ mark, showing }: { readonly mark: Mark; readonly showing: Showing }) => (
  <a
    className={`fm fm--${mark.kind}`}
    id={mark.cellId}
    href={`#${mark.id}`}
    aria-label={da.table.markLabel(mark.kind, mark.sign)}
    onClick={event => {
      event.preventDefault()
      showing.toFinding(mark)
    }}
  >
    {mark.sign}
  </a>
)

const Rings = ({ marks, showing }: { readonly marks: readonly Mark[]; readonly showing: Showing }) =>
  marks.map(mark => <Ring key={mark.id} mark={mark} showing={showing} />)

const pointed = (marks: readonly Mark[], showing: Showing): boolean => marks.some(mark => mark.id === showing.pointed)

const rowClass: Readonly<Record<Row['kind'], string>> = {
  group: 'grp',
  line: '',
  total: 'sum',
  net: 'sum net',
  cumulative: 'cum',
}

const Amounts = ({
  row,
  model,
  showing,
}: { row: Exclude<Row, { kind: 'group' }> } & Pick<Props, 'model' | 'showing'>) =>
  row.cells.map(cell => {
    const sunk = model.columns.find(column => column.at === cell.at)?.payback === true
    const classes = ['num', ...(sunk ? ['pb'] : []), ...(pointed(cell.marks, showing) ? ['pointed'] : [])]
    return (
      <td key={cell.at} className={classes.join(' ')}>
        {cell.shown === null ? '' : printNumber(cell.shown)}
        {cell.marks.length === 0 ? null : (
          <span className="sub">
            <Rings marks={cell.marks} showing={showing} />
            {cell.struck === null ? null : (
              <s>
                <span className="sr-only">{da.table.stands(printNumber(cell.struck))}</span>
                <span aria-hidden="true">{printNumber(cell.struck)}</span>
              </s>
            )}
          </span>
        )}
      </td>
    )
  })

export const SourceTable = ({ caption, corner, model, showing }: Props) => (
  <table className={model.columns.length > 6 ? 'tbl inv inv--wide' : 'tbl inv inv--few'}>
    <caption className="sr-only">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{corner}</th>
        {model.columns.map(column => (
          <th key={column.at} scope="col" className={column.payback ? 'num pb' : 'num'}>
            {column.label}
            {column.payback ? <span className="sr-only">, {da.table.paybackColumn}</span> : null}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {model.rows.map(row =>
        row.kind === 'group' ? (
          <tr key={row.id} className="grp">
            <th scope="rowgroup" colSpan={model.columns.length + 1}>
              <span>{row.label}</span>
            </th>
          </tr>
        ) : (
          <tr key={row.id} className={rowClass[row.kind]}>
            <th scope="row" className={pointed(row.marks, showing) ? 'pointed' : undefined}>
              {row.label} <Rings marks={row.marks} showing={showing} />
            </th>
            <Amounts row={row} model={model} showing={showing} />
          </tr>
        ),
      )}
    </tbody>
  </table>
)

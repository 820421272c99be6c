// The same table while somebody puts the reading right: what each column and row is, and every number, each in a field.
import { type FocusEvent, type KeyboardEvent, useId, useState } from 'react'
import { columnMeanings } from '../../investment/document/column-name.ts'
import type { TableCorrection } from '../../investment/document/understand-table.ts'
import { rowRoles, type UnderstoodTable } from '../../investment/document/understood.ts'
import { parseNumber } from '../../language/danish.ts'
import { printNumber } from '../page/typeset.ts'
import type { Correction } from './corrections.ts'
import { da } from './da.ts'
import { RowName } from './read-table.tsx'
import { markedClass, Rings } from './ring.tsx'
import type { Showing } from './showing.ts'
import type { RowModel, TableModel } from './table-model.ts'

const words = da.correct

type Props = {
  readonly table: UnderstoodTable
  readonly model: TableModel
  readonly by: TableCorrection
  readonly onCorrect: (of: Correction) => void
  readonly showing: Showing
}

/** A field whose text is taken when it is left or Enter is pressed; Escape gives up what was typed. */
const Typed = ({
  label,
  value,
  take,
  size,
}: {
  readonly label: string
  readonly value: string
  /** Why it can't be taken; undefined where it was. */
  readonly take: (text: string) => string | undefined
  readonly size: number
}) => {
  const id = useId()
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  const done = ({ target }: FocusEvent<HTMLInputElement>): void => {
    setWrong(target.value === value ? undefined : take(target.value))
  }
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key !== 'Escape') return
    event.currentTarget.value = value
    setWrong(undefined)
  }
  return (
    <>
      <input
        key={value}
        className="inp dc-inp num"
        aria-label={label}
        aria-invalid={wrong === undefined ? undefined : true}
        aria-describedby={wrong === undefined ? undefined : id}
        defaultValue={value}
        size={size}
        inputMode="text"
        autoComplete="off"
        onBlur={done}
        onKeyDown={keys}
      />
      {wrong === undefined ? null : (
        <span className="fejl dc-wrong" id={id} role="alert">
          {wrong}
        </span>
      )}
    </>
  )
}

const ColumnHead = ({ at, table, by, onCorrect }: Omit<Props, 'model' | 'showing'> & { readonly at: number }) => {
  const column = table.columns[at]
  if (column === undefined) return null
  const name = column.name === '' ? da.column.nameless : column.name
  const means = by.columns?.[at]?.means ?? column.means.value
  const year = by.columns?.[at]?.year ?? column.year
  const hasYear = means === 'year' || means === 'step'
  const correct = (to: typeof means, ofYear: number | null): void =>
    onCorrect({ do: 'column', block: table.block, column: at, means: to, year: ofYear })
  return (
    <th scope="col" className="num">
      {name}
      <select
        className="inp dc-inp"
        aria-label={words.column(name)}
        value={means}
        onChange={event => {
          const to = columnMeanings.find(each => each === event.target.value) ?? means
          correct(to, to === 'year' || to === 'step' ? year : null)
        }}
      >
        {columnMeanings.map(each => (
          <option key={each} value={each}>
            {da.column.means[each]}
          </option>
        ))}
      </select>
      {hasYear ? (
        <Typed
          label={words.year(name)}
          value={year === null ? '' : String(year)}
          size={4}
          take={text => {
            const given = Number(text.trim())
            if (!/^\d{1,4}$/u.test(text.trim()) || given < 1 || given > 2200) return words.yearWrong
            correct(means, given)
            return undefined
          }}
        />
      ) : null}
    </th>
  )
}

const BodyRow = ({ row, ...props }: Props & { readonly row: Extract<RowModel, { kind: 'row' }> }) => {
  const { table, model, by, onCorrect, showing } = props
  const read = table.rows[row.at]
  if (read === undefined) return null
  return (
    <tr className={row.sum ? 'sum' : undefined}>
      <th scope="row">
        <RowName row={row} model={model} showing={showing} />
        <select
          className="inp dc-inp dc-role"
          aria-label={words.role(row.label)}
          value={by.roles?.[row.at] ?? read.role.value}
          onChange={event => {
            const role = rowRoles.find(each => each === event.target.value)
            if (role !== undefined) onCorrect({ do: 'role', block: table.block, row: row.at, role })
          }}
        >
          {rowRoles.map(each => (
            <option key={each} value={each}>
              {words.roles[each]}
            </option>
          ))}
        </select>
      </th>
      {read.cells.map((cell, column) => {
        const forced = by.cells?.[`${row.at}:${column}`]
        const value = forced === undefined ? cell.value : forced
        const name = table.columns[column]?.name ?? ''
        const shown = row.cells.find(each => each.column === column)
        const marks = shown?.marks ?? []
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
          <td key={column} className={`num${markedClass(marks, showing)}`}>
            <Typed
              label={words.cell(row.label, name)}
              value={value === null ? '' : printNumber(value, cell.decimals > 0 ? cell.decimals : undefined)}
              size={7}
              take={text => {
                const given = text.trim() === '' ? null : parseNumber(text)
                if (given === undefined) return words.cellWrong(text)
                onCorrect({ do: 'cell', block: table.block, row: row.at, column, value: given })
                return undefined
              }}
            />
            <Rings marks={marks} cell={{ table: model.at, row: row.at, column }} showing={showing} />
            {shown === undefined || shown.instead === null ? null : (
              <b className="dc-instead">
                <span className="sr-only">{da.table.instead} </span>
                {shown.instead}
              </b>
            )}
          </td>
        )
      })}
    </tr>
  )
}

export const CorrectTable = (props: Props) => {
  const { model, table } = props
  return (
    <table className="tbl dc-table dc-table--correct">
      <caption className="sr-only">{da.table.correctOf(model.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{da.table.line}</th>
          {table.columns.map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <ColumnHead key={at} at={at} {...props} />
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
            <BodyRow key={row.key} row={row} {...props} />
          ),
        )}
      </tbody>
    </table>
  )
}

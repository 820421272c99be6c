// The year's table: account, step and service down, the year's sums and its twelve months across.
import type { CommitmentsView } from '../../contract/commitments.ts'
import { total } from '../../investment/commitments/cost.ts'
import { Step } from '../page/step.tsx'
import { printNumber } from '../page/typeset.ts'
import { da, months, thousands } from './da.ts'
import { expectedOf, type TableRow } from './table-rows.ts'

type Props = { readonly view: CommitmentsView; readonly rows: readonly TableRow[] }

const Name = ({ row, view }: { readonly row: TableRow; readonly view: CommitmentsView }) => {
  if (row.kind === 'account') {
    return (
      <>
        <span className="com__number">{row.account}</span> {row.title}
      </>
    )
  }
  if (row.kind !== 'step' || row.step === null) return <>{row.title}</>
  const name = view.steps.find(each => each.step === row.step)?.label ?? da.table.step(row.step)
  return <Step step={row.step} steps={view.steps.length} name={name} />
}

const Cells = ({ row, closed }: { readonly row: TableRow; readonly closed: number }) => {
  const expected = expectedOf(row)
  const left = row.budget === null ? null : row.budget - expected
  return (
    <>
      <td className="num">{row.budget === null ? '' : thousands(row.budget)}</td>
      <td className="num">{thousands(total(row.spent))}</td>
      <td className="num">{thousands(total(row.committed))}</td>
      <td className="num com__expected">{thousands(expected)}</td>
      <td className="num">{left === null ? '' : thousands(left)}</td>
      <td className="num">{row.help === 0 ? '' : printNumber(row.help)}</td>
      {months.map((name, at) => (
        <td key={name} className={at < closed ? 'num com__month' : 'num com__month com__open'}>
          {thousands((row.spent[at] ?? 0) + (row.committed[at] ?? 0))}
        </td>
      ))}
    </>
  )
}

export const YearTable = ({ view, rows }: Props) => (
  <table className="tbl com">
    <caption className="sr-only">{da.table.caption}</caption>
    <thead>
      <tr>
        <th scope="col">{da.table.name}</th>
        <th scope="col" className="num">
          {da.table.budget}
        </th>
        <th scope="col" className="num">
          {da.table.spent}
        </th>
        <th scope="col" className="num">
          {da.table.committed}
        </th>
        <th scope="col" className="num com__expected">
          {da.table.expected}
        </th>
        <th scope="col" className="num">
          {da.table.left}
          <span className="sr-only">, {da.table.leftMeaning}</span>
        </th>
        <th scope="col" className="num">
          {da.table.help}
        </th>
        {months.map((name, at) => (
          <th key={name} scope="col" className={at < view.closedMonths ? 'num com__month' : 'num com__month com__open'}>
            {name}
            <span className="sr-only">, {at < view.closedMonths ? da.table.closed : da.table.open}</span>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        <tr key={row.id} className={row.kind === 'total' ? 'sum' : `com__${row.kind}`}>
          <th scope="row">
            <Name row={row} view={view} />
          </th>
          <Cells row={row} closed={view.closedMonths} />
        </tr>
      ))}
    </tbody>
  </table>
)

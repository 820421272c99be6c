// The table of cases: its head sorts, its rows open a case. On a phone each row is a card.
import { Link } from '@tanstack/react-router'
import type { CaseSummary } from '../../contract/cases.ts'
import { inMillions, yearRange } from '../page/typeset.ts'
import { da } from './da.ts'
import { paybackWords } from './payback-words.ts'
import { type Column, columns, type Order, pressed } from './sorting.ts'

export type CaseTableProps = {
  readonly cases: readonly CaseSummary[]
  readonly order: Order
  readonly setOrder: (order: Order) => void
}

const numeric: ReadonlySet<Column> = new Set<Column>(['total'])

const Head = ({ order, setOrder }: Omit<CaseTableProps, 'cases'>) => (
  <tr>
    {columns.map(column => {
      const now = order.by === column
      return (
        <th
          key={column}
          scope="col"
          className={numeric.has(column) ? 'num' : undefined}
          aria-sort={now ? (order.ascending ? 'ascending' : 'descending') : undefined}
        >
          <button className="sort" type="button" onClick={() => setOrder(pressed(order, column))}>
            {da.list.columns[column]}
            <svg className="sort__arrow" viewBox="0 0 10 12" width="10" height="12" aria-hidden="true">
              <path className={now && order.ascending ? 'on' : ''} d="M5 0 9 5H1Z" />
              <path className={now && !order.ascending ? 'on' : ''} d="M5 12 1 7h8Z" />
            </svg>
          </button>
        </th>
      )
    })}
  </tr>
)

const Findings = ({ of }: { readonly of: CaseSummary }) => (
  <>
    <span className={of.errors === 0 ? 'meta' : 'case-list__errors'}>{da.list.errors(of.errors)}</span>
    {of.notes + of.explained === 0 ? null : (
      <span className="meta xs case-list__more">
        {[
          ...(of.notes === 0 ? [] : [da.list.notes(of.notes)]),
          ...(of.explained === 0 ? [] : [da.list.explained(of.explained)]),
        ].join(', ')}
      </span>
    )}
  </>
)

const CaseRow = ({ of }: { readonly of: CaseSummary }) => {
  const { when, note } = paybackWords(of)
  const names = da.list.columns
  return (
    <tr>
      <th scope="row">
        <Link to="/investeringscases/$id" params={{ id: of.id }}>
          {of.title}
        </Link>
      </th>
      <td>{of.municipality}</td>
      <td className="nowrap" data-name={names.years}>
        {yearRange(of.years)}
      </td>
      <td className={of.priceLevel === null ? 'meta nowrap' : undefined} data-name={names.priceLevel}>
        {of.priceLevel === null ? da.list.noPrice : da.list.price(of.priceLevel)}
      </td>
      <td data-name={names.payback}>
        {of.payback === null ? when : <b className="nowrap">{when}</b>}
        <span className="meta xs case-list__more">{note}</span>
      </td>
      <td className="num" data-name={names.total}>
        {inMillions(of.total, of.unit)}
      </td>
      <td data-name={names.findings}>
        <Findings of={of} />
      </td>
    </tr>
  )
}

export const CaseTable = ({ cases, order, setOrder }: CaseTableProps) => (
  <table className="tbl case-list__table">
    <caption className="sr-only">{da.list.caption}</caption>
    <thead>
      <Head order={order} setOrder={setOrder} />
    </thead>
    <tbody>
      {cases.map(each => (
        <CaseRow key={each.id} of={each} />
      ))}
    </tbody>
  </table>
)

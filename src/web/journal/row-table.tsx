// The rows of the journal by day, the newest first. On a phone each row is a card.
import { Link } from '@tanstack/react-router'
import type { JournalRow } from '../../contract/journal-reading.ts'
import { da } from './da.ts'
import { momentWords } from './moment.ts'

const { columns } = da

const Cases = ({ of: { cases, others } }: { readonly of: JournalRow }) => (
  <>
    {cases.map((number, at) => (
      <span key={number}>
        {at === 0 ? '' : ', '}
        <Link to="/log" search={{ sag: number }} className="nowrap" aria-label={da.about(number)}>
          {number}
        </Link>
      </span>
    ))}
    {others === 0 ? null : ` ${da.andOthers(cases.length, others)}`}
  </>
)

const Row = ({ of, clock }: { readonly of: JournalRow; readonly clock: string }) => (
  <tr>
    <th scope="row" className="journal__clock">
      {clock}
    </th>
    <td className="journal__who">
      {of.who === null ? (
        da.nobody
      ) : (
        <>
          <b>{of.who.name}</b> <span className="meta xs">{of.who.roleTitle}</span>
        </>
      )}
    </td>
    <td className="journal__what">
      {of.refused ? <b>{of.what}</b> : of.what}
      {of.refusedAmong === 0 ? null : <span className="meta xs">{da.refusedAmong(of.refusedAmong)}</span>}
    </td>
    <td data-name={columns.cases}>
      <Cases of={of} />
    </td>
    <td data-name={columns.why}>{of.why}</td>
  </tr>
)

export const RowTable = ({ rows }: { readonly rows: readonly JournalRow[] }) => {
  const days = Map.groupBy(
    rows.map(row => ({ row, ...momentWords(row.at) })),
    each => each.day,
  )
  return (
    <table className="tbl journal__table">
      <caption className="sr-only">{da.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.clock}</th>
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.cases}</th>
          <th scope="col">{columns.why}</th>
        </tr>
      </thead>
      {[...days].map(([day, of]) => (
        <tbody key={day}>
          <tr className="journal__day">
            <th scope="rowgroup" colSpan={5}>
              {day}
            </th>
          </tr>
          {of.map(({ row, clock }) => (
            <Row key={row.id} of={row} clock={clock} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

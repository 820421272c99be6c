// What must move between committees each year, the key that would need nothing to, and the keys the source states.
import type { Payers } from '../../investment/payers/payers.ts'
import { printNumber, printYear, typeset } from '../page/typeset.ts'
import { da } from './da-follow-up.ts'

const space = '\u00a0'

const neutralText = ({ neutralKey, parties }: Payers): string | null =>
  neutralKey === null
    ? null
    : neutralKey.map((percent, at) => `${parties[at]?.name ?? ''} ${printNumber(percent, 0)}${space}%`).join(', ')

/** The years in which something must move or is still out; of the others there is nothing to tell. */
const toldYears = ({ transfers }: Payers): Payers['transfers'] =>
  transfers.filter(each => each.transfers.length > 0 || each.unpaid !== 0)

const Table = ({ payers }: { readonly payers: Payers }) => (
  <table className="tbl transfers">
    <caption className="sr-only">{da.payers.transfers}</caption>
    <thead>
      <tr>
        <th scope="col">{da.payers.year}</th>
        <th scope="col">{da.payers.from}</th>
        <th scope="col">{da.payers.to}</th>
        <th scope="col" className="num">
          {da.payers.amount}
        </th>
        <th scope="col" className="num">
          {da.payers.unpaid}
        </th>
      </tr>
    </thead>
    <tbody>
      {toldYears(payers).flatMap(({ year, transfers, unpaid }) =>
        (transfers.length === 0 ? [null] : transfers).map((transfer, at) => (
          <tr key={`${year} ${transfer?.from ?? ''} ${transfer?.to ?? ''}`}>
            <th scope="row">{printYear(year)}</th>
            <td data-name={da.payers.from}>{transfer?.from ?? da.payers.nothing}</td>
            <td data-name={da.payers.to}>{transfer?.to ?? '–'}</td>
            <td className="num" data-name={da.payers.amount}>
              {transfer === null ? '–' : printNumber(transfer.amount)}
            </td>
            <td className="num" data-name={da.payers.unpaid}>
              {at === 0 ? printNumber(unpaid) : ''}
            </td>
          </tr>
        )),
      )}
    </tbody>
  </table>
)

export const Transfers = ({ payers }: { readonly payers: Payers }) => {
  const neutral = neutralText(payers)
  return (
    <>
      {payers.transfers.length === 0 ? null : (
        <div className="case__part">
          <h3>{da.payers.transfers}</h3>
          {payers.transfers.every(each => each.transfers.length === 0) ? (
            <p>{da.payers.transfersNone}</p>
          ) : (
            <>
              <Table payers={payers} />
              {toldYears(payers).length === payers.transfers.length ? null : (
                <p className="meta xs">{da.payers.otherYears}</p>
              )}
            </>
          )}
          <p className="meta xs">{da.payers.transfersHow}</p>
          {neutral === null ? null : <p className="meta xs">{da.payers.neutral(neutral)}</p>}
        </div>
      )}
      {payers.keys.length === 0 ? null : (
        <div className="case__part">
          <h3>{da.payers.keys}</h3>
          <ul className="plain case__sentences">
            {payers.keys.map(({ table, sentence }) => (
              <li key={`${table} ${sentence}`}>
                {da.payers.keyTable(/^Tabel \d+/.exec(table)?.[0] ?? table)}
                {typeset(sentence)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

// Who pays and who gains: the net of each committee, year by year and in all, those outside, and what must move each year.
import { useMemo } from 'react'
import type { CaseView } from '../../contract/cases.ts'
import { gainedIn, paidIn } from '../../investment/committee-sums.ts'
import type { PaybackAnswer } from '../../investment/payback.ts'
import { outsideName, type Party, payersOf } from '../../investment/payers/payers.ts'
import { printNumber, printUnit, printYear, typeset, yearRange } from '../page/typeset.ts'
import { da } from './da.ts'
import { da as follow } from './da-follow-up.ts'
import { Transfers } from './transfers.tsx'
import { YearBars } from './year-bars.tsx'

type Row = {
  readonly name: string
  readonly years: readonly number[]
  readonly total: number
  readonly more: readonly string[]
}

const homeWords = ({ payback }: PaybackAnswer): string =>
  payback === null ? follow.payers.never : printYear(payback.year)

/** What is good to know of a party besides its money: its paybacks and its people. */
const moreOf = ({ payback, staff }: Party): readonly string[] => {
  const people = staff?.some(each => each !== 0) === true ? staff : null
  const first = people?.[0] ?? 0
  const same = people?.every(each => each === first) === true
  const staffText =
    people === null
      ? []
      : [
          `${follow.payers.staff}: ${same ? printNumber(first) : people.map(each => printNumber(each, each % 1 === 0 ? 0 : 1)).join(' · ')}`,
        ]
  return [follow.payers.paybacks(homeWords(payback.service), homeWords(payback.total)), ...staffText]
}

const CommitteeRow = ({
  of,
  view,
  highest,
}: {
  readonly of: Row
  readonly view: CaseView
  readonly highest: number
}) => (
  <tr>
    <th scope="row">
      {of.name}
      {of.more.map(each => (
        <span className="meta xs committees__more" key={each}>
          {each}
        </span>
      ))}
    </th>
    <td>
      <YearBars
        values={of.years}
        highest={highest}
        label={da.committees.barsLabel(
          of.name,
          of.years
            .map((value, at) => da.committees.barValue(printYear(view.years[at] ?? at + 1), printNumber(value)))
            .join(', '),
        )}
      />
    </td>
    <td className="num" data-name={da.committees.pays}>
      {printNumber(paidIn(of.years))}
    </td>
    <td className="num" data-name={da.committees.gains}>
      {printNumber(gainedIn(of.years))}
    </td>
    <td className="num" data-name={da.committees.total}>
      {printNumber(of.total)}
    </td>
  </tr>
)

/** How the columns are made, what was shared how, and what is left. */
const Notes = ({ rest, note, outside }: { rest: boolean; note: string | null; outside: boolean }) => (
  <div className="case__after">
    <p className="meta xs">{da.committees.how}</p>
    {note === null ? null : <p className="meta xs">{typeset(note)}</p>}
    {rest ? <p className="meta xs">{da.committees.rest}</p> : null}
    {outside ? <p className="meta xs">{follow.payers.outsideHow}</p> : null}
  </div>
)

const total = (row: readonly number[]): number => row.reduce((sum, each) => sum + each, 0)

export const Committees = ({ view }: { readonly view: CaseView }) => {
  const payers = useMemo(() => payersOf(view.written), [view.written])
  const own: readonly Row[] = [
    ...payers.parties.map(each => ({ ...each, more: moreOf(each) })),
    ...(payers.undistributed === null
      ? []
      : [
          {
            name: da.committees.undistributed,
            years: payers.undistributed,
            total: total(payers.undistributed),
            more: [],
          },
        ]),
  ]
  const outside: readonly Row[] = payers.outside.map(each => ({ ...each, name: outsideName(each.payer), more: [] }))
  const highest = Math.max(1, ...[...own, ...outside].flatMap(each => each.years.map(Math.abs)))
  const sum = (of: (row: Row) => number): string => printNumber(own.reduce((all, each) => all + of(each), 0))
  const known = payers.parties.length > 0
  return (
    <section className="panel" aria-labelledby="committees">
      <div className="panel__h">
        <h2 id="committees">{da.committees.title}</h2>
        {known ? (
          <span className="meta">
            {da.committees.meta(yearRange(view.years), printUnit(view.unit), view.priceLevel)}
          </span>
        ) : null}
      </div>
      {!known && outside.length === 0 ? (
        <p className="case__body">{da.committees.none}</p>
      ) : (
        <>
          <table className="tbl committees">
            <thead>
              <tr>
                <th scope="col">{payers.by === 'account' ? follow.payers.account : da.committees.name}</th>
                <th scope="col">{da.committees.bars}</th>
                <th scope="col" className="num">
                  {da.committees.pays}
                </th>
                <th scope="col" className="num">
                  {da.committees.gains}
                </th>
                <th scope="col" className="num">
                  {da.committees.total}
                </th>
              </tr>
            </thead>
            <tbody>
              {own.map(each => (
                <CommitteeRow key={each.name} of={each} view={view} highest={highest} />
              ))}
              <tr className="sum">
                <th scope="row">{da.committees.sum}</th>
                <td />
                <td className="num" data-name={da.committees.pays}>
                  {sum(each => paidIn(each.years))}
                </td>
                <td className="num" data-name={da.committees.gains}>
                  {sum(each => gainedIn(each.years))}
                </td>
                <td className="num" data-name={da.committees.total}>
                  {sum(each => each.total)}
                </td>
              </tr>
              {outside.map(each => (
                <CommitteeRow key={each.name} of={each} view={view} highest={highest} />
              ))}
            </tbody>
          </table>
          <Notes rest={payers.undistributed !== null} note={payers.note} outside={outside.length > 0} />
          <Transfers payers={payers} />
        </>
      )}
    </section>
  )
}

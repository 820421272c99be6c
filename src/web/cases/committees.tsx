// Who pays and who gains: the net of each committee, year by year and in all.
import type { CaseView } from '../../contract/cases.ts'
import { gainedIn, paidIn } from '../../investment/committee-sums.ts'
import { printNumber, printUnit, printYear, typeset, yearRange } from '../page/typeset.ts'
import { da } from './da.ts'
import { YearBars } from './year-bars.tsx'

type Committee = CaseView['committees'][number]

const CommitteeRow = ({
  of,
  view,
  highest,
}: {
  readonly of: Committee
  readonly view: CaseView
  readonly highest: number
}) => (
  <tr>
    <th scope="row">{of.name}</th>
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
const Notes = ({ view }: { readonly view: CaseView }) => (
  <div className="case__after">
    <p className="meta xs">{da.committees.how}</p>
    {view.committeesNote === null ? null : <p className="meta xs">{typeset(view.committeesNote)}</p>}
    {view.committees.some(each => each.name === da.committees.undistributed) ? (
      <p className="meta xs">{da.committees.rest}</p>
    ) : null}
  </div>
)

export const Committees = ({ view }: { readonly view: CaseView }) => {
  const { committees } = view
  const highest = Math.max(1, ...committees.flatMap(each => each.years.map(Math.abs)))
  const sum = (of: (committee: Committee) => number): string =>
    printNumber(committees.reduce((all, each) => all + of(each), 0))
  return (
    <section className="panel" aria-labelledby="committees">
      <div className="panel__h">
        <h2 id="committees">{da.committees.title}</h2>
        {committees.length === 0 ? null : (
          <span className="meta">
            {da.committees.meta(yearRange(view.years), printUnit(view.unit), view.priceLevel)}
          </span>
        )}
      </div>
      {committees.length === 0 ? (
        <p className="case__body">{da.committees.none}</p>
      ) : (
        <>
          <table className="tbl committees">
            <thead>
              <tr>
                <th scope="col">{da.committees.name}</th>
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
              {committees.map(each => (
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
            </tbody>
          </table>
          <Notes view={view} />
        </>
      )}
    </section>
  )
}

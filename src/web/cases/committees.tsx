// Who pays and who gains: the net of each committee, year by year and in all.
import type { CaseView } from '../../contract/cases.ts'
import { printNumber, printUnit, printYear, yearRange } from '../page/typeset.ts'
import { da } from './da.ts'
import { YearBars } from './year-bars.tsx'

type Committee = CaseView['committees'][number]

const sumOf = (years: readonly number[], sign: 1 | -1): number =>
  years.filter(each => each * sign > 0).reduce((sum, each) => sum + each, 0)

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
      {printNumber(sumOf(of.years, 1))}
    </td>
    <td className="num" data-name={da.committees.gains}>
      {printNumber(sumOf(of.years, -1))}
    </td>
    <td className="num" data-name={da.committees.total}>
      {printNumber(of.total)}
    </td>
  </tr>
)

export const Committees = ({ view }: { readonly view: CaseView }) => {
  const { committees } = view
  const highest = Math.max(1, ...committees.flatMap(each => each.years.map(Math.abs)))
  const total = committees.reduce((sum, each) => sum + each.total, 0)
  return (
    <section className="panel" aria-labelledby="committees">
      <div className="panel__h">
        <h2 id="committees">{da.committees.title}</h2>
        {committees.length === 0 ? null : (
          <span className="meta">{da.committees.meta(yearRange(view.years), printUnit(view.unit))}</span>
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
                <td />
                <td />
                <td className="num" data-name={da.committees.total}>
                  {printNumber(total)}
                </td>
              </tr>
            </tbody>
          </table>
          <p className="meta xs case__after">{da.committees.rest}</p>
        </>
      )}
    </section>
  )
}

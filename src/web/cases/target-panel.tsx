// The political target beside the case: decided, given and missing year by year, and what must not get worse.
import { useMemo } from 'react'
import type { RealisedView } from '../../contract/case-follow-up.ts'
import type { CaseView } from '../../contract/cases.ts'
import { type GuardAnswer, targetOf } from '../../investment/target.ts'
import { capital, printNumber, printUnit, printYear, typeset } from '../page/typeset.ts'
import { da } from './da-follow-up.ts'

const statusOf = ({ kept, mustNot, says }: GuardAnswer): string =>
  kept === null ? says : `${capital(kept ? da.target.kept[mustNot] : da.target.broken[mustNot])}. ${says}`

const level = (value: number | null, unit: string | null): string =>
  value === null ? '–' : `${printNumber(value, value % 1 === 0 ? 0 : 1)}${unit === null ? '' : `\u00a0${unit}`}`

const Guards = ({ guards }: { readonly guards: readonly GuardAnswer[] }) => (
  <div className="case__part">
    <h3>{da.target.guards}</h3>
    <table className="tbl guards">
      <caption className="sr-only">{da.target.guards}</caption>
      <thead>
        <tr>
          <th scope="col">{da.target.guard}</th>
          <th scope="col" className="num">
            {da.target.before}
          </th>
          <th scope="col" className="num">
            {da.target.now}
          </th>
        </tr>
      </thead>
      <tbody>
        {guards.map(each => (
          <tr key={each.label}>
            <th scope="row">
              {each.label}
              <span
                className={each.kept === false ? 'meta xs guards__says guards__says--broken' : 'meta xs guards__says'}
              >
                {typeset(statusOf(each))}
              </span>
            </th>
            <td className="num" data-name={da.target.before}>
              {level(each.before, each.unit)}
            </td>
            <td className="num" data-name={da.target.now}>
              {level(each.now, each.unit)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

type Props = { readonly view: CaseView; readonly levels: RealisedView['levels'] }

export const TargetPanel = ({ view, levels }: Props) => {
  const answer = useMemo(
    () => targetOf(view.written, new Map(levels.map(({ indicator, ...level }) => [indicator, level]))),
    [view.written, levels],
  )
  if (answer === null) return null
  const decided = da.target.decided(answer.decidedBy, answer.decidedOn)
  return (
    <section className="panel" aria-labelledby="target">
      <div className="panel__h">
        <h2 id="target">{da.target.title}</h2>
        {decided === '' ? null : <span className="meta">{decided}</span>}
      </div>
      <p className="case__body">{typeset(answer.sentence)}</p>
      <blockquote className="meta case__said">{typeset(answer.says)}</blockquote>
      <table className="tbl target">
        <caption className="sr-only">{`${da.target.title}, ${printUnit(view.unit)}`}</caption>
        <thead>
          <tr>
            <th scope="col">{da.target.year}</th>
            <th scope="col" className="num">
              {da.target.wanted}
            </th>
            <th scope="col" className="num">
              {da.target.given}
            </th>
            <th scope="col" className="num">
              {da.target.missing}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.years.map(({ year, given, missing }) => (
            <tr key={year}>
              <th scope="row">{printYear(year)}</th>
              <td className="num">{printNumber(answer.yearly)}</td>
              <td className="num">{printNumber(given)}</td>
              <td className="num">{printNumber(missing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="meta xs case__after">
        {`${printUnit(view.unit)}. `.replace('.. ', '. ')}
        {da.target.sign}
      </p>
      {answer.guards.length === 0 ? null : <Guards guards={answer.guards} />}
    </section>
  )
}

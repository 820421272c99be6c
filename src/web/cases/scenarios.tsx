// A case beside its scenarios: a row each, and one of them at a time in the curve.
import { useMemo, useState } from 'react'
import { scenarioCurve } from '../../charts/case-charts.ts'
import { type ScenarioAnswer, scenariosOf } from '../../investment/answers/scenarios.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { say } from '../../language/message.ts'
import { ChartPanel } from '../chart/chart-panel.tsx'
import { printNumber, printUnit, printYear, typeset } from '../page/typeset.ts'
import { da } from './da.ts'

const words = da.scenarios

type Shown = { readonly of: InvestmentCase; readonly scenario: ScenarioAnswer }

const chartOf = ({ of, scenario }: Shown) => ({
  ...scenarioCurve(of, scenario),
  title: words.curve(scenario.title, printUnit(of.unit)),
})

const signed = (value: number): string => (value > 0 ? `+${printNumber(value)}` : printNumber(value))

const yearOf = ({ payback }: ScenarioAnswer['total']): string =>
  payback === null ? words.never : printYear(payback.year)

const Told = ({ of }: { readonly of: ScenarioAnswer }) => (
  <>
    {typeset(of.title)}
    {of.because === null ? null : <span className="meta scenario__why">{typeset(of.because)}</span>}
    {of.changes.length === 0 ? null : (
      <ul className="plain meta xs scenario__changes">
        {of.changes.map(say).map(change => (
          <li key={change}>{typeset(change)}</li>
        ))}
      </ul>
    )}
  </>
)

const Row = ({
  of,
  choose,
  shown,
}: {
  readonly of: ScenarioAnswer
  readonly choose: () => void
  readonly shown: boolean
}) => (
  <tr>
    <th scope="row">
      <Told of={of} />
      {of.id === null ? null : (
        <button className="lnk scenario__show" type="button" aria-current={shown} onClick={choose}>
          {shown ? words.shown : words.show} <span className="sr-only">{of.title}</span>
        </button>
      )}
    </th>
    <td className="num" data-name={words.payback}>
      {yearOf(of.total)}
    </td>
    <td className="num" data-name={words.dearest}>
      {of.dearest === null ? words.nothing : printNumber(of.dearest.amount)}
    </td>
    <td className="num" data-name={words.total}>
      {printNumber(of.sum)}
    </td>
    <td className="num" data-name={words.difference}>
      {of.id === null ? '' : signed(of.difference)}
    </td>
  </tr>
)

const columns = [words.payback, words.dearest, words.total, words.difference]

const Table = ({
  of,
  answers,
  shown,
  choose,
}: {
  readonly of: string
  readonly answers: readonly ScenarioAnswer[]
  readonly shown: string | null
  readonly choose: (id: string | null) => void
}) => (
  <table className="tbl scenarios" aria-labelledby={of}>
    <thead>
      <tr>
        <th scope="col">{words.name}</th>
        {columns.map(column => (
          <th key={column} scope="col" className="num">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {answers.map(each => (
        <Row key={each.id} of={each} shown={each.id === shown} choose={() => choose(each.id)} />
      ))}
    </tbody>
  </table>
)

/** The scenarios of a case side by side; the first is in the curve until another is chosen. */
export const Scenarios = ({ case: of }: { readonly case: InvestmentCase }) => {
  const heading = 'scenarios'
  const answers = useMemo(() => scenariosOf(of), [of])
  const [chosen, choose] = useState<string | null>(null)
  const [, ...others] = answers
  const shown = others.find(each => each.id === chosen) ?? others[0]
  const from = useMemo(() => (shown === undefined ? null : { of, scenario: shown }), [of, shown])
  return (
    <>
      <section className="panel" aria-labelledby={heading}>
        <div className="panel__h">
          <h2 id={heading}>{words.title}</h2>
          <span className="meta">{words.meta(printUnit(of.unit))}</span>
        </div>
        {from === null ? (
          <p className="case__body">{words.none}</p>
        ) : (
          <Table of={heading} answers={answers} shown={shown?.id ?? null} choose={choose} />
        )}
      </section>
      {from === null ? null : <ChartPanel of={chartOf} from={from} definition={da.cumulativeMeaning} />}
    </>
  )
}

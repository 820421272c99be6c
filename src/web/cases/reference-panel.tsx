// How other cases went, and what this one gives if it goes as they did.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { roleMay } from '../../access/decide.ts'
import type { ShownRealised } from '../../contract/case-follow-up.ts'
import type { CaseView } from '../../contract/cases.ts'
import { asThese, classOf, ratioText } from '../../investment/reference-class.ts'
import { FailedNote } from '../page/failed.tsx'
import { later } from '../page/later.tsx'
import { printNumber, printUnit, printYear, shortDay, typeset } from '../page/typeset.ts'
import { WaitingPart } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import { da } from './da-follow-up.ts'
import { realisedCases } from './queries.ts'
import { RealisedForm, WithdrawRealised } from './realised-form.tsx'

const words = da.reference

const Strip = later(
  async () => {
    const [{ ratioStripChart }, { ChartPanel }] = await Promise.all([
      import('../../charts/ratio-strip.ts'),
      import('../chart/chart-panel.tsx'),
    ])
    const chartOf = (cases: readonly ShownRealised[]) =>
      ratioStripChart(
        cases.flatMap(({ title, ratio, own }) => (ratio === null ? [] : [{ title, ratio, own }])),
        classOf(cases),
      )
    return ({ cases, view }: { readonly cases: readonly ShownRealised[]; readonly view: CaseView }) => (
      <ChartPanel of={chartOf} from={cases} definition={words.definition}>
        <p className="case__body">{typeset(classOf(cases).sentence)}</p>
        <AsThese cases={cases} view={view} />
        <Known />
      </ChartPanel>
    )
  },
  <WaitingPart />,
)

const AsThese = ({ cases, view }: { readonly cases: readonly ShownRealised[]; readonly view: CaseView }) => {
  const answers = useMemo(() => asThese(view.written, cases), [view.written, cases])
  if (answers.length === 0) return null
  return (
    <div className="case__part">
      <h3>{words.asThese}</h3>
      <table className="tbl as-these">
        <caption className="sr-only">{`${words.asThese}, ${printUnit(view.unit)}`}</caption>
        <thead>
          <tr>
            <th scope="col">{words.ratio}</th>
            <th scope="col" className="num">
              {`${words.total}, ${printUnit(view.unit)}`}
            </th>
            <th scope="col">{words.home}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ ratio, total, payback }) => (
            <tr key={ratio.value}>
              <th scope="row">{typeset(ratioText(ratio))}</th>
              <td className="num">{printNumber(total)}</td>
              <td>{payback.payback === null ? da.payers.never : printYear(payback.payback.year)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const One = ({ of, may }: { readonly of: ShownRealised; readonly may: boolean }) => {
  const years =
    of.years === null ? null : of.years.from === of.years.to ? `${of.years.from}` : `${of.years.from}-${of.years.to}`
  const name = [of.title, of.place, years].filter(part => part !== null).join(', ')
  const marks = [...(of.own ? [words.own] : []), ...(of.confidence === 'unverified' ? [words.unverified] : [])]
  return (
    <li className={of.withdrawn === null ? undefined : 'realised-case--gone'}>
      <b>{name}</b>
      {marks.length === 0 ? null : <span className="meta"> ({marks.join(', ')})</span>}
      <br />
      {typeset(of.says)}
      <span className="meta xs realised-case__source">{words.source(of.source)}</span>
      {of.withdrawn === null ? null : (
        <span className="meta xs realised-case__source">
          {words.withdrawn(of.withdrawn.by, shortDay(of.withdrawn.at), of.withdrawn.why)}
        </span>
      )}
      {of.own && of.withdrawn === null && may ? <WithdrawRealised of={of.id} about={of.title} /> : null}
    </li>
  )
}

const Known = () => {
  const found = useQuery(realisedCases)
  const person = useSession()?.person ?? null
  const may = person !== null && roleMay(person.role, 'write-cases')
  if (found.data === undefined) return null
  return (
    <div className="case__part">
      <h3>{words.known}</h3>
      <ul className="plain realised-cases">
        {found.data.cases.map(each => (
          <One key={each.id} of={each} may={may} />
        ))}
      </ul>
      <p className="meta xs">{typeset(found.data.note)}</p>
      {may ? <RealisedForm /> : null}
    </div>
  )
}

export const ReferencePanel = ({ view }: { readonly view: CaseView }) => {
  const found = useQuery(realisedCases)
  const counted = useMemo(() => found.data?.cases.filter(each => each.withdrawn === null), [found.data])
  if (found.isError) return <FailedNote error={found.error} retry={() => found.refetch()} />
  return counted === undefined ? <WaitingPart /> : <Strip cases={counted} view={view} />
}

// Commitments and year-end: what is spent, what is promised, what it comes to, and what does not fit.
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { type CommitmentMonths, commitmentsChart } from '../../charts/commitments.ts'
import type { CommitmentsView } from '../../contract/commitments.ts'
import { commitments } from '../../contract/commitments.ts'
import { type Months, noMonths, plus } from '../../investment/commitments/cost.ts'
import { addressOf } from '../call/call.ts'
import '../cases/case.css'
import { ChartPanel } from '../chart/chart-panel.tsx'
import { ExportLink } from '../page/export-link.tsx'
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { shortDay } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import { Answers, costsOf } from './answers.tsx'
import { Basis } from './basis.tsx'
import './commitments.css'
import { Cut } from './cut.tsx'
import { da } from './da.ts'
import { FilesPanel } from './files-panel.tsx'
import { Measures } from './measures.tsx'
import { yearQuery } from './queries.ts'
import type { CommitmentSearch } from './search.ts'
import { tableRows } from './table-rows.ts'
import { NotBooked, OnlyInLedger } from './unmatched.tsx'
import { YearTable } from './year-table.tsx'

const monthsOf = (view: CommitmentsView): CommitmentMonths => {
  const add = (of: 'spent' | 'committed'): Months =>
    view.rows.reduce<Months>((sum, each) => plus(sum, each[of]), noMonths)
  return {
    year: view.year,
    spent: add('spent'),
    committed: add('committed'),
    closed: view.closedMonths,
    budget: costsOf(view).budget,
  }
}

type Props = {
  readonly view: CommitmentsView
  readonly search: CommitmentSearch
  readonly choose: (of: CommitmentSearch) => void
}

const Year = ({ view, search, choose }: Props): ReactNode => {
  const months = useMemo(() => monthsOf(view), [view])
  const cut = search.trin !== undefined || search.konto !== undefined || view.district !== null
  const rows = tableRows(view, search, {
    ...da.table,
    onlyInLedger: view.district === null ? da.table.onlyInLedger : da.table.folded,
    total: cut ? da.table.totalCut : da.table.total,
  })
  return (
    <>
      {view.gaps.length === 0 ? null : <p className="note note--late com__note">{da.gaps(view.gaps)}</p>}
      <Answers view={view} />
      <ChartPanel of={commitmentsChart} from={months}>
        {view.ifExtended === 0 ? null : <p className="meta">{da.extended(view.ifExtended)}</p>}
      </ChartPanel>
      <section className="panel com__table" aria-labelledby="year-table">
        <div className="panel__h">
          <h2 id="year-table">{da.table.title}</h2>
          <span className="meta">{da.table.meta(view.year)}</span>
        </div>
        <Cut view={view} search={search} choose={choose} />
        {rows.length === 1 ? (
          <p>
            {da.table.none}{' '}
            <button
              className="lnk"
              type="button"
              onClick={() => choose({ ...(search.aar === undefined ? {} : { aar: search.aar }) })}
            >
              {da.table.all}
            </button>
          </p>
        ) : (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <section className="com-scroll" aria-label={da.table.region} tabIndex={0}>
              <YearTable view={view} rows={rows} />
            </section>
            <p className="meta xs">{da.table.signs}</p>
          </>
        )}
      </section>
      {view.district === null ? (
        <div className="com__two">
          <OnlyInLedger view={view} />
          <NotBooked view={view} />
        </div>
      ) : (
        <p className="meta">
          {view.hidden === 0 ? null : `${da.hidden(view.hidden)} `}
          {da.onlyWhole}
        </p>
      )}
      <Measures key={view.year} year={view.year} />
      <div className="com__two">
        <FilesPanel mayLoad={view.mayLoad} />
        <Basis view={view} />
      </div>
    </>
  )
}

export const CommitmentsPage = (): ReactNode => {
  const search = useSearch({ from: '/disponering' })
  const navigate = useNavigate()
  const found = useQuery(yearQuery(search.aar, search.distrikt))
  if (found.isPending) return <Waiting shape="table" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  const view = found.data
  return (
    <div className="com-page fl-stack">
      <PageHead
        title={da.title(view.year)}
        facts={da.facts(view.closedThrough === null ? null : shortDay(view.closedThrough))}
        actions={
          <ExportLink
            href={addressOf(commitments.workbook, { query: { year: String(view.year) } })}
            label={da.export}
            failed={da.notExported}
            filled
          />
        }
      />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      <Year
        view={view}
        search={search}
        choose={of => void navigate({ to: '/disponering', search: of, replace: true, resetScroll: false })}
      />
    </div>
  )
}

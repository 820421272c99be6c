// One investment case: its four answers, and under them the council's table with what does not add up, how sure it is, or how it went.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import type { CaseView } from '../../contract/cases.ts'
import { Boundary } from '../page/boundary.tsx'
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { later } from '../page/later.tsx'
import { PageHead } from '../page/page-head.tsx'
import { shortDay, yearRange } from '../page/typeset.ts'
import { Waiting, WaitingPart } from '../page/waiting.tsx'
import { Answers } from './answers.tsx'
import './case.css'
import { CasePart, CaseParts, type PartName, partAsked } from './case-parts.tsx'
import { Committees } from './committees.tsx'
import { da } from './da.ts'
import { FindingPanels, NotePanel } from './finding-panels.tsx'
import './follow-up.css'
import { FollowUpPanels } from './follow-up-panels.tsx'
import { marksOf } from './marks.ts'
import { Otherwise } from './otherwise.tsx'
import { CaseActions, Versions } from './own-case.tsx'
import { caseQuery, caseVersion } from './queries.ts'
import { useShowing } from './showing.ts'
import { SourceTables } from './source-tables.tsx'

const factsOf = (view: CaseView): string =>
  [
    view.municipality,
    yearRange(view.years),
    `${da.factPrices(view.priceLevel)}, ${da.factPlain}`,
    ...view.targetGroups.slice(0, 1),
  ].join(' · ')

// The library that draws the charts comes with it, so it is fetched when a case is opened and no earlier.
const Curve = later(async () => (await import('./how-sure.tsx')).Curve, <WaitingPart />)
const HowSure = later(async () => (await import('./how-sure.tsx')).HowSure, <WaitingPart />)

/** A case without amounts has no curve and nothing to be sure of. */
const NothingBooked = () => (
  <section className="panel" aria-labelledby="no-curve">
    <h2 id="no-curve">{da.noCurve}</h2>
    <p className="case__body">{da.noAmounts}</p>
  </section>
)

const Source = ({ view }: { readonly view: CaseView }) => (
  <section className="panel panel--quiet" aria-labelledby="source">
    <div className="panel__h">
      <h2 id="source">{da.source.title}</h2>
    </div>
    <p className="case__body case__source">{view.source}</p>
    <p className="meta case__after">
      {view.own === null
        ? da.source.loaded(shortDay(view.loadedAt))
        : da.source.own(view.own.version, view.own.savedBy, shortDay(view.loadedAt))}
    </p>
  </section>
)

const Case = ({
  view,
  shown,
  udgave,
}: {
  readonly view: CaseView
  readonly shown: PartName
  readonly udgave: string | undefined
}) => {
  const marks = useMemo(() => marksOf(view), [view])
  const showing = useShowing(view.tables[0]?.id ?? '')
  const nothing = view.net.every(each => each === 0)
  return (
    <>
      <Answers figures={view.figures} written={view.written} />
      <CaseParts view={view} shown={shown} udgave={udgave} />
      <CasePart of="svaret" shown={shown}>
        <SourceTables view={view} marks={marks} showing={showing} />
        <div className="fl-cols case__below">
          <aside className="fl-stack case__side" aria-label={da.findings.title}>
            <FindingPanels marks={marks} showing={showing} tables={view.tables} />
          </aside>
          <div className="fl-stack case__main">
            {nothing ? (
              <NothingBooked />
            ) : (
              <Boundary>
                <Curve case={view.written} />
              </Boundary>
            )}
            <NotePanel marks={marks} showing={showing} tables={view.tables} />
          </div>
        </div>
        <div className="fl-stack case__below">
          <Committees view={view} />
          <Versions view={view} />
          <Source view={view} />
        </div>
      </CasePart>
      <CasePart of="sikkerhed" shown={shown}>
        <div className="fl-stack">
          {nothing ? (
            <NothingBooked />
          ) : (
            <Boundary>
              <HowSure case={view.written} published={view.own === null} />
            </Boundary>
          )}
          <Otherwise of={view.written} />
        </div>
      </CasePart>
      <CasePart of="fulgt" shown={shown}>
        <div className="fl-stack">
          <FollowUpPanels view={view} />
        </div>
      </CasePart>
    </>
  )
}

/** `udgave`: an earlier version of an own case; nothing for the one that stands. `del`: the page of the case, see `PartName`. */
export type CaseSearch = { readonly udgave?: string; readonly del?: string }

const useCase = (id: string, version: number) => {
  const now = useQuery({ ...caseQuery(id), enabled: !(version > 0) })
  const then = useQuery({ ...caseVersion(id, version), enabled: version > 0 })
  return version > 0 ? then : now
}

export const CasePage = (): ReactNode => {
  const { id } = useParams({ from: '/investeringscases/$id' })
  const { udgave, del } = useSearch({ from: '/investeringscases/$id' })
  const found = useCase(id, Number(udgave ?? 0))
  if (found.isPending) return <Waiting shape="case" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  const view = found.data
  return (
    <>
      <PageHead
        title={view.title}
        crumbs={
          <>
            <Link to="/investeringscases">{da.crumb}</Link> › {view.municipality}
          </>
        }
        facts={factsOf(view)}
        actions={<CaseActions view={view} />}
      />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      <Case key={`${view.id} ${view.own?.version ?? 0}`} view={view} shown={partAsked(del)} udgave={udgave} />
    </>
  )
}

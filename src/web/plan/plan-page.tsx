// A child's plans: what holds, what is a draft, earlier versions; and the form, where one writes.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day } from '../../language/day.ts'
import { shortName } from '../children/life-of.ts'
import { childQuery } from '../children/queries.ts'
import { FailedNote, FailedPage, leadsNowhere } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { da } from './da.ts'
import { helpOptions } from './help-names.ts'
import './plan.css'
import { caseQuery } from '../child/queries.ts'
import { PlanEditor } from './plan-editor.tsx'
import { draftOn, emptyDraft, versionsOf } from './plan-form.ts'
import { PlanPanel } from './plan-panel.tsx'
import { shownPlans } from './plan-view.ts'

/** What the address says: which plan is written on, or `ny` for a new one; nothing where the plans are read. */
export type PlanSearch = { readonly skriv?: string }

export const PlanPage = (): ReactNode => {
  const { id } = useParams({ from: '/boern/$id/plan' })
  const { skriv } = useSearch({ from: '/boern/$id/plan' })
  const child = useQuery(childQuery(id))
  const found = useQuery(caseQuery(id, undefined))
  const retry = () => {
    void child.refetch()
    void found.refetch()
  }
  const error = child.error ?? found.error
  if (leadsNowhere(error)) return <FailedPage error={error} retry={retry} />
  if (child.isPending || found.isPending) return <Waiting shape="case" />
  if (child.data === undefined || found.data === undefined) return <FailedPage error={error} retry={retry} />
  const { identity } = child.data
  const picture = found.data
  const { plans } = picture.facts
  const name = identity.protected ? null : shortName(identity)
  const tab = `${da.crumb} · ${identity.caseNumber}`
  const person = (
    <Link to="/boern/$id" params={{ id }}>
      {identity.name}
    </Link>
  )
  if (skriv !== undefined) {
    const versions = versionsOf(plans, skriv)
    const [first, latest] = [versions[0], versions.at(-1)]
    const tied = latest?.goals.map(each => each.measure) ?? []
    return (
      <PlanEditor
        key={`${id} ${skriv}`}
        child={id}
        start={latest === undefined ? emptyDraft('child') : draftOn(latest, versions, picture.versions[latest.id] ?? 1)}
        subject={first === undefined ? `${id}.ny` : `${id}.${first.id}`}
        written={first === undefined ? null : versions.reduce((sum, each) => sum + (picture.versions[each.id] ?? 1), 0)}
        plans={plans}
        help={helpOptions(picture, tied)}
        crumbs={
          <>
            {person} ›{' '}
            <Link to="/boern/$id/plan" params={{ id }} search={{}}>
              {da.crumb}
            </Link>
          </>
        }
        tab={tab}
        today={day(picture.on)}
      />
    )
  }
  const shown = shownPlans(picture)
  const write = (
    <Link
      className={shown.length === 0 ? 'btn btn--1' : 'btn'}
      to="/boern/$id/plan"
      params={{ id }}
      search={{ skriv: 'ny' }}
    >
      {shown.length === 0 ? da.write : da.writeOther}
    </Link>
  )
  return (
    <>
      <PageHead
        title={da.title(name)}
        tab={tab}
        crumbs={
          <>
            {person} › {da.crumb}
          </>
        }
        actions={write}
      />
      {error === null ? null : <FailedNote error={error} retry={retry} />}
      {shown.length === 0 ? (
        <section className="panel">
          <p>{da.none}</p>
          <p className="meta">{da.noneNext}</p>
        </section>
      ) : null}
      {shown.map(each => (
        <PlanPanel key={each.plan} child={id} of={each} picture={picture} name={name} />
      ))}
    </>
  )
}

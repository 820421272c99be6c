// The page of emergencies: what a leader must see, the form that opens a file, and what is open now.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { roleMay } from '../../access/decide.ts'
import type { OwnEmergency } from '../../contract/emergency.ts'
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { untilMoment } from '../page/moments.ts'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'
import './emergency.css'
import { Notices } from './notices.tsx'
import { OpeningForm } from './opening-form.tsx'
import { emergenciesQuery } from './queries.ts'

const Own = ({ own }: { readonly own: readonly OwnEmergency[] }) => (
  <section className="panel" aria-labelledby="aabne-nu">
    <div className="panel__h">
      <h2 id="aabne-nu">{da.own.title}</h2>
    </div>
    {own.length === 0 ? (
      <p className="meta">{da.own.none}</p>
    ) : (
      <ul className="plain">
        {own.map(each => (
          <li key={each.id} className="own-access">
            <b>{da.own.one(each.caseNumber)}</b>
            <span className="meta">{da.own.until(untilMoment(each.from, each.until))}</span>
          </li>
        ))}
      </ul>
    )}
  </section>
)

const WhatHappens = () => (
  <section className="panel panel--quiet" aria-labelledby="hvad-sker">
    <div className="panel__h">
      <h2 id="hvad-sker">{da.what.title}</h2>
    </div>
    <ul className="plain what">
      {da.what.facts.map(each => (
        <li key={each}>{each}</li>
      ))}
    </ul>
    <h3 className="what__never">{da.what.never}</h3>
    <p className="meta">{da.what.neverFacts}</p>
  </section>
)

export const EmergencyPage = (): ReactNode => {
  const found = useQuery(emergenciesQuery)
  const role = useSession()?.person?.role
  if (found.isPending) return <Waiting shape="case" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  const { most, least, own, notices } = found.data
  return (
    <>
      <PageHead title={da.title} facts={da.facts} />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      <div className="fl-cols">
        <div className="fl-stack">
          {role !== undefined && roleMay(role, 'follow-break-glass') ? <Notices notices={notices} /> : null}
          <OpeningForm most={most} least={least} />
        </div>
        <aside className="fl-stack" aria-label={da.own.title}>
          <Own own={own} />
          <WhatHappens />
        </aside>
      </div>
    </>
  )
}

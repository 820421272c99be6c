// The page of a notification: written down, or judged within its 24 hours, with the siblings' cases and what came before beside it.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { firstName } from '../child/first-name.ts'
import { caseQuery, familyQuery } from '../child/queries.ts'
import { childQuery } from '../children/queries.ts'
import { FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import { AssessNotification } from './assess-form.tsx'
import { ClockPanel, Earlier, Siblings } from './beside.tsx'
import { da } from './da.ts'
import './notification.css'
import { ReceiveNotification } from './receive-form.tsx'

export const NotificationPage = (): ReactNode => {
  const { id } = useParams({ from: '/boern/$id/underretning' })
  const { om } = useSearch({ from: '/boern/$id/underretning' })
  const session = useSession()
  const child = useQuery(childQuery(id))
  const picture = useQuery(caseQuery(id, undefined))
  const family = useQuery(familyQuery(id))
  const failed = [child, picture, family].find(each => each.isError && each.data === undefined)
  if (failed !== undefined) return <FailedPage error={failed.error} retry={() => void failed.refetch()} />
  if (!child.data || !picture.data || !family.data || session === null) return <Waiting shape="lines" />
  const { identity } = child.data
  const { today } = session
  const { notifications } = picture.data.facts
  const of = notifications.find(each => each.id === om)
  const version = of === undefined ? undefined : picture.data.versions[of.id]
  const name = firstName(identity)
  const judged = of !== undefined && of.assessedAt !== null
  const assessing = of !== undefined && version !== undefined && !judged
  return (
    <div className="notification">
      <PageHead
        title={assessing || judged ? da.title.assess(name) : da.title.write(name)}
        tab={identity.caseNumber}
        crumbs={
          <>
            <Link to="/boern/$id" params={{ id }}>
              {identity.name}
            </Link>{' '}
            › {da.crumb}
          </>
        }
        actions={
          assessing || judged ? (
            <Link className="btn" to="/boern/$id/underretning" params={{ id }} search={{}}>
              {da.writeNew}
            </Link>
          ) : undefined
        }
      />
      <div className="fl-cols">
        <div>
          {judged ? <p className="note note--ok">{da.already}</p> : null}
          {assessing ? (
            <AssessNotification key={of.id} child={id} of={of} version={version} today={today} />
          ) : judged ? null : (
            <ReceiveNotification key={id} child={id} today={today} />
          )}
        </div>
        <aside className="fl-stack" aria-label={da.aside}>
          {assessing ? <ClockPanel of={of} picture={picture.data} today={today} /> : null}
          <Siblings family={family.data} />
          <Earlier of={notifications.filter(each => judged || each.id !== om)} today={today} />
        </aside>
      </div>
    </div>
  )
}

// The page where the next step down is named, changed and ended.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { day } from '../../language/day.ts'
import { contains } from '../../language/period.ts'
import { firstName } from '../child/first-name.ts'
import { caseQuery } from '../child/queries.ts'
import { childQuery, ladderRule, stepNames } from '../children/queries.ts'
import { FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'
import { Ending } from './ending.tsx'
import './way-down.css'
import { WayDownWriting } from './way-down-form.tsx'

export const WayDownPage = (): ReactNode => {
  const { id } = useParams({ from: '/boern/$id/vej-ned' })
  const { vej } = useSearch({ from: '/boern/$id/vej-ned' })
  const navigate = useNavigate()
  const session = useSession()
  const child = useQuery(childQuery(id))
  const picture = useQuery(caseQuery(id, undefined))
  const ladder = useQuery(ladderRule)
  const failed = [child, picture, ladder].find(each => each.isError && each.data === undefined)
  if (failed !== undefined) return <FailedPage error={failed.error} retry={() => void failed.refetch()} />
  if (!child.data || !picture.data || !ladder.data || session === null) return <Waiting shape="case" />
  const today = day(session.today)
  const { facts, versions } = picture.data
  const way = facts.waysDown.find(each => each.id === vej)
  const running = facts.help.filter(each => contains(each.period, today)).map(each => each.step)
  const { identity } = child.data
  return (
    <WayDownWriting
      key={way?.id ?? 'new'}
      child={id}
      way={way}
      version={way === undefined ? null : (versions[way.id] ?? null)}
      stepNow={running.length === 0 ? null : Math.max(...running)}
      steps={stepNames(ladder.data, today)}
      head={line => (
        <PageHead
          title={da.title}
          tab={identity.caseNumber}
          crumbs={
            <>
              <Link to="/boern/$id" params={{ id }}>
                {identity.name}
              </Link>{' '}
              › {da.crumb}
            </>
          }
          facts={da.intro(firstName(identity))}
          actions={line}
        />
      )}
      side={
        way === undefined ? null : (
          <Ending
            child={id}
            way={way}
            version={versions[way.id] ?? 1}
            today={today}
            onEnded={() => void navigate({ to: '/boern/$id', params: { id } })}
          />
        )
      }
    />
  )
}

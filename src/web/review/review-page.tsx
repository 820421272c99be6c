// Management review: a leader's draws, one draw gone through, or what was found in an adviser's own cases.
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { roleMay } from '../../access/decide.ts'
import { FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'
import { Draws } from './draws.tsx'
import { Findings } from './findings.tsx'
import { OneReview } from './one-review.tsx'
import { findingsQuery } from './queries.ts'
import './review.css'

/** An adviser sees what was found, and draws nothing. */
const OwnFindings = () => {
  const found = useQuery(findingsQuery)
  if (found.isPending) return <Waiting shape="table" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  return (
    <>
      <PageHead title={da.title} facts={da.factsAdviser} />
      <Findings title={da.findings.titleAdviser} none={da.findings.noneAdviser} findings={found.data.findings} />
    </>
  )
}

export const ReviewPage = (): ReactNode => {
  const { stikproeve } = useSearch({ from: '/ledelsestilsyn' })
  const role = useSession()?.person?.role
  if (role === undefined) return <Waiting shape="table" />
  if (!roleMay(role, 'review-case')) return <OwnFindings />
  return stikproeve === undefined ? <Draws /> : <OneReview key={stikproeve} id={stikproeve} />
}

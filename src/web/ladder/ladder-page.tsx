// The ladder: how many children stand on each step, and what can be offered there.
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { LadderView } from '../../contract/services.ts'
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { shortDay } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import { da } from './da.ts'
import './ladder.css'
import { LadderChart } from './ladder-chart.tsx'
import { ladderQuery } from './queries.ts'
import { Services } from './services.tsx'
import { Steps } from './steps.tsx'

const factsOf = (view: LadderView): string =>
  [da.facts(shortDay(view.on), view.children, view.withoutStep.shown ? view.withoutStep.value : null), view.title].join(
    ' · ',
  )

export const LadderPage = (): ReactNode => {
  const ladder = useQuery(ladderQuery)
  const { tilbud } = useSearch({ from: '/trappen' })
  if (ladder.isPending) return <Waiting shape="case" />
  if (ladder.data === undefined) return <FailedPage error={ladder.error} retry={() => ladder.refetch()} />
  const view = ladder.data
  return (
    <>
      <PageHead title={da.title} facts={factsOf(view)} />
      {ladder.isError ? <FailedNote error={ladder.error} retry={() => ladder.refetch()} /> : null}
      <div className="fl-cols ladder__top">
        <LadderChart view={view} />
        <Steps view={view} />
      </div>
      <Services key={tilbud} view={view} sought={tilbud} />
    </>
  )
}

// What came of the case, fetched by itself: the target with its guards, plan beside accounts, and how other cases went.
import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '../../contract/cases.ts'
import { FailedNote } from '../page/failed.tsx'
import { WaitingPart } from '../page/waiting.tsx'
import { realisedQuery } from './queries.ts'
import { RealisedPanel } from './realised-panel.tsx'
import { ReferencePanel } from './reference-panel.tsx'
import { TargetPanel } from './target-panel.tsx'

export const FollowUpPanels = ({ view }: { readonly view: CaseView }) => {
  const found = useQuery(realisedQuery(view.id))
  return (
    <>
      <TargetPanel view={view} levels={found.data?.levels ?? []} />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      {found.data === undefined ? found.isPending ? <WaitingPart /> : null : <RealisedPanel of={found.data.realised} />}
      <ReferencePanel view={view} />
    </>
  )
}

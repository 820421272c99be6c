// The journal, for whoever controls it: a search, and the rows it finds.
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Refused } from '../call/call.ts'
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { WaitingPart } from '../page/waiting.tsx'
import { da } from './da.ts'
import './journal.css'
import { journalRows } from './queries.ts'
import { Results } from './results.tsx'
import { SearchForm, type Wrong } from './search-form.tsx'

/** What the server says of the fields, in the page's own words where it can; null where that is not what is wrong. */
const wrongOf = (error: unknown, sought: string | undefined): Wrong | null => {
  if (!(error instanceof Refused)) return null
  if (error.status === 404 && sought !== undefined) return { child: da.noSuchCase }
  if (error.status !== 400) return null
  const fields = error.problem.fields ?? {}
  return 'child' in fields ? { ...fields, child: da.notCaseNumber } : fields
}

const named = ({ child, person, from, to }: Wrong): boolean =>
  [child, person, from, to].some(each => each !== undefined)

export const JournalPage = (): ReactNode => {
  const search = useSearch({ from: '/log' })
  const rows = useQuery(journalRows(search))
  const wrong = rows.isError ? wrongOf(rows.error, search.sag) : {}
  if (wrong === null && rows.data === undefined) return <FailedPage error={rows.error} retry={() => rows.refetch()} />
  return (
    <>
      <PageHead title={da.title} facts={da.facts} />
      <div className="fl-stack">
        <SearchForm search={search} wrong={wrong ?? {}} />
        {wrong === null ? <FailedNote error={rows.error} retry={() => rows.refetch()} /> : null}
        {rows.isError && wrong !== null && !named(wrong) ? (
          <p className="note note--late" role="alert">
            {da.unusable}
          </p>
        ) : null}
        {rows.isPending ? <WaitingPart /> : null}
        {rows.data === undefined || (rows.isError && wrong !== null) ? null : (
          <Results found={rows.data} search={search} />
        )}
      </div>
    </>
  )
}

// What the search found, grouped by what it is.
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { search } from '../../contract/search.ts'
import { call } from '../call/call.ts'
import { roleMay } from '../frame/menu.ts'
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { typeset } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'
import './search.css'

type Hit = z.output<typeof search.find.answer>['hits'][number]

const HitLink = ({ of }: { readonly of: Hit }) =>
  of.kind === 'case' ? (
    <Link to="/investeringscases/$id" params={{ id: of.id }}>
      {of.title}
    </Link>
  ) : (
    <Link to="/trappen" search={{ tilbud: of.id }}>
      {of.title}
    </Link>
  )

const Hits = ({ kind, hits }: { readonly kind: Hit['kind']; readonly hits: readonly Hit[] }) =>
  hits.length === 0 ? null : (
    <section className="panel" aria-labelledby={`fundne-${kind}`}>
      <div className="panel__h">
        <h2 id={`fundne-${kind}`}>{da.kinds[kind]}</h2>
        <span className="meta">{hits.length}</span>
      </div>
      <ul className="plain hits">
        {hits.map(hit => (
          <li key={hit.id}>
            <b>
              <HitLink of={hit} />
            </b>
            <p className="meta">{typeset(hit.about)}</p>
          </li>
        ))}
      </ul>
    </section>
  )

/** The server reads no longer question. */
const longest = 100

export const SearchPage = (): ReactNode => {
  const q = useSearch({ from: '/soeg' }).q.trim().slice(0, longest)
  const role = useSession()?.person?.role
  const scope = da.scope(role !== undefined && roleMay(role, 'read-cases'))
  const found = useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => call(search.find, { query: { q } }, signal),
    enabled: q !== '',
  })
  if (q === '') {
    return (
      <>
        <PageHead title={da.title} />
        <section className="panel">
          <p>{da.empty}</p>
          <p className="meta">{scope}</p>
        </section>
      </>
    )
  }
  if (found.isPending) return <Waiting shape="lines" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  const { hits } = found.data
  return (
    <>
      <PageHead title={da.titleFor(q)} facts={<span role="status">{da.found(hits.length)}</span>} />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      <div className="fl-stack found">
        {hits.length === 0 ? (
          <section className="panel">
            <p>{da.nothing(q)}</p>
            <p className="meta">{da.nothingNext}</p>
          </section>
        ) : (
          (['case', 'service'] as const).map(kind => (
            <Hits key={kind} kind={kind} hits={hits.filter(hit => hit.kind === kind)} />
          ))
        )}
        <p className="meta">{scope}</p>
      </div>
    </>
  )
}

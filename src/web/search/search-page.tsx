// What the search found, grouped by what it is.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { Role } from '../../access/role.ts'
import { search } from '../../contract/search.ts'
import { call, Refused } from '../call/call.ts'
import { roleMay } from '../frame/menu.ts'
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { typeset } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import { useAsked } from './asked.ts'
import { ChildHits } from './child-hits.tsx'
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

/** One search; the server writes each down. */
const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) => call(search.find, { body: { q } }, signal),
    enabled: q !== '',
    gcTime: 5 * 60_000,
    staleTime: 0,
  })

const Scope = ({ role }: { readonly role: Role | undefined }) => {
  if (role === undefined) return null
  const children = roleMay(role, 'list-children')
  return (
    <p className="meta">
      {da.scope(children, roleMay(role, 'read-cases'))} {children ? da.written : null}
    </p>
  )
}

/** What is wrong with the question, where that is why nothing was searched for; the field says it best. */
const wrongWith = (error: unknown): string | undefined => {
  if (!(error instanceof Refused) || error.status !== 400) return undefined
  const [field] = Object.values(error.problem.fields ?? {})
  return field ?? error.problem.sentence
}

export const SearchPage = (): ReactNode => {
  const q = useAsked()
  const role = useSession()?.person?.role
  const found = useQuery(searchQuery(q))
  const wrong = wrongWith(found.error)
  if (q === '' || wrong !== undefined) {
    return (
      <>
        <PageHead title={da.title} />
        <section className="panel found" role={wrong === undefined ? undefined : 'alert'}>
          <p>
            {wrong === undefined ? da.empty : <b>{da.unusable}. </b>}
            {wrong}
          </p>
          {role !== undefined && roleMay(role, 'list-children') ? <p className="meta">{da.how}</p> : null}
          <Scope role={role} />
        </section>
      </>
    )
  }
  if (found.isPending) return <Waiting shape="lines" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  const { children, more, hits } = found.data
  const count = children.length + hits.length
  return (
    <>
      <PageHead title={da.titleFor(q)} tab={da.title} facts={<span role="status">{da.found(count)}</span>} />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      <div className="fl-stack found">
        {count === 0 ? (
          <section className="panel">
            <p>{da.nothing(q)}</p>
            <p className="meta">{da.nothingNext}</p>
          </section>
        ) : null}
        <ChildHits found={children} more={more} />
        {(['case', 'service'] as const).map(kind => (
          <Hits key={kind} kind={kind} hits={hits.filter(hit => hit.kind === kind)} />
        ))}
        <Scope role={role} />
      </div>
    </>
  )
}

// What can be done with a case from its page: a copy of one's own, editing, comparing, withdrawing, and its earlier versions.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type CaseView, cases } from '../../contract/cases.ts'
import { call } from '../call/call.ts'
import { tellSaved } from '../form/just-saved.ts'
import { roleMay } from '../frame/menu.ts'
import { sentenceOf } from '../page/failed.tsx'
import { shortMoment } from '../page/moments.ts'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'
import { PrintForm } from './print-form.tsx'
import { caseVersions } from './queries.ts'

const words = da.own

/** True where the one who is in may write cases. */
export const useMayWrite = (): boolean => {
  const role = useSession()?.person?.role
  return role !== undefined && roleMay(role, 'write-cases')
}

type Begin = { readonly title: string; readonly copyOf?: string }

/** A button that makes an own case and goes to its editor. */
export const BeginCase = ({ of, label }: { readonly of: Begin; readonly label: string }) => {
  const client = useQueryClient()
  const navigate = useNavigate()
  const begin = useMutation({
    gcTime: 0,
    mutationFn: () => call(cases.create, { body: of }),
    onSuccess: async made => {
      await client.invalidateQueries({ queryKey: ['cases'] })
      await navigate({ to: '/investeringscases/$id/rediger', params: { id: made.case } })
    },
  })
  return (
    <>
      <button className="btn" type="button" disabled={begin.isPending} onClick={() => begin.mutate()}>
        {begin.isPending ? words.copying : label}
      </button>
      {begin.isError ? (
        <span role="alert">
          {words.failed} {sentenceOf(begin.error)}
        </span>
      ) : null}
    </>
  )
}

export const CaseActions = ({ view }: { readonly view: CaseView }) => {
  const mayWrite = useMayWrite()
  const { id, own } = view
  return (
    <>
      {view.written.scenarios.length === 0 ? null : (
        <Link className="btn" to="/investeringscases/$id/scenarier" params={{ id }}>
          {words.compare}
        </Link>
      )}
      {mayWrite && own === null ? (
        <BeginCase of={{ title: words.copyTitle(view.title), copyOf: id }} label={words.copy} />
      ) : null}
      {mayWrite && own !== null ? (
        <Link className="btn" to="/investeringscases/$id/rediger" params={{ id }}>
          {words.edit}
        </Link>
      ) : null}
      <PrintForm id={id} />
    </>
  )
}

const Withdraw = ({ id, version }: { readonly id: string; readonly version: number }) => {
  const client = useQueryClient()
  const navigate = useNavigate()
  const withdraw = useMutation({
    gcTime: 0,
    mutationFn: () => call(cases.withdraw, { params: { case: id }, body: { version } }),
    onSuccess: async ({ version: made }) => {
      tellSaved({ case: id, version: made, what: words.withdrawn, at: Date.now() })
      await navigate({ to: '/investeringscases' })
      await client.invalidateQueries({ queryKey: ['cases'] })
    },
  })
  return (
    <p className="case__after">
      <button className="lnk" type="button" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {words.withdraw}
      </button>
      {withdraw.isError ? <span role="alert"> {sentenceOf(withdraw.error)}</span> : null}
    </p>
  )
}

/** Every version of an own case, each with the way to it. */
export const Versions = ({ view }: { readonly view: CaseView }) => {
  const { own, id, written } = view
  const mayWrite = useMayWrite()
  const found = useQuery({ ...caseVersions(id), enabled: own !== null })
  if (own === null) return null
  return (
    <section className="panel" aria-labelledby="versions">
      <div className="panel__h">
        <h2 id="versions">{words.title}</h2>
        {own.version === own.latest ? null : (
          <span className="meta">
            {words.older(own.version, own.latest)}{' '}
            <Link to="/investeringscases/$id" params={{ id }} search={{}}>
              {words.newest}
            </Link>
          </span>
        )}
      </div>
      {found.isError ? <p>{words.none}</p> : null}
      <ol className="plain versions">
        {(found.data ?? []).map(each => (
          <li key={each.version}>
            {each.version === own.version ? (
              <b>{words.version(each.version)}</b>
            ) : (
              <Link to="/investeringscases/$id" params={{ id }} search={{ udgave: String(each.version) }}>
                {words.version(each.version)}
              </Link>
            )}{' '}
            <span className="meta">
              {words.by(each.savedBy, shortMoment(each.savedAt))}
              {each.withdrawn ? `, ${words.wasWithdrawn}` : ''}
              {each.version === own.version ? `, ${words.shown}` : ''}
            </span>
          </li>
        ))}
      </ol>
      {written.copyOf === undefined ? null : (
        <p className="meta case__after">
          {words.copyOf}{' '}
          <Link to="/investeringscases/$id" params={{ id: written.copyOf }} search={{}}>
            {written.copyOf}
          </Link>
        </p>
      )}
      {mayWrite && own.version === own.latest ? <Withdraw id={id} version={own.version} /> : null}
    </section>
  )
}

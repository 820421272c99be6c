// The editor of an own case: fetched with its version, and begun anew whenever another version stands.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { roleMay } from '../../frame/menu.ts'
import { FailedPage } from '../../page/failed.tsx'
import { PageHead } from '../../page/page-head.tsx'
import { Waiting } from '../../page/waiting.tsx'
import { useSession } from '../../session/session.ts'
import { da as cases } from '../da.ts'
import { caseQuery } from '../queries.ts'
import { da } from './da.ts'
import { Editor } from './editor.tsx'

export const EditorPage = (): ReactNode => {
  const { id } = useParams({ from: '/investeringscases/$id/rediger' })
  const found = useQuery(caseQuery(id))
  const role = useSession()?.person?.role
  if (found.isPending) return <Waiting shape="case" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  const { own, title } = found.data
  const mayWrite = role !== undefined && roleMay(role, 'write-cases')
  const crumbs = (
    <>
      <Link to="/investeringscases">{cases.crumb}</Link> ›{' '}
      <Link to="/investeringscases/$id" params={{ id }} search={{}}>
        {title}
      </Link>{' '}
      › {da.crumb}
    </>
  )
  if (own === null || !mayWrite) {
    return (
      <>
        <PageHead title={title} tab={da.tab(title)} crumbs={crumbs} />
        <section className="panel">
          <p>{own === null ? da.notOwn : da.mayNotWrite}</p>
        </section>
      </>
    )
  }
  return <Editor key={`${id} ${own.version}`} written={found.data.written} own={own} crumbs={crumbs} />
}

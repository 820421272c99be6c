// The editor of an own case: fetched with its version, and begun anew whenever another version stands.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { roleMay } from '../../frame/menu.ts'
import { FailedPage } from '../../page/failed.tsx'
import { PageHead } from '../../page/page-head.tsx'
import { Waiting } from '../../page/waiting.tsx'
import { useSession } from '../../session/session.ts'
import { da as cases } from '../da.ts'
import { caseQuery } from '../queries.ts'
import { da } from './da.ts'
import { Editor } from './editor.tsx'

/**
 * The case as the editor was opened on. A newer version takes its place only where nothing is being written: what a colleague
 * saves meanwhile is met when one saves, never by what one has typed being gone.
 */
const useOpened = (now: CaseView | undefined) => {
  const [opened, setOpened] = useState(now)
  const writing = useRef(false)
  useEffect(() => {
    if (now !== undefined && !writing.current) setOpened(now)
  }, [now])
  return { opened, writing }
}

export const EditorPage = (): ReactNode => {
  const { id } = useParams({ from: '/investeringscases/$id/rediger' })
  const found = useQuery(caseQuery(id))
  const role = useSession()?.person?.role
  const { opened, writing } = useOpened(found.data)
  if (found.isError && opened === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  if (opened === undefined || opened.id !== id) return <Waiting shape="case" />
  const { own, title } = opened
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
  return <Editor key={`${id} ${own.version}`} written={opened.written} own={own} crumbs={crumbs} writing={writing} />
}

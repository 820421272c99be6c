// The list of the children one may see: in the order and on the step the address says.
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Role } from '../../access/role.ts'
import { day } from '../../language/day.ts'
import { Refused } from '../call/call.ts'
import { roleMay } from '../frame/menu.ts'
import { FailedNote, FailedPage, leadsNowhere } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import './child-list.css'
import { ChildTable } from './child-table.tsx'
import { CutBar } from './cut-bar.tsx'
import { da } from './da.ts'
import { ExportFile } from './export-file.tsx'
import { choiceOf, type ListSearch, onPage, withStep } from './list-search.ts'
import { Pages } from './pages.tsx'
import { type ChildList, childList, ladderRule, type StepName, stepNames } from './queries.ts'

const words = da.list

/** A role that has no list of children is told so by the rule's own sentence. */
const RoleRefused = ({ sentence }: { readonly sentence: string }) => (
  <>
    <PageHead title={da.refusedTitle} />
    <section className="panel">
      <p>{sentence}</p>
    </section>
  </>
)

type Shown = { readonly list: ChildList; readonly steps: readonly StepName[]; readonly search: ListSearch }

const Nobody = ({ list, role, search, go }: Shown & { readonly role: Role; readonly go: (to: ListSearch) => void }) => {
  if (list.total > 0)
    return (
      <p>
        {words.noneOnPage}{' '}
        <button className="lnk" type="button" onClick={() => go(onPage(search, 1))}>
          {words.firstPage}
        </button>
      </p>
    )
  if (search.trin === undefined) return <p>{words.none(role)}</p>
  return (
    <p>
      {words.noneOnStep(search.trin)}{' '}
      <button className="lnk" type="button" onClick={() => go(withStep(search, null))}>
        {words.showAll}
      </button>
    </p>
  )
}

const List = ({ list, steps, search, role }: Shown & { readonly role: Role }) => {
  const navigate = useNavigate()
  const go = (to: ListSearch) => void navigate({ to: '/boern', search: to, replace: true, resetScroll: false })
  const cut = list.total > 0 || search.trin !== undefined
  return (
    <section className="panel" aria-label={words.title}>
      {cut ? <CutBar list={list} steps={steps} search={search} role={role} go={go} /> : null}
      {list.children.length === 0 ? (
        <Nobody list={list} steps={steps} search={search} role={role} go={go} />
      ) : (
        <>
          <ChildTable rows={list.children} steps={steps} search={search} go={go} />
          <Pages list={list} search={search} />
        </>
      )}
    </section>
  )
}

export const ChildListPage = (): ReactNode => {
  const search = useSearch({ from: '/boern' })
  const session = useSession()
  const choice = choiceOf(search)
  const found = useQuery(childList(choice))
  const ladder = useQuery(ladderRule)
  if (found.error instanceof Refused && found.error.status === 403)
    return <RoleRefused sentence={found.error.problem.sentence} />
  if (leadsNowhere(found.error)) return <FailedPage error={found.error} retry={() => found.refetch()} />
  if (found.isPending || ladder.isPending || session?.person == null) return <Waiting shape="table" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  if (ladder.data === undefined) return <FailedPage error={ladder.error} retry={() => ladder.refetch()} />
  const { role } = session.person
  const { data: list } = found
  return (
    <>
      <PageHead
        title={words.title}
        facts={words.who(role)}
        actions={list.total > 0 && roleMay(role, 'export') ? <ExportFile choice={choice} /> : undefined}
      />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      <List list={list} steps={stepNames(ladder.data, day(session.today))} search={search} role={role} />
    </>
  )
}

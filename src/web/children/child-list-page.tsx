// The list of the children one may see: in the order and on the step the address says.
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Role } from '../../access/role.ts'
import { children } from '../../contract/children.ts'
import { day } from '../../language/day.ts'
import { addressOf, Refused } from '../call/call.ts'
import { roleMay } from '../frame/menu.ts'
import { ExportLink } from '../page/export-link.tsx'
import { FailedNote, FailedPage, leadsNowhere } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import './child-list.css'
import { ChildTable } from './child-table.tsx'
import { CutBar } from './cut-bar.tsx'
import { da } from './da.ts'
import { choiceOf, isCut, type ListChoice, type ListSearch, onPage, uncut, withoutDue } from './list-search.ts'
import { Pages } from './pages.tsx'
import { type ChildList, childList, ladderRule, type StepName, stepNames } from './queries.ts'
import { SavedFilters } from './saved-filters.tsx'

const words = da.list

/** The list as it is cut and sorted, as a file. */
const exportOf = ({ sort, order, step, state, phase, adviser }: ListChoice): string =>
  addressOf(children.export, { query: { sort, order, step: step?.toString(), state, phase, adviser } })

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
  if (!isCut(search)) return <p>{words.none(role)}</p>
  const onStepAlone = search.trin !== undefined && Object.keys(uncut(search)).length === Object.keys(search).length - 1
  return (
    <p>
      {onStepAlone ? words.noneOnStep(search.trin) : words.noneCut}{' '}
      <button className="lnk" type="button" onClick={() => go(uncut(search))}>
        {words.showAll}
      </button>
    </p>
  )
}

const useGo = () => {
  const navigate = useNavigate()
  return (to: ListSearch) => void navigate({ to: '/boern', search: to, replace: true, resetScroll: false })
}

/** What is due can be reckoned for so many at once: what is chosen stays to be changed. */
const TooMany = ({ steps, search, role, sentence }: Omit<Shown, 'list'> & { role: Role; sentence: string }) => {
  const go = useGo()
  return (
    <>
      <PageHead title={words.title} facts={words.who(role)} />
      <section className="panel" aria-label={words.title}>
        <CutBar list={undefined} steps={steps} search={search} role={role} go={go} />
        <SavedFilters search={search} />
        <p role="alert">
          <b>{words.tooMany}.</b> {sentence}
        </p>
        <p className="child-list__way">
          <button className="btn" type="button" onClick={() => go(withoutDue(search))}>
            {words.byName}
          </button>
        </p>
      </section>
    </>
  )
}

const isTooMany = (error: unknown): error is Refused =>
  error instanceof Refused && error.problem.code === 'too-many-cases-to-choose'

const List = ({ list, steps, search, role }: Shown & { readonly role: Role }) => {
  const go = useGo()
  const any = list.total > 0 || list.hidden > 0
  return (
    <section className="panel" aria-label={words.title}>
      {any ? <CutBar list={list} steps={steps} search={search} role={role} go={go} /> : null}
      {any ? <SavedFilters search={search} /> : null}
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
  const tooMany = isTooMany(found.error) ? found.error.problem.sentence : null
  if (tooMany === null && leadsNowhere(found.error))
    return <FailedPage error={found.error} retry={() => found.refetch()} />
  if (found.isPending || ladder.isPending || session?.person == null) return <Waiting shape="table" />
  if (found.data === undefined && tooMany === null)
    return <FailedPage error={found.error} retry={() => found.refetch()} />
  if (ladder.data === undefined) return <FailedPage error={ladder.error} retry={() => ladder.refetch()} />
  const { role } = session.person
  const steps = stepNames(ladder.data, day(session.today))
  const { data: list } = found
  if (tooMany !== null || list === undefined)
    return <TooMany steps={steps} search={search} role={role} sentence={tooMany ?? ''} />
  return (
    <>
      <PageHead
        title={words.title}
        facts={words.who(role)}
        actions={
          list.total > 0 && roleMay(role, 'export') ? (
            <ExportLink href={exportOf(choice)} label={words.export} failed={words.notExported} />
          ) : undefined
        }
      />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      <List list={list} steps={steps} search={search} role={role} />
    </>
  )
}

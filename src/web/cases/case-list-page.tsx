// The list of investment cases.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { CaseSummary } from '../../contract/cases.ts'
import { message, say } from '../../language/message.ts'
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { typeset } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import './case-list.css'
import { CaseTable, type CaseTableProps } from './case-table.tsx'
import { da } from './da.ts'
import { da as follow } from './da-follow-up.ts'
import { BeginCase, useMayWrite } from './own-case.tsx'
import { caseList } from './queries.ts'
import { columns, matching, type Order, orderWords, sorted } from './sorting.ts'

const start: Order = { by: 'title', ascending: true }

/** The municipality's own first, then the published; where there are none of its own, only the published stand here. */
const Groups = ({ cases, order, setOrder }: CaseTableProps) => {
  const here = useSession()?.municipality.name
  const isOwn = (of: CaseSummary) => of.own || of.municipality === here
  const groups = [
    { title: da.groups.own, cases: cases.filter(isOwn) },
    { title: da.groups.published, cases: cases.filter(each => !isOwn(each)) },
  ].filter(group => group.cases.length > 0)
  if (groups.every(({ title }) => title === da.groups.published)) {
    return <CaseTable cases={cases} order={order} setOrder={setOrder} />
  }
  return groups.map(group => (
    <section key={group.title} aria-label={group.title} className="case-list__group">
      <h2>{group.title}</h2>
      <CaseTable cases={group.cases} order={order} setOrder={setOrder} />
    </section>
  ))
}

export const CaseListPage = (): ReactNode => {
  const found = useQuery(caseList)
  const [text, setText] = useState('')
  const [order, setOrder] = useState(start)
  const sought = useDeferredValue(text)
  const mayWrite = useMayWrite()
  if (found.isPending) return <Waiting shape="table" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  const { cases, unreadable } = found.data
  const shown = sorted(matching(cases, sought), order)
  return (
    <>
      <PageHead
        title={da.list.title}
        facts={da.list.facts(cases.length)}
        actions={
          <>
            <Link className="btn" to="/dokumenttjek">
              {da.list.check}
            </Link>
            <Link className="btn" to="/investeringscases/portefoelje">
              {follow.portfolio.link}
            </Link>
            {mayWrite ? <BeginCase of={{ title: da.own.freshTitle }} label={da.own.fresh} /> : null}
          </>
        }
      />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      {unreadable.length === 0 ? null : (
        <p className="note case-list__unreadable">
          {typeset(say(message('cases-unreadable', { titles: unreadable })))}
        </p>
      )}
      {cases.length === 0 ? (
        <section className="panel">
          <p>{da.list.empty}</p>
          <p className="meta">{da.list.emptyNext}</p>
        </section>
      ) : (
        <section className="panel case-list" aria-label={da.list.title}>
          <div className="cut">
            <label htmlFor="find">{da.list.filter}</label>
            <input
              className="inp"
              id="find"
              type="search"
              value={text}
              aria-describedby="find-hint"
              onChange={event => setText(event.target.value)}
            />
            <span className="meta" id="find-hint">
              {da.list.filterHint}
            </span>
            <label className="case-list__sort">
              {da.list.sortBy}{' '}
              <select
                className="inp"
                value={order.by}
                onChange={event => {
                  const by = columns.find(column => column === event.target.value)
                  if (by !== undefined) setOrder({ by, ascending: true })
                }}
              >
                {columns.map(column => (
                  <option key={column} value={column}>
                    {da.list.columns[column]}
                  </option>
                ))}
              </select>
            </label>
            <span className="meta case-list__count" role="status">
              {da.list.shown(shown.length, cases.length)}
              <span className="sr-only">. {orderWords(order)}</span>
            </span>
          </div>
          {shown.length === 0 ? (
            <p className="case-list__none">
              {da.list.nothingFound(sought)}{' '}
              <button className="lnk" type="button" onClick={() => setText('')}>
                {da.list.showAll}
              </button>
            </p>
          ) : (
            <Groups cases={shown} order={order} setOrder={setOrder} />
          )}
          <p className="meta xs case-list__sign">{da.list.sign}</p>
        </section>
      )}
    </>
  )
}

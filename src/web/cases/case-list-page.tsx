// The list of investment cases.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import './case-list.css'
import { CaseTable } from './case-table.tsx'
import { da } from './da.ts'
import { caseList } from './queries.ts'
import { columns, matching, type Order, orderWords, sorted } from './sorting.ts'

const start: Order = { by: 'title', ascending: true }

export const CaseListPage = (): ReactNode => {
  const cases = useQuery(caseList)
  const [text, setText] = useState('')
  const [order, setOrder] = useState(start)
  const sought = useDeferredValue(text)
  if (cases.isPending) return <Waiting shape="table" />
  if (cases.data === undefined) return <FailedPage error={cases.error} retry={() => cases.refetch()} />
  const shown = sorted(matching(cases.data, sought), order)
  return (
    <>
      <PageHead title={da.list.title} facts={da.list.facts(cases.data.length)} />
      {cases.isError ? <FailedNote error={cases.error} retry={() => cases.refetch()} /> : null}
      {cases.data.length === 0 ? (
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
            <span className="meta cut__count" role="status">
              {da.list.shown(shown.length, cases.data.length)}
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
            <CaseTable cases={shown} order={order} setOrder={setOrder} />
          )}
          <p className="meta xs case-list__sign">{da.list.sign}</p>
        </section>
      )}
    </>
  )
}

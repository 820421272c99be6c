// One month's control: the statement, what was drawn, and signing it.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ControlMonth } from '../../contract/control.ts'
import { formatMonth } from '../../language/danish.ts'
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { Icon } from '../page/icon.tsx'
import { PageHead } from '../page/page-head.tsx'
import { shortDay } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import './control.css'
import { da } from './da.ts'
import { Items } from './items.tsx'
import { monthQuery } from './queries.ts'
import { Statement } from './statement.tsx'

const words = da.month

const deadline = ({ state, late, lastDay }: ControlMonth): string => {
  const day = shortDay(lastDay)
  if (state === 'done') return late ? words.facts.afterwards(day) : words.facts.inTime(day)
  return late ? words.facts.late(day) : words.facts.open(day)
}

/** What the sample cannot hold because the journal was not there. */
const Journal = ({ month, journal }: Pick<ControlMonth, 'month' | 'journal'>) => {
  if (journal.began === 'before') return null
  return (
    <p className="note control__note">
      {journal.on === null ? words.journal.after(formatMonth(month)) : words.journal.within(shortDay(journal.on))}
    </p>
  )
}

const Print = () => (
  <button className="btn" type="button" onClick={() => window.print()}>
    <Icon of="print" />
    {words.print}
  </button>
)

export const MonthPage = (): ReactNode => {
  const { month } = useParams({ from: '/kontrol/$month' })
  const found = useQuery(monthQuery(month))
  if (found.isPending) return <Waiting shape="case" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  const { sample, journal } = found.data.month
  return (
    <>
      <PageHead
        title={words.title(formatMonth(month))}
        crumbs={<Link to="/kontrol">{da.crumb}</Link>}
        facts={deadline(found.data.month)}
        actions={sample === null ? undefined : <Print />}
      />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      {sample === null ? (
        <section className="panel">
          <p>{words.notDrawn}</p>
          <p className="failed__way">
            <Link className="btn" to="/kontrol">
              {da.months.title}
            </Link>
          </p>
        </section>
      ) : (
        <>
          <Journal month={month} journal={journal} />
          <Statement of={found.data} sample={sample} />
          <Items month={month} items={found.data.items} />
        </>
      )}
    </>
  )
}

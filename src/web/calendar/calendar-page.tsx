// The page of one's own calendar: the address, how to put it in, and what stands in it.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { AddressPanel } from './address-panel.tsx'
import './calendar.css'
import { da } from './da.ts'
import { feedQuery } from './queries.ts'

const How = () => (
  <section className="panel" aria-labelledby="saadan">
    <div className="panel__h">
      <h2 id="saadan">{da.how.title}</h2>
    </div>
    <div className="feed__how">
      {da.how.ways.map(({ name, steps }) => (
        <div key={name}>
          <h3>{name}</h3>
          <ol>
            {steps.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ol>
        </div>
      ))}
    </div>
    <p className="meta">{da.how.slow}</p>
  </section>
)

const What = () => (
  <aside className="panel panel--quiet" aria-labelledby="det-staar">
    <div className="panel__h">
      <h2 id="det-staar">{da.what.title}</h2>
    </div>
    <ul className="plain feed__what">
      {da.what.examples.map(each => (
        <li key={each}>{each}</li>
      ))}
    </ul>
    <h3>{da.what.never}</h3>
    <p className="meta">{da.what.neverFacts}</p>
    <h3>{da.what.open}</h3>
    <ul className="plain feed__what">
      {da.what.openFacts.map(each => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  </aside>
)

export const CalendarPage = (): ReactNode => {
  const found = useQuery(feedQuery)
  if (found.isPending) return <Waiting shape="case" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  return (
    <>
      <PageHead title={da.title} facts={da.facts} />
      <div className="fl-cols">
        <div className="fl-stack">
          <AddressPanel feed={found.data.feed} />
          <How />
        </div>
        <What />
      </div>
    </>
  )
}

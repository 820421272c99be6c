// The law watch: each changed rule in a sentence with its source, and the asker's own cases in which it changes a date.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import type { WatchedChange } from '../../contract/law-watch.ts'
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { withDays } from '../page/sentence-days.ts'
import { shortDay, typeset } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import { da } from './da.ts'
import './law-watch.css'
import { lawWatchQuery } from './queries.ts'

const Rule = ({ rule }: Pick<WatchedChange, 'rule'>) => (
  <dl className="watched__rule">
    <div>
      <dt>{da.paragraph}</dt>
      <dd>{typeset([rule.law, rule.paragraph].filter(each => each !== null).join(' '))}</dd>
    </div>
    <div>
      <dt>{da.source}</dt>
      <dd>{typeset(rule.source)}</dd>
    </div>
    <div>
      <dt>{da.verified}</dt>
      <dd>{da.confidences[rule.confidence]}</dd>
    </div>
  </dl>
)

const Cases = ({ of }: { readonly of: WatchedChange }) => (
  <>
    <table className="tbl tbl--kort watched__cases">
      <caption className="sr-only">{da.caption(of.rule.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{da.columns.case}</th>
          <th scope="col">{da.columns.lines}</th>
        </tr>
      </thead>
      <tbody>
        {of.cases.map(each => (
          <tr key={each.child}>
            <th scope="row">
              <Link to="/boern/$id" params={{ id: each.child }}>
                {each.name}
              </Link>
              <span className="meta watched__number">{each.caseNumber}</span>
            </th>
            <td>
              <ul className="plain">
                {each.lines.map(line => (
                  <li key={line}>{withDays(line)}</li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {of.cases.length < of.touched ? <p className="meta">{da.more(of.cases.length, of.touched)}</p> : null}
  </>
)

const Change = ({ of }: { readonly of: WatchedChange }) => {
  const id = useId()
  return (
    <section className="panel watched" aria-labelledby={id}>
      <div className="panel__h">
        <h2 id={id}>{typeset(of.rule.title)}</h2>
        <span className="meta">
          {of.ahead ? <b>{da.ahead} </b> : null}
          {da.from(shortDay(of.on))}
        </span>
      </div>
      {of.says.map(each => (
        <p key={each} className="watched__says">
          {withDays(each)}
        </p>
      ))}
      <Rule rule={of.rule} />
      <h3 className="watched__touched">{da.touched(of.touched)}</h3>
      {of.cases.length === 0 ? null : <Cases of={of} />}
    </section>
  )
}

const How = () => (
  <section className="panel panel--quiet" aria-labelledby="saadan-regnes">
    <div className="panel__h">
      <h2 id="saadan-regnes">{da.how.title}</h2>
    </div>
    <p className="watched__how">{da.how.compare}</p>
    <p className="watched__how">{da.how.ahead}</p>
    <p className="watched__how">{da.how.own}</p>
  </section>
)

export const LawWatchPage = (): ReactNode => {
  const found = useQuery(lawWatchQuery)
  if (found.isPending) return <Waiting shape="table" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  const { changes, cases, unreadable, since } = found.data
  return (
    <>
      <PageHead
        title={da.title}
        facts={`${da.facts(shortDay(since))}${changes.length === 0 ? '' : da.looked(cases)}`}
      />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      <div className="fl-cols">
        <div>
          {changes.length === 0 ? (
            <section className="panel" aria-label={da.title}>
              <p>
                <b>{da.empty}</b>
              </p>
              <p className="meta">{da.emptyNext(shortDay(since))}</p>
            </section>
          ) : null}
          {changes.map(each => (
            <Change key={`${each.rule.id} ${each.on} ${each.says.join()}`} of={each} />
          ))}
          {unreadable === 0 ? null : <p className="note">{da.unreadable(unreadable)}</p>}
        </div>
        <aside aria-label={da.how.title}>
          <How />
        </aside>
      </div>
    </>
  )
}

// The months whose look-ups are to be controlled, and drawing the oldest that was not.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ControlMonth } from '../../contract/control.ts'
import { formatMonth } from '../../language/danish.ts'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { FailedNote, FailedPage, sentenceOf } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { capital, shortDay } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import './control.css'
import { da } from './da.ts'
import { monthsQuery, useDraw } from './queries.ts'

const words = da.months

const stateOf = ({ state, sample }: ControlMonth): string => {
  if (sample === null || state === 'not-drawn') return words.notDrawn
  const { emergencies, lookups, signed, doneOn } = sample
  return doneOn === null ? words.signed(signed, emergencies.drawn + lookups.drawn) : words.done(shortDay(doneOn))
}

const Deadline = ({ of }: { readonly of: ControlMonth }) => {
  const day = shortDay(of.lastDay)
  if (of.state === 'done') return <span className="meta">{of.late ? words.doneLate(day) : words.inTime}</span>
  return of.late ? (
    <span className="frist frist--program">
      <i aria-hidden="true" />
      {words.late(day)}
    </span>
  ) : (
    <span className="frist frist--forude">
      <i aria-hidden="true" />
      {words.before(day)}
    </span>
  )
}

const MonthRow = ({ of }: { readonly of: ControlMonth }) => {
  const name = capital(formatMonth(of.month))
  return (
    <tr>
      <th scope="row">
        {of.sample === null ? (
          name
        ) : (
          <Link to="/kontrol/$month" params={{ month: of.month }}>
            {name}
          </Link>
        )}
      </th>
      <td>{stateOf(of)}</td>
      <td>
        <Deadline of={of} />
      </td>
      <td className="meta">
        {of.sample === null
          ? null
          : words.drawn({ emergencies: of.sample.emergencies.drawn, lookups: of.sample.lookups.drawn })}
      </td>
    </tr>
  )
}

const Months = ({ months }: { readonly months: readonly ControlMonth[] }) => (
  <table className="tbl tbl--kort control__months">
    <caption className="sr-only">{words.caption}</caption>
    <thead>
      <tr>
        <th scope="col">{words.columns.month}</th>
        <th scope="col">{words.columns.state}</th>
        <th scope="col">{words.columns.deadline}</th>
        <th scope="col">{words.columns.sample}</th>
      </tr>
    </thead>
    <tbody>
      {months.map(each => (
        <MonthRow key={each.month} of={each} />
      ))}
    </tbody>
  </table>
)

const How = ({
  sizes,
}: {
  readonly sizes: { readonly emergencies: number; readonly lookups: number; readonly source: string }
}) => {
  const source = useDisclosure()
  return (
    <section className="panel panel--quiet" aria-labelledby="saadan">
      <div className="panel__h">
        <h2 id="saadan">{words.how.title}</h2>
      </div>
      <p className="control__how">{words.how.rule(sizes.emergencies, sizes.lookups)}</p>
      <p className="control__how">{words.how.once}</p>
      <p className="control__how">{words.how.own}</p>
      <button className="lnk control__source" {...opens(source)}>
        {words.how.source}
      </button>
      <Opened disclosure={source}>{sizes.source}</Opened>
    </section>
  )
}

/** Draws the oldest month that was not, and goes there. */
const Draw = ({ month, draw }: { readonly month: string; readonly draw: ReturnType<typeof useDraw> }) => {
  const navigate = useNavigate()
  return (
    <button
      className="btn btn--1"
      type="button"
      disabled={draw.isPending}
      onClick={() =>
        draw.mutate(month, { onSuccess: () => void navigate({ to: '/kontrol/$month', params: { month } }) })
      }
    >
      {draw.isPending ? words.drawing : words.draw(formatMonth(month))}
    </button>
  )
}

export const MonthsPage = (): ReactNode => {
  const found = useQuery(monthsQuery)
  const draw = useDraw()
  if (found.isPending) return <Waiting shape="table" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  const { months, next, sizes } = found.data
  const oldest = months.findLast(each => each.sample === null)?.month
  return (
    <>
      <PageHead
        title={words.title}
        facts={words.facts}
        actions={oldest === undefined ? undefined : <Draw month={oldest} draw={draw} />}
      />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      {draw.isError ? (
        <p className="note note--late control__note" role="alert">
          <b>{words.notDrawnNow}</b> {sentenceOf(draw.error)}
        </p>
      ) : null}
      <div className="fl-cols">
        <section className="panel" aria-label={words.title}>
          {months.length === 0 ? <p>{words.empty}</p> : <Months months={months} />}
          <p className="meta control__next">{words.next(formatMonth(next.month), shortDay(next.from))}</p>
        </section>
        <aside aria-label={words.how.title}>
          <How sizes={sizes} />
        </aside>
      </div>
    </>
  )
}

// A case and its scenarios side by side: the answers, the running total year by year, and what is different in each.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { type ScenarioAnswer, scenariosOf } from '../../investment/answers/scenarios.ts'
import { openBook } from '../../investment/book.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { figuresOf } from '../../investment/view-figures.ts'
import { say } from '../../language/message.ts'
import { FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { printNumber, printUnit, printYear, typeset } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import './case.css'
import { da } from './da.ts'
import './otherwise.css'
import { caseQuery } from './queries.ts'

const words = da.compare

type Column = ScenarioAnswer & { readonly figures: ReturnType<typeof figuresOf> }

const columnsOf = (of: InvestmentCase): readonly Column[] =>
  scenariosOf(of).map(each => ({
    ...each,
    figures: figuresOf(
      openBook(
        of,
        of.scenarios.find(({ id }) => id === each.id),
      ),
    ),
  }))

const Compared = ({ of }: { readonly of: InvestmentCase }) => {
  const columns = useMemo(() => columnsOf(of), [of])
  const [base] = columns
  if (base === undefined) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region one can scroll must be one a keyboard can reach
    <section className="panel compare__wide" tabIndex={0} aria-label={words.caption}>
      <table className="tbl compare">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit(printUnit(of.unit), of.priceLevel)}</th>
            {columns.map(each => (
              <th key={each.id} scope="col">
                {each.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {base.figures.map((figure, at) => (
            <tr key={figure.id}>
              <th scope="row">{typeset(figure.label)}</th>
              {columns.map(each => (
                <td key={each.id}>
                  <b>{typeset(each.figures[at]?.text ?? '')}</b>
                  <span className="meta xs compare__note">{typeset(each.figures[at]?.note ?? '')}</span>
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.changed}</th>
            {columns.map(each => (
              <td key={each.id}>
                {each.changes.length === 0 ? <span className="meta">{words.nothing}</span> : null}
                <ul className="plain">
                  {each.changes.map(say).map(line => (
                    <li key={line}>{typeset(line)}</li>
                  ))}
                </ul>
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{words.because}</th>
            {columns.map(each => (
              <td key={each.id}>{typeset(each.because ?? '')}</td>
            ))}
          </tr>
          {of.years.map((year, at) => (
            <tr key={year}>
              <th scope="row">{words.cumulative(printYear(year))}</th>
              {columns.map(each => {
                const value = each.cumulative[at] ?? 0
                const difference = value - (base.cumulative[at] ?? 0)
                return (
                  <td key={each.id} className="compare__year">
                    <span className="compare__sum">{printNumber(value)}</span>
                    {each === base || difference === 0 ? null : (
                      <span className="meta xs">
                        {words.difference(`${difference > 0 ? '+' : ''}${printNumber(difference)}`)}
                      </span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export const ScenariosPage = (): ReactNode => {
  const { id } = useParams({ from: '/investeringscases/$id/scenarier' })
  const found = useQuery(caseQuery(id))
  if (found.isPending) return <Waiting shape="table" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  const { written, title } = found.data
  return (
    <>
      <PageHead
        title={words.title}
        tab={`${words.title}: ${title}`}
        crumbs={
          <>
            <Link to="/investeringscases">{da.crumb}</Link> ›{' '}
            <Link to="/investeringscases/$id" params={{ id }} search={{}}>
              {title}
            </Link>{' '}
            › {words.title}
          </>
        }
        facts={words.facts(written.scenarios.length)}
      />
      {written.scenarios.length === 0 ? (
        <section className="panel">
          <p>{words.none}</p>
        </section>
      ) : (
        <Compared of={written} />
      )}
    </>
  )
}

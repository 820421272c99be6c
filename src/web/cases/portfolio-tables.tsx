// The portfolio's tables: year by year, by committee, by the year cases begin, and where they may save the same money.
import type { ReactNode } from 'react'
import type { PortfolioView } from '../../contract/case-follow-up.ts'
import { printNumber, typeset } from '../page/typeset.ts'
import { da } from './da-follow-up.ts'

const words = da.portfolio
const millions = (kroner: number): string => printNumber(kroner / 1_000_000, 1)

/** What may be wider than the page; a keyboard reaches it too. */
const reached = { tabIndex: 0 } as const
const Scrolled = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <section className="portfolio__rows" aria-label={words.region(label)} {...reached}>
    {children}
  </section>
)

export const Years = ({ of }: { readonly of: PortfolioView }) => {
  const hasTarget = of.targets.length > 0
  const target = (year: number) => of.targets.find(each => each.year === year)
  const cell = (value: number | undefined): string => (value === undefined ? '–' : millions(value))
  return (
    <section className="panel" aria-labelledby="years">
      <div className="panel__h">
        <h2 id="years">{words.years}</h2>
        {of.priceLevel === null ? null : <span className="meta">{words.table(of.priceLevel)}</span>}
      </div>
      <Scrolled label={words.years}>
        <table className="tbl">
          <caption className="sr-only">{words.years}</caption>
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              {[words.net, words.cumulative, ...(hasTarget ? [words.decided, words.given] : [])].map(each => (
                <th key={each} scope="col" className="num">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.years.map((year, at) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="num">{millions(of.net[at] ?? 0)}</td>
                <td className="num">{millions(of.cumulative[at] ?? 0)}</td>
                {hasTarget ? (
                  <>
                    <td className="num">{cell(target(year)?.decided)}</td>
                    <td className="num">{cell(target(year)?.given)}</td>
                  </>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      <p className="meta xs case__after">{words.sign}</p>
    </section>
  )
}

export const Committees = ({ of }: { readonly of: PortfolioView }) => (
  <section className="panel" aria-labelledby="portfolio-committees">
    <div className="panel__h">
      <h2 id="portfolio-committees">{words.committees}</h2>
      {of.priceLevel === null ? null : <span className="meta">{words.table(of.priceLevel)}</span>}
    </div>
    <Scrolled label={words.committees}>
      <table className="tbl">
        <caption className="sr-only">{words.committees}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {of.years.map(year => (
              <th key={year} scope="col" className="num">
                {year}
              </th>
            ))}
            <th scope="col" className="num">
              {words.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {of.committees.map(each => (
            <tr key={each.name}>
              <th scope="row">{each.name}</th>
              {each.years.map((value, at) => (
                <td key={of.years[at]} className="num">
                  {millions(value)}
                </td>
              ))}
              <td className="num">{millions(each.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  </section>
)

export const Starts = ({ of }: { readonly of: PortfolioView }) => (
  <section className="panel panel--quiet" aria-labelledby="starts">
    <div className="panel__h">
      <h2 id="starts">{words.starts}</h2>
    </div>
    <table className="tbl">
      <caption className="sr-only">{words.starts}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.start}</th>
          <th scope="col" className="num">
            {words.startCases}
          </th>
          <th scope="col" className="num">
            {words.columns.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.byStart.map(each => (
          <tr key={each.start}>
            <th scope="row">{each.start}</th>
            <td className="num">{each.cases}</td>
            <td className="num">{millions(each.total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

export const Overlaps = ({ of }: { readonly of: PortfolioView }) =>
  of.overlaps.length === 0 ? null : (
    <section className="panel" aria-labelledby="overlaps">
      <div className="panel__h">
        <h2 id="overlaps">{words.overlaps}</h2>
      </div>
      <ul className="plain case__sentences">
        {of.overlaps.map(each => (
          <li key={each.account}>{typeset(each.sentence)}</li>
        ))}
      </ul>
    </section>
  )

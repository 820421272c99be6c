// The cases of the portfolio as a table that sorts; those that are not added say why.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PortfolioView } from '../../contract/case-follow-up.ts'
import { capital, printNumber, printYear, typeset } from '../page/typeset.ts'
import { da } from './da-follow-up.ts'

const words = da.portfolio
type Case = PortfolioView['cases'][number]
const columns = ['title', 'start', 'priceLevel', 'total', 'paidHome'] as const
type Column = (typeof columns)[number]

const sortValue = (of: Case, by: Column): string | number =>
  by === 'title' ? of.title : (of[by] ?? Number.POSITIVE_INFINITY)

const sorted = (cases: readonly Case[], by: Column, up: boolean): readonly Case[] =>
  cases.toSorted((a, b) => {
    const [one, other] = [sortValue(a, by), sortValue(b, by)]
    const order =
      typeof one === 'string' || typeof other === 'string'
        ? String(one).localeCompare(String(other), 'da')
        : one === other
          ? 0
          : one - other
    return up ? order : -order
  })

const Row = ({ of }: { readonly of: Case }) => (
  <tr>
    <th scope="row">
      <Link to="/investeringscases/$id" params={{ id: of.id }}>
        {of.title}
      </Link>
      <span className="meta xs portfolio__left">
        {of.municipality}
        {of.leftOut === null ? '' : `. ${typeset(of.leftOut)}`}
      </span>
    </th>
    <td data-name={words.columns.start}>{printYear(of.start)}</td>
    <td data-name={words.columns.priceLevel}>{of.priceLevel ?? words.noLevel}</td>
    <td className="num" data-name={words.columns.total}>
      {of.leftOut === null ? printNumber(of.total / 1_000_000, 1) : words.notAdded}
    </td>
    <td data-name={words.columns.paidHome}>
      {of.paidHome === null ? (
        <span title={of.notPaidHome === null ? undefined : capital(typeset(of.notPaidHome))}>{words.notHome}</span>
      ) : (
        printYear(of.paidHome)
      )}
    </td>
  </tr>
)

export const PortfolioCases = ({ of }: { readonly of: PortfolioView }) => {
  const [by, setBy] = useState<Column>('start')
  const [up, setUp] = useState(true)
  if (of.cases.length === 0) return <p className="panel">{words.none}</p>
  return (
    <section className="panel" aria-labelledby="portfolio-cases">
      <div className="panel__h">
        <h2 id="portfolio-cases">{words.cases}</h2>
      </div>
      <table className="tbl portfolio-cases">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th
                key={column}
                scope="col"
                className={column === 'total' ? 'num' : undefined}
                aria-sort={by === column ? (up ? 'ascending' : 'descending') : undefined}
              >
                <button
                  className="sort"
                  type="button"
                  onClick={() => {
                    setUp(by === column ? !up : true)
                    setBy(column)
                  }}
                >
                  {words.columns[column]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(of.cases, by, up).map(each => (
            <Row key={each.id} of={each} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

// All of the municipality's cases together, at one price level: what they give each year, when it is dearest, and who pays.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { PortfolioView } from '../../contract/case-follow-up.ts'
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { printNumber, yearRange } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import './case.css'
import './case-list.css'
import { da as cases } from './da.ts'
import { da } from './da-follow-up.ts'
import './follow-up.css'
import { PortfolioCases } from './portfolio-cases.tsx'
import { Committees, Overlaps, Starts, Years } from './portfolio-tables.tsx'
import { type PortfolioChoice, portfolioQuery } from './queries.ts'

const words = da.portfolio
const amount = (kroner: number): string => `${printNumber(kroner / 1_000_000, 1)}\u00a0mio.\u00a0kr.`

const Choices = ({
  of,
  choice,
  choose,
}: {
  readonly of: PortfolioView
  readonly choice: PortfolioChoice
  readonly choose: (to: PortfolioChoice) => void
}) => (
  <div className="cut">
    <label htmlFor="which">{words.of}</label>
    <select
      className="inp"
      id="which"
      value={of.of}
      onChange={event => choose({ of: event.target.value === 'all' ? 'all' : 'own' })}
    >
      <option value="own">{words.own(of.counts.own)}</option>
      <option value="all">{words.every(of.counts.all)}</option>
    </select>
    {of.priceLevel === null ? null : (
      <>
        <label htmlFor="level">{words.level}</label>
        <select
          className="inp"
          id="level"
          value={String(of.priceLevel)}
          onChange={event => choose({ ...choice, level: Number(event.target.value) })}
        >
          {of.levels.map(each => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </>
    )}
    {of.choices.length < 2 ? null : (
      <>
        <label htmlFor="series">{words.series}</label>
        <select
          className="inp"
          id="series"
          value={of.series}
          onChange={event => choose({ ...choice, series: event.target.value })}
        >
          {of.choices.map(({ id, title, example }) => (
            <option key={id} value={id}>
              {example && !/eksempel|opdigtet/i.test(title) ? `${title} (${words.example})` : title}
            </option>
          ))}
        </select>
      </>
    )}
  </div>
)

const Answers = ({ of }: { readonly of: PortfolioView }) => (
  <section aria-label={words.answers}>
    <dl className="ans ans--three">
      <div>
        <dt>{words.sum}</dt>
        <dd>
          {amount(of.cumulative.at(-1) ?? 0)}
          <span className="meta">{words.sumNote(yearRange(of.years))}</span>
        </dd>
      </div>
      <div>
        <dt>{words.dearest}</dt>
        <dd>
          {amount(of.dearest?.amount ?? 0)}
          <span className="meta">{of.dearest === null ? words.dearestNever : words.dearestNote(of.dearest.year)}</span>
        </dd>
      </div>
      <div>
        <dt>{words.home}</dt>
        <dd>
          {words.homeText(of.paidHome.cases, of.paidHome.of)}
          <span className="meta">{words.homeNote(of.paidHome.by)}</span>
        </dd>
      </div>
    </dl>
  </section>
)

const Portfolio = ({ of }: { readonly of: PortfolioView }) => (
  <>
    {of.years.length === 0 ? null : <Answers of={of} />}
    <PortfolioCases of={of} />
    {of.years.length === 0 ? (
      of.cases.length === 0 ? null : (
        <p className="panel">{words.nothingAdded}</p>
      )
    ) : (
      <div className="fl-cols case__below">
        <div className="fl-stack case__main">
          <Years of={of} />
          <Committees of={of} />
        </div>
        <div className="fl-stack case__side">
          <Overlaps of={of} />
          <Starts of={of} />
        </div>
      </div>
    )}
  </>
)

export const PortfolioPage = (): ReactNode => {
  const [choice, setChoice] = useState<PortfolioChoice>({ of: 'own' })
  const found = useQuery({ ...portfolioQuery(choice), placeholderData: before => before })
  if (found.isPending) return <Waiting shape="table" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  return (
    <>
      <PageHead
        title={words.title}
        crumbs={<Link to="/investeringscases">{cases.crumb}</Link>}
        facts={words.facts(found.data.priceLevel, found.data.index)}
      />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      <section className="panel portfolio__choices" aria-label={words.of}>
        <Choices of={found.data} choice={choice} choose={setChoice} />
        {found.data.notes.map(each => (
          <p className="meta" key={each}>
            {each}
          </p>
        ))}
      </section>
      <Portfolio of={found.data} />
    </>
  )
}

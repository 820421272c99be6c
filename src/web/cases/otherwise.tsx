// The case with interest, or in another year's prices: asked for, and shown beside what the case says itself, never in its place.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { openBook } from '../../investment/book.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { computeCase } from '../../investment/compute.ts'
import { type DiscountRule, discountBook, type Timing, timings } from '../../investment/discount.ts'
import type { PaybackAnswer } from '../../investment/payback.ts'
import { priceFactor } from '../../investment/plan/scale-money.ts'
import { caseInPricesOf } from '../../investment/price-level-of-case.ts'
import { figuresOf } from '../../investment/view-figures.ts'
import { message, say } from '../../language/message.ts'
import { capital, printNumber, printUnit, typeset } from '../page/typeset.ts'
import { da } from './da.ts'
import './otherwise.css'
import { discountRules, priceSeries } from './queries.ts'
import { YearTable } from './year-table.tsx'

const words = da.otherwise

const bandsText = ({ bands }: DiscountRule): string => {
  const percent = (rate: number): string => printNumber(rate * 100, Number.isInteger(rate * 100) ? 0 : 1)
  const [only] = bands
  if (bands.length === 1 && only !== undefined) return words.onlyBand(percent(only.rate))
  return bands.map(({ rate, throughYear }) => words.band(percent(rate), throughYear)).join(', ')
}

const paidText = ({ payback, reason }: PaybackAnswer): string =>
  payback === null ? say(reason) : say(message('case-paid-home-when', payback))

/** Newest first, so that the rule of today stands first. */
const newestFirst = (rules: readonly DiscountRule[]): readonly DiscountRule[] =>
  rules.toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1))

const Interest = ({ of }: { readonly of: InvestmentCase }) => {
  const id = useId()
  const found = useQuery(discountRules)
  const [chosen, setChosen] = useState('')
  const [timing, setTiming] = useState<Timing>('middle')
  const rules = newestFirst(found.data ?? [])
  const rule = rules.find(each => each.id === chosen) ?? rules[0]
  if (rule === undefined) return found.isError ? <p role="alert">{words.rulesFailed}</p> : null
  const plain = computeCase(of)
  const plainPaid =
    plain.payback.total === null
      ? plain.paybackReason.total === null
        ? ''
        : say(plain.paybackReason.total)
      : say(message('case-paid-home-when', plain.payback.total))
  const with_ = discountBook(openBook(of), rule, timing)
  const digits = of.unit === 'mio. kr.' ? 2 : 0
  return (
    <div className="otherwise__body">
      <div className="ed-details">
        <div className="ed-field">
          <label htmlFor={`${id}-rule`}>{words.rule}</label>
          <select className="inp" id={`${id}-rule`} value={rule.id} onChange={event => setChosen(event.target.value)}>
            {rules.map(each => (
              <option key={each.id} value={each.id}>
                {each.confidence === 'unverified' ? words.unverified(each.title) : each.title}
              </option>
            ))}
          </select>
        </div>
        <div className="ed-field">
          <label htmlFor={`${id}-timing`}>{words.timing}</label>
          <select
            className="inp"
            id={`${id}-timing`}
            value={timing}
            onChange={event => setTiming(timings.find(each => each === event.target.value) ?? 'middle')}
          >
            {timings.map(each => (
              <option key={each} value={each}>
                {words.timings[each]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p className="meta">
        {words.bands(bandsText(rule))} {rule.source}.
      </p>
      <dl className="otherwise__pair">
        <div>
          <dt>
            {words.paid}, {words.plain}
          </dt>
          <dd>{typeset(plainPaid)}</dd>
        </div>
        <div>
          <dt>
            {words.paid}, {words.with}
          </dt>
          <dd>{typeset(paidText(with_.payback))}</dd>
        </div>
      </dl>
      <YearTable
        years={of.years}
        corner={printUnit(of.unit)}
        caption={words.caption}
        region={words.caption}
        className="tbl inv"
      >
        {(
          [
            [words.plainNet, plain.net],
            [words.withNet, with_.net],
            [words.plainSum, plain.cumulative],
            [words.withSum, with_.cumulative],
          ] as const
        ).map(([label, row]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {of.years.map((year, at) => (
              <td key={year} className="num">
                {printNumber(row[at] ?? 0, digits)}
              </td>
            ))}
          </tr>
        ))}
      </YearTable>
    </div>
  )
}

const Prices = ({ of }: { readonly of: InvestmentCase }) => {
  const id = useId()
  const found = useQuery(priceSeries)
  const [chosen, setChosen] = useState('')
  const [level, setLevel] = useState(String((of.priceLevel ?? of.years[0] ?? 2025) + 1))
  const all = found.data ?? []
  const series = all.find(each => each.id === chosen) ?? all[0]
  if (series === undefined) return found.isError ? <p role="alert">{words.rulesFailed}</p> : null
  const to = /^\d{4}$/.test(level) ? Number(level) : (of.priceLevel ?? 0)
  const shown = caseInPricesOf(of, to, series.rates)
  const factor = priceFactor(of.priceLevel, to, series.rates)
  return (
    <div className="otherwise__body">
      <div className="ed-details">
        <div className="ed-field">
          <label htmlFor={`${id}-level`}>{words.level}</label>
          <input
            className="inp"
            id={`${id}-level`}
            inputMode="numeric"
            value={level}
            onChange={event => setLevel(event.target.value)}
          />
        </div>
        <div className="ed-field">
          <label htmlFor={`${id}-series`}>{words.series}</label>
          <select
            className="inp"
            id={`${id}-series`}
            value={series.id}
            onChange={event => setChosen(event.target.value)}
          >
            {all.map(each => (
              <option key={each.id} value={each.id}>
                {each.example ? words.example(each.title) : each.title}
              </option>
            ))}
          </select>
        </div>
      </div>
      {shown.ok && factor.ok ? (
        <>
          <dl className="otherwise__pair">
            {figuresOf(openBook(shown.value)).map(figure => (
              <div key={figure.id}>
                <dt>{typeset(figure.label)}</dt>
                <dd>{typeset(figure.text)}</dd>
              </div>
            ))}
          </dl>
          <p className="meta">{words.factor(printNumber(factor.value, 4), of.priceLevel ?? to, to)}</p>
        </>
      ) : (
        <p className="note" role="status">
          {capital(say(shown.ok ? message('price-level-not-stated') : shown.problem))}
        </p>
      )}
    </div>
  )
}

const Toggle = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => {
  const id = useId()
  const [on, setOn] = useState(false)
  return (
    <div className="otherwise__part">
      <button className="btn" type="button" aria-expanded={on} aria-controls={id} onClick={() => setOn(now => !now)}>
        {label}
      </button>
      <div id={id} hidden={!on}>
        {on ? children : null}
      </div>
    </div>
  )
}

/** Both off to begin with: a municipal budget table carries no interest, and one price level. */
export const Otherwise = ({ of }: { readonly of: InvestmentCase }) => (
  <section className="panel" aria-labelledby="otherwise">
    <div className="panel__h">
      <h2 id="otherwise">{words.title}</h2>
    </div>
    <p className="meta">{words.about}</p>
    <Toggle label={words.interest}>
      <Interest of={of} />
    </Toggle>
    <Toggle label={words.prices}>
      <Prices of={of} />
    </Toggle>
  </section>
)

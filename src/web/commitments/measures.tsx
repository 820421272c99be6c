// Measure by measure: each child a number, and its case for whoever pays for it.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { FailedNote } from '../page/failed.tsx'
import { printNumber } from '../page/typeset.ts'
import { da, kroner } from './da.ts'
import { measuresQuery } from './queries.ts'

const page = 100

const Rows = ({ year }: { readonly year: number }): ReactNode => {
  const found = useQuery(measuresQuery(year))
  const [count, setCount] = useState(page)
  if (found.isPending) return <p role="status">{da.measures.open}</p>
  if (found.data === undefined) return <FailedNote error={found.error} retry={() => found.refetch()} />
  const { rows, named } = found.data
  const words = da.measures
  return (
    <>
      <p className="meta">{named ? words.named : words.nameless}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="com-scroll" aria-label={words.region} tabIndex={0}>
        <table className="tbl com-measures">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.child}</th>
              <th scope="col">{da.missing.service}</th>
              <th scope="col">{da.missing.account}</th>
              <th scope="col" className="num">
                {da.cut.step}
              </th>
              <th scope="col">{words.until}</th>
              <th scope="col" className="num">
                {da.table.spent}
              </th>
              <th scope="col" className="num">
                {da.table.committed}
              </th>
              <th scope="col" className="num">
                {da.table.expected}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, count).map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a child may have the same service twice
              <tr key={at}>
                <th scope="row" className="nowrap">
                  {da.number(row.child)}
                  {row.of === null ? null : (
                    <>
                      {' '}
                      <Link to="/boern/$id" params={{ id: row.of.child }}>
                        {row.of.caseNumber}
                      </Link>
                    </>
                  )}
                </th>
                <td>{row.service ?? da.table.onlyInLedger}</td>
                <td>{row.account}</td>
                <td className="num">{row.step === null ? '' : printNumber(row.step)}</td>
                <td>{row.until === null ? '' : words.untilWords[row.until]}</td>
                <td className="num">{kroner(row.spent)}</td>
                <td className="num">{kroner(row.committed)}</td>
                <td className="num">{kroner(row.spent + row.committed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="meta com-part__more">
        {words.count(Math.min(count, rows.length), rows.length)}{' '}
        {count >= rows.length ? null : (
          <button className="lnk" type="button" onClick={() => setCount(now => now + page)}>
            {da.more(Math.min(page, rows.length - count))}
          </button>
        )}
      </p>
    </>
  )
}

export const Measures = ({ year }: { readonly year: number }): ReactNode => {
  const [open, setOpen] = useState(false)
  return (
    <section className="panel" aria-labelledby="measures">
      <div className="panel__h">
        <h2 id="measures">{da.measures.title}</h2>
        <button className="lnk" type="button" aria-expanded={open} onClick={() => setOpen(now => !now)}>
          {open ? da.measures.close : da.measures.open}
        </button>
      </div>
      {open ? <Rows year={year} /> : null}
    </section>
  )
}

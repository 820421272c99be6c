// What has to come true for a case to be paid back: sentences first, then every assumption with what it must be.
import { useMemo } from 'react'
import { type WhatItTakes as Takes, whatItTakes } from '../../investment/answers/what-it-takes.ts'
import type { InvestmentCase } from '../../investment/case.ts'
import { say } from '../../language/message.ts'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { printYear, typeset } from '../page/typeset.ts'
import { da } from './da.ts'

const words = da.takes

const Rows = ({ takes, last }: { readonly takes: Takes; readonly last: number }) => (
  <>
    <table className="tbl takes__all">
      <caption className="sr-only">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.assumption}</th>
          <th scope="col" className="num">
            {words.expected}
          </th>
          {takes.by.map(({ index, year }) => (
            <th key={index} scope="col" className="num">
              {words.needed(printYear(year), index === last)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {takes.rows.map(row => (
          <tr key={row.id}>
            <th scope="row">{typeset(row.label)}</th>
            <td className="num" data-name={words.expected}>
              {row.expected}
            </td>
            {row.needs.map((need, at) => (
              <td
                key={takes.by[at]?.index}
                className="num"
                data-name={words.needed(printYear(takes.by[at]?.year ?? 0), takes.by[at]?.index === last)}
              >
                {say(need)}
                {row.closed ? '' : ' *'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {takes.rows.every(row => row.closed) ? null : <p className="meta xs case__after">{words.searched}</p>}
  </>
)

/** What it takes, counted from the case itself, so that an edited case answers at once. */
export const WhatItTakes = ({ case: of }: { readonly case: InvestmentCase }) => {
  const takes = useMemo(() => whatItTakes(of), [of])
  const all = useDisclosure()
  return (
    <section className="panel" aria-labelledby="takes">
      <div className="panel__h">
        <h2 id="takes">{words.title}</h2>
        <span className="meta">{words.meta}</span>
      </div>
      <ul className="plain takes">
        {takes.points
          .map(point => point.map(say).join(' '))
          .map(point => (
            <li key={point}>{typeset(point)}</li>
          ))}
      </ul>
      {takes.rows.length === 0 ? (
        <p className="meta case__after">{words.none}</p>
      ) : (
        <div className="case__after">
          <button className="lnk" {...opens(all)}>
            {words.all}
          </button>
          <Opened disclosure={all}>
            <Rows takes={takes} last={of.years.length} />
          </Opened>
        </div>
      )}
    </section>
  )
}

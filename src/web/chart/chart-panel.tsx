// A panel with one chart, drawn at the width it is shown, or the same numbers as a table.
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Chart, ChartTable } from '../../charts/chart.ts'
import { Ask, Opened, useDisclosure } from '../page/disclosure.tsx'
import './chart.css'
import { da } from './da.ts'

type Props<From> = {
  readonly of: (from: From) => Chart
  readonly from: From
  /** What the numbers mean, opened in place by a question mark at the heading. */
  readonly definition?: string
  /** What stands under the picture. */
  readonly children?: ReactNode
  /** What lies over the picture once it is drawn: what in it can be reached by keyboard. */
  readonly over?: (drawn: SVGSVGElement) => ReactNode
  /** More ways at the heading, after the one to the table. */
  readonly ways?: ReactNode
}

type PictureProps = { readonly chart: Chart; readonly over: ((drawn: SVGSVGElement) => ReactNode) | undefined }

const Picture = ({ chart, over }: PictureProps) => {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [drawn, setDrawn] = useState<SVGSVGElement | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => setWidth(Math.floor(element.clientWidth))
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  useLayoutEffect(() => {
    if (width === 0 || box.current === null) return
    const svg = chart.draw(document, width)
    box.current.replaceChildren(svg)
    setDrawn(svg)
  }, [chart, width])
  return (
    <div className="picture">
      <div ref={box} />
      {over === undefined || drawn === null ? null : over(drawn)}
    </div>
  )
}

const Numbers = ({ table, caption }: { readonly table: ChartTable; readonly caption: string }) => (
  <table className="tbl chart__table">
    <caption className="sr-only">{caption}</caption>
    <thead>
      <tr>
        {table.columns.map((column, at) => (
          <th key={column} scope="col" className={at === 0 ? undefined : 'num'}>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map(([name, ...cells]) => (
        <tr key={[name, ...cells].join('|')}>
          <th scope="row">{name}</th>
          {cells.map((cell, at) => (
            <td key={table.columns[at + 1]} className="num">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

export function ChartPanel<From>({ of, from, definition, children, over, ways }: Props<From>) {
  const chart = useMemo(() => of(from), [of, from])
  const [asTable, setAsTable] = useState(false)
  const heading = `${chart.id}-heading`
  const meaning = useDisclosure()
  return (
    <section className="panel chart" aria-labelledby={heading}>
      <div className="panel__h">
        <h2 id={heading}>{chart.title}</h2>
        {definition === undefined ? null : <Ask of={chart.title.replace(/,.*/, '')} disclosure={meaning} />}
        <span className="chart__ways">
          <button className="lnk" type="button" onClick={() => setAsTable(now => !now)}>
            {asTable ? da.asPicture : da.asTable}
          </button>
          {ways}
        </span>
      </div>
      {definition === undefined ? null : (
        <Opened disclosure={meaning}>
          <p className="chart__meaning">{definition}</p>
        </Opened>
      )}
      {asTable ? <Numbers table={chart.table} caption={chart.sentence} /> : <Picture chart={chart} over={over} />}
      {children}
    </section>
  )
}

// The tables of the source behind tabs; a table that is wider than the page scrolls under its name.
import type { KeyboardEvent } from 'react'
import type { CaseView } from '../../contract/cases.ts'
import { tableName } from '../../investment/view-names.ts'
import { printUnit, typeset } from '../page/typeset.ts'
import { useOverflow } from '../page/use-overflow.ts'
import { da } from './da.ts'
import type { Mark, Marks } from './marks.ts'
import type { Showing } from './showing.ts'
import { SourceTable } from './source-table.tsx'
import './source-table.css'
import { tableModel } from './table-model.ts'

type Table = CaseView['tables'][number]
type Props = { readonly view: CaseView; readonly marks: Marks; readonly showing: Showing }

const tabId = (id: string): string => `faneblad-${id}`

/** Arrow keys go round the tabs, Home and End to the ends. */
const nextTab = (key: string, at: number, count: number): number | undefined => {
  if (key === 'ArrowRight') return (at + 1) % count
  if (key === 'ArrowLeft') return (at - 1 + count) % count
  return key === 'Home' ? 0 : key === 'End' ? count - 1 : undefined
}

const errorsIn = (marks: Marks, table: Table): readonly Mark[] =>
  marks.errors.filter(({ found }) => found.cell?.table === table.id)

/** How many errors the case has, which leads to the list of them, and how many of them stand in the table that is shown. */
const Errors = ({ marks, table, showing }: { marks: Marks; table: Table; showing: Showing }) => {
  const [first] = marks.errors
  if (first === undefined) return <span className="meta">{da.table.noErrors}</span>
  return (
    <span className="meta">
      <button className="lnk source__errors" type="button" onClick={showing.toErrors}>
        {da.table.errors(marks.errors.length)}
      </button>
      {da.table.here(errorsIn(marks, table).length)}
    </span>
  )
}

/** The numbers of the errors in a table, as rings; drawn by the style, because the head above says the same in words. */
const TabRings = ({ of }: { readonly of: readonly Mark[] }) =>
  of.slice(0, mostRings).map(mark => <span key={mark.id} className="tabs__ring" data-sign={mark.sign} aria-hidden />)

const mostRings = 4

const Tabs = ({ tables, marks, showing }: { tables: readonly Table[]; marks: Marks; showing: Showing }) => {
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tables.findIndex(table => table.id === showing.table)
    const next = tables[nextTab(event.key, at, tables.length) ?? -1]
    if (next === undefined) return
    event.preventDefault()
    showing.choose(next.id)
    document.getElementById(tabId(next.id))?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={da.table.tabs} onKeyDown={onKeyDown}>
      {tables.map(table => (
        <button
          key={table.id}
          type="button"
          role="tab"
          id={tabId(table.id)}
          aria-selected={table.id === showing.table}
          aria-controls="tabel"
          tabIndex={table.id === showing.table ? 0 : -1}
          onClick={() => showing.choose(table.id)}
        >
          {tableName(table, tables)}
          <TabRings of={errorsIn(marks, table)} />
        </button>
      ))}
    </div>
  )
}

export const SourceTables = ({ view, marks, showing }: Props) => {
  const { box, over, more } = useOverflow()
  const table = view.tables.find(each => each.id === showing.table) ?? view.tables[0]
  if (table === undefined) return null
  const model = tableModel(table, view, marks)
  const several = view.tables.length > 1
  const unit = printUnit(view.unit)
  return (
    <section className="panel source" aria-labelledby="tabel-navn">
      <div className="panel__h">
        <h2 id="tabel-navn">{typeset(table.title)}</h2>
        <Errors marks={marks} table={table} showing={showing} />
        {several ? <Tabs tables={view.tables} marks={marks} showing={showing} /> : null}
      </div>
      <div {...(several ? { role: 'tabpanel', id: 'tabel', 'aria-labelledby': tabId(table.id) } : {})}>
        <section
          ref={box}
          className={more ? 'scroll scroll--more' : 'scroll'}
          // A region one can scroll must be one a keyboard can reach.
          {...(over ? { tabIndex: 0, 'aria-label': da.table.region(table.title) } : {})}
        >
          <SourceTable
            caption={da.table.caption(table.title, unit, view.priceLevel)}
            corner={da.table.head(unit, view.priceLevel)}
            model={model}
            showing={showing}
          />
        </section>
        {table.counts ? null : <p className="meta xs source__note">{da.table.repeated}</p>}
      </div>
    </section>
  )
}

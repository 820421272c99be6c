// One table in a panel: its name and place, how it was read, its rows, and the way to put the reading right.
import { useState } from 'react'
import type { TableCorrection } from '../../investment/document/understand-table.ts'
import type { UnderstoodTable } from '../../investment/document/understood.ts'
import { typeset } from '../page/typeset.ts'
import { useOverflow } from '../page/use-overflow.ts'
import { CorrectHead } from './correct-head.tsx'
import { CorrectTable } from './correct-table.tsx'
import type { Correction } from './corrections.ts'
import { da } from './da.ts'
import { ReadTable } from './read-table.tsx'
import { type Showing, tableId } from './showing.ts'
import { useShownRows } from './shown-rows.tsx'
import { TableFacts } from './table-facts.tsx'
import type { TableModel } from './table-model.ts'

const words = da.table

type Props = {
  readonly table: UnderstoodTable
  readonly model: TableModel
  readonly by: TableCorrection
  readonly main: boolean
  /** True where it can be shut: it has nothing wrong. */
  readonly mayClose: boolean
  readonly onCorrect: (of: Correction) => void
  readonly showing: Showing
}

export const TablePanel = ({ table, model: whole, by, main, mayClose, onCorrect, showing }: Props) => {
  const [correcting, setCorrecting] = useState(false)
  const { model, more: rest } = useShownRows(whole)
  const { box, over, more } = useOverflow()
  const id = tableId(model.at)
  return (
    <section className="panel dc-panel" aria-labelledby={id}>
      <div className="panel__h">
        <h2 id={id} tabIndex={-1}>
          {typeset(model.title)}
        </h2>
        <span className="meta dc-panel__place">
          {[model.place, main ? words.main : ''].filter(part => part !== '').join(' · ')}
        </span>
      </div>
      <TableFacts model={model} showing={showing} marks={model.marks}>
        <button
          className="lnk"
          type="button"
          aria-expanded={correcting}
          aria-label={correcting ? words.doneOf(model.title) : words.correctOf(model.title)}
          onClick={() => setCorrecting(now => !now)}
        >
          {correcting ? words.done : words.correct}
        </button>
        {mayClose && !correcting ? (
          <button
            className="lnk"
            type="button"
            aria-label={words.closeOf(model.title)}
            onClick={() => showing.setOpen(model.at, false)}
          >
            {words.close}
          </button>
        ) : null}
      </TableFacts>
      {correcting ? <CorrectHead table={table} by={by} onCorrect={onCorrect} /> : null}
      {table.transposed ? <p className="meta xs dc-said">{words.turned}</p> : null}
      {table.squeezed ? <p className="meta xs dc-said">{words.squeezed}</p> : null}
      <section
        ref={box}
        className={more ? 'scroll scroll--more' : 'scroll'}
        // A region one can scroll must be one a keyboard can reach.
        {...(over ? { tabIndex: 0, 'aria-label': words.region(model.title) } : {})}
      >
        {correcting ? (
          <CorrectTable table={table} model={model} by={by} onCorrect={onCorrect} showing={showing} />
        ) : (
          <ReadTable model={model} showing={showing} />
        )}
      </section>
      {rest}
    </section>
  )
}

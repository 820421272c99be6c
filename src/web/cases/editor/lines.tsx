// The council's table, cell by cell: arrows and Enter move, a block from a spreadsheet goes in whole, a blank stays blank.
import { type ClipboardEvent, Fragment, type KeyboardEvent, useMemo, useState } from 'react'
import { driversOf, type Line } from '../../../investment/case.ts'
import { fillCase } from '../../../investment/plan/fill.ts'
import { Opened, opens, useDisclosure } from '../../page/disclosure.tsx'
import { printNumber, printUnit, printYear, typeset } from '../../page/typeset.ts'
import { YearTable } from '../year-table.tsx'
import { da } from './da.ts'
import { freeId, useDesk, wrongAt } from './desk.ts'
import { driverWords, withheldWords } from './driver-words.ts'
import { LineDetails } from './line-details.tsx'
import { isBlock, type PasteFault, pastedAt } from './paste.ts'
import { numberText, readNumber, useTyped } from './typed.tsx'

const words = da.lines

const cellId = (row: number, year: number): string => `c-${row}-${year}`

/** Where a key leads from a cell; left and right only from the ends of what stands in it. */
const moveOf = (event: KeyboardEvent<HTMLInputElement>): readonly [down: number, right: number] | undefined => {
  const { selectionStart: from, selectionEnd: to, value } = event.currentTarget
  const all = from === 0 && to === value.length
  switch (event.key) {
    case 'Enter':
      return event.shiftKey ? [-1, 0] : [1, 0]
    case 'ArrowDown':
      return [1, 0]
    case 'ArrowUp':
      return [-1, 0]
    case 'ArrowLeft':
      return all || (from === 0 && to === 0) ? [0, -1] : undefined
    case 'ArrowRight':
      return all || (from === value.length && to === value.length) ? [0, 1] : undefined
    default:
      return undefined
  }
}

/** The next cell that can be written in, over the rows that are worked out. */
const goFrom = (row: number, year: number, [down, right]: readonly [number, number], rows: number): boolean => {
  for (let at = row + down; at >= 0 && at < rows; at += down === 0 ? rows : down) {
    const cell = document.getElementById(cellId(at, year + right))
    if (cell instanceof HTMLInputElement) {
      cell.focus()
      cell.select()
      return true
    }
    if (down === 0) return false
  }
  return false
}

type CellProps = {
  readonly line: Line
  readonly row: number
  readonly year: number
  readonly onBlock: (text: string, line: string, year: number) => void
}

const Cell = ({ line, row, year, onBlock }: CellProps) => {
  const desk = useDesk()
  const { of, change } = desk
  const id = cellId(row, year)
  const label = words.cell(line.label, printYear(of.years[year] ?? year + 1))
  const field = useTyped<number | null>({
    id,
    label,
    value: line.amounts[year] ?? null,
    print: numberText,
    read: readNumber({ blank: true }),
    onValue: amount => change({ do: 'amounts', cells: [{ line: line.id, year, amount }] }, id),
  })
  const wrong = field.wrong ?? wrongAt(desk, 'lines', row, 'amounts', year)
  return (
    <td className={wrong === undefined ? 'num ed-cell' : 'num ed-cell ed-cell--wrong'}>
      <input
        id={id}
        value={field.text}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        {...(wrong === undefined ? {} : { 'aria-invalid': true, title: wrong })}
        onChange={field.onChange}
        onBlur={field.onBlur}
        onKeyDown={event => {
          const move = moveOf(event)
          if (move !== undefined && goFrom(row, year, move, of.lines.length)) event.preventDefault()
        }}
        onPaste={(event: ClipboardEvent) => {
          const text = event.clipboardData.getData('text/plain')
          if (!isBlock(text)) return
          event.preventDefault()
          onBlock(text, line.id, year)
        }}
      />
    </td>
  )
}

const faultWords = (fault: PasteFault): string => {
  switch (fault.is) {
    case 'no-number':
      return words.faults.number(fault.text, fault.row, fault.column)
    case 'too-wide':
      return words.faults.wide(fault.columns, fault.room)
    case 'too-long':
      return words.faults.long(fault.rows, fault.room)
    case 'computed':
      return words.faults.computed(fault.label)
  }
}

type RowProps = Omit<CellProps, 'year'> & { readonly amounts: readonly (number | null)[] }

/** As many drivers are told under a line's name; the others in its details. */
const mostTold = 2

/** What the line is worked out from and what is withheld of it, under its name. */
const Below = ({ line }: { readonly line: Line }) => {
  const { of } = useDesk()
  const drivers = driversOf(line)
  const withheld = withheldWords(of, line.withheld)
  if (drivers.length === 0 && withheld === '') return null
  const told = drivers.slice(0, mostTold).map(driver => driverWords(of, driver))
  const more = drivers.length - told.length
  return (
    <span className="meta xs ed-below">
      {told.length === 0 ? null : (
        <>
          {line.computed === true ? words.shown : words.beside} {typeset(told.join(' + '))}
          {more > 0 ? ` ${words.andMore(more)}` : ''}
        </>
      )}
      {withheld === '' ? null : ` (${withheld})`}
    </span>
  )
}

const LineRow = ({ line, row, amounts, onBlock }: RowProps) => {
  const desk = useDesk()
  const more = useDisclosure()
  const { years } = desk.of
  const wrong = wrongAt(desk, 'lines', row)
  return (
    <Fragment>
      <tr>
        <th scope="row">
          {line.label}{' '}
          <button className="lnk ed-open" {...opens(more)} aria-label={words.openNamed(line.label)}>
            {words.open}
          </button>
          <Below line={line} />
          {wrong === undefined ? null : <span className="fejl">{wrong}</span>}
        </th>
        {years.map((year, at) =>
          line.computed === true ? (
            <td key={year} className="num ed-computed">
              {amounts[at] == null ? '' : printNumber(amounts[at])}
            </td>
          ) : (
            <Cell key={year} line={line} row={row} year={at} onBlock={onBlock} />
          ),
        )}
      </tr>
      <tr className="ed-more" hidden={!more.open}>
        <td colSpan={years.length + 1}>
          <Opened disclosure={more}>{more.open ? <LineDetails line={line} at={row} amounts={amounts} /> : null}</Opened>
        </td>
      </tr>
    </Fragment>
  )
}

/** The table the rows below stand in, and whether they count. */
const TableName = ({ id }: { readonly id: string }) => {
  const { of } = useDesk()
  const table = of.tables.find(each => each.id === id)
  if (table === undefined) return null
  return (
    <tr className="grp">
      <th scope="rowgroup" colSpan={of.years.length + 1}>
        <span>{`${typeset(table.title)}${table.counts ? '' : ` ${words.notCounted}`}`}</span>
      </th>
    </tr>
  )
}

const SumRow = ({ label, values, years }: { label: string; values: readonly number[]; years: number }) => (
  <tr className="sum">
    <th scope="row">{label}</th>
    {Array.from({ length: years }, (_, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
      <td key={at} className="num">
        {values[at] === undefined ? '' : printNumber(values[at])}
      </td>
    ))}
  </tr>
)

const newKinds = ['cost', 'saving', 'grant'] as const

export const Lines = () => {
  const desk = useDesk()
  const { of, change, working } = desk
  const [said, setSaid] = useState<string | null>(null)
  const filled = useMemo(
    () => new Map(fillCase(working.of).lines.map(line => [line.id, line.amounts] as const)),
    [working.of],
  )
  const unit = printUnit(of.unit)
  const many = new Set(of.lines.map(line => line.table)).size > 1
  // Worked out cost-positive; the table stands in the case's own sign.
  const inSign = (row: readonly number[]) => (of.sign === 'gain-positive' ? row.map(each => 0 - each) : row)
  const onBlock = (text: string, line: string, year: number) => {
    const found = pastedAt(of, text, line, year)
    setSaid('fault' in found ? faultWords(found.fault) : words.pasted(found.cells.length))
    if ('cells' in found) change({ do: 'amounts', cells: found.cells })
  }
  const add = (kind: (typeof newKinds)[number]) =>
    change({
      do: 'line',
      entry: {
        id: freeId(of, 'linje'),
        label: words.newLabels[kind],
        kind,
        timing: kind === 'grant' ? 'once' : 'lasting',
        area: 'service',
        amounts: of.years.map(() => null),
        ...(of.tables[0] === undefined ? {} : { table: of.tables[0].id }),
      },
    })
  return (
    <section className="panel" aria-labelledby="ed-lines">
      <div className="panel__h">
        <h2 id="ed-lines">{words.title}</h2>
        <span className="meta">{words.about}</span>
      </div>
      <p className="meta" role="status">
        {said}
      </p>
      <YearTable
        years={of.years}
        corner={words.corner(unit, of.sign === 'gain-positive')}
        caption={words.caption(unit)}
        region={words.region}
        className="tbl inv ed-table"
      >
        {of.lines.map((line, row) => (
          <Fragment key={line.id}>
            {many && line.table !== undefined && line.table !== of.lines[row - 1]?.table ? (
              <TableName id={line.table} />
            ) : null}
            <LineRow line={line} row={row} amounts={filled.get(line.id) ?? line.amounts} onBlock={onBlock} />
          </Fragment>
        ))}
        <SumRow label={words.net} values={inSign(working.view.net)} years={of.years.length} />
        <SumRow label={words.cumulative} values={inSign(working.view.cumulative)} years={of.years.length} />
      </YearTable>
      <p className="ed-actions">
        {newKinds.map(kind => (
          <button key={kind} className="btn" type="button" onClick={() => add(kind)}>
            {words.add[kind]}
          </button>
        ))}
      </p>
    </section>
  )
}

// A mark in a cell, at a row's name or at a table, which leads to its finding in the list.
import type { CellRef } from '../../investment/document/document-finding.ts'
import { da } from './da.ts'
import { cellId, type Mark } from './marks.ts'
import type { Showing } from './showing.ts'

export const markName = ({ kind, sign }: Mark): string => da.mark[kind](sign)

export const Rings = ({
  marks,
  cell,
  showing,
}: {
  readonly marks: readonly Mark[]
  /** Where it stands; null for a whole table. */
  readonly cell: CellRef | null
  readonly showing: Showing
}) =>
  marks.map(mark => (
    <a
      key={mark.id}
      className={`fm fm--${mark.kind}`}
      href={`#${mark.id}`}
      aria-label={markName(mark)}
      {...(cell === null ? {} : { id: cellId(mark, cell) })}
      onClick={event => {
        event.preventDefault()
        showing.toFinding(mark)
      }}
    >
      {mark.sign}
    </a>
  ))

/** How a cell that is marked looks: its worst mark, and whether the list points at it. */
export const markedClass = (marks: readonly Mark[], showing: Showing): string => {
  const kinds = (['error', 'explained', 'note'] as const).filter(kind => marks.some(mark => mark.kind === kind))
  const pointed = marks.some(mark => mark.id === showing.pointed) ? ' dc-pointed' : ''
  return kinds[0] === undefined ? '' : ` dc-${kinds[0]}${pointed}`
}

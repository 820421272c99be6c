// Tables with nothing to put right, in a line each can be opened from.
import { da } from './da.ts'
import type { Mark } from './marks.ts'
import type { Showing } from './showing.ts'
import type { RowModel, TableModel } from './table-model.ts'

const words = da.quiet

const marksIn = (model: TableModel): readonly Mark[] => [
  ...new Set([
    ...model.marks,
    ...model.rows.flatMap((row: RowModel) =>
      row.kind === 'group' ? [] : [...row.marks, ...row.cells.flatMap(cell => cell.marks)],
    ),
  ]),
]

/** How large it is, and what is worth a look in it. */
const aboutOf = (model: TableModel): string => {
  const marks = marksIn(model)
  const count = (kind: Mark['kind']) => marks.filter(mark => mark.kind === kind).length
  return [
    words.size(model.rowsRead, model.columnsRead, model.yearly),
    ...(count('note') === 0 ? [] : [words.notes(count('note'))]),
    ...(count('explained') === 0 ? [] : [words.explained(count('explained'))]),
    ...(model.look.length === 0 ? [] : [words.guess]),
  ].join(', ')
}

const Line = ({
  label,
  of,
  showing,
}: {
  readonly label: string
  readonly of: readonly TableModel[]
  readonly showing: Showing
}) =>
  of.length === 0 ? null : (
    <div className="dc-quiet">
      <span className="dc-quiet__label">{label}</span>
      <ul className="plain">
        {of.map(model => (
          <li key={model.at}>
            <button className="lnk" type="button" onClick={() => showing.setOpen(model.at, true)}>
              {model.name}
            </button>{' '}
            <span className="meta">({aboutOf(model)})</span>
          </li>
        ))}
      </ul>
    </div>
  )

export const QuietTables = ({ of, showing }: { readonly of: readonly TableModel[]; readonly showing: Showing }) => (
  <>
    <Line label={words.sums} of={of.filter(({ state }) => state === 'sums')} showing={showing} />
    <Line label={words.plain} of={of.filter(({ state }) => state !== 'sums')} showing={showing} />
  </>
)

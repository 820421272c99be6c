// The corrections of the reading: how many, undone and done again one by one, or all taken back.
import { countOf, type History, redo, undo, undoAll } from './corrections.ts'
import { da } from './da.ts'

const words = da.correct

export const CorrectionBar = ({
  history,
  busy,
  onChange,
}: {
  readonly history: History
  readonly busy: boolean
  readonly onChange: (to: (before: History) => History) => void
}) => {
  const count = countOf(history.now)
  if (history.past.length === 0 && history.future.length === 0) return null
  return (
    <section className="dc-bar" aria-label={words.bar}>
      <b>{count === 0 ? words.none : words.count(count)}</b>
      <button className="btn btn--s" type="button" disabled={history.past.length === 0} onClick={() => onChange(undo)}>
        {words.undo}
      </button>
      <button
        className="btn btn--s"
        type="button"
        disabled={history.future.length === 0}
        onClick={() => onChange(redo)}
      >
        {words.redo}
      </button>
      {count === 0 ? null : (
        <button className="lnk" type="button" onClick={() => onChange(undoAll)}>
          {words.all}
        </button>
      )}
      {busy ? <span className="meta waiting dc-busy">{da.reading.again}</span> : null}
    </section>
  )
}

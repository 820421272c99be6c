// Finding a note: by kind, by whether it is sent, and by words. What is chosen stays in the page and never in its address.
import { type ReactNode, useId } from 'react'
import { da } from './da.ts'
import { noteLists } from './note.ts'
import { countsOf, everything, type Filed, standing, type ToSend, type Wanted } from './showing.ts'

const words = da.filter
const toSend: readonly ToSend[] = ['not-filed', 'changed-since']

type Props = {
  readonly all: readonly Filed[]
  readonly shown: number
  readonly wanted: Wanted
  readonly onWanted: (wanted: Wanted) => void
  /** What the official file is called; null where nothing is sent. */
  readonly system: string | null
}

const Labelled = ({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) => {
  const id = useId()
  return (
    <div className="notes__field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

export const NoteFilters = ({ all, shown, wanted, onWanted, system }: Props) => {
  const counts = countsOf(all)
  return (
    <search className="panel notes__filters" aria-label={words.title}>
      <Labelled label={words.kind}>
        {id => (
          <select
            id={id}
            className="inp"
            value={wanted.kind ?? ''}
            onChange={event =>
              onWanted({ ...wanted, kind: noteLists.find(each => each === event.target.value) ?? null })
            }
          >
            <option value="">{words.all(counts.all)}</option>
            {noteLists.map(list => {
              const count = counts.kinds.get(list) ?? 0
              return count === 0 && wanted.kind !== list ? null : (
                <option key={list} value={list}>
                  {words.option(da.kinds[list], count)}
                </option>
              )
            })}
          </select>
        )}
      </Labelled>
      {system === null ? null : (
        <Labelled label={words.file(system)}>
          {id => (
            <select
              id={id}
              className="inp"
              value={wanted.file?.state ?? ''}
              onChange={event => {
                const state = toSend.find(each => each === event.target.value)
                onWanted({ ...wanted, file: state === undefined ? null : standing(all, state) })
              }}
            >
              <option value="">{words.fileAll}</option>
              {toSend.map(state => (
                <option key={state} value={state}>
                  {words[state](counts.toSend[state])}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <Labelled label={words.text}>
        {id => (
          <input
            id={id}
            className="inp"
            type="search"
            autoComplete="off"
            value={wanted.words}
            onChange={event => onWanted({ ...wanted, words: event.target.value })}
          />
        )}
      </Labelled>
      <p className="meta notes__count">
        <span role="status">{words.shown(shown, counts.all)}</span>
        {wanted === everything || shown === 0 ? null : (
          <button className="lnk" type="button" onClick={() => onWanted(everything)}>
            {words.clear}
          </button>
        )}
      </p>
    </search>
  )
}

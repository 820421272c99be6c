// The list of notes with its filters; it comes to the note that was asked for.
import { useEffect, useRef, useState } from 'react'
import type { CasePicture } from '../child/queries.ts'
import { da } from './da.ts'
import { NoteFilters } from './note-filters.tsx'
import { NotePanel } from './note-panel.tsx'
import { everything, type Filed, shownOf } from './showing.ts'

type Props = {
  readonly child: string
  readonly all: readonly Filed[]
  /** Who wrote each, by its id. */
  readonly by: ReadonlyMap<string, string>
  readonly picture: CasePicture
  readonly system: string | null
  readonly note: string | undefined
  readonly mayWrite: boolean
}

const atATime = 30

export const NoteList = ({ child, all, by, picture, system, note, mayWrite }: Props) => {
  const [wanted, setWanted] = useState(everything)
  const [upTo, setUpTo] = useState(() => Math.max(atATime, all.findIndex(each => each.note.id === note) + 1))
  const list = useRef<HTMLHeadingElement>(null)
  const shown = shownOf(all, wanted)
  const missing = note !== undefined && !all.some(each => each.note.id === note)
  useEffect(() => {
    const panel = note === undefined ? null : document.getElementById(`note-${note}`)
    panel?.scrollIntoView({ block: 'start' })
    panel?.focus({ preventScroll: true })
  }, [note])
  const more = Math.min(atATime, shown.length - upTo)
  return (
    <>
      {missing ? (
        <p className="note notes__system" role="status">
          {da.notThere}
        </p>
      ) : null}
      <NoteFilters
        all={all}
        shown={shown.length}
        wanted={wanted}
        onWanted={next => {
          setWanted(next)
          setUpTo(atATime)
        }}
        system={mayWrite ? system : null}
      />
      <h2 className="sr-only" tabIndex={-1} ref={list}>
        {da.list}
      </h2>
      {shown.length === 0 ? (
        <section className="panel">
          <p>{da.filter.nothing}</p>
          <p className="notes__clear">
            <button className="btn" type="button" onClick={() => setWanted(everything)}>
              {da.filter.clear}
            </button>
          </p>
        </section>
      ) : (
        <ol className="plain notes">
          {shown.slice(0, upTo).map(each => (
            <NotePanel
              key={each.note.id}
              child={child}
              of={each}
              by={by.get(each.note.id)}
              picture={picture}
              system={system}
              mayWrite={mayWrite}
              onGone={() => list.current?.focus()}
            />
          ))}
        </ol>
      )}
      {more > 0 ? (
        <button className="btn notes__more" type="button" onClick={() => setUpTo(now => now + atATime)}>
          {da.filter.more(more)}
        </button>
      ) : null}
    </>
  )
}

// Whom a new contact was about: one of one's own children, found by a few letters.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { childList } from '../children/queries.ts'
import { FailedNote } from '../page/failed.tsx'
import { WaitingPart } from '../page/waiting.tsx'
import { da } from './da.ts'

const words = da.choose

/** The most children that are shown at once. */
const most = 8

/** Every word that was written stands somewhere in the name or the case number. */
const isMeant = (written: string, of: { readonly name: string; readonly caseNumber: string }): boolean => {
  const text = `${of.name} ${of.caseNumber}`.toLocaleLowerCase('da')
  return written
    .toLocaleLowerCase('da')
    .split(/\s+/)
    .every(word => text.includes(word))
}

export const ChooseChild = ({ close }: { readonly close: () => void }) => {
  const [written, setWritten] = useState('')
  const found = useQuery(childList({ sort: 'name', order: 'up', page: 1 }))
  const meant = (found.data?.children ?? []).filter(each => isMeant(written, each))
  return (
    <section className="panel my-day__choose" aria-labelledby="choose">
      <div className="panel__h">
        <h2 id="choose">{words.title}</h2>
        <button className="lnk" type="button" onClick={close}>
          {words.close}
        </button>
      </div>
      <label htmlFor="choose-name">{words.label}</label>
      <span className="hint meta" id="choose-hint">
        {words.hint}
      </span>
      <input
        id="choose-name"
        className="inp"
        type="text"
        autoComplete="off"
        aria-describedby="choose-hint"
        // biome-ignore lint/a11y/noAutofocus: it appears where the button was pressed
        autoFocus
        value={written}
        onChange={event => setWritten(event.target.value)}
      />
      {found.isPending ? <WaitingPart /> : null}
      {found.isError ? <FailedNote error={found.error} retry={() => void found.refetch()} /> : null}
      <ul className="plain my-day__children">
        {meant.slice(0, most).map(each => (
          <li key={each.child}>
            <Link to="/boern/$id/kontakt" params={{ id: each.child }}>
              {each.name} <span className="meta">{each.caseNumber}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="meta xs" role="status">
        {found.data === undefined
          ? ''
          : meant.length === 0
            ? words.none
            : meant.length > most
              ? words.more(meant.length - most)
              : ''}
      </p>
    </section>
  )
}

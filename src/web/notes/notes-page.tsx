// Everything written about a child, read as text and sent to the official file: the newest first, found by kind and by words.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { firstName } from '../child/first-name.ts'
import { type CasePicture, caseQuery, storyQuery } from '../child/queries.ts'
import { isWriter } from '../child/writers.ts'
import { type Child, childQuery } from '../children/queries.ts'
import { officialFile } from '../filing/queries.ts'
import { FailedNote, FailedPage, leadsNowhere } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'
import { NoteList } from './note-list.tsx'
import './notes.css'
import { notesOf } from './notes.ts'
import { countsOf, withFile } from './showing.ts'
import { writersOf } from './written-by.ts'

/** What the address says: the note one comes to read. */
export type NotesSearch = { readonly note?: string }

type Props = {
  readonly child: Child
  readonly picture: CasePicture
  /** What the official file is called here; null where nobody has said. */
  readonly system: string | null
  readonly note: string | undefined
  readonly mayWrite: boolean
  readonly failed: ReactNode
}

const Notes = ({ child: { identity }, picture, system, note, mayWrite, failed }: Props) => {
  const { child, protected: masked } = identity
  const name = firstName(identity)
  const story = useQuery(storyQuery(child))
  const all = useMemo(() => withFile(notesOf(picture, { name, masked }), picture), [picture, name, masked])
  const by = useMemo(() => writersOf(story.data?.entries ?? []), [story.data])
  const { toSend } = countsOf(all)
  const stands = [
    da.notSent(toSend['not-filed'], system ?? ''),
    ...(toSend['changed-since'] === 0 ? [] : [da.changed(toSend['changed-since'])]),
  ].join(', ')
  return (
    <>
      <PageHead
        title={da.title(name)}
        tab={`${da.crumb} · ${identity.caseNumber}`}
        crumbs={
          <>
            <Link to="/boern/$id" params={{ id: child }}>
              {identity.name}
            </Link>{' '}
            › {da.crumb}
          </>
        }
        facts={system === null || all.length === 0 ? undefined : stands}
        actions={
          mayWrite ? (
            <Link className="btn" to="/boern/$id/kontakt" params={{ id: child }}>
              {da.newContact}
            </Link>
          ) : undefined
        }
      />
      {failed}
      {system === null && mayWrite ? <p className="note notes__system">{da.noSystem}</p> : null}
      {all.length === 0 ? (
        <section className="panel">
          <p>{da.none}</p>
          {mayWrite ? <p className="meta">{da.noneNext}</p> : null}
        </section>
      ) : (
        <NoteList child={child} all={all} by={by} picture={picture} system={system} note={note} mayWrite={mayWrite} />
      )}
    </>
  )
}

export const NotesPage = (): ReactNode => {
  const { id } = useParams({ from: '/boern/$id/notater' })
  const { note } = useSearch({ from: '/boern/$id/notater' })
  const session = useSession()
  const municipality = session?.municipality.code ?? ''
  const child = useQuery(childQuery(id))
  const found = useQuery(caseQuery(id, undefined))
  const system = useQuery({ ...officialFile(municipality), enabled: municipality !== '' })
  const retry = () => {
    void child.refetch()
    void found.refetch()
    void system.refetch()
  }
  const error = child.error ?? found.error ?? system.error
  if (leadsNowhere(error)) return <FailedPage error={error} retry={retry} />
  if (child.isPending || found.isPending || system.isPending || session === null) return <Waiting shape="lines" />
  if (child.data === undefined || found.data === undefined || system.data === undefined)
    return <FailedPage error={error} retry={retry} />
  return (
    <Notes
      key={`${id} ${note ?? ''}`}
      child={child.data}
      picture={found.data}
      system={system.data}
      note={note}
      mayWrite={isWriter(session.person?.role)}
      failed={error === null ? null : <FailedNote error={error} retry={retry} />}
    />
  )
}

// Dokumenttjek: a document is laid, what was read and what doesn't add up stand side by side, and it can become a case.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { roleMay } from '../frame/menu.ts'
import { Missing } from '../page/missing.tsx'
import { PageHead } from '../page/page-head.tsx'
import { capital } from '../page/typeset.ts'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'
import '../cases/case.css'
import '../cases/source-table.css'
import './document-check.css'
import { Empty } from './empty.tsx'
import { type Example, takenExample } from './examples.ts'
import { LaidDocument, LayDocument } from './lay-document.tsx'
import { type OpenDocument, useKept } from './open-document.ts'
import { ReadDocumentBody } from './read-body.tsx'
import { ReadingPanel } from './reading-panel.tsx'
import { Steps } from './steps.tsx'
import { useDrop } from './use-drop.ts'
import { type Reading, useReading } from './use-reading.ts'

const Trouble = ({ of }: { readonly of: NonNullable<Reading['trouble']> }) =>
  of.is === 'stopped' ? (
    <p className="note dc-trouble" role="status">
      {da.reading.stopped}
    </p>
  ) : (
    <p className="note note--late dc-trouble" role="alert">
      <b>{of.name === '' ? da.drop.notRead : da.drop.nameNotRead(of.name)}</b> {of.sentence}
    </p>
  )

const aboutOf = ({ document, seconds }: OpenDocument): string => {
  const tables = document.blocks.filter(block => block.kind === 'table').length
  const pages = document.pages === null ? [] : [da.file.pages(document.pages)]
  return `${capital([...pages, da.file.seconds(seconds)].join(', '))}. ${da.file.content(tables, document.blocks.length - tables)}.`
}

/** Asks before the tab is closed, where corrections or a text would be lost. */
const useAskBeforeClosing = (ask: boolean): void => {
  useEffect(() => {
    if (!ask) return
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [ask])
}

const Desk = ({ owner }: { readonly owner: string }) => {
  const { open, pasted, change } = useKept(owner)
  const top = useRef<HTMLDivElement>(null)
  const [read, setRead] = useState(0)
  const reading = useReading(of => {
    change(before => ({ open: of, pasted: of.name.startsWith(da.drop.pasted) ? '' : before.pasted }))
    setRead(times => times + 1)
  })
  // What was just read is gone to, so that a reader of the screen is told what came.
  useEffect(() => {
    if (read > 0) top.current?.focus({ preventScroll: true })
  }, [read])
  const take = (files: readonly File[]): void => {
    const [file] = files
    if (files.length > 1) reading.refuse('', da.drop.several)
    else if (file !== undefined) reading.read({ name: file.name, blob: file })
  }
  const over = useDrop(take)
  useAskBeforeClosing((open !== null && open.stored === null && open.history.past.length > 0) || pasted.trim() !== '')
  const tryExample = (of: Example): void => reading.read(takenExample(of), `${of}.txt`)
  const onOpen = (to: (before: OpenDocument) => OpenDocument): void =>
    change(before => (before.open === null ? before : { ...before, open: to(before.open) }))
  return (
    <>
      <Steps now={open === null ? 1 : open.stored === null ? 2 : 3} />
      {reading.trouble === null ? null : <Trouble of={reading.trouble} />}
      {reading.name !== null ? (
        <ReadingPanel key={reading.name} name={reading.name} about={da.reading.sending} onStop={reading.stop} />
      ) : open === null ? (
        <>
          <LayDocument
            text={pasted}
            onText={text => change(before => ({ ...before, pasted: text }))}
            onTake={reading.read}
            onFiles={take}
          />
          <Empty onExample={tryExample} />
        </>
      ) : (
        <>
          <div ref={top} tabIndex={-1} className="dc-top">
            <LaidDocument name={open.name} about={aboutOf(open)} onFiles={take}>
              <button className="lnk" type="button" onClick={() => change(before => ({ ...before, open: null }))}>
                {da.file.remove}
              </button>
            </LaidDocument>
          </div>
          <ReadDocumentBody
            key={open.id}
            open={open}
            onOpen={onOpen}
            onStop={() => change(before => ({ ...before, open: null }))}
          />
        </>
      )}
      {over ? (
        <div className="dc-over" aria-hidden="true">
          <p>{da.drop.release}</p>
        </div>
      ) : null}
    </>
  )
}

export const DocumentCheckPage = (): ReactNode => {
  const person = useSession()?.person
  if (person == null || !roleMay(person.role, 'read-cases')) return <Missing />
  return (
    <>
      <PageHead title={da.title} facts={da.facts} />
      <Desk key={person.id} owner={person.id} />
    </>
  )
}

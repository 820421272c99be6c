// Sending a note to the official file with one press, as a document or as text to paste, and the line that says it was sent.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { Filing } from '../../casework/facts/following.ts'
import { parseDay } from '../../language/day.ts'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { sentenceOf } from '../page/failed.tsx'
import { PaperLink } from '../page/paper-link.tsx'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'
import './filing.css'
import { type FiledFact, filingLine } from './filing-line.ts'
import { type HandOver, officialFile, type SendAs, useFiling } from './queries.ts'

type Props = FiledFact & {
  readonly child: string
  readonly filings: readonly Filing[]
  /** What is sent, for those who hear the button alone; where several notes stand on a page. */
  readonly about?: string
}

/** What came of a text: it lies on the clipboard, or the reader copies it. */
type Handed = { readonly handOver: HandOver; readonly copied: boolean }

/** True where the browser took the text; a page without a lock, or one the reader has left, may not. */
const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

const TextToCopy = ({ text, system }: { readonly text: string; readonly system: string }) => {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <div className="filing__text">
      <label htmlFor={id}>{da.text}</label>
      <p className="meta" id={`${id}-hint`}>
        {da.copyYourself(system)}
      </p>
      <textarea ref={field} className="inp" id={id} aria-describedby={`${id}-hint`} rows={8} readOnly value={text} />
    </div>
  )
}

const HandedOver = ({ of: { handOver, copied }, system }: { readonly of: Handed; readonly system: string }) => {
  if (handOver.as === 'document')
    return (
      <div className="filing__handed">
        <PaperLink href={handOver.address} label={da.open} failed={da.notOpened} />
      </div>
    )
  return copied ? (
    <p className="note note--ok" role="status">
      {da.copied(system)}
    </p>
  ) : (
    <TextToCopy text={handOver.text} system={system} />
  )
}

/** The fact is filed in `version`; `filings` are those of the case. */
export const FileNote = ({ child, list, fact, version, filings, about }: Props) => {
  const session = useSession()
  const municipality = session?.municipality.code ?? ''
  const system = useQuery({ ...officialFile(municipality), enabled: municipality !== '' }).data
  const disclosure = useDisclosure()
  const button = useRef<HTMLButtonElement>(null)
  const [handed, setHanded] = useState<Handed | null>(null)
  const [sent, setSent] = useState<Filing | null>(null)
  const filing = useFiling(child, { list, fact, version }, async answer => {
    setSent(answer.filing)
    disclosure.close()
    button.current?.focus()
    const { handOver } = answer
    if (handOver.as === 'document') window.open(handOver.address, '_blank')
    setHanded({ handOver, copied: handOver.as === 'text' && (await copy(handOver.text)) })
  })
  const today = parseDay(session?.today ?? '')
  if (system === undefined || today === undefined) return null
  if (system === null) return <p className="filing meta">{da.noSystem}</p>
  const known = sent === null || filings.some(each => each.id === sent.id) ? filings : [...filings, sent]
  const { state, line } = filingLine(known, { list, fact, version }, system, today)
  const send = (as: SendAs) => {
    setHanded(null)
    filing.mutate(as)
  }
  return (
    <fieldset className="filing">
      <legend className="sr-only">{about === undefined ? da.area : da.areaOf(about)}</legend>
      <p className={`filing__line filing__line--${state}`} role="status">
        {line}
      </p>
      <button ref={button} className="btn" {...opens(disclosure)} disabled={filing.isPending}>
        {filing.isPending ? da.sending : state === 'not-filed' ? da.send(system) : da.sendAgain(system)}
        {about === undefined ? null : <span className="sr-only"> {about}</span>}
      </button>
      <Opened disclosure={disclosure}>
        <p className="filing__ask">{da.ways}</p>
        <Way as="document" label={da.asDocument} hint={da.asDocumentHint(system)} send={send} />
        <Way as="text" label={da.asText} hint={da.asTextHint(system)} send={send} />
      </Opened>
      {filing.isError ? (
        <p className="note note--late" role="alert">
          <b>{da.failed}</b> {sentenceOf(filing.error)}
        </p>
      ) : null}
      {handed === null ? null : <HandedOver of={handed} system={system} />}
    </fieldset>
  )
}

type WayProps = {
  readonly as: SendAs
  readonly label: string
  readonly hint: string
  readonly send: (as: SendAs) => void
}

const Way = ({ as, label, hint, send }: WayProps) => {
  const id = useId()
  return (
    <div className="filing__way">
      <button className="btn btn--s" type="button" aria-describedby={id} onClick={() => send(as)}>
        {label}
      </button>
      <p className="meta" id={id}>
        {hint}
      </p>
    </div>
  )
}

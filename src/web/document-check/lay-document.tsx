// Laying a document: dropped, chosen, or pasted as text.
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { da } from './da.ts'
import { Paper } from './paper.tsx'
import { type Taken, takenText } from './take-file.ts'

const words = da.drop

/** A button that opens the browser's choice of files. */
const ChooseFile = ({
  label,
  main = false,
  onTake,
}: {
  readonly label: string
  readonly main?: boolean
  readonly onTake: (files: readonly File[]) => void
}) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button className={main ? 'btn btn--1' : 'btn btn--s'} type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx,.xlsx,.pdf,.csv,.txt,.html,.htm,.md"
        onChange={event => {
          onTake([...(event.target.files ?? [])])
          // The same file can be chosen again after it has been put right.
          event.target.value = ''
        }}
      />
    </>
  )
}

type PasteProps = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onTake: (of: Taken) => void
}

const PasteText = ({ text, onText, onTake }: PasteProps) => {
  const id = useId()
  const more = useDisclosure()
  const [empty, setEmpty] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setEmpty(text.trim() === '')
    if (text.trim() !== '') onTake(takenText(`${words.pasted}.txt`, text))
  }
  return (
    <div className="dc-paste">
      <button className="lnk" {...opens(more)}>
        {words.pasteOpen}
      </button>
      <Opened disclosure={more}>
        <form onSubmit={submit} noValidate>
          <label htmlFor={id}>{words.pasteLabel}</label>
          <span className="meta" id={`${id}-hint`}>
            {words.pasteHint}
          </span>
          {empty ? (
            <span className="fejl" role="alert" id={`${id}-fejl`}>
              {words.pasteEmpty}
            </span>
          ) : null}
          <textarea
            className="inp"
            id={id}
            rows={7}
            value={text}
            spellCheck={false}
            aria-describedby={empty ? `${id}-hint ${id}-fejl` : `${id}-hint`}
            aria-invalid={empty || undefined}
            onChange={event => {
              onText(event.target.value)
              setEmpty(false)
            }}
          />
          <button className="btn" type="submit">
            {words.pasteGo}
          </button>
        </form>
      </Opened>
    </div>
  )
}

/** The first step: an open field for a document. */
export const LayDocument = ({
  onFiles,
  ...paste
}: PasteProps & { readonly onFiles: (files: readonly File[]) => void }) => (
  <section className="dc-drop dc-drop--open" aria-label={words.title}>
    <div className="dc-drop__mid">
      <Paper />
      <p className="dc-drop__here">
        <b>{words.here}</b> {words.or}
      </p>
      <ChooseFile label={words.choose} main onTake={onFiles} />
      <p className="meta">{words.kinds}</p>
      <p className="meta">{words.child}</p>
    </div>
    <PasteText {...paste} />
  </section>
)

/** The document that is open, with ways to another. */
export const LaidDocument = ({
  name,
  about,
  onFiles,
  children,
}: {
  readonly name: string
  readonly about: string
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}) => (
  <section className="dc-drop" aria-label={words.title}>
    <Paper />
    <div className="dc-drop__name">
      <b>{name}</b>
      <span className="meta">{about}</span>
    </div>
    <div className="dc-drop__ways">
      {children}
      <ChooseFile label={words.other} onTake={onFiles} />
      <span className="meta dc-drop__another">{words.another}</span>
    </div>
  </section>
)

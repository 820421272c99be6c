// The form that opens a file: which, why and for how long. What was typed stays until the file is open.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Refused } from '../call/call.ts'
import { sentenceOf } from '../page/failed.tsx'
import { untilMoment } from '../page/moments.ts'
import { da } from './da.ts'
import { useOpen } from './queries.ts'

const words = da.form
const fields = ['number', 'reason', 'hours'] as const
type Field = (typeof fields)[number]
type Faults = Readonly<Partial<Record<Field, string>>>

const labels: Readonly<Record<Field, string>> = { number: words.number, reason: words.reason, hours: words.hours }
const idOf = (field: Field): string => `aabn-${field}`

const faultsOf = (error: unknown): Faults => (error instanceof Refused ? (error.problem.fields ?? {}) : {})

/** What stands over the form when it was not taken: the fields with links, or why there is nothing to open. */
const NotTaken = ({ error, faults }: { readonly error: unknown; readonly faults: Faults }) => {
  const wrong = fields.filter(field => faults[field] !== undefined)
  const refused = error instanceof Refused && error.status === 404
  return (
    <div className="note note--late opening__note" role="alert">
      {wrong.length > 0 ? (
        <>
          <b>{words.faults(wrong.length)}: </b>
          {wrong.map((field, at) => (
            <span key={field}>
              {at === 0 ? null : ', '}
              <a href={`#${idOf(field)}`}>{labels[field]}</a>
            </span>
          ))}
        </>
      ) : (
        <>
          <b>{words.notOpened}</b> {refused ? words.refused : sentenceOf(error)}
        </>
      )}
    </div>
  )
}

type FieldProps = {
  readonly field: Field
  readonly hint?: string
  readonly fault: string | undefined
  readonly children: (described: {
    readonly id: string
    readonly 'aria-describedby'?: string
    readonly 'aria-invalid': boolean
  }) => React.ReactNode
}

const Field = ({ field, hint, fault, children }: FieldProps) => {
  const id = idOf(field)
  const described = [hint === undefined ? [] : [`${id}-hint`], fault === undefined ? [] : [`${id}-fejl`]]
    .flat()
    .join(' ')
  return (
    <div className={fault === undefined ? 'fld' : 'fld fld--fejl'}>
      <label htmlFor={id}>{labels[field]}</label>
      {fault === undefined ? null : (
        <p className="fejl" id={`${id}-fejl`}>
          {fault}
        </p>
      )}
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        'aria-invalid': fault !== undefined,
        ...(described === '' ? {} : { 'aria-describedby': described }),
      })}
    </div>
  )
}

/** The text as the reader left it. */
const blank = { number: '', reason: '', hours: 2 }

export const OpeningForm = ({ most, least }: { readonly most: number; readonly least: number }) => {
  const open = useOpen()
  const [typed, setTyped] = useState(blank)
  const form = useRef<HTMLFormElement>(null)
  const faults = open.isError ? faultsOf(open.error) : {}
  useEffect(() => {
    if (open.isError) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [open.isError])
  const send = (event: FormEvent) => {
    event.preventDefault()
    open.mutate(typed, { onSuccess: () => setTyped(blank) })
  }
  const hours = Math.min(typed.hours, most)
  return (
    <section className="panel" aria-labelledby="aabn">
      <div className="panel__h">
        <h2 id="aabn">{words.title}</h2>
      </div>
      <div role="status">
        {open.isSuccess ? (
          <p className="note note--ok">
            <b>{words.opened(open.data.caseNumber, untilMoment(open.data.from, open.data.until))}</b> {words.told}
          </p>
        ) : null}
      </div>
      {open.isError ? <NotTaken error={open.error} faults={faults} /> : null}
      <form ref={form} className="opening" onSubmit={send} noValidate autoComplete="off">
        <Field field="number" hint={words.numberHint} fault={faults.number}>
          {described => (
            <input
              {...described}
              className="inp opening__number"
              type="text"
              value={typed.number}
              onChange={event => setTyped({ ...typed, number: event.target.value })}
            />
          )}
        </Field>
        <Field field="reason" hint={words.reasonHint(least)} fault={faults.reason}>
          {described => (
            <textarea
              {...described}
              className="inp"
              rows={3}
              maxLength={1000}
              value={typed.reason}
              onChange={event => setTyped({ ...typed, reason: event.target.value })}
            />
          )}
        </Field>
        <Field field="hours" fault={faults.hours}>
          {described => (
            <select
              {...described}
              className="inp opening__hours"
              value={hours}
              onChange={event => setTyped({ ...typed, hours: Number(event.target.value) })}
            >
              {Array.from({ length: most }, (_, at) => at + 1).map(count => (
                <option key={count} value={count}>
                  {words.hour(count)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <p className="opening__send">
          <button className="btn btn--1" type="submit" disabled={open.isPending}>
            {open.isPending ? words.opening : words.open(hours)}
          </button>
        </p>
      </form>
    </section>
  )
}

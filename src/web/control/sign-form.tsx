// The form that signs for one look-up. What was written stays until it is signed.
import { type FormEvent, useId, useState } from 'react'
import { type ControlOutcome, controlOutcomes } from '../../access/control/state.ts'
import type { ControlItem } from '../../contract/control.ts'
import { Refused } from '../call/call.ts'
import { sentenceOf } from '../page/failed.tsx'
import { da } from './da.ts'
import { useSign } from './queries.ts'

const words = da.month.form

const NotSigned = ({ error }: { readonly error: unknown }) => {
  const conflict = error instanceof Refused ? error.problem.conflict : undefined
  return (
    <div className="note note--late" role="alert">
      <p>
        <b>{words.notSigned}</b> {sentenceOf(error)}
      </p>
      {conflict === undefined ? null : (
        <>
          <p>
            {words.theirs} {conflict.theirs}
          </p>
          <p>
            {words.yours} {conflict.yours}
          </p>
        </>
      )}
    </div>
  )
}

const faultsOf = (error: unknown): { readonly note?: string } =>
  error instanceof Refused ? (error.problem.fields ?? {}) : {}

type Props = {
  readonly month: string
  readonly item: ControlItem
  /** Called when it is signed. */
  readonly onSigned: () => void
}

export const SignForm = ({ month, item, onSigned }: Props) => {
  const id = useId()
  const sign = useSign(month, item.id, onSigned)
  const [outcome, setOutcome] = useState<ControlOutcome | null>(null)
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const { note: fault } = faultsOf(sign.error)
  const unchosen = asked && outcome === null
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (outcome === null) return
    sign.mutate({ outcome, note, seen: item.outcomes.length })
  }
  return (
    <form className="sign" onSubmit={send} noValidate autoComplete="off">
      {sign.isError && fault === undefined ? <NotSigned error={sign.error} /> : null}
      <fieldset className={unchosen ? 'fld fld--fejl' : 'fld'} aria-describedby={unchosen ? `${id}-vaelg` : undefined}>
        <legend>{words.legend}</legend>
        {unchosen ? (
          <p className="fejl" id={`${id}-vaelg`} role="alert">
            {words.choose}
          </p>
        ) : null}
        <div className="sign__choices">
          {controlOutcomes.map(each => (
            <label key={each} className="opt">
              <input type="radio" name={id} checked={outcome === each} onChange={() => setOutcome(each)} />
              <span>
                <b>{da.outcomes[each]}</b>
                <br />
                <span className="meta">{words.means[each]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={fault === undefined ? 'fld' : 'fld fld--fejl'}>
        <label htmlFor={`${id}-note`}>{words.note}</label>
        {fault === undefined ? null : (
          <p className="fejl" id={`${id}-note-fejl`} role="alert">
            {fault}
          </p>
        )}
        <span className="hint" id={`${id}-note-hint`}>
          {words.noteHint}
        </span>
        <textarea
          className="inp"
          id={`${id}-note`}
          rows={2}
          maxLength={1000}
          value={note}
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}-note-hint${fault === undefined ? '' : ` ${id}-note-fejl`}`}
          onChange={event => setNote(event.target.value)}
        />
      </div>
      <p className="sign__send">
        <button className="btn btn--1" type="submit" disabled={sign.isPending}>
          {sign.isPending ? words.signing : words.sign}
        </button>
        <span className="meta">{words.final}</span>
      </p>
    </form>
  )
}

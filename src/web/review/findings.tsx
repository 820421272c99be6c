// What was found and who does what by when: open first, each with what was said of it since.
import { Link } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import type { ReviewFinding } from '../../contract/review.ts'
import { Refused } from '../call/call.ts'
import { Field } from '../form/field.tsx'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { shortDay, typeset } from '../page/typeset.ts'
import { da } from './da.ts'
import { NotWritten } from './not-written.tsx'
import { useFollow } from './queries.ts'

const words = da.findings

const State = ({ of }: { readonly of: ReviewFinding }) => {
  if (of.doneOn !== null) return <span className="meta">{words.done(shortDay(of.doneOn))}</span>
  const late = of.state === 'late'
  return (
    <span className={late ? 'frist frist--program' : 'frist frist--forude'}>
      <i aria-hidden="true" />
      {late ? words.late(shortDay(of.due)) : words.open(shortDay(of.due))}
    </span>
  )
}

const faultsOf = (error: unknown): { readonly doneOn?: string } =>
  error instanceof Refused ? (error.problem.fields ?? {}) : {}

const FollowForm = ({ of, onDone }: { readonly of: ReviewFinding; readonly onDone: () => void }) => {
  const id = useId()
  const follow = useFollow(of, onDone)
  const [done, setDone] = useState(true)
  const [doneOn, setDoneOn] = useState('')
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const { doneOn: fault } = faultsOf(follow.error)
  const missing = asked && done && doneOn === ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (done && doneOn === '') return
    follow.mutate({ doneOn: done ? doneOn : null, note, seen: of.followed.length })
  }
  return (
    <form className="follow" onSubmit={send} noValidate autoComplete="off">
      {follow.isError && fault === undefined ? <NotWritten title={words.failed} error={follow.error} /> : null}
      <fieldset className="fld">
        <legend>{words.legend}</legend>
        <div className="answers">
          <label className="opt">
            <input type="radio" name={id} checked={done} onChange={() => setDone(true)} />
            <span>{words.isDone}</span>
          </label>
          <label className="opt">
            <input type="radio" name={id} checked={!done} onChange={() => setDone(false)} />
            <span>{words.isOpen}</span>
          </label>
        </div>
      </fieldset>
      {done ? (
        <Field id={`${id}-dag`} label={words.doneOn} wrong={missing ? da.form.choose : fault}>
          {field => <input {...field} type="date" value={doneOn} onChange={event => setDoneOn(event.target.value)} />}
        </Field>
      ) : null}
      <Field id={`${id}-note`} label={words.note} wrong={undefined}>
        {field => (
          <textarea {...field} rows={2} maxLength={1000} value={note} onChange={event => setNote(event.target.value)} />
        )}
      </Field>
      <button className="btn" type="submit" disabled={follow.isPending}>
        {follow.isPending ? words.saving : words.save}
      </button>
    </form>
  )
}

const Finding = ({ of, onSaved }: { readonly of: ReviewFinding; readonly onSaved: () => void }) => {
  const form = useDisclosure()
  const done = () => {
    form.close()
    onSaved()
  }
  return (
    <li className="finding">
      <div className="finding__what">
        <p>
          <b>{typeset(of.text)}</b>
        </p>
        <p className="meta">
          <Link to="/boern/$id" params={{ id: of.child }}>
            {of.name}
          </Link>
          {` · ${of.owner.name}`}
        </p>
        <p className="meta">{typeset(of.question)}</p>
        {of.followed.length === 0 ? null : (
          <ul className="plain meta finding__said">
            {of.followed.map(each => (
              <li key={`${each.by} ${each.on} ${each.doneOn} ${each.note}`}>
                {words.said(each.by, shortDay(each.on), each.doneOn === null ? null : shortDay(each.doneOn), each.note)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="finding__state">
        <State of={of} />
        {of.mayFollow ? (
          <button className="btn btn--s" {...opens(form)} aria-label={words.followOne(of.text)}>
            {form.open ? da.one.cancel : words.follow}
          </button>
        ) : null}
      </div>
      {of.mayFollow ? (
        <div className="finding__form">
          <Opened disclosure={form}>{form.open ? <FollowForm of={of} onDone={done} /> : null}</Opened>
        </div>
      ) : null}
    </li>
  )
}

type Props = { readonly title: string; readonly none: string; readonly findings: readonly ReviewFinding[] }

export const Findings = ({ title, none, findings }: Props) => {
  const [saved, setSaved] = useState(false)
  const id = useId()
  const open = findings.filter(each => each.state !== 'done').length
  return (
    <section className="panel findings" aria-labelledby={id}>
      <div className="panel__h">
        <h2 id={id}>{title}</h2>
        <span className="meta" role="status">
          {saved ? `${words.followed} ` : ''}
          {findings.length === 0 ? '' : words.meta(open)}
        </span>
      </div>
      {findings.length === 0 ? <p>{none}</p> : null}
      <ul className="plain">
        {findings.map(each => (
          <Finding key={each.id} of={each} onSaved={() => setSaved(true)} />
        ))}
      </ul>
    </section>
  )
}

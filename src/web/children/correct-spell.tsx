// Correcting a spell: its period, its step and why; what is wrong stands at the field, and two at once are told of each other.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { children, type ShownSpell } from '../../contract/children.ts'
import { call, Refused } from '../call/call.ts'
import { Field } from '../form/field.tsx'
import { sentenceOf } from '../page/failed.tsx'
import { Conflict } from './conflict.tsx'
import { da } from './da.ts'
import { whatOf } from './grouping.ts'
import { childQuery, type StepName } from './queries.ts'

const words = da.correct

type Props = {
  readonly child: string
  readonly of: ShownSpell
  readonly steps: readonly StepName[]
  readonly close: () => void
  readonly onSaved: (of: ShownSpell) => void
}

const problemOf = (error: unknown) => (error instanceof Refused ? error.problem : undefined)

const useCorrection = (child: string, spell: string, onSaved: Props['onSaved']) => {
  const client = useQueryClient()
  return useMutation({
    gcTime: 0,
    mutationFn: (body: { version: number; from: string; to: string | null; step?: number; reason: string }) =>
      call(children.correct, { params: { child, spell }, body }),
    onSuccess: async answer => {
      await client.invalidateQueries({ queryKey: childQuery(child).queryKey })
      if (answer.spell !== null) onSaved(answer.spell)
    },
  })
}

export const CorrectSpell = ({ child, of, steps, close, onSaved }: Props) => {
  const [from, setFrom] = useState(of.from)
  const [to, setTo] = useState(of.to ?? '')
  const [step, setStep] = useState(of.step)
  const [reason, setReason] = useState('')
  const client = useQueryClient()
  const correction = useCorrection(child, of.id, onSaved)
  const form = useRef<HTMLFormElement>(null)
  const problem = problemOf(correction.error)
  const fields = problem?.fields ?? {}
  const { from: wrongFrom, to: wrongTo, step: wrongStep, reason: wrongReason } = fields
  const conflict = problem?.conflict
  const wrong = Object.keys(fields)
  const { error } = correction
  useEffect(() => form.current?.querySelector<HTMLElement>('h3')?.focus(), [])
  useEffect(() => {
    if (error === null) return
    const wrongField = form.current?.querySelector<HTMLElement>('.fld--fejl .inp')
    const told = wrongField ?? form.current?.querySelector<HTMLElement>('[role=alert]')
    told?.focus()
  }, [error])
  const save = (event: FormEvent) => {
    event.preventDefault()
    correction.mutate({
      version: conflict?.version ?? of.version,
      from,
      to: to === '' ? null : to,
      reason,
      ...(step === null ? {} : { step }),
    })
  }
  const keepTheirs = () => {
    void client.invalidateQueries({ queryKey: childQuery(child).queryKey })
    close()
  }
  const id = (field: string) => `${of.id}-${field}`
  return (
    <form ref={form} className="correct" noValidate onSubmit={save} aria-labelledby={id('title')}>
      <h3 id={id('title')} tabIndex={-1}>
        {words.title(whatOf(of) ?? of.title)}
      </h3>
      {conflict === undefined && correction.isError ? (
        <p className="note note--late correct__wrong" role="alert" tabIndex={-1}>
          <b>{words.wrong}</b> {wrong.length > 0 ? words.wrongFields(wrong.length) : sentenceOf(error)}
        </p>
      ) : null}
      {conflict === undefined ? null : (
        <Conflict sentence={sentenceOf(error)} theirs={conflict.theirs} yours={conflict.yours} />
      )}
      <div className="correct__period">
        <Field id={id('from')} label={words.from} hint={words.fromHint} wrong={wrongFrom}>
          {field => <input {...field} type="date" value={from} onChange={event => setFrom(event.target.value)} />}
        </Field>
        <Field id={id('to')} label={words.to} hint={words.toHint} wrong={wrongTo}>
          {field => <input {...field} type="date" value={to} onChange={event => setTo(event.target.value)} />}
        </Field>
      </div>
      {step === null ? null : (
        <Field id={id('step')} label={words.step} wrong={wrongStep}>
          {field => (
            <select {...field} value={step} onChange={event => setStep(Number(event.target.value))}>
              {steps.map(each => (
                <option key={each.step} value={each.step}>
                  {da.list.stepOption({ step: each.step, name: each.label })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field id={id('reason')} label={words.reason} hint={words.reasonHint} wrong={wrongReason}>
        {field => (
          <textarea
            {...field}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        )}
      </Field>
      <p className="correct__ways">
        <button className="btn btn--1" type="submit" disabled={correction.isPending}>
          {correction.isPending ? words.saving : conflict === undefined ? words.save : da.conflict.save}
        </button>
        <button className="btn" type="button" onClick={conflict === undefined ? close : keepTheirs}>
          {conflict === undefined ? words.cancel : da.conflict.keep}
        </button>
      </p>
    </form>
  )
}

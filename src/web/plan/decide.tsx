// Deciding a plan: its own button, the day, and what follows from it. The draft becomes the version that holds.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { PlanVersion } from '../../casework/facts/plan.ts'
import { caseQuery } from '../child/queries.ts'
import { useWriteFact } from '../form/facts.ts'
import { Field } from '../form/field.tsx'
import { Summary } from '../form/summary.tsx'
import { wrongFields } from '../form/wrong.ts'
import { da } from './da.ts'

const words = da.decide

type Props = {
  readonly child: string
  readonly draft: PlanVersion
  /** The version of the fact the draft stands in. */
  readonly version: number
  readonly before: number | null
  readonly today: string
  readonly lacks: readonly string[]
}

export const Decide = ({ child, draft, version, before, today, lacks }: Props) => {
  const client = useQueryClient()
  const [on, setOn] = useState(today)
  const write = useWriteFact(child, words.done(draft.version).replace(/\.$/, ''), false)
  const wrong = wrongFields(write.error, ['decidedOn'])
  const { decidedOn: wrongDay } = wrong
  const id = `besluttet-${draft.id}`
  const decide = (event: FormEvent) => {
    event.preventDefault()
    const { id: fact, ...given } = draft
    const body = { list: 'plans', fact: { ...given, decidedOn: on } } as const
    write.mutate(
      { given: body, change: { fact, version, reason: words.reason } },
      // Somebody may have written on the draft meanwhile: what stands now is shown before it is decided.
      { onError: () => client.invalidateQueries({ queryKey: caseQuery(child, undefined).queryKey }) },
    )
  }
  return (
    <form className="form decide" noValidate onSubmit={decide}>
      {write.isError ? (
        <Summary
          error={write.error}
          wrong={Object.values(wrong).map(sentence => ({ id, label: words.on, sentence }))}
        />
      ) : null}
      {lacks.length === 0 ? null : (
        <div className="note decide__lacks">
          <b>{da.lacks}</b>
          <ul className="plain">
            {lacks.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="decide__about" id={`${id}-om`}>
        {words.consequence(draft.version, before)}
      </p>
      <div className="decide__way">
        <Field id={id} label={words.on} wrong={wrongDay}>
          {field => (
            <input
              {...field}
              className="inp form__day"
              type="date"
              value={on}
              onChange={event => setOn(event.target.value)}
            />
          )}
        </Field>
        <button className="btn btn--1" type="submit" disabled={write.isPending} aria-describedby={`${id}-om`}>
          {write.isPending ? words.deciding : words.button}
        </button>
      </div>
    </form>
  )
}

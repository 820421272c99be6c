// The end of a way down: the step was taken, or the way is given up with a reason.
import { type FormEvent, useState } from 'react'
import type { WayDown } from '../../casework/facts/following.ts'
import type { Day } from '../../language/day.ts'
import { useWriteFact } from '../form/facts.ts'
import { Field } from '../form/field.tsx'
import { sentenceOf } from '../page/failed.tsx'
import { da } from './da.ts'

const words = da.end

type Props = {
  readonly child: string
  readonly way: WayDown
  readonly version: number
  readonly today: Day
  readonly onEnded: () => void
}

export const Ending = ({ child, way, version, today, onEnded }: Props) => {
  const { id: fact, ...body } = way
  const taken = useWriteFact(child, words.takenSaved)
  const givenUp = useWriteFact(child, words.givenUpSaved)
  const [because, setBecause] = useState('')
  const [missing, setMissing] = useState(false)
  const error = taken.error ?? givenUp.error
  const take = () =>
    taken.mutate(
      {
        given: { list: 'waysDown', fact: { ...body, takenOn: today } },
        change: { fact, version, reason: words.takenReason },
      },
      { onSuccess: onEnded },
    )
  const giveUp = (event: FormEvent) => {
    event.preventDefault()
    const reason = because.trim()
    setMissing(reason.length < 3)
    if (reason.length < 3) return
    givenUp.mutate(
      {
        given: { list: 'waysDown', fact: { ...body, givenUpOn: today, givenUpBecause: reason } },
        change: { fact, version, reason },
      },
      { onSuccess: onEnded },
    )
  }
  return (
    <section className="panel" aria-labelledby="way-end">
      <div className="panel__h">
        <h2 id="way-end">{words.title}</h2>
      </div>
      {error === null ? null : (
        <p className="note note--late" role="alert">
          <b>{words.notSaved}</b> {sentenceOf(error)}
        </p>
      )}
      <p>
        <button className="btn" type="button" disabled={taken.isPending} onClick={take}>
          {words.taken}
        </button>
      </p>
      <form noValidate onSubmit={giveUp}>
        <Field id="because" label={words.because} wrong={missing ? words.needsBecause : undefined}>
          {field => (
            <textarea
              {...field}
              rows={2}
              maxLength={500}
              value={because}
              onChange={event => setBecause(event.target.value)}
            />
          )}
        </Field>
        <p className="ending__ways">
          <button className="btn" type="submit" disabled={givenUp.isPending}>
            {words.givenUp}
          </button>
        </p>
      </form>
    </section>
  )
}

// The form that hands the case over: to whom, from when, why, and a word to the one who gets it.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { AdviserChange } from '../../casework/facts/people.ts'
import { Refused } from '../call/call.ts'
import { Field } from '../form/field.tsx'
import { sentenceOf } from '../page/failed.tsx'
import { shortMoment } from '../page/moments.ts'
import { withShortDays } from '../page/typeset.ts'
import { da } from './da.ts'
import { type Colleagues, useHandOver } from './queries.ts'
import type { useDraft } from './use-draft.ts'

const words = da.form
const fields = ['employee', 'from', 'why', 'note'] as const
type Faults = Readonly<Partial<Record<(typeof fields)[number], string>>>

/** What is known after the case was handed over. */
export type Done = { readonly name: string; readonly from: string; readonly noted: boolean }

type Props = {
  readonly child: string
  readonly colleagues: Colleagues['colleagues']
  readonly hadAdviser: boolean
  readonly today: string
  readonly draft: ReturnType<typeof useDraft>
  readonly onDone: (of: Done) => void
}

const Kept = ({ kept }: Pick<Props['draft'], 'kept'>) => (
  <p className="meta xs handover__kept" role="status">
    {kept === null ? '' : kept === 'failed' ? words.unsaved : words.saved(shortMoment(kept.at))}
  </p>
)

export const HandoverForm = ({ child, colleagues, hadAdviser, today, draft, onDone }: Props) => {
  const [employee, setEmployee] = useState('')
  const [from, setFrom] = useState(today)
  const [why, setWhy] = useState<AdviserChange | ''>(hadAdviser ? '' : 'first')
  const [missing, setMissing] = useState<Faults>({})
  const form = useRef<HTMLFormElement>(null)
  const chosen = colleagues.find(each => each.id === employee)
  const noted = draft.text.trim() !== ''
  const handOver = useHandOver(child, () => {
    draft.stop()
    onDone({ name: chosen?.name ?? '', from, noted })
  })
  const { error } = handOver
  const refused: Faults = error instanceof Refused ? (error.problem.fields ?? {}) : {}
  const faults: Faults = Object.keys(missing).length > 0 ? missing : refused
  const count = fields.filter(each => faults[each] !== undefined).length
  useEffect(() => {
    if (count === 0 && error === null) return
    const field = form.current?.querySelector<HTMLElement>('.fld--fejl .inp')
    ;(field ?? form.current?.querySelector<HTMLElement>('[role=alert]'))?.focus()
  }, [count, error])
  const send = (event: FormEvent) => {
    event.preventDefault()
    const lacks: Faults = {
      ...(employee === '' ? { employee: words.missingEmployee } : {}),
      ...(from === '' ? { from: words.missingFrom } : {}),
      ...(why === '' ? { why: words.missingWhy } : {}),
    }
    setMissing(lacks)
    if (Object.keys(lacks).length > 0 || why === '') return
    handOver.mutate({ employee, from, why, note: noted ? draft.text : null })
  }
  const wrongOf = (field: (typeof fields)[number]): string | undefined => {
    const sentence = faults[field]
    return sentence === undefined ? undefined : withShortDays(sentence)
  }
  const reasons = AdviserChange.options.filter(each => (each === 'first') !== hadAdviser)
  return (
    <form ref={form} className="panel handover__form" noValidate onSubmit={send} aria-labelledby="giv-videre">
      <div className="panel__h">
        <h2 id="giv-videre">{words.title}</h2>
        <span className="meta">{words.fields}</span>
      </div>
      {count > 0 || handOver.isError ? (
        <p className="note note--late" role="alert" tabIndex={-1}>
          <b>{words.wrong}</b> {count > 0 ? words.wrongFields(count) : withShortDays(sentenceOf(error))}
        </p>
      ) : null}
      <Field id="overdrag-employee" label={words.employee} wrong={wrongOf('employee')}>
        {field => (
          <select {...field} value={employee} onChange={event => setEmployee(event.target.value)}>
            <option value="">{words.choose}</option>
            {colleagues.map(each => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="overdrag-from" label={words.from} hint={words.fromHint} wrong={wrongOf('from')}>
        {field => <input {...field} type="date" value={from} onChange={event => setFrom(event.target.value)} />}
      </Field>
      <Field id="overdrag-why" label={words.why} wrong={wrongOf('why')}>
        {field => (
          <select
            {...field}
            value={why}
            onChange={event => setWhy(reasons.find(each => each === event.target.value) ?? '')}
          >
            <option value="">{words.chooseWhy}</option>
            {reasons.map(each => (
              <option key={each} value={each}>
                {da.why[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="overdrag-note" label={words.note} hint={words.noteHint} wrong={wrongOf('note')}>
        {field => (
          <textarea
            {...field}
            rows={5}
            maxLength={1000}
            value={draft.text}
            onChange={event => draft.write(event.target.value)}
          />
        )}
      </Field>
      <Kept kept={draft.kept} />
      <p className="handover__send">
        <button className="btn btn--1" type="submit" disabled={handOver.isPending}>
          {handOver.isPending ? words.sending : chosen === undefined ? words.send : words.sendTo(chosen.name)}
        </button>
      </p>
    </form>
  )
}

// The form of a way down: four fields, the draft, and both texts where two wrote.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { WayDown } from '../../casework/facts/following.ts'
import { caseQuery } from '../child/queries.ts'
import type { StepName } from '../children/queries.ts'
import { useBoth } from '../form/both-kept.ts'
import { Choices } from '../form/choices.tsx'
import { Conflict } from '../form/conflict.tsx'
import { DraftLine, DraftNotes } from '../form/draft-line.tsx'
import { useWriteFact } from '../form/facts.ts'
import { Field } from '../form/field.tsx'
import { SaveBar } from '../form/save-bar.tsx'
import { Summary } from '../form/summary.tsx'
import { type Draft, useDraft } from '../form/use-draft.ts'
import { conflictIn, wrongFields } from '../form/wrong.ts'
import { FailedNote } from '../page/failed.tsx'
import { Waiting } from '../page/waiting.tsx'
import { da } from './da.ts'
import { chosen, factOf, fieldCount, mergeable, missingIn, shownOf, startOf, WayForm } from './form-of.ts'
import { Things } from './things.tsx'

type Props = {
  readonly child: string
  readonly way: WayDown | undefined
  readonly version: number | null
  readonly stepNow: number | null
  readonly steps: readonly StepName[]
  readonly head: (line: ReactNode) => ReactNode
  readonly side: ReactNode
}

const labelOf = (field: string): string => da.labels[field as keyof typeof da.labels]

const Writing = ({
  draft,
  child,
  way,
  version,
  stepNow,
  steps,
  head,
  side,
}: Props & { readonly draft: Draft<WayForm> }) => {
  const { value, change } = draft
  const client = useQueryClient()
  const navigate = useNavigate()
  const write = useWriteFact(child, da.saved)
  const [on, setOn] = useState(version)
  const [start] = useState(() => startOf(way, stepNow, () => 'first'))
  const [tried, setTried] = useState(false)
  const { both, meet, pick, over } = useBoth<WayForm>()
  const away = () => void navigate({ to: '/boern/$id', params: { id: child } })
  const missing = tried ? missingIn(value) : []
  const wrong: Readonly<Record<string, string>> = {
    ...wrongFields(write.error, ['step', 'what', 'plannedFor']),
    ...Object.fromEntries(missing),
  }
  const { step: wrongStep, what: wrongWhat, plannedFor: wrongDay } = wrong

  /** What somebody else has saved stands beside one's own. */
  const compare = async (sentence: string): Promise<void> => {
    const now = await client.fetchQuery({ ...caseQuery(child, undefined), staleTime: 0 })
    const theirs = now.facts.waysDown.find(each => each.id === way?.id)
    if (theirs === undefined) return
    const form = startOf(theirs, stepNow, () => 'first')
    setOn(now.versions[theirs.id] ?? 1)
    meet(sentence, form, {
      before: shownOf(start),
      theirs: shownOf(form),
      yours: shownOf(value),
      labelOf,
      mergeable,
    })
    write.reset()
  }
  const save = async (): Promise<void> => {
    setTried(true)
    const form = both === null ? value : chosen(both.theirs, value, both.picked)
    if (missingIn(form).length > 0) return
    const given = factOf(form, way)
    try {
      await write.mutateAsync(
        way === undefined ? { given } : { given, change: { fact: way.id, version: on ?? 1, reason: da.changedReason } },
      )
    } catch (error) {
      const met = conflictIn(error)
      if (met !== undefined) await compare(met.theirs).catch(() => undefined)
      return
    }
    over()
    await draft.sent().catch(() => undefined)
    away()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  const close = () => {
    void draft.flush()
    away()
  }
  const lower = steps.filter(({ step }) => stepNow === null || step < stepNow)
  return (
    <>
      {head(<DraftLine fields={fieldCount} of={draft} />)}
      <DraftNotes of={draft} />
      <div className="fl-cols">
        <form className="panel form" noValidate aria-label={da.title} onSubmit={submit}>
          {missing.length > 0 || (write.isError && conflictIn(write.error) === undefined) ? (
            <Summary
              error={write.error}
              wrong={Object.entries(wrong).map(([id, sentence]) => ({ id, label: labelOf(id), sentence }))}
            />
          ) : null}
          {both === null ? null : (
            <Conflict
              sentence={both.sentence}
              fields={both.fields}
              picked={both.picked}
              onPick={pick}
              mergeable={both.mergeable}
            />
          )}
          {lower.length === 0 ? (
            <p className="note form__note">{da.lowest}</p>
          ) : (
            <Choices
              id="step"
              number={1}
              label={da.labels.step}
              hint={da.stepHint}
              wrong={wrongStep}
              options={lower.map(({ step, name }) => ({ value: String(step), title: `${step} ${name}` }))}
              chosen={value.step === null ? null : String(value.step)}
              onChange={step => change({ step: Number(step) })}
            />
          )}
          <Field id="what" number={2} label={da.labels.what} hint={da.whatHint} wrong={wrongWhat}>
            {field => (
              <input
                {...field}
                maxLength={300}
                value={value.what}
                onChange={event => change({ what: event.target.value })}
              />
            )}
          </Field>
          <Field id="plannedFor" number={3} label={da.labels.plannedFor} hint={da.plannedHint} wrong={wrongDay}>
            {field => (
              <input
                {...field}
                className="inp form__day"
                type="date"
                value={value.plannedFor}
                onChange={event => change({ plannedFor: event.target.value })}
              />
            )}
          </Field>
          <Things things={value.things} onChange={things => change({ things })} />
          <SaveBar save={da.save} saving={write.isPending} onClose={close} about={da.aboutSaving} />
        </form>
        <aside className="fl-stack" aria-label={da.end.title}>
          {side}
        </aside>
      </div>
    </>
  )
}

export const WayDownWriting = (of: Props): ReactNode => {
  const { child, way, version, stepNow, head } = of
  const draft = useDraft<WayForm>({
    form: 'way-down',
    subject: way === undefined ? child : `${child}.${way.id}`,
    baseVersion: version,
    start: startOf(way, stepNow, () => 'first'),
    shape: WayForm,
  })
  if (draft === null)
    return (
      <>
        {head(null)}
        <Waiting shape="lines" />
      </>
    )
  if ('error' in draft)
    return (
      <>
        {head(null)}
        <FailedNote error={draft.error} retry={() => location.reload()} />
      </>
    )
  return <Writing {...of} draft={draft} />
}

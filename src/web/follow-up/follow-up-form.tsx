// The form of a follow-up: the draft, the fields, what is wrong, both texts where two wrote, and the bar to save.
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Help } from '../../casework/facts/help.ts'
import { nextFollowUps } from '../../casework/next-follow-up.ts'
import type { CaseworkRules } from '../../casework/rules.ts'
import type { Day } from '../../language/day.ts'
import type { CasePicture } from '../child/queries.ts'
import { Conflict } from '../form/conflict.tsx'
import { DraftLine, DraftNotes, DraftPanel } from '../form/draft-line.tsx'
import { SaveBar } from '../form/save-bar.tsx'
import { Summary } from '../form/summary.tsx'
import { type Draft, useDraft } from '../form/use-draft.ts'
import { FailedNote } from '../page/failed.tsx'
import { Waiting } from '../page/waiting.tsx'
import { da } from './da.ts'
import { Fields } from './fields.tsx'
import { bothOf, FollowUpForm, fieldCount, goalsOf, mergeable, plannedOf, startOf } from './form-of.ts'
import { LastTime } from './last-time.tsx'
import { nextOf } from './next-of.ts'
import { useFollowUp } from './use-follow-up.ts'

type Props = {
  readonly child: string
  readonly name: string
  readonly case: CasePicture
  readonly help: Help
  readonly rules: CaseworkRules
  readonly municipality: number
  readonly today: Day
  /** The head of the page, with where the draft stands. */
  readonly head: (line: ReactNode) => ReactNode
}

const labelOf = (field: string, name: string): string =>
  field === 'words'
    ? da.words(name)
    : field === 'happened'
      ? da.happenedShort
      : da.labels[field as keyof typeof da.labels]

const Writing = ({ draft, ...of }: Props & { readonly draft: Draft<FollowUpForm> }) => {
  const { child, name, case: picture, help, today, head } = of
  const { facts, versions } = picture
  const navigate = useNavigate()
  // The one that was planned when the form was opened, also after somebody else has held it.
  const [planned] = useState(() => plannedOf(facts, help.id))
  const away = () => void navigate({ to: '/boern/$id', params: { id: child } })
  const onSaved = (form: FollowUpForm) => void navigate(nextOf(form.decided, help, child))
  const sending = useFollowUp({ child, name, facts, versions, planned, draft, onSaved })
  const { wrong, conflict } = sending
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.save()
  }
  const close = () => {
    void draft.flush()
    away()
  }
  return (
    <>
      {head(<DraftLine fields={fieldCount} of={draft} />)}
      <DraftNotes of={draft} />
      <div className="fl-cols">
        <form className="panel form" noValidate aria-label={da.crumb} onSubmit={submit}>
          {sending.failed ? (
            <Summary
              error={sending.error}
              wrong={Object.entries(wrong).map(([id, sentence]) => ({ id, label: labelOf(id, name), sentence }))}
            />
          ) : null}
          {conflict === null ? null : (
            <Conflict
              sentence={conflict.sentence}
              fields={bothOf(
                conflict.theirs,
                draft.value,
                new Map(goalsOf(facts, today).map(goal => [goal.id, goal.text])),
                name,
              )}
              picked={sending.picked}
              onPick={sending.pick}
              mergeable={mergeable}
            />
          )}
          <Fields {...of} facts={facts} names={picture.names} form={draft.value} wrong={wrong} change={draft.change} />
          <SaveBar save={da.save} saving={sending.saving} onClose={close} about={da.aboutSaving} />
        </form>
        <aside className="fl-stack" aria-label={da.crumb}>
          <LastTime facts={facts} help={help} child={name} today={today} />
          <DraftPanel />
        </aside>
      </div>
    </>
  )
}

export const FollowUpWriting = (of: Props): ReactNode => {
  const { case: picture, help, rules, municipality, today, child, name, head } = of
  const { facts, versions } = picture
  const planned = plannedOf(facts, help.id)
  const proposed = nextFollowUps(facts, help.id, today, rules, municipality)[0]?.date ?? ''
  const draft = useDraft<FollowUpForm>({
    form: 'follow-up',
    subject: `${child}.${help.id}`,
    baseVersion: planned === undefined ? null : (versions[planned.id] ?? null),
    start: startOf(facts, help.id, today, name, proposed),
    shape: FollowUpForm,
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

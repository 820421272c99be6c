// The form that changes or ends help: the draft, the fields, both texts where two wrote, and the bar to save.
import { useNavigate } from '@tanstack/react-router'
import type { FormEvent, ReactNode } from 'react'
import type { Help } from '../../casework/facts/help.ts'
import { Conflict } from '../form/conflict.tsx'
import { DraftLine, DraftNotes, DraftPanel } from '../form/draft-line.tsx'
import { SaveBar } from '../form/save-bar.tsx'
import { Summary } from '../form/summary.tsx'
import { type Draft, useDraft } from '../form/use-draft.ts'
import { FailedNote } from '../page/failed.tsx'
import { Waiting } from '../page/waiting.tsx'
import { ChangeFields } from './change-fields.tsx'
import { askedIn, bothChanges, ChangeForm, changeOf, mergeableInChange } from './change-of.ts'
import { da } from './da.ts'
import { HelpNow } from './side.tsx'
import type { About } from './start-of.ts'
import { useChanging } from './use-change.ts'

type Props = {
  readonly child: string
  readonly name: string
  readonly about: About
  readonly help: Help
  readonly version: number
  readonly steps: number
  readonly head: (line: ReactNode) => ReactNode
}

const Writing = ({ draft, ...of }: Props & { readonly draft: Draft<ChangeForm> }) => {
  const { child, name, about, help, version, steps, head } = of
  const form = draft.value
  const navigate = useNavigate()
  const away = () => void navigate({ to: '/boern/$id', params: { id: child } })
  const sending = useChanging({ child, help, version, today: about.today, draft, onSaved: away })
  const { wrong, conflict } = sending
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.save()
  }
  const close = () => {
    void draft.flush()
    away()
  }
  const ends = form.ends && help.period.to === null
  return (
    <>
      {head(<DraftLine fields={askedIn(form, help.kind).length} of={draft} />)}
      <DraftNotes of={draft} />
      <div className="fl-cols">
        <form className="panel form" noValidate aria-label={da.crumb[help.kind]} onSubmit={submit}>
          {sending.failed ? (
            <Summary
              error={sending.error}
              wrong={Object.entries(wrong).map(([id, sentence]) => ({
                id,
                label: da.labels[id as keyof typeof da.labels],
                sentence,
              }))}
            />
          ) : null}
          {conflict === null ? null : (
            <Conflict
              sentence={conflict.sentence}
              fields={bothChanges(conflict.theirs, form)}
              picked={sending.picked}
              onPick={sending.pick}
              mergeable={mergeableInChange}
            />
          )}
          <ChangeFields help={help} form={form} change={draft.change} wrong={wrong} today={about.today} />
          <SaveBar save={ends ? da.save.end[help.kind] : da.save.change} saving={sending.saving} onClose={close} />
        </form>
        <aside className="fl-stack" aria-label={da.crumb[help.kind]}>
          <HelpNow except={help.id} about={about} child={child} name={name} steps={steps} />
          <DraftPanel />
        </aside>
      </div>
    </>
  )
}

export const HelpChanging = (of: Props): ReactNode => {
  const { child, help, version, about, head } = of
  const draft = useDraft<ChangeForm>({
    form: 'help-change',
    subject: `${child}.${help.id}`,
    baseVersion: version,
    start: changeOf(help, about.today),
    shape: ChangeForm,
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

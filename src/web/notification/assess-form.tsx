// Judging a notification: is the child in danger now, why, and what is to happen. The moment is now unless somebody says otherwise.
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { CaseFacts } from '../../casework/facts.ts'
import { Choices } from '../form/choices.tsx'
import { DraftLine, DraftNotes } from '../form/draft-line.tsx'
import { useWriteFact } from '../form/facts.ts'
import { Field } from '../form/field.tsx'
import { Group } from '../form/group.tsx'
import { MomentFields } from '../form/moment-fields.tsx'
import { timeNow } from '../form/now.ts'
import { SaveBar } from '../form/save-bar.tsx'
import { Summary } from '../form/summary.tsx'
import { type Draft, useDraft } from '../form/use-draft.ts'
import { wrongFields } from '../form/wrong.ts'
import { nearDay } from '../my-day/when.ts'
import { FailedNote } from '../page/failed.tsx'
import { WaitingPart } from '../page/waiting.tsx'
import { da } from './da.ts'
import { AssessForm, assessedFact, assessFields, missingInAssess, unassessed } from './form-of.ts'

type Props = {
  readonly child: string
  readonly of: CaseFacts['notifications'][number]
  readonly version: number
  readonly today: string
}
type Wrong = Readonly<Record<string, string>>

const labelOf = (field: string): string => da.labels[field as keyof typeof da.labels]

/** The receipt is asked for where there is somebody to send it to and it was not sent. */
const Receipt = ({
  of,
  form,
  today,
  onChange,
}: {
  readonly of: Props['of']
  readonly form: AssessForm
  readonly today: string
  readonly onChange: (receipt: boolean) => void
}) => {
  if (of.notifier === 'anonymous') return <p className="meta notification__receipt">{da.receiptNobody}</p>
  if (of.acknowledgedOn !== null)
    return <p className="meta notification__receipt">{da.receiptSent(nearDay(of.acknowledgedOn, today))}</p>
  return (
    <Group id="receipt" label={da.labels.receipt} hint={da.receiptHint} wrong={undefined}>
      <div className="chips">
        <label className="opt">
          <input type="checkbox" checked={form.receipt} onChange={event => onChange(event.target.checked)} />
          {da.receipt}
        </label>
      </div>
    </Group>
  )
}

const Fields = ({
  of,
  today,
  draft,
  wrong,
}: {
  readonly of: Props['of']
  readonly today: string
  readonly draft: Draft<AssessForm>
  readonly wrong: Wrong
}) => {
  const { value: form, change } = draft
  const { inDanger, because, outcome, assessedAt } = wrong
  return (
    <>
      <Choices
        id="inDanger"
        number={1}
        label={da.labels.inDanger}
        wrong={inDanger}
        options={da.danger}
        chosen={form.inDanger}
        onChange={chosen => change({ inDanger: chosen })}
      />
      <Field id="because" number={2} label={da.labels.because} hint={da.becauseHint} wrong={because}>
        {field => (
          <textarea
            {...field}
            rows={4}
            maxLength={4000}
            value={form.because}
            onChange={event => change({ because: event.target.value })}
          />
        )}
      </Field>
      <Choices
        id="outcome"
        number={3}
        label={da.labels.outcome}
        wrong={outcome}
        options={da.outcomes}
        chosen={form.outcome}
        onChange={chosen => change({ outcome: chosen })}
      />
      <Receipt of={of} form={form} today={today} onChange={receipt => change({ receipt })} />
      <MomentFields
        id="assessedAt"
        today={today}
        value={form}
        onChange={change}
        wrong={assessedAt}
        words={{ ...da.now, now: da.now.assessed }}
      />
    </>
  )
}

const Writing = ({ child, of, version, today, draft }: Props & { readonly draft: Draft<AssessForm> }) => {
  const navigate = useNavigate()
  const write = useWriteFact(child, da.saved.assess)
  const [tried, setTried] = useState(false)
  const missing = missingInAssess(draft.value)
  const wrong: Wrong = {
    ...wrongFields(write.error, Object.keys(da.labels)),
    ...(tried ? Object.fromEntries(missing) : {}),
  }
  const save = async () => {
    setTried(true)
    if (missing.length > 0) return
    const given = assessedFact(of, draft.value, { day: today, time: timeNow() })
    try {
      await write.mutateAsync({ given, change: { fact: of.id, version, reason: da.reason } })
    } catch {
      return // said by the summary
    }
    await draft.sent().catch(() => undefined)
    void navigate({ to: '/min-dag' })
  }
  return (
    <>
      <DraftNotes of={draft} />
      <form
        className="panel form"
        noValidate
        aria-label={da.crumb}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className="notification__draft">
          <DraftLine fields={assessFields} of={draft} />
        </p>
        {write.isError || (tried && missing.length > 0) ? (
          <Summary
            error={write.error}
            wrong={Object.entries(wrong).map(([id, sentence]) => ({
              id: id === 'assessedAt' ? 'assessedAt-day' : id,
              label: labelOf(id),
              sentence,
            }))}
          />
        ) : null}
        <Fields of={of} today={today} draft={draft} wrong={wrong} />
        <SaveBar
          save={da.save.assess}
          saving={write.isPending}
          onClose={() => {
            void draft.flush()
            void navigate({ to: '/min-dag' })
          }}
        />
      </form>
    </>
  )
}

export const AssessNotification = (props: Props): ReactNode => {
  const { child, of, version } = props
  const draft = useDraft<AssessForm>({
    form: 'notification',
    subject: `${child}.${of.id}`,
    baseVersion: version,
    start: unassessed,
    shape: AssessForm,
  })
  if (draft === null) return <WaitingPart />
  if ('error' in draft) return <FailedNote error={draft.error} retry={() => location.reload()} />
  return <Writing {...props} draft={draft} />
}

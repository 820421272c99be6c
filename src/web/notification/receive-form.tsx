// Writing a notification down: who it is from. When it came is now unless somebody says otherwise, and then its clock runs.
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { codeWordOr } from '../../language/sentences/case-codes.ts'
import { DraftLine, DraftNotes } from '../form/draft-line.tsx'
import { useWriteFact } from '../form/facts.ts'
import { Field } from '../form/field.tsx'
import { MomentFields } from '../form/moment-fields.tsx'
import { timeNow } from '../form/now.ts'
import { SaveBar } from '../form/save-bar.tsx'
import { Summary } from '../form/summary.tsx'
import { type Draft, useDraft } from '../form/use-draft.ts'
import { wrongFields } from '../form/wrong.ts'
import { FailedNote } from '../page/failed.tsx'
import { capital } from '../page/typeset.ts'
import { WaitingPart } from '../page/waiting.tsx'
import { da } from './da.ts'
import { missingInReceived, ReceivedForm, received, receivedFact, receivedFields } from './form-of.ts'

/** Who can have notified, as the statistics name them. */
const notifiers = [
  'school',
  'daycare',
  'health-service',
  'health-visitor',
  'police',
  'family-or-acquaintance',
  'child',
  'other-municipality',
  'professional',
  'anonymous',
] as const

type Props = { readonly child: string; readonly today: string }

const labelOf = (field: string): string => da.labels[field as keyof typeof da.labels]

const Writing = ({ child, today, draft }: Props & { readonly draft: Draft<ReceivedForm> }) => {
  const { value: form, change } = draft
  const navigate = useNavigate()
  const write = useWriteFact(child, da.saved.write)
  const [tried, setTried] = useState(false)
  const missing = missingInReceived(form)
  const wrong: Readonly<Record<string, string>> = {
    ...wrongFields(write.error, Object.keys(da.labels)),
    ...(tried ? Object.fromEntries(missing) : {}),
  }
  const { notifier: wrongNotifier, receivedAt: wrongMoment } = wrong
  const save = async () => {
    setTried(true)
    if (missing.length > 0) return
    try {
      const { fact } = await write.mutateAsync({ given: receivedFact(form, { day: today, time: timeNow() }) })
      await draft.sent().catch(() => undefined)
      void navigate({ to: '/boern/$id/underretning', params: { id: child }, search: { om: fact } })
    } catch {
      // said by the summary
    }
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
          <DraftLine fields={receivedFields} of={draft} />
        </p>
        {write.isError || (tried && missing.length > 0) ? (
          <Summary
            error={write.error}
            wrong={Object.entries(wrong).map(([id, sentence]) => ({
              id: id === 'receivedAt' ? 'receivedAt-day' : id,
              label: labelOf(id),
              sentence,
            }))}
          />
        ) : null}
        <Field id="notifier" number={1} label={da.labels.notifier} wrong={wrongNotifier}>
          {field => (
            <select {...field} value={form.notifier} onChange={event => change({ notifier: event.target.value })}>
              <option value="">{da.from}</option>
              {notifiers.map(each => (
                <option key={each} value={each}>
                  {capital(codeWordOr('notifier', each))}
                </option>
              ))}
            </select>
          )}
        </Field>
        <MomentFields
          id="receivedAt"
          today={today}
          value={form}
          onChange={change}
          wrong={wrongMoment}
          words={{ ...da.now, now: da.now.received }}
        />
        <SaveBar
          save={da.save.write}
          saving={write.isPending}
          onClose={() => {
            void draft.flush()
            void navigate({ to: '/boern/$id', params: { id: child } })
          }}
        />
      </form>
    </>
  )
}

export const ReceiveNotification = (props: Props): ReactNode => {
  const draft = useDraft<ReceivedForm>({
    form: 'new-notification',
    subject: props.child,
    baseVersion: null,
    start: received,
    shape: ReceivedForm,
  })
  if (draft === null) return <WaitingPart />
  if ('error' in draft) return <FailedNote error={draft.error} retry={() => location.reload()} />
  return <Writing {...props} draft={draft} />
}

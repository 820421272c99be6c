// A contact is written down: who, planned or acute, and what was said. Day and time are known; the draft is kept while one types.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { codeWord } from '../../language/sentences/case-codes.ts'
import { firstName } from '../child/first-name.ts'
import { type CasePicture, caseQuery, familyQuery } from '../child/queries.ts'
import { type Child, childQuery } from '../children/queries.ts'
import { Chips } from '../form/chips.tsx'
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
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import './contact.css'
import { da } from './da.ts'
import { ContactForm, factOf, fieldCount, missingIn, peopleOf, start } from './form-of.ts'
import { Lately } from './lately.tsx'

type Props = {
  readonly child: Child
  readonly case: CasePicture
  /** Names of the family. */
  readonly family: readonly string[]
  readonly today: string
}

const labelOf = (field: string): string => da.labels[field as keyof typeof da.labels]

const Head = ({ child, line }: { readonly child: Child; readonly line: ReactNode }) => {
  const { identity } = child
  return (
    <PageHead
      title={da.title(firstName(identity))}
      tab={identity.caseNumber}
      crumbs={
        <>
          <Link to="/boern/$id" params={{ id: identity.child }}>
            {identity.name}
          </Link>{' '}
          › {da.crumb}
        </>
      }
      facts={line}
    />
  )
}

const Fields = ({
  of,
  draft,
  wrong,
}: {
  readonly of: Props
  readonly draft: Draft<ContactForm>
  readonly wrong: Readonly<Record<string, string>>
}) => {
  const { value: form, change } = draft
  const { with: wrongWith, planned: wrongPlanned, note: wrongNote, kind: wrongKind, at: wrongAt } = wrong
  return (
    <>
      <Chips
        id="with"
        number={1}
        label={da.labels.with}
        wrong={wrongWith}
        options={peopleOf(of.case.facts, of.family, firstName(of.child.identity))}
        chosen={form.with}
        onChange={chosen => change({ with: [...chosen] })}
      />
      <Choices
        id="planned"
        number={2}
        label={da.labels.planned}
        wrong={wrongPlanned}
        options={da.planned}
        chosen={form.planned}
        onChange={planned => change({ planned })}
      />
      <Field id="note" number={3} label={da.labels.note} hint={da.noteHint} wrong={wrongNote}>
        {field => (
          <textarea
            {...field}
            rows={4}
            maxLength={4000}
            value={form.note}
            onChange={event => change({ note: event.target.value })}
          />
        )}
      </Field>
      <Group id="kind" label={da.labels.kind} wrong={wrongKind}>
        <div className="chips">
          {da.kinds.map(([kind, label]) => (
            <label className="opt" key={kind}>
              <input type="radio" name="kind" checked={form.kind === kind} onChange={() => change({ kind })} />
              {label}
            </label>
          ))}
        </div>
      </Group>
      <MomentFields id="at" today={of.today} value={form} onChange={change} wrong={wrongAt} words={da.at} />
    </>
  )
}

const Writing = ({ draft, ...of }: Props & { readonly draft: Draft<ContactForm> }) => {
  const { child, today } = of
  const navigate = useNavigate()
  const write = useWriteFact(child.identity.child, da.saved)
  const [tried, setTried] = useState(false)
  const missing = missingIn(draft.value)
  const wrong: Readonly<Record<string, string>> = {
    ...wrongFields(write.error, Object.keys(da.labels)),
    ...(tried ? Object.fromEntries(missing) : {}),
  }
  const save = async () => {
    setTried(true)
    if (missing.length > 0) return
    try {
      await write.mutateAsync({ given: factOf(draft.value, { day: today, time: timeNow() }) })
    } catch {
      return // said by the summary
    }
    await draft.sent().catch(() => undefined)
    void navigate({ to: '/min-dag' })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  const close = () => {
    void draft.flush()
    void navigate({ to: '/min-dag' })
  }
  return (
    <div className="contact">
      <Head child={child} line={<DraftLine fields={fieldCount} of={draft} />} />
      <DraftNotes of={draft} />
      <div className="fl-cols">
        <form className="panel form" noValidate aria-label={da.crumb} onSubmit={submit}>
          {write.isError || (tried && missing.length > 0) ? (
            <Summary
              error={write.error}
              wrong={Object.entries(wrong).map(([id, sentence]) => ({
                id: id === 'at' ? 'at-day' : id,
                label: labelOf(id),
                sentence,
              }))}
            />
          ) : null}
          <Fields of={of} draft={draft} wrong={wrong} />
          <SaveBar save={da.save} saving={write.isPending} onClose={close} />
        </form>
        <aside className="fl-stack" aria-label={da.aside}>
          <Lately facts={of.case.facts} />
        </aside>
      </div>
    </div>
  )
}

const WithDraft = (of: Props): ReactNode => {
  const draft = useDraft<ContactForm>({
    form: 'contact',
    subject: of.child.identity.child,
    baseVersion: null,
    start,
    shape: ContactForm,
  })
  if (draft === null) return <Waiting shape="lines" />
  if ('error' in draft)
    return (
      <>
        <Head child={of.child} line={null} />
        <FailedNote error={draft.error} retry={() => location.reload()} />
      </>
    )
  return <Writing {...of} draft={draft} />
}

export const ContactPage = (): ReactNode => {
  const { id } = useParams({ from: '/boern/$id/kontakt' })
  const session = useSession()
  const child = useQuery(childQuery(id))
  const picture = useQuery(caseQuery(id, undefined))
  const family = useQuery(familyQuery(id))
  const failed = [child, picture, family].find(each => each.isError && each.data === undefined)
  if (failed !== undefined) return <FailedPage error={failed.error} retry={() => void failed.refetch()} />
  if (!child.data || !picture.data || !family.data || session === null) return <Waiting shape="lines" />
  // A protected family's names are not sent; each would be the same word.
  const names = child.data.identity.protected
    ? []
    : family.data.persons.map(each => `${each.name} (${codeWord('relation', each.kind)})`)
  return <WithDraft key={id} child={child.data} case={picture.data} family={names} today={session.today} />
}

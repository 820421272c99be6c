// The form of a plan: a new one, the next version of the decided one, or the draft that is there. Where another was first, both texts.
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Day } from '../../language/day.ts'
import { codeWord } from '../../language/sentences/case-codes.ts'
import type { CasePicture } from '../child/queries.ts'
import { Choices } from '../form/choices.tsx'
import { Conflict } from '../form/conflict.tsx'
import { DraftLine, DraftNotes, DraftPanel } from '../form/draft-line.tsx'
import { useWriteFact } from '../form/facts.ts'
import { Field } from '../form/field.tsx'
import { SaveBar } from '../form/save-bar.tsx'
import { Summary } from '../form/summary.tsx'
import { type Draft, useDraft } from '../form/use-draft.ts'
import { FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { capital } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import { da } from './da.ts'
import { GoalFields, type HelpOption } from './goal-fields.tsx'
import { isOvertaken, resolved, usePlanConflict } from './plan-conflict.ts'
import {
  givenOf,
  hows,
  newPlanId,
  PlanDraft,
  type PlanKind,
  type PlanText,
  planFaults,
  planKinds,
  planName,
} from './plan-form.ts'
import { serverFaults } from './server-faults.ts'

const words = da.form

type Props = {
  readonly child: string
  /** What is begun with where there is no draft on the server. */
  readonly start: PlanDraft
  /** Which draft on the server, and how often the plan was written when it was opened. */
  readonly subject: string
  readonly written: number | null
  readonly plans: CasePicture['facts']['plans']
  readonly help: readonly HelpOption[]
  readonly crumbs: React.ReactNode
  readonly tab: string
  readonly today: Day
}

export const PlanEditor = (props: Props) => {
  const draft = useDraft<PlanDraft>({
    form: 'plan',
    subject: props.subject,
    baseVersion: props.written,
    start: props.start,
    shape: PlanDraft,
  })
  if (draft === null) return <Waiting shape="lines" />
  if ('error' in draft) return <FailedPage error={draft.error} retry={() => window.location.reload()} />
  return <Form {...props} draft={draft} />
}

const titleOf = ({ plan, number, on, text }: PlanDraft): string => {
  if (plan === '') return words.newTitle
  return on === null ? words.next(planName(text.kind), number) : words.edit(planName(text.kind), number)
}

const Form = ({ child, plans, help, crumbs, tab, today, draft }: Props & { readonly draft: Draft<PlanDraft> }) => {
  const { value, change } = draft
  const { text } = value
  const isNew = value.plan === ''
  const navigate = useNavigate()
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const helpName = (id: string): string => help.find(each => each.id === id)?.name ?? id
  const write = useWriteFact(child, words.saved(planName(text.kind)))
  const both = usePlanConflict(child, helpName)
  const wrong: Readonly<Record<string, string>> = { ...serverFaults(write.error, text.goals), ...faults }
  const { ord: wrongWords, hvordan: wrongHow } = wrong
  const set = (part: Partial<PlanText>) => change({ text: { ...text, ...part } })
  const leave = () => navigate({ to: '/boern/$id/plan', params: { id: child }, search: {} })

  const send = async (of: PlanDraft): Promise<void> => {
    try {
      await write.mutateAsync({
        given: { list: 'plans', fact: givenOf(of, today) },
        ...(of.on === null ? {} : { change: { ...of.on, reason: words.reason } }),
      })
    } catch (error) {
      if (isOvertaken(error) && (await both.meet(of).catch(() => false))) write.reset()
      return
    }
    await draft.sent()
    await leave()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const chosen = both.conflict === null ? value : resolved(both.conflict, text)
    const found = planFaults(chosen.text)
    setFaults(found)
    if (both.conflict !== null) {
      // What was chosen stands in the draft too: if it can't be sent, nothing is chosen in vain.
      change(chosen)
      both.over()
    }
    if (Object.keys(found).length > 0) return
    void send(isNew ? { ...chosen, plan: newPlanId(plans, text.kind) } : chosen)
  }
  const first = isNew ? 1 : 0
  const fields = 4 + first
  return (
    <>
      <PageHead
        title={titleOf(value)}
        tab={tab}
        crumbs={crumbs}
        facts={isNew ? undefined : words.about}
        actions={<DraftLine fields={fields} of={draft} />}
      />
      <div className="fl-cols">
        <form className="panel form plan-form" noValidate onSubmit={save}>
          <DraftNotes of={draft} />
          {write.isError || Object.keys(faults).length > 0 ? (
            <Summary
              error={write.error}
              wrong={Object.entries(wrong).map(([id, sentence]) => ({ id, label: labelOf(id, text), sentence }))}
            />
          ) : null}
          {both.conflict === null ? (
            <>
              {isNew ? (
                <Choices
                  id="slags"
                  label={words.kind}
                  number={1}
                  wrong={undefined}
                  options={planKinds.map(each => ({ value: each, title: planName(each), about: words.kinds[each] }))}
                  chosen={text.kind}
                  onChange={(kind: PlanKind) => set({ kind })}
                />
              ) : null}
              {(['child', 'parents'] as const).map((whose, at) => (
                <GoalFields
                  key={whose}
                  whose={whose}
                  number={1 + first + at}
                  goals={text.goals}
                  help={help}
                  wrong={wrong}
                  onChange={goals => set({ goals })}
                />
              ))}
              <Field id="hvordan" label={words.how} number={3 + first} wrong={wrongHow}>
                {field => (
                  <select
                    {...field}
                    value={text.how ?? ''}
                    onChange={event => set({ how: hows.find(each => each === event.target.value) ?? null })}
                  >
                    <option value="">{words.choose}</option>
                    {hows.map(each => (
                      <option key={each} value={each}>
                        {capital(codeWord('participation', each))}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <Field id="ord" label={words.words} number={4 + first} hint={words.wordsHint} wrong={wrongWords}>
                {field => (
                  <textarea
                    {...field}
                    rows={3}
                    value={text.words}
                    onChange={event => set({ words: event.target.value })}
                  />
                )}
              </Field>
            </>
          ) : (
            <>
              <Conflict
                sentence={both.conflict.sentence}
                fields={both.conflict.fields}
                picked={both.conflict.picked}
                onPick={both.pick}
                mergeable={both.conflict.mergeable}
              />
              {both.nothingDiffers ? <p className="form__note">{da.conflict.same}</p> : null}
            </>
          )}
          <SaveBar
            save={both.conflict === null ? words.save : da.conflict.save}
            saving={write.isPending}
            onClose={() => void draft.flush().then(leave)}
            about={both.conflict === null ? words.saveAbout : da.conflict.saveAbout}
          />
        </form>
        <aside className="fl-stack" aria-label={words.side}>
          <DraftPanel />
        </aside>
      </div>
    </>
  )
}

/** What an input is called in the list of what is wrong. */
const labelOf = (id: string, { goals }: PlanText): string => {
  if (id === 'hvordan') return words.how
  if (id === 'ord') return words.words
  const goal = goals.find(each => id.startsWith(`maal-${each.id}`))
  if (goal === undefined) return words.newTitle
  const place = goals.filter(each => each.for === goal.for && each.endedOn === null).indexOf(goal) + 1
  return `${words.goals(goal.for)}, ${words.goal(place).toLocaleLowerCase('da')}`
}

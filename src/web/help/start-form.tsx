// The form of new help: what it is, what it is for, who decides and consents; for a placement also what was considered, and how the stay before ends.
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { FormEvent, ReactNode } from 'react'
import type { StepName } from '../children/queries.ts'
import { Conflict } from '../form/conflict.tsx'
import { DraftLine, DraftNotes, DraftPanel } from '../form/draft-line.tsx'
import { Group } from '../form/group.tsx'
import { SaveBar } from '../form/save-bar.tsx'
import { Summary } from '../form/summary.tsx'
import { type Draft, useDraft } from '../form/use-draft.ts'
import { FailedNote } from '../page/failed.tsx'
import { Waiting } from '../page/waiting.tsx'
import { LighterField, NetworkField, WordsField } from './considered-fields.tsx'
import { da } from './da.ts'
import { BasisField, ConsentField, DecisionField, PurposeField, WhenFields } from './decided-fields.tsx'
import { EndingFields } from './ending-fields.tsx'
import type { FieldsOf } from './fields-of.ts'
import { checked } from './given-of.ts'
import { choicesQuery, familiesQuery } from './queries.ts'
import { HelpNow, Missing } from './side.tsx'
import {
  type About,
  fieldCount,
  firstDay,
  giversOf,
  movesFrom,
  nameOf,
  runningMeasures,
  StartForm,
  startOf,
} from './start-of.ts'
import { useStarting } from './use-start.ts'
import { ServiceField, StepField, TypeField } from './what-fields.tsx'

type Props = {
  readonly child: string
  readonly name: string
  readonly about: About
  readonly versions: Readonly<Record<string, number>>
  readonly steps: readonly StepName[]
  /** The help it leads on from. */
  readonly before: string | undefined
  /** The head of the page, with where the draft stands; `moves`: the child lives at a place already. */
  readonly head: (line: ReactNode, moves: boolean) => ReactNode
}

/** Measures that end on the day the new help begins. */
const Replaces = ({ form, change, about }: FieldsOf) => {
  const running = runningMeasures(about)
  if (running.length === 0) return null
  const toggle = (id: string) =>
    change({
      replaces: form.replaces.includes(id) ? form.replaces.filter(each => each !== id) : [...form.replaces, id],
    })
  return (
    <Group id="replaces" label={da.replaces.label} hint={da.replaces.hint} wrong={undefined}>
      <div className="chips">
        {running.map(each => (
          <label className="opt" key={each.id}>
            <input type="checkbox" checked={form.replaces.includes(each.id)} onChange={() => toggle(each.id)} />
            {nameOf(each, about.names)}
          </label>
        ))}
      </div>
    </Group>
  )
}

/** What is said of a placement beside what is said of all help. */
const Considered = (of: FieldsOf) => {
  const moved = movesFrom(of.form, of.about)
  return (
    <>
      <LighterField {...of} />
      <NetworkField {...of} />
      <WordsField {...of} />
      {moved === undefined ? null : (
        <Group id="ending" number={12} label={da.ending.label} hint={da.ending.hint(moved.place)} wrong={undefined}>
          <EndingFields of={moved} typed={of.form} change={of.change} wrong={of.wrong} />
        </Group>
      )}
    </>
  )
}

const Writing = ({ draft, ...of }: Props & { readonly draft: Draft<StartForm> }) => {
  const { child, name, about, versions, steps, head } = of
  const form = draft.value
  const navigate = useNavigate()
  const away = () => void navigate({ to: '/boern/$id', params: { id: child } })
  const on = firstDay(form, about)
  const services = useQuery(choicesQuery(child, form.step, on))
  const family = about.rules.placements.types.find(each => each.code === form.type)?.family === true
  const families = useQuery(familiesQuery(child, form.type, on, family))
  const givers = giversOf(form, about, name)
  const written = checked(form, about, givers, services.data?.services ?? [])
  const sending = useStarting({ child, about, givers, versions, draft, written, onSaved: away })
  const { wrong, conflict } = sending
  const moved = movesFrom(form, about)
  const fields: FieldsOf = {
    form,
    change: draft.change,
    about,
    child,
    name,
    steps,
    services: services.data?.services,
    families: family ? (families.data?.families ?? []) : [],
    givers,
    wrong,
  }
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
      {head(<DraftLine fields={fieldCount(about.kind, moved !== undefined)} of={draft} />, moved !== undefined)}
      <DraftNotes of={draft} />
      <div className="fl-cols">
        <form className="panel form" noValidate aria-label={da.crumb[about.kind]} onSubmit={submit}>
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
              sentence={conflict.theirs}
              fields={[{ field: 'ends', label: da.endsBefore, theirs: conflict.theirs, yours: conflict.yours }]}
              picked={sending.picked}
              onPick={sending.pick}
              mergeable={[]}
            />
          )}
          {about.kind === 'measure' ? <StepField {...fields} /> : <TypeField {...fields} />}
          <ServiceField {...fields} failed={services.error} retry={() => void services.refetch()} />
          <PurposeField {...fields} />
          <WhenFields {...fields} />
          <BasisField {...fields} />
          <DecisionField {...fields} />
          <ConsentField {...fields} />
          {about.kind === 'placement' ? <Considered {...fields} /> : null}
          <Replaces {...fields} />
          <SaveBar
            save={da.save[moved === undefined ? about.kind : 'move']}
            saving={sending.saving}
            onClose={close}
            about={da.aboutSaving}
          />
        </form>
        <aside className="fl-stack help__side" aria-label={da.side.label}>
          <HelpNow about={about} child={child} name={name} steps={steps.length} />
          <DraftPanel />
          {/* Last, so that it can follow the form down. */}
          <div className="fl-stack help__beside">
            <Missing written={written} about={about} />
          </div>
        </aside>
      </div>
    </>
  )
}

export const HelpStarting = (of: Props): ReactNode => {
  const { child, about, before, head } = of
  const draft = useDraft<StartForm>({
    form: about.kind,
    subject: before === undefined ? child : `${child}.${before}`,
    baseVersion: null,
    start: startOf(about, before),
    shape: StartForm,
  })
  if (draft === null)
    return (
      <>
        {head(null, false)}
        <Waiting shape="lines" />
      </>
    )
  if ('error' in draft)
    return (
      <>
        {head(null, false)}
        <FailedNote error={draft.error} retry={() => location.reload()} />
      </>
    )
  return <Writing {...of} draft={draft} />
}

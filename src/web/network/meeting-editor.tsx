// The form of a network meeting: one that is planned, or one that was held. Where another saved it first, both texts.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { NetworkMap } from '../../casework/facts/people.ts'
import { lastWriter } from '../child/last-writer.ts'
import { type CasePicture, caseQuery } from '../child/queries.ts'
import { useBoth } from '../form/both-kept.ts'
import { Conflict } from '../form/conflict.tsx'
import { DraftLine, DraftNotes, DraftPanel } from '../form/draft-line.tsx'
import { useWriteFact } from '../form/facts.ts'
import { SaveBar } from '../form/save-bar.tsx'
import { Summary } from '../form/summary.tsx'
import { type Draft, useDraft } from '../form/use-draft.ts'
import { conflictIn, wrongFields } from '../form/wrong.ts'
import { FailedPage } from '../page/failed.tsx'
import { shortMoment } from '../page/moments.ts'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { AgreementsTable } from './agreements-table.tsx'
import { da } from './da.ts'
import { fieldsOf, HeldFields, PlannedFields } from './meeting-fields.tsx'
import {
  chosenMeeting,
  givenMeeting,
  type Meeting,
  MeetingDraft,
  type MeetingMode,
  meetingFaults,
  meetingLabel,
  meetingText,
  mergeableMeeting,
  shownMeeting,
} from './meeting-form.ts'

const words = da.meeting.form

type Props = {
  readonly child: string
  readonly mode: MeetingMode
  /** The meeting that is changed; null: a new one. */
  readonly meeting: Meeting | null
  readonly map: NetworkMap | undefined
  readonly picture: CasePicture
  readonly placeHidden: boolean
  readonly crumbs: ReactNode
  readonly tab: string
}

export const MeetingEditor = (props: Props) => {
  const { child, mode, meeting, map, picture } = props
  const text = meetingText(meeting, map, mode, picture.on)
  const version = meeting === null ? null : (picture.versions[meeting.id] ?? 1)
  const draft = useDraft<MeetingDraft>({
    form: mode === 'plan' ? 'network-meeting-plan' : 'network-meeting',
    subject: meeting === null ? `${child}.ny` : `${child}.${meeting.id}`,
    baseVersion: version,
    start: { on: meeting === null || version === null ? null : { fact: meeting.id, version }, opened: text, text },
    shape: MeetingDraft,
  })
  if (draft === null) return <Waiting shape="lines" />
  if ('error' in draft) return <FailedPage error={draft.error} retry={() => window.location.reload()} />
  return <Form {...props} draft={draft} />
}

/** What each of the forms is called, and what is said when it was saved. */
const spokenOf = (mode: MeetingMode, meeting: Meeting | null) => {
  if (mode === 'plan')
    return {
      title: meeting === null ? words.planTitle : words.changeTitle,
      save: words.savePlan,
      saved: words.savedPlan,
      about: words.savePlanAbout,
      reason: words.reasonPlan,
    }
  const again = meeting?.heldOn != null
  return {
    title: again ? words.correctTitle : words.heldTitle,
    save: words.saveHeld,
    saved: words.savedHeld,
    about: words.saveHeldAbout,
    reason: again ? words.reasonCorrect : words.reasonHeld,
  }
}

/** The inputs by the fields' names on the server. */
const inputs = {
  plannedFor: 'dag',
  plannedTime: 'klokken',
  place: 'sted',
  heldOn: 'holdt',
  childSaid: 'barnet',
  parentsSaid: 'foraeldre',
} as const

const labelOf: Readonly<Record<string, string>> = {
  dag: words.day,
  klokken: words.time,
  sted: words.place,
  holdt: words.heldOn,
  barnet: words.childSaid,
  foraeldre: words.parentsSaid,
}

const Form = (props: Props & { readonly draft: Draft<MeetingDraft> }) => {
  const { child, mode, meeting, map, picture, placeHidden, crumbs, tab, draft } = props
  const { value, change } = draft
  const client = useQueryClient()
  const navigate = useNavigate()
  const spoken = spokenOf(mode, meeting)
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const write = useWriteFact(child, spoken.saved)
  const { both, nothingDiffers, meet, pick, over } = useBoth<MeetingDraft>()
  const sent = wrongFields(write.error, Object.keys(inputs))
  const wrong: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      Object.entries(inputs).flatMap(([field, id]) => (sent[field] === undefined ? [] : [[id, sent[field]]])),
    ),
    ...faults,
  }
  const set = (part: Partial<MeetingDraft['text']>) => change({ text: { ...value.text, ...part } })
  const leave = () => navigate({ to: '/boern/$id/netvaerksmoede', params: { id: child }, search: {} })

  const compare = async (yours: MeetingDraft): Promise<void> => {
    const { facts, versions } = await client.fetchQuery({ ...caseQuery(child, undefined), staleTime: 0 })
    const now = facts.networkMeetings.find(each => each.id === yours.on?.fact)
    if (now === undefined) return
    const who = await lastWriter(child, now.id)
    const text = meetingText(now, map, mode, picture.on)
    meet(
      da.conflict.whoMeeting(who?.by ?? da.conflict.somebody, who === undefined ? '' : shortMoment(who.at)),
      { on: { fact: now.id, version: versions[now.id] ?? 1 }, opened: text, text },
      {
        before: shownMeeting(yours.opened, mode),
        theirs: shownMeeting(text, mode),
        yours: shownMeeting(yours.text, mode),
        labelOf: meetingLabel,
        mergeable: mergeableMeeting,
      },
    )
    write.reset()
  }
  const send = async (of: MeetingDraft): Promise<void> => {
    const given = { list: 'networkMeetings', fact: givenMeeting(of.text, mode) } as const
    try {
      await write.mutateAsync(of.on === null ? { given } : { given, change: { ...of.on, reason: spoken.reason } })
    } catch (error) {
      if (conflictIn(error) !== undefined) await compare(of).catch(() => undefined)
      return
    }
    await draft.sent()
    await leave()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const chosen: MeetingDraft =
      both === null
        ? value
        : { ...both.theirs, text: chosenMeeting(both.theirs.text, value.text, field => both.picked[field] ?? 'yours') }
    const found = meetingFaults(chosen.text, mode)
    setFaults(found)
    if (both !== null) {
      change(chosen)
      over()
    }
    if (Object.keys(found).length === 0) void send(chosen)
  }
  const cancel = async (): Promise<void> => {
    if (meeting === null || value.on === null) return
    const { id: _, ...fact } = meeting
    try {
      await write.mutateAsync({
        given: { list: 'networkMeetings', fact: { ...fact, cancelledOn: picture.on } },
        change: { ...value.on, reason: words.reasonCancel },
      })
    } catch {
      return
    }
    await draft.sent()
    await leave()
  }
  return (
    <>
      <PageHead
        title={spoken.title}
        tab={tab}
        crumbs={crumbs}
        actions={<DraftLine fields={fieldsOf[mode]} of={draft} />}
      />
      <div className="fl-cols">
        <div className="fl-stack">
          {mode === 'held' && both === null ? (
            <AgreementsTable
              child={child}
              picture={picture}
              but={meeting?.id ?? null}
              title={da.meeting.agreements.last}
              id="aftaler-foer"
            />
          ) : null}
          <form className="panel form meeting-form" noValidate onSubmit={save}>
            <DraftNotes of={draft} />
            {write.isError || Object.keys(faults).length > 0 ? (
              <Summary
                error={write.error}
                wrong={Object.entries(wrong).map(([id, sentence]) => ({
                  id,
                  label: labelOf[id] ?? (id.endsWith('-hvem') ? words.owner : words.what),
                  sentence,
                }))}
              />
            ) : null}
            {both === null ? (
              mode === 'plan' ? (
                <PlannedFields text={value.text} set={set} wrong={wrong} placeHidden={placeHidden} />
              ) : (
                <HeldFields text={value.text} set={set} wrong={wrong} />
              )
            ) : (
              <>
                <Conflict
                  sentence={both.sentence}
                  fields={both.fields}
                  picked={both.picked}
                  onPick={pick}
                  mergeable={both.mergeable}
                />
                {nothingDiffers ? <p className="form__note">{da.conflict.same}</p> : null}
              </>
            )}
            <SaveBar
              save={both === null ? spoken.save : da.conflict.save}
              saving={write.isPending}
              onClose={() => void draft.flush().then(leave)}
              about={both === null ? spoken.about : da.conflict.saveAbout}
            />
          </form>
        </div>
        <aside className="fl-stack" aria-label={da.form.aside}>
          <DraftPanel />
          {mode === 'plan' && meeting !== null ? (
            <p className="meeting__ways">
              <button className="btn" type="button" disabled={write.isPending} onClick={() => void cancel()}>
                {words.cancel}
              </button>
            </p>
          ) : null}
        </aside>
      </div>
    </>
  )
}

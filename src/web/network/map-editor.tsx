// The form of a new map, drawn today from the last one. Where another drew one meanwhile, both stand beside each other.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Day } from '../../language/day.ts'
import { lastWriter } from '../child/last-writer.ts'
import { caseQuery } from '../child/queries.ts'
import { useBoth } from '../form/both-kept.ts'
import { Conflict } from '../form/conflict.tsx'
import { DraftLine, DraftNotes, DraftPanel } from '../form/draft-line.tsx'
import { useWriteFact } from '../form/facts.ts'
import { SaveBar } from '../form/save-bar.tsx'
import { Summary } from '../form/summary.tsx'
import { chosenRows } from '../form/three-ways.ts'
import { type Draft, useDraft } from '../form/use-draft.ts'
import { conflictIn } from '../form/wrong.ts'
import { FailedPage } from '../page/failed.tsx'
import { shortMoment } from '../page/moments.ts'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { da } from './da.ts'
import { latestMap } from './latest-map.ts'
import { givenPeople, MapDraft, mapDraft, mapFaults, shownPeople } from './map-form.ts'
import { PersonFields } from './person-fields.tsx'

const words = da.form

type Props = {
  readonly child: string
  readonly start: MapDraft
  readonly crumbs: ReactNode
  readonly tab: string
  readonly today: Day
}

export const MapEditor = (props: Props) => {
  const draft = useDraft<MapDraft>({
    form: 'network-map',
    subject: props.child,
    baseVersion: props.start.on?.version ?? null,
    start: props.start,
    shape: MapDraft,
  })
  if (draft === null) return <Waiting shape="lines" />
  if ('error' in draft) return <FailedPage error={draft.error} retry={() => window.location.reload()} />
  return <Form {...props} draft={draft} />
}

const Form = ({ child, crumbs, tab, today, draft }: Props & { readonly draft: Draft<MapDraft> }) => {
  const { value, change } = draft
  const client = useQueryClient()
  const navigate = useNavigate()
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const write = useWriteFact(child, words.saved)
  const { both, nothingDiffers, meet, pick, over } = useBoth<MapDraft>()
  const leave = () => navigate({ to: '/boern/$id/netvaerk', params: { id: child }, search: {} })

  /** The map that holds now, where it is not the one the form was begun from; its day decides how one's own is written. */
  const standing = async (of: MapDraft) => {
    const { facts, versions } = await client.fetchQuery({ ...caseQuery(child, undefined), staleTime: 0 })
    const map = latestMap(facts.networkMaps)
    if (map === undefined) return { map, version: 1, overtaken: false }
    const version = versions[map.id] ?? 1
    return { map, version, overtaken: map.id !== of.on?.fact || version !== of.on.version }
  }
  const compare = async (yours: MapDraft, { map, version }: Awaited<ReturnType<typeof standing>>): Promise<void> => {
    if (map === undefined) return
    const who = await lastWriter(child, map.id)
    const theirs = mapDraft(map, version, undefined)
    const names = new Map([...yours.people, ...theirs.people].map(each => [each.id, each.name]))
    meet(da.conflict.who(who?.by ?? da.conflict.somebody, who === undefined ? '' : shortMoment(who.at)), theirs, {
      before: shownPeople(yours.opened),
      theirs: shownPeople(theirs.people),
      yours: shownPeople(yours.people),
      labelOf: field => da.conflict.person(names.get(field) ?? ''),
      mergeable: [],
    })
  }
  const send = async (of: MapDraft): Promise<void> => {
    const now = await standing(of)
    if (now.overtaken) return compare(of, now)
    const given = { list: 'networkMaps', fact: { drawnOn: today, people: givenPeople(of.people) } } as const
    try {
      const onto = now.map?.drawnOn === today ? of.on : null
      await write.mutateAsync(onto === null ? { given } : { given, change: { ...onto, reason: words.reason } })
    } catch (error) {
      if (conflictIn(error) !== undefined) {
        await compare(of, await standing(of))
        write.reset()
      }
      return
    }
    await draft.sent()
    await leave()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const chosen: MapDraft =
      both === null
        ? value
        : {
            ...both.theirs,
            people: chosenRows(both.theirs.people, value.people, id => both.picked[id] ?? 'yours'),
          }
    const found = mapFaults(chosen.people)
    setFaults(found)
    if (both !== null) {
      change(chosen)
      over()
    }
    if (Object.keys(found).length === 0) void send(chosen).catch(() => undefined)
  }
  return (
    <>
      <PageHead
        title={words.title}
        tab={tab}
        crumbs={crumbs}
        facts={value.on === null ? words.first : words.again}
        actions={<DraftLine fields={1} of={draft} />}
      />
      <div className="fl-cols">
        <form className="panel form map-form" noValidate onSubmit={save}>
          <DraftNotes of={draft} />
          {write.isError || Object.keys(faults).length > 0 ? (
            <Summary
              error={write.error}
              wrong={Object.entries(faults).map(([id, sentence]) => ({
                id,
                label: id.endsWith('-til') ? words.relation : words.name,
                sentence,
              }))}
            />
          ) : null}
          {both === null ? (
            <PersonFields people={value.people} wrong={faults} onChange={people => change({ people })} />
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
            save={both === null ? words.save : da.conflict.save}
            saving={write.isPending}
            onClose={() => void draft.flush().then(leave)}
            about={both === null ? words.saveAbout : da.conflict.saveAbout}
          />
        </form>
        <aside className="fl-stack" aria-label={words.aside}>
          <DraftPanel />
        </aside>
      </div>
    </>
  )
}

// Editing a case: what is typed is worked out at once, kept as a draft, saved as the next version, and never over somebody else's.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, type RefObject, useCallback, useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import { type CaseView, cases } from '../../../contract/cases.ts'
import { CaseShape, type InvestmentCase } from '../../../investment/case.ts'
import { call } from '../../call/call.ts'
import { useBoth } from '../../form/both-kept.ts'
import { Conflict } from '../../form/conflict.tsx'
import { DraftNotes } from '../../form/draft-line.tsx'
import { tellSaved } from '../../form/just-saved.ts'
import { SaveBar } from '../../form/save-bar.tsx'
import { Summary } from '../../form/summary.tsx'
import { type Draft, useDraft } from '../../form/use-draft.ts'
import { conflictIn } from '../../form/wrong.ts'
import { FailedPage } from '../../page/failed.tsx'
import { shortMoment } from '../../page/moments.ts'
import { PageHead } from '../../page/page-head.tsx'
import { Waiting } from '../../page/waiting.tsx'
import '../case.css'
import '../source-table.css'
import { Otherwise } from '../otherwise.tsx'
import { caseQuery, caseVersion } from '../queries.ts'
import { AnswersNow } from './answers-now.tsx'
import { Assumptions } from './assumptions.tsx'
import { da } from './da.ts'
import { type Desk, DeskContext } from './desk.ts'
import type { Edit } from './edit.ts'
import './editor.css'
import { act, begin, type History, redo, rest, undo } from './history.ts'
import { InfoPart } from './info-part.tsx'
import { Lines } from './lines.tsx'
import { mergedCase, partLabel, partsOf } from './parts.ts'
import { ScenariosPart } from './scenarios-part.tsx'
import { TargetPart } from './target-part.tsx'
import { type Working, workOut } from './working.ts'

type Own = NonNullable<CaseView['own']>
type Props = {
  readonly written: InvestmentCase
  readonly own: Own
  readonly crumbs: ReactNode
  /** True while there is something that is not saved. */
  readonly writing: RefObject<boolean>
}

const form = 'investeringscase'

/** The case as text, and the version it was begun on. */
const Kept = z.object({ text: z.string(), base: z.number().int() })
type Kept = z.output<typeof Kept>

/** What was kept as a draft; undefined where nothing was, or a later program cannot read it. */
const keptCase = (text: string): InvestmentCase | undefined => {
  if (text === '') return undefined
  try {
    return CaseShape.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

export const Editor = (props: Props): ReactNode => {
  const { written, own } = props
  const [begun, setBegun] = useState(0)
  const draft = useDraft<Kept>({
    form,
    subject: written.id,
    baseVersion: own.version,
    start: { text: '', base: own.version },
    shape: Kept,
  })
  if (draft === null) return <Waiting shape="case" />
  if ('error' in draft) return <FailedPage error={draft.error} retry={() => window.location.reload()} />
  const startOver = async (): Promise<void> => {
    await draft.startOver()
    setBegun(times => times + 1)
  }
  return <Table key={begun} {...props} draft={{ ...draft, startOver }} />
}

type State = { readonly history: History; readonly working: Working }

const started = (written: InvestmentCase, kept: InvestmentCase | undefined): State => {
  const saved = workOut(written, null)
  const now = kept ?? written
  return { history: begin(now), working: workOut(now, saved) }
}

const turned = ({ working }: State, history: History): State => ({ history, working: workOut(history.now, working) })

const Table = ({ written, own, crumbs, writing, draft }: Props & { readonly draft: Draft<Kept> }) => {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [state, setState] = useState<State>(() => started(written, keptCase(draft.value.text)))
  const [base, setBase] = useState(draft.value.text === '' ? own.version : draft.value.base)
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const saved = useMemo(() => workOut(written, null).view, [written])
  const both = useBoth<CaseView>()
  const { history, working } = state
  const { now } = history
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, of the draft one comes back to
  useEffect(() => {
    writing.current = now !== written
  }, [])

  const go = (next: History, on = base): void => {
    writing.current = true
    setState(turned(state, next))
    draft.change({ text: JSON.stringify(next.now), base: on })
  }
  const tell = useCallback((field: string, sentence: string | null): void => {
    setTyped(before => {
      if ((before.get(field) ?? null) === sentence) return before
      const after = new Map(before)
      if (sentence === null) after.delete(field)
      else after.set(field, sentence)
      return after
    })
  }, [])
  const desk: Desk = {
    of: now,
    saved: written,
    working,
    change: (edit: Edit, field) => go(act(history, edit, field ?? null)),
    leave: () => setState(before => ({ ...before, history: rest(before.history) })),
    turns: history.turns,
    tell,
  }

  const save = useMutation({
    gcTime: 0,
    mutationFn: async () => {
      const { version } = await call(cases.save, { params: { case: now.id }, body: { version: base, written: now } })
      await draft.sent()
      // The editor of the next version begins with no draft.
      const none: Kept = { text: '', base: version }
      client.setQueryData(['draft', form, now.id], { value: none, found: null })
      tellSaved({ case: now.id, version, what: da.saved(version).replace(/\.$/, ''), at: Date.now() })
      writing.current = false
      await client.invalidateQueries({ queryKey: ['cases'] })
    },
    onError: async error => {
      const conflict = conflictIn(error)
      if (conflict === undefined) return
      const [theirs, before] = await Promise.all([
        client.fetchQuery({ ...caseQuery(now.id), staleTime: 0 }),
        client.fetchQuery(caseVersion(now.id, base)),
      ])
      both.meet(error.message, theirs, {
        before: partsOf(before.written),
        theirs: partsOf(theirs.written),
        yours: partsOf(now),
        labelOf: partLabel(now, theirs.written),
        mergeable: [],
      })
    },
  })
  const choose = (): void => {
    if (both.both === null) return
    const { theirs, picked } = both.both
    const version = theirs.own?.version ?? base
    setBase(version)
    go(act(history, { do: 'whole', of: mergedCase(theirs.written, now, picked) }, null), version)
    both.over()
    save.reset()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (working.misfits.length > 0 || typed.size > 0) document.getElementById('ed-wrong')?.focus()
    else save.mutate()
  }
  const close = async (): Promise<void> => {
    await draft.flush()
    await navigate({ to: '/investeringscases/$id', params: { id: now.id }, search: {} })
  }

  return (
    <DeskContext value={desk}>
      <PageHead
        title={now.title}
        tab={da.tab(now.title)}
        crumbs={crumbs}
        facts={da.facts(own.version, own.savedBy, shortMoment(own.savedAt))}
        actions={
          <>
            <button
              className="btn"
              type="button"
              disabled={history.past.length === 0}
              onClick={() => go(undo(history))}
            >
              {da.undo}
            </button>
            <button
              className="btn"
              type="button"
              disabled={history.future.length === 0}
              onClick={() => go(redo(history))}
            >
              {da.redo}
            </button>
            <span className="sr-only" role="status">
              {da.steps(history.past.length, history.future.length)}
            </span>
          </>
        }
      />
      <DraftNotes of={draft} />
      <form className="form ed" noValidate onSubmit={submit}>
        {both.both === null ? (
          save.isError ? (
            <Summary error={save.error} wrong={[]} />
          ) : null
        ) : (
          <>
            <Conflict
              sentence={both.both.sentence}
              fields={both.both.fields}
              mergeable={both.both.mergeable}
              picked={both.both.picked}
              onPick={both.pick}
            />
            <p className="ed-actions">
              <button className="btn btn--1" type="button" onClick={choose}>
                {da.conflictUse}
              </button>
            </p>
          </>
        )}
        <AnswersNow saved={saved} typed={typed} />
        <Assumptions />
        <Lines />
        <ScenariosPart />
        <TargetPart />
        <InfoPart />
        <Otherwise of={working.of} />
        <SaveBar save={da.save(base + 1)} saving={save.isPending} onClose={() => void close()} about={da.saveAbout} />
      </form>
    </DeskContext>
  )
}

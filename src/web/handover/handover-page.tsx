// The page that hands a child's case over: ten lines made from the case, and the form that gives it to a colleague.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { handoverLines } from '../../casework/handover.ts'
import { type Day, day } from '../../language/day.ts'
import { contains } from '../../language/period.ts'
import { Refused } from '../call/call.ts'
import { type Child, childQuery, ladderRule, type StepName, stepNames } from '../children/queries.ts'
import { FailedPage, leadsNowhere } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { shortDay } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'
import { type Done, HandoverForm } from './form.tsx'
import './handover.css'
import { Lines } from './lines.tsx'
import { type CaseRead, type Colleagues, caseQuery, colleaguesQuery, draftQuery } from './queries.ts'
import { useDraft } from './use-draft.ts'

type Props = {
  readonly child: Child
  readonly read: CaseRead
  /** Null where the case is not the asker's to hand over. */
  readonly colleagues: Colleagues | null
  readonly steps: readonly StepName[]
  readonly today: Day
  readonly written: string
  readonly onDone: (of: Done) => void
}

const Handover = ({ child, read, colleagues, steps, today, written, onDone }: Props) => {
  const { child: id, name, caseNumber } = child.identity
  const draft = useDraft(id, written)
  const responsible = read.facts.advisers.find(each => contains(each.period, today))
  const lines = handoverLines(read.facts, {
    on: today,
    name,
    names: read.names,
    step: step => {
      const found = steps.find(each => each.step === step)
      return found === undefined ? String(step) : `${step} ${found.name}`
    },
    due: read.due.items.map(each => ({
      ...each,
      triggers: each.triggers.map(trigger => ({ on: day(trigger.on) })),
    })),
    writing: draft.text,
  })
  return (
    <>
      <PageHead
        title={da.title(name)}
        tab={da.tab(caseNumber)}
        crumbs={
          <>
            <Link to="/boern">{da.children}</Link> ›{' '}
            <Link to="/boern/$id" params={{ id }}>
              {caseNumber}
            </Link>{' '}
            › {da.crumb}
          </>
        }
        facts={da.facts(responsible === undefined ? null : (read.names[responsible.employee] ?? null))}
        actions={
          <button className="btn" type="button" onClick={() => window.print()}>
            {da.print}
          </button>
        }
      />
      <div className="fl-cols handover__cols">
        <Lines lines={lines} today={today} />
        {colleagues === null || colleagues.colleagues.length === 0 ? (
          <section className="panel panel--quiet handover__form" aria-labelledby="giv-videre">
            <div className="panel__h">
              <h2 id="giv-videre">{da.form.title}</h2>
            </div>
            <p className="meta">{colleagues === null ? da.form.notYours : da.form.nobody}</p>
          </section>
        ) : (
          <HandoverForm
            child={id}
            colleagues={colleagues.colleagues}
            hadAdviser={read.facts.advisers.length > 0}
            today={today}
            draft={draft}
            onDone={onDone}
          />
        )}
      </div>
    </>
  )
}

const Handed = ({ child, done, leads }: { readonly child: string; readonly done: Done; readonly leads: boolean }) => {
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => note.current?.focus(), [])
  return (
    <>
      <PageHead title={da.done.title} />
      <section className="panel">
        <div className="note note--ok" role="status" tabIndex={-1} ref={note}>
          <p>
            <b>{da.done.who(done.name, shortDay(done.from))}</b>
          </p>
          {done.noted ? <p>{da.done.note}</p> : null}
        </div>
        {leads ? null : <p className="meta handover__after">{da.done.access}</p>}
        <p className="handover__send">
          {leads ? (
            <Link className="btn" to="/boern/$id" params={{ id: child }}>
              {da.done.toChild}
            </Link>
          ) : (
            <Link className="btn" to="/boern">
              {da.done.toChildren}
            </Link>
          )}
        </p>
      </section>
    </>
  )
}

/** True where the one who asks may see the child and not hand it over. */
const isNotTheirs = (error: unknown): boolean => error instanceof Refused && error.status === 403

const HandoverOf = ({ id }: { readonly id: string }): ReactNode => {
  const [done, setDone] = useState<Done | null>(null)
  const session = useSession()
  const asks = done === null
  const child = useQuery({ ...childQuery(id), enabled: asks })
  const read = useQuery({ ...caseQuery(id), enabled: asks })
  const colleagues = useQuery({ ...colleaguesQuery(id), enabled: asks })
  const draft = useQuery({ ...draftQuery(id), enabled: asks })
  const ladder = useQuery(ladderRule)
  if (done !== null) return <Handed child={id} done={done} leads={session?.person?.role === 'team-leader'} />
  const all = [child, read, draft, ladder]
  const notTheirs = isNotTheirs(colleagues.error)
  const failed = all.find(each => leadsNowhere(each.error)) ?? all.find(each => each.data === undefined && each.isError)
  const retry = () => {
    for (const each of [...all, colleagues]) if (each.isError) void each.refetch()
  }
  if (failed !== undefined) return <FailedPage error={failed.error} retry={retry} />
  if (colleagues.isError && colleagues.data === undefined && !notTheirs)
    return <FailedPage error={colleagues.error} retry={retry} />
  if (
    child.data === undefined ||
    read.data === undefined ||
    draft.data === undefined ||
    ladder.data === undefined ||
    session === null ||
    colleagues.isPending
  )
    return <Waiting shape="case" />
  const today = day(session.today)
  return (
    <Handover
      child={child.data}
      read={read.data}
      colleagues={notTheirs ? null : (colleagues.data ?? null)}
      steps={stepNames(ladder.data, today)}
      today={today}
      written={draft.data}
      onDone={setDone}
    />
  )
}

export const HandoverPage = (): ReactNode => {
  const { id } = useParams({ from: '/boern/$id/overdragelse' })
  return <HandoverOf key={id} id={id} />
}

// The day: what is due and why, what waits with its clock, who is met, and what the own cases come to.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { MyDay } from '../../contract/my-day.ts'
import { day as asDay } from '../../language/day.ts'
import { Refused } from '../call/call.ts'
import { ladderRule, type StepName, stepNames } from '../children/queries.ts'
import { FailedNote, FailedPage, leadsNowhere, sentenceOf } from '../page/failed.tsx'
import { Icon } from '../page/icon.tsx'
import { PageHead } from '../page/page-head.tsx'
import { Waiting } from '../page/waiting.tsx'
import { AlsoPanel } from './also-panel.tsx'
import { ChooseChild } from './choose-child.tsx'
import { da } from './da.ts'
import { DueTable } from './due-table.tsx'
import './my-day.css'
import { NotificationPanel } from './notification-panel.tsx'
import { myDayQuery } from './queries.ts'
import { Contacts, Meetings, OwnCases } from './side-panels.tsx'
import { clockTime, longDay } from './when.ts'

const Sum = ({ day }: { readonly day: MyDay }) => {
  const count = (state: MyDay['lines'][number]['state']) => day.lines.filter(each => each.state === state).length
  const [missing, late, programme, today] = [
    count('missing'),
    count('late-by-law'),
    count('late-by-programme'),
    count('today'),
  ]
  return (
    <span className="my-day__sum">
      <span>
        {longDay(asDay(day.today))}, {da.at(clockTime(day.time))}
      </span>
      {missing + late === 0 ? (
        <span>{da.sum.nothing}</span>
      ) : (
        <span>
          <b className="late">{da.sum.now(missing + late)}</b> {da.sum.split(missing, late)}
        </span>
      )}
      {programme === 0 ? null : (
        <span>
          <b className="prog">{programme}</b> {da.sum.programme}
        </span>
      )}
      {today === 0 ? null : (
        <span>
          <b>{today}</b> {da.sum.today}
        </span>
      )}
    </span>
  )
}

type Props = {
  readonly day: MyDay
  readonly fetched: number
  readonly steps: readonly StepName[]
  readonly note: ReactNode
}

const Day = ({ day, fetched, steps, note }: Props) => {
  const [choosing, setChoosing] = useState(false)
  const [more, setMore] = useState(false)
  return (
    <div className="my-day">
      <PageHead
        title={da.title}
        facts={<Sum day={day} />}
        actions={
          <button className="btn" type="button" aria-expanded={choosing} onClick={() => setChoosing(now => !now)}>
            <Icon of="add" />
            {da.newContact}
          </button>
        }
      />
      {note}
      {choosing ? <ChooseChild close={() => setChoosing(false)} /> : null}
      <div className="fl-cols">
        <DueTable day={day} steps={steps} />
        <aside className={more ? 'fl-stack side side--more' : 'fl-stack side'} aria-label={da.aside}>
          <NotificationPanel day={day} fetched={fetched} />
          <Meetings day={day} />
          <button className="btn my-day__more" type="button" aria-expanded={more} onClick={() => setMore(now => !now)}>
            {more ? da.less : da.more}
          </button>
          <Contacts day={day} />
          <OwnCases day={day} />
          <AlsoPanel />
        </aside>
      </div>
    </div>
  )
}

/** Too many cases for one day, or a role that has none: the server's own sentence. */
const Told = ({ error }: { readonly error: unknown }) => (
  <>
    <PageHead title={da.title} />
    <section className="panel">
      <p>{sentenceOf(error)}</p>
    </section>
  </>
)

export const MyDayPage = (): ReactNode => {
  const found = useQuery(myDayQuery)
  const ladder = useQuery(ladderRule)
  const retry = () => {
    void found.refetch()
    void ladder.refetch()
  }
  if (found.error instanceof Refused && leadsNowhere(found.error)) return <Told error={found.error} />
  if (found.isPending || ladder.isPending) return <Waiting shape="table" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={retry} />
  if (ladder.data === undefined) return <FailedPage error={ladder.error} retry={retry} />
  return (
    <Day
      day={found.data}
      fetched={found.dataUpdatedAt}
      steps={stepNames(ladder.data, asDay(found.data.today))}
      note={found.isError ? <FailedNote error={found.error} retry={retry} /> : null}
    />
  )
}

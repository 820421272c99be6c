// Network meetings: what is planned, what was agreed, and those that were held; and the forms of one.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type CasePicture, caseQuery } from '../child/queries.ts'
import { shortName } from '../children/life-of.ts'
import { childQuery } from '../children/queries.ts'
import { FileParts } from '../filing/file-parts.tsx'
import { FailedNote, FailedPage, leadsNowhere } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { shortDay } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import { AgreementsTable } from './agreements-table.tsx'
import { da } from './da.ts'
import { latestMap } from './latest-map.ts'
import { MeetingEditor } from './meeting-editor.tsx'
import type { Meeting } from './meeting-form.ts'
import { modeOf, plannedAndHeld } from './meeting-list.ts'
import './network.css'

const words = da.meeting

/** What the address says: a meeting's id, `ny` to plan one, `holdt` to write one nobody planned; nothing where they are read. */
export type MeetingSearch = { readonly moede?: string }

type PartProps = { readonly child: string; readonly of: readonly Meeting[]; readonly today: string }

const Planned = ({ child, of, today }: PartProps) =>
  of.length === 0 ? null : (
    <section className="panel" aria-labelledby="planlagt">
      <div className="panel__h network__h">
        <h2 id="planlagt">{words.planned}</h2>
      </div>
      <ul className="plain">
        {of.map(each => {
          const { id, plannedFor, plannedTime, place, participants } = each
          const isTime = plannedFor !== null && plannedFor <= today
          return (
            <li key={id}>
              <p>
                <b>{plannedFor === null ? '' : words.plannedTo(shortDay(plannedFor), plannedTime)}</b>
                {place === null ? '' : ` · ${place}`}
              </p>
              <p className="meta">
                {words.invitedCount(participants.length, participants.filter(person => person.agreed === true).length)}
              </p>
              <p className="meeting__ways">
                <Link
                  className={isTime ? 'btn btn--1' : 'btn'}
                  to="/boern/$id/netvaerksmoede"
                  params={{ id: child }}
                  search={{ moede: id }}
                >
                  {isTime ? words.writeThis : words.change}
                </Link>
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )

const Said = ({ title, text }: { readonly title: string; readonly text: string | null }) =>
  text === null ? null : (
    <p className="meeting__said">
      <span className="meta">{title}</span> {words.quoted(text)}
    </p>
  )

type HeldProps = Omit<PartProps, 'today'> & { readonly picture: CasePicture }

const Held = ({ child, of, picture: { facts, versions } }: HeldProps) => (
  <>
    {of.map(({ id, heldOn, participants, childSaid, parentsSaid }) => {
      const came = participants.filter(each => each.came === true).map(each => each.name)
      return (
        <section className="panel" aria-labelledby={`moede-${id}`} key={id}>
          <div className="panel__h network__h">
            <h2 id={`moede-${id}`}>{words.heldOn(shortDay(heldOn ?? ''))}</h2>
            <Link to="/boern/$id/netvaerksmoede" params={{ id: child }} search={{ moede: id }}>
              {words.correct}
              <span className="sr-only"> {shortDay(heldOn ?? '')}</span>
            </Link>
          </div>
          <p className="meta">{came.length === 0 ? words.nobodyCame : words.came(came.join(', '))}</p>
          <Said title={words.childSaid} text={childSaid} />
          <Said title={words.parentsSaid} text={parentsSaid} />
          <div className="meeting__file">
            <FileParts
              child={child}
              list="networkMeetings"
              fact={id}
              version={versions[id] ?? 1}
              filings={facts.filings}
              about={words.heldOn(shortDay(heldOn ?? ''))}
            />
          </div>
        </section>
      )
    })}
  </>
)

const Overview = ({ child, picture }: { readonly child: string; readonly picture: CasePicture }) => {
  const { planned, held } = plannedAndHeld(picture.facts.networkMeetings)
  return (
    <div className="fl-stack">
      {planned.length + held.length === 0 ? (
        <section className="panel">
          <p>{words.none}</p>
        </section>
      ) : null}
      <Planned child={child} of={planned} today={picture.on} />
      <AgreementsTable child={child} picture={picture} but={null} title={words.agreements.title} id="aftaler" />
      <Held child={child} of={held} picture={picture} />
    </div>
  )
}

export const MeetingPage = (): ReactNode => {
  const { id } = useParams({ from: '/boern/$id/netvaerksmoede' })
  const { moede } = useSearch({ from: '/boern/$id/netvaerksmoede' })
  const child = useQuery(childQuery(id))
  const found = useQuery(caseQuery(id, undefined))
  const retry = () => {
    void child.refetch()
    void found.refetch()
  }
  const error = child.error ?? found.error
  if (leadsNowhere(error)) return <FailedPage error={error} retry={retry} />
  if (child.isPending || found.isPending) return <Waiting shape="case" />
  if (child.data === undefined || found.data === undefined) return <FailedPage error={error} retry={retry} />
  const { identity } = child.data
  const picture = found.data
  const tab = `${words.crumb} · ${identity.caseNumber}`
  const person = (
    <Link to="/boern/$id" params={{ id }}>
      {identity.name}
    </Link>
  )
  const mode = modeOf(moede, picture.facts.networkMeetings, picture.on)
  if (mode !== null) {
    return (
      <MeetingEditor
        key={`${id} ${moede}`}
        child={id}
        mode={mode.mode}
        meeting={mode.meeting}
        map={latestMap(picture.facts.networkMaps)}
        picture={picture}
        placeHidden={identity.hidden.includes('address')}
        crumbs={
          <>
            {person} ›{' '}
            <Link to="/boern/$id/netvaerksmoede" params={{ id }} search={{}}>
              {words.crumb}
            </Link>
          </>
        }
        tab={tab}
      />
    )
  }
  const { planned } = plannedAndHeld(picture.facts.networkMeetings)
  const isTime = planned.some(each => each.plannedFor !== null && each.plannedFor <= picture.on)
  return (
    <>
      <PageHead
        title={words.title(identity.protected ? null : shortName(identity))}
        tab={tab}
        crumbs={
          <>
            {person} › {words.crumb}
          </>
        }
        actions={
          <>
            <Link className="btn" to="/boern/$id/netvaerksmoede" params={{ id }} search={{ moede: 'holdt' }}>
              {words.writeHeld}
            </Link>
            <Link
              className={isTime ? 'btn' : 'btn btn--1'}
              to="/boern/$id/netvaerksmoede"
              params={{ id }}
              search={{ moede: 'ny' }}
            >
              {words.plan}
            </Link>
          </>
        }
      />
      {error === null ? null : <FailedNote error={error} retry={retry} />}
      <Overview child={id} picture={picture} />
    </>
  )
}

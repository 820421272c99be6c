// What a leader must see: the emergencies on children of the own team, and which of them somebody has seen.
import { useRef, useState } from 'react'
import type { EmergencyNotice } from '../../contract/emergency.ts'
import { sentenceOf } from '../page/failed.tsx'
import { hoursBetween, shortMoment, untilMoment } from '../page/moments.ts'
import { da } from './da.ts'
import { useConfirm } from './queries.ts'

const words = da.notices

const Notice = ({ of }: { readonly of: EmergencyNotice }) => (
  <div>
    <p>
      <b>{of.who}</b>, {of.role.toLowerCase()}, {words.opened} <span className="nowrap">{of.caseNumber}</span>
    </p>
    <p className="meta">
      {words.period(shortMoment(of.from), untilMoment(of.from, of.until), hoursBetween(of.from, of.until))}
    </p>
    <p className="notice__reason">
      <q>{of.reason}</q>
    </p>
  </div>
)

const Unseen = ({ of, onConfirmed }: { readonly of: EmergencyNotice; readonly onConfirmed: () => void }) => {
  const confirm = useConfirm(onConfirmed)
  return (
    <li className="notice">
      <Notice of={of} />
      {of.notConfirmable === null ? (
        <button
          className="btn"
          type="button"
          disabled={confirm.isPending}
          aria-label={words.seeOne(of.who, of.caseNumber)}
          onClick={() => confirm.mutate(of.id)}
        >
          {confirm.isPending ? words.saving : words.see}
        </button>
      ) : (
        <p className="meta notice__not">{of.notConfirmable}</p>
      )}
      {confirm.isError ? (
        <p className="note note--late notice__wide" role="alert">
          <b>{words.notSaved}</b> {sentenceOf(confirm.error)}
        </p>
      ) : null}
    </li>
  )
}

const Seen = ({ of }: { readonly of: EmergencyNotice }) => (
  <li className="notice">
    <Notice of={of} />
    <p className="meta notice__not">
      {of.seen.map(each => (
        <span key={`${each.who} ${each.at}`}>{da.seen.by(each.who, shortMoment(each.at))}</span>
      ))}
    </p>
  </li>
)

const Empty = ({ last }: { readonly last: EmergencyNotice | undefined }) => (
  <>
    <p>{words.empty}</p>
    <p className="meta">{last === undefined ? words.never : words.last(shortMoment(last.from))}</p>
  </>
)

export const Notices = ({ notices }: { readonly notices: readonly EmergencyNotice[] }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const [told, setTold] = useState(false)
  const unseen = notices.filter(each => each.seen.length === 0)
  // The button that was pressed goes away, so the focus is given to what it stood under.
  const confirmed = () => {
    setTold(true)
    heading.current?.focus()
  }
  const seen = notices.filter(each => each.seen.length > 0)
  return (
    <>
      <section className="panel" aria-labelledby="skal-ses">
        <div className="panel__h">
          <h2 id="skal-ses" ref={heading} tabIndex={-1}>
            {words.title}
          </h2>
          <span className="meta" role="status">
            {[told ? words.saved : '', words.meta(unseen.length)].join(' ')}
          </span>
        </div>
        {unseen.length === 0 ? (
          <Empty last={seen[0]} />
        ) : (
          <>
            <ul className="plain">
              {unseen.map(each => (
                <Unseen key={each.id} of={each} onConfirmed={confirmed} />
              ))}
            </ul>
            <p className="meta notices__after">{words.after}</p>
          </>
        )}
        <p className="meta xs notices__after">{words.ofTeam}</p>
      </section>
      {seen.length === 0 ? null : (
        <section className="panel" aria-labelledby="set">
          <div className="panel__h">
            <h2 id="set">{da.seen.title}</h2>
            <span className="meta">{da.seen.meta}</span>
          </div>
          <ul className="plain">
            {seen.map(each => (
              <Seen key={each.id} of={each} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

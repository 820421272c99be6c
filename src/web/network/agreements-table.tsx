// Agreements of meetings that were held: what, who, by when, and whether it is late; ticked where it is done.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DueLine } from '../../contract/case-record.ts'
import { type CasePicture, caseQuery } from '../child/queries.ts'
import { useWriteFact } from '../form/facts.ts'
import { sentenceOf } from '../page/failed.tsx'
import { shortDay, typeset } from '../page/typeset.ts'
import { type AgreementRow, agreementRows, withDone } from './agreements.ts'
import { da } from './da.ts'

const words = da.meeting.agreements

const shapes: Readonly<Record<DueLine['state'], string>> = {
  missing: 'mangler',
  'late-by-law': 'lov',
  'late-by-programme': 'program',
  today: 'idag',
  ahead: 'forude',
}

const Status = ({ of: { agreement, due } }: { readonly of: AgreementRow }) => {
  if (agreement.doneOn !== null) return <span className="meta">{words.doneOn(shortDay(agreement.doneOn))}</span>
  if (due === null) return <span className="meta">{words.waits}</span>
  return (
    <span className={`frist frist--${shapes[due.state]} agreements__state`}>
      <i aria-hidden="true" />
      {typeset(due.sentence)}
    </span>
  )
}

type Props = {
  readonly child: string
  readonly picture: CasePicture
  readonly but: string | null
  readonly title: string
  readonly id: string
}

const Row = ({ of, child, picture }: Pick<Props, 'child' | 'picture'> & { readonly of: AgreementRow }) => {
  const { meeting, agreement } = of
  const client = useQueryClient()
  const write = useWriteFact(child, agreement.doneOn === null ? words.saved : words.reopened)
  const isDone = agreement.doneOn !== null
  const version = picture.versions[meeting.id] ?? 1
  // The version somebody pressed in: until the next one has come, the box stands as it was pressed.
  const [pressedIn, setPressedIn] = useState<number | null>(null)
  const isPressed = pressedIn === version
  const toggle = () => {
    if (isPressed) return
    setPressedIn(version)
    write.mutate(
      {
        given: {
          list: 'networkMeetings',
          fact: withDone(meeting, agreement.id, agreement.doneOn === null ? picture.on : null),
        },
        change: { fact: meeting.id, version, reason: words.reason },
      },
      {
        onError: () => {
          setPressedIn(null)
          void client.invalidateQueries({ queryKey: caseQuery(child, undefined).queryKey })
        },
      },
    )
  }
  return (
    <tr>
      <th scope="row">
        {agreement.text}
        <span className="agreements__from">{words.from(shortDay(meeting.heldOn))}</span>
        {write.isError ? (
          <span className="fejl" role="alert">
            {sentenceOf(write.error)}
          </span>
        ) : null}
      </th>
      <td>{agreement.owner}</td>
      <td className="nowrap">{agreement.due === null ? words.noDue : shortDay(agreement.due)}</td>
      <td>
        <Status of={of} />
      </td>
      <td className="agreements__tick">
        <label className="invited__tick">
          <input type="checkbox" checked={isDone !== isPressed} onChange={toggle} />
          <span aria-hidden="true">{words.done}</span>
          <span className="sr-only">{words.doneOf(agreement.text)}</span>
        </label>
      </td>
    </tr>
  )
}

export const AgreementsTable = ({ child, picture, but, title, id }: Props) => {
  const rows = agreementRows(picture, but)
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel__h network__h">
        <h2 id={id}>{title}</h2>
        {rows.length === 0 ? null : <span className="meta">{words.hint}</span>}
      </div>
      {rows.length === 0 ? (
        <p className="meta">{words.none}</p>
      ) : (
        <table className="tbl tbl--kort agreements" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.due}</th>
              <th scope="col">{words.status}</th>
              <th scope="col">{words.done}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(each => (
              <Row key={each.agreement.id} of={each} child={child} picture={picture} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

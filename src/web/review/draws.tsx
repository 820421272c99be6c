// A leader's draws, drawing anew, and what of it all is still to be done.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import type { ReviewHead } from '../../contract/review.ts'
import { Refused } from '../call/call.ts'
import { Field } from '../form/field.tsx'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { FailedNote, FailedPage, sentenceOf } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { shortDay, typeset } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import { da } from './da.ts'
import { Findings } from './findings.tsx'
import { findingsQuery, reviewsQuery, useDraw } from './queries.ts'

const words = da.draws

const Row = ({ of, many }: { readonly of: ReviewHead; readonly many: boolean }) => (
  <tr>
    <th scope="row">
      <Link to="/ledelsestilsyn" search={{ stikproeve: of.id }}>
        {words.one(shortDay(of.on), of.team, many)}
      </Link>
      <span className="meta draws__by">{words.by(of.by)}</span>
    </th>
    <td data-label={words.columns.cases}>{words.of(of.drawn, of.draw.of)}</td>
    <td data-label={words.columns.state}>{words.signed(of.signed, of.drawn)}</td>
    <td data-label={words.columns.found}>{words.found(of.findings)}</td>
  </tr>
)

const Table = ({ reviews, many }: { readonly reviews: readonly ReviewHead[]; readonly many: boolean }) => (
  <section className="panel" aria-labelledby="stikproever">
    <div className="panel__h">
      <h2 id="stikproever">{words.title}</h2>
    </div>
    {reviews.length === 0 ? (
      <p>{words.none}</p>
    ) : (
      <table className="tbl tbl--kort draws">
        <caption className="sr-only">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.drawn}</th>
            <th scope="col">{words.columns.cases}</th>
            <th scope="col">{words.columns.state}</th>
            <th scope="col">{words.columns.found}</th>
          </tr>
        </thead>
        <tbody>
          {reviews.map(each => (
            <Row key={each.id} of={each} many={many} />
          ))}
        </tbody>
      </table>
    )}
  </section>
)

const faultsOf = (error: unknown): { readonly count?: string } =>
  error instanceof Refused ? (error.problem.fields ?? {}) : {}

type DrawProps = { readonly teams: readonly string[]; readonly usual: number; readonly most: number }

/** Draws and goes to what was drawn. */
const Draw = ({ teams, usual, most }: DrawProps) => {
  const id = useId()
  const navigate = useNavigate()
  const draw = useDraw()
  const [count, setCount] = useState(String(usual))
  const [team, setTeam] = useState(teams[0] ?? '')
  const { count: fault } = faultsOf(draw.error)
  const whole = Number.parseInt(count, 10)
  const send = (event: FormEvent) => {
    event.preventDefault()
    draw.mutate(
      { team, count: Number.isNaN(whole) ? 0 : whole },
      { onSuccess: ({ id: stikproeve }) => void navigate({ to: '/ledelsestilsyn', search: { stikproeve } }) },
    )
  }
  return (
    <section className="panel" aria-labelledby={`${id}-titel`}>
      <div className="panel__h">
        <h2 id={`${id}-titel`}>{da.draw.title}</h2>
      </div>
      <form className="draw" onSubmit={send} noValidate autoComplete="off">
        {draw.isError && fault === undefined ? (
          <p className="note note--late" role="alert">
            <b>{da.draw.failed}</b> {sentenceOf(draw.error)}
          </p>
        ) : null}
        {teams.length < 2 ? null : (
          <Field id={`${id}-team`} label={da.draw.team} wrong={undefined}>
            {field => (
              <select {...field} value={team} onChange={event => setTeam(event.target.value)}>
                {teams.map(each => (
                  <option key={each}>{each}</option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field id={`${id}-antal`} label={da.draw.count} wrong={fault}>
          {field => (
            <input
              {...field}
              type="number"
              inputMode="numeric"
              min={1}
              max={most}
              value={count}
              onChange={event => setCount(event.target.value)}
            />
          )}
        </Field>
        <button className="btn btn--1" type="submit" disabled={draw.isPending}>
          {draw.isPending ? da.draw.drawing : da.draw.button(Number.isNaN(whole) ? 0 : whole)}
        </button>
      </form>
    </section>
  )
}

const How = ({ source, note }: { readonly source: string; readonly note: string | null }) => {
  const opened = useDisclosure()
  return (
    <section className="panel panel--quiet draws__how" aria-labelledby="saadan">
      <div className="panel__h">
        <h2 id="saadan">{da.how.title}</h2>
      </div>
      <p>{da.how.chance}</p>
      <p>{da.how.kept}</p>
      <p>{da.how.never}</p>
      <button className="lnk" {...opens(opened)}>
        {da.how.source}
      </button>
      <Opened disclosure={opened}>
        <p>{typeset(source)}</p>
        {note === null ? null : <p>{typeset(note)}</p>}
      </Opened>
    </section>
  )
}

/** The findings of the leader's own team, below the draws. */
const TeamFindings = () => {
  const found = useQuery(findingsQuery)
  if (found.isPending) return null
  if (found.data === undefined) return <FailedNote error={found.error} retry={() => found.refetch()} />
  return <Findings title={da.findings.title} none={da.findings.none} findings={found.data.findings} />
}

export const Draws = () => {
  const found = useQuery(reviewsQuery)
  if (found.isPending) return <Waiting shape="table" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  const { reviews, teams, checklist } = found.data
  return (
    <>
      <PageHead title={da.title} facts={da.facts} />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      <div className="fl-cols">
        <div>
          <Table reviews={reviews} many={teams.length > 1} />
          <TeamFindings />
        </div>
        <aside aria-label={da.draw.title}>
          <Draw teams={teams} usual={checklist.usual} most={checklist.most} />
          <How source={checklist.source} note={checklist.note} />
        </aside>
      </div>
    </>
  )
}

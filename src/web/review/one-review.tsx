// One draw: its cases, each with what the system sees, what was signed, and the form that signs.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ReviewCase, ReviewHead } from '../../contract/review.ts'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { FailedNote, FailedPage } from '../page/failed.tsx'
import { PageHead } from '../page/page-head.tsx'
import { withDays } from '../page/sentence-days.ts'
import { shortDay, typeset } from '../page/typeset.ts'
import { Waiting } from '../page/waiting.tsx'
import { da } from './da.ts'
import { Findings } from './findings.tsx'
import { reviewQuery } from './queries.ts'
import { SignForm } from './sign-form.tsx'

const words = da.one
type Shown = NonNullable<ReviewCase['shown']>

const Answers = ({ of }: { readonly of: Shown['signed'][number] }) => (
  <ul className="plain said">
    {of.answers.map(each => (
      <li key={each.check}>
        <span>{typeset(each.question)}</span> <b>{da.answers[each.answer]}</b>
        {each.remark === null ? null : <p>{typeset(each.remark)}</p>}
        <p className="meta">
          {words.sees} {withDays(each.saw)}
        </p>
      </li>
    ))}
  </ul>
)

const Signed = ({ shown }: { readonly shown: Shown }) => {
  const opened = useDisclosure()
  const last = shown.signed.at(-1)
  if (last === undefined) return <p className="meta">{words.notSigned}</p>
  return (
    <>
      <p>
        {words.signed(last.by, shortDay(last.on))}. {words.no(last.answers.filter(each => each.answer === 'no').length)}
        .
      </p>
      {last.reason === null ? null : <p className="meta">{words.corrected(last.version, last.reason)}</p>}
      <button className="lnk" {...opens(opened)} aria-label={words.showOne(shown.name)}>
        {words.show}
      </button>
      <Opened disclosure={opened}>
        {opened.open
          ? shown.signed.toReversed().map(each => (
              <div key={each.version} className="said__version">
                <p className="meta">{words.signed(each.by, shortDay(each.on))}</p>
                <Answers of={each} />
              </div>
            ))
          : null}
      </Opened>
    </>
  )
}

type CaseProps = {
  readonly review: string
  readonly of: ReviewCase
  /** Whether this case's form is the one that is open: there is one at a time. */
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
}

const Case = ({ review, of, open, setOpen }: CaseProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const [done, setDone] = useState(0)
  useEffect(() => {
    if (done > 0) heading.current?.focus()
  }, [done])
  const { shown, hindrance } = of
  if (shown === null)
    return (
      <li className="panel drawn">
        <h2>{words.hidden}</h2>
        <p className="meta">{hindrance}</p>
      </li>
    )
  const signed = () => {
    setOpen(false)
    setDone(done + 1)
  }
  const verb = open ? words.cancel : shown.signed.length === 0 ? words.go : words.correct
  return (
    <li className="panel drawn">
      <div className="drawn__head">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            <Link to="/boern/$id" params={{ id: shown.child }}>
              {shown.name}
            </Link>
          </h2>
          <p className="meta">
            {shown.caseNumber} · {shown.adviser === null ? words.noAdviser : words.adviser(shown.adviser)}
          </p>
        </div>
        {hindrance === null ? (
          <button
            className="btn btn--s"
            type="button"
            aria-expanded={open}
            aria-label={words.goOne(verb, shown.name)}
            onClick={() => setOpen(!open)}
          >
            {verb}
          </button>
        ) : null}
      </div>
      {hindrance === null ? null : <p className="note">{hindrance}</p>}
      <Signed shown={shown} />
      {open ? <SignForm review={review} drawn={of.id} shown={shown} onSigned={signed} /> : null}
    </li>
  )
}

const facts = (of: ReviewHead): string => words.facts(of.drawn, of.draw.of, of.team, of.by)

export const OneReview = ({ id }: { readonly id: string }) => {
  const found = useQuery(reviewQuery(id))
  const [open, setOpen] = useState<string | null>(null)
  if (found.isPending) return <Waiting shape="case" />
  if (found.data === undefined) return <FailedPage error={found.error} retry={() => found.refetch()} />
  const { review, cases } = found.data
  const findings = cases.flatMap(each => each.shown?.findings ?? [])
  return (
    <>
      <PageHead
        title={words.title(shortDay(review.on))}
        crumbs={<Link to="/ledelsestilsyn">{da.title}</Link>}
        facts={facts(review)}
      />
      {found.isError ? <FailedNote error={found.error} retry={() => found.refetch()} /> : null}
      <p className="meta drawn__seed">
        {words.seed(review.draw.seed)}
        {review.draw.repeats ? words.repeats : words.otherwise}{' '}
        <span role="status">{words.left(review.drawn - review.signed)}.</span>
      </p>
      <ol className="plain drawns">
        {cases.map(each => (
          <Case
            key={each.id}
            review={id}
            of={each}
            open={open === each.id}
            setOpen={now => setOpen(now ? each.id : null)}
          />
        ))}
      </ol>
      {findings.length === 0 ? null : (
        <Findings title={da.findings.title} none={da.findings.none} findings={findings} />
      )}
    </>
  )
}

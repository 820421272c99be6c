// The form a leader goes through a case with. What was written stays until it is signed.
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { ReviewCase } from '../../contract/review.ts'
import { Refused } from '../call/call.ts'
import { Field } from '../form/field.tsx'
import { type Answered, CheckField, type Given } from './check-field.tsx'
import { da } from './da.ts'
import { NotWritten } from './not-written.tsx'
import { useSign } from './queries.ts'

const words = da.form
type Shown = NonNullable<ReviewCase['shown']>

/** What was signed before stands in the form: a correction changes some of it. */
const givenBefore = ({ checks, signed, findings }: Shown): Readonly<Record<string, Given>> => {
  const last = signed.at(-1)
  return Object.fromEntries(
    checks.map(({ id }) => {
      const answer = last?.answers.find(each => each.check === id)
      const own = findings.filter(each => each.check === id)
      return [
        id,
        {
          answer: answer?.answer ?? null,
          remark: answer?.remark ?? '',
          findings: own.map(each => ({ id: each.id, text: each.text, owner: each.owner.id, due: each.due })),
        },
      ]
    }),
  )
}

type Faults = Readonly<Record<string, string>> & { readonly reason?: string }

const fieldsOf = (error: unknown): Faults => (error instanceof Refused ? (error.problem.fields ?? {}) : {})

const empty: Given = { answer: null, remark: '', findings: [] }

const Summary = ({ faults }: { readonly faults: readonly { readonly to: string; readonly question: string }[] }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div className="note note--late" role="alert" tabIndex={-1} ref={place}>
      <p>
        <b>{words.wrong(faults.length)}</b>
      </p>
      <ul className="plain">
        {faults.map(each => (
          <li key={`${each.to} ${each.question}`}>
            <a href={`#${each.to}`}>{words.go(each.question)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Props = {
  readonly review: string
  readonly drawn: string
  readonly shown: Shown
  /** Called when it is signed. */
  readonly onSigned: () => void
}

export const SignForm = ({ review, drawn, shown, onSigned }: Props) => {
  const id = useId()
  const sign = useSign(review, drawn, onSigned)
  const [given, setGiven] = useState(() => givenBefore(shown))
  const [reason, setReason] = useState('')
  // The version that stood when the form was opened: a later one is another's.
  const [version] = useState(shown.signed.length)
  const [tried, setTried] = useState(0)
  const of = (check: string): Given => given[check] ?? empty
  const findings = shown.checks.flatMap(({ id: check }) => of(check).findings.map(each => ({ ...each, check })))
  const fields = fieldsOf(sign.error)
  /** What is wrong with a question and the findings under it. */
  const faultsOf = (check: string): Answered => ({
    answer: fields[`answer.${check}`],
    remark: fields[`remark.${check}`],
    findings: findings.flatMap((each, at) =>
      each.check === check
        ? [
            {
              text: fields[`finding.${at}.text`],
              owner: fields[`finding.${at}.owner`],
              due: fields[`finding.${at}.due`],
            },
          ]
        : [],
    ),
  })
  const wrong = shown.checks.flatMap(({ id: check, question }) => {
    const faults = faultsOf(check)
    const one = { to: `${id}-${check}`, question }
    const several = faults.findings.flatMap(each => Object.values(each)).filter(each => each !== undefined)
    return [faults.answer, faults.remark, ...several].some(each => each !== undefined) ? [one] : []
  })
  const allWrong = [...wrong, ...(fields.reason === undefined ? [] : [{ to: `${id}-hvorfor`, question: words.reason }])]
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(tried + 1)
    sign.mutate({
      version,
      reason,
      findings: findings.map(({ id: finding, check, text, owner, due }) => ({ id: finding, check, text, owner, due })),
      answers: shown.checks.flatMap(({ id: check }) => {
        const { answer, remark } = of(check)
        return answer === null ? [] : [{ check, answer, remark }]
      }),
    })
  }
  return (
    <form className="signing" onSubmit={send} noValidate autoComplete="off">
      {sign.isError && allWrong.length === 0 ? <NotWritten title={words.notSigned} error={sign.error} /> : null}
      {sign.isError && allWrong.length > 0 ? <Summary key={tried} faults={allWrong} /> : null}
      {shown.checks.map((check, at) => (
        <CheckField
          key={check.id}
          id={`${id}-${check.id}`}
          number={at + 1}
          check={check}
          given={of(check.id)}
          owners={shown.owners}
          faults={faultsOf(check.id)}
          onChange={now => setGiven({ ...given, [check.id]: now })}
        />
      ))}
      {version === 0 ? null : (
        <Field id={`${id}-hvorfor`} label={words.reason} wrong={fields.reason}>
          {field => (
            <textarea
              {...field}
              rows={2}
              maxLength={1000}
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
      <p className="signing__send">
        <button className="btn btn--1" type="submit" disabled={sign.isPending}>
          {sign.isPending ? words.signing : words.sign}
        </button>
        <span className="meta">{words.final}</span>
      </p>
    </form>
  )
}

// One question of the checklist: what the system sees, the answer, and what is said and agreed about it.
import { useState } from 'react'
import { reviewAnswers } from '../../casework/review/answers.ts'
import type { ReviewCase } from '../../contract/review.ts'
import { Field } from '../form/field.tsx'
import { withDays } from '../page/sentence-days.ts'
import { typeset } from '../page/typeset.ts'
import { da } from './da.ts'
import { type FindingFaults, FindingField, type FindingGiven } from './finding-field.tsx'

const words = da.form
type Shown = NonNullable<ReviewCase['shown']>
type Check = Shown['checks'][number]

/** What has been filled in for a question so far. */
export type Given = {
  readonly answer: (typeof reviewAnswers)[number] | null
  readonly remark: string
  readonly findings: readonly FindingGiven[]
}

/** What is wrong with it, where something is. */
export type Answered = {
  readonly answer: string | undefined
  readonly remark: string | undefined
  readonly findings: readonly FindingFaults[]
}

type Props = {
  readonly id: string
  readonly number: number
  readonly check: Check
  readonly given: Given
  readonly owners: Shown['owners']
  readonly faults: Answered
  readonly onChange: (given: Given) => void
}

/** Who asks, by which paragraph, and how sure we are of it. */
const askedBy = ({ binding, law, paragraph, confidence }: Check): string =>
  [
    binding === 'law' ? `${law} ${paragraph ?? ''}` : da.bindings[binding],
    ...(da.confidences[confidence] === '' ? [] : [da.confidences[confidence]]),
  ].join(' · ')

const newFinding: FindingGiven = { id: null, text: '', owner: '', due: '' }

export const CheckField = ({ id, number, check, given, owners, faults, onChange }: Props) => {
  const [remarking, setRemarking] = useState(given.remark !== '')
  const told = `${id}-ser`
  const fault = `${id}-fejl`
  const remarked = remarking || given.answer === 'no'
  return (
    <div className="check" id={id} tabIndex={-1}>
      <fieldset
        className={faults.answer === undefined ? 'fld' : 'fld fld--fejl'}
        aria-describedby={faults.answer === undefined ? told : `${told} ${fault}`}
      >
        <legend>
          {number}. {typeset(check.question)}
        </legend>
        <p className="hint check__by">{typeset(askedBy(check))}</p>
        <p className="check__sees" id={told}>
          <b>{words.sees}</b> {withDays(check.sees)}
        </p>
        {faults.answer === undefined ? null : (
          <p className="fejl" id={fault}>
            {faults.answer}
          </p>
        )}
        <div className="answers">
          {reviewAnswers.map(each => (
            <label key={each} className="opt">
              <input
                type="radio"
                name={id}
                checked={given.answer === each}
                onChange={() => onChange({ ...given, answer: each })}
              />
              <span>{da.answers[each]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {remarked ? (
        <Field id={`${id}-note`} label={words.remark} wrong={faults.remark}>
          {field => (
            <textarea
              {...field}
              rows={2}
              maxLength={2000}
              value={given.remark}
              onChange={event => onChange({ ...given, remark: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      {given.findings.map((each, at) => (
        <FindingField
          key={each.id ?? `ny-${at}`}
          id={`${id}-${at}`}
          question={check.question}
          given={each}
          owners={owners}
          faults={faults.findings[at]}
          onChange={now => onChange({ ...given, findings: given.findings.with(at, now) })}
          onRemove={() => onChange({ ...given, findings: given.findings.filter((_, place) => place !== at) })}
        />
      ))}
      <p className="check__more">
        {remarked ? null : (
          <button
            className="lnk"
            type="button"
            aria-label={words.addRemarkTo(check.question)}
            onClick={() => setRemarking(true)}
          >
            {words.addRemark}
          </button>
        )}
        <button
          className="lnk"
          type="button"
          aria-label={words.addFindingTo(check.question)}
          onClick={() => onChange({ ...given, findings: [...given.findings, newFinding] })}
        >
          {words.addFinding}
        </button>
      </p>
    </div>
  )
}

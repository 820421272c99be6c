// What a leader signs for one case: an answer to every question, and findings that somebody must do something about by a day.
import { z } from 'zod'
import { type Day, parseDay } from '../../language/day.ts'
import { type Message, message } from '../../language/message.ts'
import { DayText } from '../../language/rule.ts'
import { Binding } from '../cadence.ts'
import { MaybeText, Ref } from '../facts/dated.ts'
import type { ChecklistItem } from './checklist.ts'

export const reviewAnswers = ['yes', 'no', 'not-relevant'] as const
type ReviewAnswer = (typeof reviewAnswers)[number]

/** One answer as it is kept: with the question and what the system saw, in the words they had when it was signed. */
export const SignedAnswer = z.strictObject({
  check: Ref,
  question: z.string(),
  asked: z.strictObject({ binding: Binding, law: z.string(), paragraph: z.string().nullable() }),
  saw: z.string(),
  answer: z.enum(reviewAnswers),
  remark: MaybeText,
})
export type SignedAnswer = z.output<typeof SignedAnswer>

/** Something that must be put right: by whom (an employee) and by which day. */
export const Finding = z.strictObject({
  id: z.uuid(),
  check: Ref,
  text: z.string().min(1),
  owner: z.uuid(),
  due: DayText,
})
export type Finding = z.output<typeof Finding>

/** The same as they are sent. A finding without an id is new; an empty text, owner or day is told of. */
export type GivenAnswer = { readonly check: string; readonly answer: ReviewAnswer; readonly remark: string }
export type GivenFinding = {
  readonly id: string | null
  readonly check: string
  readonly text: string
  readonly owner: string
  readonly due: string
}

/** A sentence for each field that is wrong, by its name: `answer.<check>`, `remark.<check>`, `finding.<place>.<field>`. */
export type ReviewFaults = Readonly<Record<string, Message>>

type Asked = {
  readonly items: readonly ChecklistItem[]
  /** Who may be given a finding to put right. */
  readonly owners: readonly string[]
  readonly today: Day
  /** Findings that were signed before: they keep their day, also where it has passed. */
  readonly before: readonly Finding[]
}

/**
 * What stops a signature; empty where it can be signed. Every question has an answer; what is answered no has a remark or a
 * finding; a finding has words, an owner of the case and a day that has not passed.
 */
export const reviewFaults = (
  answers: readonly GivenAnswer[],
  findings: readonly GivenFinding[],
  { items, owners, today, before }: Asked,
): ReviewFaults => {
  const faults: Record<string, Message> = {}
  for (const { id } of items) {
    const given = answers.filter(each => each.check === id)
    const [answer] = given
    if (answer === undefined || given.length > 1) faults[`answer.${id}`] = message('review-answer-missing')
    else if (answer.answer === 'no' && answer.remark.trim() === '' && !findings.some(each => each.check === id))
      faults[`remark.${id}`] = message('review-remark-needed')
  }
  findings.forEach((finding, at) => {
    const stood = before.find(each => each.id === finding.id)
    const due = parseDay(finding.due)
    if (finding.text.trim() === '') faults[`finding.${at}.text`] = message('review-finding-text')
    if (!owners.includes(finding.owner) && stood?.owner !== finding.owner)
      faults[`finding.${at}.owner`] = message('review-finding-owner')
    if (due === undefined) faults[`finding.${at}.due`] = message('review-finding-due')
    else if (due < today && stood?.due !== due) faults[`finding.${at}.due`] = message('review-finding-past')
    if (!items.some(each => each.id === finding.check) || (finding.id !== null && stood === undefined))
      faults[`finding.${at}.text`] = message('review-finding-unknown')
  })
  return faults
}

/** How a finding stands: put right on a day, open, or open after its day. `doneOn` null: still open, as somebody looked and said. */
export const findingState = (
  { due }: Pick<Finding, 'due'>,
  doneOn: Day | null,
  today: Day,
): 'done' | 'late' | 'open' => (doneOn !== null ? 'done' : due < today ? 'late' : 'open')

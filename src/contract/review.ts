// Management review over HTTP: drawing cases of one's own team, going through each with the checklist, and following up on what was found.
import { z } from 'zod'
import { Binding } from '../casework/cadence.ts'
import { reviewAnswers } from '../casework/review/answers.ts'
import { RuleHead } from '../language/rule.ts'
import { DayText, route } from './route.ts'

const Counted = z.object({ open: z.int(), late: z.int(), done: z.int() })

const ReviewHead = z
  .object({
    id: z.uuid(),
    team: z.string(),
    by: z.string(),
    on: DayText,
    drawn: z.int(),
    signed: z.int(),
    findings: Counted,
    /** What the draw can be repeated from, and whether drawing it again gave the same cases. */
    draw: z.object({ seed: z.int(), of: z.int(), repeats: z.boolean() }),
  })
  .meta({ id: 'ReviewHead' })
export type ReviewHead = z.output<typeof ReviewHead>

/** A finding with the case it is of and how it stands. */
const ReviewFinding = z
  .object({
    id: z.uuid(),
    review: z.uuid(),
    case: z.uuid(),
    child: z.uuid(),
    caseNumber: z.string(),
    name: z.string(),
    check: z.string(),
    question: z.string(),
    text: z.string(),
    owner: z.object({ id: z.uuid(), name: z.string() }),
    due: DayText,
    state: z.enum(['open', 'late', 'done']),
    doneOn: DayText.nullable(),
    /** What was said each time somebody looked at it again. */
    followed: z.array(
      z.object({ doneOn: DayText.nullable(), note: z.string().nullable(), by: z.string(), on: DayText }),
    ),
    mayFollow: z.boolean(),
  })
  .meta({ id: 'ReviewFinding' })
export type ReviewFinding = z.output<typeof ReviewFinding>

const Check = z.object({
  id: z.string(),
  question: z.string(),
  binding: Binding,
  law: z.string(),
  paragraph: z.string().nullable(),
  source: z.string(),
  confidence: RuleHead.shape.confidence,
  /** What the system sees in the case today; it answers nothing. */
  sees: z.string(),
})

const SignedShown = z.object({
  version: z.int(),
  by: z.string(),
  on: DayText,
  reason: z.string().nullable(),
  answers: z.array(
    z.object({
      check: z.string(),
      question: z.string(),
      saw: z.string(),
      answer: z.enum(reviewAnswers),
      remark: z.string().nullable(),
    }),
  ),
})

const ReviewCase = z
  .object({
    id: z.uuid(),
    /** Null where the case is not the asker's to see any more. */
    shown: z
      .object({
        child: z.uuid(),
        caseNumber: z.string(),
        name: z.string(),
        adviser: z.string().nullable(),
        checks: z.array(Check),
        /** Who a finding can be given to. */
        owners: z.array(z.object({ id: z.uuid(), name: z.string() })),
        /** What was signed, the last version last. */
        signed: z.array(SignedShown),
        findings: z.array(ReviewFinding),
      })
      .nullable(),
    /** Why the asker cannot sign; null where they can. */
    hindrance: z.string().nullable(),
  })
  .meta({ id: 'ReviewCase' })
export type ReviewCase = z.output<typeof ReviewCase>

const OneReview = z.object({ review: ReviewHead, cases: z.array(ReviewCase) }).meta({ id: 'OneReview' })

const params = z.object({ review: z.uuid() })
const ofCase = params.extend({ drawn: z.uuid() })

export const review = {
  list: route({
    method: 'GET',
    path: '/api/reviews',
    permission: 'review-case',
    journal: { action: 'list', purpose: 'control' },
    summary: 'The draws of the teams the asker leads, newest first, and the checklist they are gone through with.',
    answer: z.object({
      teams: z.array(z.string()),
      reviews: z.array(ReviewHead),
      checklist: z.object({
        usual: z.int(),
        most: z.int(),
        source: z.string(),
        note: z.string().nullable(),
        confidence: RuleHead.shape.confidence,
      }),
    }),
  }),
  draw: route({
    method: 'POST',
    path: '/api/reviews',
    permission: 'review-case',
    journal: { action: 'change', purpose: 'control' },
    summary:
      'Draws open cases of one\u2019s own team at random. The seed and the population are kept; no draw is ever taken back.',
    body: z.object({ team: z.string().max(200), count: z.int() }),
    answer: ReviewHead,
  }),
  read: route({
    method: 'GET',
    path: '/api/reviews/:review',
    permission: 'review-case',
    journal: { action: 'read', purpose: 'control' },
    summary: 'One draw: each case with what the system sees for every question, what was signed and what was found.',
    params,
    answer: OneReview,
  }),
  sign: route({
    method: 'POST',
    path: '/api/reviews/:review/cases/:drawn',
    permission: 'review-case',
    journal: { action: 'change', purpose: 'control' },
    summary:
      'Signs for one case; never one\u2019s own. A correction is a new version with its reason; 409 where somebody was first.',
    params: ofCase,
    body: z.object({
      /** The version the asker has seen; 0 where nobody has signed. */
      version: z.int().min(0),
      answers: z.array(
        z.object({ check: z.string().max(100), answer: z.enum(reviewAnswers), remark: z.string().max(2000) }),
      ),
      findings: z
        .array(
          z.object({
            /** Null: new. */
            id: z.uuid().nullable(),
            check: z.string().max(100),
            text: z.string().max(2000),
            owner: z.string().max(60),
            due: z.string().max(20),
          }),
        )
        .max(50),
      reason: z.string().max(1000),
    }),
    answer: ReviewCase,
  }),
  follow: route({
    method: 'POST',
    path: '/api/reviews/:review/cases/:drawn/findings/:finding',
    permission: 'review-case',
    journal: { action: 'change', purpose: 'control' },
    summary:
      'Says how a finding stands: done on a day, or still open. The last word counts; 409 where somebody was first.',
    params: ofCase.extend({ finding: z.uuid() }),
    body: z.object({
      doneOn: DayText.nullable(),
      note: z.string().max(1000),
      /** How often it had been followed up when the asker saw it. */
      seen: z.int().min(0),
    }),
    answer: ReviewFinding,
  }),
  findings: route({
    method: 'GET',
    path: '/api/review-findings',
    permission: 'read-review',
    journal: { action: 'list', purpose: 'control' },
    summary:
      'What reviews found in the asker\u2019s own cases, and in those of the team the asker leads: what is open first.',
    answer: z.object({ findings: z.array(ReviewFinding) }),
  }),
}

// Management reviews of a child's case as the answer to an access request tells them: with instants, and staff by their ids.
import type { AccessReview } from '../documents/access-request-reviews.ts'
import type { ReviewCase } from '../store/review.ts'

const instant = (at: number): string => new Date(at).toISOString()

/** The drawn cases with everything that was signed and looked at again. */
export const accessReviews = (cases: readonly ReviewCase[]): readonly AccessReview[] =>
  cases.map(({ drawnAt, versions, followed }) => ({
    drawnAt: instant(drawnAt),
    versions: versions.map(({ at, person, reason, answers, findings }) => ({
      at: instant(at),
      person,
      reason,
      answers,
      findings,
    })),
    followed: followed.map(({ finding, at, doneOn, note }) => ({ finding, at: instant(at), doneOn, note })),
  }))

/** Who signed and who was to put something right, by id. */
export const peopleIn = (cases: readonly ReviewCase[]): readonly string[] =>
  cases.flatMap(({ versions }) =>
    versions.flatMap(({ person, findings }) => [person, ...findings.map(({ owner }) => owner)]),
  )

// The section of an access request about management reviews: that the case was drawn, what a leader signed, and what came of it.
import type { Finding, SignedAnswer } from '../casework/review/answers.ts'
import type { Day } from '../language/day.ts'
import { plainly, type RequestRow, type RequestSection, type Said } from './access-request-table.ts'
import { type Around, staff, where } from './access-request-telling.ts'
import { type ToldVersion, versionRows } from './access-request-versions.ts'
import { words } from './access-request-words.ts'
import { inDenmark, longDay } from './paper-words.ts'

/** That somebody looked at a finding again; `doneOn` null: it was still open. `at` is an instant. */
type AccessFollowed = {
  readonly finding: string
  readonly at: string
  readonly doneOn: Day | null
  readonly note: string | null
}

/** What was signed. `person` is who signed, by id; `at` an instant. */
type AccessSigned = {
  readonly at: string
  readonly person: string
  readonly reason: string | null
  readonly answers: readonly SignedAnswer[]
  readonly findings: readonly Finding[]
}

/** The child's case drawn for a review. `drawnAt` is an instant; `versions` has the first one first, and none before it is signed. */
export type AccessReview = {
  readonly drawnAt: string
  readonly versions: readonly AccessSigned[]
  readonly followed: readonly AccessFollowed[]
}

const { reviews: told } = words

const dayOf = (instant: string): string => longDay(inDenmark(instant).day)

const stop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
const sentences = (all: readonly string[]): string => all.map(stop).join(' ')

const answerOf = ({ question, asked, saw, answer, remark }: SignedAnswer, around: Around): Said => ({
  name: question,
  text: sentences([
    told.answers[answer],
    ...(remark === null ? [] : where(remark, around).map(told.remark)),
    told.saw(saw),
    told.asks(asked.binding, [asked.law, ...(asked.paragraph === null ? [] : [asked.paragraph])].join(' ')),
  ]),
  tone: 'plain',
})

const followedOf = ({ at, doneOn, note }: AccessFollowed, around: Around): Said =>
  plainly(
    sentences([
      told.followed(dayOf(at), doneOn === null ? null : longDay(doneOn)),
      ...(note === null ? [] : where(note, around)),
    ]),
  )

const findingOf = ({ text, owner, due }: Finding, around: Around): Said => ({
  name: told.finding,
  text: sentences([...where(text, around), told.owner(staff(owner, around).join()), told.due(longDay(due))]),
  tone: 'plain',
})

/** What was said of a finding while the version stood, or after it where no later one has the finding. */
const followedIn = ({ versions, followed }: AccessReview, at: number, finding: string): readonly AccessFollowed[] => {
  const later = versions.slice(at + 1)
  const stays = later.some(({ findings }) => findings.some(({ id }) => id === finding))
  return followed.filter(each => each.finding === finding && !(stays && each.at >= (later[0]?.at ?? '')))
}

/** Each answer with what was found there, then what belongs to no answer. */
const saidIn = (review: AccessReview, { person, answers, findings }: AccessSigned, at: number, around: Around) => {
  const finding = (each: Finding): readonly Said[] => [
    findingOf(each, around),
    ...followedIn(review, at, each.id).map(of => followedOf(of, around)),
  ]
  return [
    ...staff(person, around).map((text): Said => ({ name: told.signedBy, text, tone: 'plain' })),
    ...answers.flatMap(each => [
      answerOf(each, around),
      ...findings.filter(({ check }) => check === each.check).flatMap(finding),
    ]),
    ...findings.filter(({ check }) => !answers.some(each => each.check === check)).flatMap(finding),
  ]
}

const rowsOf = (review: AccessReview, around: Around): readonly RequestRow[] => {
  const { drawnAt, versions } = review
  const drawn = told.drawn(dayOf(drawnAt))
  const unsigned: ToldVersion = {
    recorded: { withdrawn: false, reason: null, knownFrom: drawnAt, knownTo: null },
    when: [drawn],
    said: [plainly(told.notSigned)],
  }
  const signed = versions.map(
    (each, at): ToldVersion => ({
      recorded: {
        withdrawn: false,
        reason: each.reason === null ? null : where(each.reason, around).join(),
        knownFrom: each.at,
        knownTo: versions[at + 1]?.at ?? null,
      },
      when: [drawn, told.signed(dayOf(each.at))],
      said: saidIn(review, each, at, around),
    }),
  )
  return versionRows(signed.length === 0 ? [unsigned] : signed)
}

/**
 * Every time the case was drawn, the last one first. Staff stand by role, and what they wrote in their own words is hidden
 * where the address is: it may say where the child is.
 */
export const reviewSection = (reviews: readonly AccessReview[], around: Around): RequestSection => ({
  heading: told.heading,
  columns: words.listColumns,
  widths: [132, 0, 126],
  rows: reviews
    .toSorted((a, b) => (a.drawnAt < b.drawnAt ? 1 : a.drawnAt > b.drawnAt ? -1 : 0))
    .flatMap(each => rowsOf(each, around)),
})

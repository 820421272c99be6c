// Management review: drawing cases of one's own team, signing for each, and following up on what was found.
import { randomInt } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { purposeOf } from '../../access/role.ts'
import { isOpenCase } from '../../casework/phases.ts'
import { type GivenAnswer, type GivenFinding, reviewFaults } from '../../casework/review/answers.ts'
import { itemsOn } from '../../casework/review/checklist.ts'
import { drawCases, inDrawOrder, seeds } from '../../casework/review/draw.ts'
import { type ReviewFinding, review } from '../../contract/review.ts'
import { day } from '../../language/day.ts'
import { type Message, message, say } from '../../language/message.ts'
import { contains } from '../../language/period.ts'
import { readCases } from '../../store/case-facts.ts'
import {
  followReview,
  openCasesOf,
  type Review,
  type ReviewCase,
  readReviewCases,
  readReviews,
  recordReview,
  type SignedVersion,
  signReview,
} from '../../store/review.ts'
import { newId } from '../../store/uuid.ts'
import { seesCase } from '../child-view.ts'
import { dayAt } from '../clock.ts'
import { admitToChild, askerOf, candidates, insist } from '../deciding.ts'
import type { House } from '../house.ts'
import { badField, notFound, Refusal } from '../refusal.ts'
import {
  type Around,
  aroundCases,
  findingsOf,
  followedOf,
  ownersOf,
  reviewHead,
  shownCases,
  shownFindings,
} from '../review-view.ts'
import { type Asked, serve } from '../serve.ts'

/** The teams the asker leads that day. A role held for the whole municipality, as on call, makes nobody a team's leader. */
const teamsLed = (asked: Asked): readonly string[] => {
  const { holdings, purpose } = askerOf(asked)
  const led = holdings.flatMap(({ role, area, period }) =>
    role === 'team-leader' && area.kind === 'team' && purposeOf[role] === purpose && contains(period, asked.today)
      ? [area.team]
      : [],
  )
  return [...new Set(led)].toSorted()
}

/** A draw of a team the asker leads, with its cases. @throws Refusal 404. */
const reviewOf = async (
  asked: Asked,
  id: string,
): Promise<{ readonly of: Review; readonly cases: readonly ReviewCase[] }> => {
  const [of] = await readReviews(asked.inside, { ids: [id] })
  if (of === undefined || !teamsLed(asked).includes(of.team)) throw notFound()
  return { of, cases: await readReviewCases(asked.inside, { reviews: [id] }) }
}

/** One case of a draw that may be written in. @throws Refusal 404, or 403 for one's own. */
const admitToReviewCase = async (asked: Asked, review: string, id: string): Promise<ReviewCase> => {
  const { cases } = await reviewOf(asked, review)
  const found = cases.find(each => each.id === id)
  if (found === undefined) throw notFound()
  const child = await admitToChild(asked, found.child, 'read-review', 'social')
  if (!seesCase(child)) throw notFound()
  insist(asked, child.may('review-case', 'social'))
  return found
}

/** The case as it stands after something was written. */
const caseNow = async (asked: Asked, id: string, child: string): Promise<ReviewCase> => {
  const found = (await readReviewCases(asked.inside, { children: [child] })).find(each => each.id === id)
  if (found === undefined) throw notFound()
  return found
}

const fieldsOf = (faults: Readonly<Record<string, Message>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(faults).map(([field, why]) => [field, say(why)]))

const saidBy = ({ house }: Asked, of: SignedVersion): string =>
  `${say(message('review-signature', { by: of.by, on: dayAt(house.clock, new Date(of.at)), version: of.version }))} ${summary(of.answers, of.findings.length)}`

const summary = (answers: readonly Pick<GivenAnswer, 'answer'>[], findings: number): string =>
  say(message('review-said', { no: answers.filter(each => each.answer === 'no').length, findings }))

/** 409: who was first and what they said, beside what was sent. */
const signedFirst = (
  asked: Asked,
  now: ReviewCase,
  body: { answers: readonly GivenAnswer[]; findings: readonly GivenFinding[] },
): Refusal => {
  const last = now.versions.at(-1)
  return new Refusal(409, message('review-already-signed'), undefined, {
    theirs: last === undefined ? '' : saidBy(asked, last),
    yours: summary(body.answers, body.findings.length),
    version: now.versions.length,
  })
}

const firstOf = (rank: ReviewFinding['state']): number => ['late', 'open', 'done'].indexOf(rank)

/** What is open comes first, the latest of it before the rest; what is done, the newest first. */
const byState = (a: ReviewFinding, b: ReviewFinding): number => {
  const states = firstOf(a.state) - firstOf(b.state)
  if (states !== 0) return states
  if (a.state === 'done') return (a.doneOn ?? '') < (b.doneOn ?? '') ? 1 : -1
  return a.due < b.due ? -1 : 1
}

const draw = async (asked: Asked, team: string, count: number): Promise<string> => {
  const { house, inside, today } = asked
  const open = await openCasesOf(inside, team, today)
  const allowed = (await candidates(asked, { ids: open })).filter(
    child => child.may('review-case', 'social').allowed && seesCase(child),
  )
  const known = await readCases(
    inside,
    allowed.map(each => each.id),
    'infinity',
  )
  const population = inDrawOrder([...known].flatMap(([child, { facts }]) => (isOpenCase(facts, today) ? [child] : [])))
  if (population.length === 0) throw new Refusal(400, message('review-no-cases', { team }))
  const seed = randomInt(seeds)
  const id = newId(house.clock.now())
  const cases = drawCases(population, count, seed).map(child => ({ id: newId(house.clock.now()), child }))
  await recordReview(inside, house.municipality.code, {
    id,
    team,
    seed,
    population,
    person: askerOf(asked).person,
    cases,
  })
  asked.note({
    ids: cases.map(each => each.id),
    subjects: cases.map(each => each.child),
    changes: [{ entity: 'review', id, from: null, to: 1 }],
  })
  return id
}

type SignBody = { version: number; answers: readonly GivenAnswer[]; findings: readonly GivenFinding[]; reason: string }

/** Signs with the questions and what the system saw in the words they have today. */
const signCase = async (asked: Asked, of: ReviewCase, around: Around, body: SignBody): Promise<number> => {
  const { house, inside, today } = asked
  const items = itemsOn(house.rules.review, today)
  const before = findingsOf(of)
  const faults = fieldsOf(
    reviewFaults(body.answers, body.findings, { items, owners: ownersOf(of, around), today, before }),
  )
  const reason = body.reason.trim()
  const missing = of.versions.length > 0 && reason === '' ? { reason: say(message('review-reason-needed')) } : {}
  if (Object.keys({ ...faults, ...missing }).length > 0)
    throw new Refusal(400, message('bad-request'), { ...faults, ...missing })
  const [shown] = await shownCases([of], around)
  const checks = shown?.shown?.checks ?? []
  const version = body.version + 1
  const written = await signReview(inside, house.municipality.code, of.id, {
    version,
    person: askerOf(asked).person,
    reason: of.versions.length === 0 ? null : reason,
    answers: checks.flatMap(({ id, question, binding, law, paragraph, sees }) =>
      body.answers
        .filter(each => each.check === id)
        .map(({ answer, remark }) => ({
          check: id,
          question,
          asked: { binding, law, paragraph },
          saw: sees,
          answer,
          remark: remark.trim() === '' ? null : remark.trim(),
        })),
    ),
    findings: body.findings.map(({ id, check, text, owner, due }) => ({
      id: id ?? newId(house.clock.now()),
      check,
      text: text.trim(),
      owner,
      due: day(due),
    })),
  })
  if (!written) throw signedFirst(asked, await caseNow(asked, of.id, of.child), body)
  return version
}

/** The routes of the management review. */
export const reviewRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(review.list)(async (_, asked) => {
    const teams = teamsLed(asked)
    const reviews = await readReviews(asked.inside, { teams })
    const cases = Map.groupBy(
      await readReviewCases(asked.inside, { reviews: reviews.map(each => each.id) }),
      each => each.review,
    )
    asked.note({ ids: reviews.map(each => each.id) })
    const { cases: usual, mostCases: most, source, note = null, confidence } = house.rules.review
    return {
      teams,
      reviews: reviews.map(each => reviewHead(asked, each, cases.get(each.id) ?? [])),
      checklist: { usual, most, source, note, confidence },
    }
  })

  of(review.draw)(async ({ body: { team, count } }, asked) => {
    const { mostCases: most } = house.rules.review
    if (!teamsLed(asked).includes(team)) throw new Refusal(403, message('review-no-team'))
    if (count < 1 || count > most) throw badField('count', message('review-too-many', { most }))
    const drawn = await reviewOf(asked, await draw(asked, team, count))
    return reviewHead(asked, drawn.of, drawn.cases)
  })

  of(review.read)(async ({ params }, asked) => {
    const found = await reviewOf(asked, params.review)
    const around = await aroundCases(asked, found.cases)
    asked.note({ ids: found.cases.map(each => each.id), subjects: [...around.children.keys()] })
    return {
      review: reviewHead(asked, found.of, found.cases),
      cases: [...(await shownCases(found.cases, around))],
    }
  })

  of(review.sign)(async ({ params, body }, asked) => {
    const before = await admitToReviewCase(asked, params.review, params.drawn)
    if (body.version !== before.versions.length) throw signedFirst(asked, before, body)
    const version = await signCase(asked, before, await aroundCases(asked, [before]), body)
    asked.note({
      ids: [before.id],
      changes: [{ entity: 'review-case', id: before.id, from: version === 1 ? null : version - 1, to: version }],
    })
    const now = await caseNow(asked, before.id, before.child)
    const [shown] = await shownCases([now], await aroundCases(asked, [now]))
    if (shown === undefined) throw notFound()
    return shown
  })

  of(review.follow)(async ({ params, body }, asked) => {
    const before = await admitToReviewCase(asked, params.review, params.drawn)
    const earlier = followedOf(before, params.finding)
    const last = earlier.at(-1)
    if (!findingsOf(before).some(each => each.id === params.finding))
      throw new Refusal(400, message(earlier.length > 0 ? 'review-finding-gone' : 'review-finding-unknown'))
    const doneOn = body.doneOn === null ? null : day(body.doneOn)
    if (doneOn !== null && doneOn > asked.today) throw badField('doneOn', message('review-done-in-future'))
    const note = body.note.trim() === '' ? null : body.note.trim()
    const of = { finding: params.finding, number: body.seen + 1, doneOn, note, person: askerOf(asked).person }
    const first =
      body.seen === earlier.length && (await followReview(asked.inside, house.municipality.code, before.id, of))
    const now = await caseNow(asked, before.id, before.child)
    if (!first) {
      const theirs = followedOf(now, params.finding).at(-1) ?? last
      throw new Refusal(409, message('review-followed-up'), undefined, {
        theirs: theirs === undefined ? '' : `${say(message('review-follow-up', theirs))} (${theirs.by})`,
        yours: say(message('review-follow-up', { doneOn, note })),
        version: followedOf(now, params.finding).length,
      })
    }
    asked.note({
      ids: [before.id],
      changes: [{ entity: 'review-finding', id: params.finding, from: body.seen || null, to: of.number }],
    })
    const found = shownFindings(now, await aroundCases(asked, [now])).find(each => each.id === params.finding)
    if (found === undefined) throw notFound()
    return found
  })

  of(review.findings)(async (_, asked) => {
    const own = (await candidates(asked, 'within-reach')).filter(child => child.may('read-review', 'social').allowed)
    const cases = await readReviewCases(asked.inside, { children: own.map(each => each.id) })
    const around = await aroundCases(
      asked,
      cases.filter(each => each.versions.length > 0),
    )
    const findings = cases.flatMap(each => shownFindings(each, around)).toSorted(byState)
    const children = [...new Set(findings.map(each => each.child))]
    asked.note({ ids: children, subjects: children })
    return { findings }
  })
}

// Drawn cases as a leader may see them: decided case by case, with what the system sees, what was signed and what was found.

import { pictureOf } from '../casework/picture.ts'
import { type Finding, findingState } from '../casework/review/answers.ts'
import { type ChecklistItem, itemsOn } from '../casework/review/checklist.ts'
import { drawCases, inDrawOrder } from '../casework/review/draw.ts'
import { whatIsSeen } from '../casework/review/sees.ts'
import type { ReviewFinding, ReviewHead, ReviewCase as ShownCase } from '../contract/review.ts'
import type { Day } from '../language/day.ts'
import { message, say } from '../language/message.ts'
import { type CaseKnown, readCases } from '../store/case-facts.ts'
import { namesOf, readChildren } from '../store/children.ts'
import { type Followed, type Review, type ReviewCase, workersOf } from '../store/review.ts'
import { readServices } from '../store/services.ts'
import { identityBy, seesCase } from './child-view.ts'
import { dayAt, timeInDenmark } from './clock.ts'
import { askerOf, type Candidate, candidates } from './deciding.ts'
import type { Asked } from './serve.ts'

/** What is known around the cases that are shown, read once for all of them. */
export type Around = {
  readonly asked: Asked
  readonly children: ReadonlyMap<string, Candidate>
  readonly identities: ReadonlyMap<
    string,
    { readonly caseNumber: string; readonly name: string; readonly adviser: string | null }
  >
  readonly workers: ReadonlyMap<string, readonly string[]>
  readonly names: ReadonlyMap<string, string>
}

const onDay = ({ house }: Asked, at: number): Day => dayAt(house.clock, new Date(at))

/** The findings that stand in a case: those of what was signed last. */
export const findingsOf = ({ versions }: Pick<ReviewCase, 'versions'>): readonly Finding[] =>
  versions.at(-1)?.findings ?? []

/** What was said of a finding, in its order; the last one counts. */
export const followedOf = ({ followed }: Pick<ReviewCase, 'followed'>, finding: string): readonly Followed[] =>
  followed.filter(each => each.finding === finding)

const stateOf = (of: ReviewCase, finding: Finding, today: Day) =>
  findingState(finding, followedOf(of, finding.id).at(-1)?.doneOn ?? null, today)

/** A draw with how far it is. Drawn again, the same seed gives the same cases of the same population. */
export const reviewHead = (asked: Asked, of: Review, cases: readonly ReviewCase[]): ReviewHead => {
  const states = cases.flatMap(each => findingsOf(each).map(finding => stateOf(each, finding, asked.today)))
  const count = (state: (typeof states)[number]): number => states.filter(each => each === state).length
  const again = drawCases(of.population, cases.length, of.seed)
  return {
    id: of.id,
    team: of.team,
    by: of.by,
    on: onDay(asked, of.at),
    drawn: cases.length,
    signed: cases.filter(each => each.versions.length > 0).length,
    findings: { open: count('open'), late: count('late'), done: count('done') },
    draw: {
      seed: of.seed,
      of: inDrawOrder(of.population).length,
      repeats: again.length === cases.length && again.every((child, at) => cases[at]?.child === child),
    },
  }
}

/** Decides on the children of the cases, and reads what is shown of them. */
export const aroundCases = async (asked: Asked, cases: readonly ReviewCase[]): Promise<Around> => {
  const { inside, today } = asked
  const ids = [...new Set(cases.map(each => each.child))]
  const allowed = (await candidates(asked, { ids })).filter(
    child => child.may('read-review', 'social').allowed && seesCase(child),
  )
  const children = new Map(allowed.map(each => [each.id, each]))
  const rows = await readChildren(inside, [...children.keys()], today)
  const workers = await workersOf(inside, [...children.keys()], today)
  const owners = cases.flatMap(each => findingsOf(each).map(finding => finding.owner))
  const people = [...new Set([askerOf(asked).person, ...owners, ...[...workers.values()].flat()])]
  return {
    asked,
    children,
    workers,
    names: await namesOf(inside, people),
    identities: new Map(
      rows.flatMap(({ identity, adviser }) => {
        const child = children.get(identity.child)
        const decision = child?.may('list-children', 'identity')
        if (child === undefined || decision === undefined) return []
        // A closed case stands on no list, but what was found in it is still to be followed up.
        const shown = decision.allowed ? decision : child.may('read-review', 'social')
        const { caseNumber, name } = identityBy(identity, shown, null, today)
        return [[identity.child, { caseNumber, name, adviser }] as const]
      }),
    ),
  }
}

/** The findings of a case as they are sent; none where the case is not the asker's to see. */
export const shownFindings = (
  of: ReviewCase,
  { asked, children, identities, names }: Around,
): readonly ReviewFinding[] => {
  const [child, identity] = [children.get(of.child), identities.get(of.child)]
  if (child === undefined || identity === undefined) return []
  const answers = of.versions.at(-1)?.answers ?? []
  const mayFollow = child.may('review-case', 'social').allowed
  return findingsOf(of).map(finding => {
    const followed = followedOf(of, finding.id)
    return {
      id: finding.id,
      review: of.review,
      case: of.id,
      child: of.child,
      caseNumber: identity.caseNumber,
      name: identity.name,
      check: finding.check,
      question: answers.find(each => each.check === finding.check)?.question ?? '',
      text: finding.text,
      owner: { id: finding.owner, name: names.get(finding.owner) ?? say(message('journal-unknown-person')) },
      due: finding.due,
      state: stateOf(of, finding, asked.today),
      doneOn: followed.at(-1)?.doneOn ?? null,
      followed: followed.map(({ doneOn, note, by, at }) => ({ doneOn, note, by, on: onDay(asked, at) })),
      mayFollow,
    }
  })
}

/** Those a finding in the case can be given to: who works in it, and the leader. */
export const ownersOf = ({ child }: ReviewCase, { asked, workers }: Around): readonly string[] => [
  ...new Set([...(workers.get(child) ?? []), askerOf(asked).person]),
]

/** What the system sees today for each question of the checklist. */
const checksOf = (items: readonly ChecklistItem[], { facts }: CaseKnown, asked: Asked, services: Services) => {
  const { house, today } = asked
  const now = { day: today, time: timeInDenmark(house.clock.now()) }
  const picture = pictureOf(facts, now, {
    rules: house.rules.casework,
    municipality: house.municipality.code,
    services,
  })
  return items.map(({ id, question, binding, law, paragraph, source, confidence, looksAt }) => ({
    id,
    question,
    binding,
    law,
    paragraph,
    source,
    confidence,
    sees: say(whatIsSeen(looksAt, facts, picture, today).sentence),
  }))
}
type Services = Awaited<ReturnType<typeof readServices>>

/** The cases of a draw with all that is shown of them. */
export const shownCases = async (cases: readonly ReviewCase[], around: Around): Promise<readonly ShownCase[]> => {
  const { asked, children, identities, names } = around
  const known = await readCases(asked.inside, [...children.keys()], 'infinity')
  const services = await readServices(asked.inside)
  const items = itemsOn(asked.house.rules.review, asked.today)
  return cases.map(of => {
    const [child, identity, facts] = [children.get(of.child), identities.get(of.child), known.get(of.child)]
    if (child === undefined || identity === undefined || facts === undefined)
      return { id: of.id, shown: null, hindrance: say(message('not-found-or-refused')) }
    const decision = child.may('review-case', 'social')
    return {
      id: of.id,
      shown: {
        child: of.child,
        caseNumber: identity.caseNumber,
        name: identity.name,
        adviser: identity.adviser === null ? null : (names.get(identity.adviser) ?? identity.adviser),
        checks: checksOf(items, facts, asked, services),
        owners: ownersOf(of, around).flatMap(id => {
          const name = names.get(id)
          return name === undefined ? [] : [{ id, name }]
        }),
        signed: of.versions.map(({ version, by, at, reason, answers }) => ({
          version,
          by,
          on: onDay(asked, at),
          reason,
          answers: answers.map(({ check, question, saw, answer, remark }) => ({
            check,
            question,
            saw,
            answer,
            remark,
          })),
        })),
        findings: [...shownFindings(of, around)],
      },
      hindrance: decision.allowed ? null : say(decision.reason),
    }
  })
}

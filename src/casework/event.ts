// What is said to have happened can't lie in the future: the fields that say so, of every kind of fact.
import type { Day } from '../language/day.ts'
import { type Message, message } from '../language/message.ts'
import type { CaseFacts } from './facts.ts'

/** What is wrong with a day something is said to have happened on; nothing where it may have. */
const notInFuture = (on: Day | null, today: Day): readonly Message[] =>
  on !== null && on > today ? [message('happened-in-future', { on, today })] : []

/** Every event of the facts that is dated after today. Plans, ends that were decided and dates agreed may lie ahead. */
export const futureEvents = (facts: CaseFacts, today: Day): readonly Message[] =>
  [
    facts.born,
    facts.died,
    ...facts.notifications.flatMap(each => [each.receivedAt.day, each.assessedAt?.day ?? null, each.acknowledgedOn]),
    ...facts.enquiries.map(each => each.on),
    ...facts.applications.flatMap(each => [each.receivedOn, each.answeredOn, each.withdrawnOn]),
    ...facts.assessments.flatMap(each => [each.awareOn, each.withoutConsentOn, each.preliminaryOn, each.finishedOn]),
    ...facts.decisions.flatMap(each => [each.decidedOn, each.lighterHelp?.networkFamily?.searchedOn ?? null]),
    ...facts.provisionalDecisions.flatMap(each => [each.decidedAt.day, each.toldAt?.day ?? null, each.committeeOn]),
    ...facts.talks.flatMap(each => [each.heldOn, each.exception?.on ?? null]),
    ...facts.plans.map(each => each.decidedOn),
    ...facts.plans.flatMap(each => each.goals.flatMap(goal => goal.scores.map(score => score.on))),
    ...facts.followUps.flatMap(each => [each.heldOn, each.cancelledOn]),
    ...facts.networkMaps.map(each => each.drawnOn),
    ...facts.networkMeetings.flatMap(each => [
      each.heldOn,
      each.cancelledOn,
      ...each.agreements.flatMap(agreement => [agreement.doneOn, agreement.droppedOn]),
    ]),
    ...facts.supervisionVisits.flatMap(each => [each.heldOn, each.cancelledOn]),
    ...facts.reconsiderations.map(each => each.heldOn),
    ...facts.complaints.flatMap(each => [
      each.receivedOn,
      each.reassessedOn,
      each.sentOn,
      each.withdrawnOn,
      each.outcomeOn,
    ]),
    ...facts.accessRequests.flatMap(each => [each.receivedOn, each.answeredOn]),
    ...facts.aftercare.map(each => each.decidedOn),
    ...facts.transitions.map(each => each.begunOn),
    ...facts.contacts.map(each => each.at.day),
    ...facts.waysDown.flatMap(each => [
      each.takenOn,
      each.givenUpOn,
      ...each.conditions.map(condition => condition.metOn),
    ]),
    ...facts.filings.map(each => each.at.day),
    ...facts.help.flatMap(each => [
      ...(each.kind === 'measure' ? (each.course?.held ?? []) : []),
      each.kind === 'placement' && each.ended !== null ? each.period.to : null,
    ]),
  ].flatMap(on => notInFuture(on, today))

// Facts as they are sent to be written down: without the id the house gives them, each list with its own shape.
import { z } from 'zod'
import { AccessRequest, Complaint, Decision, ProvisionalDecision, Talk } from './facts/decisions.ts'
import {
  Aftercare,
  Contact,
  FollowUp,
  NetworkMeeting,
  Reconsideration,
  SupervisionVisit,
  Transition,
  WayDown,
} from './facts/following.ts'
import { Application, Assessment, Enquiry, Notification } from './facts/intake.ts'
import { NetworkMap, Relation } from './facts/people.ts'
import { PlanVersion } from './facts/plan.ts'

const given = <List extends string, Shape extends z.ZodObject>(list: List, fact: Shape) =>
  z.strictObject({ list: z.literal(list), fact })

/** A fact of one of the lists that are written down as facts. Spells (help, advisers, consents, schools, closings) have ways of their own. */
export const FactGiven = z.discriminatedUnion('list', [
  given('relations', Relation.omit({ id: true })),
  given('notifications', Notification.omit({ id: true })),
  given('enquiries', Enquiry.omit({ id: true })),
  given('applications', Application.omit({ id: true })),
  given('assessments', Assessment.omit({ id: true })),
  given('decisions', Decision.omit({ id: true })),
  given('provisionalDecisions', ProvisionalDecision.omit({ id: true })),
  given('talks', Talk.omit({ id: true })),
  given('plans', PlanVersion.omit({ id: true })),
  given('followUps', FollowUp.omit({ id: true })),
  given('networkMaps', NetworkMap.omit({ id: true })),
  given('networkMeetings', NetworkMeeting.omit({ id: true })),
  given('supervisionVisits', SupervisionVisit.omit({ id: true })),
  given('reconsiderations', Reconsideration.omit({ id: true })),
  given('complaints', Complaint.omit({ id: true })),
  given('accessRequests', AccessRequest.omit({ id: true })),
  given('aftercare', Aftercare.omit({ id: true })),
  given('transitions', Transition.omit({ id: true })),
  given('contacts', Contact.omit({ id: true })),
  given('waysDown', WayDown.omit({ id: true })),
])
export type FactGiven = z.output<typeof FactGiven>

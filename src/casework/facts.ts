// What is known of one child's case at a moment: plain dated facts, ready to be stored, sent and computed on.
import { z } from 'zod'
import { MaybeDay, Ref } from './facts/dated.ts'
import { AccessRequest, Complaint, Decision, ProvisionalDecision, Talk } from './facts/decisions.ts'
import {
  Aftercare,
  Closing,
  Contact,
  Filing,
  FollowUp,
  NetworkMeeting,
  Reconsideration,
  SupervisionVisit,
  Transition,
  WayDown,
} from './facts/following.ts'
import { Help } from './facts/help.ts'
import { Application, Assessment, Enquiry, Notification } from './facts/intake.ts'
import { AdviserSpell, Consent, NetworkMap, Relation, School } from './facts/people.ts'
import { PlanVersion } from './facts/plan.ts'

/**
 * One child's case, as known at a moment. The lists are sets: their order says nothing. `born` null: an unborn child.
 * `disability`: the child has a lasting functional impairment, which the preparation of adult life follows from.
 */
export const CaseFacts = z.strictObject({
  child: Ref,
  born: MaybeDay,
  died: MaybeDay,
  disability: z.boolean().default(false),
  relations: z.array(Relation).default([]),
  help: z.array(Help).default([]),
  consents: z.array(Consent).default([]),
  advisers: z.array(AdviserSpell).default([]),
  schools: z.array(School).default([]),
  notifications: z.array(Notification).default([]),
  enquiries: z.array(Enquiry).default([]),
  applications: z.array(Application).default([]),
  assessments: z.array(Assessment).default([]),
  decisions: z.array(Decision).default([]),
  provisionalDecisions: z.array(ProvisionalDecision).default([]),
  talks: z.array(Talk).default([]),
  plans: z.array(PlanVersion).default([]),
  followUps: z.array(FollowUp).default([]),
  networkMaps: z.array(NetworkMap).default([]),
  networkMeetings: z.array(NetworkMeeting).default([]),
  supervisionVisits: z.array(SupervisionVisit).default([]),
  reconsiderations: z.array(Reconsideration).default([]),
  complaints: z.array(Complaint).default([]),
  accessRequests: z.array(AccessRequest).default([]),
  aftercare: z.array(Aftercare).default([]),
  transitions: z.array(Transition).default([]),
  contacts: z.array(Contact).default([]),
  waysDown: z.array(WayDown).default([]),
  filings: z.array(Filing).default([]),
  closings: z.array(Closing).default([]),
})
export type CaseFacts = z.output<typeof CaseFacts>
/** The same before it is checked: what may be left out, is. */
export type CaseFactsGiven = z.input<typeof CaseFacts>

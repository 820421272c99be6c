// Which part of a child's file a list of its case belongs to, so that a decision about the part is one about the list.
import type { Part } from './subject.ts'

/** What the family is to a child is part of who it is; what is written in the case is the social case's. */
export const partOfList = {
  relations: 'identity',
  notifications: 'social',
  enquiries: 'social',
  applications: 'social',
  assessments: 'social',
  decisions: 'social',
  provisionalDecisions: 'social',
  talks: 'social',
  plans: 'social',
  followUps: 'social',
  networkMaps: 'social',
  networkMeetings: 'social',
  supervisionVisits: 'social',
  reconsiderations: 'social',
  complaints: 'social',
  accessRequests: 'social',
  aftercare: 'social',
  transitions: 'social',
} as const satisfies Readonly<Record<string, Part>>

// Which part of a child's file a list of its case belongs to, so that a decision about the part is a decision about the list.
import type { Part } from './subject.ts'

/** The lists a case is kept in beside its spells; `person` is the child itself. */
export type ListOfCase =
  | 'person'
  | 'relations'
  | 'notifications'
  | 'enquiries'
  | 'applications'
  | 'assessments'
  | 'decisions'
  | 'provisionalDecisions'
  | 'talks'
  | 'plans'
  | 'followUps'
  | 'networkMaps'
  | 'networkMeetings'
  | 'supervisionVisits'
  | 'reconsiderations'
  | 'complaints'
  | 'accessRequests'
  | 'aftercare'
  | 'transitions'
  | 'contacts'
  | 'waysDown'
  | 'filings'

/**
 * Who the child is related to is part of who it is. All else is the social case, also what is written of the child itself: a
 * lasting impairment is not for everyone who may know its name.
 */
export const partOfList: Readonly<Record<ListOfCase, Part>> = {
  person: 'social',
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
  contacts: 'social',
  waysDown: 'social',
  filings: 'social',
}

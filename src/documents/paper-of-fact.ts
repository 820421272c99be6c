// Which paper a fact of a case becomes, by its list.
import type { FilableList } from '../casework/filing.ts'
import type { Paper, PaperCase } from './paper-content.ts'
import { decisionPaper } from './paper-content-decision.ts'
import { followUpPaper } from './paper-content-follow-up.ts'
import { meetingPaper } from './paper-content-meeting.ts'
import { assessmentPaper, contactPaper, talkPaper } from './paper-content-notes.ts'
import { planPaper } from './paper-content-plan.ts'

type Found = (of: PaperCase, id: string) => Paper | undefined

const found =
  <Of extends { readonly id: string }>(
    listOf: (facts: PaperCase['facts']) => readonly Of[],
    paper: (of: PaperCase, fact: Of) => Paper,
  ): Found =>
  (of, id) => {
    const fact = listOf(of.facts).find(each => each.id === id)
    return fact === undefined ? undefined : paper(of, fact)
  }

const papers: Readonly<Record<FilableList, Found>> = {
  plans: found(facts => facts.plans, planPaper),
  followUps: found(facts => facts.followUps, followUpPaper),
  networkMeetings: found(facts => facts.networkMeetings, meetingPaper),
  contacts: found(facts => facts.contacts, contactPaper),
  decisions: found(facts => facts.decisions, decisionPaper),
  talks: found(facts => facts.talks, talkPaper),
  assessments: found(facts => facts.assessments, assessmentPaper),
}

/** The paper of one fact; undefined where the case has no such fact. */
export const paperOfFact = (of: PaperCase, list: FilableList, id: string): Paper | undefined => papers[list](of, id)

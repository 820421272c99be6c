// The phase of a case, derived from its facts and never typed; only closing is a decision of its own.
import type { Day } from '../language/day.ts'
import { contains } from '../language/period.ts'
import type { Trigger } from './due/item.ts'
import type { CaseFacts } from './facts.ts'

/** In the order a case goes through them; it may go through them again. */
export const phases = [
  'none',
  'notification',
  'assessment',
  'decision',
  'plan',
  'measures',
  'follow-up',
  'closed',
] as const
export type Phase = (typeof phases)[number]

/** The phase, and the fact that says so; none where nothing has happened. */
export type PhaseAnswer = { readonly phase: Phase; readonly because: Trigger | null }

/**
 * The phase on a day. A closing in force ends all; what happened before the last closing says nothing of the case that was
 * opened anew. Else the furthest that holds: help that runs and has been followed up, help that runs, a decision whose help
 * has not begun, an assessment that is finished or a decision under preparation, an assessment under way, a notification
 * or enquiry. Where all help has ended and nobody has closed, the case is in follow-up: somebody has to look.
 */
export const phaseOn = (facts: CaseFacts, on: Day): PhaseAnswer => {
  const closing = facts.closings.find(each => contains(each.period, on))
  if (closing !== undefined) return because('closed', 'closings', closing.id, closing.period.from)
  const opened = facts.closings
    .flatMap(({ period }) => (period.to !== null && period.to <= on ? [period.to] : []))
    .toSorted()
    .at(-1)
  const since = (day: Day | null): day is Day => day !== null && day <= on && (opened === undefined || day >= opened)
  return (
    byHelp(facts, on, since) ??
    byDecision(facts, since) ??
    byAssessment(facts, since) ??
    byIntake(facts, since) ?? { phase: 'none', because: null }
  )
}

/** True where the case is open on the day: something has happened in it, nobody has closed it, and the child lives. */
export const isOpenCase = (facts: CaseFacts, on: Day): boolean => {
  const { phase } = phaseOn(facts, on)
  return phase !== 'none' && phase !== 'closed' && (facts.died === null || facts.died > on)
}

type Since = (day: Day | null) => day is Day

const byHelp = (facts: CaseFacts, on: Day, since: Since): PhaseAnswer | undefined => {
  const begun = latest(
    facts.help.map(each => ({ id: each.id, day: each.period.from, to: each.period.to })),
    on,
  )
  const runs = begun.filter(each => each.to === null || each.to > on)
  const followed = latest(
    facts.followUps
      .filter(each => since(each.heldOn) && each.about.some(id => runs.some(help => help.id === id)))
      .map(each => ({ id: each.id, day: each.heldOn, to: null })),
    on,
  )[0]
  if (followed !== undefined) return because('follow-up', 'followUps', followed.id, followed.day)
  const newest = runs[0]
  if (newest !== undefined) return because('measures', 'help', newest.id, newest.day)
  const ended = begun.find(each => since(each.to))
  const newer = ofNewHelp(facts).some(each => since(each.decidedOn) && ended?.to != null && each.decidedOn >= ended.to)
  const asked = [
    ...facts.notifications.map(each => each.receivedAt.day),
    ...facts.assessments.map(each => each.awareOn),
  ]
  const again = asked.some(day => since(day) && ended?.to != null && day > ended.to)
  if (ended?.to == null || newer || again) return undefined
  return because('follow-up', 'help', ended.id, ended.to)
}

/** Decisions that help begins by; one about the end, contact or going home says nothing of where the case stands. */
const ofNewHelp = (facts: CaseFacts): CaseFacts['decisions'] =>
  facts.decisions.filter(each => each.about === 'help' || each.about === 'placement')

const byDecision = (facts: CaseFacts, since: Since): PhaseAnswer | undefined => {
  const waiting = ofNewHelp(facts).filter(
    each => !facts.help.some(help => help.decision === each.id && since(help.period.from)),
  )
  const decided = newestOf(
    waiting.map(each => ({ id: each.id, day: each.decidedOn })),
    since,
  )
  return decided === undefined ? undefined : because('plan', 'decisions', decided.id, decided.day)
}

const byAssessment = (facts: CaseFacts, since: Since): PhaseAnswer | undefined => {
  const finished = newestOf(
    facts.assessments.map(each => ({ id: each.id, day: each.finishedOn })),
    since,
  )
  const begun = newestOf(
    facts.assessments.filter(each => !since(each.finishedOn)).map(each => ({ id: each.id, day: each.awareOn })),
    since,
  )
  if (begun !== undefined) return because('assessment', 'assessments', begun.id, begun.day)
  return finished === undefined ? undefined : because('decision', 'assessments', finished.id, finished.day)
}

const byIntake = (facts: CaseFacts, since: Since): PhaseAnswer | undefined => {
  const told = newestOf(
    facts.notifications.map(each => ({ id: each.id, day: each.receivedAt.day })),
    since,
  )
  if (told !== undefined) return because('notification', 'notifications', told.id, told.day)
  const asked = newestOf(
    facts.enquiries.map(each => ({ id: each.id, day: each.on })),
    since,
  )
  if (asked !== undefined) return because('notification', 'enquiries', asked.id, asked.day)
  const applied = newestOf(
    facts.applications.map(each => ({ id: each.id, day: each.receivedOn })),
    since,
  )
  return applied === undefined ? undefined : because('notification', 'applications', applied.id, applied.day)
}

const because = (phase: Phase, list: string, id: string, on: Day): PhaseAnswer => ({ phase, because: { list, id, on } })

type Named = { readonly id: string; readonly day: Day | null }

const newestOf = (of: readonly Named[], since: Since): { readonly id: string; readonly day: Day } | undefined =>
  of
    .flatMap(each => (since(each.day) ? [{ id: each.id, day: each.day }] : []))
    .toSorted((a, b) => (a.day + a.id > b.day + b.id ? -1 : 1))[0]

type Spanned = { readonly id: string; readonly day: Day; readonly to: Day | null }

/** Those that have begun, the newest first. */
const latest = (of: readonly (Named & { readonly to: Day | null })[], on: Day): readonly Spanned[] =>
  of
    .flatMap(each => (each.day !== null && each.day <= on ? [{ id: each.id, day: each.day, to: each.to }] : []))
    .toSorted((a, b) => (a.day + a.id > b.day + b.id ? -1 : 1))

// The checks on new or changed help: what can't be written, what a decision lacks, and what is shown to the one who decides.
import type { Day } from '../language/day.ts'
import { type Message, message } from '../language/message.ts'
import { overlap } from '../language/period.ts'
import { type AgeRule, rightOn } from './ages.ts'
import { futureEvents } from './event.ts'
import type { Decision } from './facts/decisions.ts'
import type { Help, Placement } from './facts/help.ts'
import type { Consent } from './facts/people.ts'
import type { CaseFacts } from './facts.ts'
import { type GrantPlan, grantLacks } from './grant.ts'
import { isForced, isUnderAny, lawOf, lawOn } from './legal-basis.ts'
import { type PlacementTypes, typeOn } from './placement-types.ts'
import { emptyCase } from './writing.ts'

/** What help is checked against. `custodyHolders`: the persons who hold custody on the day. */
export type Around = {
  readonly facts: CaseFacts
  readonly today: Day
  readonly services: readonly { readonly id: string; readonly name: string; readonly steps: readonly number[] }[]
  readonly custodyHolders: readonly string[]
  readonly grants: GrantPlan | null
  readonly types: PlacementTypes
  readonly ages: readonly AgeRule[]
}

/**
 * `faults`: it can't have been so; nothing is written. `lacks`: what the decision must have and does not; it is for the one
 * who decides to put right. `shown`: what to weigh; it never stands in the way of help.
 */
export type Checked = {
  readonly faults: readonly Message[]
  readonly lacks: readonly Message[]
  readonly shown: readonly Message[]
}

/** Help as it would stand in the case, new or in place of the one with its id. */
export const checkHelp = (help: Help, around: Around): Checked => {
  const decision = decisionOf(help, around.facts)
  return {
    faults: faultsOf(help, around),
    lacks: lacksOf(help, decision, around),
    shown: help.step >= firstPlacementStep ? shownOf(help, decision) : [],
  }
}

const decisionOf = (help: Help, { decisions }: CaseFacts): Decision | undefined =>
  decisions.find(each => each.id === help.decision)

/** The day whose law and custody count for help: that of its decision, else its first day. */
export const dayOfHelp = (help: Help, facts: CaseFacts): Day => decisionOf(help, facts)?.decidedOn ?? help.period.from

/** The lowest step away from home, on the ladder of seven. */
const firstPlacementStep = 5
/** From here on a child lives with strangers, on the same ladder. */
const amongStrangers = 6
const institution = 7

const faultsOf = (help: Help, around: Around): readonly Message[] => {
  const { from, to } = help.period
  const { plannedEnd } = help
  const service = around.services.find(each => each.id === help.service)
  const others = around.facts.help.filter(each => each.id !== help.id)
  const twice = others.find(each => heldAlone(each, help) && overlap(each.period, help.period))
  return [
    ...(to !== null && to <= from ? [message('period-without-days', { from, to })] : []),
    ...(plannedEnd !== null && plannedEnd <= from ? [message('planned-end-before-start', { from, plannedEnd })] : []),
    ...(service === undefined ? [message('service-unknown')] : []),
    ...(service === undefined || service.steps.includes(help.step)
      ? []
      : [message('service-not-on-step', { service: service.name, step: help.step, steps: service.steps })]),
    ...(twice === undefined
      ? []
      : [message('help-overlaps', { kind: twice.kind, from: twice.period.from, to: twice.period.to })]),
    ...(help.kind === 'placement' ? typeFaults(help, around.types) : []),
    ...futureEvents({ ...emptyCase(around.facts.child), help: [help] }, around.today),
  ]
}

/** Never two placements at once, and never the same service twice. */
const heldAlone = (a: Help, b: Help): boolean =>
  a.kind === 'placement' ? b.kind === 'placement' : b.kind === 'measure' && a.service === b.service

const typeFaults = (placement: Placement, types: PlacementTypes): readonly Message[] => {
  const type = typeOn(types, placement.type, placement.period.from)
  if (type === undefined) return [message('placement-type-unknown', { on: placement.period.from })]
  if (type.step === null || type.step === placement.step) return []
  return [message('placement-type-step', { step: placement.step, needed: type.step })]
}

const lacksOf = (help: Help, decision: Decision | undefined, around: Around): readonly Message[] => {
  const on = decision?.decidedOn ?? help.period.from
  if (!needsDecision(help)) return []
  const lacks = [
    ...(decision === undefined ? [message('decision-missing')] : []),
    ...(help.purpose === null ? [message('purpose-missing')] : []),
    ...(help.expectedDuration === null ? [message('duration-missing')] : []),
    ...basisLacks(help, on),
    ...consentLacks(help, decision, around, on),
    ...(decision === undefined || around.grants === null ? [] : grantLacks(around.grants, decision, help.step)),
  ]
  if (help.kind === 'measure') return lacks
  const assessed = around.facts.assessments.some(
    each => each.kind === 'assessment' && each.finishedOn !== null && each.finishedOn <= on,
  )
  return [
    ...lacks,
    ...(help.plannedEnd === null ? [message('planned-end-missing')] : []),
    ...(assessed || isProvisional(around.facts, on) ? [] : [message('assessment-missing')]),
  ]
}

/** Early preventive help (barnets lov §§ 28-31, serviceloven § 11) and help of other laws needs no decision of this law. */
const needsDecision = ({ basis, step }: Help): boolean =>
  basis === null
    ? step >= firstPlacementStep - 1
    : lawOf(basis) !== undefined &&
      !isUnderAny(basis, ['Barnets lov § 28', 'Barnets lov § 30', 'Barnets lov § 31', 'Serviceloven § 11'])

const basisLacks = ({ basis }: Help, on: Day): readonly Message[] => {
  if (basis === null) return [message('basis-missing')]
  const [law, inForce] = [lawOf(basis), lawOn(on)]
  return law === undefined || law === inForce ? [] : [message('basis-of-other-law', { basis, on, law: inForce })]
}

const consentLacks = (help: Help, decision: Decision | undefined, around: Around, on: Day): readonly Message[] => {
  const free = decision?.withoutConsent === true || (help.basis !== null && isForced(help.basis))
  if (free) return []
  const covers = help.kind === 'placement' ? 'placement' : 'measure'
  const given = around.facts.consents.filter(
    each => each.covers === covers && each.period.from <= on && (each.period.to === null || each.period.to > on),
  )
  const young = help.kind === 'placement' ? rightOn(around.ages, 'own-consent', around.facts.born, on) : undefined
  const fitting = given.filter(each => isAbout(each, help))
  const custody = around.custodyHolders.filter(
    holder => !fitting.some(each => each.giver === 'custody-holder' && each.person === holder),
  )
  const other = given.some(each => !isAbout(each, help))
  const own = young !== undefined && !fitting.some(each => each.giver === 'young-person')
  return [
    ...(custody.length > 0 || around.custodyHolders.length === 0
      ? [message('consent-missing', { holders: custody.length })]
      : []),
    ...(own ? [message('own-consent-missing', { age: young.age })] : []),
    ...(other && (custody.length > 0 || own) ? [message('consent-other-purpose')] : []),
  ]
}

/** A consent is to this help, to its decision, or to a purpose in the same words (barnets lov § 46 stk. 2). */
const isAbout = ({ about, purpose }: Consent, help: Help): boolean =>
  about === null ? purpose !== null && purpose === help.purpose : about === help.id || about === help.decision

const isProvisional = (facts: CaseFacts, on: Day): boolean =>
  facts.provisionalDecisions.some(each => each.decidedAt.day <= on && (each.endedOn === null || each.endedOn >= on))

/** Lighter help before steps 5 to 7, and for an institution the way out from the day in. Any step may be the first. */
const shownOf = (help: Help, decision: Decision | undefined): readonly Message[] => {
  const said = decision?.lighterHelp ?? null
  const discharge = help.kind === 'placement' && help.step === institution && help.dischargePlan === null
  return [
    ...(said === null || (said.tried.length === 0 && said.notTriedBecause === null)
      ? [message('lighter-help-unsaid')]
      : []),
    ...((said?.networkAsked ?? []).length === 0 ? [message('network-not-asked')] : []),
    ...(help.step >= amongStrangers ? networkFamilyShown(said?.networkFamily ?? null) : []),
    ...((said?.childSaid ?? null) === null ? [message('child-not-heard')] : []),
    ...(discharge ? [message('discharge-plan-missing')] : []),
  ]
}

/** Foster care among the child's own people is the step before; that it was not looked for needs a reason like any other. */
const networkFamilyShown = (said: NonNullable<Decision['lighterHelp']>['networkFamily']): readonly Message[] => {
  if (said === null) return [message('network-family-unsaid')]
  return said.outcome === 'not-searched' && said.because === null ? [message('network-family-unreasoned')] : []
}

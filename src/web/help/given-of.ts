// The help a form becomes, with its decision, its consents and what it takes the place of; and what is missing in it.
import type { Decision } from '../../casework/facts/decisions.ts'
import { Ending, type Help } from '../../casework/facts/help.ts'
import type { EndGiven, HelpGiven, StartGiven } from '../../casework/given-help.ts'
import { grantLacks } from '../../casework/grant.ts'
import { checkWriting, type Written } from '../../casework/help-writing.ts'
import { isForced } from '../../casework/legal-basis.ts'
import { grantPlanOf } from '../../casework/rules.ts'
import { earlier, parseDay, yearOf } from '../../language/day.ts'
import { da } from './da.ts'
import {
  type About,
  amongStrangers,
  dayOfDecision,
  firstDay,
  firstPlacementStep,
  type Giver,
  institution,
  movesFrom,
  type StartForm,
  shownAsked,
  shownBasis,
  shownDuration,
  shownTried,
} from './start-of.ts'
import { textOr, wholeIn } from './typed.ts'

/** A field of the form that can be pointed at. */
export type Wrong = readonly [field: string, sentence: string]

const endSaid = ({ endReason, endedBy, notice, preceded }: StartForm): boolean =>
  endReason !== null || endedBy !== null || notice.trim() !== '' || preceded.trim() !== ''

/** What it cannot be written down without, by field in the order of the form. All else can be missing. */
export const missingIn = (form: StartForm, about: About): readonly Wrong[] => {
  const { missing } = da
  const placed = about.kind === 'placement'
  const moves = movesFrom(form, about) !== undefined && endSaid(form)
  const found: readonly (readonly [boolean, string, string])[] = [
    [form.step === null, 'step', placed ? missing.type : missing.step],
    [form.step !== null && form.service === '', 'service', missing.service],
    [placed && form.place.trim() === '', 'place', missing.place],
    [parseDay(form.from) === undefined, 'from', missing.from],
    [!wholeOrNone(form.sessions), 'sessions', missing.sessions],
    [form.level !== null && parseDay(form.decidedOn) === undefined, 'decidedOn', missing.decidedOn],
    [!wholeOrNone(form.ceiling), 'ceiling', missing.ceiling],
    [
      placed && form.networkFamily === null && (form.searchedBecause + form.searchedOn).trim() !== '',
      'networkFamily',
      missing.networkFamily,
    ],
    [moves && form.endReason === null, 'endReason', missing.endReason],
    [moves && form.endedBy === null, 'endedBy', missing.endedBy],
    [moves && wholeIn(form.notice) === undefined, 'notice', missing.notice],
  ]
  return found.flatMap(([is, field, sentence]) => (is ? [[field, sentence] as const] : []))
}

const wholeOrNone = (typed: string): boolean => {
  const whole = wholeIn(typed)
  return whole === null || (whole !== undefined && whole > 0)
}

/** The most that may be spent, in the prices the grant plan is in, so that the two can be held against each other. */
const ceilingOf = (form: StartForm, about: About): Decision['ceiling'] => {
  const kroner = wholeIn(form.ceiling) ?? null
  if (kroner === null || kroner === 0) return null
  const plan = grantPlanOf(about.rules, about.municipality)
  const priceLevel =
    plan?.lines.find(each => each.ceiling !== null)?.ceiling?.priceLevel ?? yearOf(dayOfDecision(form, about))
  return { ore: kroner * 100, per: 'month', priceLevel }
}

const lighterOf = (form: StartForm, about: About): Decision['lighterHelp'] => ({
  tried: [...shownTried(form, about)],
  notTriedBecause: textOr(form.notTried),
  networkAsked: [...shownAsked(form, about)],
  childSaid: textOr(form.childSaid),
  networkFamily:
    form.networkFamily === null || (form.step ?? amongStrangers) < amongStrangers
      ? null
      : {
          outcome: form.networkFamily,
          searchedOn: form.networkFamily === 'not-searched' ? null : (parseDay(form.searchedOn) ?? null),
          because: textOr(form.searchedBecause),
        },
})

/** The decision; under preparation while nobody has taken it. Null for a measure that nobody has decided on: some need no decision. */
const decisionOf = (form: StartForm, about: About): NonNullable<StartGiven['decision']> | null => {
  const placed = about.kind === 'placement'
  const ceiling = ceilingOf(form, about)
  if (!placed && form.level === null && ceiling === null) return null
  const decided = form.level === null ? undefined : parseDay(form.decidedOn)
  const basis = shownBasis(form, about)
  return {
    about: !placed ? 'help' : movesFrom(form, about) === undefined ? 'placement' : 'change-of-place',
    basis: textOr(basis),
    preparedFrom: decided === undefined ? about.today : null,
    preparedFor: null,
    decidedOn: decided ?? null,
    by: null,
    level: form.level,
    validTo: null,
    ceiling,
    planDecided: false,
    withoutConsent: isForced(basis),
    conditions: [],
    reDecisionOf: null,
    lighterHelp: placed ? lighterOf(form, about) : null,
  }
}

const helpOf = (form: StartForm, about: About): HelpGiven => {
  const { facts } = about
  const old = movesFrom(form, about) ?? facts.help.find(each => form.replaces.includes(each.id))
  const common = {
    period: { from: firstDay(form, about), to: null },
    step: form.step ?? (about.kind === 'placement' ? firstPlacementStep : 1),
    service: form.service,
    decision: null,
    basis: textOr(shownBasis(form, about)),
    purpose: textOr(form.purpose),
    expectedDuration: textOr(shownDuration(form, about)),
    plannedEnd: parseDay(form.plannedEnd) ?? null,
    programme: old?.programme ?? null,
    municipalities: old?.municipalities ?? null,
    disability: facts.disability,
  }
  if (about.kind === 'measure') {
    const planned = wholeIn(form.sessions) ?? null
    const course = planned === null || planned === 0 ? null : { planned, held: [], completed: null }
    return { ...common, kind: 'measure', course, outcome: null }
  }
  return {
    ...common,
    kind: 'placement',
    place: form.place.trim(),
    type: form.type,
    family: form.family === '' ? null : form.family,
    dischargePlan: common.step === institution ? textOr(form.dischargePlan) : null,
    ended: null,
  }
}

/** How the stay before ended; undefined where nobody has said. */
const endingOf = (form: StartForm) =>
  form.endReason === null || form.endedBy === null
    ? null
    : Ending.parse({
        reason: form.endReason,
        by: form.endedBy,
        noticeDays: wholeIn(form.notice) ?? null,
        destination: form.type === 'network-foster' ? 'network' : 'other-place',
        preceded: textOr(form.preceded),
      })

/** The help that ends with it; `left` names what is not ended here, for somebody else has written how it ended. */
const endsOf = (
  form: StartForm,
  about: About,
  versions: Readonly<Record<string, number>>,
  left: readonly string[],
): readonly EndGiven[] => {
  const moved = movesFrom(form, about)
  const ends: readonly EndGiven[] = [
    ...(moved === undefined
      ? []
      : [{ help: moved.id, version: versions[moved.id] ?? 1, ended: endingOf(form), outcome: null }]),
    ...about.facts.help
      .filter(each => each.kind === 'measure' && form.replaces.includes(each.id))
      .map(({ id }) => ({ help: id, version: versions[id] ?? 1, ended: null, outcome: 'replaced' }) as const),
  ]
  return ends.filter(each => !left.includes(each.help))
}

/** What is sent: help with its decision, the consents that were given, and what ends with it. */
export const givenOf = (
  form: StartForm,
  about: About,
  givers: readonly Giver[],
  versions: Readonly<Record<string, number>>,
  left: readonly string[] = [],
): StartGiven => ({
  help: helpOf(form, about),
  decision: decisionOf(form, about),
  consents: givers
    .filter(each => form.consents.includes(each.person))
    .map(({ person, giver }) => ({
      giver,
      person,
      covers: about.kind,
      // A consent is to a purpose; while none is written, to the help by its name.
      purpose: textOr(form.purpose)?.slice(0, 500) ?? textOr(form.place) ?? about.names[form.service] ?? da.aMeasure,
      period: { from: earlier(dayOfDecision(form, about), about.today), to: null },
    })),
  ends: [...endsOf(form, about, versions, left)],
})

const fresh = { help: 'new-help', decision: 'new-decision' } as const

/**
 * What the server will say of it: the same check on the case as it would stand. Null while the step is not chosen. A service nobody
 * has chosen is no fault yet.
 */
export const checked = (
  form: StartForm,
  about: About,
  givers: readonly Giver[],
  services: readonly { readonly id: string; readonly name: string }[],
): Written | null => {
  if (form.step === null) return null
  const { step } = form
  const { facts, rules, today } = about
  const given = givenOf(form, about, givers, {})
  const decision = given.decision === null ? null : fresh.decision
  const { from } = given.help.period
  const help: Help = { ...given.help, id: fresh.help, decision }
  const written = checkWriting(help, null, {
    today,
    services: services.map(({ id, name }) => ({ id, name, steps: [step] })),
    grants: grantPlanOf(rules, about.municipality),
    types: rules.placements,
    ages: rules.ages,
    programmes: rules.programmes,
    facts: {
      ...facts,
      help: facts.help.map(each =>
        given.ends.some(end => end.help === each.id) ? { ...each, period: { from: each.period.from, to: from } } : each,
      ),
      decisions:
        given.decision === null ? facts.decisions : [...facts.decisions, { ...given.decision, id: fresh.decision }],
      consents: [
        ...facts.consents,
        ...given.consents.map((each, at) => ({ ...each, id: `new-consent-${at}`, about: decision ?? fresh.help })),
      ],
    },
  })
  return { ...written, faults: written.faults.filter(({ field }) => field !== 'service' || form.service !== '') }
}

/** What the municipality's plan says of who decides: the level nearest the child that may, or the limits where the amount is not known. */
export const planAnswer = (form: StartForm, about: About): string | null => {
  const plan = grantPlanOf(about.rules, about.municipality)
  const decision = decisionOf({ ...form, level: form.level ?? 'adviser' }, about)
  if (plan === null || form.step === null || decision === null) return null
  const { step } = form
  const lines = plan.lines.filter(each => each.steps.includes(step) && each.withoutConsent === decision.withoutConsent)
  if (lines.length === 0) return da.plan.silent
  const enough = lines.find(
    ({ level }) => grantLacks(plan, { ...decision, id: fresh.decision, level }, step).length === 0,
  )
  return enough === undefined ? da.plan.limits(lines) : da.plan.level(enough.level)
}

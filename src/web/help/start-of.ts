// What the form of new help holds, what it begins with, and what the system fills in as long as nobody writes it otherwise.
import { z } from 'zod'
import { rightOn } from '../../casework/ages.ts'
import { DecisionLevel } from '../../casework/facts/decisions.ts'
import { EndReason, type Help, type Placement } from '../../casework/facts/help.ts'
import type { CaseFacts } from '../../casework/facts.ts'
import { custodyHoldersOn } from '../../casework/help-writing.ts'
import { isForced, proposedBasis } from '../../casework/legal-basis.ts'
import { mapOn } from '../../casework/network.ts'
import type { CaseworkRules } from '../../casework/rules.ts'
import { printMonth } from '../../charts/print.ts'
import { addDays, addMonths, type Day, daysBetween, parseDay } from '../../language/day.ts'
import { contains } from '../../language/period.ts'
import { da } from './da.ts'

export type Kind = Help['kind']

/**
 * The form as it is typed; kept as a draft. Null where the system fills the field in: the duration from the dates, the basis from the
 * step, what was tried from the history, and who was asked from the network map.
 */
export const StartForm = z.object({
  step: z.int().nullable(),
  type: z.string(),
  service: z.string(),
  family: z.string(),
  place: z.string(),
  purpose: z.string(),
  from: z.string(),
  plannedEnd: z.string(),
  duration: z.string().nullable(),
  sessions: z.string(),
  dischargePlan: z.string(),
  basis: z.string().nullable(),
  level: DecisionLevel.nullable(),
  decidedOn: z.string(),
  ceiling: z.string(),
  consents: z.array(z.string()),
  tried: z.array(z.string()).nullable(),
  notTried: z.string(),
  asked: z.array(z.string()).nullable(),
  networkFamily: z.enum(['found', 'none-found', 'not-searched']).nullable(),
  searchedOn: z.string(),
  searchedBecause: z.string(),
  childSaid: z.string(),
  replaces: z.array(z.string()),
  endReason: EndReason.nullable(),
  endedBy: z.enum(['child', 'place', 'custody-holder', 'authority', 'other']).nullable(),
  notice: z.string(),
  preceded: z.string(),
})
export type StartForm = z.output<typeof StartForm>

/** What the form is filled in with. */
export type About = {
  readonly kind: Kind
  readonly facts: CaseFacts
  /** What stands behind ids: services and the family's persons. */
  readonly names: Readonly<Record<string, string>>
  readonly rules: CaseworkRules
  readonly municipality: number
  readonly today: Day
}

/** Steps 1 to 4 are help at home; from 5 on a child lives elsewhere. */
export const firstPlacementStep = 5
/** From here on a child lives with strangers, and it is asked whether its own people were looked among. */
export const amongStrangers = 6
/** Where the time after the stay is agreed about from the day in. */
export const institution = 7

/** How many numbered fields the form has; a move has one more, on how the stay before ends. */
export const fieldCount = (kind: Kind, moves: boolean): number => (kind === 'measure' ? 8 : moves ? 12 : 11)

/** What a form begins with. `from`: the help it leads on from, which ends with it where it is a measure. */
export const startOf = ({ facts, today }: About, from: string | undefined): StartForm => {
  const before = facts.help.find(each => each.id === from && contains(each.period, today))
  return {
    step: null,
    type: '',
    service: '',
    family: '',
    place: '',
    purpose: '',
    from: today,
    plannedEnd: '',
    duration: null,
    sessions: '',
    dischargePlan: '',
    basis: null,
    level: null,
    decidedOn: today,
    ceiling: '',
    consents: [],
    tried: null,
    notTried: '',
    asked: null,
    networkFamily: null,
    searchedOn: '',
    searchedBecause: '',
    childSaid: '',
    replaces: before?.kind === 'measure' ? [before.id] : [],
    endReason: null,
    endedBy: null,
    notice: '',
    preceded: '',
  }
}

/** What help is called: the service, or the place of a placement. */
export const nameOf = (help: Help, names: About['names']): string =>
  help.kind === 'placement' ? help.place : (names[help.service] ?? da.aMeasure)

/** The first day of the help; today while there is none. */
export const firstDay = ({ from }: StartForm, { today }: About): Day => parseDay(from) ?? today

/** The placement that runs where the new one begins, and ends with it. */
export const movesFrom = (form: StartForm, about: About): Placement | undefined =>
  about.kind === 'measure'
    ? undefined
    : about.facts.help.find(
        (each): each is Placement => each.kind === 'placement' && contains(each.period, firstDay(form, about)),
      )

/** The measures that run, and can end when the new help begins. */
export const runningMeasures = ({ facts, today }: About): readonly Help[] =>
  facts.help.filter(each => each.kind === 'measure' && contains(each.period, today))

/** How long from one day to another, as a decision says it: `6 måneder`, `1 år og 3 måneder`, `10 uger`; null where it is no time. */
const durationOf = (from: Day, to: Day | undefined): string | null => {
  if (to === undefined || to <= from) return null
  const days = daysBetween(from, to)
  let months = 0
  while (addMonths(from, months + 1) <= addDays(to, 1)) months += 1
  // An end on the day before, the day itself or a few days after are all told as the whole months.
  if (months === 0 || (months < 3 && daysBetween(addMonths(from, months), to) > 3))
    return days % 7 === 0 || days > 20 ? da.weeks(Math.round(days / 7)) : da.days(days)
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return years === 0 ? da.months(rest) : rest === 0 ? da.years(years) : da.and(da.years(years), da.months(rest))
}

/** The duration as it stands: written, or counted from the dates. */
export const shownDuration = (form: StartForm, about: About): string =>
  form.duration ?? durationOf(firstDay(form, about), parseDay(form.plannedEnd)) ?? ''

/** The legal basis as it stands: written, or proposed from the step and the day. */
export const shownBasis = (form: StartForm, about: About): string =>
  form.basis ?? (form.step === null ? '' : (proposedBasis(about.kind, form.step, firstDay(form, about)) ?? ''))

/** The day whose law and custody count: that of the decision where there is one, else the first day. */
export const dayOfDecision = (form: StartForm, about: About): Day =>
  (form.level === null ? undefined : parseDay(form.decidedOn)) ?? firstDay(form, about)

/** Somebody whose consent the help needs. */
export type Giver = {
  readonly person: string
  readonly name: string
  readonly giver: 'custody-holder' | 'young-person'
}

/** Who has to consent: those with custody, and to a placement the young person from the age the law says; nobody where it is forced. */
export const giversOf = (form: StartForm, about: About, child: string): readonly Giver[] => {
  const { facts, rules, kind, names } = about
  if (isForced(shownBasis(form, about))) return []
  const on = dayOfDecision(form, about)
  const young = kind === 'placement' && rightOn(rules.ages, 'own-consent', facts.born, on) !== undefined
  return [
    ...custodyHoldersOn(facts, on).map(
      person => ({ person, name: names[person] ?? da.custodyHolder, giver: 'custody-holder' }) as const,
    ),
    ...(young ? [{ person: facts.child, name: child, giver: 'young-person' } as const] : []),
  ]
}

/** Help on lower steps, newest first, as the decision tells it: `Familiebehandling, jan. 2025 til marts 2026`. */
export const lighterHelp = ({ step, from }: StartForm, { facts, names }: About): readonly string[] => [
  ...new Set(
    facts.help
      .filter(each => each.step < (step ?? firstPlacementStep) && each.period.from < from)
      .toSorted((a, b) => (a.period.from < b.period.from ? 1 : -1))
      .map(each => da.tried(nameOf(each, names), printMonth(each.period.from), each.period.to)),
  ),
]

export const shownTried = (form: StartForm, about: About): readonly string[] => form.tried ?? lighterHelp(form, about)

/** Those of the newest network map the child may see, as they are called; who was asked first. */
export const networkOf = ({ facts, today }: About) => {
  const map = mapOn(facts.networkMaps, today)
  const people = (map?.people ?? []).filter(each => each.contact !== 'not-allowed' && each.side !== 'professional')
  const called = (asked: boolean) =>
    people.filter(each => (each.asked !== null) === asked).map(({ name, relation }) => da.person(name, relation))
  return { drawnOn: map?.drawnOn ?? null, asked: called(true), unasked: called(false) }
}

export const shownAsked = (form: StartForm, about: About): readonly string[] => form.asked ?? networkOf(about).asked

/** The newest talk in which the child said something. */
export const lastTalk = ({ facts, today }: About): { readonly on: Day; readonly said: string } | undefined =>
  facts.talks
    .flatMap(({ heldOn, childSaid }) =>
      heldOn === null || childSaid === null || heldOn > today ? [] : [{ on: heldOn, said: childSaid }],
    )
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]

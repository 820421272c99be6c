// A hand-over: at most ten lines on a child for whoever takes the case over, each part with the fact it is from and that fact's day.
import { addMonths, type Day, yearsBetween } from '../language/day.ts'
import { type Message, message } from '../language/message.ts'
import { contains } from '../language/period.ts'
import type { Contact } from './facts/following.ts'
import type { Help } from './facts/help.ts'
import type { NetworkPerson } from './facts/people.ts'
import type { CaseFacts } from './facts.ts'
import { mapOn, nobodyAsked } from './network.ts'
import { planOn, scoresOf } from './plan.ts'

/** The lines in their order. */
const topics = [
  'child',
  'why',
  'due',
  'promised',
  'child-said',
  'network',
  'way-down',
  'goals',
  'consents',
  'note',
] as const
type Topic = (typeof topics)[number]
type Source =
  | 'help'
  | 'decision'
  | 'due-list'
  | 'network-meeting'
  | 'follow-up'
  | 'talk'
  | 'plan'
  | 'map'
  | 'way-down'
  | 'consent'
  | 'contact'

/** One thing that is said. `from` null: it is said because nothing is there, or stands in no fact yet. */
type HandoverPart = {
  readonly said: Message
  readonly from: { readonly source: Source; readonly on: Day | null } | null
}

/** One line: what it is about, and what is said; never empty. */
export type HandoverLine = { readonly topic: Topic; readonly parts: readonly HandoverPart[] }

/** A line of the due list as it is shown: most urgent first. */
type DueShown = {
  readonly title: string
  readonly sentence: string
  readonly state: string
  readonly text: string | null
  readonly triggers: readonly { readonly on: Day }[]
}

/** What the lines are made from beside the facts. `name` as the reader may see it; `names` stands behind ids; `step` is a step in words. */
export type HandoverAround = {
  readonly on: Day
  readonly name: string
  readonly names: Readonly<Record<string, string>>
  readonly step: (step: number) => string
  readonly due: readonly DueShown[]
  /** What the one who hands over has written and not sent; null: what was sent last, if anything. */
  readonly writing: string | null
}

/** The most that is said in one line, so that ten of them are one page. */
const most = 3
const mostText = 120
/** How far ahead a consent is said to run out, and how far back that it has; a bar of our own. */
const consentMonths = 3

/**
 * What a contact's note begins with where it is what a former adviser said to the next: how it is found again. See decision 0097.
 */
const handoverMark = 'Overdragelse: '

/** The note of the contact that keeps what a former adviser says to the next. */
export const handoverNote = (text: string): string => `${handoverMark}${text.trim()}`

/** The lines. What is not known is said too, but for a note nobody wrote: then there are nine. */
export const handoverLines = (facts: CaseFacts, around: HandoverAround): readonly HandoverLine[] =>
  topics.flatMap(topic => {
    const parts = tellers[topic](facts, around)
    if (parts.length > 0) return [{ topic, parts: short(parts) }]
    return topic === 'note' || topic === 'child'
      ? []
      : [{ topic, parts: [{ said: message('handover-nothing', { topic }), from: null }] }]
  })

/** The first of them, and how many more there are. */
const short = (parts: readonly HandoverPart[]): readonly HandoverPart[] =>
  parts.length <= most
    ? parts
    : [...parts.slice(0, most), { said: message('handover-more', { count: parts.length - most }), from: null }]

const clipped = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '')
  return line.length <= mostText ? line : `${line.slice(0, mostText).replace(/\s+\S*$/, '')} …`
}

type Teller = (facts: CaseFacts, around: HandoverAround) => readonly HandoverPart[]

const runningHelp = (facts: CaseFacts, on: Day): readonly Help[] =>
  facts.help
    .filter(each => contains(each.period, on))
    .toSorted((a, b) => b.step - a.step || (a.period.from + a.id < b.period.from + b.id ? -1 : 1))

const aboutChild: Teller = (facts, { on, name, step }) => {
  const age = facts.born === null || facts.born > on ? null : yearsBetween(facts.born, on)
  const [highest] = runningHelp(facts, on)
  if (highest === undefined) return [{ said: message('handover-child-without-help', { name, age }), from: null }]
  const since = highest.period.from
  return [
    {
      said: message('handover-child', { name, age, step: step(highest.step), since }),
      from: { source: 'help', on: since },
    },
  ]
}

const why: Teller = (facts, { on, step }) =>
  runningHelp(facts, on).flatMap((help): readonly HandoverPart[] => {
    if (help.purpose === null) return []
    const decided = facts.decisions.find(each => each.id === help.decision)?.decidedOn ?? null
    return [
      {
        said: message('handover-purpose', { step: `Trin ${step(help.step)}`, purpose: clipped(help.purpose) }),
        from: decided === null ? { source: 'help', on: help.period.from } : { source: 'decision', on: decided },
      },
    ]
  })

/** What is missing or late first, as the list has it; the next that comes is said also where much is late. */
const dueNext: Teller = (_, { due }) => {
  const isLate = ({ state }: DueShown): boolean => state !== 'today' && state !== 'ahead'
  const [next] = due.filter(each => !isLate(each))
  const late = due.filter(isLate)
  const parts = (next === undefined ? late : [...late.slice(0, most - 1), next, ...late.slice(most - 1)]).map(
    ({ title, text, sentence, triggers }): HandoverPart => ({
      said: message('handover-due', { title, text: text === null ? null : clipped(text), state: sentence }),
      from: { source: 'due-list', on: triggers[0]?.on ?? null },
    }),
  )
  return parts
}

const promised: Teller = ({ networkMeetings }, { on }) =>
  networkMeetings
    .flatMap(({ heldOn, agreements }) =>
      heldOn === null || heldOn > on
        ? []
        : agreements.filter(each => each.doneOn === null && each.droppedOn === null).map(each => ({ ...each, heldOn })),
    )
    .toSorted((a, b) => ((a.due ?? '9999') + a.id < (b.due ?? '9999') + b.id ? -1 : 1))
    .map(({ owner, text, due, heldOn }) => ({
      said: message('handover-promise', { owner, text: clipped(text), due, late: due !== null && due < on }),
      from: { source: 'network-meeting', on: heldOn },
    }))

const childSaid: Teller = (facts, { on }) => {
  const said = (source: Source, day: Day | null, words: string | null) =>
    day === null || day > on || words === null ? [] : [{ source, day, words }]
  const [last] = [
    ...facts.followUps.flatMap(each => said('follow-up', each.heldOn, each.childSaid)),
    ...facts.networkMeetings.flatMap(each => said('network-meeting', each.heldOn, each.childSaid)),
    ...facts.talks.flatMap(each => said('talk', each.heldOn, each.childSaid)),
    ...facts.decisions.flatMap(each => said('decision', each.decidedOn, each.lighterHelp?.childSaid ?? null)),
    ...facts.plans.flatMap(each => said('plan', each.decidedOn, each.participation?.words ?? null)),
  ].toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0))
  if (last === undefined) return []
  return [
    { said: message('handover-said', { words: clipped(last.words) }), from: { source: last.source, on: last.day } },
  ]
}

const called = ({ name, relation }: NetworkPerson): string => `${name} (${relation})`

const network: Teller = (facts, { on }) => {
  const map = mapOn(facts.networkMaps, on)
  if (map === undefined) return []
  const from = { source: 'map', on: map.drawnOn } as const
  const close = map.people.filter(each => each.side === 'private' && each.contact !== 'not-allowed')
  const nearest = close.some(each => each.strength === 'strong')
    ? close.filter(each => each.strength === 'strong')
    : close
  const asked = nobodyAsked(map)
  return [
    { said: message('handover-closest', { people: nearest.slice(0, most).map(called) }), from },
    ...(asked.length === 0
      ? []
      : [{ said: message('handover-not-asked', { people: asked.slice(0, most).map(called) }), from }]),
  ]
}

const wayDown: Teller = ({ waysDown }, { step }) => {
  const [way] = waysDown
    .filter(each => each.takenOn === null && each.givenUpOn === null)
    .toSorted((a, b) => ((a.plannedFor ?? '9999') + a.id < (b.plannedFor ?? '9999') + b.id ? -1 : 1))
  if (way === undefined) return []
  const met = way.conditions.flatMap(each => (each.metOn === null ? [] : [each.metOn])).toSorted()
  const from = { source: 'way-down', on: met.at(-1) ?? null } as const
  const lacks = way.conditions.filter(each => each.metOn === null)
  return [
    {
      said: message('handover-way-down', { step: step(way.step), what: clipped(way.what), plannedFor: way.plannedFor }),
      from,
    },
    ...(way.conditions.length > 0 && lacks.length === 0 ? [{ said: message('handover-ready'), from }] : []),
    ...lacks.map(each => ({ said: message('handover-lacks', { condition: clipped(each.text) }), from })),
  ]
}

const goals: Teller = (facts, { on }) =>
  [...new Set(facts.plans.map(each => each.plan))].toSorted().flatMap(plan => {
    const version = planOn(facts.plans, plan, on)
    return (version?.goals ?? [])
      .filter(each => each.endedOn === null || each.endedOn > on)
      .map((goal): HandoverPart => {
        const scores = scoresOf(goal, facts.followUps).filter(each => each.on <= on)
        const [first, last] = [scores[0], scores.at(-1)]
        const text = clipped(goal.text)
        if (first === undefined || last === undefined)
          return {
            said: message('handover-goal-without-score', { text }),
            from: { source: 'plan', on: version?.decidedOn ?? null },
          }
        return {
          said: message('handover-goal', { text, first: first.score, last: last.score, target: goal.target }),
          from: { source: goal.scores.includes(last) ? 'plan' : 'follow-up', on: last.on },
        }
      })
  })

/** Consents that run out soon, and those that have lately, where the giver has not given another of the same. */
const consents: Teller = ({ consents: all }, { on, names }) =>
  all
    .flatMap(each => (each.period.to === null ? [] : [{ ...each, to: each.period.to }]))
    .filter(({ to }) => to > addMonths(on, -consentMonths) && to <= addMonths(on, consentMonths))
    .filter(
      each =>
        !all.some(
          other =>
            other.id !== each.id &&
            other.person === each.person &&
            other.covers === each.covers &&
            other.about === each.about &&
            (other.period.to === null || other.period.to > each.to),
        ),
    )
    .toSorted((a, b) => (a.to + a.id < b.to + b.id ? -1 : 1))
    .map(({ covers, person, to, period }) => ({
      said: message('handover-consent', { covers, giver: names[person] ?? null, to, over: to <= on }),
      from: { source: 'consent', on: period.from },
    }))

/** What the last adviser to hand the case over wrote: said to whoever is the latest adviser, and to nobody after them. */
const note: Teller = (facts, { writing, names }) => {
  if (writing !== null && writing.trim() !== '')
    return [{ said: message('handover-text', { text: writing.trim() }), from: null }]
  const latest = facts.advisers.toSorted((a, b) => (a.period.from < b.period.from ? 1 : -1))[0]
  const name = latest === undefined ? undefined : names[latest.employee]
  const [sent] = facts.contacts
    .filter(each => isHandover(each) && name !== undefined && each.with.includes(name))
    .toSorted((a, b) => (momentOf(a) > momentOf(b) ? -1 : 1))
  if (sent === undefined) return []
  return [
    {
      said: message('handover-text', { text: sent.note.slice(handoverMark.length) }),
      from: { source: 'contact', on: sent.at.day },
    },
  ]
}

const isHandover = ({ planned, kind, note: text }: Contact): boolean =>
  planned && kind === 'meeting' && text.startsWith(handoverMark)

const momentOf = ({ at, id }: Contact): string => `${at.day} ${at.time ?? ''} ${id}`

const tellers: Readonly<Record<Topic, Teller>> = {
  child: aboutChild,
  why,
  due: dueNext,
  promised,
  'child-said': childSaid,
  network,
  'way-down': wayDown,
  goals,
  consents,
  note,
}

// The sentences of a hand-over: ten lines on a child for whoever takes the case over, and where each is from.
import { formatDay } from '../danish.ts'
import type { Day } from '../day.ts'

const topics = {
  child: 'Barnet',
  why: 'Hvorfor',
  due: 'Det næste',
  promised: 'Lovet',
  'child-said': 'Barnets ord',
  network: 'Netværket',
  'way-down': 'Vejen ned',
  goals: 'Målene',
  consents: 'Samtykker',
  note: 'Fra den, der slipper sagen',
}

const sources = {
  help: 'indsats',
  decision: 'afgørelse',
  'due-list': 'fristen følger af',
  'network-meeting': 'netværksmøde',
  'follow-up': 'opfølgning',
  talk: 'samtale',
  plan: 'plan',
  map: 'netværkskort',
  'way-down': 'plan for trin ned',
  consent: 'samtykke',
  contact: 'overdragelse',
}

const nothing = {
  why: 'Der står ikke noget formål i sagen.',
  due: 'Der er ikke noget, der skal gøres.',
  promised: 'Der er ingen åbne aftaler.',
  'child-said': 'Der står ingen ord fra barnet i sagen.',
  network: 'Der er ikke tegnet et netværkskort.',
  'way-down': 'Der er ikke skrevet, hvad næste trin ned er.',
  goals: 'Der er ingen åbne mål i en plan, der gælder.',
  consents: 'Ingen samtykker udløber de næste tre måneder.',
}

const covers = {
  measure: 'indsatsen',
  placement: 'anbringelsen',
  sharing: 'deling af oplysninger',
  'network-meeting': 'netværksmøder',
  other: 'andet',
}

const list = (of: readonly string[]): string => {
  const last = of.at(-1) ?? ''
  return of.length < 2 ? last : `${of.slice(0, -1).join(', ')} og ${last}`
}

/** With a full stop, where a text that was cut does not end in its own mark. */
const ended = (text: string): string => (/[.…!?]$/.test(text) ? text : `${text}.`)

export const handover = {
  'handover-topic': (v: { topic: keyof typeof topics }) => topics[v.topic],
  'handover-source': (v: { source: keyof typeof sources; on: Day | null }) =>
    v.on === null ? sources[v.source] : `${sources[v.source]} ${formatDay(v.on)}`,
  'handover-nothing': (v: { topic: keyof typeof nothing }) => nothing[v.topic],
  'handover-more': (v: { count: number }) => `Og ${v.count} til i sagen.`,
  'handover-text': (v: { text: string }) => v.text,
  'handover-child': (v: { name: string; age: number | null; step: string; since: Day }) =>
    `${v.name}${v.age === null ? ', ikke født endnu,' : `, ${v.age} år,`} er på trin ${v.step} siden ${formatDay(v.since)}.`,
  'handover-child-without-help': (v: { name: string; age: number | null }) =>
    `${v.name}${v.age === null ? ', ikke født endnu,' : `, ${v.age} år,`} får ingen hjælp lige nu.`,
  'handover-purpose': (v: { step: string; purpose: string }) => `${v.step}: ${v.purpose}`,
  'handover-due': (v: { title: string; text: string | null; state: string }) =>
    `${v.title}${v.text === null ? '' : ` (${v.text})`}: ${v.state}`,
  'handover-promise': (v: { owner: string; text: string; due: Day | null; late: boolean }) => {
    const by =
      v.due === null ? 'uden dato' : v.late ? `skulle være gjort ${formatDay(v.due)}` : `senest ${formatDay(v.due)}`
    return `${v.owner}: ${v.text}, ${by}.`
  },
  'handover-said': (v: { words: string }) => `»${v.words}«`,
  'handover-closest': (v: { people: readonly string[] }) =>
    v.people.length === 0 ? 'Der står ingen private på kortet.' : `Tættest på: ${list(v.people)}.`,
  'handover-not-asked': (v: { people: readonly string[] }) => `Ingen har spurgt ${list(v.people)}.`,
  'handover-way-down': (v: { step: string; what: string; plannedFor: Day | null }) =>
    `Trin ${v.step}: ${v.what}${v.plannedFor === null ? ', uden dato' : `, planlagt ${formatDay(v.plannedFor)}`}.`,
  'handover-ready': () => 'Alt, der skulle være på plads først, er det.',
  'handover-lacks': (v: { condition: string }) => ended(`Mangler først: ${v.condition}`),
  'handover-goal': (v: { text: string; first: number; last: number; target: number }) =>
    `${v.text}: ${v.first === v.last ? v.last : `fra ${v.first} til ${v.last}`}, målet er ${v.target}.`,
  'handover-goal-without-score': (v: { text: string }) => `${v.text}: ikke vurderet endnu.`,
  'handover-consent': (v: { covers: keyof typeof covers; giver: string | null; to: Day; over: boolean }) =>
    `Samtykke til ${covers[v.covers]}${v.giver === null ? '' : ` fra ${v.giver}`} ${v.over ? 'udløb' : 'udløber'} ${formatDay(v.to)}.`,
}

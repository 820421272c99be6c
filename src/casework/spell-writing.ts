// What the other spells of a case must be to be written down: consent, school, district, residence, legal basis, closing.
import type { Day } from '../language/day.ts'
import { type Message, message } from '../language/message.ts'
import type { Help } from './facts/help.ts'
import type { CaseFacts } from './facts.ts'
import type { FieldFault } from './field-fault.ts'
import type { SpellGiven } from './given-spell.ts'
import { custodyHoldersOn } from './help-writing.ts'
import { lawOf, lawOn } from './legal-basis.ts'

/** What a spell is checked against; `nameOf` says what help is called to whoever closes the case. */
export type SpellAround = {
  readonly facts: CaseFacts
  readonly today: Day
  /** The ids of the municipality's districts. */
  readonly districts: readonly string[]
  readonly nameOf: (help: Help) => string
}

/** Why the spell can't be written down, each with its field; nothing where it can. */
export const spellFaults = (given: SpellGiven, around: SpellAround): readonly FieldFault[] => {
  const { from } = given.period
  const { today } = around
  const ahead = from > today ? [{ field: 'period.from', why: message('happened-in-future', { on: from, today }) }] : []
  switch (given.kind) {
    case 'consent':
      return [...ahead, ...consentFaults(given, around.facts)]
    case 'closed':
      return [...ahead, ...closingFaults(from, around)]
    case 'district':
      return around.districts.includes(given.district) ? [] : [{ field: 'district', why: message('district-unknown') }]
    default:
      return []
  }
}

/** What a legal basis lacks by the law of its first day; it never stands in the way. */
export const spellLacks = (given: SpellGiven): readonly Message[] => {
  if (given.kind !== 'legal-basis') return []
  const { basis, period } = given
  const [law, inForce] = [lawOf(basis), lawOn(period.from)]
  return law === undefined || law === inForce
    ? []
    : [message('basis-of-other-law', { basis, on: period.from, law: inForce })]
}

type ConsentGiven = Extract<SpellGiven, { kind: 'consent' }>

/** It is given by whoever holds custody that day, or by the child itself, and to something that is there. */
const consentFaults = (given: ConsentGiven, facts: CaseFacts): readonly FieldFault[] => {
  const { giver, person, about, period } = given
  const may = giver === 'young-person' ? [facts.child] : custodyHoldersOn(facts, period.from)
  const there = [...facts.decisions, ...facts.help].some(each => each.id === about)
  return [
    ...(may.includes(person) ? [] : [{ field: 'person', why: message('consent-giver-unknown', { giver }) }]),
    ...(about === null || there ? [] : [{ field: 'about', why: message('consent-about-nothing') }]),
  ]
}

/** A case is not closed while help runs; help that has not begun yet stands in the way too. */
const closingFaults = (from: Day, { facts, nameOf }: SpellAround): readonly FieldFault[] => {
  const [first, ...others] = facts.help
    .filter(({ period }) => period.to === null || period.to > from)
    .toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1))
  if (first === undefined) return []
  const { kind, period } = first
  const values = { name: nameOf(first), kind, from: period.from, others: others.length }
  return [{ field: 'period.from', why: message('closing-while-help-runs', values) }]
}

// What help must be to be written down or changed: the faults, each with its field, and what is said to the one who decides.
import type { Day } from '../language/day.ts'
import { type Message, message } from '../language/message.ts'
import { contains } from '../language/period.ts'
import type { Help } from './facts/help.ts'
import type { CaseFacts } from './facts.ts'
import type { FieldFault } from './field-fault.ts'
import { type Around, checkHelp, dayOfHelp } from './measure.ts'
import { type Programme, programmeNamed } from './programme.ts'

/** What help is written down in; who holds custody is read from the case. */
export type Writing = Omit<Around, 'custodyHolders'> & { readonly programmes: readonly Programme[] }

/** `lacks` and `shown` are as `checkHelp` says them, and never stand in the way. */
export type Written = {
  readonly faults: readonly FieldFault[]
  readonly lacks: readonly Message[]
  readonly shown: readonly Message[]
}

/** The persons who hold custody on the day. */
export const custodyHoldersOn = ({ relations }: CaseFacts, on: Day): readonly string[] => [
  ...new Set(relations.filter(each => each.custody && contains(each.period, on)).map(each => each.person)),
]

/**
 * Help as it is to stand, new or in place of `before`. What was wrong already is no fault of the change: help at a service
 * that is no longer in the range must be able to end.
 */
export const checkWriting = (help: Help, before: Help | null, writing: Writing): Written => {
  const checked = checkHelp(help, around(help, writing))
  const had = before === null ? [] : allFaults(before, writing)
  const wrong = allFaults(help, writing).filter(each => !had.some(one => same(one, each)))
  return {
    faults: before === null ? wrong : [...otherThing(help, before), ...wrong],
    lacks: checked.lacks,
    shown: [...checked.shown, ...endingShown(help, writing.today)],
  }
}

/** Why help can't be taken back as never given: what is written about it would be about nothing. */
export const withdrawalFaults = ({ id }: Help, facts: CaseFacts): readonly Message[] =>
  facts.followUps.some(each => each.about.includes(id)) ||
  facts.consents.some(each => each.about === id) ||
  facts.plans.some(plan => plan.goals.some(goal => goal.measure === id))
    ? [message('help-rested-on')]
    : []

const around = (help: Help, writing: Writing): Around => ({
  ...writing,
  custodyHolders: custodyHoldersOn(writing.facts, dayOfHelp(help, writing.facts)),
})

const same = (a: FieldFault, b: FieldFault): boolean => JSON.stringify(a) === JSON.stringify(b)

const allFaults = (help: Help, writing: Writing): readonly FieldFault[] => [
  ...checkHelp(help, around(help, writing)).faults.map(why => ({ field: fieldOf(why, help), why })),
  ...(help.decision === null || writing.facts.decisions.some(each => each.id === help.decision)
    ? []
    : [{ field: 'decision', why: message('fact-about-nothing', { to: 'decisions' }) }]),
  ...(help.programme === null || programmeNamed(writing.programmes, help.programme) !== undefined
    ? []
    : [{ field: 'programme', why: message('programme-unknown') }]),
  ...(help.kind === 'placement' && help.ended !== null && help.period.to === null
    ? [{ field: 'period.to', why: message('ended-without-day') }]
    : []),
  ...sessionFaults(help),
]

/** The field a fault of `checkHelp` lies in. */
const fieldOf = ({ code }: Message, { kind }: Help): string => {
  switch (code) {
    case 'planned-end-before-start':
      return 'plannedEnd'
    case 'service-unknown':
      return 'service'
    case 'service-not-on-step':
      return 'step'
    case 'placement-type-unknown':
    case 'placement-type-step':
      return 'type'
    case 'happened-in-future':
      return kind === 'placement' ? 'period.to' : 'course.held'
    default:
      return 'period'
  }
}

/** The last session may be held on the day the help ends. */
const sessionFaults = (help: Help): readonly FieldFault[] => {
  if (help.kind === 'placement') return []
  const { from, to } = help.period
  const outside = (help.course?.held ?? []).find(on => on < from || (to !== null && on > to))
  return outside === undefined ? [] : [{ field: 'course.held', why: message('session-outside', { on: outside }) }]
}

/** A measure becomes no placement, and one service no other: that is help of its own. */
const otherThing = (help: Help, before: Help): readonly FieldFault[] => {
  if (help.kind !== before.kind) return [{ field: 'kind', why: message('help-other-kind') }]
  return help.kind === 'measure' && help.service !== before.service
    ? [{ field: 'service', why: message('help-other-service') }]
    : []
}

const endingShown = (help: Help, today: Day): readonly Message[] =>
  help.kind === 'placement' && help.period.to !== null && help.period.to <= today && help.ended === null
    ? [message('ending-unsaid')]
    : []

// What is due: an item with its dates, each by its rule, and the state it is in on a day.
import type { z } from 'zod'
import type { Day } from '../../language/day.ts'
import type { Moment } from '../../language/deadline.ts'
import type { Binding, CadenceRule, Duty } from '../cadence.ts'

/** Who asks. `agreement`: people have promised it to each other; no rule does. */
type Asker = z.output<typeof Binding> | 'agreement'

/** What is due: a duty of a rule, a promise of a network meeting, or the end somebody planned. */
export type DueWhat = z.output<typeof Duty> | 'agreement' | 'planned-end'

/**
 * One date and who asks for it. `date` null: no day can be said, and `reason` says why. `latest`: the source leaves two
 * days open; warn on `date`, late is after `latest`. `rule` null: a promise.
 */
export type DueDate = {
  readonly date: Day | null
  readonly time: string | null
  readonly latest: Day | null
  readonly asker: Asker
  readonly rule: string | null
  readonly law: string | null
  readonly paragraph: string | null
  readonly label: string | null
  readonly source: string | null
  readonly confidence: CadenceRule['confidence']
  readonly reason: string | null
}

/** A fact a date follows from: its list in `CaseFacts`, its id and its day. */
export type Trigger = { readonly list: string; readonly id: string; readonly on: Day }

/** Why something is missing: nobody has planned it, its interval was never decided, or it should have come before. */
export type Missing = 'nothing-planned' | 'interval-not-decided' | 'not-before-decision'

/** What a duty's file finds: everything but the state. */
export type Asked = {
  readonly what: DueWhat
  /** The id of the fact it is about. */
  readonly about: string
  readonly triggers: readonly Trigger[]
  readonly dates: readonly DueDate[]
  /** The day it is planned for, where somebody planned it. */
  readonly planned: Day | null
  readonly missing: Missing | null
  /** Held so far of those asked for, where several are. */
  readonly progress: { readonly held: number; readonly of: number } | null
  /** An agreement's own words. */
  readonly text: string | null
}

/** In the order of a list: what is missing first. */
export const dueStates = ['missing', 'late-by-law', 'late-by-programme', 'today', 'ahead'] as const
/** `late-by-programme` holds whatever is late without a law being broken: programme, municipality's own, promise. */
type DueState = (typeof dueStates)[number]

/** One line of the list. `date` is the earliest; `late` the date that makes it late, and by how many days. */
export type DueItem = Asked & {
  readonly date: Day | null
  readonly state: DueState
  readonly late: { readonly by: DueDate; readonly days: number } | null
}

/** The moment a question is about: the day, and the time for what is due within hours. */
export type Now = Moment

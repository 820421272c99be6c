// What the form of a way down holds, what is missing in it, and the fact it becomes.
import { z } from 'zod'
import type { WayDown } from '../../casework/facts/following.ts'
import type { FactGiven } from '../../casework/given.ts'
import { parseDay } from '../../language/day.ts'
import type { Pick as Picked } from '../form/both-texts.ts'
import { chosenRows, chosenText } from '../form/three-ways.ts'
import { da } from './da.ts'

/** A thing that must be in place; `metOn` is not the form's to change. */
const Thing = z.object({ id: z.string(), text: z.string(), metOn: z.string().nullable() })

/** The form as it is typed. */
export const WayForm = z.object({
  step: z.int().nullable(),
  what: z.string(),
  plannedFor: z.string(),
  things: z.array(Thing),
})
export type WayForm = z.output<typeof WayForm>

/** How many fields the form has. */
export const fieldCount = 4

/** What the form begins with: the way that is named, or an empty one to the step below. */
export const startOf = (way: WayDown | undefined, stepNow: number | null, newId: () => string): WayForm => ({
  step: way?.step ?? (stepNow === null ? null : Math.max(1, stepNow - 1)),
  what: way?.what ?? '',
  plannedFor: way?.plannedFor ?? '',
  things: (way?.conditions ?? [])
    .map(({ id, text, metOn }) => ({ id, text, metOn }))
    .concat(way === undefined ? [{ id: newId(), text: '', metOn: null }] : []),
})

/** What stands missing before it can be saved. */
export const missingIn = (form: WayForm): readonly (readonly ['step' | 'what', string])[] => [
  ...(form.step === null ? [['step', da.missing.step] as const] : []),
  ...(form.what.trim() === '' ? [['what', da.missing.what] as const] : []),
]

/** The fact the form becomes; empty lines are no conditions. */
export const factOf = ({ step, what, plannedFor, things }: WayForm, before: WayDown | undefined): FactGiven => ({
  list: 'waysDown',
  fact: {
    step: step ?? 1,
    what: what.trim(),
    plannedFor: parseDay(plannedFor) ?? null,
    conditions: things
      .filter(({ text }) => text.trim() !== '')
      .map(({ id, text, metOn }) => ({ id, text: text.trim(), metOn: parseDay(metOn ?? '') ?? null })),
    takenOn: before?.takenOn ?? null,
    givenUpOn: before?.givenUpOn ?? null,
    givenUpBecause: before?.givenUpBecause ?? null,
  },
})

/** The form's fields as they are read, for two who wrote at once. */
export const shownOf = (form: WayForm): ReadonlyMap<string, string> =>
  new Map([
    ['step', form.step === null ? '' : String(form.step)],
    ['what', form.what],
    ['plannedFor', form.plannedFor],
    ['conditions', form.things.map(({ text }) => text).join('\n')],
  ])

/** Fields whose texts can stand together. */
export const mergeable: readonly string[] = ['what']

/** The form as it was chosen from both. */
export const chosen = (theirs: WayForm, yours: WayForm, picked: Readonly<Record<string, Picked>>): WayForm => {
  const of = (field: string): Picked => picked[field] ?? 'yours'
  return {
    step: of('step') === 'theirs' ? theirs.step : yours.step,
    what: chosenText(theirs.what, yours.what, of('what')),
    plannedFor: of('plannedFor') === 'theirs' ? theirs.plannedFor : yours.plannedFor,
    things: [...chosenRows(theirs.things, yours.things, () => (of('conditions') === 'theirs' ? 'theirs' : 'yours'))],
  }
}

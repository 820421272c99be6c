// What a follow-up's form holds: what it begins with, what is missing in it, and the fact it becomes.
import { z } from 'zod'
import type { Help } from '../../casework/facts/help.ts'
import type { CaseFacts } from '../../casework/facts.ts'
import type { FactGiven } from '../../casework/given.ts'
import { scoresOf } from '../../casework/plan.ts'
import { type Day, parseDay } from '../../language/day.ts'
import { contains } from '../../language/period.ts'
import type { BothField, Pick as Picked } from '../form/both-texts.ts'
import { bothTexts } from '../form/both-texts.ts'
import { da } from './da.ts'

type FollowUp = CaseFacts['followUps'][number]
type Goal = CaseFacts['plans'][number]['goals'][number]

/** The form as it is typed; kept as a draft. `talked` false: nobody talked with the child, and `words` says why. */
export const FollowUpForm = z.object({
  heldOn: z.string(),
  about: z.array(z.string()),
  present: z.array(z.string()),
  talked: z.boolean(),
  words: z.string(),
  happened: z.string(),
  scores: z.record(z.string(), z.int().min(0).max(10)),
  decided: z.enum(['continue', 'step-down', 'step-up', 'end']).nullable(),
  because: z.string(),
  next: z.string(),
})
export type FollowUpForm = z.output<typeof FollowUpForm>

/** How many fields the form has: the user's own count of what there is to fill in. */
export const fieldCount = 8

/** The help a follow-up is of: the one named, or of those that run the one on the highest step. */
export const helpOf = (facts: CaseFacts, on: Day, named: string | undefined): Help | undefined => {
  const now = facts.help.filter(each => contains(each.period, on))
  return facts.help.find(each => each.id === named) ?? now.toSorted((a, b) => b.step - a.step)[0]
}

/** The planned follow-up that is being held now: the first one that is neither held nor cancelled. */
export const plannedOf = (facts: CaseFacts, help: string): FollowUp | undefined =>
  facts.followUps
    .filter(each => each.about.includes(help) && each.heldOn === null && each.cancelledOn === null)
    .toSorted((a, b) => ((a.plannedFor ?? '9999') < (b.plannedFor ?? '9999') ? -1 : 1))[0]

/** The last follow-up of the help that was held. */
export const lastOf = (facts: CaseFacts, help: string): FollowUp | undefined =>
  facts.followUps
    .filter(each => each.about.includes(help) && each.heldOn !== null)
    .toSorted((a, b) => ((a.heldOn ?? '') < (b.heldOn ?? '') ? 1 : -1))[0]

/** The goals that are scored: those still open in the newest version of each plan that was decided and has not ended. */
export const goalsOf = (facts: CaseFacts, on: Day): readonly Goal[] =>
  [...Map.groupBy(facts.plans, each => each.plan).values()].flatMap(versions => {
    const newest = versions
      .filter(each => each.decidedOn !== null && each.decidedOn <= on && (each.endedOn === null || each.endedOn > on))
      .toSorted((a, b) => b.version - a.version)[0]
    return newest?.goals.filter(goal => goal.endedOn === null) ?? []
  })

/** The last score of a goal before now; null where it has none. */
export const lastScore = (goal: Goal, facts: CaseFacts): { readonly on: Day; readonly score: number } | null =>
  scoresOf(goal, facts.followUps).at(-1) ?? null

/** Who was there last, the child by the name it has on this page: "Barnet" in an older note is the same child. */
const presentLast = (facts: CaseFacts, help: string, child: string): readonly string[] | undefined =>
  lastOf(facts, help)?.present.map(each => (da.childWords.includes(each.toLowerCase()) ? child : each))

/** Who may have taken part: the child, those who were there last, and the newest network map. */
export const peopleOf = (facts: CaseFacts, help: string, child: string): readonly string[] => {
  const map = facts.networkMaps.toSorted((a, b) => (a.drawnOn < b.drawnOn ? 1 : -1))[0]
  const known = (map?.people ?? [])
    .filter(({ contact }) => contact !== 'not-allowed')
    .map(({ name, relation }) => da.person(name, relation))
  return [...new Set([child, ...(presentLast(facts, help, child) ?? []), ...known])]
}

/** What the form begins with: what the system knows already. */
export const startOf = (facts: CaseFacts, help: string, today: Day, child: string, proposed: string): FollowUpForm => {
  const known = new Set(peopleOf(facts, help, child))
  return {
    heldOn: today,
    about: plannedOf(facts, help)?.about ?? [help],
    present: (presentLast(facts, help, child) ?? [child]).filter(each => known.has(each)),
    talked: true,
    words: '',
    happened: '',
    scores: {},
    decided: null,
    because: '',
    next: proposed,
  }
}

/** What stands missing before it can be saved, by field, in the order of the form. */
export const missingIn = (form: FollowUpForm, child: string): readonly (readonly [keyof FollowUpForm, string])[] => [
  ...(parseDay(form.heldOn) === undefined ? [['heldOn', da.missing.heldOn] as const] : []),
  ...(form.present.length === 0 ? [['present', da.missing.present] as const] : []),
  ...(form.words.trim() === ''
    ? [['words', form.talked ? da.missing.words(child) : da.missing.why(child)] as const]
    : []),
  ...(form.decided === null ? [['decided', da.missing.decided] as const] : []),
  ...(form.because.trim() === '' ? [['because', da.missing.because] as const] : []),
  ...(parseDay(form.next) === undefined && form.decided !== 'end' ? [['next', da.missing.next] as const] : []),
]

const textOr = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The fact the form becomes. What was planned, when and where is kept from the planned one. */
export const factOf = (form: FollowUpForm, planned: FollowUp | undefined): FactGiven => ({
  list: 'followUps',
  fact: {
    about: form.about,
    plannedFor: planned?.plannedFor ?? null,
    plannedTime: planned?.plannedTime ?? null,
    place: planned?.place ?? null,
    heldOn: parseDay(form.heldOn) ?? null,
    cancelledOn: null,
    present: form.present,
    childSaid: form.talked ? textOr(form.words) : null,
    notTalkedBecause: form.talked ? null : textOr(form.words),
    happened: textOr(form.happened),
    scores: Object.entries(form.scores).map(([goal, score]) => ({ goal, score, by: 'adviser' })),
    decided: form.decided,
    because: textOr(form.because),
    next: nextOf(form),
  },
})

const nextOf = ({ next, because, decided }: FollowUpForm): FollowUp['next'] => {
  const on = decided === 'end' ? undefined : parseDay(next)
  return on === undefined ? null : { on, reason: because.trim() }
}

/** A follow-up somebody else has written, as the form would hold it. */
export const formOf = (of: FollowUp): FollowUpForm => ({
  heldOn: of.heldOn ?? '',
  about: of.about,
  present: of.present,
  talked: of.notTalkedBecause === null,
  words: of.childSaid ?? of.notTalkedBecause ?? '',
  happened: of.happened ?? '',
  scores: Object.fromEntries(of.scores.map(({ goal, score }) => [goal, score])),
  decided: of.decided,
  because: of.because ?? '',
  next: of.next?.on ?? '',
})

const fields = ['heldOn', 'present', 'words', 'happened', 'scores', 'decided', 'because', 'next'] as const
type Field = (typeof fields)[number]

const read = (form: FollowUpForm, field: Field, goals: ReadonlyMap<string, string>): string => {
  switch (field) {
    case 'present':
      return form.present.join(', ')
    case 'scores':
      return Object.entries(form.scores)
        .map(([goal, score]) => `${goals.get(goal) ?? da.goal}: ${score}`)
        .join('\n')
    case 'decided':
      return form.decided === null ? '' : da.decided[form.decided].title
    default:
      return form[field]
  }
}

/** Texts that can stand one after the other. */
export const mergeable = ['words', 'happened', 'because'] as const

/** Both forms field by field, as they are read. */
export const bothOf = (
  theirs: FollowUpForm,
  yours: FollowUpForm,
  goals: ReadonlyMap<string, string>,
  child: string,
): readonly BothField[] =>
  fields.map(field => ({
    field,
    label: field === 'words' ? da.words(child) : field === 'happened' ? da.happenedShort : da.labels[field],
    theirs: read(theirs, field, goals),
    yours: read(yours, field, goals),
  }))

/** The form that was chosen from both: one's own where nothing was chosen. */
export const merged = (
  theirs: FollowUpForm,
  yours: FollowUpForm,
  picked: Readonly<Record<string, Picked>>,
): FollowUpForm => {
  const text = (field: 'words' | 'happened' | 'because'): string => {
    const pick = picked[field] ?? 'yours'
    return pick === 'both' ? bothTexts(theirs[field], yours[field]) : pick === 'theirs' ? theirs[field] : yours[field]
  }
  const from = (field: Field): FollowUpForm => (picked[field] === 'theirs' ? theirs : yours)
  return {
    heldOn: from('heldOn').heldOn,
    about: yours.about,
    present: from('present').present,
    talked: from('words').talked,
    words: text('words'),
    happened: text('happened'),
    scores: from('scores').scores,
    decided: from('decided').decided,
    because: text('because'),
    next: from('next').next,
  }
}

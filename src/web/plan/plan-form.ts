// A plan as it is written in the form: what it begins with, what is sent, and what two who wrote at once end with.
import { z } from 'zod'
import { Goal, PlanVersion, ScoredBy } from '../../casework/facts/plan.ts'
import type { Day } from '../../language/day.ts'
import { type CodeOf, codeWord } from '../../language/sentences/case-codes.ts'
import type { Pick } from '../form/both-texts.ts'
import { chosenText, type Shown } from '../form/three-ways.ts'
import { capital } from '../page/typeset.ts'
import { da } from './da.ts'

/** A goal in the form. `today`: the score said now, where none was said before. `decided`: it stands in a decided version, and can only end. */
const GoalText = z.object({
  id: z.string(),
  for: Goal.shape.for,
  text: z.string(),
  target: z.int().nullable(),
  measure: z.string().nullable(),
  scores: Goal.shape.scores,
  today: z.int().nullable(),
  by: ScoredBy,
  endedOn: z.string().nullable(),
  ending: Goal.shape.ending,
  decided: z.boolean(),
})
export type GoalText = z.output<typeof GoalText>

const Kind = PlanVersion.shape.kind
export type PlanKind = z.output<typeof Kind>
export const planKinds = ['child', 'youth', 'parents', 'whole'] as const satisfies readonly PlanKind[]

const How = z.enum(['spoke-self', 'wrote-or-drew', 'through-another', 'present-silent', 'absent', 'too-young'])
export const hows = How.options

export const PlanText = z.object({
  kind: Kind,
  goals: z.array(GoalText),
  how: How.nullable(),
  words: z.string(),
})
export type PlanText = z.output<typeof PlanText>

/** What is written on: the plan and its number, the fact that is changed (null: a new one), and the plan as it was then. */
export const PlanDraft = z.object({
  plan: z.string(),
  number: z.int(),
  on: z.object({ fact: z.string(), version: z.int() }).nullable(),
  opened: PlanText,
  text: PlanText,
})
export type PlanDraft = z.output<typeof PlanDraft>

/** `Barnets plan`. */
export const planName = (kind: PlanKind): string => capital(codeWord('plan', kind))

/** The versions of a plan, the newest last. */
export const versionsOf = (plans: readonly PlanVersion[], plan: string): readonly PlanVersion[] =>
  plans.filter(each => each.plan === plan).toSorted((a, b) => a.version - b.version)

/** A version as it stands in the form. `versions`: all of the plan, for a goal that was decided once never vanishes. */
const textOf = (version: PlanVersion, versions: readonly PlanVersion[]): PlanText => ({
  kind: version.kind,
  how: version.participation?.how ?? null,
  words: version.participation?.words ?? '',
  goals: version.goals.map(goal => ({
    ...goal,
    scores: [...goal.scores],
    today: null,
    by: goal.for === 'child' ? 'child' : 'parents',
    decided: versions.some(each => each.decidedOn !== null && each.goals.some(({ id }) => id === goal.id)),
  })),
})

/** A goal nobody has written yet. */
export const newGoal = (id: string, of: GoalText['for']): GoalText => ({
  id,
  for: of,
  text: '',
  target: null,
  measure: null,
  scores: [],
  today: null,
  by: of === 'child' ? 'child' : 'parents',
  endedOn: null,
  ending: null,
  decided: false,
})

/** The id of a new plan: its kind, so that two who begin one at once are told of each other; numbered where one was ended before. */
export const newPlanId = (plans: readonly PlanVersion[], kind: PlanKind): string => {
  const taken = new Set(plans.map(each => each.plan))
  const free = (number: number): string => {
    const id = number === 1 ? kind : `${kind}-${number}`
    return taken.has(id) ? free(number + 1) : id
  }
  return free(1)
}

/** Writing on: a draft is edited, a decided version is followed by the next with everything that stands in it. */
export const draftOn = (latest: PlanVersion, versions: readonly PlanVersion[], factVersion: number): PlanDraft => {
  const text = textOf(latest, versions)
  const isDraft = latest.decidedOn === null
  return {
    plan: latest.plan,
    number: isDraft ? latest.version : latest.version + 1,
    on: isDraft ? { fact: latest.id, version: factVersion } : null,
    opened: text,
    text,
  }
}

/** A plan from nothing. */
export const emptyDraft = (kind: PlanKind): PlanDraft => {
  const text: PlanText = { kind, goals: [], how: null, words: '' }
  return { plan: '', number: 1, on: null, opened: text, text }
}

/** What the plan still needs before it can be sent: sentences by the id of the input. */
export const planFaults = ({ goals, how, words }: PlanText): Readonly<Record<string, string>> => ({
  ...(how === null && words.trim() !== '' ? { hvordan: da.form.howMissing } : {}),
  ...Object.fromEntries(
    goals
      .filter(each => each.endedOn === null)
      .flatMap(goal => [
        ...(goal.text.trim() === '' ? [[`maal-${goal.id}`, da.form.textMissing]] : []),
        ...(goal.target === null ? [[`maal-${goal.id}-til`, da.form.targetMissing]] : []),
      ]),
  ),
})

/** The version as it is sent. A goal that ends today has its day; a score said now stands on today. */
export const givenOf = ({ plan, number, text }: PlanDraft, today: Day): z.input<typeof given> => ({
  plan,
  version: number,
  kind: text.kind,
  decidedOn: null,
  endedOn: null,
  participation:
    text.how === null ? null : { how: text.how, words: text.words.trim() === '' ? null : text.words.trim() },
  goals: text.goals.map(({ today: score, by, decided: _, text: words, target, endedOn, ...goal }) => ({
    ...goal,
    text: words.trim(),
    target: target ?? 10,
    scores: score === null ? goal.scores : [...goal.scores, { on: today, score, by }],
    endedOn: endedOn ?? (goal.ending === null ? null : today),
  })),
})
const given = PlanVersion.omit({ id: true })

/** What a goal's fields are called; the goal's own name stands for its text. */
const partsOf = (goal: GoalText, helpName: (id: string) => string): readonly (readonly [string, string])[] => [
  [`${goal.id}.target`, goal.target === null ? '' : String(goal.target)],
  [`${goal.id}.measure`, goal.measure === null ? '' : helpName(goal.measure)],
  [`${goal.id}.ending`, goal.ending === null ? '' : capital(codeWord('goal-ending', goal.ending))],
]

/** The plan field by field, as it is read. A goal's own fields stand after its text. */
export const shownPlan = (text: PlanText, helpName: (id: string) => string): Shown =>
  new Map([
    ...text.goals.flatMap(goal => [[goal.id, goal.text] as const, ...partsOf(goal, helpName)]),
    ['how', text.how === null ? '' : capital(codeWord('participation', text.how))],
    ['words', text.words],
  ])

/** What a field of `shownPlan` is called. */
export const planLabel =
  (goals: readonly GoalText[]) =>
  (field: string): string => {
    if (field === 'how') return da.form.how
    if (field === 'words') return da.form.words
    const [id = '', part] = field.split('.')
    const goal = goals.find(each => each.id === id)
    const whose = codeWord('goal', (goal?.for ?? 'child') satisfies CodeOf<'goal'>)
    if (part === undefined) return da.conflict.goal(whose)
    const name = goal?.text.trim() ?? ''
    return { target: da.conflict.target(name), measure: da.conflict.measure(name), ending: da.conflict.ending(name) }[
      part as 'target' | 'measure' | 'ending'
    ]
  }

/** The fields of a goal only one of the two has: they go with the goal, and are nothing to choose. */
export const goesWithGoal = (theirs: PlanText, yours: PlanText, field: string): boolean => {
  const [id, part] = field.split('.')
  const has = (of: PlanText): boolean => of.goals.some(each => each.id === id)
  return part !== undefined && has(theirs) !== has(yours)
}

/** The texts that can stand one after the other: the child's words, and a goal both have. */
export const mergeablePlan = (theirs: PlanText, yours: PlanText): readonly string[] => [
  'words',
  ...theirs.goals.map(each => each.id).filter(id => yours.goals.some(each => each.id === id)),
]

const scoresOfBoth = (theirs: GoalText, yours: GoalText): GoalText['scores'] => [
  ...theirs.scores,
  ...yours.scores.filter(mine => !theirs.scores.some(hers => hers.on === mine.on && hers.by === mine.by)),
]

/** The plan as it was chosen, written on theirs: a goal of a decided version is there whatever was chosen. */
export const chosenPlan = (theirs: PlanText, yours: PlanText, pickOf: (field: string) => Pick): PlanText => {
  const ids = [...new Set([...theirs.goals, ...yours.goals].map(each => each.id))]
  const goals = ids.flatMap((id): GoalText[] => {
    const hers = theirs.goals.find(each => each.id === id)
    const mine = yours.goals.find(each => each.id === id)
    if (hers === undefined || mine === undefined) {
      const only = hers ?? mine
      const left = hers === undefined ? 'theirs' : 'yours'
      return only === undefined || (pickOf(id) === left && hers?.decided !== true) ? [] : [only]
    }
    const from = (field: string): GoalText => (pickOf(`${id}.${field}`) === 'theirs' ? hers : mine)
    return [
      {
        ...mine,
        text: chosenText(hers.text, mine.text, pickOf(id)),
        target: from('target').target,
        measure: from('measure').measure,
        ending: from('ending').ending,
        endedOn: from('ending').endedOn,
        scores: scoresOfBoth(hers, mine),
        decided: hers.decided,
      },
    ]
  })
  return {
    kind: theirs.kind,
    goals,
    how: (pickOf('how') === 'theirs' ? theirs : yours).how,
    words: chosenText(theirs.words, yours.words, pickOf('words')),
  }
}

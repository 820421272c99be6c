// What was said at the follow-ups: who was there, how far the goals are, what was decided and why, and where the next ones meet.

import type { Goal } from '../../casework/facts/plan.ts'
import type { CaseFactsGiven } from '../../casework/facts.ts'
import {
  ageGroup,
  happened,
  homeOn,
  placeFor,
  reasonFor,
  type Setting,
  silence,
  type Turn,
  timeFor,
  wordsOf,
} from './follow-up-words.ts'
import type { FollowUpDraft } from './follow-ups.ts'
import type { Draft } from './help.ts'
import type { PlanDraft } from './plans.ts'
import { pick, type Stream, wholeBetween } from './random.ts'
import type { FactDraft, Recorded } from './record.ts'
import type { World } from './world.ts'

type Said = Partial<NonNullable<CaseFactsGiven['followUps']>[number]>

/** Until so many days ahead everybody knows when and where. */
const soon = 45

/** The follow-ups as facts, with all that was said at them. */
export const followUpFacts = (
  of: Recorded,
  followUps: readonly FollowUpDraft[],
  help: readonly Draft[],
  plans: readonly PlanDraft[],
): readonly FactDraft[] =>
  followUps.map(each => {
    const { draft, number, held } = each
    const stream = of.world.streams('said', of.child.key, number)
    const known = stream.unit()
    const meeting = { plannedTime: timeFor(stream), place: placeFor(stream, homeOn(each.of.step)) }
    const planned: Said = number >= 0 ? (number < soon || known < 0.5 ? meeting : {}) : known < 0.7 ? meeting : {}
    const said: Said = held === undefined ? {} : saidAt(of, each, held, { help, plans }, stream)
    const states = draft.states.map(state => {
      const body = { ...state.body, ...planned, ...('heldOn' in state.body ? said : {}) }
      return { ...state, body }
    })
    return { ...draft, states }
  })

type Around = { readonly help: readonly Draft[]; readonly plans: readonly PlanDraft[] }

const saidAt = (of: Recorded, followUp: FollowUpDraft, held: number, { help, plans }: Around, stream: Stream): Said => {
  const scores = scoresAt(of, held, plans, stream)
  const turn = turnOf(
    scores.map(each => each.since),
    stream,
  )
  const parents = parentsOn(of, held)
  const setting: Setting = {
    age: ageGroup((held - of.child.born) / 365.25),
    home: homeOn(followUp.of.step),
    parent: parents[0]?.relation === 'father' ? 'far' : 'mor',
  }
  const talks = stream.unit() < 0.88
  const talked = setting.age === 'small' || !talks ? undefined : setting.age
  const decided = decidedAt(of, followUp, held, help)
  const because = reasonFor(stream, decided, turn, setting)
  return {
    present: [
      ...(talked === undefined ? [] : [talked === 'child' ? 'Barnet' : 'Den unge']),
      ...parents.filter(() => stream.unit() < 0.85).map(each => each.who),
      ...others(setting, stream),
    ],
    ...(talked === undefined
      ? { notTalkedBecause: silence(stream, setting.age) }
      : { childSaid: wordsOf(stream, talked) }),
    happened: happened(stream, setting, turn),
    scores: scores.map(({ goal, score, by }) => ({ goal, score, by })),
    ...(stream.unit() < 0.95 ? { decided, because } : {}),
    ...(decided === 'end' ? { next: null } : {}),
  }
}

/** The parents who belonged to the family on a day number, by name. */
export const parentsOn = (
  { world, adults }: Recorded,
  number: number,
): readonly { readonly relation: 'mother' | 'father'; readonly who: string }[] => {
  const day = world.time.dayOf(number)
  return adults.flatMap(({ name, relation, to }) =>
    name === null || relation === 'child' || (to !== null && to <= day)
      ? []
      : [{ relation, who: `${name} (${relation === 'mother' ? 'mor' : 'far'})` }],
  )
}

/** Who sees the child every day, and who works with those it lives with. */
export const dailyOf = {
  parents: 'Familiebehandler',
  kin: 'Netværksplejefamilien',
  foster: 'Plejemor',
  institution: 'Kontaktpædagog',
}

const others = ({ age, home }: Setting, stream: Stream): readonly string[] => {
  const near = age === 'small' ? 'Pædagog fra dagtilbuddet' : age === 'child' ? 'Klasselærer' : 'Vejleder fra skolen'
  const helper = pick(stream, [dailyOf[home], 'Kontaktperson'])
  return [...(stream.unit() < 0.75 ? [helper] : []), ...(stream.unit() < 0.45 ? [near] : [])]
}

/** The help went on, or it was over shortly after, with more help, less, or none. */
const decidedAt = (
  { world: { time } }: Recorded,
  { of }: FollowUpDraft,
  held: number,
  help: readonly Draft[],
): NonNullable<Said['decided']> => {
  const { to } = of.period
  if (to === null || time.numberOf(to) - held > 60) return 'continue'
  const over = time.numberOf(to)
  const then = help.find(({ spell, main }) => main === true && Math.abs(time.numberOf(spell.period.from) - over) < 10)
  if (then === undefined || !('step' in then.spell)) return 'end'
  return then.spell.step < of.step ? 'step-down' : then.spell.step > of.step ? 'step-up' : 'continue'
}

type ScoreSaid = NonNullable<Said['scores']>[number] & { readonly since: number }

/** The scores of the goals of the plan that held on a day number; `since`: how far each has come since the plan was made. */
const scoresAt = (
  { world, child }: Recorded,
  held: number,
  plans: readonly PlanDraft[],
  stream: Stream,
): readonly ScoreSaid[] => {
  const { time, streams } = world
  const day = time.dayOf(held)
  const plan = plans.findLast(each => each.on <= held)
  const latest = plans.at(-1)
  return (plan?.goals ?? []).flatMap((goal, at): readonly ScoreSaid[] => {
    const [missed, word] = [stream.unit() < 0.06, stream.unit()]
    const chance = wholeBetween(stream, -1, 1)
    if (missed || (goal.endedOn !== null && goal.endedOn <= day)) return []
    const known = latest?.goals.find(each => each.id === goal.id) ?? goal
    const perYear = wholeBetween(streams('said', child.key, 3_000_000 + at), -1, 3)
    const level = levelOn(world, known, held, perYear)
    const score = Math.min(10, Math.max(0, Math.round(level) + chance))
    const own = goal.for === 'parents' ? ('parents' as const) : ('child' as const)
    const by = word < (held - child.born < 6 * 365 && own === 'child' ? 0 : 0.6) ? own : ('adviser' as const)
    return [{ goal: goal.id, score, by, since: score - (goal.scores[0]?.score ?? score) }]
  })
}

/** How far a goal is on a day number: between the scores of its plans, and after the last of them on at a pace of its own. */
const levelOn = ({ time }: World, { scores }: Goal, number: number, perYear: number): number => {
  const known = scores.map(each => ({ at: time.numberOf(each.on), score: each.score }))
  const [before, after] = [known.findLast(each => each.at <= number), known.find(each => each.at > number)]
  if (before === undefined) return after?.score ?? 3
  if (after === undefined) {
    const moved = (perYear * (number - before.at)) / 365
    return Math.min(9, Math.max(1, before.score + Math.min(3, Math.max(-2, moved))))
  }
  return before.score + ((after.score - before.score) * (number - before.at)) / (after.at - before.at)
}

const turnOf = (moved: readonly number[], stream: Stream): Turn => {
  const luck = stream.unit()
  if (moved.length === 0) return luck < 0.45 ? 'better' : luck < 0.75 ? 'as-before' : 'worse'
  const mean = moved.reduce((sum, each) => sum + each, 0) / moved.length
  return mean >= 1 ? 'better' : mean < 0 ? 'worse' : 'as-before'
}

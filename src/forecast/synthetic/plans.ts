// The child's plan in versions: goals for the child and for the parents, with the scores they were given over time.
import type { Goal, PlanVersion } from '../../casework/facts/plan.ts'
import type { Draft } from './help.ts'
import { uuidOn } from './identifiers.ts'
import { pick, type Stream, wholeBetween } from './random.ts'
import { type FactDraft, fact, type Recorded } from './record.ts'

const goals = {
  child: [
    'Kommer i skole fire dage om ugen',
    'Har en fast aktivitet med andre børn',
    'Sover i egen seng hele natten',
    'Kan sige fra uden at slå',
    'Ser sin far hver anden lørdag',
  ],
  parents: [
    'Der er aftensmad og sengetid på samme tid hver dag',
    'Mor passer sin behandling',
    'Forældrene aftaler samvær uden at skændes foran barnet',
    'Far kommer til alle aftaler i familiehuset',
  ],
} as const

const words = [
  'Jeg vil gerne have, at der er ro om aftenen',
  'Jeg vil hellere være hos mormor i weekenden',
  'Det er fint nok',
]

/** At most so many versions are written, about a year apart. */
const versions = 3

/** A version of the plan: the day number it was decided on, and its goals with every score there is, as they turned out. */
export type PlanDraft = { readonly draft: FactDraft; readonly on: number; readonly goals: readonly Goal[] }

/** The versions of the plan that was made on a day number. */
export const planOf = (of: Recorded, planned: number, help: readonly Draft[]): readonly PlanDraft[] => {
  const { world, child, ids } = of
  const { time } = world
  const stream = world.streams('plans', child.key)
  const plan = uuidOn(ids, time.dayOf(planned))
  const days = [planned]
  while (days.length < versions) {
    const next = time.weekday((days.at(-1) ?? planned) + wholeBetween(stream, 290, 480))
    if (next >= 0) break
    days.push(next)
  }
  const about = help.find(({ spell }) => 'step' in spell && spell.period.to === null)?.spell.id
  let now = [...goalsFor('child', of, planned, stream, about), ...goalsFor('parents', of, planned, stream, undefined)]
  return days.map((on, at) => {
    const until = days[at + 1] ?? 0
    const decided = {
      plan,
      version: at + 1,
      kind: kindOf(of, on),
      decidedOn: time.dayOf(on),
      participation: took(of, on, stream),
    }
    const id = at === 0 ? plan : uuidOn(ids, time.dayOf(on))
    const first = now
    const again = time.weekday(on + wholeBetween(stream, 120, 200))
    const begun = { on, body: { ...decided, goals: first } }
    if (again >= until) return { draft: fact('plans', id, begun), on, goals: first }
    now = first.map(goal => scored(of, goal, again, stream))
    // What a plan came to stands in the next one; between them the follow-ups say how far the goals are.
    const reached = until === 0 && now.some((goal, which) => goal.endedOn !== null && first[which]?.endedOn === null)
    const later = { on: again, body: { ...decided, goals: now }, reason: 'Målene er set igennem' }
    return { draft: fact('plans', id, begun, ...(reached ? [later] : [])), on, goals: now }
  })
}

const kindOf = ({ child }: Recorded, on: number): PlanVersion['kind'] =>
  on - child.born > 15 * 365.25 ? 'youth' : 'child'

const took = ({ child }: Recorded, on: number, stream: Stream): PlanVersion['participation'] => {
  const age = (on - child.born) / 365.25
  const luck = stream.unit()
  if (age < 4) return { how: 'too-young', words: null }
  if (luck < 0.12) return { how: 'absent', words: null }
  if (luck < 0.24) return { how: 'through-another', words: null }
  return { how: age < 8 ? 'wrote-or-drew' : 'spoke-self', words: stream.unit() < 0.6 ? pick(stream, words) : null }
}

const goalsFor = (
  who: Goal['for'],
  { world: { time }, ids }: Recorded,
  planned: number,
  stream: Stream,
  measure: string | undefined,
): Goal[] => {
  const texts = goals[who]
  const first = Math.floor(stream.unit() * texts.length)
  const count = who === 'child' ? 2 : 1
  return Array.from(
    { length: count },
    (_, at): Goal => ({
      id: uuidOn(ids, time.dayOf(planned)),
      for: who,
      text: texts[(first + at) % texts.length] ?? texts[0],
      measure: at === 0 ? (measure ?? null) : null,
      target: wholeBetween(stream, 7, 9),
      scores: [
        { on: time.dayOf(planned), score: wholeBetween(stream, 1, 5), by: who === 'child' ? 'child' : 'parents' },
      ],
      endedOn: null,
      ending: null,
    }),
  )
}

/** One more score, up or down; a goal that was reached is ended. */
const scored = ({ world: { time } }: Recorded, goal: Goal, on: number, stream: Stream): Goal => {
  if (goal.endedOn !== null) return goal
  const last = goal.scores.at(-1)?.score ?? 3
  const score = Math.min(10, Math.max(0, last + wholeBetween(stream, -1, 3)))
  const scores = [...goal.scores, { on: time.dayOf(on), score, by: 'adviser' as const }]
  return score >= goal.target ? { ...goal, scores, endedOn: time.dayOf(on), ending: 'reached' } : { ...goal, scores }
}

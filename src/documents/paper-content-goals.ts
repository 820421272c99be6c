// Goals as a family reads them: what they are, the first and the latest score with who said it, and where they are going.
import type { Goal, Score } from '../casework/facts/plan.ts'
import { planOn, scoresOf } from '../casework/plan.ts'
import type { Day } from '../language/day.ts'
import { codeWord } from '../language/sentences/case-codes.ts'
import { type PaperCase, type PaperPart, tableOf } from './paper-content.ts'
import { longDay } from './paper-words.ts'

/** What the numbers mean; once in a paper. */
export const scale: PaperPart = {
  kind: 'text',
  text: 'Tallene går fra 0 til 10. 0 er så slemt, som det kan være. 10 er godt nok til at klare sig uden hjælp.',
}

const scoreText = (score: Score | undefined): string =>
  score === undefined ? 'Ikke vurderet endnu' : `${score.score} (${codeWord('scorer', score.by)}, ${longDay(score.on)})`

const row = (goal: Goal, scores: readonly Score[]): readonly string[] => [
  goal.text,
  scoreText(scores[0]),
  scores.length < 2 ? '' : scoreText(scores.at(-1)),
  String(goal.target),
]

const columns = ['Mål', 'Første tal', 'Seneste tal', 'Vi vil nå']

/** Goals with their scores up to and on a day; nothing where there are none. */
export const goalTable = (of: PaperCase, goals: readonly Goal[], on: Day): readonly PaperPart[] =>
  tableOf(
    columns,
    goals.map(goal =>
      row(
        goal,
        scoresOf(goal, of.facts.followUps).filter(score => score.on <= on),
      ),
    ),
  )

/** The open goals of the plans that held on the day. */
export const goalsOn = ({ facts: { plans } }: PaperCase, on: Day): readonly Goal[] =>
  [...new Set(plans.map(each => each.plan))].flatMap(plan =>
    (planOn(plans, plan, on)?.goals ?? []).filter(goal => goal.endedOn === null || goal.endedOn > on),
  )

// The goals of a version: the child's and the parents' apart, each with its scores over time, its target and the help to it.
import type { PlanVersion } from '../../casework/facts/plan.ts'
import { codeWord } from '../../language/sentences/case-codes.ts'
import type { CasePicture } from '../child/queries.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { GoalScale } from './goal-scale.tsx'
import { lastScore, type ShownGoal, shownGoals } from './plan-view.ts'

const words = da.goals

type Props = {
  readonly version: PlanVersion
  readonly followUps: CasePicture['facts']['followUps']
  readonly directions: ReadonlyMap<string, string>
  readonly helpName: (id: string) => string
  readonly labelledBy: string
}

type RowProps = Pick<Props, 'directions' | 'helpName'> & { readonly of: ShownGoal }

const Row = ({ of: { goal, scores }, directions, helpName }: RowProps) => (
  <tr className={goal.endedOn === null ? undefined : 'goals__ended'}>
    <th scope="row">{goal.text}</th>
    <td className="goals__scale">
      <GoalScale scores={scores.map(each => each.score)} target={goal.target} />
    </td>
    <td className="meta">
      {scores.length === 0 && goal.endedOn === null ? (
        words.noScore
      ) : (
        <>
          {goal.endedOn === null
            ? (directions.get(goal.id) ?? '')
            : words.ended(goal.ending === null ? '' : codeWord('goal-ending', goal.ending), shortDay(goal.endedOn))}
          <span className="goals__latest">{lastScore(scores)}</span>
        </>
      )}
    </td>
    <td className="meta">{goal.measure === null ? words.noHelp : helpName(goal.measure)}</td>
  </tr>
)

export const GoalsTable = ({ version, followUps, directions, helpName, labelledBy }: Props) => {
  const groups = shownGoals(version, followUps).filter(each => each.goals.length > 0)
  if (groups.length === 0) return <p className="meta">{words.none}</p>
  return (
    <>
      <table className="tbl tbl--kort goals" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{words.goal}</th>
            <th scope="col">{words.range}</th>
            <th scope="col">{words.direction}</th>
            <th scope="col">{words.help}</th>
          </tr>
        </thead>
        {groups.map(({ whose, goals }) => (
          <tbody key={whose}>
            <tr className="goals__whose">
              <th scope="rowgroup" colSpan={4}>
                {words.of(whose)}
              </th>
            </tr>
            {goals.map(each => (
              <Row key={each.goal.id} of={each} directions={directions} helpName={helpName} />
            ))}
          </tbody>
        ))}
      </table>
      <p className="meta xs goals__marks">{words.marks}</p>
    </>
  )
}

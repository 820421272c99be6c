// The goals of the plan with the line of their scores.
import { Link } from '@tanstack/react-router'
import { da } from './da.ts'
import { goalsOf } from './goals.ts'
import type { CasePicture } from './queries.ts'
import { ScoreLine } from './score-line.tsx'

const words = da.goals

type Props = {
  readonly of: CasePicture
  readonly child: string
  readonly name: string
  readonly mayWrite: boolean
}

export const GoalsPanel = ({ of, child, name, mayWrite }: Props) => {
  const { rows, draft, lacks } = goalsOf(of, name)
  return (
    <section className="panel" aria-labelledby="maal">
      <div className="panel__h">
        <h2 id="maal">{words.title}</h2>
        <span className="meta">{rows.length === 0 ? null : words.scale}</span>
      </div>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table className="tbl tbl--kort goals">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.goal}</th>
              <th scope="col">{words.columns.score}</th>
              <th scope="col">{words.columns.last}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, text, who, scores, target, direction, last }) => (
              <tr key={id}>
                <th scope="row">
                  {text}
                  <span className="meta xs goals__who">{who}</span>
                </th>
                <td className="goals__score">
                  <ScoreLine scores={scores} target={target} />
                </td>
                <td className="meta">
                  {direction}
                  {last === null ? null : <span className="goals__last">{last}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {draft || lacks.length > 0 ? (
        <p className="meta goals__lacks">{[...(draft ? [words.draft] : []), ...lacks].join(' ')}</p>
      ) : null}
      <p className="meta xs panel__foot">
        {rows.length === 0 ? null : `${words.legend} `}
        {rows.length === 0 && !mayWrite ? null : (
          <Link to="/boern/$id/plan" params={{ id: child }}>
            {rows.length === 0 ? words.write : words.open}
          </Link>
        )}
      </p>
    </section>
  )
}

// One goal's scores on a line from 0 to 10: the first and the later as rings, the last as a black disc, the goal as a triangle.
import { da } from './da.ts'

type Props = { readonly scores: readonly number[]; readonly target: number }

const width = 220
const [left, right, middle] = [12, 208, 20]
const at = (score: number): number => left + ((right - left) * score) / 10

const ticks = Array.from({ length: 11 }, (_, score) => score)

export const ScoreLine = ({ scores, target }: Props) => {
  const now = scores.at(-1)
  const before = scores.slice(0, -1)
  const [least, most] = [Math.min(...scores), Math.max(...scores)]
  return (
    <svg
      className="score-line"
      viewBox={`0 0 ${width} 34`}
      width={width}
      height={34}
      role="img"
      aria-label={da.goals.line(scores, target)}
    >
      <line className="score-line__line" x1={at(0)} x2={at(10)} y1={middle} y2={middle} />
      {ticks.map(score => (
        <line
          key={score}
          className="score-line__line"
          x1={at(score)}
          x2={at(score)}
          y1={middle - (score % 10 === 0 ? 7 : 4)}
          y2={middle + (score % 10 === 0 ? 7 : 4)}
        />
      ))}
      {scores.length > 1 ? (
        <line className="score-line__way" x1={at(least)} x2={at(most)} y1={middle} y2={middle} />
      ) : null}
      {[...new Set(before)].map(score => (
        <circle
          key={score}
          className="score-line__ring"
          cx={at(score)}
          cy={middle}
          r={score === before[0] ? 5.5 : 3.5}
        />
      ))}
      {now === undefined ? null : (
        <>
          <circle className="score-line__now" cx={at(now)} cy={middle} r={10} />
          <text
            className="score-line__number"
            x={at(now)}
            y={middle + 4.5}
            fontSize={12.5}
            fontWeight={600}
            textAnchor="middle"
          >
            {now}
          </text>
        </>
      )}
      <path className="score-line__goal" d={`M${at(target) - 5.5},1h11l-5.5,7z`} />
    </svg>
  )
}

// A goal on the scale 0 to 10: the first and later scores as rings, the last as a black disc with its number, the target as a triangle.
import { da } from './da.ts'

const at = (score: number): number => 10 + 20 * score
const ticks = Array.from({ length: 11 }, (_, score) => score)

type Props = { readonly scores: readonly number[]; readonly target: number }

export const GoalScale = ({ scores, target }: Props) => {
  const [first, last] = [scores[0], scores.at(-1)]
  return (
    <svg
      className="goal-scale"
      viewBox="0 0 220 32"
      width="220"
      height="32"
      role="img"
      aria-label={da.goals.reading(scores, target)}
    >
      <line x1="10" x2="210" y1="20" y2="20" stroke="#b9b6ae" />
      {ticks.map(each => (
        <line
          key={each}
          x1={at(each)}
          x2={at(each)}
          y1={each % 5 === 0 ? 14 : 17}
          y2={each % 5 === 0 ? 26 : 23}
          stroke="#b9b6ae"
        />
      ))}
      <path d={`M${at(target)},7l4.5,-6h-9z`} fill="#1a1a1a" />
      {first === undefined || last === undefined ? null : (
        <>
          <line
            x1={at(Math.min(...scores))}
            x2={at(Math.max(...scores))}
            y1="20"
            y2="20"
            stroke="#1a1a1a"
            strokeWidth="3"
          />
          {scores.slice(0, -1).map((score, place) => (
            <circle
              // biome-ignore lint/suspicious/noArrayIndexKey: scores have no name but their place
              key={place}
              cx={at(score)}
              cy="20"
              r={place === 0 ? 5.5 : 3.5}
              fill="#fff"
              stroke="#1a1a1a"
              strokeWidth="1.5"
            />
          ))}
          <circle cx={at(last)} cy="20" r="9.5" fill="#1a1a1a" />
          <text x={at(last)} y="24.5" textAnchor="middle" fontSize="12.5" fontWeight="600" fill="#fff">
            {last}
          </text>
        </>
      )}
    </svg>
  )
}

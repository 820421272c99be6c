// The picture of the sign-in page: the seven steps walking down, each with its name.

import { da } from './da.ts'
import { shortNames } from './step-names.ts'

const width = 44
const gap = 5
const tall = 34

/** Seven at the left and tallest; the names stand slanted nowhere, but in a list beside, tied by number. */
export const Staircase = () => (
  <figure className="stair">
    <svg viewBox="0 0 344 250" width="344" height="250" role="img" aria-label={da.ladder}>
      {shortNames.map((_, at) => {
        const step = 7 - at
        const height = step * tall
        return (
          <g key={step} className={`stair__${step}`}>
            <rect x={at * (width + gap) + 0.5} y={250 - height - 0.5} width={width} height={height} />
            <text x={at * (width + gap) + width / 2} y={250 - height + 21} textAnchor="middle">
              {step}
            </text>
          </g>
        )
      })}
    </svg>
    <ol className="plain stair__names">
      {shortNames.map((name, at) => (
        <li key={name}>
          <span className="trin">
            <b className={`t${7 - at}`}>{7 - at}</b>
            {name}
          </span>
        </li>
      ))}
    </ol>
  </figure>
)

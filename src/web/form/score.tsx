// One goal on the scale 0 to 10: one press, with the last score marked.
import { da } from './da.ts'
import './form.css'

const scale = Array.from({ length: 11 }, (_, score) => score)

type Props = {
  readonly id: string
  readonly goal: string
  readonly about?: string
  readonly last: number | null
  readonly score: number | null
  readonly onChange: (score: number) => void
}

export const Score = ({ id, goal, about, last, score, onChange }: Props) => (
  <div className="score">
    <div>
      <b id={id}>{goal}</b>
      {about === undefined ? null : <span className="meta">{about}</span>}
    </div>
    <div className="scale" role="radiogroup" aria-labelledby={id}>
      {scale.map(each => (
        <label key={each} className={each === last ? 'scale__last' : undefined}>
          <input
            type="radio"
            name={id}
            value={each}
            aria-label={each === last ? `${each}, ${da.lastScore(each)}` : String(each)}
            checked={score === each}
            onChange={() => onChange(each)}
          />
          <span aria-hidden="true">{each}</span>
        </label>
      ))}
    </div>
  </div>
)

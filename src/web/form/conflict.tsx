// The conflict page of a form: who was first and when, both texts field by field, and the choice for each.
import { useEffect, useRef } from 'react'
import { type BothField, differing, type Pick } from './both-texts.ts'
import { da } from './da.ts'

const words = da.conflict

type Props = {
  /** Who saved, when and why, as the server says it. */
  readonly sentence: string
  readonly fields: readonly BothField[]
  readonly picked: Readonly<Record<string, Pick>>
  readonly onPick: (field: string, pick: Pick) => void
  /** Fields whose texts can stand one after the other. */
  readonly mergeable: readonly string[]
}

const Said = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <div>
    <dt>{title}</dt>
    <dd>{text.trim() === '' ? <span className="meta">{words.empty}</span> : text}</dd>
  </div>
)

export const Conflict = ({ sentence, fields, picked, onPick, mergeable }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const waysOf = ({ field }: BothField): readonly (readonly [Pick, string])[] => [
    ['theirs', words.pickTheirs],
    ['yours', words.pickYours],
    ...(mergeable.includes(field) ? [['both', words.pickBoth] as const] : []),
  ]
  return (
    <div className="note note--prog both" role="alert" tabIndex={-1} ref={box}>
      <b>{words.title}</b>
      <p>{sentence}</p>
      <p>{words.what}</p>
      {differing(fields).map(each => (
        <fieldset className="both__field" key={each.field}>
          <legend>{each.label}</legend>
          <dl className="both__texts">
            <Said title={words.theirs} text={each.theirs} />
            <Said title={words.yours} text={each.yours} />
          </dl>
          <div className="both__ways">
            {waysOf(each).map(([pick, label]) => (
              <label className="opt" key={pick}>
                <input
                  type="radio"
                  name={`both-${each.field}`}
                  checked={(picked[each.field] ?? 'yours') === pick}
                  onChange={() => onPick(each.field, pick)}
                />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

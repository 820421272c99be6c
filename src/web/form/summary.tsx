// What went wrong with the whole form, on top of it, with a way to each field that is wrong.
import { useEffect, useRef } from 'react'
import { sentenceOf } from '../page/failed.tsx'
import { da } from './da.ts'

type Wrong = { readonly id: string; readonly label: string; readonly sentence: string }

type Props = {
  /** Why it was not sent; undefined where the form itself found what is wrong. */
  readonly error?: unknown
  readonly wrong: readonly Wrong[]
}

/** Takes the focus when it appears, for it tells what to do. */
export const Summary = ({ error, wrong }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new fault is told anew
  useEffect(() => box.current?.focus(), [error, wrong.length])
  return (
    <div className="note note--late form__note" role="alert" tabIndex={-1} ref={box}>
      <b>{da.wrongTitle}</b> {wrong.length > 0 ? da.wrongFields(wrong.length) : sentenceOf(error)}
      {wrong.length > 0 ? (
        <ul className="plain form__wrong">
          {wrong.map(({ id, label, sentence }) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>: {sentence}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

// The four answers over the editor: as they are now, what they were when the case was saved, and what stands in the way.
import { typeset } from '../../page/typeset.ts'
import { da } from './da.ts'
import { sentenceOfMisfit, useDesk } from './desk.ts'
import type { Working } from './working.ts'

type Props = {
  readonly saved: Working['view']
  /** What is wrong with what is typed, by the id of its field. */
  readonly typed: ReadonlyMap<string, string>
}

export const AnswersNow = ({ saved, typed }: Props) => {
  const { working } = useDesk()
  const wrong = [
    ...working.misfits.map(each => ({ id: null, sentence: sentenceOfMisfit(each) })),
    ...[...typed].map(([id, sentence]) => ({ id, sentence })),
  ]
  return (
    <section className="ed-answers" aria-label={da.answers.title}>
      <dl className="ans">
        {working.view.figures.map((figure, at) => {
          const before = saved.figures[at]
          const moved = before !== undefined && before.text !== figure.text
          return (
            <div key={figure.id}>
              <dt>{typeset(figure.label)}</dt>
              <dd>
                {typeset(figure.text)}
                <span className="meta">{moved ? da.answers.was(typeset(before.text)) : typeset(figure.note)}</span>
              </dd>
            </div>
          )
        })}
      </dl>
      <div role="status">
        {wrong.length === 0 ? null : (
          <div className="note note--late ed-answers__wrong" id="ed-wrong" tabIndex={-1}>
            <b>{working.misfits.length > 0 ? da.answers.stale : da.answers.wrong(wrong.length)}</b>
            <ul className="plain">
              {wrong.map(({ id, sentence }) => (
                <li key={`${id} ${sentence}`}>{id === null ? sentence : <a href={`#${id}`}>{sentence}</a>}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  )
}

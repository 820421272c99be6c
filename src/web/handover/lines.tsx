// The lines of a hand-over: what each is about, what is said, and the fact it is from.
import type { HandoverLine } from '../../casework/handover.ts'
import { message, say } from '../../language/message.ts'
import { typeset, withShortDays } from '../page/typeset.ts'
import { da } from './da.ts'

const told = (text: string): string => withShortDays(typeset(text))

const sourceOf = ({ from }: HandoverLine['parts'][number], topic: HandoverLine['topic']): string | null => {
  if (from !== null) return told(say(message('handover-source', from)))
  return topic === 'note' ? da.lines.unsent : null
}

export const Lines = ({ lines }: { readonly lines: readonly HandoverLine[] }) => (
  <section className="panel handover" aria-labelledby="linjer">
    <div className="panel__h">
      <h2 id="linjer">{da.lines.title}</h2>
      <span className="meta">{da.lines.about}</span>
    </div>
    <ol className="plain handover__lines">
      {lines.map(({ topic, parts }) => (
        <li key={topic} className="handover__line">
          <h3 className="handover__topic">{say(message('handover-topic', { topic }))}</h3>
          <div className="handover__parts">
            {parts.map((part, at) => {
              const text = say(part.said)
              const source = sourceOf(part, topic)
              return (
                // Two parts can say the same; their order is what tells them apart.
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts hold no state
                <p key={at} className="handover__part">
                  <span className="handover__said">{told(text)}</span>
                  {source === null ? null : <span className="meta xs handover__source">{source}</span>}
                </p>
              )
            })}
          </div>
        </li>
      ))}
    </ol>
  </section>
)

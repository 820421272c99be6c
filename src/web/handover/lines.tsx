// The lines of a hand-over: what each is about, what is said, and the fact it is from.
import type { HandoverLine } from '../../casework/handover.ts'
import type { Day } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import { shortDay, typeset, withShortDays } from '../page/typeset.ts'
import { da } from './da.ts'

const told = (text: string): string => withShortDays(typeset(text))

type Told = { readonly text: string; readonly source: string | null }

/** The parts in words; how many more there are stands after the last. */
const withMore = (parts: HandoverLine['parts']): readonly Told[] =>
  parts.flatMap(({ said, from }, at): readonly Told[] => {
    if (said.code === 'handover-more' && at > 0) return []
    const next = parts[at + 1]?.said
    const more = next?.code === 'handover-more' ? ` ${say(next)}` : ''
    const source = from === null ? null : told(say(message('handover-source', from)))
    return [{ text: told(`${say(said)}${more}`), source }]
  })

export const Lines = ({ lines, today }: { readonly lines: readonly HandoverLine[]; readonly today: Day }) => (
  <section className="panel handover" aria-labelledby="linjer">
    <div className="panel__h">
      <h2 id="linjer">{da.lines.title}</h2>
      <span className="meta">{da.lines.about(shortDay(today))}</span>
    </div>
    <ol className="plain handover__lines">
      {lines.map(({ topic, parts }) => (
        <li key={topic} className="handover__line">
          <h3 className="handover__topic">{say(message('handover-topic', { topic }))}</h3>
          <div className="handover__parts">
            {withMore(parts).map(({ text, source }, at) => {
              const from = source ?? (topic === 'note' ? da.lines.unsent : null)
              return (
                // Two parts can say the same; their order is what tells them apart.
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts hold no state
                <p key={at} className="handover__part">
                  <span className="handover__said">{text}</span>
                  {from === null ? null : <span className="meta xs handover__source">{from}</span>}
                </p>
              )
            })}
          </div>
        </li>
      ))}
    </ol>
  </section>
)

// Beside the form: what was said and decided last time, and what was promised since.
import type { Help } from '../../casework/facts/help.ts'
import type { CaseFacts } from '../../casework/facts.ts'
import { type Day, daysBetween } from '../../language/day.ts'
import { da } from './da.ts'
import { lastOf } from './form-of.ts'

const words = da.last

type Agreement = CaseFacts['networkMeetings'][number]['agreements'][number]

/** What was promised at the last network meeting that was held. */
const agreedLast = (facts: CaseFacts): readonly Agreement[] =>
  facts.networkMeetings
    .filter(each => each.heldOn !== null)
    .toSorted((a, b) => ((a.heldOn ?? '') < (b.heldOn ?? '') ? 1 : -1))[0]
    ?.agreements.filter(each => each.droppedOn === null) ?? []

const Standing = ({ of, today }: { readonly of: Agreement; readonly today: Day }) => {
  if (of.doneOn !== null) return <span className="meta">{words.done(of.doneOn)}</span>
  if (of.due === null || of.due >= today) return <span className="meta">{words.open(of.due)}</span>
  return (
    <span className="frist frist--program">
      <i />
      {words.lateBy(daysBetween(of.due, today))}
    </span>
  )
}

type Props = { readonly facts: CaseFacts; readonly help: Help; readonly child: string; readonly today: Day }

export const LastTime = ({ facts, help, child, today }: Props) => {
  const last = lastOf(facts, help.id)
  const agreed = agreedLast(facts)
  const said = last?.childSaid ?? last?.notTalkedBecause
  return (
    <section className="panel" aria-labelledby="last-time">
      <div className="panel__h">
        <h2 id="last-time">{last?.heldOn == null ? words.first : words.title(last.heldOn)}</h2>
      </div>
      {last === undefined ? <p className="meta">{words.firstText}</p> : null}
      <dl className="last-time">
        {help.purpose === null ? null : (
          <div>
            <dt>{words.purpose}</dt>
            <dd>{help.purpose}</dd>
          </div>
        )}
        {said == null ? null : (
          <div>
            <dt>{words.words(child)}</dt>
            <dd>{last?.childSaid == null ? said : `»${said.replace(/^»|«$/g, '')}«`}</dd>
          </div>
        )}
        {last?.decided == null ? null : (
          <div>
            <dt>{words.decided}</dt>
            <dd>
              {da.decided[last.decided].title}. {last.because}
            </dd>
          </div>
        )}
        {agreed.length === 0 ? null : (
          <div>
            <dt>{words.agreed}</dt>
            {agreed.map(each => (
              <dd key={each.id}>
                {each.owner}: {each.text}
                <br />
                <Standing of={each} today={today} />
              </dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  )
}

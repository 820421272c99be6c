// The last contacts of the case, so that nothing is written twice.
import type { CaseFacts } from '../../casework/facts.ts'
import { clockTime, nearDay } from '../my-day/when.ts'
import { da } from './da.ts'

/** How many are shown. */
const most = 4

export const Lately = ({ facts: { contacts } }: { readonly facts: Pick<CaseFacts, 'contacts'> }) => {
  const last = contacts
    .toSorted((a, b) => (`${a.at.day} ${a.at.time ?? ''}` < `${b.at.day} ${b.at.time ?? ''}` ? 1 : -1))
    .slice(0, most)
  return (
    <section className="panel panel--quiet" aria-labelledby="lately">
      <h2 id="lately">{da.lately}</h2>
      {last.length === 0 ? (
        <p className="meta">{da.latelyNone}</p>
      ) : (
        <ul className="plain contact__lately">
          {last.map(each => (
            <li key={each.id}>
              <span className="meta">
                {nearDay(each.at.day, last[0]?.at.day ?? each.at.day)}
                {each.at.time === null ? '' : ` ${da.at9(clockTime(each.at.time))}`}, {da.isPlanned(each.planned)},{' '}
                {da.withWhom(each.with.join(', '))}
              </span>
              <p>{each.note}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

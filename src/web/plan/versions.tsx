// Earlier versions of a plan: two of them side by side, goal by goal, with what changed in words.
import { useState } from 'react'
import type { Goal, PlanVersion } from '../../casework/facts/plan.ts'
import { codeWord } from '../../language/sentences/case-codes.ts'
import { capital, shortDay } from '../page/typeset.ts'
import { da } from './da.ts'
import { goalPairs, type ShownPlan } from './plan-view.ts'

const words = da.versions

const Said = ({ of, helpName }: { readonly of: Goal | null; readonly helpName: (id: string) => string }) =>
  of === null ? (
    <span className="meta">{words.missing}</span>
  ) : (
    <>
      {of.text}
      <span className="versions__more">
        {words.target(of.target)}
        {of.measure === null ? '' : ` · ${helpName(of.measure)}`}
        {of.endedOn === null || of.ending === null
          ? ''
          : ` · ${da.goals.ended(codeWord('goal-ending', of.ending), shortDay(of.endedOn))}`}
      </span>
    </>
  )

const headOf = ({ decidedOn }: PlanVersion): string =>
  decidedOn === null ? words.draft : words.decided(shortDay(decidedOn))

const howOf = ({ participation }: PlanVersion): string =>
  participation === null
    ? da.participationNone
    : [
        capital(codeWord('participation', participation.how)),
        ...(participation.words === null ? [] : [da.quoted(participation.words)]),
      ].join('. ')

type Props = { readonly of: ShownPlan; readonly helpName: (id: string) => string; readonly id: string }

export const Versions = ({ of: { versions, changes }, helpName, id }: Props) => {
  const pairs = changes.toReversed()
  const [chosen, setChosen] = useState(0)
  const pair = pairs[chosen] ?? pairs[0]
  const before = versions.find(each => each.version === pair?.from)
  const after = versions.find(each => each.version === pair?.to)
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel__h">
        <h3 className="fl-h2" id={id}>
          {words.title}
        </h3>
      </div>
      {pair === undefined || before === undefined || after === undefined ? (
        <p className="meta">{words.one}</p>
      ) : (
        <>
          {pairs.length < 2 ? null : (
            <fieldset className="versions__pairs">
              <legend className="sr-only">{words.pairs}</legend>
              {pairs.map(({ from, to }, at) => (
                <button
                  key={to}
                  className="btn btn--s"
                  type="button"
                  aria-pressed={pairs[at] === pair}
                  onClick={() => setChosen(at)}
                >
                  {words.pair(from, to)}
                </button>
              ))}
            </fieldset>
          )}
          <table className="tbl versions" aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">{words.change}</th>
                {[before, after].map(each => (
                  <th scope="col" key={each.version}>
                    {words.version(each.version)}, {headOf(each)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {goalPairs(before, after, pair.changes).map(({ id: goal, before: was, after: is, change }) => (
                <tr key={goal}>
                  <th scope="row" className={change === null ? 'versions__same' : undefined}>
                    {capital(change ?? words.same)}
                  </th>
                  <td data-version={words.version(before.version)}>
                    <Said of={was} helpName={helpName} />
                  </td>
                  <td data-version={words.version(after.version)}>
                    <Said of={is} helpName={helpName} />
                  </td>
                </tr>
              ))}
              <tr>
                <th scope="row" className="versions__same">
                  {words.participation}
                </th>
                {[before, after].map(each => (
                  <td key={each.version} data-version={words.version(each.version)}>
                    {howOf(each)}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

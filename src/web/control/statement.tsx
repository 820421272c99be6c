// The statement of a month's control: what was drawn, who signed, and what came of it. This alone is printed.
import { type ControlOutcome, controlOutcomes } from '../../access/control/state.ts'
import type { ControlMonth, OneMonth } from '../../contract/control.ts'
import { formatMonth } from '../../language/danish.ts'
import { printNumber, shortDay } from '../page/typeset.ts'
import { da } from './da.ts'

const words = da.month.statement
type Sample = NonNullable<ControlMonth['sample']>

const verdict = (month: ControlMonth, sample: Sample): string => {
  const of = sample.emergencies.drawn + sample.lookups.drawn
  if (sample.doneOn !== null) return `${words.done(formatMonth(month.month))}${of === 0 ? ` ${words.nothing}` : ''}`
  return `${words.under(sample.signed, of)}${words.waiting(sample.outcomes.unclear)}`
}

/** What it came to; while it is under way only what there is some of. */
const counted = ({ doneOn, outcomes, signed }: Sample): readonly ControlOutcome[] =>
  controlOutcomes.filter(each => outcomes[each] > 0 || (doneOn !== null && signed > 0))

/** Everybody who has signed, in the order of the sample. */
const signersOf = ({ items }: OneMonth): readonly string[] => [
  ...new Set(items.flatMap(each => each.outcomes.map(({ who }) => who))),
]

const lastDay = ({ items }: OneMonth): string | undefined =>
  items
    .flatMap(each => each.outcomes.map(({ on }) => on))
    .toSorted()
    .at(-1)

const drawnOf = ({ drawn, of }: Sample['lookups'], what: string): string =>
  words.of(printNumber(drawn), printNumber(of), what)

export const Statement = ({ of, sample }: { readonly of: OneMonth; readonly sample: Sample }) => {
  const last = lastDay(of)
  const nobody = sample.doneOn === null ? words.nobody : words.empty
  return (
    <section className="panel control-statement" aria-labelledby="erklaering">
      <h2 id="erklaering" className="statement__verdict">
        {verdict(of.month, sample)}
      </h2>
      <dl className="statement__facts">
        <div>
          <dt>{words.drawn}</dt>
          <dd>{drawnOf(sample.emergencies, words.emergencies)}</dd>
          <dd>{drawnOf(sample.lookups, words.lookups)}</dd>
        </div>
        <div>
          <dt>{words.drawnBy}</dt>
          <dd>{words.by(shortDay(sample.on), sample.by)}</dd>
        </div>
        <div>
          <dt>{words.signed}</dt>
          <dd>{last === undefined ? nobody : words.signers(signersOf(of), shortDay(last))}</dd>
        </div>
        <div>
          <dt>{words.result}</dt>
          {sample.signed + sample.outcomes.unclear === 0 ? <dd>{nobody}</dd> : null}
          {counted(sample).map(outcome => (
            <dd key={outcome}>
              {printNumber(sample.outcomes[outcome])} {da.outcomes[outcome].toLowerCase()}
            </dd>
          ))}
        </div>
      </dl>
      <p className="meta xs statement__law">
        {words.law} <span className="statement__paper">{words.paper}</span>
      </p>
    </section>
  )
}

// How a stay ends: why, who ended it, the notice, what went before. A breakdown is said in plain words; it is never a score.
import { EndReason, type Placement } from '../../casework/facts/help.ts'
import { isBreakdown } from '../../casework/placement.ts'
import { codeWord } from '../../language/sentences/case-codes.ts'
import { Field } from '../form/field.tsx'
import { capital } from '../page/typeset.ts'
import { da } from './da.ts'
import type { StartForm } from './start-of.ts'

const words = da.ending
const endedBy = ['child', 'place', 'custody-holder', 'authority', 'other'] as const

type EndingTyped = Pick<StartForm, 'endReason' | 'endedBy' | 'notice' | 'preceded'>

/** Says in words what kind of end it is, where it was not planned. */
const Breakdown = ({ of, typed }: { readonly of: Placement; readonly typed: EndingTyped }) => {
  if (typed.endReason === null) return null
  const ended = { reason: typed.endReason, by: 'other', noticeDays: null, destination: null, preceded: null } as const
  const as = isBreakdown({ ...of, ended }, 'national')
    ? 'national'
    : isBreakdown({ ...of, ended }, 'wide')
      ? 'wide'
      : null
  return <div role="status">{as === null ? null : <p className="note help__breakdown">{words[as]}</p>}</div>
}

type Props = {
  readonly of: Placement
  readonly typed: EndingTyped
  readonly change: (part: Partial<EndingTyped>) => void
  readonly wrong: Readonly<Record<string, string>>
  /** The number of each field; left out where they are parts of one. */
  readonly number?: (field: string) => number
  /** The field between the notice and what preceded. */
  readonly between?: React.ReactNode
}

export const EndingFields = ({ of, typed, change, wrong, number, between = null }: Props) => {
  const { endReason: wrongReason, endedBy: wrongBy, notice: wrongNotice } = wrong
  const at = (field: string) => (number === undefined ? {} : { number: number(field) })
  return (
    <>
      <div className="help__row help__row--ending">
        <Field id="endReason" label={words.reason} wrong={wrongReason} {...at('endReason')}>
          {field => (
            <select
              {...field}
              value={typed.endReason ?? ''}
              onChange={event => change({ endReason: EndReason.safeParse(event.target.value).data ?? null })}
            >
              <option value="">{words.choose}</option>
              {EndReason.options.map(each => (
                <option key={each} value={each}>
                  {capital(codeWord('end-reason', each))}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="endedBy" label={words.by} wrong={wrongBy} {...at('endedBy')}>
          {field => (
            <select
              {...field}
              value={typed.endedBy ?? ''}
              onChange={event => change({ endedBy: endedBy.find(each => each === event.target.value) ?? null })}
            >
              <option value="">{words.choose}</option>
              {endedBy.map(each => (
                <option key={each} value={each}>
                  {capital(codeWord('ended-by', each))}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="notice" label={words.notice} wrong={wrongNotice} {...at('notice')}>
          {field => (
            <input
              {...field}
              inputMode="numeric"
              maxLength={4}
              value={typed.notice}
              onChange={event => change({ notice: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Breakdown of={of} typed={typed} />
      {between}
      <Field id="preceded" label={words.preceded} hint={words.precededHint} wrong={undefined} {...at('preceded')}>
        {field => (
          <textarea
            {...field}
            rows={2}
            maxLength={4000}
            value={typed.preceded}
            onChange={event => change({ preceded: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

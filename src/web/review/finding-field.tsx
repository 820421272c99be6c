// Something to put right: what, by whom and by when.
import type { ReviewCase } from '../../contract/review.ts'
import { Field } from '../form/field.tsx'
import { da } from './da.ts'

const words = da.form

/** A finding as it is filled in; `id` null: new. */
export type FindingGiven = {
  readonly id: string | null
  readonly text: string
  readonly owner: string
  readonly due: string
}

/** What is wrong with each of its fields. */
export type FindingFaults = {
  readonly text: string | undefined
  readonly owner: string | undefined
  readonly due: string | undefined
}

type Props = {
  readonly id: string
  readonly question: string
  readonly given: FindingGiven
  readonly owners: NonNullable<ReviewCase['shown']>['owners']
  readonly faults: FindingFaults | undefined
  readonly onChange: (given: FindingGiven) => void
  readonly onRemove: () => void
}

export const FindingField = ({ id, question, given, owners, faults, onChange, onRemove }: Props) => (
  <fieldset className="agreed">
    <legend>{words.finding}</legend>
    <Field id={`${id}-hvad`} label={words.text} wrong={faults?.text}>
      {field => (
        <textarea
          {...field}
          rows={2}
          maxLength={2000}
          value={given.text}
          onChange={event => onChange({ ...given, text: event.target.value })}
        />
      )}
    </Field>
    <div className="agreed__who">
      <Field id={`${id}-hvem`} label={words.owner} wrong={faults?.owner}>
        {field => (
          <select {...field} value={given.owner} onChange={event => onChange({ ...given, owner: event.target.value })}>
            <option value="">{words.choose}</option>
            {owners.map(each => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`${id}-dag`} label={words.due} wrong={faults?.due}>
        {field => (
          <input
            {...field}
            type="date"
            value={given.due}
            onChange={event => onChange({ ...given, due: event.target.value })}
          />
        )}
      </Field>
    </div>
    <button className="lnk" type="button" aria-label={words.removeFindingOf(question)} onClick={onRemove}>
      {words.removeFinding}
    </button>
  </fieldset>
)

// What was agreed, as a list: what, who and by when; added and taken out.
import { Field } from '../form/field.tsx'
import { useFocusAfter } from '../form/focus-after.ts'
import { Group } from '../form/group.tsx'
import { Icon } from '../page/icon.tsx'
import { da } from './da.ts'
import { type AgreementText, newAgreement } from './meeting-form.ts'

const words = da.meeting.form

type Props = {
  readonly number: number
  readonly agreements: readonly AgreementText[]
  /** Who can have promised something: those who came. */
  readonly names: readonly string[]
  readonly wrong: Readonly<Record<string, string>>
  readonly onChange: (agreements: AgreementText[]) => void
}

export const AgreementFields = ({ number, agreements, names, wrong, onChange }: Props) => {
  const focus = useFocusAfter()
  const set = (of: AgreementText, part: Partial<AgreementText>) =>
    onChange(agreements.map(each => (each === of ? { ...each, ...part } : each)))
  const remove = (of: AgreementText, place: number) => {
    onChange(agreements.filter(each => each !== of))
    const next = agreements[place + 1] ?? agreements[place - 1]
    focus(next === undefined ? 'tilfoej-aftale' : `aftale-${next.id}`)
  }
  return (
    <Group id="aftaler-felt" label={words.agreements} number={number} hint={words.agreementsHint} wrong={undefined}>
      <datalist id="aftaler-navne">
        {names.map(each => (
          <option key={each} value={each} />
        ))}
      </datalist>
      {agreements.map((each, place) => {
        const id = `aftale-${each.id}`
        return (
          <fieldset className="agreement" key={each.id}>
            <legend className="sr-only">{words.agreement(place + 1)}</legend>
            <Field id={id} label={words.what} wrong={wrong[id]}>
              {field => (
                <input
                  {...field}
                  type="text"
                  value={each.text}
                  onChange={({ target }) => set(each, { text: target.value })}
                />
              )}
            </Field>
            <div className="agreement__row">
              <Field id={`${id}-hvem`} label={words.owner} wrong={wrong[`${id}-hvem`]}>
                {field => (
                  <input
                    {...field}
                    type="text"
                    list="aftaler-navne"
                    value={each.owner}
                    onChange={({ target }) => set(each, { owner: target.value })}
                  />
                )}
              </Field>
              <Field id={`${id}-senest`} label={words.due} wrong={wrong[`${id}-senest`]}>
                {field => (
                  <input
                    {...field}
                    type="date"
                    value={each.due}
                    onChange={({ target }) => set(each, { due: target.value })}
                  />
                )}
              </Field>
              <button className="lnk agreement__remove" type="button" onClick={() => remove(each, place)}>
                {words.removeAgreement(place + 1)}
              </button>
            </div>
          </fieldset>
        )
      })}
      <button
        className="btn btn--s agreement__add"
        type="button"
        id="tilfoej-aftale"
        onClick={() => {
          const id = crypto.randomUUID()
          onChange([...agreements, newAgreement(id)])
          focus(`aftale-${id}`)
        }}
      >
        <Icon of="add" small />
        {words.addAgreement}
      </button>
    </Group>
  )
}

// The people on the map in the form: one row each, added, changed and taken off.
import { Field } from '../form/field.tsx'
import { useFocusAfter } from '../form/focus-after.ts'
import { Group } from '../form/group.tsx'
import { Icon } from '../page/icon.tsx'
import { da } from './da.ts'
import { newPerson, type PersonText } from './map-form.ts'

const words = da.form

/** A choice among a few, in a list. */
const Select = <V extends string>(props: {
  readonly id: string
  readonly label: string
  readonly names: Readonly<Record<V, string>>
  readonly value: V
  readonly onChange: (value: V) => void
}) => {
  const all = Object.keys(props.names) as V[] // the keys of a record are its own
  return (
    <Field id={props.id} label={props.label} wrong={undefined}>
      {field => (
        <select
          {...field}
          value={props.value}
          onChange={event => props.onChange(all.find(each => each === event.target.value) ?? props.value)}
        >
          {all.map(each => (
            <option key={each} value={each}>
              {props.names[each]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type OneProps = {
  readonly person: PersonText
  readonly place: number
  readonly wrong: Readonly<Record<string, string>>
  readonly onChange: (part: Partial<PersonText>) => void
  readonly onRemove: () => void
}

const OnePerson = ({ person, place, wrong, onChange, onRemove }: OneProps) => {
  const id = `person-${person.id}`
  const called = person.name.trim() === '' ? words.person(place) : person.name.trim()
  return (
    <fieldset className="person">
      <legend className="sr-only">{called}</legend>
      <div className="person__who">
        <Field id={id} label={words.name} wrong={wrong[id]}>
          {field => (
            <input
              {...field}
              type="text"
              value={person.name}
              onChange={event => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <Field id={`${id}-til`} label={words.relation} wrong={wrong[`${id}-til`]}>
          {field => (
            <input
              {...field}
              type="text"
              value={person.relation}
              onChange={event => onChange({ relation: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="person__more">
        <Select
          id={`${id}-side`}
          label={words.side}
          names={words.sides}
          value={person.side}
          onChange={side => onChange({ side })}
        />
        <Select
          id={`${id}-baand`}
          label={words.bond}
          names={words.bonds}
          value={person.strength}
          onChange={strength => onChange({ strength })}
        />
        <Select
          id={`${id}-stoette`}
          label={words.support}
          names={words.supports}
          value={person.direction}
          onChange={direction => onChange({ direction })}
        />
        <Select
          id={`${id}-samvaer`}
          label={words.contact}
          names={words.contacts}
          value={person.contact}
          onChange={contact => onChange({ contact })}
        />
        <label className="opt person__conflict">
          <input
            type="checkbox"
            checked={person.conflict}
            onChange={event => onChange({ conflict: event.target.checked })}
          />
          {words.conflict}
        </label>
        <button className="lnk person__remove" type="button" onClick={onRemove}>
          {words.remove(called)}
        </button>
      </div>
    </fieldset>
  )
}

type Props = {
  readonly people: readonly PersonText[]
  readonly wrong: Readonly<Record<string, string>>
  readonly onChange: (people: PersonText[]) => void
}

export const PersonFields = ({ people, wrong, onChange }: Props) => {
  const focus = useFocusAfter()
  const remove = (person: PersonText, place: number) => {
    onChange(people.filter(each => each !== person))
    const next = people[place + 1] ?? people[place - 1]
    focus(next === undefined ? 'tilfoej-person' : `person-${next.id}`)
  }
  return (
    <Group id="personer" label={words.people} number={1} hint={words.peopleHint} wrong={undefined}>
      {people.map((person, place) => (
        <OnePerson
          key={person.id}
          person={person}
          place={place + 1}
          wrong={wrong}
          onChange={part => onChange(people.map(each => (each === person ? { ...each, ...part } : each)))}
          onRemove={() => remove(person, place)}
        />
      ))}
      <button
        className="btn btn--s person__add"
        type="button"
        id="tilfoej-person"
        onClick={() => {
          const id = crypto.randomUUID()
          onChange([...people, newPerson(id)])
          focus(`person-${id}`)
        }}
      >
        <Icon of="add" small />
        {words.add}
      </button>
    </Group>
  )
}

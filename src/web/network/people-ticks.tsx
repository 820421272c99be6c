// Who is invited, or who came: everybody of the map with one tick each, and others by name.
import { useState } from 'react'
import { useFocusAfter } from '../form/focus-after.ts'
import { Group } from '../form/group.tsx'
import { Icon } from '../page/icon.tsx'
import { da } from './da.ts'
import { type MeetingMode, newSomeone, type Someone } from './meeting-form.ts'

const words = da.meeting.form

type Props = {
  readonly mode: MeetingMode
  readonly number: number
  readonly people: readonly Someone[]
  readonly onChange: (people: Someone[]) => void
}

const answers = [
  ['', words.agreed.none],
  ['ja', words.agreed.yes],
  ['nej', words.agreed.no],
] as const

const Family = ({ of, onChange }: { readonly of: Someone; readonly onChange: (agreed: boolean | null) => void }) => (
  <span className="invited__family">
    <span aria-hidden="true">{words.family}</span>
    <select
      className="inp"
      aria-label={words.familyOf(of.id)}
      value={of.agreed === null ? '' : of.agreed ? 'ja' : 'nej'}
      onChange={({ target: { value } }) => onChange(value === '' ? null : value === 'ja')}
    >
      {answers.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  </span>
)

const Side = ({ of, onChange }: { readonly of: Someone; readonly onChange: (side: Someone['side']) => void }) => (
  <span className="invited__family">
    <select
      className="inp"
      aria-label={words.side(of.id)}
      value={of.side}
      onChange={({ target: { value } }) => onChange(value === 'professional' ? value : 'private')}
    >
      <option value="private">{words.sides.private}</option>
      <option value="professional">{words.sides.professional}</option>
    </select>
  </span>
)

const Other = ({ taken, onAdd }: { readonly taken: readonly string[]; readonly onAdd: (name: string) => void }) => {
  const [name, setName] = useState<string | null>(null)
  const focus = useFocusAfter()
  const add = () => {
    const written = name?.trim() ?? ''
    if (written !== '' && !taken.includes(written)) onAdd(written)
    setName(null)
    focus('anden')
  }
  if (name === null)
    return (
      <button
        className="btn btn--s person__add"
        type="button"
        id="anden"
        onClick={() => {
          setName('')
          focus('anden-navn')
        }}
      >
        <Icon of="add" small />
        {words.other}
      </button>
    )
  return (
    <span className="chips__new">
      <input
        className="inp"
        id="anden-navn"
        aria-label={words.otherName}
        value={name}
        maxLength={120}
        onChange={event => setName(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') {
            event.preventDefault()
            add()
          }
        }}
      />
      <button className="btn btn--s" type="button" onClick={add}>
        {words.add}
      </button>
    </span>
  )
}

export const PeopleTicks = ({ mode, number, people, onChange }: Props) => {
  const set = (of: Someone, part: Partial<Someone>) =>
    onChange(people.map(each => (each === of ? { ...each, ...part } : each)))
  return (
    <Group
      id="hvem"
      label={mode === 'plan' ? words.invited : words.came}
      number={number}
      hint={mode === 'plan' ? words.invitedHint : words.cameHint}
      wrong={undefined}
    >
      <div className="invited">
        {people.map(each => (
          <div className="invited__row" key={each.id}>
            <label className="invited__tick">
              <input type="checkbox" checked={each.in} onChange={event => set(each, { in: event.target.checked })} />
              <span>
                {each.id}
                {each.relation === null ? null : <span className="meta"> {each.relation}</span>}
              </span>
            </label>
            {mode === 'plan' && each.in ? <Family of={each} onChange={agreed => set(each, { agreed })} /> : null}
            {mode === 'held' && each.relation === null && !each.invited ? (
              <Side of={each} onChange={side => set(each, { side })} />
            ) : null}
          </div>
        ))}
      </div>
      <Other
        taken={people.map(each => each.id)}
        onAdd={name => onChange([...people, { ...newSomeone(name), invited: mode === 'plan' }])}
      />
    </Group>
  )
}

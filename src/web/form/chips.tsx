// People or things to tick off, with one more written by name: who took part, whom one talked with.
import { useState } from 'react'
import { Icon } from '../page/icon.tsx'
import { da } from './da.ts'
import { Group } from './group.tsx'

type Props = {
  readonly id: string
  readonly label: string
  readonly number?: number
  readonly hint?: string
  readonly wrong: string | undefined
  /** What can be ticked; what is chosen and not among them was written by name. */
  readonly options: readonly string[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  /** What the button for one more is called, and the label of its field; a person where it isn't said. */
  readonly more?: { readonly button: string; readonly label: string }
}

const anotherPerson = { button: da.other, label: da.otherName }

export const Chips = ({ options, chosen, onChange, more = anotherPerson, ...group }: Props) => {
  const [name, setName] = useState<string | null>(null)
  const all = [...options, ...chosen.filter(each => !options.includes(each))]
  const toggle = (of: string) =>
    onChange(
      chosen.includes(of)
        ? chosen.filter(each => each !== of)
        : all.filter(each => each === of || chosen.includes(each)),
    )
  const add = () => {
    const written = name?.trim() ?? ''
    if (written !== '' && !chosen.includes(written)) onChange([...chosen, written])
    setName(null)
  }
  return (
    <Group {...group}>
      <div className="chips">
        {all.map(each => (
          <label className="opt" key={each}>
            <input type="checkbox" checked={chosen.includes(each)} onChange={() => toggle(each)} />
            {each}
          </label>
        ))}
        {name === null ? (
          <button className="btn btn--s chips__other" type="button" onClick={() => setName('')}>
            <Icon of="add" />
            {more.button}
          </button>
        ) : (
          <span className="chips__new">
            <input
              className="inp"
              aria-label={more.label}
              // biome-ignore lint/a11y/noAutofocus: it appears where the button was pressed
              autoFocus
              value={name}
              maxLength={120}
              onChange={event => setName(event.target.value)}
              onKeyDown={event => {
                if (event.key === 'Enter') {
                  event.preventDefault()
                  add()
                }
                if (event.key === 'Escape') setName(null)
              }}
            />
            <button className="btn btn--s" type="button" onClick={add}>
              {da.addOther}
            </button>
          </span>
        )}
      </div>
    </Group>
  )
}

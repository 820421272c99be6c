// A choice with consequences: large cards, each with one line of what follows from it.
import { Group } from './group.tsx'

type Choice<V extends string> = { readonly value: V; readonly title: string; readonly about?: string }

type Props<V extends string> = {
  readonly id: string
  readonly label: string
  readonly number?: number
  readonly hint?: string
  readonly wrong: string | undefined
  readonly options: readonly Choice<V>[]
  readonly chosen: V | null
  readonly onChange: (chosen: V) => void
}

export const Choices = <V extends string>({ options, chosen, onChange, ...group }: Props<V>) => (
  <Group {...group}>
    <div className="choices">
      {options.map(({ value, title, about }) => (
        <label className="opt" key={value}>
          <input type="radio" name={group.id} checked={chosen === value} onChange={() => onChange(value)} />
          <span>
            <b>{title}</b>
            {about === undefined ? null : <span className="meta">{about}</span>}
          </span>
        </label>
      ))}
    </div>
  </Group>
)

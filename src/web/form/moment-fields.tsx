// A day and a time that are known already, now, and can be changed by whoever needs another one.
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { Field } from './field.tsx'

/** Both empty: now. */
type MomentGiven = { readonly day: string; readonly time: string }

type Props = {
  readonly id: string
  readonly today: string
  readonly value: MomentGiven
  readonly onChange: (part: Partial<MomentGiven>) => void
  readonly wrong: string | undefined
  readonly words: { readonly now: string; readonly other: string; readonly day: string; readonly time: string }
}

export const MomentFields = ({ id, today, value, onChange, wrong, words }: Props) => {
  const other = useDisclosure()
  const open = other.open || wrong !== undefined || value.day !== '' || value.time !== ''
  return (
    <div className="moment">
      <p className="meta">
        {open ? null : words.now}{' '}
        <button className="lnk moment__other" {...opens({ ...other, open })}>
          {words.other}
        </button>
      </p>
      <Opened disclosure={{ ...other, open }}>
        <div className="moment__fields">
          <Field id={`${id}-day`} label={words.day} wrong={wrong}>
            {field => (
              <input
                {...field}
                type="date"
                max={today}
                value={value.day}
                onChange={event => onChange({ day: event.target.value })}
              />
            )}
          </Field>
          <Field id={`${id}-time`} label={words.time} wrong={undefined}>
            {field => (
              <input
                {...field}
                type="time"
                value={value.time}
                onChange={event => onChange({ time: event.target.value })}
              />
            )}
          </Field>
        </div>
      </Opened>
    </div>
  )
}

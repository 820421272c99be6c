// The case as it was known on another day: the bar that says so, and the way to choose a day and to come back.
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { parseDay } from '../../language/day.ts'
import { Field } from '../form/field.tsx'
import { opens, useDisclosure } from '../page/disclosure.tsx'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'

const words = da.known

export const PastBar = ({ child, known }: { readonly child: string; readonly known: string }) => (
  <div className="note past" role="status">
    <b>{words.past(shortDay(known))}</b> {words.still}{' '}
    <Link to="/boern/$id" params={{ id: child }}>
      {words.back}
    </Link>
  </div>
)

type Props = { readonly child: string; readonly shown: string; readonly today: string }

export const KnownFoot = ({ child, shown, today }: Props) => {
  const choosing = useDisclosure()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState(shown)
  const [wrong, setWrong] = useState<string>()
  const show = (event: FormEvent) => {
    event.preventDefault()
    if (parseDay(chosen) === undefined || chosen > today) return setWrong(words.wrong)
    setWrong(undefined)
    choosing.close()
    void navigate({ to: '/boern/$id', params: { id: child }, search: chosen === today ? {} : { kendt: chosen } })
  }
  return (
    <div className="known">
      <p className="meta">
        {words.now(shortDay(shown))}{' '}
        <button className="lnk" {...opens(choosing)}>
          {words.other}
        </button>
      </p>
      <form id={choosing.id} hidden={!choosing.open} className="known__form" noValidate onSubmit={show}>
        <Field id="kendt" label={words.day} hint={words.hint} wrong={wrong}>
          {field => (
            <input
              {...field}
              type="date"
              max={today}
              value={chosen}
              onChange={event => setChosen(event.target.value)}
            />
          )}
        </Field>
        <button className="btn" type="submit">
          {words.show}
        </button>
      </form>
    </div>
  )
}

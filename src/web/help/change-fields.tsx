// The fields that change or end help: whether it goes on, how it ended, the sessions held, and a new planned end with its reason.
import { useState } from 'react'
import type { Help } from '../../casework/facts/help.ts'
import { type Day, parseDay } from '../../language/day.ts'
import { codeWord } from '../../language/sentences/case-codes.ts'
import { Choices } from '../form/choices.tsx'
import { Field } from '../form/field.tsx'
import { Group } from '../form/group.tsx'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { capital, shortDay } from '../page/typeset.ts'
import { askedIn, type ChangeForm, Destination, Outcome } from './change-of.ts'
import { da } from './da.ts'
import { EndingFields } from './ending-fields.tsx'
import { wholeIn } from './typed.ts'

const words = da.change

export type ChangeFieldsOf = {
  readonly help: Help
  readonly form: ChangeForm
  readonly change: (part: Partial<ChangeForm>) => void
  readonly wrong: Readonly<Record<string, string>>
  readonly today: Day
}

const Ends = ({ help, form, change, wrong: { to } }: ChangeFieldsOf) => (
  <>
    <Choices
      id="ends"
      number={1}
      label={words.ends}
      wrong={undefined}
      options={[
        { value: 'goes-on', title: words.goesOn, about: words.goesOnAbout[help.kind] },
        { value: 'ends', title: words.endsNow, about: words.endsAbout[help.kind] },
      ]}
      chosen={form.ends ? 'ends' : 'goes-on'}
      onChange={chosen => change({ ends: chosen === 'ends' })}
    />
    {form.ends ? (
      <div className="help__under">
        <Field id="to" label={words.to[help.kind]} wrong={to}>
          {field => (
            <input
              {...field}
              className="inp form__day"
              type="date"
              value={form.to}
              onChange={event => change({ to: event.target.value })}
            />
          )}
        </Field>
      </div>
    ) : null}
  </>
)

const Destinations = ({ form, change, number }: ChangeFieldsOf & { readonly number: number }) => (
  <Field id="destination" number={number} label={da.ending.destination} wrong={undefined}>
    {field => (
      <select
        {...field}
        value={form.destination ?? ''}
        onChange={event => change({ destination: Destination.safeParse(event.target.value).data ?? null })}
      >
        <option value="">{da.ending.choose}</option>
        {Destination.options.map(each => (
          <option key={each} value={each}>
            {capital(codeWord('destination', each))}
          </option>
        ))}
      </select>
    )}
  </Field>
)

/** The days a session was held, with one more to add. */
const Held = ({ form, change, wrong, today, number }: ChangeFieldsOf & { readonly number: number }) => {
  const [on, setOn] = useState<string>(today)
  const { held: wrongHeld, sessions } = wrong
  const planned = wholeIn(form.sessions) ?? null
  return (
    <Group
      id="held"
      number={number}
      label={words.held}
      wrong={wrongHeld}
      {...(planned === null ? {} : { hint: words.heldOf(form.held.length, planned) })}
    >
      {form.held.length === 0 ? <p className="meta">{words.heldNone}</p> : null}
      <ul className="plain help__held">
        {form.held.map(each => (
          <li key={each}>
            {shortDay(each)}{' '}
            <button
              className="lnk"
              type="button"
              aria-label={words.remove(shortDay(each))}
              onClick={() => change({ held: form.held.filter(one => one !== each) })}
            >
              {words.take}
            </button>
          </li>
        ))}
      </ul>
      <div className="help__row help__row--two help__add">
        <div className="help__day">
          <label className="sr-only" htmlFor="held-on">
            {words.addDay}
          </label>
          <input
            className="inp form__day"
            id="held-on"
            type="date"
            max={today}
            value={on}
            onChange={event => setOn(event.target.value)}
          />
          <button
            className="btn"
            type="button"
            onClick={() => {
              if (parseDay(on) !== undefined && !form.held.includes(on)) change({ held: [...form.held, on].toSorted() })
            }}
          >
            {words.add}
          </button>
        </div>
        <Field id="sessions" label={da.planned.sessions} wrong={sessions}>
          {field => (
            <input
              {...field}
              className="inp form__day"
              inputMode="numeric"
              maxLength={4}
              value={form.sessions}
              onChange={event => change({ sessions: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Group>
  )
}

const Longer = ({ help, form, change, wrong, at }: ChangeFieldsOf & { readonly at: (field: string) => number }) => {
  const { plannedEnd, reason } = wrong
  return (
    <>
      <Field
        id="plannedEnd"
        number={at('plannedEnd')}
        label={words.plannedEnd}
        wrong={plannedEnd}
        {...(help.plannedEnd === null || help.plannedEnd === form.plannedEnd
          ? {}
          : { hint: words.was(shortDay(help.plannedEnd)) })}
      >
        {field => (
          <input
            {...field}
            className="inp form__day"
            type="date"
            value={form.plannedEnd}
            onChange={event => change({ plannedEnd: event.target.value })}
          />
        )}
      </Field>
      <Field id="reason" number={at('reason')} label={words.reason} hint={words.reasonHint} wrong={reason}>
        {field => (
          <textarea
            {...field}
            rows={2}
            maxLength={500}
            value={form.reason}
            onChange={event => change({ reason: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

/** What stands already and can be put right; shut until somebody wants it, or something in it is wrong. */
const PutRight = ({ help, form, change, wrong }: ChangeFieldsOf) => {
  const disclosure = useDisclosure()
  const { from, place } = wrong
  const text = (field: 'place' | 'purpose' | 'basis', wrongly: string | undefined) => (
    <Field id={field} label={da.labels[field]} wrong={wrongly}>
      {input => (
        <input
          {...input}
          maxLength={500}
          value={form[field]}
          onChange={event => change({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
  const shown = { ...disclosure, open: disclosure.open || from !== undefined || place !== undefined }
  return (
    <div className="fld">
      <button className="lnk" {...opens(shown)}>
        {words.right}
      </button>
      <Opened disclosure={shown}>
        <Field id="from" label={da.from[help.kind]} wrong={from}>
          {field => (
            <input
              {...field}
              className="inp form__day"
              type="date"
              value={form.from}
              onChange={event => change({ from: event.target.value })}
            />
          )}
        </Field>
        {help.kind === 'placement' ? text('place', place) : null}
        {text('purpose', undefined)}
        {text('basis', undefined)}
      </Opened>
    </div>
  )
}

export const ChangeFields = (of: ChangeFieldsOf) => {
  const { help, form, change, wrong } = of
  const at = (field: string): number => askedIn(form, help.kind).indexOf(field) + 1
  const { outcome } = wrong
  return (
    <>
      <Ends {...of} />
      {help.kind === 'measure' && form.ends ? (
        <Choices
          id="outcome"
          number={at('outcome')}
          label={words.outcome}
          wrong={outcome}
          options={Outcome.options.map(value => ({ value, title: capital(codeWord('measure-outcome', value)) }))}
          chosen={form.outcome}
          onChange={chosen => change({ outcome: chosen })}
        />
      ) : null}
      {help.kind === 'placement' && form.ends ? (
        <EndingFields
          of={help}
          typed={form}
          change={change}
          wrong={wrong}
          number={at}
          between={<Destinations {...of} number={at('destination')} />}
        />
      ) : null}
      {help.kind === 'measure' ? <Held {...of} number={at('held')} /> : null}
      {form.ends ? null : <Longer {...of} at={at} />}
      <PutRight {...of} />
    </>
  )
}

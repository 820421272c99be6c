// The fields of the two forms of a network meeting: of one that is planned, and of one that was held.
import { Field } from '../form/field.tsx'
import { AgreementFields } from './agreement-fields.tsx'
import { da } from './da.ts'
import type { MeetingText } from './meeting-form.ts'
import { PeopleTicks } from './people-ticks.tsx'

const words = da.meeting.form

type Props = {
  readonly text: MeetingText
  readonly set: (part: Partial<MeetingText>) => void
  readonly wrong: Readonly<Record<string, string>>
}

/** How many fields each form has; they are numbered so. */
export const fieldsOf = { plan: 4, held: 5 } as const

export const PlannedFields = ({ text, set, wrong, placeHidden }: Props & { readonly placeHidden: boolean }) => {
  const { dag: wrongDay, klokken: wrongTime, sted: wrongPlace } = wrong
  return (
    <>
      <div className="meeting__when">
        <Field id="dag" label={words.day} number={1} wrong={wrongDay}>
          {field => (
            <input
              {...field}
              type="date"
              value={text.plannedFor}
              onChange={({ target }) => set({ plannedFor: target.value })}
            />
          )}
        </Field>
        <Field id="klokken" label={words.time} number={2} wrong={wrongTime}>
          {field => (
            <input
              {...field}
              type="time"
              value={text.plannedTime}
              onChange={({ target }) => set({ plannedTime: target.value })}
            />
          )}
        </Field>
        <Field
          id="sted"
          label={words.place}
          number={3}
          {...(placeHidden ? { hint: words.placeHidden } : {})}
          wrong={wrongPlace}
        >
          {field => (
            <input {...field} type="text" value={text.place} onChange={({ target }) => set({ place: target.value })} />
          )}
        </Field>
      </div>
      <PeopleTicks mode="plan" number={4} people={text.people} onChange={people => set({ people })} />
    </>
  )
}

export const HeldFields = ({ text, set, wrong }: Props) => {
  const { holdt: wrongDay, barnet: wrongChild, foraeldre: wrongParents } = wrong
  return (
    <>
      <Field id="holdt" label={words.heldOn} number={1} wrong={wrongDay}>
        {field => (
          <input
            {...field}
            className="inp form__day"
            type="date"
            value={text.heldOn}
            onChange={({ target }) => set({ heldOn: target.value })}
          />
        )}
      </Field>
      <PeopleTicks mode="held" number={2} people={text.people} onChange={people => set({ people })} />
      <Field id="barnet" label={words.childSaid} number={3} hint={words.childHint} wrong={wrongChild}>
        {field => (
          <textarea
            {...field}
            rows={3}
            value={text.childSaid}
            onChange={({ target }) => set({ childSaid: target.value })}
          />
        )}
      </Field>
      <Field id="foraeldre" label={words.parentsSaid} number={4} hint={words.parentsHint} wrong={wrongParents}>
        {field => (
          <textarea
            {...field}
            rows={3}
            value={text.parentsSaid}
            onChange={({ target }) => set({ parentsSaid: target.value })}
          />
        )}
      </Field>
      <AgreementFields
        number={5}
        agreements={text.agreements}
        names={text.people.filter(each => each.in).map(each => each.id)}
        wrong={wrong}
        onChange={agreements => set({ agreements })}
      />
    </>
  )
}

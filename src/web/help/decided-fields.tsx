// What the help is for, when, on which paragraph, who decides and who consents: fields 3 to 8.
import { DecisionLevel } from '../../casework/facts/decisions.ts'
import { basesOn, isForced } from '../../casework/legal-basis.ts'
import { Field } from '../form/field.tsx'
import { Group } from '../form/group.tsx'
import { da } from './da.ts'
import type { FieldsOf } from './fields-of.ts'
import { planAnswer } from './given-of.ts'
import { firstDay, institution, movesFrom, shownBasis, shownDuration } from './start-of.ts'

export const PurposeField = ({ form, change, wrong: { purpose } }: FieldsOf) => (
  <Field id="purpose" number={3} label={da.purpose.label} hint={da.purpose.hint} wrong={purpose}>
    {field => (
      <textarea
        {...field}
        rows={2}
        maxLength={500}
        value={form.purpose}
        onChange={event => change({ purpose: event.target.value })}
      />
    )}
  </Field>
)

/** Field 4: the first day; of a move the day both places share. */
const FromField = ({ form, change, about, wrong: { from } }: FieldsOf) => (
  <Field id="from" number={4} label={da.from[movesFrom(form, about) === undefined ? about.kind : 'move']} wrong={from}>
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
)

/** Fields 4 and 5: from when, until when, and for how long. */
export const WhenFields = (of: FieldsOf) => {
  const { form, change, about, wrong } = of
  const { plannedEnd, sessions } = wrong
  const words = da.planned
  return (
    <>
      <div className="help__row">
        <FromField {...of} />
        <Field id="plannedEnd" number={5} label={words.label} wrong={plannedEnd}>
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
        <Field id="duration" label={words.duration} wrong={undefined}>
          {field => (
            <input
              {...field}
              aria-describedby="duration-about"
              maxLength={200}
              value={shownDuration(form, about)}
              onChange={event => change({ duration: event.target.value })}
            />
          )}
        </Field>
      </div>
      <p className="meta help__note" id="duration-about">
        {words.durationHint}
      </p>
      <div className="help__under">
        {about.kind === 'measure' ? (
          <Field id="sessions" label={words.sessions} hint={words.sessionsHint} wrong={sessions}>
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
        ) : form.step === institution ? (
          <Field id="dischargePlan" label={words.discharge} hint={words.dischargeHint} wrong={undefined}>
            {field => (
              <textarea
                {...field}
                rows={2}
                maxLength={2000}
                value={form.dischargePlan}
                onChange={event => change({ dischargePlan: event.target.value })}
              />
            )}
          </Field>
        ) : null}
      </div>
    </>
  )
}

export const BasisField = ({ form, change, about, wrong: { basis } }: FieldsOf) => {
  const words = da.basis
  const shown = shownBasis(form, about)
  const proposed = form.basis === null && shown !== ''
  const named = words.names[shown]
  return (
    <>
      <Field id="basis" number={6} label={words.label} hint={words.hint} wrong={basis}>
        {field => (
          <input
            {...field}
            className="inp help__basis"
            list="bases"
            maxLength={120}
            value={shown}
            onChange={event => change({ basis: event.target.value })}
          />
        )}
      </Field>
      <datalist id="bases">
        {basesOn(about.kind, firstDay(form, about)).map(each => (
          <option key={each} value={each} label={words.names[each] ?? each} />
        ))}
      </datalist>
      {named === undefined && !proposed ? null : (
        <p className="meta help__note">
          {proposed ? (
            <>
              <span className="tag">{words.proposed}</span> {words.proposedWhy}{' '}
            </>
          ) : null}
          {named === undefined ? null : `${shown}: ${named}.`}
        </p>
      )}
    </>
  )
}

/** Field 7: who decides, when, and the most that may be spent; with what the municipality's plan says of it. */
export const DecisionField = ({ form, change, about, wrong }: FieldsOf) => {
  const words = da.decision
  const { level, decidedOn, ceiling } = wrong
  const answer = planAnswer(form, about)
  return (
    <Group id="level-group" number={7} label={words.label} wrong={undefined}>
      <div className="help__row">
        <Field id="level" label={words.level} wrong={level}>
          {field => (
            <select
              {...field}
              value={form.level ?? ''}
              onChange={event => change({ level: DecisionLevel.safeParse(event.target.value).data ?? null })}
            >
              <option value="">{words.open}</option>
              {DecisionLevel.options.map(each => (
                <option key={each} value={each}>
                  {words.by(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="decidedOn" label={words.on} wrong={decidedOn}>
          {field => (
            <input
              {...field}
              className="inp form__day"
              type="date"
              max={about.today}
              disabled={form.level === null}
              value={form.level === null ? '' : form.decidedOn}
              onChange={event => change({ decidedOn: event.target.value })}
            />
          )}
        </Field>
        <Field id="ceiling" label={words.ceiling} wrong={ceiling}>
          {field => (
            <input
              {...field}
              inputMode="numeric"
              maxLength={12}
              value={form.ceiling}
              onChange={event => change({ ceiling: event.target.value })}
            />
          )}
        </Field>
      </div>
      {answer === null ? null : (
        <p className="note help__plan" role="note">
          {answer}
        </p>
      )}
    </Group>
  )
}

/** Field 8: a tick for each who has to consent; the purpose is the help's own. */
export const ConsentField = ({ form, change, about, givers, wrong: { consents } }: FieldsOf) => {
  const words = da.consents
  const forced = isForced(shownBasis(form, about))
  const toggle = (person: string) =>
    change({
      consents: form.consents.includes(person)
        ? form.consents.filter(each => each !== person)
        : [...form.consents, person],
    })
  return (
    <Group
      id="consents"
      number={8}
      label={words.label}
      wrong={consents}
      {...(forced || givers.length === 0 ? {} : { hint: words.hint(form.purpose.trim()) })}
    >
      {forced ? <p className="meta">{words.forced}</p> : null}
      {!forced && givers.length === 0 ? <p className="meta">{words.none}</p> : null}
      <div className="chips">
        {givers.map(({ person, name, giver }) => (
          <label className="opt" key={person}>
            <input type="checkbox" checked={form.consents.includes(person)} onChange={() => toggle(person)} />
            {giver === 'young-person' ? words.young(name) : words.custody(name)}
          </label>
        ))}
      </div>
    </Group>
  )
}

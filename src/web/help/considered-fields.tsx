// The reasoned consideration of a placement: lighter help that was tried, the child's own people, and the child's own words.
import { Chips } from '../form/chips.tsx'
import { Choices } from '../form/choices.tsx'
import { Field } from '../form/field.tsx'
import { da } from './da.ts'
import type { FieldsOf } from './fields-of.ts'
import { amongStrangers, lastTalk, lighterHelp, networkOf, shownAsked, shownTried } from './start-of.ts'

/** Field 9: what was tried is filled in from the child's own history. */
export const LighterField = ({ form, change, about, name, wrong: { tried } }: FieldsOf) => {
  const words = da.lighter
  const known = lighterHelp(form, about)
  return (
    <>
      <Chips
        id="tried"
        number={9}
        label={words.label}
        hint={known.length === 0 ? words.none : words.hint(name)}
        wrong={tried}
        options={known}
        chosen={shownTried(form, about)}
        onChange={chosen => change({ tried: [...chosen] })}
        more={words.more}
      />
      <div className="help__under">
        <Field id="notTried" label={words.not} wrong={undefined}>
          {field => (
            <textarea
              {...field}
              rows={2}
              maxLength={2000}
              value={form.notTried}
              onChange={event => change({ notTried: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  )
}

const outcomes = (['found', 'none-found', 'not-searched'] as const).map(value => ({
  value,
  title: da.network.outcomes[value],
}))

/** Whether a foster family was looked for among the child's own people. */
const NetworkFamily = ({ form, change, about, wrong: { networkFamily } }: FieldsOf) => {
  const words = da.network
  return (
    <>
      <Choices
        id="networkFamily"
        label={words.family}
        wrong={networkFamily}
        options={outcomes}
        chosen={form.networkFamily}
        onChange={chosen => change({ networkFamily: chosen })}
      />
      {form.networkFamily === null ? null : (
        <div className="help__row help__row--two">
          {form.networkFamily === 'not-searched' ? null : (
            <Field id="searchedOn" label={words.on} wrong={undefined}>
              {field => (
                <input
                  {...field}
                  className="inp form__day"
                  type="date"
                  max={about.today}
                  value={form.searchedOn}
                  onChange={event => change({ searchedOn: event.target.value })}
                />
              )}
            </Field>
          )}
          <Field id="searchedBecause" label={words.because[form.networkFamily]} wrong={undefined}>
            {field => (
              <input
                {...field}
                maxLength={1000}
                value={form.searchedBecause}
                onChange={event => change({ searchedBecause: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  )
}

/** Field 10: who was asked, who nobody has asked, and whether a family was looked for among them. */
export const NetworkField = (of: FieldsOf) => {
  const { form, change, about, wrong } = of
  const { asked } = wrong
  const words = da.network
  const network = networkOf(about)
  const chosen = shownAsked(form, about)
  const unasked = network.unasked.filter(each => !chosen.includes(each))
  return (
    <>
      <Chips
        id="asked"
        number={10}
        label={words.label}
        hint={[words.hint(network.drawnOn), ...(unasked.length === 0 ? [] : [words.unasked(unasked)])].join(' ')}
        wrong={asked}
        options={[...network.asked, ...network.unasked]}
        chosen={chosen}
        onChange={people => change({ asked: [...people] })}
      />
      {form.step !== null && form.step >= amongStrangers ? (
        <div className="help__under">
          <NetworkFamily {...of} />
        </div>
      ) : null}
    </>
  )
}

/** Field 11: the child's own words; those of the newest talk are one press away. */
export const WordsField = ({ form, change, about, name, wrong: { childSaid } }: FieldsOf) => {
  const words = da.words
  const talk = lastTalk(about)
  return (
    <>
      <Field id="childSaid" number={11} label={words.label(name)} hint={words.hint} wrong={childSaid}>
        {field => (
          <textarea
            {...field}
            rows={2}
            maxLength={4000}
            value={form.childSaid}
            onChange={event => change({ childSaid: event.target.value })}
          />
        )}
      </Field>
      {talk === undefined || form.childSaid.includes(talk.said) ? null : (
        <p className="help__note">
          <button className="lnk" type="button" onClick={() => change({ childSaid: talk.said })}>
            {words.use(talk.on)}
          </button>
        </p>
      )}
    </>
  )
}

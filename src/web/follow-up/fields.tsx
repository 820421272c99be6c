// The eight fields of a follow-up, with what is known filled in.
import { Link } from '@tanstack/react-router'
import type { Help } from '../../casework/facts/help.ts'
import type { CaseFacts } from '../../casework/facts.ts'
import { nextFollowUps } from '../../casework/next-follow-up.ts'
import type { CaseworkRules } from '../../casework/rules.ts'
import { type Day, parseDay } from '../../language/day.ts'
import { contains } from '../../language/period.ts'
import { Chips } from '../form/chips.tsx'
import { Choices } from '../form/choices.tsx'
import { Field } from '../form/field.tsx'
import { Group } from '../form/group.tsx'
import { Score } from '../form/score.tsx'
import { da } from './da.ts'
import { type FollowUpForm, goalsOf, lastOf, lastScore, peopleOf } from './form-of.ts'
import { NextDate } from './next-date.tsx'

export type FieldsOf = {
  readonly child: string
  readonly name: string
  readonly facts: CaseFacts
  readonly help: Help
  readonly rules: CaseworkRules
  readonly municipality: number
  /** What services are called by id. */
  readonly names: Readonly<Record<string, string>>
  readonly today: Day
  readonly form: FollowUpForm
  readonly wrong: Readonly<Record<string, string>>
  readonly change: (part: Partial<FollowUpForm>) => void
}

const decisions = (['continue', 'step-down', 'step-up', 'end'] as const).map(value => ({ value, ...da.decided[value] }))

const Words = ({ name, form, wrong, change }: FieldsOf) => {
  const { words } = wrong
  return (
    <div className="follow-up__words">
      <Field
        id="words"
        number={3}
        label={form.talked ? da.words(name) : da.why(name)}
        hint={form.talked ? da.wordsHint : da.whyHint}
        wrong={words}
      >
        {field => (
          <textarea
            {...field}
            rows={2}
            maxLength={8000}
            value={form.words}
            onChange={event => change({ words: event.target.value })}
          />
        )}
      </Field>
      <label className="opt follow-up__talked">
        <input type="checkbox" checked={!form.talked} onChange={event => change({ talked: !event.target.checked })} />
        {da.notTalked(name)}
      </label>
    </div>
  )
}

const Scores = ({ child, name, facts, form, wrong, change, today }: FieldsOf) => {
  const { scores } = wrong
  const goals = goalsOf(facts, today)
  return (
    <Group id="scores" number={5} label={da.labels.scores} hint={da.scoresHint} wrong={scores}>
      {goals.length === 0 ? (
        <p className="meta">
          {da.noGoals(name)}{' '}
          <Link to="/boern/$id/plan" params={{ id: child }}>
            {da.writePlan}
          </Link>
        </p>
      ) : (
        goals.map(goal => {
          const last = lastScore(goal, facts)
          return (
            <Score
              key={goal.id}
              id={`goal-${goal.id}`}
              goal={goal.text}
              about={last === null ? da.noScore : da.lastScore(last.on, last.score)}
              last={last?.score ?? null}
              score={form.scores[goal.id] ?? null}
              onChange={score => change({ scores: { ...form.scores, [goal.id]: score } })}
            />
          )
        })
      )}
    </Group>
  )
}

/** Other help that runs and can be followed up on at the same meeting. */
const AlsoAbout = ({ facts, help, form, change, today, names }: FieldsOf) => {
  const others = facts.help.filter(each => each.id !== help.id && contains(each.period, today))
  if (others.length === 0) return null
  const toggle = (id: string) =>
    change({ about: form.about.includes(id) ? form.about.filter(each => each !== id) : [...form.about, id] })
  return (
    <fieldset className="fld" aria-describedby="also-hint">
      <legend>{da.about.label}</legend>
      <span className="hint" id="also-hint">
        {da.about.hint}
      </span>
      <div className="chips">
        {others.map(each => (
          <label className="opt" key={each.id}>
            <input type="checkbox" checked={form.about.includes(each.id)} onChange={() => toggle(each.id)} />
            {each.kind === 'placement' ? each.place : (names[each.service] ?? da.crumb)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export const Fields = (of: FieldsOf) => {
  const { facts, help, name, form, wrong, change, rules, municipality, today } = of
  const { heldOn, present, happened, decided, because, next } = wrong
  const held = parseDay(form.heldOn) ?? today
  return (
    <>
      <AlsoAbout {...of} />
      <Field id="heldOn" number={1} label={da.labels.heldOn} wrong={heldOn}>
        {field => (
          <input
            {...field}
            className="inp form__day"
            type="date"
            max={today}
            value={form.heldOn}
            onChange={event => change({ heldOn: event.target.value })}
          />
        )}
      </Field>
      <Chips
        id="present"
        number={2}
        label={da.labels.present}
        hint={da.presentHint(name)}
        wrong={present}
        options={peopleOf(facts, help.id, name)}
        chosen={form.present}
        onChange={chosen => change({ present: [...chosen] })}
      />
      <Words {...of} />
      <Field id="happened" number={4} label={da.happened(lastOf(facts, help.id)?.heldOn ?? null)} wrong={happened}>
        {field => (
          <textarea
            {...field}
            rows={3}
            maxLength={8000}
            value={form.happened}
            onChange={event => change({ happened: event.target.value })}
          />
        )}
      </Field>
      <Scores {...of} />
      <Choices
        id="decided"
        number={6}
        label={da.labels.decided}
        hint={da.decidedHint(name)}
        wrong={decided}
        options={decisions}
        chosen={form.decided}
        onChange={chosen => change({ decided: chosen })}
      />
      <Field id="because" number={7} label={da.labels.because} hint={da.becauseHint} wrong={because}>
        {field => (
          <textarea
            {...field}
            rows={2}
            maxLength={4000}
            value={form.because}
            onChange={event => change({ because: event.target.value })}
          />
        )}
      </Field>
      {form.decided === 'end' ? (
        <p className="note follow-up__end">{da.next.end}</p>
      ) : (
        <NextDate
          proposed={nextFollowUps(facts, help.id, held, rules, municipality)}
          titles={new Map(rules.cadences.map(({ id, title }) => [id, title]))}
          value={form.next}
          wrong={next}
          onChange={value => change({ next: value })}
        />
      )}
    </>
  )
}

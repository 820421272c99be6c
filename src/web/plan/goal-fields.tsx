// The goals of the child or of the parents in the form: each with its text, how far it is to go, the help to it, and how it ends.
import type { ReactNode } from 'react'
import { Field } from '../form/field.tsx'
import { useFocusAfter } from '../form/focus-after.ts'
import { Group } from '../form/group.tsx'
import { Icon } from '../page/icon.tsx'
import { da } from './da.ts'
import { type GoalText, newGoal } from './plan-form.ts'

const words = da.form
const scale = Array.from({ length: 11 }, (_, score) => score)
const scorers = ['child', 'parents', 'adviser'] as const
const scorerNames = { child: 'Barnet', parents: 'Forældrene', adviser: 'Rådgiveren' } as const

/** Help a goal can be tied to. */
export type HelpOption = { readonly id: string; readonly name: string }

type Props = {
  readonly whose: GoalText['for']
  readonly number: number
  readonly goals: readonly GoalText[]
  readonly help: readonly HelpOption[]
  readonly wrong: Readonly<Record<string, string>>
  readonly onChange: (goals: GoalText[]) => void
}

type OneProps = Omit<Props, 'goals' | 'whose' | 'number' | 'onChange'> & {
  readonly goal: GoalText
  readonly place: number
  readonly onChange: (part: Partial<GoalText>) => void
  readonly onRemove: () => void
}

const scoreOf = (value: string): number | null => (value === '' ? null : Number(value))

const ScoreSelect = (props: {
  readonly id: string
  readonly label: string
  readonly empty: string
  readonly wrong: string | undefined
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}) => (
  <Field id={props.id} label={props.label} wrong={props.wrong}>
    {field => (
      <select {...field} value={props.value ?? ''} onChange={event => props.onChange(scoreOf(event.target.value))}>
        <option value="">{props.empty}</option>
        {scale.map(each => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    )}
  </Field>
)

const OneGoal = ({ goal, place, help, wrong, onChange, onRemove }: OneProps): ReactNode => {
  const id = `maal-${goal.id}`
  return (
    <div className="goal">
      <Field id={id} label={words.goal(place)} wrong={wrong[id]}>
        {field => (
          <textarea {...field} rows={2} value={goal.text} onChange={event => onChange({ text: event.target.value })} />
        )}
      </Field>
      <div className="goal__row">
        <ScoreSelect
          id={`${id}-til`}
          label={words.target}
          empty={words.choose}
          wrong={wrong[`${id}-til`]}
          value={goal.target}
          onChange={target => onChange({ target })}
        />
        <Field id={`${id}-hjaelp`} label={words.help} wrong={wrong[`${id}-hjaelp`]}>
          {field => (
            <select
              {...field}
              value={goal.measure ?? ''}
              onChange={event => onChange({ measure: event.target.value === '' ? null : event.target.value })}
            >
              <option value="">{words.noHelp}</option>
              {help.map(each => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {goal.scores.length > 0 ? null : (
          <ScoreSelect
            id={`${id}-nu`}
            label={words.today}
            empty={words.notSaid}
            wrong={undefined}
            value={goal.today}
            onChange={today => onChange({ today })}
          />
        )}
        {goal.today === null ? null : (
          <Field id={`${id}-hvem`} label={words.by} wrong={undefined}>
            {field => (
              <select
                {...field}
                value={goal.by}
                onChange={event => onChange({ by: scorers.find(each => each === event.target.value) ?? goal.by })}
              >
                {scorers.map(each => (
                  <option key={each} value={each}>
                    {scorerNames[each]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {goal.decided ? (
          <Field id={`${id}-slut`} label={words.ending} wrong={undefined}>
            {field => (
              <select
                {...field}
                value={goal.ending ?? ''}
                onChange={event =>
                  onChange({
                    ending:
                      (['reached', 'dropped', 'replaced'] as const).find(each => each === event.target.value) ?? null,
                  })
                }
              >
                <option value="">{words.goesOn}</option>
                {Object.entries(words.endings).map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : (
          <button className="lnk goal__remove" type="button" onClick={onRemove}>
            {words.remove(place)}
          </button>
        )}
      </div>
    </div>
  )
}

export const GoalFields = ({ whose, number, goals, help, wrong, onChange }: Props) => {
  const focus = useFocusAfter()
  const own = goals.filter(each => each.for === whose)
  const open = own.filter(each => each.endedOn === null)
  const carried = own.length - open.length
  const add = `tilfoej-${whose}`
  const remove = (goal: GoalText, place: number) => {
    onChange(goals.filter(each => each !== goal))
    const next = open[place + 1] ?? open[place - 1]
    focus(next === undefined ? add : `maal-${next.id}`)
  }
  return (
    <Group
      id={`maal-${whose}`}
      label={words.goals(whose)}
      number={number}
      hint={words.goalsHint(whose)}
      wrong={undefined}
    >
      {open.map((goal, place) => (
        <OneGoal
          key={goal.id}
          goal={goal}
          place={place + 1}
          help={help}
          wrong={wrong}
          onChange={part => onChange(goals.map(each => (each === goal ? { ...each, ...part } : each)))}
          onRemove={() => remove(goal, place)}
        />
      ))}
      {carried === 0 ? null : <p className="meta goal__carried">{words.carried(carried)}</p>}
      <button
        className="btn btn--s goal__add"
        type="button"
        id={add}
        onClick={() => {
          const id = crypto.randomUUID()
          onChange([...goals, newGoal(id, whose)])
          focus(`maal-${id}`)
        }}
      >
        <Icon of="add" small />
        {words.add(whose)}
      </button>
    </Group>
  )
}

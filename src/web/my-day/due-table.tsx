// What is due, in groups with the most urgent first; on a phone each line is a card.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DayChild, DayLine, MyDay } from '../../contract/my-day.ts'
import type { StepName } from '../children/queries.ts'
import { Ask, Opened, useDisclosure } from '../page/disclosure.tsx'
import { Step } from '../page/step.tsx'
import { typeset } from '../page/typeset.ts'
import { ActLink } from './act-link.tsx'
import { da } from './da.ts'
import './due-table.css'
import { RuleLink } from './rule-link.tsx'
import { actOf, standsOnPlan, taskOf, whenOf } from './task.ts'
import { nearDay } from './when.ts'

const words = da.due
type State = DayLine['state']
const states = Object.keys(words.groups) as readonly State[]

/** The most lines of a group that are shown at once: a whole team's would hide the next group. */
const most = 30

const Who = ({ child, team }: { readonly child: DayChild; readonly team: boolean }) => (
  <>
    <Link to="/boern/$id" params={{ id: child.child }}>
      <b>{child.name}</b>
    </Link>{' '}
    <Age of={child} />{' '}
    <Link className="my-day__contact" to="/boern/$id/kontakt" params={{ id: child.child }}>
      {da.acts.contact}
      <span className="sr-only">, {child.name}</span>
    </Link>
    {team ? <span className="meta xs my-day__adviser">{adviserOf(child)}</span> : null}
  </>
)

const adviserOf = ({ adviser }: DayChild): string => (adviser === null ? words.noAdviser : words.adviser(adviser))

const Age = ({ of }: { readonly of: DayChild }) => {
  if (of.protected) return <span className="meta nowrap">{of.caseNumber}</span>
  if (of.due !== null) return <span className="meta nowrap">{da.dueDate(nearDay(of.due, of.due))}</span>
  return of.age === null ? null : <span className="meta nowrap">{da.age(of.age)}</span>
}

const Rule = ({ line, today }: { readonly line: DayLine; readonly today: string }) => {
  if (line.rule === null) return null
  // Where the day that stands largest is when it is planned for, the rule's own date stands here.
  const latest = standsOnPlan(line, today) ? line.date : null
  const said = [
    ...(line.rule.text === null ? [] : [`: ${typeset(line.rule.text)}`]),
    ...(latest === null ? [] : [` ${da.rule.latest(nearDay(latest, today))}`]),
  ].join('')
  return (
    <div>
      <RuleLink rule={line.rule}>
        {said}
        {line.law === null ? null : `. ${da.rule.law(nearDay(line.law.date, today))}`}
      </RuleLink>
    </div>
  )
}

type RowProps = {
  readonly line: DayLine
  readonly child: DayChild
  readonly today: string
  readonly steps: readonly StepName[]
  readonly team: boolean
}

const Row = ({ line, child, today, steps, team }: RowProps) => {
  const task = taskOf(line, today)
  const act = actOf(line, today)
  const { day, under } = whenOf(line, today)
  const step = steps.find(each => each.step === child.step)
  return (
    <tr className={`r r--${words.groups[line.state].look}`}>
      <td className="c-hvem">
        <Who child={child} team={team} />
        <div>{typeset(task)}</div>
        <Rule line={line} today={today} />
      </td>
      <td className="c-trin">
        {child.step === null ? (
          <span className="meta">{words.noStep}</span>
        ) : (
          <Step step={child.step} steps={steps.length} name={step?.name ?? ''} />
        )}
      </td>
      <td className="c-frist">
        <span className={`my-day__date my-day__date--${words.groups[line.state].look}`}>{day}</span>
        {under.map(each => (
          <span className="meta" key={each}>
            {each}
          </span>
        ))}
      </td>
      <td className="c-gor">
        <ActLink act={act} child={child.child}>
          {act.label}
          <span className="sr-only">, {da.acts.of(task, child.name)}</span>
        </ActLink>
      </td>
    </tr>
  )
}

type GroupProps = Omit<RowProps, 'line' | 'child'> & {
  readonly state: State
  readonly lines: readonly DayLine[]
  readonly children: ReadonlyMap<string, DayChild>
}

const Group = ({ state, lines, children, ...around }: GroupProps) => {
  const [all, setAll] = useState(false)
  const { title, note, look } = words.groups[state]
  const shown = all ? lines : lines.slice(0, most)
  return (
    <tbody>
      <tr className="g">
        <th colSpan={4} scope="rowgroup">
          <span className={`frist frist--${look}`}>
            <i />
            {title}
          </span>{' '}
          <span className="cnt">{lines.length}</span> {note === '' ? null : <span className="meta xs gn">{note}</span>}
        </th>
      </tr>
      {shown.flatMap(line => {
        const child = children.get(line.child)
        return child === undefined
          ? []
          : [<Row key={`${line.child} ${line.what} ${line.about}`} line={line} child={child} {...around} />]
      })}
      {shown.length === lines.length ? null : (
        <tr className="r">
          <td colSpan={4} className="my-day__all">
            <button className="lnk" type="button" onClick={() => setAll(true)}>
              {words.all(lines.length)}
              <span className="sr-only">, {title}</span>
            </button>
          </td>
        </tr>
      )}
    </tbody>
  )
}

type Props = { readonly day: MyDay; readonly steps: readonly StepName[] }

const Foot = ({ day }: { readonly day: MyDay }) => (
  <p className="meta my-day__foot">
    {day.later === 0 ? null : (
      <>
        {words.later(day.later, nearDay(day.until, day.today))} <Link to="/boern">{words.laterAll(day.own.cases)}</Link>
        .{' '}
      </>
    )}
    {da.whose[day.of].seen}
  </p>
)

export const DueTable = ({ day, steps }: Props) => {
  const order = useDisclosure()
  const children = new Map(day.children.map(each => [each.child, each]))
  const around = { today: day.today, steps, team: day.of === 'team', children }
  return (
    <section className="panel panel--flush my-day__due" aria-labelledby="due">
      <div className="panel__h">
        <h2 id="due">{words.title}</h2>
        <span className="meta">
          {words.order} <Ask of={words.orderOf} disclosure={order} />
        </span>
      </div>
      <Opened disclosure={order}>
        <p>{words.means}</p>
      </Opened>
      {day.lines.length === 0 ? (
        <p className="my-day__nothing">{day.own.cases === 0 ? da.whose[day.of].none : da.whose[day.of].nothing}</p>
      ) : (
        <table className="tbl due-table">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.what}</th>
              <th scope="col">{words.columns.step}</th>
              <th scope="col">{words.columns.date}</th>
              <th scope="col">
                <span className="sr-only">{words.columns.act}</span>
              </th>
            </tr>
          </thead>
          {states.map(state => {
            const lines = day.lines.filter(each => each.state === state)
            return lines.length === 0 ? null : <Group key={state} state={state} lines={lines} {...around} />
          })}
        </table>
      )}
      <Foot day={day} />
    </section>
  )
}

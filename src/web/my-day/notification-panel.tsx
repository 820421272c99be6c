// Notifications that wait, each with its clock: how long is left of the 24 hours, counted down while one looks.
import { Link } from '@tanstack/react-router'
import type { DayChild, DayNotification, MyDay } from '../../contract/my-day.ts'
import { codeWordOr } from '../../language/sentences/case-codes.ts'
import { Clock, useNow } from './clock.tsx'
import { da } from './da.ts'
import { RuleLink } from './rule-link.tsx'
import { dayAndTime } from './when.ts'

const words = da.notification

const Waiting = ({
  of,
  child,
  today,
  left,
  first,
}: {
  readonly of: DayNotification
  readonly child: DayChild
  readonly today: string
  readonly left: number
  readonly first: boolean
}) => {
  const age = child.age === null ? null : `, ${da.age(child.age)}`
  return (
    <li>
      <p>
        <b>
          {child.name}
          {child.protected ? ` ${child.caseNumber}` : age}
        </b>
        <br />
        {words.from(codeWordOr('notifier', of.from), dayAndTime(of.received, today))}
        {of.siblings.length === 0 ? '' : ` ${words.siblings(of.siblings.join(', '))}`}
      </p>
      <Clock minutesLeft={left} />
      <p className="my-day__until">
        <span className="meta xs">{words.until(dayAndTime(of.until, today))} </span>
        {of.rule === null ? null : <RuleLink rule={of.rule}>: {words.ruleText}</RuleLink>}
      </p>
      <Link
        className={first ? 'btn btn--1 my-day__assess' : 'btn my-day__assess'}
        to="/boern/$id/underretning"
        params={{ id: child.child }}
        search={{ om: of.notification }}
      >
        {da.acts.assess}
        <span className="sr-only">, {child.name}</span>
      </Link>
    </li>
  )
}

/** `fetched`: when the day was read, in milliseconds; the minutes left were right then. */
export const NotificationPanel = ({ day, fetched }: { readonly day: MyDay; readonly fetched: number }) => {
  const since = Math.max(0, Math.floor((useNow() - fetched) / 60_000))
  const children = new Map(day.children.map(each => [each.child, each]))
  if (day.notifications.length === 0) return null
  return (
    <section className="panel ny" aria-labelledby="waiting">
      <div className="panel__h">
        <h2 id="waiting">{words.title(day.notifications.length)}</h2>
        <span className="meta">{da.whose[day.of].waits(day.notifications.length)}</span>
      </div>
      <ul className="plain my-day__waiting">
        {day.notifications.flatMap((of, at) => {
          const child = children.get(of.child)
          return child === undefined
            ? []
            : [
                <Waiting
                  key={of.notification}
                  of={of}
                  child={child}
                  today={day.today}
                  left={of.minutesLeft - since}
                  first={at === 0}
                />,
              ]
        })}
      </ul>
    </section>
  )
}

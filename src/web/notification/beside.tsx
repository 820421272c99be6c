// Beside a notification: its clock, siblings' cases, and the notifications there were before.
import { Link } from '@tanstack/react-router'
import type { CaseFacts } from '../../casework/facts.ts'
import { day } from '../../language/day.ts'
import { minutesBetween } from '../../language/deadline.ts'
import { codeWordOr } from '../../language/sentences/case-codes.ts'
import type { CasePicture, Family } from '../child/queries.ts'
import { timeNow } from '../form/now.ts'
import { Clock, useNow } from '../my-day/clock.tsx'
import { dayAndTime, nearDay } from '../my-day/when.ts'
import { da } from './da.ts'

type Notification = CaseFacts['notifications'][number]

/** How long is left, by the due list's own line of the notification. */
export const ClockPanel = ({
  of,
  picture,
  today,
}: {
  readonly of: Notification
  readonly picture: CasePicture
  readonly today: string
}) => {
  useNow() // told anew while one looks
  const line = picture.due.items.find(each => each.what === 'notification' && each.about === of.id)
  const until = line?.dates[0]
  return (
    <section className="panel notification__clock" aria-labelledby="clock">
      <h2 id="clock">{da.clock}</h2>
      <p>{da.about(codeWordOr('notifier', of.notifier), dayAndTime(of.receivedAt, today))}</p>
      {until?.date == null ? null : (
        <>
          <Clock
            minutesLeft={minutesBetween(
              { day: day(today), time: timeNow() },
              { day: day(until.date), time: until.time },
            )}
          />
          <p className="meta xs notification__until">
            {da.until(dayAndTime({ day: until.date, time: until.time }, today))} {da.ruleText}
          </p>
        </>
      )}
    </section>
  )
}

export const Siblings = ({ family }: { readonly family: Family }) => (
  <section className="panel" aria-labelledby="siblings">
    <h2 id="siblings">{da.siblings}</h2>
    {family.siblings.length === 0 ? (
      <p className="meta">{da.siblingsNone}</p>
    ) : (
      <ul className="plain notification__list">
        {family.siblings.map(each => (
          <li key={each.child}>
            <Link to="/boern/$id" params={{ id: each.child }}>
              {each.name}
            </Link>{' '}
            <span className="meta">{each.caseNumber}</span>
          </li>
        ))}
      </ul>
    )}
  </section>
)

const saidOf = (of: Notification, today: string): string =>
  [
    of.assessedAt === null ? da.notAssessed : da.assessed(dayAndTime(of.assessedAt, today)),
    ...(of.inDanger === null ? [] : [of.inDanger ? da.wasInDanger : da.wasNotInDanger]),
    ...(of.outcome === null ? [] : [da.became(codeWordOr('notification-outcome', of.outcome))]),
  ].join('. ')

/** The notifications but the one that is judged, the newest first. */
export const Earlier = ({ of, today }: { readonly of: readonly Notification[]; readonly today: string }) => (
  <section className="panel" aria-labelledby="earlier">
    <h2 id="earlier">{da.earlier}</h2>
    {of.length === 0 ? (
      <p className="meta">{da.earlierNone}</p>
    ) : (
      <ul className="plain notification__list">
        {of
          .toSorted((a, b) => (a.receivedAt.day < b.receivedAt.day ? 1 : -1))
          .map(each => (
            <li key={each.id}>
              {da.earlierOf(codeWordOr('notifier', each.notifier), nearDay(each.receivedAt.day, today))}
              <span className="meta">{saidOf(each, today)}.</span>
              {each.because === null ? null : <p className="meta">{each.because}</p>}
            </li>
          ))}
      </ul>
    )}
  </section>
)

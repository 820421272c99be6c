// Beside the lines: who is met today, how many contacts were planned, and what the own cases come to.
import { Link } from '@tanstack/react-router'
import { weeklyContactsChart } from '../../charts/weekly-contacts.ts'
import type { DayMeeting, MyDay } from '../../contract/my-day.ts'
import { day as asDay } from '../../language/day.ts'
import { ChartPanel } from '../chart/chart-panel.tsx'
import { roleMay } from '../frame/menu.ts'
import { Ask, Opened, useDisclosure } from '../page/disclosure.tsx'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'
import { asWord } from './task.ts'
import { clockTime } from './when.ts'

type Props = { readonly day: MyDay }

const aboutMeeting = (of: DayMeeting): readonly string[] => {
  const { meetings } = da
  const [silent] = of.silent
  const unanswered = of.invited - of.coming - of.notComing
  const answers = [
    ...(of.invited === 0 ? [] : [meetings.invited(of.invited)]),
    ...(of.coming === 0 ? [] : [meetings.coming(of.coming)]),
    ...(of.notComing === 0 ? [] : [meetings.notComing(of.notComing)]),
  ].join(', ')
  const waits =
    unanswered === 0
      ? []
      : [unanswered === 1 && silent !== undefined ? meetings.silent(silent) : meetings.silentMany(unanswered)]
  const invited = [answers, ...waits].filter(each => each !== '').join('. ')
  return [...(of.place === null ? [] : [of.place]), ...(invited === '' ? [] : [invited])]
}

export const Meetings = ({ day }: Props) => {
  const role = useSession()?.person?.role
  const mayKeep = role !== undefined && roleMay(role, 'keep-calendar')
  const children = new Map(day.children.map(each => [each.child, each]))
  return (
    <section className="panel" aria-labelledby="meetings">
      <div className="panel__h">
        <h2 id="meetings">{da.meetings.title}</h2>
        {mayKeep ? (
          <Link className="meta" to="/kalender">
            {da.meetings.calendar}
          </Link>
        ) : null}
      </div>
      {day.meetings.length === 0 ? (
        <p>{da.meetings.none}</p>
      ) : (
        <ol className="day plain">
          {day.meetings.map(of => {
            const child = children.get(of.child)
            return (
              <li key={of.id}>
                {of.time === null ? (
                  <span className="meta xs">{da.meetings.noTime}</span>
                ) : (
                  <time dateTime={of.time}>{clockTime(of.time)}</time>
                )}
                <div>
                  <Link to="/boern/$id" params={{ id: of.child }}>
                    <b>{child?.protected ? `${child.name} ${child.caseNumber}` : child?.name}</b>
                  </Link>
                  ,{' '}
                  {of.kind === 'follow-up'
                    ? da.meetings.followUp(of.on === null ? null : asWord(of.on))
                    : da.meetings.network}
                  {aboutMeeting(of).map(each => (
                    <span className="meta" key={each}>
                      {each}
                    </span>
                  ))}
                </div>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}

type Week = MyDay['contacts'][number]
const all = ({ planned, acute }: Week): number => planned + acute
const percent = (of: Week): number => Math.round((100 * of.planned) / all(of))

/** `78 % af kontakterne i dine sager i uge 47 var planlagt (14 af 18). I uge 40 var det 56 %.` */
const Share = ({ day }: Props) => {
  const words = da.contacts
  const shown = day.contacts.findLast(each => all(each) > 0)
  const now = day.contacts.at(-1)
  const first = day.contacts.find(each => all(each) > 0)
  if (shown === undefined || now === undefined) return null
  return (
    <p className="my-day__share">
      {all(now) > 0 ? null : `${words.noneThisWeek(now.week)} `}
      <b>{words.percent(percent(shown))}</b> {da.whose[day.of].contactsOf}{' '}
      {words.share(shown.week, words.of(shown.planned, all(shown)))}{' '}
      {first === undefined || first.from === shown.from ? '' : words.before(first.week, percent(first))}
    </p>
  )
}

export const Contacts = ({ day }: Props) => {
  const words = da.contacts
  if (day.contacts.every(each => all(each) === 0))
    return (
      <section className="panel later" aria-labelledby="contacts-none">
        <div className="panel__h">
          <h2 id="contacts-none">{words.title}</h2>
        </div>
        <p>{words.none}</p>
      </section>
    )
  return (
    <div className="later my-day__contacts">
      <ChartPanel of={chartOf} from={day.contacts} definition={words.means}>
        <Share day={day} />
        <p className="meta xs my-day__legend">
          <svg width="11" height="11" aria-hidden="true">
            <rect className="filled" width="11" height="11" />
          </svg>{' '}
          {words.planned}
          <svg width="11" height="11" aria-hidden="true">
            <rect className="outlined" x=".6" y=".6" width="9.8" height="9.8" />
          </svg>{' '}
          {words.acute} <span>{words.perWeek}</span>
        </p>
      </ChartPanel>
    </div>
  )
}

const chartOf = (weeks: MyDay['contacts']) =>
  weeklyContactsChart(weeks.map(each => ({ ...each, from: asDay(each.from) })))

export const OwnCases = ({ day }: Props) => {
  const meaning = useDisclosure()
  const { cases, children, families, unborn, closedParts } = day.own
  const words = da.own
  const notes = [
    ...(unborn === 0 ? [] : [words.unborn(unborn)]),
    ...(closedParts === 0 ? [] : [words.closed(closedParts)]),
  ].join(' ')
  return (
    <section className="panel later" aria-labelledby="own">
      <div className="panel__h">
        <h2 id="own">{da.whose[day.of].cases}</h2>
        <Ask of={words.of} disclosure={meaning} />
      </div>
      <Opened disclosure={meaning}>
        <p>{day.of === 'team' ? words.meansTeam : words.means}</p>
      </Opened>
      <dl className="kv">
        <div>
          <dt>{words.cases}</dt>
          <dd>{cases}</dd>
        </div>
        <div>
          <dt>{words.children}</dt>
          <dd>{children}</dd>
        </div>
        <div>
          <dt>{words.families}</dt>
          <dd>{families}</dd>
        </div>
      </dl>
      {notes === '' ? null : <p className="meta xs my-day__note">{notes}</p>}
    </section>
  )
}

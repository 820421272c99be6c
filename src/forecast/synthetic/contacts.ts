// Network meetings about children with help, and the notifications that open cases or come while one is open.
import { uuidOn } from './identifiers.ts'
import type { Episode, Run } from './life.ts'
import { assessing } from './moves.ts'
import { type NetworkMeeting, type Notification, notifiers } from './municipality.ts'
import type { Person } from './population.ts'
import { pickWeighted, type Stream, wholeBetween } from './random.ts'
import { momentAt } from './timeline.ts'
import { eventDay, type World } from './world.ts'

/** Meetings with family, friends and professionals while there is help on step 3 or above; one ahead for some. */
export const networkMeetingsOf = (
  world: World,
  child: Person,
  id: string,
  episodes: readonly Episode[],
): readonly NetworkMeeting[] => {
  const { parameters, time, streams } = world
  const ids = streams('ids', child.key, 3)
  const met = (run: Run): readonly NetworkMeeting[] => {
    if (run.state < 3 || run.state === assessing) return []
    const stream = streams('meetings', child.key, run.from)
    const found: NetworkMeeting[] = []
    for (let month = run.from + 1; month <= run.to; month++) {
      const happens = stream.unit() < parameters.casework.networkMeetingsPerYear / 12
      const number = time.weekday(time.monthStart(month) + wholeBetween(stream, 0, 20))
      const row = meetingOn(world, child, id, number, stream, ids)
      const within = month < run.to ? number >= world.windowStart : month === 0 && number >= 0
      if (happens && within) found.push(row)
    }
    return found
  }
  return episodes.flatMap(episode => episode.runs.flatMap(met))
}

const meetingOn = (
  { time }: World,
  child: Person,
  id: string,
  number: number,
  stream: Stream,
  ids: Stream,
): NetworkMeeting => {
  const invited = wholeBetween(stream, 4, 9)
  const came = invited - wholeBetween(stream, 0, 2)
  const childPresent = stream.unit() < ((number - child.born) / 365.25 > 9 ? 0.8 : 0.3)
  const cancelled = stream.unit() < 0.08
  const common = {
    id: uuidOn(ids, time.dayOf(Math.min(number, -1))),
    child: id,
    plannedFor: time.dayOf(number),
    invited,
  }
  const nothing = { heldOn: null, cancelledOn: null, came: null, childPresent: null }
  if (number >= 0) return { ...common, ...nothing }
  if (cancelled) return { ...common, ...nothing, cancelledOn: time.dayOf(number - 2) }
  return { ...common, heldOn: time.dayOf(number), cancelledOn: null, came, childPresent }
}

const likelihood: Readonly<Record<Notification['notifier'], number>> = {
  school: 30,
  daycare: 12,
  'health-service': 14,
  'health-visitor': 6,
  police: 12,
  'family-or-acquaintance': 9,
  anonymous: 7,
  'other-municipality': 7,
  child: 1,
}

/** The notifications that came before a case was opened, and those that came while it was open. */
export const notificationsOf = (
  world: World,
  child: Person,
  id: string,
  episodes: readonly Episode[],
): readonly Notification[] => {
  const { parameters, streams, time } = world
  const ids = streams('ids', child.key, 4)
  return episodes.flatMap(episode => {
    const stream = streams('notifications', child.key, episode.from)
    const opened = eventDay(world, child, episode.from)
    const first = Math.max(opened - wholeBetween(stream, 1, 6), child.born + 1)
    const found = [notificationOn(world, id, first, 'assessment', stream, ids)]
    if (stream.unit() < 0.25)
      found.push(notificationOn(world, id, Math.max(first - 9, child.born), 'no-action', stream, ids))
    for (let month = episode.from + 1; month < episode.to; month++) {
      const happens = stream.unit() < parameters.casework.notificationsPerYear / 12
      const number = time.monthStart(month) + wholeBetween(stream, 0, 26)
      const row = notificationOn(world, id, number, 'existing-case', stream, ids)
      if (happens) found.push(row)
    }
    const founded = time.dayOf(world.windowStart)
    return found.filter(each => each.receivedAt >= founded)
  })
}

const notificationOn = (
  { time }: World,
  child: string,
  number: number,
  outcome: Notification['outcome'],
  stream: Stream,
  ids: Stream,
): Notification => {
  const day = time.dayOf(number)
  const second = wholeBetween(stream, 6 * 3600, 15 * 3600)
  const later = wholeBetween(stream, 1200, 8 * 3600)
  const late = stream.unit() < 0.03 && number < -2
  const acknowledged = Math.min(time.weekday(number + wholeBetween(stream, 1, 6)), -1)
  return {
    id: uuidOn(ids, day),
    child,
    receivedAt: momentAt(day, second),
    notifier: notifierOf(stream),
    assessedAt: momentAt(time.dayOf(late ? number + 1 : number), late ? second + 1800 : second + later),
    acknowledgedOn: time.dayOf(Math.max(acknowledged, number)),
    outcome,
  }
}

const notifierOf = (stream: Stream): Notification['notifier'] =>
  pickWeighted(stream, notifiers, each => likelihood[each])

/** A notification of the day before the anchor that nobody has assessed yet. */
export const pendingNotification = ({ streams, time }: World, key: number, child: string): Notification => {
  const stream = streams('notifications', key)
  return {
    id: uuidOn(streams('ids', key, 5), time.dayOf(-1)),
    child,
    receivedAt: momentAt(time.dayOf(-1), wholeBetween(stream, 9 * 3600, 14 * 3600)),
    notifier: notifierOf(stream),
    assessedAt: null,
    acknowledgedOn: null,
    outcome: null,
  }
}

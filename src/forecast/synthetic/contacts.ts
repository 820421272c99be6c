// The notifications that open cases or come while one is open.
import { uuidOn } from './identifiers.ts'
import type { Episode } from './life.ts'
import { notifiers } from './municipality.ts'
import type { Person } from './population.ts'
import { pickWeighted, type Stream, wholeBetween } from './random.ts'
import { type FactDraft, fact } from './record.ts'
import { clockAt } from './timeline.ts'
import { eventDay, type World } from './world.ts'

type Notifier = (typeof notifiers)[number]

const likelihood: Readonly<Record<Notifier, number>> = {
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

/** The day number of the notification that came before a case was opened. */
export const notifiedOn = (world: World, child: Person, episode: Episode): number => {
  const stream = world.streams('notifications', child.key, episode.from)
  return Math.max(eventDay(world, child, episode.from) - wholeBetween(stream, 1, 6), child.born + 1)
}

/** The notifications that came before a case was opened, and those that came while it was open. */
export const notificationsOf = (world: World, child: Person, episodes: readonly Episode[]): readonly FactDraft[] => {
  const { parameters, streams, time } = world
  const ids = streams('ids', child.key, 4)
  return episodes.flatMap(episode => {
    const stream = streams('notifications', child.key, episode.from)
    stream.unit() // the draw of notifiedOn
    const first = notifiedOn(world, child, episode)
    const found = [notificationOn(world, first, 'assessment', stream, ids)]
    if (stream.unit() < 0.25) {
      found.push(notificationOn(world, Math.max(first - 9, child.born), 'no-action', stream, ids))
    }
    for (let month = episode.from + 1; month < episode.to; month++) {
      const happens = stream.unit() < parameters.casework.notificationsPerYear / 12
      const number = time.monthStart(month) + wholeBetween(stream, 0, 26)
      const row = notificationOn(world, number, 'existing-case', stream, ids)
      if (happens) found.push(row)
    }
    return found.filter(each => each.number >= world.windowStart).map(each => each.draft)
  })
}

const notificationOn = (
  { time }: World,
  number: number,
  outcome: 'assessment' | 'existing-case' | 'no-action',
  stream: Stream,
  ids: Stream,
): { readonly number: number; readonly draft: FactDraft } => {
  const second = wholeBetween(stream, 6 * 3600, 15 * 3600)
  const later = wholeBetween(stream, 1200, 8 * 3600)
  const late = stream.unit() < 0.03 && number < -2
  const acknowledged = Math.max(Math.min(time.weekday(number + wholeBetween(stream, 1, 6)), -1), number)
  const assessed = late ? second + 86_400 + 1800 : second + later
  const on = Math.max(acknowledged, late ? number + 1 : number)
  const body = {
    receivedAt: clockAt(time.dayOf(number), second),
    notifier: notifierOf(stream),
    assessedAt: clockAt(time.dayOf(number + Math.floor(assessed / 86_400)), assessed % 86_400),
    acknowledgedOn: time.dayOf(acknowledged),
    outcome,
  }
  const id = uuidOn(ids, time.dayOf(number))
  return { number, draft: { ...fact('notifications', id, { on, body }), second: assessed % 86_400 } }
}

const notifierOf = (stream: Stream): Notifier => pickWeighted(stream, notifiers, each => likelihood[each])

/** A notification of the day before the anchor that nobody has assessed yet. */
export const pendingNotification = ({ streams, time }: World, key: number): FactDraft => {
  const stream = streams('notifications', key)
  const second = wholeBetween(stream, 9 * 3600, 14 * 3600)
  const body = { receivedAt: clockAt(time.dayOf(-1), second), notifier: notifierOf(stream) }
  return { ...fact('notifications', uuidOn(streams('ids', key, 5), time.dayOf(-1)), { on: -1, body }), second }
}

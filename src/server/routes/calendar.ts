// The calendar of an adviser's own cases: an address made, shown once and revoked, and what it answers without anybody signed in.
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type CalendarEntry, calendarEntries } from '../../casework/calendar-entries.ts'
import { dueOf } from '../../casework/picture.ts'
import { calendar } from '../../contract/calendar.ts'
import { type CalendarEvent, calendarText } from '../../documents/calendar.ts'
import { day, daysBetween } from '../../language/day.ts'
import { message, say } from '../../language/message.ts'
import {
  childrenByName,
  dropEndedFeeds,
  dropFeed,
  feedFetched,
  findFeed,
  keepFeed,
  readFeed,
} from '../../store/calendar-feed.ts'
import { readCases, versionsWritten } from '../../store/case-facts.ts'
import { readChildren } from '../../store/children.ts'
import { enterScope } from '../../store/municipality.ts'
import { seesCase } from '../child-view.ts'
import { timeInDenmark } from '../clock.ts'
import { askerOf, candidates } from '../deciding.ts'
import type { House } from '../house.ts'
import { notFound, Refusal } from '../refusal.ts'
import { type Asked, serve } from '../serve.ts'
import { digestOf, newToken } from '../token.ts'

/** How long a meeting stands in a calendar, in minutes: nobody writes down when one ends. A deadline of the clock is as long as it takes to see it. */
const minutesOf: Readonly<Record<CalendarEntry['kind'], number>> = { planned: 60, due: 15 }

/** What numbers of versions are counted from; any day before the first would do. */
const firstDay = day('2020-01-01')

/** Names the same thing each time, and tells nothing of what it is: a digest of ids that nobody outside knows. */
const uidOf = (municipality: number, child: string, key: string): string =>
  `${createHash('sha256').update(`${municipality} ${child} ${key}`).digest('base64url')}@forlaens`

type Own = { readonly child: string; readonly event: CalendarEvent }

/**
 * The events of the cases the asker is responsible adviser or co-worker of: each decided on as the case list does, none that only an
 * emergency opens, and none of a case that is not all theirs.
 */
const ownEvents = async (asked: Asked): Promise<readonly Own[]> => {
  const { house, inside, today } = asked
  const { code } = house.municipality
  const reached = await childrenByName(inside, askerOf(asked).person, today)
  const found = new Map((await candidates(asked, { ids: reached })).map(each => [each.id, each]))
  const own = reached.filter(id => {
    const child = found.get(id)
    const decision = child?.may('list-children', 'identity')
    return child !== undefined && decision?.allowed === true && decision.grant === null && seesCase(child)
  })
  const cases = await readCases(inside, own, 'infinity')
  const written = await versionsWritten(inside, own)
  const numbers = new Map(
    (await readChildren(inside, own, today)).map(({ identity }) => [identity.child, identity.caseNumber]),
  )
  const now = { day: today, time: timeInDenmark(house.clock.now()) }
  return own.flatMap(child => {
    const [facts, caseNumber] = [cases.get(child)?.facts, numbers.get(child)]
    if (facts === undefined || caseNumber === undefined) return []
    // What is late changes by the day, and everything by what is written.
    const sequence = daysBetween(firstDay, today) + (written.get(child) ?? 0)
    return calendarEntries(facts, dueOf(facts, now, house.rules.casework, code), today).map(entry => ({
      child,
      event: {
        uid: uidOf(code, child, entry.key),
        sequence,
        summary: say(
          message('calendar-event', {
            title: say(entry.title),
            caseNumber,
            state: entry.state === null ? null : say(entry.state),
          }),
        ),
        day: entry.day,
        time: entry.time,
        minutes: minutesOf[entry.kind],
        busy: entry.kind === 'planned' && entry.time !== null,
      },
    }))
  })
}

/** Whoever the address belongs to, as if they had signed in. @throws Refusal 404, the same whatever is wrong with it. */
const askedBySecret = async (asked: Asked, secret: string): Promise<Asked> => {
  const { house, inside, today } = asked
  const digest = digestOf(secret)
  const person = digest === undefined ? undefined : await findFeed(inside, digest, house.clock.now(), today)
  if (person === undefined) throw notFound()
  const decision = house.decisions.decideRoute(person.actor, 'keep-calendar', today)
  asked.note({ actor: { person: person.id, role: person.role }, decision })
  if (!decision.allowed) throw notFound()
  await enterScope(inside, person.scope)
  return { ...asked, person, actor: person.actor }
}

/** The address as its owner sees it, making and revoking it, and what it answers. */
export const calendarRoutes = (app: FastifyInstance, house: House): void => {
  const of = serve(app, house)

  of(calendar.read)(async (_, asked) => ({ feed: await readFeed(asked.inside, askerOf(asked).person) }))

  of(calendar.make)(async (_, asked) => {
    const { person } = askerOf(asked)
    const secret = newToken()
    const digest = digestOf(secret)
    if (digest === undefined || asked.token === undefined) throw new Refusal(401, message('not-signed-in'))
    const now = house.clock.now()
    await keepFeed(asked.inside, house.municipality.code, person, { secret: digest, session: asked.token }, now)
    return {
      feed: { madeAt: now.toISOString(), fetchedAt: null },
      path: calendar.fetch.path.replace(':secret', secret),
    }
  })

  of(calendar.revoke)(async (_, asked) => ({ revoked: await dropFeed(asked.inside, askerOf(asked).person) }))

  of(calendar.fetch)(async ({ params }, asked) => {
    const theirs = await askedBySecret(asked, params.secret)
    const events = await ownEvents(theirs)
    const now = house.clock.now()
    await feedFetched(asked.inside, askerOf(theirs).person, now)
    await dropEndedFeeds(asked.inside, asked.today)
    const name = say(message('calendar-name'))
    const bytes = new TextEncoder().encode(
      calendarText(
        name,
        asked.today,
        events.map(each => each.event),
      ),
    )
    const mark = createHash('sha256').update(bytes).digest('base64url')
    // Of what the program holds already nothing is sent, so nobody's file was read.
    const told = theirs.holds(mark) ? [] : [...new Set(events.map(each => each.child))]
    asked.note({ ids: told, subjects: told })
    return { bytes, name: 'frister.ics', mark }
  })
}

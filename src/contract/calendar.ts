// A calendar of one's own cases without names: a secret address a calendar program asks by, shown once, and what it answers.
import { z } from 'zod'
import { route } from './route.ts'

/** The asker's address as it stands, without its secret; null where there is none. */
const Feed = z.object({ madeAt: z.iso.datetime(), fetchedAt: z.iso.datetime().nullable() }).meta({ id: 'CalendarFeed' })

export const calendar = {
  read: route({
    method: 'GET',
    path: '/api/calendar',
    permission: 'keep-calendar',
    journal: { action: 'read', purpose: 'casework' },
    summary: 'Whether the asker has a calendar address, since when, and when a program fetched it last.',
    answer: z.object({ feed: Feed.nullable() }),
  }),
  make: route({
    method: 'POST',
    path: '/api/calendar',
    permission: 'keep-calendar',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'Makes a new calendar address, told here and never again. The one before no longer answers.',
    body: z.object({}),
    answer: z.object({ feed: Feed, path: z.string() }),
  }),
  revoke: route({
    method: 'DELETE',
    path: '/api/calendar',
    permission: 'keep-calendar',
    journal: { action: 'change', purpose: 'casework' },
    summary: 'The asker’s calendar address no longer answers.',
    answer: z.object({ revoked: z.boolean() }),
  }),
  fetch: route({
    method: 'GET',
    path: '/api/calendar/:secret.ics',
    permission: 'fetch-calendar',
    journal: { action: 'read', purpose: 'casework' },
    summary:
      'What is due and planned in the cases of whoever the address belongs to: tasks, case numbers and times, no names and no places.',
    // Any text is a secret that may be wrong: what is no address at all is answered like one that was revoked.
    params: z.object({ secret: z.string() }),
    answer: z.string(),
    media: 'text/calendar; charset=utf-8',
    bySecret: true,
  }),
}

// What the doctor looks at in the journal: where it ends, and how long the oldest row has waited for its seal.
import type pg from 'pg'
import { message, say } from '../language/message.ts'
import { headText, journalsIn, publishedHead, type Standing } from '../store/journal/head.ts'
import { type Check, ill, well } from './checks.ts'
import { inTime } from './written.ts'

/** The server seals each second; a row this old has been forgotten. */
const tooLong = 10 * 60_000

/** A check for each municipality that has a journal. */
export const journalChecks = async (client: pg.ClientBase, now: Date): Promise<readonly Check[]> => {
  const checks: Check[] = []
  for (const each of await journalsIn(client)) checks.push(checkOf(await publishedHead(client, each), now))
  return checks
}

const checkOf = ({ municipality, head, unsealed, oldest }: Standing, now: Date): Check => {
  const what = message('check-journal', { journal: say(message('journal-of', { municipality })) })
  const age = oldest === undefined ? 0 : Math.max(0, now.getTime() - Date.parse(oldest))
  const seen = message('journal-seen', {
    head: head === undefined ? say(message('journal-no-head')) : headText(head),
    waiting: say(
      oldest === undefined
        ? message('journal-all-sealed')
        : message('journal-oldest', { count: unsealed, age: inTime(age) }),
    ),
  })
  const id = `journal ${municipality}`
  return age > tooLong ? ill(id, what, seen, message('journal-not-sealing')) : well(id, what, seen)
}

// The one line that says whether a note is on the official file, and when it came there.
import type { Filing } from '../../casework/facts/following.ts'
import { filingState } from '../../casework/filing.ts'
import type { Day } from '../../language/day.ts'
import { yearOf } from '../../language/day.ts'
import { shortDay } from '../page/typeset.ts'
import { da } from './da.ts'

const space = '\u00a0'

export type FiledFact = { readonly list: string; readonly fact: string; readonly version: number }

/** The day without its year where that is this one: `12. sep.` */
const dayText = (day: Day, today: Day): string =>
  yearOf(day) === yearOf(today) ? shortDay(day).replace(/\s\d{4}$/, '') : shortDay(day)

const timeText = (time: string | null): string =>
  time === null ? '' : `kl.${space}${time.replace(/^0(?=\d)/, '').replace(':', '.')}`

/** `kl. 14.32` today, else the day with its time where that is known. */
const whenText = ({ at: { day, time } }: Filing, today: Day): string =>
  day === today && time !== null ? timeText(time) : [dayText(day, today), timeText(time)].filter(Boolean).join(' ')

/** How the note stands, and the line that says so. `system` is what the official file is called today. */
export const filingLine = (
  filings: readonly Filing[],
  of: FiledFact,
  system: string,
  today: Day,
): { readonly state: ReturnType<typeof filingState>['state']; readonly line: string } => {
  const found = filingState(filings, of)
  switch (found.state) {
    case 'not-filed':
      return { state: found.state, line: da.notSent(system) }
    case 'filed':
      return { state: found.state, line: da.sent(found.last.system, whenText(found.last, today)) }
    case 'changed-since':
      return { state: found.state, line: da.changedSince(dayOrTime(found.last, today)) }
  }
}

/** The day alone tells enough of what has changed since; today its time. */
const dayOrTime = (last: Filing, today: Day): string =>
  last.at.day === today ? whenText(last, today) : dayText(last.at.day, today)

// The period a journal is read in: days in Denmark as people say them, with the last day in it.
import { addDays, addMonths, type Day, day } from '../language/day.ts'
import { message, say } from '../language/message.ts'
import { type BoundedPeriod, period } from '../language/period.ts'
import { beginningOf } from './clock.ts'
import { Refusal } from './refusal.ts'

/** What was asked for; nothing where the rest is meant. */
type Asked = { readonly from?: string | undefined; readonly to?: string | undefined }

/** A day before every row. */
const beginning = day('2000-01-01')

/** The period with the end day that is not in it. @throws Refusal where it holds no day. */
export const periodAsked = ({ from, to }: Asked, otherwise: BoundedPeriod): BoundedPeriod => {
  const bounded = {
    from: from === undefined ? otherwise.from : day(from),
    to: to === undefined ? otherwise.to : addDays(day(to), 1),
  }
  const found = period(bounded.from, bounded.to)
  if (!found.ok) throw new Refusal(400, message('bad-request'), { to: say(message('journal-period-backwards')) })
  return bounded
}

/** All there can be, until today. */
export const everything = (today: Day): BoundedPeriod => ({ from: beginning, to: addDays(today, 1) })

/** As far back as something is kept that is kept for so many months, until today. */
export const kept = (today: Day, months: number): BoundedPeriod => ({
  from: addMonths(today, -months),
  to: addDays(today, 1),
})

/** Its first moment, and the first one after it. */
export const momentsOf = ({ from, to }: BoundedPeriod): { readonly from: Date; readonly until: Date } => ({
  from: beginningOf(from),
  until: beginningOf(to),
})

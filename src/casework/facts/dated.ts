// The dated shapes every fact is made of: a day, a moment, a period of days.
import { z } from 'zod'
import { DayText } from '../../language/rule.ts'

/** A day that may be unknown or not have come. */
export const MaybeDay = DayText.nullable().default(null)

/** A clock time (`hh:mm`, Danish time) that may be unknown. */
export const MaybeTime = z.iso.time({ precision: -1 }).nullable().default(null)

/** A day with its clock time (`hh:mm`, Danish time) where that is known. */
export const MomentOf = z.strictObject({ day: DayText, time: MaybeTime })

/** From the first day until the first day it is no longer true; `to` null: still running. */
export const PeriodOf = z
  .strictObject({ from: DayText, to: MaybeDay })
  .refine(({ from, to }) => to === null || from < to, { message: 'period-without-days' })

/** A text that may be unknown. */
export const MaybeText = z.string().min(1).nullable().default(null)

/** The id of another fact of the same case. */
export const Ref = z.string().min(1)

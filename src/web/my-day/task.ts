// What a line asks for, in the words of whoever does it, and which button leads there.
import type { DayLine } from '../../contract/my-day.ts'
import { da } from './da.ts'
import { clockTime, nearDay } from './when.ts'

/** A name as it stands in a sentence: `Familiebehandling` as `familiebehandling`, `MST` and `Marte Meo` as they are. */
export const asWord = (name: string): string =>
  /^.+\p{Lu}/u.test(name) ? name : `${name.slice(0, 1).toLocaleLowerCase('da')}${name.slice(1)}`

const onHelp = ({ on }: Pick<DayLine, 'on'>): string | null => (on === null ? null : asWord(on))

/** `Opfølgning på familiebehandling`. */
export const taskOf = (line: DayLine, today: string): string => {
  const on = onHelp(line)
  const since = line.since === null ? '' : nearDay(line.since, today)
  switch (line.what) {
    case 'follow-up':
      if (line.missing === 'nothing-planned') return da.task.none(on, since)
      return line.missing === 'interval-not-decided' ? da.task.interval(on) : da.task.followUp(on)
    case 'supervision':
      return line.missing === null ? line.title : da.task.noVisit
    case 'plan':
      return da.task.plan(line.late !== null || line.missing !== null, line.trigger?.list === 'decisions', since)
    case 'assessment':
    case 'assessment-without-consent':
      return da.task.begun(line.title, since)
    case 'notification':
    case 'receipt':
      return da.task.received(line.title, since)
    case 'planned-end':
      return on === null ? line.title : da.task.ends(on)
    default:
      if (line.missing === 'not-before-decision') return da.task.beforeDecision(line.title, since)
      return line.text ?? line.title
  }
}

/** Where a button leads: a page of the child, and the fact it is about. */
export type Act = {
  readonly label: string
  readonly page: 'child' | 'follow-up' | 'plan' | 'notification' | 'meeting'
  readonly about: string
}

/** The one thing to do with a line. */
export const actOf = (line: DayLine, today: string): Act => {
  const { acts } = da
  const { about } = line
  switch (line.what) {
    case 'follow-up':
      return { label: followUpLabel(line, today), page: 'follow-up', about }
    case 'plan':
      return { label: acts.write, page: 'plan', about }
    case 'notification':
      return { label: acts.assess, page: 'notification', about }
    case 'receipt':
      return { label: acts.open, page: 'notification', about }
    case 'agreement':
      return { label: acts.open, page: 'meeting', about: line.trigger?.id ?? about }
    default:
      return { label: acts.open, page: 'child', about }
  }
}

const followUpLabel = ({ state, planned, missing }: DayLine, today: string): string => {
  if (missing === 'nothing-planned') return da.acts.plan
  if (state !== 'ahead') return da.acts.followUp
  if (planned === null) return da.acts.plan
  return planned.on < today ? da.acts.followUp : da.acts.prepare
}

/** What is done at a time somebody agrees on. */
const agreedOn: ReadonlySet<string> = new Set(['follow-up', 'supervision', 'reconsideration', 'talk'])

const latenessOf = ({ late }: DayLine): readonly string[] => {
  if (late === null) return []
  const { when } = da
  const asker = { law: '', programme: '', local: ` ${when.lateLocal}`, agreement: ` ${when.lateAgreement}` }[late.asker]
  return [`${when.late(late.days)}${asker}`]
}

/** What was agreed, where it is not the day that stands largest; `ikke aftalt` where nobody has. */
const agreementOf = ({ planned, late, state }: DayLine, today: string): readonly string[] => {
  const { when } = da
  if (planned === null) return late === null || state === 'missing' ? [when.notPlanned] : []
  const on = planned.on === today ? da.today : nearDay(planned.on, today)
  const at = planned.time === null ? '' : ` ${da.at(clockTime(planned.time))}`
  return [planned.on < today ? when.notHeld(on) : `${when.planned(on)}${at}`]
}

/** True where the line stands on the day it is planned for: within what the rule asks, and not over yet. */
export const standsOnPlan = ({ state, planned, date }: DayLine, today: string): boolean =>
  state === 'ahead' && planned !== null && planned.on >= today && (date === null || planned.on <= date)

/** The day that stands largest in the line, and the words beneath it. */
export const whenOf = (line: DayLine, today: string): { readonly day: string; readonly under: readonly string[] } => {
  const { when } = da
  const { planned, date } = line
  if (planned !== null && standsOnPlan(line, today))
    return {
      day: nearDay(planned.on, today),
      under: [planned.time === null ? when.agreed : when.plannedAt(clockTime(planned.time))],
    }
  const undated = line.missing === 'not-before-decision' ? when.beforeDecision : when.undated
  return {
    day: date === null ? undated : nearDay(date, today),
    under: [
      ...(line.time === null ? [] : [da.at(clockTime(line.time))]),
      ...latenessOf(line),
      ...(agreedOn.has(line.what) ? agreementOf(line, today) : []),
    ],
  }
}

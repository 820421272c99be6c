// Follow-ups of help that runs: by the law in force on the day of the last one, and by the programme counted from the start.
import { type Day, daysBetween } from '../../language/day.ts'
import type { CadenceRule } from '../cadence.ts'
import { plus } from '../due.ts'
import type { FollowUp } from '../facts/following.ts'
import type { Help } from '../facts/help.ts'
import type { CaseFacts } from '../facts.ts'
import { hasCome, heldDays, lastHeld, plannedDay, running } from './happened.ts'
import type { Asked, DueDate, Missing, Now, Trigger } from './item.ts'
import { covers, type DueRules, datesFrom, lawRules, programmeRules, promised } from './rules-asked.ts'

/** The next follow-up of each measure and placement that runs. Help that no rule asks about has one only where planned. */
export const followUpsAsked = (facts: CaseFacts, rules: DueRules, now: Now): readonly Asked[] =>
  running(facts, now).flatMap(help => {
    const own = facts.followUps.filter(each => each.about.includes(help.id))
    const held = own.filter(each => hasCome(each.heldOn, now) && each.heldOn >= help.period.from)
    const last = lastHeld(held, now)
    const days = heldDays(held, now)
    const planned = plannedDay(own, now)
    const byLaw = last === undefined ? firstByLaw(facts, rules, help, now) : nextByLaw(rules, help, last, now)
    const byProgramme = programmeRules(rules, 'follow-up', help).flatMap(rule =>
      nextAfter(
        datesFrom(rule, { day: help.period.from, time: null }, now.day, { since: days.at(-1) ?? help.period.from }),
        help.period.from,
        days.at(-1),
      ),
    )
    const asked = [...byLaw, ...byProgramme]
    if (asked.length === 0 && planned === null) return []
    return [
      {
        what: 'follow-up',
        about: help.id,
        triggers: triggersOf(help, last),
        dates: asked.length === 0 ? [promised(planned, null)] : asked,
        planned,
        missing: missingOf(asked, last, planned),
        progress: null,
        text: null,
      },
    ]
  })

const triggersOf = (help: Help, last: FollowUp | undefined): readonly Trigger[] => {
  const start: Trigger = { list: 'help', id: help.id, on: help.period.from }
  return last?.heldOn == null ? [start] : [start, { list: 'followUps', id: last.id, on: last.heldOn }]
}

const missingOf = (asked: readonly DueDate[], last: FollowUp | undefined, planned: Day | null): Missing | null => {
  if (asked.length === 0) return null
  if (last === undefined) return planned === null ? 'nothing-planned' : null
  return asked.some(each => each.asker === 'law' && each.date === null) ? 'interval-not-decided' : null
}

/** The first follow-up, counted from the start; earlier where an assessment beside it is finished before. */
const firstByLaw = (facts: CaseFacts, rules: DueRules, help: Help, now: Now): readonly DueDate[] => {
  const { from } = help.period
  const finished = facts.assessments
    .filter(each => each.awareOn <= from && hasCome(each.finishedOn, now) && each.finishedOn >= from)
    .flatMap(each => (each.finishedOn === null ? [] : [each.finishedOn]))
    .toSorted()[0]
  const events = finished === undefined ? {} : { 'assessment-finished': finished }
  return lawRules(rules, 'follow-up', from)
    .filter(rule => covers(rule, help.basis, help.step))
    .flatMap(rule => {
      const first = withEntries(rule, entry => entry.pattern === 'once')
      return datesFrom(first, { day: from, time: null }, now.day, { events })
    })
}

/**
 * The next: at most so long after the last one held, or the day the last one decided. One that was held on its own day keeps
 * the count from the start, so that the end of a month does not drift.
 */
const nextByLaw = (rules: DueRules, help: Help, last: FollowUp, now: Now): readonly DueDate[] => {
  const held = last.heldOn
  if (held === null) return []
  const events = last.next === null ? {} : { 'next-follow-up-decided': last.next.on }
  return lawRules(rules, 'follow-up', held)
    .filter(rule => covers(rule, help.basis, help.step))
    .flatMap(rule => {
      const decided = withEntries(rule, entry => entry.pattern === 'undated')
      return [
        ...sinceLast(rule, help.period.from, held, now.day),
        ...datesFrom(decided, { day: held, time: null }, now.day, { events }),
      ]
    })
}

const sinceLast = (rule: CadenceRule, start: Day, held: Day, now: Day): readonly DueDate[] => {
  const entry = rule.entries.find(each => each.pattern === 'series' && each.sinceLast === true)
  if (entry?.pattern !== 'series') return []
  const counted = datesFrom(rule, { day: start, time: null }, now, { since: held })
  const onItsDay = counted.findIndex(each => each.date === held)
  const next = onItsDay === -1 ? undefined : counted[onItsDay + 1]
  const like = next ?? counted.at(-1)
  if (like === undefined) return []
  return [{ ...like, date: next?.date ?? plus(held, entry.every.unit, entry.every.count) }]
}

const withEntries = (rule: CadenceRule, keep: (entry: CadenceRule['entries'][number]) => boolean): CadenceRule => ({
  ...rule,
  entries: rule.entries.filter(keep),
})

/**
 * The first of a series that the last one held leaves open. It answers every date up to its own day, and the next one too
 * where it lies nearer to that than to the date before it; the start counts as a date.
 */
export const nextAfter = (dates: readonly DueDate[], start: Day, last: Day | undefined): readonly DueDate[] => {
  let before = start
  for (const each of dates) {
    if (each.date === null) return [each]
    const open = last === undefined || last < each.date
    if (open && (last === undefined || daysBetween(last, each.date) >= daysBetween(before, last))) return [each]
    before = each.date
  }
  return []
}

// The parts of a day as they are sent: lines, notifications and meetings, with nothing that tells where a protected child is.
import { ageOn } from '../casework/ages.ts'
import type { DueDate, DueItem } from '../casework/due/item.ts'
import { dueWords } from '../casework/due/words.ts'
import type { CaseFacts } from '../casework/facts.ts'
import { type MeetingOfDay, plannedTime } from '../casework/my-day.ts'
import type { DayChild, DayLine, DayMeeting, DayNotification, DayRule } from '../contract/my-day.ts'
import type { Day } from '../language/day.ts'
import { type Moment, minutesBetween } from '../language/deadline.ts'
import { message, say } from '../language/message.ts'
import type { ChildOnList } from '../store/children.ts'
import type { House } from './house.ts'

/** A case of the day: who the child is as it is sent, and what is known. `masked`: it is protected. */
export type CaseOfDay = {
  readonly child: DayChild
  readonly masked: boolean
  readonly facts: CaseFacts
  readonly items: readonly DueItem[]
}

/** What the words of a day are looked up in. */
export type WordsOfDay = { readonly house: House; readonly names: ReadonlyMap<string, string> }

/** How old the child is, or when it is due; neither while it is protected. */
export const ageOf = (
  { identity: { identity } }: ChildOnList,
  { born }: Pick<CaseFacts, 'born'>,
  masked: boolean,
  today: Day,
): Pick<DayChild, 'age' | 'due'> => {
  if (masked) return { age: null, due: null }
  if (identity?.kind === 'unborn') return { age: null, due: identity.due }
  return { age: born === null || born > today ? null : ageOn(born, today), due: null }
}

const ruleOf = (date: DueDate, { house }: WordsOfDay): DayRule | null => {
  if (date.rule === null) return null
  const rule = house.rules.casework.cadences.find(each => each.id === date.rule)
  const law = date.asker === 'law' && date.law !== null && date.paragraph !== null
  const name = law ? nameOfLaw(date) : (rule?.title ?? date.rule)
  const text = date.label?.replace(/, senest$| \(mål\)$/, '') ?? null
  return {
    name,
    text: text !== null && name.toLocaleLowerCase('da').includes(text) ? null : text,
    asker: date.asker,
    source: date.source,
    confidence: say(message('rule-confidence', { confidence: date.confidence })),
    reason: date.reason,
  }
}

const nameOfLaw = ({ law, paragraph }: DueDate): string =>
  paragraph?.startsWith('§') ? `${law} ${paragraph}` : (paragraph ?? law ?? '')

/** What the help is called; the place of a protected child has no name here. */
const helpNamed = ({ facts, masked }: CaseOfDay, about: string, { names }: WordsOfDay): string | null => {
  const help = facts.help.find(each => each.id === about)
  if (help === undefined) return null
  return masked && help.kind === 'placement' ? null : (names.get(help.service) ?? null)
}

/** The law's own date, where another one asked before it. */
const lawAfter = (item: DueItem, shown: DueDate | undefined): DayLine['law'] => {
  if (shown === undefined || shown.asker === 'law') return null
  const law = item.dates.find(each => each.asker === 'law' && each.date !== null && each !== shown)
  return law === undefined || law.date === null ? null : { date: law.date, name: nameOfLaw(law) }
}

/** One line of the day in data and words. */
export const lineOf = (of: CaseOfDay, item: DueItem, words: WordsOfDay): DayLine => {
  const shown = item.late?.by ?? item.dates[0]
  const trigger = item.triggers.at(-1)
  return {
    child: of.child.child,
    what: item.what,
    title: say(dueWords(item).what),
    about: item.about,
    on: helpNamed(of, item.about, words),
    since: item.triggers[0]?.on ?? null,
    text: of.masked ? null : item.text,
    state: item.state,
    missing: item.missing,
    date: shown?.date ?? null,
    time: shown?.time ?? null,
    late: item.late === null ? null : { days: item.late.days, asker: item.late.by.asker },
    rule: shown === undefined ? null : ruleOf(shown, words),
    law: lawAfter(item, shown),
    planned: item.planned === null ? null : { on: item.planned, time: plannedTime(of.facts, item.about, item.planned) },
    trigger: trigger === undefined ? null : { list: trigger.list, id: trigger.id },
  }
}

/** The notifications of a case that nobody has judged, each with its clock. */
export const notificationsOf = (
  of: CaseOfDay,
  now: Moment,
  siblings: readonly string[],
  words: WordsOfDay,
): readonly DayNotification[] =>
  of.items.flatMap(item => {
    const found = of.facts.notifications.find(each => each.id === item.about)
    const date = item.dates[0]
    if (item.what !== 'notification' || found === undefined || date === undefined || date.date === null) return []
    const until = { day: date.date, time: date.time }
    return [
      {
        child: of.child.child,
        notification: found.id,
        from: found.notifier,
        received: found.receivedAt,
        until,
        minutesLeft: minutesBetween(now, until),
        siblings: [...siblings],
        rule: ruleOf(date, words),
      },
    ]
  })

/** A meeting of today. */
export const meetingOf = (of: CaseOfDay, meeting: MeetingOfDay, words: WordsOfDay): DayMeeting => {
  const { id, plannedTime: time, place } = meeting.of
  const common = { child: of.child.child, kind: meeting.kind, id, time, place: of.masked ? null : place }
  if (meeting.kind === 'follow-up') {
    const [about] = meeting.of.about
    const on = about === undefined ? null : helpNamed(of, about, words)
    return { ...common, on, invited: 0, coming: 0, notComing: 0, silent: [] }
  }
  const { participants } = meeting.of
  const silent = participants.filter(each => each.coming === null).map(each => each.name)
  return {
    ...common,
    on: null,
    invited: participants.length,
    coming: participants.filter(each => each.coming === true).length,
    notComing: participants.filter(each => each.coming === false).length,
    silent: of.masked ? [] : silent,
  }
}

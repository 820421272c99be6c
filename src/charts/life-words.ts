// A life on the ladder in words: its sentence, and every spell, follow-up and meeting as a table.
import type { Day } from '../language/day.ts'
import { message, say } from '../language/message.ts'
import type { ChartTable } from './chart.ts'
import { endOf, type Life, type LifePeriod, type LifeSpell, nowOf, plannedOf, wayOf } from './life-way.ts'
import { printDay, printMonth } from './print.ts'

/** The name of a step on the child's ladder. */
const stepName = (of: Life, step: number): string => of.ladder.find(each => each.step === step)?.name ?? String(step)

/** The life in one sentence. */
export const lifeSentence = (of: Life): string => {
  const way = wayOf(of)
  const now = nowOf(of)
  const steps = way.flatMap((stretch, at) =>
    way[at - 1]?.spell.step === stretch.spell.step && way[at - 1]?.to === stretch.from ? [] : [stretch],
  )
  const count = (state: string): number => of.followUps.filter(each => each.state === state).length
  return say(
    message('chart-life', {
      name: of.name,
      way: steps
        .filter(stretch => stretch.spell !== now)
        .map(({ spell, from }) => ({ step: spell.step, name: spell.name, from: printMonth(from) })),
      now: now === undefined ? null : { step: now.step, name: now.name, since: printDay(now.period.from) },
      breakdowns: of.breakdowns.map(({ on }) => printDay(on)),
      planned: plannedOf(of).map(spell => ({ step: spell.step, from: printDay(spell.period.from) })),
      notHeld: count('not-held'),
      late: count('late'),
    }),
  )
}

/** What a bar says when it is pointed at. */
export const spellTitle = (of: Life, spell: LifeSpell): string => {
  const end = endOf(spell)
  return say(
    message('chart-spell', {
      name: spell.name,
      step: spell.step,
      stepName: stepName(of, spell.step),
      from: printDay(spell.period.from),
      to: end === null ? null : printDay(end),
    }),
  )
}

/** How each state of a follow-up is called. */
const followUpWords = {
  kept: say(message('chart-held')),
  late: say(message('chart-follow-up-late')),
  'not-held': say(message('chart-follow-up-not-held')),
  planned: say(message('chart-follow-up-planned')),
} as const

type Row = { readonly on: Day; readonly cells: readonly string[] }

const spellRow = (of: Life, spell: LifeSpell): Row => {
  const planned = spell.period.from > of.today
  const until = (): string => {
    if (spell.period.to !== null) return printDay(spell.period.to)
    if (spell.plannedEnd != null) return say(message('chart-planned-until', { to: printDay(spell.plannedEnd) }))
    return planned ? '' : say(message('chart-still'))
  }
  const kind = say(message(planned ? 'chart-kind-planned-measure' : 'chart-kind-measure'))
  return {
    on: spell.period.from,
    cells: [
      `${kind}: ${spell.name}`,
      `${spell.step} ${stepName(of, spell.step)}`,
      printDay(spell.period.from),
      until(),
      spell.note ?? '',
    ],
  }
}

const periodRow = (what: string, { name, period }: LifePeriod): Row => ({
  on: period.from,
  cells: [
    `${what}: ${name}`,
    '',
    printDay(period.from),
    period.to === null ? say(message('chart-still')) : printDay(period.to),
    '',
  ],
})

const eventRow = (what: string, on: Day, note: string): Row => ({ on, cells: [what, '', printDay(on), '', note] })

/** Everything the picture shows, the oldest first. */
export const lifeTable = (of: Life): ChartTable => {
  const planned = (on: Day): string => (on > of.today ? followUpWords.planned : '')
  const rows: Row[] = [
    ...of.spells.map(spell => spellRow(of, spell)),
    ...of.breakdowns.map(({ on, note }) => eventRow(say(message('chart-kind-breakdown')), on, note ?? '')),
    ...of.laws.map(({ on, after }) => eventRow(say(message('chart-kind-law')), on, after)),
    ...of.followUps.map(({ on, state }) => eventRow(say(message('chart-kind-follow-up')), on, followUpWords[state])),
    ...of.meetings.map(({ on }) => eventRow(say(message('chart-kind-meeting')), on, planned(on))),
    ...of.notifications.map(({ on }) => eventRow(say(message('chart-kind-notification')), on, '')),
    ...of.advisers.map(each => periodRow(say(message('chart-lane-adviser')), each)),
    ...of.schools.map(each => periodRow(say(message('chart-lane-school')), each)),
  ]
  return {
    columns: [
      say(message('chart-column-what')),
      say(message('chart-column-step')),
      say(message('chart-column-from')),
      say(message('chart-column-to')),
      say(message('chart-column-note')),
    ],
    rows: rows.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ cells }) => cells),
  }
}

// A child's way on the ladder: which step is the highest on every day, and which help runs beside it on a lower one.

import { addMonths, type Day, earlier, later } from '../language/day.ts'
import type { Period } from '../language/period.ts'
import { contains } from '../language/period.ts'

/**
 * A measure or placement on a step of the ladder, under the name the picture writes. `plannedEnd` is when it is meant to
 * end, `note` a word that belongs at the bar ("6 mdr.: genovervejet 12. marts 2025"). One that begins after today is planned.
 */
export type LifeSpell = {
  readonly id: string
  readonly step: number
  readonly name: string
  readonly period: Period
  readonly plannedEnd?: Day | null
  readonly note?: string | null
}

/** Something that has a name for a period: an adviser, a school. */
export type LifePeriod = { readonly name: string; readonly period: Period }

/** How a follow-up went. */
export type FollowUpState = 'kept' | 'late' | 'not-held' | 'planned'

/** A child's life as its picture needs it. `born` null: not to be told, so the picture has no ages. `ladder` stands from step 1 up, under short names. */
export type Life = {
  readonly id: string
  readonly name: string
  readonly born: Day | null
  readonly today: Day
  /** What stands at `today`, where that is a day of the past; "I dag" without it. */
  readonly flag?: string
  readonly ladder: readonly { readonly step: number; readonly name: string }[]
  readonly spells: readonly LifeSpell[]
  readonly breakdowns: readonly { readonly on: Day; readonly note: string | null }[]
  readonly laws: readonly { readonly on: Day; readonly before: string; readonly after: string }[]
  readonly followUps: readonly { readonly on: Day; readonly state: FollowUpState }[]
  readonly meetings: readonly { readonly on: Day }[]
  readonly notifications: readonly { readonly on: Day }[]
  readonly advisers: readonly LifePeriod[]
  readonly schools: readonly LifePeriod[]
}

/** A part of a spell's bar: `highest` while it is the child's step, `beside` while a higher one runs, `planned` after today. */
export type Part = {
  readonly spell: LifeSpell
  readonly from: Day
  readonly to: Day
  readonly kind: 'highest' | 'beside' | 'planned'
}

/** A stretch of the child's way: the spell that gives the step, from a day until another. */
export type Stretch = { readonly spell: LifeSpell; readonly from: Day; readonly to: Day }

/** True where the spell has not begun. */
const isPlanned = (of: Life, spell: LifeSpell): boolean => spell.period.from > of.today

/** The end of what has happened of a spell: its own end, or today. */
const lived = (of: Life, spell: LifeSpell): Day =>
  spell.period.to === null ? of.today : earlier(spell.period.to, of.today)

/** When a spell is meant to end: what is decided, or else what is planned; null where neither is. */
export const endOf = (spell: LifeSpell): Day | null => spell.period.to ?? spell.plannedEnd ?? null

const inOrder = (days: readonly Day[]): readonly Day[] => [...new Set(days)].sort()

/** What has happened, cut at every day on which something begins or ends; each cut with the spells that run in it. */
const cutsOf = (
  of: Life,
): readonly { readonly from: Day; readonly to: Day; readonly running: readonly LifeSpell[] }[] => {
  const begun = of.spells.filter(spell => !isPlanned(of, spell))
  const days = inOrder(begun.flatMap(spell => [spell.period.from, lived(of, spell)]))
  return days.slice(1).map((to, at) => {
    const from = days[at] ?? to
    return { from, to, running: begun.filter(spell => spell.period.from <= from && lived(of, spell) >= to) }
  })
}

const highestOf = (running: readonly LifeSpell[]): number => Math.max(...running.map(spell => spell.step))

/** The child's way until today. Where nothing runs there is no stretch. */
export const wayOf = (of: Life): readonly Stretch[] => {
  const way: { spell: LifeSpell; from: Day; to: Day }[] = []
  for (const { from, to, running } of cutsOf(of)) {
    const [first] = running
      .filter(spell => spell.step === highestOf(running))
      .toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1))
    if (first === undefined) continue
    const last = way.at(-1)
    if (last !== undefined && last.spell === first && last.to === from) last.to = to
    else way.push({ spell: first, from, to })
  }
  return way
}

/** The spell that gives the child's step today: the highest in force, of several the one that began last; undefined where none is. */
export const nowOf = (of: Life): LifeSpell | undefined =>
  of.spells
    .filter(({ period }) => contains(period, of.today))
    .toSorted((a, b) => b.step - a.step || (a.period.from < b.period.from ? 1 : -1))[0]

/** Every bar of the picture, part by part. `until` is the picture's last day. */
export const partsOf = (of: Life, until: Day): readonly Part[] => {
  const parts: { spell: LifeSpell; from: Day; to: Day; kind: Part['kind'] }[] = []
  for (const { from, to, running } of cutsOf(of)) {
    const highest = running.length === 0 ? 0 : highestOf(running)
    for (const spell of running) {
      const kind = spell.step === highest ? 'highest' : 'beside'
      const before = parts.find(part => part.spell === spell && part.kind === kind && part.to === from)
      if (before === undefined) parts.push({ spell, from, to, kind })
      else before.to = to
    }
  }
  for (const spell of of.spells) {
    const end = endOf(spell)
    const runsOn = spell.period.to === null || spell.period.to > of.today
    if (isPlanned(of, spell)) parts.push({ spell, from: spell.period.from, to: end ?? until, kind: 'planned' })
    else if (runsOn && end !== null && end > of.today) parts.push({ spell, from: of.today, to: end, kind: 'planned' })
    else if (spell.period.from === of.today) parts.push({ spell, from: of.today, to: of.today, kind: 'highest' })
  }
  return parts
}

/** What is planned, the first first. */
export const plannedOf = (of: Life): readonly LifeSpell[] =>
  of.spells
    .filter(spell => isPlanned(of, spell))
    .toSorted((a, b) => (a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : b.step - a.step))

/** The days the picture is about: from the first measure or notification until what is planned, a month to spare. */
export const spanOf = (of: Life): { readonly from: Day; readonly to: Day } => {
  const events = [...of.notifications, ...of.breakdowns, ...of.followUps, ...of.meetings].map(({ on }) => on)
  const first = [...of.spells.map(spell => spell.period.from), ...events, of.today]
  const last = [
    addMonths(of.today, 3),
    ...of.spells.flatMap(spell => {
      const end = endOf(spell)
      if (end !== null) return [end]
      return isPlanned(of, spell) ? [addMonths(spell.period.from, 5)] : []
    }),
    ...events,
  ]
  return { from: addMonths(first.reduce(earlier), -1), to: addMonths(last.reduce(later), 1) }
}

/** Which spells share a step at the same time: each spell's place among them, and how many places its step needs. */
export const lanesOf = (
  of: Life,
  until: Day,
): ReadonlyMap<string, { readonly lane: number; readonly lanes: number }> => {
  const found = new Map<string, { lane: number; lanes: number }>()
  for (const { step } of of.ladder) {
    const ends: Day[] = []
    const here = of.spells
      .filter(spell => spell.step === step)
      .toSorted((a, b) => (a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : 0))
    for (const spell of here) {
      const end = endOf(spell) ?? (isPlanned(of, spell) ? until : of.today)
      const free = ends.findIndex(taken => taken <= spell.period.from)
      const lane = free < 0 ? ends.length : free
      ends[lane] = end
      found.set(spell.id, { lane, lanes: 0 })
    }
    for (const spell of here) {
      const own = found.get(spell.id)
      if (own !== undefined) own.lanes = ends.length
    }
  }
  return found
}

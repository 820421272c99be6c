// A child's life on the ladder from its case: every measure and placement, breakdown, follow-up, meeting, notification, adviser and school.

import type { Help, Placement } from '../../casework/facts/help.ts'
import type { Life, LifePeriod, LifeSpell } from '../../charts/life-way.ts'
import { printDay } from '../../charts/print.ts'
import { type Day, day } from '../../language/day.ts'
import type { Period } from '../../language/period.ts'
import { contains } from '../../language/period.ts'
import { bornOf, shortName } from '../children/life-of.ts'
import type { Identity, StepName } from '../children/queries.ts'
import { da } from './da.ts'
import { followUpsShown } from './follow-ups.ts'
import type { CasePicture } from './queries.ts'
import { wayDownOf } from './way-down.ts'

const words = da.life

/** The day barnets lov took the place of serviceloven. */
const laws = [{ on: day('2024-01-01'), before: 'Serviceloven', after: 'Barnets Lov' }] as const

/** What a measure or placement is called: its place or service; where protection hides that, what kind of help it is. */
const nameOfHelp = (
  help: Help,
  { names, masked }: { readonly names: CasePicture['names']; readonly masked: boolean },
): string => {
  if (help.kind === 'placement') return masked ? words.placement : help.place
  return names[help.service] ?? words.measure
}

/** What is told of a bar beside its name and days, when one stands on it. */
const toldOf = (help: Help): string =>
  [
    ...(help.plannedEnd === null || help.period.to !== null ? [] : [words.plannedEnd(printDay(help.plannedEnd))]),
    ...(help.purpose === null ? [] : [words.purpose(help.purpose)]),
    ...(help.basis === null ? [] : [words.basis(help.basis)]),
  ].join('. ')

/** Reconsiderations are written at the placement they were held in. */
const noteOf = (help: Help, { facts, on }: CasePicture): string | null => {
  if (help.kind === 'measure') return null
  const held = facts.reconsiderations
    .flatMap(({ heldOn }) => (heldOn !== null && heldOn <= on && contains(help.period, heldOn) ? [heldOn] : []))
    .toSorted()
  const last = held.at(-1)
  return last === undefined ? null : words.reconsidered(held.length, printDay(last))
}

const breakdownNote = ({ ended }: Placement): string | null => {
  if (ended === null) return null
  const by = words.endedBy[ended.by]
  const said = [...(by === null ? [] : [by]), ...(ended.noticeDays === null ? [] : [words.notice(ended.noticeDays)])]
  return said.length === 0 ? null : said.join(', ')
}

/** The named way down as a bar that is not there yet, unless the help it means is decided already. */
const aheadOf = ({ facts, on }: CasePicture, masked: boolean): readonly LifeSpell[] => {
  const way = wayDownOf(facts.waysDown, day(on))
  if (way === undefined || way.plannedFor === null || way.plannedFor <= on) return []
  const { id, step, plannedFor } = way
  if (facts.help.some(help => help.step === step && help.period.from > on)) return []
  return [{ id, step, name: masked ? words.nextStep : way.what, period: { from: plannedFor, to: null } }]
}

const begun = <T extends { readonly period: Period }>(of: readonly T[], on: string): readonly T[] =>
  of.filter(({ period }) => period.from <= on)

const named = (name: string | null | undefined, period: Period): readonly LifePeriod[] =>
  name === null || name === undefined ? [] : [{ name, period }]

/** The life as the picture draws it, on the day the case is looked at, `past` where that is not today; nothing in it tells where a protected child is. */
export const lifeOfCase = (
  picture: CasePicture,
  identity: Identity,
  ladder: readonly StepName[],
  past: boolean,
): Life => {
  const { facts, names, breakdowns } = picture
  const today = day(picture.on)
  const masked = identity.protected
  const broken = new Set(breakdowns.national)
  return {
    id: 'life',
    name: shortName(identity),
    born: masked ? null : bornOf(identity),
    today,
    ...(past ? { flag: printDay(today) } : {}),
    ladder,
    spells: [
      ...facts.help.map(
        (help): LifeSpell => ({
          id: help.id,
          step: help.step,
          name: nameOfHelp(help, { names, masked }),
          period: help.period,
          plannedEnd: help.plannedEnd,
          note: noteOf(help, picture),
        }),
      ),
      ...aheadOf(picture, masked),
    ],
    breakdowns: facts.help.flatMap(help =>
      help.kind === 'placement' && broken.has(help.id) && help.period.to !== null
        ? [{ on: help.period.to, note: breakdownNote(help) }]
        : [],
    ),
    laws,
    followUps: followUpsShown(picture),
    meetings: facts.networkMeetings.flatMap(({ heldOn, plannedFor, cancelledOn }) => {
      const on: Day | null =
        heldOn ?? (cancelledOn === null && plannedFor !== null && plannedFor >= today ? plannedFor : null)
      return on === null ? [] : [{ on }]
    }),
    notifications: facts.notifications.map(({ receivedAt }) => ({ on: receivedAt.day })),
    advisers: begun(facts.advisers, today).flatMap(({ employee, period }) => named(names[employee], period)),
    schools: begun(facts.schools, today).flatMap(({ place, period }) => named(place, period)),
  }
}

/** What is told of each bar when one stands on it, by the help's id. */
export const toldOfHelp = ({ facts }: CasePicture): ReadonlyMap<string, string> =>
  new Map(facts.help.map(help => [help.id, toldOf(help)]))

/** What each measure and placement is called, by its id. */
export const namesOfHelp = ({ facts, names }: CasePicture, masked: boolean): ReadonlyMap<string, string> =>
  new Map(facts.help.map(help => [help.id, nameOfHelp(help, { names, masked })]))

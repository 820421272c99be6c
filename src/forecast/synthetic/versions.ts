// When things were known: every spell becomes the versions that somebody wrote down, begun, ended and sometimes corrected.
import { day } from '../../language/day.ts'
import type { Draft } from './help.ts'
import type { SyntheticVersion } from './municipality.ts'
import { type Stream, wholeBetween } from './random.ts'
import { momentAt } from './timeline.ts'
import { recordedAt, type World } from './world.ts'

const forever = 'infinity'

/**
 * The versions of a child's spells. A spell is first known as running; its end is a version of its own, known when it was
 * written down. What happened on one day was written at one moment, so that what follows never overlaps what it replaced,
 * asked at any time. `by` says who wrote on a day number.
 */
export const versionsOf = (
  world: World,
  key: number,
  drafts: readonly Draft[],
  by: (number: number) => string,
): readonly SyntheticVersion[] => {
  const { correctedSpells } = world.parameters.casework
  const stream = world.streams('recording', key)
  return drafts.flatMap(draft => {
    const corrected = stream.unit() < correctedSpells
    const versions = draft.withdrawn === true ? withdrawn(world, key, draft, by) : told(world, key, draft, by)
    const mayBeWrong = draft.spell.kind === 'measure' || draft.spell.kind === 'placement'
    return corrected && mayBeWrong && draft.withdrawn !== true ? correctedStart(world, stream, versions) : versions
  })
}

const told = (
  world: World,
  key: number,
  { spell, recordedOn, firstPlan }: Draft,
  by: (number: number) => string,
): readonly SyntheticVersion[] => {
  const { time } = world
  const began = recordedOn ?? time.numberOf(spell.period.from)
  const knownFrom = recordedAt(world, key, began)
  const common = { withdrawn: false, by: by(began), reason: null }
  const { to } = spell.period
  const ended = to === null ? undefined : time.numberOf(to)
  if (firstPlan !== undefined) {
    const { end, until } = firstPlan
    const putOff = recordedAt(world, key, until)
    const first = { ...common, spell: { ...spell, plannedEnd: end }, version: 1, knownFrom, knownTo: putOff }
    const then = { ...common, spell, by: by(until), reason: 'Hjælpen fortsætter', knownFrom: putOff, knownTo: forever }
    return [first, { ...then, version: 2 }]
  }
  if (ended === undefined || ended <= began) return [{ ...common, spell, version: 1, knownFrom, knownTo: forever }]
  const knownEnd = recordedAt(world, key, ended)
  return [
    { ...common, spell: stillRunning(spell), version: 1, knownFrom, knownTo: knownEnd },
    { ...common, spell, version: 2, by: by(ended), reason: reasonFor(spell), knownFrom: knownEnd, knownTo: forever },
  ]
}

/** The spell before anybody knew how and when it ended. */
const stillRunning = (spell: ToldSpell): ToldSpell => {
  const period = { from: spell.period.from, to: null }
  if (spell.kind === 'placement') {
    const { ended: _ended, ...running } = spell
    return { ...running, period }
  }
  if (spell.kind !== 'measure') return { ...spell, period }
  const { outcome: _outcome, course, ...running } = spell
  return { ...running, ...(course === undefined ? {} : { course: { planned: course.planned } }), period }
}

type ToldSpell = Draft['spell']

const reasonFor = ({ ended }: ToldSpell): string =>
  ended?.destination === 'other-place' && ended.reason !== 'authority-changes-plan' ? 'Sammenbrud' : 'Afsluttet'

/** The first version had a start some days too late, found within a few days. */
const correctedStart = (
  world: World,
  stream: Stream,
  versions: readonly SyntheticVersion[],
): readonly SyntheticVersion[] => {
  const [first, ...later] = versions
  if (first === undefined) return versions
  const { time } = world
  const start = time.numberOf(first.spell.period.from)
  const late = wholeBetween(stream, 1, 3)
  const found = time.numberOf(day(first.knownFrom.slice(0, 10))) + wholeBetween(stream, 1, 2)
  if (found > -1 || start + late > -1) return versions
  const knownAt = momentAt(time.dayOf(found), wholeBetween(stream, 7 * 3600, 15 * 3600))
  if (first.knownTo !== forever && knownAt >= first.knownTo) return versions
  const wrong = { ...first.spell, period: { from: time.dayOf(start + late), to: first.spell.period.to } }
  return [
    { ...first, spell: wrong, knownTo: knownAt },
    { ...first, version: 2, reason: 'Startdatoen er rettet', knownFrom: knownAt },
    ...later.map(each => ({ ...each, version: each.version + 1 })),
  ]
}

/** Written on the wrong child, and taken back a few days later. */
const withdrawn = (
  world: World,
  key: number,
  { spell }: Draft,
  by: (number: number) => string,
): readonly SyntheticVersion[] => {
  const { time } = world
  const began = time.numberOf(spell.period.from)
  const knownFrom = recordedAt(world, key, began)
  const knownTo = recordedAt(world, key, Math.min(began + 9, -1))
  if (knownTo <= knownFrom) return []
  const common = { spell, by: by(began) }
  return [
    { ...common, version: 1, withdrawn: false, reason: null, knownFrom, knownTo },
    {
      ...common,
      version: 2,
      withdrawn: true,
      reason: 'Oprettet på det forkerte barn',
      knownFrom: knownTo,
      knownTo: forever,
    },
  ]
}

// A child's life on the ladder from its spells: what the picture can be filled with today.
import type { Life, LifePeriod } from '../../charts/life-way.ts'
import type { ShownSpell } from '../../contract/children.ts'
import { type Day, day } from '../../language/day.ts'
import { parseCpr } from '../../language/person.ts'
import { da } from './da.ts'
import { whatOf } from './grouping.ts'
import type { Child, Identity, StepName } from './queries.ts'

/** The day of birth where the whole number was sent; null for the unborn, and where the number is not the asker's to see. */
export const bornOf = ({ number }: Pick<Identity, 'number'>): Day | null => {
  const read = number === null ? undefined : parseCpr(number)
  return read?.ok === true ? read.value.birthDay : null
}

/** The first name; "Barnet" for a protected child and for one who has no name yet. */
export const shortName = ({ name, caseNumber, protected: guarded }: Identity): string =>
  guarded || name === caseNumber ? da.life.child : (name.split(' ')[0] ?? da.life.child)

const periodOf = ({ from, to }: ShownSpell) => ({ from: day(from), to: to === null ? null : day(to) })

const named = (of: readonly ShownSpell[], kind: string): readonly LifePeriod[] =>
  of.flatMap(each => {
    const name = each.kind === kind ? whatOf(each) : null
    return name === null ? [] : [{ name, period: periodOf(each) }]
  })

/**
 * The life as the picture takes it: measures and placements on their steps, the lanes of adviser and school. It is drawn
 * from what was sent with the page, so a protected child's stays masked. Breakdowns, follow-ups, meetings and notifications
 * are not sent yet.
 */
export const lifeOf = ({ identity, spells }: Child, ladder: readonly StepName[], today: Day): Life => ({
  id: 'life',
  name: shortName(identity),
  born: bornOf(identity),
  today,
  ladder,
  spells: spells.flatMap(each =>
    each.step === null
      ? []
      : [{ id: each.id, step: each.step, name: whatOf(each) ?? each.title, period: periodOf(each) }],
  ),
  breakdowns: [],
  laws: [],
  followUps: [],
  meetings: [],
  notifications: [],
  advisers: named(spells, 'adviser'),
  schools: named(spells, 'school-or-daycare'),
})

// What is known last of a synthetic municipality, and where its children stand on a day.
import type { Day } from '../../language/day.ts'
import { stepOn } from '../../language/spell.ts'
import type { SyntheticFact, SyntheticMunicipality, SyntheticVersion } from './municipality.ts'

/** The last version of every spell that was not taken back. */
export const knownLast = (of: Pick<SyntheticMunicipality, 'spells'>): readonly SyntheticVersion[] =>
  of.spells.filter(each => each.knownTo === 'infinity' && !each.withdrawn)

/** The last version of every fact that was not taken back. */
export const factsKnownLast = (of: Pick<SyntheticMunicipality, 'facts'>): readonly SyntheticFact[] =>
  of.facts.filter(each => each.knownTo === 'infinity' && !each.withdrawn)

/** The step of each child that stands on one on the day. */
export const stepsOn = (of: Pick<SyntheticMunicipality, 'spells'>, on: Day): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const [child, own] of Map.groupBy(knownLast(of), each => each.spell.child)) {
    const step = stepOn(
      own.map(each => each.spell),
      on,
    )
    if (step !== 'none') found.set(child, step)
  }
  return found
}

// Which services of the range serve a child on a step: by the step and the child's age alone, and never by price.
import { type Day, yearsBetween } from '../language/day.ts'

/** What a service must say to be chosen among. `use`: the child before or after birth, after 18, or as a place to live. */
type Choosable = {
  readonly name: string
  readonly steps: readonly number[]
  readonly use: 'child' | 'unborn' | 'aftercare' | 'placement'
  /** Whole years, both included. */
  readonly ageFrom: number
  readonly ageTo: number
}

/** The age in whole years on the day; null for a child that is not born then. */
export const ageOn = (born: Day | null, on: Day): number | null =>
  born === null || born > on ? null : yearsBetween(born, on)

const danish = new Intl.Collator('da', { numeric: true })

/** The services that serve the step and the age equally well, by name. */
export const choicesFor = <Service extends Choosable>(
  services: readonly Service[],
  step: number,
  age: number | null,
): readonly Service[] =>
  services
    .filter(({ steps, use, ageFrom, ageTo }) => {
      if (!steps.includes(step)) return false
      return age === null ? use === 'unborn' : use !== 'unborn' && ageFrom <= age && age <= ageTo
    })
    .toSorted((a, b) => danish.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))

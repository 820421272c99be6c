// School and daycare through a measure: whether the child kept its place, and what kind it was in before and after.
import { addDays, type Day } from '../language/day.ts'
import { contains, type Period } from '../language/period.ts'
import type { School } from './facts/people.ts'
import type { CaseFacts } from './facts.ts'

/** `kept` null: nobody has written where the child went at the one end or the other, or it has not begun. */
export type SchoolThrough = {
  readonly help: string
  readonly before: School['kind'] | null
  readonly after: School['kind'] | null
  readonly kept: boolean | null
  /** Changes of place from the first day to the last; absence as it was written last, in percent of the lessons. */
  readonly changes: number
  readonly absence: number | null
}

/**
 * What happened to school or daycare through each measure or placement until a day. A place is the same where its name is; a
 * child in no school or daycare at all keeps nothing.
 */
export const schoolThrough = ({ help, schools }: CaseFacts, on: Day): readonly SchoolThrough[] =>
  help.map(({ id, period: { from, to } }) => {
    const last = to === null || to > on ? on : addDays(to, -1)
    const within = schools
      .filter(each => each.period.from <= last && (each.period.to === null || each.period.to > from))
      .toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1))
    const [before, after] = [placeOn(schools, from), placeOn(schools, last)]
    const places = within.map(each => each.place ?? each.id)
    return {
      help: id,
      before: before?.kind ?? null,
      after: after?.kind ?? null,
      kept: before === undefined || after === undefined || from > on ? null : sameSchool(before, after),
      changes: places.slice(1).filter((place, at) => place !== places[at]).length,
      absence: within.at(-1)?.absence ?? null,
    }
  })

const placeOn = (schools: readonly School[], on: Day): School | undefined =>
  schools.find(each => contains(each.period satisfies Period, on))

const sameSchool = (a: School, b: School): boolean =>
  a.id === b.id || (a.place !== null && a.place === b.place && a.kind !== 'none')

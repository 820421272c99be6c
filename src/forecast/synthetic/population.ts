// The people of a synthetic municipality before anything happens to them: families, their children and where they live.
import type { SyntheticParameters } from './parameters.ts'
import { pickWeighted, type Stream, type Streams, wholeBetween } from './random.ts'
import type { Timeline } from './timeline.ts'

/** Aftercare ends at 23, so whoever is older has no part in the history. */
const oldest = 23 * 12
/** Months of being 0-17. */
export const childhood = 18 * 12

/** A child of the population. `key` names its streams and never depends on how many others there are. */
export type Person = {
  readonly key: number
  readonly family: Family
  /** The month it was born in, and the day number. */
  readonly bornMonth: number
  readonly born: number
}

/** A family. `homes` are the districts it lived in, by index, each from a day number; the first from before all history. */
export type Family = {
  readonly key: number
  readonly vulnerable: boolean
  readonly homes: readonly { readonly from: number; readonly district: number }[]
  readonly children: Person[]
}

/** Families with exactly as many children aged 0-17 as the parameters say, and those aged 18-22 beside them. */
export const populate = (parameters: SyntheticParameters, streams: Streams, time: Timeline): readonly Family[] => {
  const families: Family[] = []
  let children = 0
  for (let key = 1; children < parameters.children; key++) {
    const family = familyOf(parameters, streams, time, key)
    const young = family.children.filter(each => each.bornMonth >= -childhood)
    const spare = children + young.length - parameters.children
    for (const one of young.slice(young.length - Math.max(spare, 0)))
      family.children.splice(family.children.indexOf(one), 1)
    children += young.length - Math.max(spare, 0)
    if (family.children.length > 0) families.push(family)
  }
  return families
}

const familyOf = (parameters: SyntheticParameters, streams: Streams, time: Timeline, key: number): Family => {
  const { families } = parameters
  const stream = streams('family', key)
  const homes = homesOf(parameters, streams('moves', key), time)
  const need = parameters.districts[homes[0]?.district ?? 0]?.need ?? 1
  const size = 1 + pickWeighted(stream, [...families.sizes.keys()], at => families.sizes[at] ?? 0)
  const family: Family = { key, vulnerable: stream.unit() < families.vulnerable * need, homes, children: [] }
  const [least, most] = families.monthsApart
  // First children are spread over a span so long that births are even over the years that count.
  let bornMonth = -1 - Math.floor(stream.unit() * (oldest + (parameters.families.sizes.length - 1) * most))
  for (let place = 0; place < size; place++) {
    const born = time.monthStart(Math.min(bornMonth, -1)) + wholeBetween(stream, 1, 27)
    if (bornMonth >= -oldest && bornMonth <= -1)
      family.children.push({ key: key * 16 + place, family, bornMonth, born })
    bornMonth += wholeBetween(stream, least, most)
  }
  return family
}

const homesOf = (parameters: SyntheticParameters, stream: Stream, time: Timeline): Family['homes'] => {
  const indices = [...parameters.districts.keys()]
  const draw = (): number => pickWeighted(stream, indices, at => parameters.districts[at]?.weight ?? 0)
  const homes = [{ from: time.monthStart(-oldest), district: draw() }]
  for (let month = -parameters.historyMonths; month < 0; month += 12) {
    const [moves, within] = [stream.unit() < parameters.families.movesPerYear, Math.floor(stream.unit() * 12)]
    if (!moves || month + within >= 0) continue
    homes.push({ from: time.monthStart(month + within) + 1, district: draw() })
  }
  return homes.filter((home, at) => at === 0 || home.district !== homes[at - 1]?.district)
}

/** The district, by index, a family lived in on a day number. */
export const districtOn = (family: Family, number: number): number =>
  family.homes.findLast(home => home.from <= number)?.district ?? family.homes[0]?.district ?? 0
